"""A home in which every text a person could have written tries to steer the terminal or to be read as markup."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import cycle
from pathlib import Path

from apps.payloads import PAYLOADS
from peerlog.bootstrap import build_house
from peerlog.domain.attendance import Presence
from peerlog.domain.ids import SessionId
from peerlog.domain.member import Member
from peerlog.domain.note import NoteKind
from peerlog.domain.session import SessionState
from peerlog.storage.clock import SystemClock
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf
from storage.keeping import (
    SESSION,
    make_action,
    make_attendance,
    make_member,
    make_network,
    make_note,
    make_session,
    make_step,
    real_shelf_in,
)

MARKUP = (
    "[/]",
    "[@click=app.quit]x[/]",
    "[@click=app.go('actions')]go[/]",
    "[red]r[/red]",
    "[b",
    "[[[",
    "[/b]",
    "$accent [link=http://x]l[/]",
    "\\[x]",
)
SCRIPTS = ("مرحبا بالعالم", "שלום עולם", "👩‍👩‍👧‍👦🏳️‍🌈", "e\u0301\u0323", "東京の会議", "नमस्ते")
LATER, HELD = SessionId("c" * 32), SessionId("d" * 32)
LONG = "ten thousand " * 770 + "letters"
TEXTS = tuple(
    f"{words} {' '.join(payloads)}"
    for words, payloads in zip(
        cycle((*MARKUP, *SCRIPTS)), (PAYLOADS[at : at + 3] for at in range(0, len(PAYLOADS), 3)), strict=False
    )
)
"""Every payload once, each text led by markup or by a script of its own."""


def make_hostile_home(folder: Path) -> Path:
    """Fill a home below the services, which would have taken the control characters out."""
    shelf, texts = real_shelf_in(folder), cycle(TEXTS)
    now = SystemClock().read().wall
    with shelf.recorder.act("network.add"):
        _add_network(shelf, texts)
        _add_sessions(shelf, texts, now)
        _add_steps(shelf, texts)
        _add_notes(shelf, texts)
        _add_actions(shelf, texts, now, _add_people(shelf, texts))
    for place in ("network/member/new", f"session/{SESSION}/capture", f"session/{LATER}/capture"):
        shelf.drafts.keep(place, next(texts), now)
    shelf.close()
    _open_the_first(folder)
    return folder


def _add_network(shelf: Shelf, texts: Iterator[str]) -> None:
    network = make_network(next(texts))
    shelf.networks.add(replace(network, purpose=next(texts), values=next(texts), concern_route=next(texts)))


def _add_sessions(shelf: Shelf, texts: Iterator[str], now: datetime) -> None:
    for number, key in enumerate((SESSION, LATER, HELD), start=1):
        told = {name: next(texts) for name in ("title", "place", "facilitator", "objectives", "next_session")}
        state = SessionState.CLOSED if key == HELD else SessionState.PLANNED
        starts = now.replace(tzinfo=None) + timedelta(days=10 * number - 15)
        session = replace(make_session(number), id=key, starts=starts, state=state, **told)
        shelf.sessions.add(replace(session, closed_at=now if key == HELD else None))


def _add_steps(shelf: Shelf, texts: Iterator[str]) -> None:
    for number in range(6):
        told = {name: next(texts) for name in ("who", "rule", "instruction")}
        shelf.steps.add(replace(make_step(next(texts)), position=f"h{number:04}i", **told))


def _add_notes(shelf: Shelf, texts: Iterator[str]) -> None:
    kinds = cycle(NoteKind)
    for number, text in enumerate((*TEXTS, LONG), start=1):
        for session in (SESSION, HELD):
            note = replace(make_note(text, f"h{number:04}i", session), kind=next(kinds), number=number)
            shelf.notes.add(replace(note, method=next(texts), trashed=number % 9 == 0))


def _add_people(shelf: Shelf, texts: Iterator[str]) -> list[Member]:
    people = []
    for _number in range(6):
        told = {name: next(texts) for name in ("handle", "organisation", "access_needs", "languages")}
        people.append(replace(make_member(next(texts)), **told))
        shelf.members.add(people[-1])
        present = replace(make_attendance(""), member=people[-1].id, presence=Presence.PRESENT)
        shelf.attendance.add(present)
    shelf.attendance.add(replace(make_attendance(next(texts)), guest_organisation=next(texts)))
    return people


def _add_actions(shelf: Shelf, texts: Iterator[str], now: datetime, people: list[Member]) -> None:
    for number in range(1, 13):
        owner = people[number % 6].id if number % 2 else None
        due = (now + timedelta(days=number - 4)).date()
        action = replace(make_action(next(texts)), number=number, owner=owner, due=due)
        shelf.actions.add(
            replace(action, position=f"k{number:04}i", owner_words="" if owner else next(texts))
        )


def _open_the_first(folder: Path) -> None:
    house = build_house(Home(folder))
    house.live.open(house.sessions.get(SESSION))
    house.close()
