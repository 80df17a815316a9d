"""Handing out minutes from a real file of records into a real folder."""

import secrets
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import StillClock
from generators import SESSION, make_attendance, make_member, make_network, make_note, make_session
from peerlog.domain.audience import Audience
from peerlog.domain.errors import NotFound
from peerlog.domain.ids import SessionId
from peerlog.domain.note import NoteKind
from peerlog.domain.session import MinutesState
from peerlog.services.house import House
from peerlog.services.minutes import Minutes
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf

NOTE = make_note(kind=NoteKind.DECISION, text="Meet monthly", number=1)
AMINA = make_member()


@pytest.fixture
def shelf(home: Home, clock: StillClock) -> Iterator[Shelf]:
    """A file with one session of one network."""
    kept = Shelf(home, clock, lambda: secrets.token_hex(16))
    with kept.recorder.act("test"):
        kept.networks.add(make_network())
        kept.members.add(AMINA)
        kept.sessions.add(make_session())
        kept.notes.add(NOTE)
        kept.notes.add(make_note(text="Amina's case"))
        kept.attendance.add(make_attendance(member=AMINA.id))
    yield kept
    kept.close()


@pytest.fixture
def minutes(shelf: Shelf) -> Minutes:
    """The service over that file."""
    return House(shelf).minutes


def test_an_export_is_the_text_that_was_shown(minutes: Minutes, tmp_path: Path) -> None:
    """The file has the name we build and holds the checked text."""
    path = Path(minutes.export(SESSION, Audience.MEMBERS, str(tmp_path)))
    assert path == tmp_path / "2026-11-20 S07 what-helped-last-month minutes (members).md"
    assert path.read_text(encoding="utf-8") == minutes.text(SESSION, Audience.MEMBERS)


def test_each_audience_gets_its_own_text(minutes: Minutes) -> None:
    """The flagged line is in mine, out of the members', and listed for whoever exports."""
    assert "Amina's case" in minutes.text(SESSION, Audience.ME)
    assert "Amina" not in minutes.text(SESSION, Audience.MEMBERS)
    assert [one.text for one in minutes.leaving(SESSION, Audience.MEMBERS).flagged] == ["Amina's case"]


def test_a_phone_text_says_the_decision(minutes: Minutes) -> None:
    """The whole of it when there is room, never more than the limit when there is not."""
    text = "What helped last month, 2026-11-20. 1 decision: Meet monthly."
    assert minutes.phone_text(SESSION, Audience.MEMBERS) == text
    assert len(minutes.phone_text(SESSION, Audience.MEMBERS, limit=30)) <= 30


def test_approved_minutes_keep_their_text(minutes: Minutes, shelf: Shelf, clock: StillClock) -> None:
    """A line changed after approval is printed as it was approved."""
    approved = replace(
        make_session(), minutes_state=MinutesState.APPROVED, approved_at=clock.wall.replace(microsecond=0)
    )
    with shelf.recorder.act("test"):
        shelf.sessions.save(make_session(), approved)
    before = minutes.text(SESSION, Audience.MEMBERS)
    clock.advance(60)
    with shelf.recorder.act("test"):
        shelf.notes.save(NOTE, replace(NOTE, text="Meet weekly"))
    assert minutes.text(SESSION, Audience.MEMBERS) == before
    assert "Approved on 2026-11-26" in before


def test_a_session_nobody_has_is_not_found(minutes: Minutes, tmp_path: Path) -> None:
    """And nothing is written."""
    with pytest.raises(NotFound):
        minutes.export(SessionId("f" * 32), Audience.ME, str(tmp_path / "x"))
