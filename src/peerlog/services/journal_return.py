"""Coming back to what was written: still true?, on this day, an old insight by chance, the calendar, one's patterns."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from peerlog.domain.errors import StorageError
from peerlog.domain.journal import Place
from peerlog.domain.months import month_end
from peerlog.domain.reflection import MISTAKE, LookedBack, Reflection, Verdict
from peerlog.domain.reflection_filter import Filter
from peerlog.domain.reflection_revisit import OLD, is_anniversary, next_revisit
from peerlog.domain.text import LONG, kept
from peerlog.services.journal_writing import JournalWriting

if TYPE_CHECKING:
    from peerlog.domain.reflection_patterns import Patterns

PAGE = 50
"""Reflections in one page of a list."""
EVERYTHING = Filter()
SHOWN = "shown_by_chance"
"""What the ids of the reflections that came up by chance are kept as, in the journal."""
MOST_SHOWN = 2000


@dataclass(eq=False, repr=False)
class ComingBack(JournalWriting):
    """What a person can look at and come back to."""

    def page(
        self, before: Place | None = None, wanted: Filter = EVERYTHING, limit: int = PAGE
    ) -> tuple[Reflection, ...]:
        """Give a page of reflections, newest day first, after the one at *before*."""
        return self.store.page(before, wanted, limit)

    def search(
        self, words: str, before: Place | None = None, wanted: Filter = EVERYTHING, limit: int = PAGE
    ) -> tuple[Reflection, ...]:
        """Give a page of what holds all these words, the last of which may be a beginning; newest day first."""
        return self.kept_in.search.find(words, before, wanted, limit)

    def stop(self) -> None:
        """Stop what another thread searches or works out here."""
        self.kept_in.search.interrupt()

    def tags(self) -> Mapping[str, int]:
        """Give every tag in use and how often, the most used first."""
        return self.store.tags()

    def strands(self) -> Mapping[str, int]:
        """Give every strand in use and how often, the most used first."""
        return self.store.strands()

    def due(self, today: date) -> tuple[Reflection, ...]:
        """Give what waits for "still true?", the one waiting longest first."""
        return self.store.due(today)

    def look_back(self, reflection: Reflection, verdict: Verdict, note: str = "") -> Reflection:
        """Keep the answer to "still true?"; what is still true comes back a year later."""
        day = self.today
        look = LookedBack(day=day, verdict=verdict, note=kept(note, "note", limit=LONG))
        after = replace(
            reflection, looked_back=(*reflection.looked_back, look), revisit=next_revisit(verdict, day)
        )
        with self.desk.act("reflection.look_back"):
            self.store.save(reflection, after)
        return after

    def never_again(self, reflection: Reflection) -> Reflection:
        """Ask no more whether it is still true."""
        after = replace(reflection, revisit=None)
        with self.desk.act("reflection.edit"):
            self.store.save(reflection, after)
        return after

    def on_this_day(self, today: date) -> tuple[Reflection, ...]:
        """Give what was written on this day of earlier years, the latest first."""
        met = self.store.on_days_like((today.strftime("%m-%d"), "02-29"), today)
        return tuple(reflection for reflection in met if is_anniversary(reflection.day, today))

    def random_old(self, today: date) -> Reflection | None:
        """Give a reflection that is older than a month, by chance; each once before any comes again; None without any."""
        shown = self.kept_in.choices.get(SHOWN).split()
        for but in (shown, shown[-1:], []):
            if found := self.store.near(self.desk.new_id(), today - OLD - timedelta(days=1), but):
                this_round = shown if but is shown else []
                with suppress(StorageError):  # a full disk keeps nobody from what they wrote
                    self.kept_in.choices.set(SHOWN, " ".join((*this_round, found.id)[-MOST_SHOWN:]))
                return found
        return None

    def patterns(self) -> "Patterns":
        """Find what comes back in one's own mistakes and changed minds; worked out here and kept nowhere."""
        from peerlog.domain.reflection_patterns import CHANGED_MIND, patterns
        from peerlog.wording.language import _

        asked = {CHANGED_MIND, _(CHANGED_MIND)}
        return patterns(self.kept_in.search.telling(MISTAKE, asked), self.today, asked)

    def month(self, year: int, month: int) -> Mapping[date, int]:
        """Give how many reflections each day of a month has; days without one are left out."""
        first = date(year, month, 1)
        return self.store.days(first, month_end(first))
