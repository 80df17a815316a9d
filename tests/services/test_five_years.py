"""Five years of a network, week by week: whatever asks for somebody stands on Today in that week, and nothing else."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

from held import plan_session, start_network
from peerlog.domain.attendance import Presence
from peerlog.domain.ids import LookBackId, LookId
from peerlog.domain.look_back import Look, LookBack, Stands
from peerlog.domain.note import NoteKind
from peerlog.domain.review import ReviewOutcome

if TYPE_CHECKING:
    from conftest import StillClock
    from peerlog.domain.action import Action
    from peerlog.domain.needs import Needs
    from peerlog.domain.network import Network
    from peerlog.domain.session import Session
    from peerlog.services.house import House

WEEK = 7 * 24 * 3600
WEEKS = 5 * 52 + 12
EVERYTHING = 10_000
LADDERS = ((1, 3, 12, 24, 60), (1, 2, 3), (6, 18, 30), (1, 12))


@dataclass
class Expected:
    """What a careful person would have in a paper diary."""

    due: dict[str, date | None] = field(default_factory=dict)
    """Of each open action."""
    kept: dict[str, int] = field(default_factory=dict)
    """How often in a row each open action was kept."""
    reviews: dict[str, date | None] = field(default_factory=dict)
    """When each decision comes back; None as soon as can be."""
    promised: dict[str, tuple[date, tuple[int, ...]]] = field(default_factory=dict)
    """Day and ladder of each promise that was not let go."""
    looked: set[tuple[str, int]] = field(default_factory=set)
    missed: set[tuple[str, int]] = field(default_factory=set)

    def rungs(self, day: date) -> set[tuple[str, int]]:
        """The looks that ask on a day: from theirs until that of the next, unless they were taken."""
        found = set()
        for promise, (since, ladder) in self.promised.items():
            days = [months_later(since, months) for months in ladder]
            ends = [*days[1:], days[-1] + timedelta(days=182)]
            for months, first, end in zip(ladder, days, ends, strict=True):
                if (promise, months) not in self.looked and first <= day:
                    (found if day < end else self.missed).add((promise, months))
        return found

    def asking(self, day: date) -> dict[str, Any]:
        """What Today should show on a day."""
        late = {one for one, due in self.due.items() if due and due < day}
        soon = {one for one, due in self.due.items() if due and day <= due <= day + timedelta(days=7)}
        often = {one for one, times in self.kept.items() if times >= 3 and one in self.due}
        return {
            "overdue": late,
            "soon": soon,
            "often": often - late - soon,
            "later": set(self.due) - late - soon - often,
            "reviews": {one for one, due in self.reviews.items() if due is None or due <= day},
            "look_backs": self.rungs(day),
        }


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shown(needs: Needs) -> dict[str, Any]:
    """What Today shows."""
    groups = ("overdue", "soon", "often", "later")
    found: dict[str, Any] = {name: {one.action.id for one in getattr(needs, name).first} for name in groups}
    return found | {
        "reviews": {one.note for one in needs.reviews.first},
        "look_backs": {(one.look_back.id, one.rung.months) for one in needs.look_backs.first},
    }


class Life:
    """A network that lives on by chance, and the diary beside it."""

    def __init__(self, house: House, network: Network, chance: Random) -> None:
        self.house, self.network, self.chance, self.expected = house, network, chance, Expected()
        self.sessions = 0

    def live(self, week: int) -> None:
        """Let a week's things happen: some are answered, some forgotten, new ones come."""
        today = self.house.desk.today(self.network.zone)
        asking = self.expected.asking(today)
        for action in self.house.actions.of(self.network.id):
            if action.id in self.expected.due and self.chance.random() < 0.15:
                self._answer(action, today)
        self._look_again(asking, today)
        for _new in range(self.chance.randrange(2)):
            self._take(today)
        if week % 4 == 0:
            self._meet(today)

    def _look_again(self, asking: dict[str, Any], today: date) -> None:
        for note in sorted(asking["reviews"]):
            if self.chance.random() < 0.3:
                self._review(note, today)
        for promise, months in sorted(asking["look_backs"]):
            if self.chance.random() < 0.1:
                self._look(promise, months, today)

    def _take(self, today: date) -> None:
        ahead = self.chance.choice((None, 0, 5, 7, 8, 30, 200))
        due = None if ahead is None else today + timedelta(days=ahead)
        action = self.house.actions.add(self.network.id, "Do it", None, due)
        self.expected.due[action.id] = due

    def _answer(self, action: Action, today: date) -> None:
        carrying, how = self.house.carrying, self.chance.randrange(12)
        if how < 9:
            carrying.keep(action, "not yet")
            self.expected.kept[action.id] = self.expected.kept.get(action.id, 0) + 1
            return
        self.expected.kept.pop(action.id, None)
        if how == 9:
            due = today + timedelta(days=self.chance.randrange(60))
            carrying.make_smaller(action, "Do half of it", due)
            self.expected.due[action.id] = due
            return
        if how == 10:
            carrying.let_go(action, today, "Nobody needs it")
        else:
            self.house.actions.finish(action, today)
        del self.expected.due[action.id]

    def _review(self, note: str, today: date) -> None:
        kept = self.house.notes.notes.get(note)
        assert kept is not None
        again = today + timedelta(days=90) if self.chance.random() < 0.3 else None
        outcome = self.chance.choice(tuple(ReviewOutcome))
        self.house.reviews.answer(self.house.reviews.one(kept), outcome, today, "We looked", again)
        del self.expected.reviews[note]
        if again is not None:
            self.expected.reviews[note] = again

    def _look(self, promise: str, months: int, today: date) -> None:
        look_back = self.house.look_backs.get(promise)
        if self.chance.random() < 0.1 and self.expected.promised[promise][1] != LADDERS[0]:
            self.house.look_backs.let_go(look_back, "The programme ended")
            del self.expected.promised[promise]
            return
        look = Look(
            id=LookId(""), look_back=LookBackId(promise), rung=0, looked_on=today,
            stands=self.chance.choice(tuple(Stands)), evidence="We asked", lives_in=None,
        )  # fmt: skip
        self.house.look_backs.look(look_back, look)
        self.expected.looked.add((promise, months))

    def _meet(self, today: date) -> None:
        """Hold a session that decides; at each third one only one of three is there."""
        house = self.house
        session = house.live.open(
            plan_session(house, self.network, starts=house.local_now().replace(tzinfo=None))
        )
        alone = self.sessions % 3 == 2
        for member in house.members.of(self.network.id)[: 1 if alone else 3]:
            house.attendance.mark(session, member, Presence.PRESENT)
        house.notes.capture(session, None, house.notes.read(session, "d: We meet on Tuesdays"))
        house.sessions.approve(house.live.close(session))
        self.sessions += 1
        self._decided(session, today, alone=alone)

    def _decided(self, session: Session, today: date, *, alone: bool) -> None:
        (note,) = (one for one in self.house.notes.notes.of(session.id) if one.kind is NoteKind.DECISION)
        if alone:
            self.expected.reviews[note.id] = None
        elif self.chance.random() < 0.5:
            due = today + timedelta(days=self.chance.randrange(1, 200))
            self.house.reviews.bring_back(note, due, self.network.id)
            self.expected.reviews[note.id] = due
        if self.sessions % 2:
            ladder = LADDERS[self.sessions // 2 % len(LADDERS)]
            promise = self.house.look_backs.promise(self.network, replace(PROMISE, ladder=ladder))
            self.expected.promised[promise.id] = (today, ladder)


PROMISE = LookBack(
    id=LookBackId(""), network="", about=None, learning="Tuesdays are kept",  # type: ignore[arg-type]
    expectation="We still meet on Tuesdays", signs="", holder="convenor", successor="", place="",
    promised_on=date(2026, 1, 1),
)  # fmt: skip


def test_nothing_decided_is_forgotten_in_any_week_of_five_years(house: House, clock: StillClock) -> None:
    """Today and a plain diary name the same things as each week begins, and after each session."""
    life = Life(house, start_network(house), Random(1))
    seen: dict[str, set[object]] = {}
    for week in range(WEEKS):
        _compare(life, seen)
        life.live(week)
        if week % 4 == 0:
            _compare(life, seen)
        clock.advance(WEEK)
    assert {name: len(asked) > 5 for name, asked in seen.items()} == dict.fromkeys(seen, True)
    assert {months for _promise, months in seen["look_backs"]} == {1, 2, 3, 6, 12, 18, 24, 30, 60}
    assert life.expected.missed


def _compare(life: Life, seen: dict[str, set[object]]) -> None:
    needs = life.house.today.needs(life.network, EVERYTHING)
    expected = life.expected.asking(needs.day)
    assert shown(needs) == expected, needs.day
    for name, asked in expected.items():
        seen.setdefault(name, set()).update(asked)
