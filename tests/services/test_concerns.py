"""Concerns: the way outside, notes under one passphrase, and a sheet where nothing can be sealed."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from conftest import StillClock
from peerlog.domain.clock import Reading
from peerlog.domain.concern import Concern, OutsideRoute, SealState
from peerlog.domain.errors import (
    AlreadyProtected,
    AlreadyThere,
    EmptyText,
    KeyFileMissing,
    Locked,
    NoPrinter,
    NotFound,
    OtherSealedNotes,
    PassphraseNotSet,
    WrongPassphrase,
)
from peerlog.domain.ids import ConcernId, NetworkId
from peerlog.services.house import House
from peerlog.storage.paths import Home
from peerlog.storage.printer import MachinePrinter
from private import PASSPHRASE, CheapShelf
from running import network_with_people

CANARY = "the heron at the ferry"


def about(happened: str = CANARY, **rest: object) -> Concern:
    """Fill in a note."""
    empty = Concern(
        id=ConcernId(""), network=NetworkId("1" * 32), written=datetime(2026, 1, 1, tzinfo=UTC), happened=""
    )
    return replace(empty, happened=happened, **rest)  # type: ignore[arg-type]


def begun(house: House) -> str:
    """Set a passphrase, write one note, and give its id."""
    house.concerns.set_passphrase(PASSPHRASE)
    return house.concerns.the_open.write(about()).id


def bytes_of(folder: Path) -> bytes:
    """Give every byte below a folder, names included."""
    return b"\n".join(
        str(path).encode() + path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    )


def test_nothing_is_kept_before_a_passphrase_is_set(house: House, home: Home) -> None:
    """Every way in says so, and no file is made by looking."""
    assert house.concerns.state is SealState.NONE
    with pytest.raises(Locked):
        _ = house.concerns.the_open
    with pytest.raises(PassphraseNotSet):
        house.concerns.unlock(PASSPHRASE)
    assert not home.sealed.exists()
    with pytest.raises(EmptyText):
        house.concerns.set_passphrase("")
    assert house.concerns.state is SealState.NONE


def test_a_note_is_read_again_with_the_passphrase_and_by_nothing_else(house: House, home: Home) -> None:
    """No word of it stands in any file, and another passphrase opens nothing."""
    begun(house)
    house.concerns.the_open.drafts.keep("page/1", f"{CANARY}, half typed")
    house.concerns.lock()
    assert house.concerns.state is SealState.LOCKED
    assert CANARY.encode() not in bytes_of(home.folder)
    with pytest.raises(WrongPassphrase):
        house.concerns.unlock("something else")
    assert house.concerns.open is None


def test_what_was_noted_stands_there_again(house: House, clock: StillClock) -> None:
    """All of it, the newest first."""
    begun(house)
    clock.advance(60)
    full = about("second", when="in May", tell="the board", agreed="Ruth asks", next_check=date(2026, 12, 1))
    kept = house.concerns.the_open.write(full)
    house.concerns.lock()
    notes = house.concerns.unlock(PASSPHRASE).all()
    assert [one.happened for one in notes] == ["second", CANARY]
    assert notes[0] == kept
    assert kept == replace(full, id=kept.id, written=clock.wall)


def test_a_note_without_what_happened_is_refused(house: House) -> None:
    """Nothing was kept of it."""
    begun(house)
    with pytest.raises(EmptyText):
        house.concerns.the_open.write(about("  ", tell="the board"))
    assert len(house.concerns.the_open.all()) == 1


def test_a_note_is_corrected_and_found_by_the_beginning_of_its_id(house: House) -> None:
    """What was agreed next is often known later."""
    made = begun(house)
    notes = house.concerns.the_open
    before = notes.find_ref(made[:31])
    notes.edit(before, replace(before, agreed="Ruth asks on Friday"))
    assert notes.get(made).agreed == "Ruth asks on Friday"
    with pytest.raises(NotFound):
        notes.find_ref("ffff")


def test_deleting_leaves_nothing_of_a_note(house: House, home: Home) -> None:
    """Not in the log, not among the drafts, and one fresh backup takes the place of those that held it."""
    made = begun(house)
    notes = house.concerns.the_open
    notes.drafts.keep(f"page/{made}", f"{CANARY}, half changed")
    notes.back_up()
    notes.erase(notes.get(made))
    assert notes.all() == ()
    assert notes.drafts.all() == ()
    database = notes.kept_in.opened.another()  # type: ignore[attr-defined]
    assert CANARY not in "\n".join(map(str, (tuple(row) for row in database.rows("SELECT * FROM change"))))
    database.close()
    assert len(house.concerns.backups()) == 1


def test_one_home_has_one_sealed_file(house: House, home: Home, clock: StillClock) -> None:
    """Another window that comes at the same moment makes no second one."""
    begun(house)
    other = House(CheapShelf(home, clock, lambda: "f" * 32))
    with pytest.raises(AlreadyProtected):
        other.concerns.set_passphrase("another")
    other.close()
    assert len([path for path in home.sealed.iterdir() if path.is_dir()]) == 1


class BusyClock(StillClock):
    """A clock that is looked at while a passphrase is tried, and something happens at that moment."""

    meanwhile: Callable[[], object] = staticmethod(lambda: None)

    def read(self) -> Reading:
        """Let it happen, then look at the clocks."""
        self.meanwhile()
        return super().read()


def test_a_lock_counts_while_a_thread_is_still_opening(home: Home) -> None:
    """Somebody left before the passphrase was tried: nothing stands open afterwards."""
    clock = BusyClock()
    house = House(CheapShelf(home, clock, lambda: os.urandom(16).hex()))
    begun(house)
    house.concerns.lock()
    clock.meanwhile = house.concerns.lock
    with pytest.raises(Locked):
        house.concerns.unlock(PASSPHRASE)
    assert house.concerns.open is None
    house.close()


def test_the_recovery_key_opens_it_and_sets_another_passphrase(house: House, tmp_path: Path) -> None:
    """The sheet with it is a new file, and says what it is for."""
    recovery = house.concerns.set_passphrase(PASSPHRASE)
    house.concerns.the_open.write(about())
    sheet = Path(house.concerns.write_recovery(recovery, str(tmp_path / "key.txt"))).read_text("utf-8")
    assert sheet.startswith("Recovery key of the sealed notes about concerns\n")
    with pytest.raises(AlreadyThere):
        house.concerns.write_recovery(recovery, str(tmp_path / "key.txt"))
    house.concerns.unlock_with_recovery(recovery, "a new one")
    house.concerns.change_passphrase("a new one", "a third one")
    assert house.concerns.unlock("a third one").all()[0].happened == CANARY


def test_a_backup_comes_back_with_its_passphrase(house: House, home: Home) -> None:
    """What stood there becomes a backup first; what is no backup is refused."""
    begun(house)
    saved = house.concerns.the_open.back_up()
    house.concerns.the_open.write(about("later"))
    house.concerns.restore(saved)
    assert [one.happened for one in house.concerns.unlock(PASSPHRASE).all()] == [CANARY]
    assert any("before-restore" in path for path in house.concerns.backups())
    with pytest.raises(NotFound):
        house.concerns.restore(str(home.folder / "nowhere"))
    with pytest.raises(KeyFileMissing):
        house.concerns.restore(str(home.folder))


def test_notes_of_another_home_are_never_put_beside_ones_own(
    house: House, home: Home, clock: StillClock, tmp_path: Path
) -> None:
    """One would be out of sight, whichever it was."""
    begun(house)
    other = House(CheapShelf(Home(tmp_path / "other"), clock, lambda: os.urandom(16).hex()))
    begun(other)
    theirs = other.concerns.the_open.back_up()
    other.close()
    with pytest.raises(OtherSealedNotes):
        house.concerns.restore(theirs)
    house.concerns.remove()
    house.concerns.restore(theirs)
    assert house.concerns.unlock(PASSPHRASE).all()[0].happened == CANARY


def test_removing_takes_the_backups_along(house: House, home: Home) -> None:
    """And a passphrase can be set anew."""
    begun(house)
    house.concerns.the_open.back_up()
    house.concerns.remove()
    assert house.concerns.state is SealState.NONE
    assert house.concerns.backups() == ()
    house.concerns.set_passphrase("another")
    assert house.concerns.the_open.all() == ()


def test_a_file_without_its_key_is_said_to_be_broken(house: House, home: Home) -> None:
    """It is neither opened nor taken for none, so that no second one is made."""
    begun(house)
    house.concerns.lock()
    next(home.sealed.glob("*/key.json")).unlink()
    assert house.concerns.state is SealState.BROKEN
    with pytest.raises(AlreadyProtected):
        house.concerns.set_passphrase("another")


def test_nothing_of_a_note_is_in_what_the_network_shows(house: House) -> None:
    """Not in its drafts, its undo, its trash, its search."""
    network_with_people(house)
    made = begun(house)
    notes = house.concerns.the_open
    notes.drafts.keep("page/1", CANARY)
    assert house.drafts.all() == ()
    assert house.undo.next() is not None
    assert CANARY not in str(house.undo.next())
    assert notes.drafts.subject(f"concern/{made}") == ""


@pytest.mark.parametrize(
    ("concern_route", "expected"),
    [
        ("", OutsideRoute()),
        ("Ruth, by phone", OutsideRoute(first="Ruth, by phone")),
        ("Ruth\nthe chair of\nthe board", OutsideRoute(first="Ruth", second="the chair of the board")),
    ],
)
def test_the_way_outside_is_that_of_the_network(
    house: House, concern_route: str, expected: OutsideRoute
) -> None:
    """Its second line says whom else, if that person is the subject."""
    network = house.networks.edit(
        before := network_with_people(house), replace(before, concern_route=concern_route)
    )
    assert house.concerns.route(network) == expected


def test_without_a_network_there_is_no_way_to_name(house: House) -> None:
    """It is said to be unset, and nothing fails."""
    assert house.concerns.route(None) == OutsideRoute()


def test_a_sheet_needs_no_passphrase_and_leaves_nothing_in_the_home(
    house: House, home: Home, tmp_path: Path
) -> None:
    """It names the way outside first, and has room to write where nothing was said."""
    sheet = house.concerns.sheet(about(tell="the board"), OutsideRoute(first="Ruth"))
    lines = sheet.splitlines()
    assert lines.index("In this network a concern goes to: Ruth") < lines.index(f"  {CANARY}")
    assert "This sheet is not encrypted" in sheet
    assert "____" in sheet
    written = house.concerns.write_sheet(sheet, str(tmp_path / "sheet.txt"))
    assert Path(written).read_text("utf-8") == sheet
    assert Path(written).stat().st_mode & 0o077 == 0
    assert CANARY.encode() not in bytes_of(home.folder)


def test_the_printer_is_given_the_sheet_through_a_pipe(tmp_path: Path) -> None:
    """A program that fails, or is not there, is told from one that took it."""
    program = tmp_path / "lp"
    program.write_text(f'#!/bin/sh\n/bin/cat > "{tmp_path}/taken"\n', encoding="utf-8")
    program.chmod(0o700)
    printer = MachinePrinter({"PATH": str(tmp_path)})
    assert printer.program == "lp"
    assert printer.take("a sheet")
    assert (tmp_path / "taken").read_text("utf-8") == "a sheet"
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    assert not printer.take("a sheet")
    assert not MachinePrinter({"PATH": str(tmp_path / "nowhere")}).take("a sheet")
    assert MachinePrinter({"PATH": ""}).program == ""


def test_without_a_printer_it_is_said(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing was stored either."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoPrinter):
        house.concerns.print_sheet("a sheet")
