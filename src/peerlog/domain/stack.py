"""The speaker queue of a live session: held in memory, never stored, gone at close."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field, replace

from peerlog.domain.attendance import IN_THE_ROOM, Attendance
from peerlog.domain.member import Member, folded

RESPONSE = 30.0
"""Seconds of a direct response."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody who may speak, a member or a guest."""

    key: Hashable
    """Tells people apart: a member's id or an attendance's id."""
    name: str = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """Who waits, who speaks, who was heard; every method gives a new stack."""

    waiting: tuple[Speaker, ...] = ()
    """In the order they will be called."""
    speaking: Speaker | None = None
    responding: Speaker | None = None
    """Who holds the direct response to the speaker, for `RESPONSE` seconds."""
    responding_since: float = 0.0
    """Ticks of the clock when that began."""
    response_taken: bool = False
    """The one direct response of this turn was given."""
    heard: frozenset[Speaker] = frozenset()
    passed: frozenset[Speaker] = frozenset()
    """Asked in this step and preferred not to speak."""
    first_timers_first: bool = False
    reorders: int = 0
    """How often the queue was changed by hand, to be told at the debrief."""

    def add(self, person: Speaker) -> "Stack":
        """Let somebody wait; first-timers come before those heard when that was agreed."""
        if person in self.waiting:
            return self
        place = len(self.waiting)
        if self.first_timers_first and not self._was_heard(person):
            place = next((at for at, who in enumerate(self.waiting) if self._was_heard(who)), place)
        queue = (*self.waiting[:place], person, *self.waiting[place:])
        return replace(self, waiting=queue, passed=self.passed - {person})

    def remove(self, person: Speaker) -> "Stack":
        """Take somebody out of the queue who no longer wants to speak."""
        return replace(self, waiting=tuple(who for who in self.waiting if who != person))

    def call_next(self) -> "Stack":
        """End the turn that runs and begin the next one."""
        rest = self.end_turn()
        if not rest.waiting:
            return rest
        return replace(rest, speaking=rest.waiting[0], waiting=rest.waiting[1:])

    def end_turn(self) -> "Stack":
        """Count the speaker as heard; nobody speaks after it."""
        heard = self.heard | ({self.speaking} if self.speaking else set())
        return replace(self, speaking=None, responding=None, response_taken=False, heard=heard)

    def let_pass(self, person: Speaker) -> "Stack":
        """Let somebody pass, waiting or called: not heard, and not asked again in this step."""
        rest = replace(self.remove(person), passed=self.passed | {person})
        if self.speaking == person:
            return replace(rest, speaking=None, responding=None, response_taken=False)
        return rest

    def respond(self, person: Speaker, ticks: float = 0.0) -> "Stack":
        """Give the direct response to somebody from now, once in a turn; a second one changes nothing."""
        if self.speaking in (None, person) or self.response_taken:
            return self
        return replace(self, responding=person, responding_since=ticks, response_taken=True)

    def response_left(self, ticks: float) -> float:
        """Give the seconds that the direct response still has; negative once it takes longer."""
        return self.responding_since + RESPONSE - ticks

    def end_response(self) -> "Stack":
        """Count the one who responded as heard; the speaker has the word again."""
        heard = self.heard | ({self.responding} if self.responding else set())
        return replace(self, responding=None, heard=heard)

    def hear(self, person: Speaker) -> "Stack":
        """Count somebody as heard who spoke without waiting."""
        return replace(self, heard=self.heard | {person})

    def move(self, person: Speaker, by: int) -> "Stack":
        """Move somebody *by* places back in the queue (forward when negative); counts when it changes."""
        if person not in self.waiting:
            return self
        rest = [who for who in self.waiting if who != person]
        rest.insert(min(max(self.waiting.index(person) + by, 0), len(rest)), person)
        changed = tuple(rest) != self.waiting
        return replace(self, waiting=tuple(rest), reorders=self.reorders + changed)

    def prefer_first_timers(self, preferred: bool) -> "Stack":
        """Agree on first-timers first, or on plain order of asking from now on."""
        queue = tuple(sorted(self.waiting, key=self._was_heard)) if preferred else self.waiting
        return replace(self, first_timers_first=preferred, waiting=queue)

    def end_step(self) -> "Stack":
        """Empty the queue for the next step; who was heard and the count of reorders stay."""
        return replace(self.end_response().end_turn(), waiting=(), passed=frozenset())

    def _was_heard(self, person: Speaker) -> bool:
        return person in self.heard or person in (self.speaking, self.responding)


def speakers_of(attendances: Iterable[Attendance], members: Iterable[Member]) -> tuple[Speaker, ...]:
    """Give those who can be heard now, by name."""
    names = {member.id: member.name for member in members}
    here = (each for each in attendances if each.presence in IN_THE_ROOM and not each.trashed)
    speakers = (
        Speaker(
            key=each.member or each.id, name=names.get(each.member, "") if each.member else each.guest_name
        )
        for each in here
    )
    return tuple(sorted((who for who in speakers if who.name), key=lambda who: who.name.casefold()))


def matching(people: Iterable[Speaker], typed: str) -> tuple[Speaker, ...]:
    """Give those with a part of their name that begins as *typed*, without case and accents; all for an empty one."""
    wanted = folded(typed)
    return tuple(who for who in people if f" {wanted}" in f" {folded(who.name)}")


def not_yet_heard(stack: Stack, in_the_room: Iterable[Speaker]) -> tuple[Speaker, ...]:
    """Give those in the room who have not spoken, nor just passed: a hint whom to invite."""
    told = stack.heard | stack.passed | {stack.speaking, stack.responding}
    return tuple(person for person in in_the_room if person not in told)
