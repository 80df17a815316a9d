"""What was being typed in a live run by lines: kept every second, said at the next start, put into the line again."""

from contextlib import suppress

from peerlog.domain.errors import PeerlogError
from peerlog.domain.ids import SessionId
from peerlog.services.drafts import NOBODY, line_place, seat_of
from peerlog.services.house import House
from peerlog.wording.language import _


class LeftOver:
    """The draft of the line at the prompt, and the one that an earlier run left."""

    def __init__(self, house: House, session: SessionId, seat: int) -> None:
        self._house, self._session = house, session
        self.place = line_place(session, seat)
        self._waiting = line_place(session, NOBODY)
        self._kept = ""

    def keep(self, text: str) -> None:
        """Keep what stands in the line now; what fails is made up for a second later."""
        if text != self._kept:
            with suppress(PeerlogError):
                self._house.drafts.keep(self.place, text)
                self._kept = text

    def forget(self) -> None:
        """Forget the line that was entered."""
        self._kept = ""
        self._house.drafts.discard(self.place)

    def put_aside(self) -> str:
        """Let what earlier runs left wait until it is asked for; says what that is."""
        drafts, live = self._house.drafts, self._house.live
        left = [
            draft
            for draft in drafts.of_line(self._session)
            if draft.place == self.place or live.is_free(self._session, seat_of(draft.place))
        ]
        text = " ".join(draft.text for draft in left)
        if text:
            with self._house.desk.act("draft.move"):
                for draft in left:
                    drafts.discard(draft.place)
                drafts.keep(self._waiting, text)
        return (
            _("You were typing: “{words}”. /recover puts it into the line.").format(words=text)
            if text
            else ""
        )

    def take_up(self) -> str:
        """Give the text that waits, to go on with it."""
        text = (
            self._house.drafts.move(self._waiting, self.place) if self._house.drafts.at(self._waiting) else ""
        )
        self._kept = text
        return text
