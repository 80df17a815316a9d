"""One session of the sample network: planned, held, approved and followed up as its data tells."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from peerlog.domain.attendance import Presence
from peerlog.domain.ids import MemberId, SessionId, StepId
from peerlog.domain.line import Line
from peerlog.domain.network import Network
from peerlog.domain.note import Note
from peerlog.domain.sample import SampleAmendment, SampleLine, SampleSession, SampleStep
from peerlog.domain.session import Session
from peerlog.domain.step import Airtime, Step
from peerlog.services.sample import Diary
from peerlog.services.sample_agreement import adopt_told, open_with_agreement
from peerlog.services.sample_following import SampleFollowing

if TYPE_CHECKING:
    from peerlog.services.house import House

IN_THE_EVENING = time(19, 20)
"""When minutes are approved and actions ticked off."""
AT_THE_OPENING = {
    Presence.REMOTE: "remote",
    Presence.EXCUSED: "excused",
    Presence.ABSENT: "absent",
    Presence.WRITTEN: "written",
}
"""The marks that are known when a session begins, and where the sample tells them."""


def enter_session(house: "House", diary: Diary, network: Network, told: SampleSession, day: date) -> None:
    """Enter the planning of a session into the diary, and with it all that follows."""
    sample = _Sample(house, diary, network, told, datetime.combine(day, told.starts))
    diary.on(day - timedelta(days=told.planned), sample.plan, at=told.starts)


class _Sample:
    """A session while its story is told."""

    def __init__(
        self, house: "House", diary: Diary, network: Network, told: SampleSession, starts: datetime
    ) -> None:
        self._house = house
        self._diary = diary
        self._network = network
        self._told = told
        self._starts = starts
        self._session = SessionId("")
        self._steps: dict[StepId, SampleStep] = {}

    def plan(self) -> None:
        """Plan the session and enter when it is held."""
        told, agenda = self._told, self._house.agenda
        session = self._house.sessions.plan(
            Session(
                id=self._session, network=self._network.id, number=0, title=told.title, starts=self._starts,
                zone=self._network.zone, place=told.place, facilitator=told.facilitator,
                minutes_by=told.minutes_by, objectives=told.objectives, format=told.format,
            )
        )  # fmt: skip
        self._session = session.id
        if told.format:
            agenda.fill_from_format(session, told.format)
        self._arrange(agenda.of(session.id))
        last = self._house.sessions.last_before(session)
        if told.carries and last is not None:
            agenda.carry(agenda.offered_from(last), session)
        self._diary.on(self._starts.date(), self._hold, at=told.starts)

    def _arrange(self, steps: tuple[Step, ...]) -> None:
        """Bend the steps of the format and put in the session's own ones, in the order they are told."""
        behind, waiting = None, list(steps)
        for told in self._told.steps:
            titles = [step.title for step in waiting]
            if told.title in titles:
                place = titles.index(told.title)
                step = self._bend(waiting[place], told)
                del waiting[: place + 1]
            else:
                step = self._house.agenda.insert(_own_step(self._session, told), behind)
            self._steps[step.id], behind = told, step.id

    def _bend(self, step: Step, told: SampleStep) -> Step:
        bent = replace(
            step,
            title=told.named or step.title,
            minutes=told.minutes or step.minutes,
            host=told.host,
            airtime=told.airtime if told.airtime is not Airtime.EVERYONE else step.airtime,
        )
        return step if bent == step else self._house.agenda.edit(step, bent)

    def _hold(self) -> None:
        """Run the session from its first step to its close."""
        live = self._house.live
        live.open(self._now_known())
        open_with_agreement(self._house, self._now_known(), self._told.agreed)
        self._mark_at_the_opening()
        last = self._house.agenda.of(self._session)[-1].id
        step, is_first = live.running(self._session), True
        while step is not None:
            if step.id == last:
                self._mark(Presence.LEFT, self._told.left)
            told = self._steps.get(step.id, SampleStep(title=step.title))
            self._run(step, told)
            if self._told.agreement is not None and self._told.agreement.step == told.title:
                adopt_told(self._house, self._now_known(), self._told.agreement)
            if is_first:
                self._mark(Presence.LATE, self._told.late)
            step = (live.defer if told.deferred else live.next)(self._session)
            is_first = False
        self._close()

    def _run(self, step: Step, told: SampleStep) -> None:
        """Let a step take its time, with its lines spread over it."""
        length = timedelta(minutes=step.minutes if told.took is None else told.took)
        begins = self._diary.clock.wall
        for number, line in enumerate(told.said, start=1):
            self._diary.clock.wall = begins + length * number / (len(told.said) + 1)
            self._say(step, line)
        self._diary.clock.wall = begins + length

    def _say(self, step: Step, told: SampleLine) -> None:
        notes, session = self._house.notes, self._now_known()
        read = notes.read(session, told.line)
        line: Line = (
            self._house.commitments.take_on(session, read, step=step.id)
            if told.commitment
            else notes.capture(session, step.id, read)
        )
        if isinstance(line, Note) and (told.method or told.speaker):
            speaker = self._member(told.speaker) if told.speaker else None
            notes.describe(session, line, method=told.method, speaker=speaker, said_yes=told.said_yes)
        SampleFollowing(self._house, self._network, line, self._starts.date()).enter(told, self._days_later)
        if told.done is not None:
            self._days_later(told.done, partial(self._finish, line.id))
        if told.dropped is not None:
            self._days_later(told.dropped, partial(self._drop, line.id, told.why))
        if told.amended is not None:
            self._days_later(told.amended.days, partial(self._amend, line, told.amended))

    def _mark_at_the_opening(self) -> None:
        told = self._told
        noted = {
            name: presence for presence, where in AT_THE_OPENING.items() for name in getattr(told, where)
        }
        early = {self._member(name): presence for name, presence in noted.items()}
        later = {self._member(name) for name in told.late}
        session = self._now_known()
        for member in self._house.members.active(self._network.id, self._starts.date()):
            if member.id not in later:
                presence = early.get(member.id, Presence.PRESENT)
                self._house.attendance.mark(session, member, presence)
        for name, organisation in told.guests:
            self._house.attendance.welcome(session, name, organisation)

    def _mark(self, presence: Presence, names: tuple[str, ...]) -> None:
        for name in names:
            member = self._house.members.find(self._network.id, name)
            self._house.attendance.mark(self._now_known(), member, presence)

    def _close(self) -> None:
        session = self._now_known()
        self._house.live.close(
            self._house.sessions.edit(session, replace(session, next_session=self._told.next_session))
        )
        if self._told.approved is not None:
            self._days_later(self._told.approved, self._approve)

    def _approve(self) -> None:
        self._house.sessions.approve(self._now_known())

    def _finish(self, action: str) -> None:
        self._house.actions.finish(self._house.actions.find(self._network.id, action), self._today())

    def _drop(self, action: str, why: str) -> None:
        self._house.actions.drop(self._house.actions.find(self._network.id, action), self._today(), why)

    def _amend(self, line: Line, told: SampleAmendment) -> None:
        notes, session = self._house.notes, self._now_known()
        notes.retype(session, notes.line(line.id), notes.read(session, told.line), told.reason)

    def _days_later(self, days: int, happens: Callable[[], object]) -> None:
        self._diary.on(self._starts.date() + timedelta(days=days), happens, at=IN_THE_EVENING)

    def _today(self) -> date:
        return self._house.desk.today(self._network.zone)

    def _now_known(self) -> Session:
        return self._house.sessions.get(self._session)

    def _member(self, name: str) -> MemberId:
        return self._house.members.find(self._network.id, name).id


def _own_step(session: SessionId, told: SampleStep) -> Step:
    return Step(
        id=StepId(""), session=session, position="", title=told.named or told.title, minutes=told.minutes or 0,
        who=told.who, rule=told.rule, host=told.host, airtime=told.airtime,
    )  # fmt: skip
