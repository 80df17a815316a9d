"""The open journal: entries above, what asks to be looked back at, and a line that is always ready."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.journal.caring import Caring
from peerlog.screens.journal.entry_list import EntryList
from peerlog.screens.journal.jotting import JournalLine
from peerlog.screens.journal.listing import EVERYTHING
from peerlog.screens.keys import KEYS, bindings
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.key_bar import KeyBar, key_name
from peerlog.widgets.month import Month
from peerlog.widgets.row_list import RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.journal_page import (
    no_day_words,
    no_old_words,
    nothing_due_words,
    on_this_day,
    question,
    still_true,
    still_true_answers,
)
from peerlog.wording.language import mark

USUAL = 24
"""Lines from which on there is room for both an entry to look back at and one of this day."""


class JournalScreen(Caring):
    """One's own journal."""

    HELP = mark(
        "Your journal, for you alone. Write a line and press Enter; it is an entry. In it “#trust” is a tag, “+rota” the "
        "strand of work, “mood:4” how you are. F2 offers prompts for 2, 5 or 15 minutes. The up arrow goes to what you "
        "wrote before. Ctrl+L locks. Example: “I gave advice before asking one question. #listening”."
    )
    AUTO_FOCUS = "#line"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "list.open",
        "journal.models",
        "journal.lock",
        "journal.share",
        "journal.more",
        "journal.answer",
        "journal.calendar",
    )
    KEYLESS: ClassVar[tuple[str, ...]] = (
        "journal.search", "journal.filter", "journal.on_this_day", "journal.random", "journal.patterns",
        "journal.summary", "journal.import", "journal.export", "journal.trash", "journal.backups", "journal.idle",
        "journal.editor", "journal.rename", "journal.passphrase", "journal.recovery", "journal.protect",
        "journal.blank", "journal.switch", "journal.remove",
    )  # fmt: skip

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        yield TopBar()
        with Horizontal(id="body"):
            with Vertical(id="list"):
                yield Static(id="only", classes="accent")
                yield EntryList()
            with Vertical(id="side"):
                yield Month()
                reading = RowList(id="reading")
                reading.can_focus = False
                yield reading
        yield Static(id="card")
        yield Static(Content(question()), id="question", classes="quiet")
        with Horizontal(id="jotting"):
            yield Static(Content("▸"), id="prompt")
            yield JournalLine()
        yield HintLine(id="hint")
        yield KeyBar()

    def on_mount(self) -> None:
        """Greet."""
        self.begin_line()

    def refresh_values(self) -> None:
        """Show what is kept now."""
        self.show_entries()
        self.show_due()

    def on_resize(self) -> None:
        """Show beside the list what there is room for now."""
        if self.is_mounted and self.query(EntryList):
            self.call_after_refresh(self.show_beside)

    def show_due(self) -> None:
        """Show the entry that asks to be looked back at, and what was written on this day in other years."""
        today = self.journal.today
        due = self.journal.due(today)
        met = [entry for entry in self.journal.on_this_day(today) if entry not in due[:1]]
        lines: list[Content] = []
        if due:
            answers = still_true_answers(key_name(KEYS["journal.answer"].keys), len(due))
            lines += [Content(still_true(due[0])), Content.styled(answers, "$accent")]
        if met and (not lines or self.size.height >= USUAL):
            lines.append(Content(on_this_day(met)))
        parts = [line.truncate(max(20, self.size.width - 4), ellipsis=True) for line in lines]
        card = self.query_one("#card", Static)
        card.update(Content("\n").join(parts))
        card.display = bool(lines)

    def action_back(self) -> None:
        """Show all again, then go to the line, then leave; what is being typed stays in the journal."""
        if self.wanted != EVERYTHING:
            self.show_only(EVERYTHING)
        elif self.focused is not self.line:
            self.to_line()
        else:
            self.keep_typing()
            self.shell.action_go("today")

    @work
    async def action_models(self) -> None:
        """Choose prompts by the minutes there are."""
        from peerlog.screens.journal.models import choose_model

        model = await choose_model(self.app, self.house)
        if model is not None:
            self.write_page(model, self.line.value)

    @work
    async def action_answer(self) -> None:
        """Look back at the entry that waits longest."""
        from peerlog.screens.journal.looking_back import look_back

        due = self.journal.due(self.journal.today)
        if due:
            await look_back(self, due[0])
        else:
            self.tell(nothing_due_words())

    @work
    async def action_calendar(self) -> None:
        """Go to a day."""
        from peerlog.screens.journal.calendar import CalendarDialog

        day = await self.app.push_screen_wait(CalendarDialog(self.house))
        if day is not None:
            self.go_to_day(day)

    @work
    async def action_filter(self) -> None:
        """Show only some entries."""
        from peerlog.screens.journal.narrowing import choose_filter

        wanted = await choose_filter(self.app, self.house)
        if wanted is not None:
            self.show_only(wanted)

    def action_search(self) -> None:
        """Search in the journal."""
        self.shell.action_go("search")

    def action_on_this_day(self) -> None:
        """Read what was written on this day in other years."""
        met = self.journal.on_this_day(self.journal.today)
        self._read([entry.id for entry in met], no_day_words())

    def action_random(self) -> None:
        """Read one of the older entries, by chance."""
        entry = self.journal.random_old(self.journal.today)
        self._read([entry.id] if entry else [], no_old_words())

    def _read(self, found: list[str], nothing: str) -> None:
        from peerlog.screens.journal.entry import EntryScreen

        if found:
            self.app.push_screen(EntryScreen(self.house, found[0], others=tuple(found)))
        else:
            self.tell(nothing)

    def action_patterns(self) -> None:
        """Look at one's own patterns."""
        from peerlog.screens.journal.patterns import PatternsScreen

        self.app.push_screen(PatternsScreen(self.house))
