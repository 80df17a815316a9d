"""The door for what a group answers to mistakes: no name, no address and no mistake's own words pass it undecided."""

from dataclasses import dataclass, replace

from peerlog.domain.door import Door
from peerlog.domain.handout import Piece, Staying, Why
from peerlog.domain.ids import RecordId
from peerlog.domain.mistake_answer import Response
from peerlog.domain.own_words import OwnWords
from peerlog.domain.suggesting import suggested


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinDoor:
    """Lets out answers and themes."""

    door: Door
    """One that lets no name pass, whatever was agreed."""
    own_words: OwnWords

    def answer(self, piece: Piece, response: Response, text: str, *, permitted: bool) -> str:
        """Give a text of a response, or nothing when it stays; as it is once somebody looked at it and let it leave."""
        if not text or (permitted and response.cleared):
            return text
        about = RecordId(response.id)
        if permitted and (found := self.own_words.found_in(text)):
            self.door.hold(Staying(piece=piece, why=Why.QUOTED, found=found, text=text, about=about))
            return ""
        out = self.door.out(piece, text, permitted=permitted, about=about)
        if not out and self.door.stays[-1].why is Why.NAMES:
            hint = suggested(text, self.door.names, self.door.manner)
            self.door.stays[-1] = replace(self.door.stays[-1], suggested=hint.text, doubtful=hint.doubtful)
        return out

    def lets_theme(self, theme: str) -> bool:
        """Say whether a theme may leave; another name for it is the way out."""
        if found := self.own_words.found_in(theme):
            self.door.hold(Staying(piece=Piece.THEME, why=Why.QUOTED, found=found, text=theme))
        return not found and self.door.lets(Piece.THEME, theme)
