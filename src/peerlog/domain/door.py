"""The door a session's words pass on their way out: it decides text by text and keeps what it held back."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from peerlog.domain.allowance import Allowance, Owners
from peerlog.domain.attendance import Attendance
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Manner, Role
from peerlog.domain.contact import contact_in
from peerlog.domain.handout import Piece, Staying, Why
from peerlog.domain.ids import RecordId
from peerlog.domain.level import held_by
from peerlog.domain.line import Line
from peerlog.domain.member import Member, named
from peerlog.domain.naming import Names
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.record import SessionRecord
from peerlog.domain.suggesting import suggested


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """Lets out what one audience may read."""

    audience: Audience
    allowance: Allowance
    names: Names
    manner: Manner
    stays: list[Staying] = field(default_factory=list)
    passed: dict[RecordId, str] = field(default_factory=dict)
    """The words with which each line left."""

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

    def words_of(self, line: Line) -> str | None:
        """Give the words with which a line leaves: its own, or those somebody decided on; None when it stays."""
        why = held_by(line, self.allowance, self.audience)
        found = ""
        if why is None:
            why, found = self._flaw((line.text,))
        if why is None:
            words = line.text
        elif found and self._may_stand_in(line):
            words = line.outside
        else:
            self.hold(self._staying(line, why, found))
            return None
        self.passed[RecordId(line.id)] = words
        return words

    def called(self, name: str, role: Role) -> str:
        """Give what stands in place of a name outside of texts."""
        return self.manner.alone(name, role)

    def owner(self, member: Member | None, words: str, role: Role, about: RecordId) -> str:
        """Give how the owner of an action is called here: a *member*, or whoever *words* name."""
        name = member.name if member else words
        owners = self.allowance.owners
        if owners is Owners.NAME:
            return name if member else self.out(Piece.OWNER, words, about=about)
        if name and owners in (Owners.ROLE, Owners.INITIALS):
            return self.called(name, role if member else Role.SOMEBODY)
        if member and owners is Owners.HANDLE:
            return member.called
        if name:
            self.hold(Staying(piece=Piece.OWNER, why=Why.MODE, text=name, about=about))
        return ""

    def hold(self, staying: Staying) -> None:
        """Remember something that stays."""
        self.stays.append(staying)

    def _may_stand_in(self, line: Line) -> bool:
        return bool(line.outside) and (line.outside_sure or self._flaw((line.outside,))[0] is None)

    def _staying(self, line: Line, why: Why, found: str) -> Staying:
        kind = line.kind if isinstance(line, Note) else None
        piece = Piece.LINE if isinstance(line, Note) else Piece.ACTION
        staying = Staying(
            piece=piece, why=why, found=found, text=line.text, kind=kind, about=RecordId(line.id)
        )
        if why is not Why.NAMES:
            return staying
        hint = suggested(line.text, self.names, self.manner)
        return replace(staying, suggested=hint.text, doubtful=hint.doubtful)

    def _flaw(self, texts: tuple[str, ...]) -> tuple[Why | None, str]:
        for text in texts:
            if not self.allowance.names and (name := self.names.find(text)):
                return Why.NAMES, name
            if not self.allowance.contacts and (contact := contact_in(text)):
                return Why.CONTACT, contact
        return None, ""


def names_of(record: SessionRecord, owners: Owners) -> Names:
    """Gather every name of a record: members, guests, organisations, whoever led, hosted, wrote or owns.

    Handles are names, too, but where *owners* go by them; made-up initials are, but where owners go by those.
    """
    names = Names()
    _add_facilitator(names, record)
    session = record.session
    led = (session.facilitator, session.minutes_by, *(step.host for step in record.steps))
    owning = (action.owner_words for action in (*record.actions, *record.earlier_actions))
    members, guests = (*record.members, *record.formerly), (*record.attendance, *record.guests)
    add_known(names, members, guests, (*led, *owning, *record.led_or_owned), owners)
    return names


def add_known(
    names: Names,
    members: Iterable[Member],
    guests: Iterable[Attendance],
    typed: Iterable[str],
    owners: Owners,
) -> None:
    """Look for everybody a network knows; *typed* are names written where no member was chosen."""
    for member in members:
        names.add_person(member.name)
        names.add_organisation(member.organisation)
        if owners is not Owners.HANDLE:
            names.add_handle(member, initials=owners is not Owners.INITIALS)
    for part in guests:
        names.add_person(part.guest_name, Role.GUEST)
        names.add_organisation(part.guest_organisation)
    for words in typed:
        names.add_free(words)


def role_of(record: SessionRecord, name: str) -> Role:
    """Give what a member is to a session."""
    return Role.FACILITATOR if name and name == _facilitator(record) else Role.MEMBER


def _add_facilitator(names: Names, record: SessionRecord) -> None:
    if name := _facilitator(record):
        names.add_person(name, Role.FACILITATOR)


def _facilitator(record: SessionRecord) -> str:
    """Give the full name of the one member who leads the session."""
    found = named(record.members, record.session.facilitator) if record.session.facilitator else ()
    return found[0].name if len(found) == 1 else ""
