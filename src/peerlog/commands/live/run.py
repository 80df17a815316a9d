"""What a live run by lines knows and can ask."""

import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from threading import Event, Lock, Thread

from peerlog.commands.call import Call
from peerlog.commands.live.left_over import LeftOver
from peerlog.commands.typing import Watch, is_terminal, typed_line
from peerlog.domain.course import Course
from peerlog.domain.errors import PeerlogError
from peerlog.domain.ids import SessionId
from peerlog.domain.live import Phase
from peerlog.domain.session import Session
from peerlog.domain.stack import Speaker, Stack, not_yet_heard, speakers_of
from peerlog.services.house import House
from peerlog.wording.language import _
from peerlog.wording.listing.live import phase_line

SIGN_OF_LIFE = 5.0
"""Seconds between two signs of life while a line is awaited."""


class PlainRun:
    """One session, run line by line."""

    def __init__(self, call: Call, session: SessionId) -> None:
        self.call = call
        self.id = session
        self.stack = Stack()
        """Held here only: who waits and who was heard is gone at the end."""
        self.begin = ""
        """Words the next line begins with."""
        self.going = True
        self.lock = Lock()
        """Held while a line is acted upon, so that a sign of life never comes in between."""
        self._put_back: list[str] = []
        self._told: tuple[str, Phase] = ("", Phase.CALM)

    @cached_property
    def left_over(self) -> LeftOver:
        """The draft of the line; looked at once it is settled how the session goes on."""
        return LeftOver(self.house, self.id, self.house.live.take_up(self.id))

    @property
    def house(self) -> House:
        """The services."""
        return self.call.house

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.house.sessions.get(self.id)

    @property
    def course(self) -> Course:
        """The run as it stands."""
        return self.house.live.course(self.id)

    def say(self, *lines: str) -> None:
        """Print lines."""
        self.call.say(*lines)
        sys.stdout.flush()

    def next_line(self) -> str | None:
        """Wait for the next line of the run, whose words are kept while they are typed; None at the end."""
        begin, self.begin = self.begin, ""
        return self.ask(_("note>"), begin=begin, watch=self.left_over.keep)

    def ask(self, prompt: str, *, begin: str = "", watch: Watch | None = None) -> str | None:
        """Wait for a line; None at the end of the input."""
        if self._put_back:
            return self._put_back.pop()
        if is_terminal():
            try:
                return typed_line(prompt, begin=begin, watch=watch).strip()
            except EOFError:
                self.say("")
                return None
        typed = sys.stdin.readline()
        return typed.strip() if typed else None

    def put_back(self, typed: str) -> None:
        """Let a line that was no answer be the next one: whoever types on while asked loses nothing."""
        self._put_back.append(typed)

    def mention_time(self) -> None:
        """Say once a step that little time is left, and once that it is up."""
        course, now = self.course, self.house.live.now()
        left, step = course.countdown(now), course.running
        if left is None or step is None or self._told == (step.id, left.phase):
            return
        self._told = (step.id, left.phase)
        if words := phase_line(left.phase, course, now):
            self.say(words)

    def people(self) -> tuple[Speaker, ...]:
        """Give who can be heard now."""
        members = self.house.members.of(self.session.network)
        return speakers_of(self.house.attendance.of(self.id), members)

    def unheard(self) -> tuple[Speaker, ...]:
        """Give who was not heard yet."""
        return not_yet_heard(self.stack, self.people())


class Pulse(Thread):
    """Leaves signs of life while a line is awaited, over a connection of its own."""

    def __init__(self, run: PlainRun) -> None:
        super().__init__(daemon=True)
        self._run_by_lines = run
        self._over = Event()

    def run(self) -> None:
        """Leave a sign of life now and then; one that fails is made up for by the next."""
        call = self._run_by_lines.call
        house = call.tools.build_house(call.home_folder)
        try:
            while not self._over.wait(SIGN_OF_LIFE):
                with self._run_by_lines.lock, suppress(PeerlogError):
                    house.live.alive(self._run_by_lines.id)
        finally:
            house.close()

    def stop(self) -> None:
        """Stop, and wait until it has stopped."""
        self._over.set()
        self.join()


def listed(names: Iterable[str]) -> list[str]:
    """Split "Amina, João" into names."""
    return [name.strip() for name in ",".join(names).split(",") if name.strip()]
