"""Looking after a journal: its name, its keys, its copies, another editor."""

import shutil
import stat
from pathlib import Path

import pytest

from journaling import in_journal, make_journal, texts, unlock
from peerlog.app import PeerlogApp
from peerlog.screens.form import Form
from peerlog.screens.journal import DoorScreen
from peerlog.screens.sealed.recovery import RecoveryKey
from peerlog.services.house import House
from peerlog.storage.paths import Home
from peerlog.storage.sealed.turn import turn
from private import PASSPHRASE
from screens.walking import Walk

ANOTHER = "another passphrase"


async def fill(walk: Walk, *values: str) -> None:
    """Fill in the lines of a form, one after the other."""
    for value in values:
        await walk.type(value)
        await walk.press("enter")


async def test_the_passphrase_is_changed_with_the_old_one(app: PeerlogApp, house: House) -> None:
    """A wrong old one changes nothing."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.command("Change the passphrase")
        await fill(walk, PASSPHRASE, ANOTHER, ANOTHER)
        await walk.until(lambda: "The new passphrase opens it" in walk.words)
        await walk.press("ctrl+l", "enter")
        await unlock(walk, ANOTHER)
        assert "I gave advice" in walk.text


async def test_keys_are_heard_while_a_passphrase_is_worked_on(
    app: PeerlogApp, house: House, home: Home
) -> None:
    """It says that it is working; it is done once, and Esc does not pretend otherwise."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.command("Change the passphrase")
        with turn(home.journals / house.journals.the_open.face.id):
            await fill(walk, PASSPHRASE, ANOTHER, ANOTHER)
            assert "Working…" in walk.text
            await walk.press("enter", "escape")
            assert isinstance(app.screen, Form)
        await walk.until(lambda: "The new passphrase opens it" in walk.words)


async def test_a_wrong_passphrase_is_told_in_the_form(app: PeerlogApp, house: House) -> None:
    """Which stays as it is."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.command("Change the passphrase")
        await fill(walk, "not that one", ANOTHER, ANOTHER)
        await walk.until(lambda: "That passphrase does not open it" in walk.words)
        assert isinstance(app.screen, Form)


async def test_another_recovery_key_is_shown_and_the_old_one_is_dead(app: PeerlogApp, house: House) -> None:
    """It wants the passphrase, and the proof that it was noted."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.command("New recovery key")
        assert "opens nothing from then on" in walk.words
        await fill(walk, PASSPHRASE)
        await walk.until(lambda: isinstance(app.screen, RecoveryKey))
        screen = app.screen
        assert isinstance(screen, RecoveryKey)
        await fill(walk, screen._key.rpartition("-")[2])
        assert "I gave advice" in walk.text


async def test_the_recovery_key_goes_into_a_file_for_its_owner_only(
    app: PeerlogApp, house: House, tmp_path: Path
) -> None:
    """Where one says."""
    make_journal(house, PASSPHRASE)
    file = tmp_path / "key.txt"
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.command("New recovery key")
        await fill(walk, PASSPHRASE)
        await walk.until(lambda: isinstance(app.screen, RecoveryKey))
        screen = app.screen
        assert isinstance(screen, RecoveryKey)
        await walk.press("f2", "ctrl+u")
        await fill(walk, str(file))
        assert "Written and read back" in walk.words
    assert screen._key.split("-")[0] in file.read_text(encoding="utf-8")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_a_plain_journal_is_protected_with_all_it_holds(app: PeerlogApp, house: House) -> None:
    """It says before what the disk may keep."""
    make_journal(house)
    async with in_journal(app) as walk:
        await walk.type("half a line")
        await walk.command("Protect with a passphrase")
        assert "may keep traces" in " ".join(walk.words.split("│"))
        await fill(walk, PASSPHRASE, PASSPHRASE)
        await walk.until(lambda: isinstance(app.screen, RecoveryKey))
        screen = app.screen
        assert isinstance(screen, RecoveryKey)
        await fill(walk, screen._key.rpartition("-")[2])
        assert "Private: Mine." in walk.lines[1]
        assert "half a line" in walk.text
        await walk.press("ctrl+l")
        assert isinstance(app.screen, DoorScreen)
        await walk.press("enter")
        await unlock(walk)
        assert "I gave advice" in walk.text


async def test_another_name_stands_at_once(app: PeerlogApp, house: House) -> None:
    """In the top line and on the door."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.command("Rename")
        await fill(walk, "Diary")
        assert "Private: Diary." in walk.lines[1]
        await walk.press("ctrl+l")
        assert "Diary" in walk.text


async def test_a_copy_is_put_back_and_asks_for_its_passphrase(app: PeerlogApp, house: House) -> None:
    """What stood there becomes a copy first."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.type("written later")
        await walk.press("enter")
        assert "written later" in texts(house)
        await walk.command("Backups of the journal")
        await walk.press("enter")
        assert "becomes a backup first" in walk.words
        await walk.press("enter")
        assert isinstance(app.screen, DoorScreen)
        await walk.press("enter")
        await unlock(walk)
        assert "written later" not in texts(house)


async def test_removing_leaves_nothing_of_it(app: PeerlogApp, house: House) -> None:
    """Once its name was typed."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.command("Remove this journal")
        await fill(walk, "Mine")
        assert "A journal is for one person" in walk.text
    assert house.journals.all() == ()
    assert house.journals.backups() == ()


async def test_other_journals_are_a_lock_away(app: PeerlogApp, house: House) -> None:
    """One at a time is open."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.command("Other journals")
        assert isinstance(app.screen, DoorScreen)
        assert house.journals.open is None


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor that adds a line, and notes what it was given."""
    script = tmp_path / "editor"
    script.write_text(f'#!/bin/sh\ncp "$1" {tmp_path}/seen\nprintf "added" >> "$1"\n', encoding="utf-8")
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(script))
    monkeypatch.delenv("VISUAL", raising=False)
    return tmp_path / "seen"


async def test_another_editor_is_off_until_it_is_allowed_after_the_warning(
    app: PeerlogApp, house: House, editor: Path
) -> None:
    """Nothing is written anywhere before."""
    make_journal(house)
    async with in_journal(app) as walk:
        await walk.press("f5", "f4")
        assert "is not allowed here" in walk.words
        await walk.press("escape")
        await walk.command("Your own editor")
        assert "unencrypted temporary file" in walk.words
        await walk.press("enter")
        assert "Allowed" in walk.text
    assert not editor.exists()


async def test_another_editor_is_refused_while_the_journal_locks_itself(
    app: PeerlogApp, house: House, editor: Path
) -> None:
    """It could not lock while the editor is open."""
    make_journal(house)
    house.journals.unlock(house.journals.all()[0].id).choices.set("editor", "on")
    house.journals.lock()
    async with in_journal(app) as walk:
        await walk.press("f5", "f4")
        assert "could not do so while another editor is open" in walk.words
    assert not editor.exists()
    assert shutil.which("sh")
