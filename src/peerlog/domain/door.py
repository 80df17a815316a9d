"""The door a session's words pass on their way out: it decides text by text and keeps what it held back."""

from dataclasses import dataclass, field

from peerlog.domain.allowance import Allowance
from peerlog.domain.handout import Piece, Staying, Why
from peerlog.domain.ids import RecordId
from peerlog.domain.naming import Names, contact_in
from peerlog.domain.note import NoteKind
from peerlog.domain.record import SessionRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """Lets out what one audience may read."""

    allowance: Allowance
    names: Names
    stays: list[Staying] = field(default_factory=list)

    def lets(
        self,
        piece: Piece,
        *texts: str,
        permitted: bool = True,
        kind: NoteKind | None = None,
        about: RecordId | None = None,
    ) -> bool:
        """Say whether all *texts* of a piece may leave together; an empty piece is never held back."""
        if not any(texts):
            return True
        why, found = (Why.MODE, "") if not permitted else self._flaw(texts)
        if why is not None:
            text = "\n".join(text for text in texts if text)
            self.hold(Staying(piece=piece, why=why, found=found, text=text, kind=kind, about=about))
        return why is None

    def out(self, piece: Piece, text: str, *, permitted: bool = True, about: RecordId | None = None) -> str:
        """Give *text*, or nothing when it stays."""
        return text if self.lets(piece, text, permitted=permitted, about=about) else ""

    def hold(self, staying: Staying) -> None:
        """Remember something that stays."""
        self.stays.append(staying)

    def _flaw(self, texts: tuple[str, ...]) -> tuple[Why | None, str]:
        for text in texts:
            if not self.allowance.names and (name := self.names.find(text)):
                return Why.NAMES, name
            if not self.allowance.contacts and (contact := contact_in(text)):
                return Why.CONTACT, contact
        return None, ""


def names_of(record: SessionRecord, *, handles: bool) -> Names:
    """Gather every name of a record: members, guests, organisations, whoever led, hosted, wrote or owns."""
    names = Names()
    for member in (*record.members, *record.formerly):
        names.add_person(member.name)
        names.add_organisation(member.organisation)
        if handles:
            names.add_handle(member)
    for part in (*record.attendance, *record.guests):
        names.add_person(part.guest_name)
        names.add_organisation(part.guest_organisation)
    session = record.session
    led = (session.facilitator, session.minutes_by, *(step.host for step in record.steps))
    owners = (action.owner_words for action in (*record.actions, *record.earlier_actions))
    for words in (*led, *owners, *record.led_or_owned):
        names.add_free(words)
    return names
