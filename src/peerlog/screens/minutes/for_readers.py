"""A text as each audience may read it: who is to read, how people are called, and laying it out beside the screen."""

from abc import abstractmethod
from collections.abc import Callable

from textual.worker import get_current_worker

from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.screens.minutes.handing_over import HandingOver
from peerlog.widgets.choice_bar import ChoiceBar
from peerlog.widgets.reading_view import ReadingView
from peerlog.wording.calling import called_words
from peerlog.wording.terms import audience_word

AUDIENCES = (Audience.ME, Audience.FACILITATORS, Audience.MEMBERS, Audience.PUBLIC)


class ForReaders(HandingOver):
    """A screen that shows a text for one reader at a time; minutes, bulletins and all of a network alike."""

    calling = Calling.FULL
    """How people are called in this export."""
    shown: object | None = None
    """What is on the screen and therefore what leaves."""

    @abstractmethod
    def _lay_out(self) -> None:
        """Sort, write and lay out anew."""

    @property
    def audience(self) -> Audience:
        """Who is to read it."""
        return AUDIENCES[self.query_one(ChoiceBar).chosen]

    def reader_tabs(self, label: str, first: Audience = Audience.MEMBERS) -> ChoiceBar:
        """Give the choice of a reader, and which one it begins with."""
        names = tuple(audience_word(audience) for audience in AUDIENCES)
        return ChoiceBar(label, names, chosen=AUDIENCES.index(first))

    def to_screen(self, tell: Callable[..., None], *values: object) -> None:
        """Show what a thread found, unless it was asked for something else meanwhile, or the screen was left."""
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._if_still_there, tell, *values)

    def _if_still_there(self, tell: Callable[..., None], *values: object) -> None:
        if self.is_attached and self.query(ReadingView):
            tell(*values)

    def action_tab(self, by: int) -> None:
        """Choose another audience."""
        self.shown = None
        self.query_one(ChoiceBar).move(by)

    def action_names(self) -> None:
        """Call people by name, by role, by initials, and round again."""
        ways = tuple(Calling)
        self.calling = ways[(ways.index(self.calling) + 1) % len(ways)]
        self.shown = None
        self.tell(called_words(self.calling))
        self._lay_out()
