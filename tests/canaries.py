"""Networks of canaries: every name, handle, organisation, address and line is a word found nowhere else.

What may leave is told here a second time, in the words of the design's table and not of the engine, so that
one of the two has to be wrong when they differ.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random

from generators import (
    make_action,
    make_amendment,
    make_attendance,
    make_member,
    make_network,
    make_note,
    make_record,
    make_session,
    make_step,
    position,
)
from peerlog.domain.attendance import Attendance, Presence
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.ids import RecordId
from peerlog.domain.member import Member
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.record import SessionRecord

OPEN, CHATHAM = Confidentiality.OPEN, Confidentiality.CHATHAM_HOUSE
LESSONS, CONFIDENTIAL = Confidentiality.LESSONS_LEAVE, Confidentiality.CONFIDENTIAL
ME, FACILITATORS, MEMBERS, PUBLIC = Audience
Cell = tuple[Confidentiality, Audience]

EVERYTHING = frozenset({*(kind.value for kind in NoteKind), "action"})
OUTPUTS = frozenset({"lesson", "decision", "action"})
LINES: dict[Cell, frozenset[str]] = {
    **{(mode, ME): EVERYTHING for mode in Confidentiality},
    **{(OPEN, audience): EVERYTHING for audience in Audience},
    (CHATHAM, FACILITATORS): EVERYTHING, (CHATHAM, MEMBERS): EVERYTHING, (CHATHAM, PUBLIC): EVERYTHING,
    (LESSONS, FACILITATORS): EVERYTHING, (LESSONS, MEMBERS): OUTPUTS,
    (LESSONS, PUBLIC): OUTPUTS - {"action"},
    (CONFIDENTIAL, FACILITATORS): OUTPUTS, (CONFIDENTIAL, MEMBERS): OUTPUTS - {"lesson"},
    (CONFIDENTIAL, PUBLIC): frozenset(),
}  # fmt: skip
"""Kinds of lines that may leave as they are."""
MARKED: dict[Cell, frozenset[str]] = {(CONFIDENTIAL, MEMBERS): OUTPUTS, (CONFIDENTIAL, PUBLIC): OUTPUTS}
"""Kinds that may leave once a line was marked for this audience."""


def names_may_leave(cell: Cell, calling: Calling) -> bool:
    """Whether people and organisations may be named in a text, in the list of who was there, or as owners."""
    mode, audience = cell
    by_name = audience in (ME, FACILITATORS) or mode is OPEN
    return audience is ME or (by_name and calling is Calling.FULL)


def handles_may_leave(cell: Cell, calling: Calling) -> bool:
    """Whether owners may go by their handles."""
    return cell[1] is MEMBERS and cell[0] is not OPEN and calling is not Calling.ROLES


def speaker_may_leave(cell: Cell, calling: Calling, note: Note) -> bool:
    """Whether the speaker of a line may be named beside it."""
    mode, audience = cell
    if audience is ME:
        return True
    if mode is not OPEN or calling is not Calling.FULL:
        return False
    return note.said_yes or (audience is FACILITATORS and note.kind is not NoteKind.QUOTE)


@dataclass(kw_only=True)
class Canary:
    """A word that must not be found where it may not be."""

    word: str
    what: str
    may_leave: dict[tuple[Cell, Calling], bool] = field(default_factory=dict)


def letters_only(text: str) -> str:
    """*text* without case, accents, and everything between the letters: no spelling hides a canary in it."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in spread if letter.isalnum())


class Aviary:
    """A session record of canaries, and where each of them may be."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.taken: set[str] = set()
        self.speaker_of: dict[RecordId, str] = {}
        self.mentions: dict[RecordId, bool] = {}
        self.addresses: dict[RecordId, str] = {}
        self.words: dict[RecordId, str] = {}
        self.record = self._record()

    def word(self) -> str:
        """A word of ten letters that looks like a name and is none of ours."""
        while True:
            parts = (self.random.choice("bdfgklmnprstvz") + self.random.choice("aeiou") for _ in range(5))
            word = "".join(parts)
            if word not in self.taken:
                self.taken.add(word)
                return word

    def name(self) -> str:
        """A name of two parts; some have a hyphen or an accent in it."""
        first, last = self.word().capitalize(), self.word().capitalize()
        form = self.random.randrange(4)
        if form == 0:
            return f"{first}-{self.word().capitalize()} {last}"
        if form == 1:
            return f"{accented(first)} {last}"
        return f"{first} {last}"

    def spelled(self, *names: str) -> str:
        """One of these names as somebody may have typed it."""
        part = self.random.choice(names)
        ways = (
            str.upper, str.lower, str.title, accented, bare, lambda n: f"{n}'s", lambda n: f"{n}’s",
            lambda n: n.replace("-", " "), lambda n: n.replace("-", ""), lambda n: n.replace(" ", "-"),
            lambda n: n.replace("-", "\u2011"), lambda n: f"{n[:2]}\u00ad{n[2:]}", lambda n: f"{n}s",
            lambda n: f"({n})", lambda n: f"@{n}", lambda n: f"_{n}_", str,
        )  # fmt: skip
        return self.random.choice(ways)(part)

    def _member(self) -> Member:
        return make_member(
            name=self.name(),
            handle=self.random.choice(["", self.word()]),
            organisation=f"{self.word().capitalize()} {self.word().capitalize()}",
        )

    def _record(self) -> SessionRecord:
        self.there = [self._member() for _ in range(3)]
        self.away = [self._member() for _ in range(2)]
        """On no list, owners of nothing: named only where they spoke or are spoken of."""
        self.guest = make_attendance(
            guest_name=self.name(), guest_organisation=self.word().capitalize(), presence=Presence.GUEST
        )
        self.step = make_step(title=self.word())
        notes = tuple(self._note(number) for number in range(self.random.randrange(3, 9)))
        actions = tuple(self._action(number) for number in range(self.random.randrange(1, 4)))
        self.leader = self.random.choice(self.there)
        lines = (*notes, *actions)
        changed = self.random.choice(lines)
        self.amended = self.word()
        return make_record(
            network=make_network(name=self.word()),
            session=make_session(title=self.word(), place=self.word(), facilitator=self.leader.name),
            members=(*self.there, *self.away),
            steps=(self.step,),
            notes=notes,
            actions=actions,
            attendance=(*(make_attendance(member=one.id) for one in self.there), self.guest),
            amendments=(
                make_amendment(
                    about=RecordId(changed.id),
                    kind=changed.kind.value if isinstance(changed, Note) else "action",
                    before=self.amended, after="now", reason="heard wrong",
                ),
            ),
            levels={RecordId(line.id): line.level for line in lines if line.level is not None},
        )  # fmt: skip

    def _text(self) -> tuple[str, dict[str, object]]:
        word = self.word()
        mentioned = self.random.choice([None, None, *self.there, *self.away, self.guest])
        address = f"{self.word()}@{self.word()}.example" if self.random.randrange(6) == 0 else ""
        said = [word]
        if mentioned is not None:
            said.append(self.spelled(*called(mentioned)))
        if address:
            said.append(address)
        self.random.shuffle(said)
        text = f"it was {' and '.join(said)}, they told"
        return text, {"word": word, "mention": mentioned is not None, "address": address}

    def _noted(self, line: RecordId, facts: dict[str, object]) -> None:
        self.words[line], self.mentions[line] = str(facts["word"]), bool(facts["mention"])
        self.addresses[line] = str(facts["address"])

    def _note(self, number: int) -> Note:
        text, facts = self._text()
        note = make_note(
            kind=self.random.choice(list(NoteKind)),
            text=text,
            number=number,
            position=position(number),
            step=self.random.choice([None, self.step.id]),
            speaker=self.random.choice([None, *(one.id for one in self.away)]),
            said_yes=self.random.random() < 0.5,
            level=self.random.choice([None, None, *Audience]),
        )
        self._noted(RecordId(note.id), facts)
        return note

    def _action(self, number: int):  # noqa: ANN202
        text, facts = self._text()
        action = make_action(
            text=text,
            number=number,
            position=position(number + 50),
            owner=self.random.choice([None, *(one.id for one in self.there)]),
            due=self.random.choice([None, date(2026, 12, 1)]),
            level=self.random.choice([None, None, *Audience]),
        )
        self._noted(RecordId(action.id), facts)
        return action

    def line_may_leave(
        self, line: RecordId, kind: str, level: Audience | None, cell: Cell, calling: Calling
    ) -> bool:
        """Whether the words of a line may leave, by the table, the line's level, and what it says."""
        order = list(Audience)
        if level is not None and order.index(cell[1]) > order.index(level):
            return False
        if kind not in LINES[cell] and not (level is not None and kind in MARKED.get(cell, frozenset())):
            return False
        if self.mentions[line] and not names_may_leave(cell, calling):
            return False
        return not self.addresses[line] or cell[1] is not PUBLIC

    def must_not_be_in(self, cell: Cell, calling: Calling) -> Iterator[tuple[str, str]]:
        """Every word that must not be in what leaves, with what it is."""
        for line in (*self.record.notes, *self.record.actions):
            yield from self._of_line(line, cell, calling)
        for member in (*self.there, *self.away):
            yield from self._of_member(member, cell, calling)
        if not names_may_leave(cell, calling):
            yield from ((part, "guest") for part in self.guest.guest_name.replace("-", " ").split())
            yield self.guest.guest_organisation, "organisation of a guest"
        if not self._amendment_may_leave(cell):
            yield self.amended, "amendment"
        if cell[1] is PUBLIC and cell[0] is not OPEN:
            yield self.record.session.place, "place"
        if cell == (CONFIDENTIAL, PUBLIC):
            yield self.record.session.title, "title"

    def _of_line(self, line, cell: Cell, calling: Calling) -> Iterator[tuple[str, str]]:  # noqa: ANN001
        name = RecordId(line.id)
        kind = line.kind.value if isinstance(line, Note) else "action"
        uncleared = isinstance(line, Note) and line.kind is NoteKind.QUOTE and not line.said_yes
        if not self.line_may_leave(name, kind, line.level, cell, calling) or (
            uncleared and cell[1] is PUBLIC and cell[0] is not OPEN
        ):
            yield self.words[name], f"line {kind} {line.level}"
        if self.addresses[name] and cell[1] is PUBLIC:
            yield self.addresses[name], "address"

    def _of_member(self, member: Member, cell: Cell, calling: Calling) -> Iterator[tuple[str, str]]:
        if not self._may_be_named(member, cell, calling):
            yield from ((part, "name") for part in member.name.replace("-", " ").split())
        if not names_may_leave(cell, calling):
            yield member.organisation, "organisation"
        if member.handle and not handles_may_leave(cell, calling):
            yield member.handle, "handle"

    def _may_be_named(self, member: Member, cell: Cell, calling: Calling) -> bool:
        if member in self.there:
            return names_may_leave(cell, calling)
        lines = (*self.record.notes, *self.record.actions)
        spoken_of = names_may_leave(cell, calling) and any(self.mentions[RecordId(one.id)] for one in lines)
        spoke = any(
            speaker_may_leave(cell, calling, note) for note in self.record.notes if note.speaker == member.id
        )
        return spoken_of or spoke

    def _amendment_may_leave(self, cell: Cell) -> bool:
        (amendment,) = self.record.amendments
        level = self.record.levels.get(amendment.about)
        order = list(Audience)
        if level is not None and order.index(cell[1]) > order.index(level):
            return False
        return amendment.kind in LINES[cell]


def called(somebody: Member | Attendance) -> tuple[str, ...]:
    """What somebody may be meant by: the name, each part of it, where they work."""
    if isinstance(somebody, Member):
        return somebody.name, *somebody.name.split(), somebody.organisation
    return somebody.guest_name, *somebody.guest_name.split(), somebody.guest_organisation


def accented(text: str) -> str:
    """*text* with its first vowel accented."""
    for plain, marked in zip("aeiou", "áèîõü", strict=True):
        if plain in text:
            return text.replace(plain, marked, 1)
    return text


def bare(text: str) -> str:
    """*text* without accents."""
    return "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
