"""A home in which every text a person could have written tries to steer the terminal or to be read as markup."""

from dataclasses import replace
from datetime import timedelta
from itertools import cycle
from pathlib import Path

from apps.payloads import PAYLOADS
from peerlog.bootstrap import build_house
from peerlog.domain.attendance import Presence
from peerlog.domain.note import NoteKind
from peerlog.domain.session import SessionState
from peerlog.domain.step import StepState
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
LONG = "ten thousand " * 770 + "letters"
TEXTS = tuple(
    f"{words} {' '.join(payloads)}"
    for words, payloads in zip(cycle((*MARKUP, *SCRIPTS)), (PAYLOADS[at : at + 3] for at in range(0, len(PAYLOADS), 3)), strict=False)
)
"""Every payload once, each text led by markup or by a script of its own."""


def make_hostile_home(folder: Path) -> Path:
    """Fill a home below the services, which would have taken the control characters out."""
    shelf, texts = real_shelf_in(folder), cycle(TEXTS)
    with shelf.recorder.act("network.add"):
        _fill(shelf, texts)
    now = SystemClock().read().wall
    for place in ("network/member/new", f"session/{SESSION}/capture", f"session/{'c' * 32}/capture"):
        shelf.drafts.keep(place, next(texts), now)
    shelf.close()
    _open(folder)
    return folder


def _fill(shelf: Shelf, texts: "cycle[str]") -> None:
    now = SystemClock().read().wall
    shelf.networks.add(
        replace(
            make_network(next(texts)), purpose=next(texts), values=next(texts), concern_route=next(texts)
        )
    )
    members = [
        replace(
            make_member(next(texts)),
            handle=next(texts),
            organisation=next(texts),
            access_needs=next(texts),
            languages=next(texts),
        )
        for _number in range(6)
    ]
    for member in members:
        shelf.members.add(member)
    session = make_session(1, next(texts))
    for number, one in enumerate(
        (session, replace(session, id="c" * 32), replace(session, id="d" * 32, state=SessionState.CLOSED))
    ):
        days = timedelta(days=number * 10 - 5)
        shelf.sessions.add(
            replace(
                one,
                number=number + 1,
                starts=now.replace(tzinfo=None) + days,
                title=next(texts),
                place=next(texts),
                facilitator=next(texts),
                objectives=next(texts),
                next_session=next(texts),
                closed_at=now if one.state is SessionState.CLOSED else None,
            )
        )
    for number in range(6):
        step = make_step(next(texts))
        shelf.steps.add(
            replace(
                step,
                position=f"h{number:04}i",
                who=next(texts),
                rule=next(texts),
                instruction=next(texts),
                state=StepState.TODO,
            )
        )
    kinds = cycle(NoteKind)
    for number, text in enumerate((*TEXTS, LONG), start=1):
        for session_id in (SESSION, "d" * 32):
            note = make_note(text, f"h{number:04}i", session_id)
            shelf.notes.add(
                replace(note, kind=next(kinds), number=number, method=next(texts), trashed=number % 9 == 0)
            )
    for number in range(1, 13):
        action = make_action(next(texts))
        owner = members[number % 6].id if number % 2 else None
        shelf.actions.add(
            replace(
                action,
                number=number,
                position=f"k{number:04}i",
                owner=owner,
                owner_words="" if owner else next(texts),
                due=(now + timedelta(days=number - 4)).date(),
            )
        )
    for member in members[:4]:
        shelf.attendance.add(
            replace(make_attendance(""), member=member.id, presence=Presence.PRESENT, session=SESSION)
        )
    shelf.attendance.add(replace(make_attendance(next(texts)), guest_organisation=next(texts)))


def _open(folder: Path) -> None:
    house = build_house(Home(folder))
    house.live.open(next(one for one in house.sessions.of(house.networks.at_hand().id) if one.number == 1))
    house.close()
