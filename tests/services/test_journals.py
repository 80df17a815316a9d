"""The journals on one machine: made, unlocked, locked, renamed, protected, removed and brought back."""

import re
from pathlib import Path
from threading import Thread

import pytest

from conftest import StillClock
from peerlog.domain.errors import (
    AlreadyProtected,
    AlreadyThere,
    Ambiguous,
    EmptyText,
    Locked,
    MustWait,
    NoJournalYet,
    NotFound,
    WrongPassphrase,
    WrongRecoveryKey,
)
from peerlog.domain.reflection import Answer
from peerlog.services.house import House
from peerlog.services.journal_writing import Writing
from peerlog.storage.paths import Home
from peerlog.storage.sealed.turn import turn
from private import PASSPHRASE

CANARY = "the heron at the ferry"


def written(house: House, text: str = CANARY) -> str:
    """Write a line into the open journal."""
    return house.journals.the_open.write(Writing(answers=(Answer(text=text),))).id


def bytes_of(folder: Path) -> bytes:
    """Give every byte below a folder, names included."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return b"\n".join(str(path).encode() + path.read_bytes() for path in files)


def test_a_name_can_be_read_while_locked_and_nothing_else(private_house: House, home: Home) -> None:
    """Neither words nor the draft, nor what undo would say; and nothing in the network file."""
    made = private_house.journals.new("Evenings", PASSPHRASE)
    written(private_house)
    made.journal.drafts.keep("reflection/new", CANARY)
    private_house.close()
    everything = bytes_of(home.folder)
    assert b"Evenings" in everything
    assert CANARY.encode() not in everything
    assert b"heron" not in everything
    assert not home.database.exists()


def test_without_a_passphrase_it_works_and_says_so(private_house: House, home: Home) -> None:
    """It opens with none, and its face tells that anyone can."""
    journal = private_house.journals.new("Notes", None)
    assert (journal.recovery, journal.journal.face.protected) == ("", False)
    written(private_house)
    private_house.journals.lock()
    assert private_house.journals.unlock(private_house.journals.find().id).page()[0].text == CANARY
    assert CANARY.encode() in bytes_of(home.journals)


def test_each_journal_has_a_passphrase_of_its_own(private_house: House) -> None:
    """One opens, the other stays shut; at most one is open."""
    first = private_house.journals.new("Amina", PASSPHRASE).journal.face
    second = private_house.journals.new("João", "another one").journal.face
    assert private_house.journals.the_open.face == second
    with pytest.raises(WrongPassphrase):
        private_house.journals.unlock(first.id, "another one")
    assert private_house.journals.open is None
    assert [face.name for face in private_house.journals.all()] == ["Amina", "João"]


def test_a_lock_counts_while_a_thread_is_opening(private_house: House, home: Home) -> None:
    """What it opens is shut again at once."""
    journals = private_house.journals
    face = journals.new("Mine", PASSPHRASE).journal.face
    told: list[str] = []

    def unlock() -> None:
        try:
            journals.unlock(face.id, PASSPHRASE)
        except Locked:
            told.append("locked")

    thread = Thread(target=unlock)
    with turn(home.journals / face.id):
        thread.start()
        while journals.open is not None:
            thread.join(0.01)
        journals.lock()
    thread.join()
    assert (told, journals.open) == (["locked"], None)
    assert journals.unlock(face.id, PASSPHRASE) is journals.open


def test_a_wrong_passphrase_costs_a_wait_and_nothing_else(private_house: House, clock: StillClock) -> None:
    """The right one opens it after the wait, whole."""
    face = private_house.journals.new("Evenings", PASSPHRASE).journal.face
    written(private_house)
    with pytest.raises(WrongPassphrase):
        private_house.journals.unlock(face.id, "guess")
    with pytest.raises(MustWait):
        private_house.journals.unlock(face.id, PASSPHRASE)
    clock.advance(2)
    assert private_house.journals.unlock(face.id, PASSPHRASE).page()[0].text == CANARY


def test_the_recovery_key_opens_it_and_sets_a_new_passphrase(private_house: House) -> None:
    """A renewed key opens it, the one before does not any more."""
    made = private_house.journals.new("Evenings", PASSPHRASE)
    face = made.journal.face
    written(private_house)
    private_house.journals.unlock_with_recovery(face.id, made.recovery.lower(), "a new one")
    assert private_house.journals.unlock(face.id, "a new one").page()[0].text == CANARY
    renewed = private_house.journals.renew_recovery(face.id, "a new one")
    with pytest.raises(WrongRecoveryKey):
        private_house.journals.unlock_with_recovery(face.id, made.recovery, "x")
    private_house.journals.unlock_with_recovery(face.id, renewed, "x")


def test_a_changed_passphrase_replaces_the_old_one(private_house: House, clock: StillClock) -> None:
    """Whether the journal is open or not."""
    face = private_house.journals.new("Evenings", PASSPHRASE).journal.face
    private_house.journals.change_passphrase(face.id, PASSPHRASE, "a new one")
    written(private_house)
    with pytest.raises(WrongPassphrase):
        private_house.journals.unlock(face.id, PASSPHRASE)
    clock.advance(2)
    assert private_house.journals.unlock(face.id, "a new one").page()


def test_a_plain_journal_is_protected_later_with_everything_in_it(private_house: House, home: Home) -> None:
    """Its words leave the file, and it is locked afterwards."""
    face = private_house.journals.new("Notes", None).journal.face
    written(private_house)
    recovery = private_house.journals.protect(face.id, PASSPHRASE)
    assert private_house.journals.open is None
    assert private_house.journals.find().protected
    assert CANARY.encode() not in bytes_of(home.folder)
    assert private_house.journals.unlock_with_recovery(face.id, recovery, "x").page()[0].text == CANARY
    with pytest.raises(AlreadyProtected):
        private_house.journals.protect(face.id, PASSPHRASE)


def test_a_journal_is_meant_by_its_name_or_is_the_only_one(private_house: House) -> None:
    """Nothing means none, and two that begin alike are both named."""
    journals = private_house.journals
    with pytest.raises(NoJournalYet):
        journals.find()
    only = journals.new("Evenings", None).journal.face
    assert journals.find() == only == journals.find("évenings") == journals.find("Even")
    journals.new("Even more", None)
    assert journals.find("evenings") == only
    for words in ("", "even"):
        with pytest.raises(Ambiguous):
            journals.find(words)
    with pytest.raises(NotFound):
        journals.find("mornings")


def test_a_name_belongs_to_one_journal(private_house: House) -> None:
    """A new one or a renamed one; its own name it may keep in other letters."""
    first = private_house.journals.new("Evenings", PASSPHRASE).journal.face
    for name, error in (("évenings ", AlreadyThere), ("  ", EmptyText)):
        with pytest.raises(error):
            private_house.journals.new(name, None)
    private_house.journals.rename(first.id, "EVENINGS")
    assert private_house.journals.the_open.face.name == "EVENINGS"
    assert [face.name for face in private_house.journals.all()] == ["EVENINGS"]


def test_a_removed_journal_is_gone_with_its_backups(private_house: House, home: Home) -> None:
    """Nothing of it is left in the home."""
    made = private_house.journals.new("Evenings", PASSPHRASE)
    private_house.journals.back_up()
    private_house.journals.remove(made.journal.face.id)
    assert private_house.journals.all() == private_house.journals.backups() == ()
    assert not list(home.backups.iterdir())


def test_a_backup_brings_back_how_it_was(private_house: House) -> None:
    """What stood there is kept among the backups."""
    made = private_house.journals.new("Evenings", PASSPHRASE)
    written(private_house)
    backup = private_house.journals.back_up()
    written(private_house, "later")
    before = len(private_house.journals.backups())
    assert private_house.journals.restore(backup.path) == made.journal.face
    assert private_house.journals.open is None
    assert [one.text for one in private_house.journals.unlock(made.journal.face.id, PASSPHRASE).page()] == [
        CANARY
    ]
    assert len(private_house.journals.backups()) == before + 1
    assert backup.name == "Evenings"


def test_at_most_one_backup_a_day_is_made_by_unlocking(private_house: House, clock: StillClock) -> None:
    """The next day makes the next one."""
    face = private_house.journals.new("Evenings", PASSPHRASE).journal.face
    private_house.journals.unlock(face.id, PASSPHRASE)
    count = len(private_house.journals.backups())
    clock.advance(25 * 3600)
    private_house.journals.unlock(face.id, PASSPHRASE)
    assert (count, len(private_house.journals.backups())) == (1, 2)


def test_an_erased_reflection_is_in_no_file_any_more(private_house: House, home: Home) -> None:
    """Not in a plain journal, not in its log or index, not in its backups; the others stay."""
    journal = private_house.journals.new("Notes", None).journal
    stays = written(private_house, "this one stays")
    gone = journal.get(written(private_house, CANARY * 1000))
    journal.drafts.keep(f"reflection/{gone.id}", CANARY)
    private_house.journals.back_up()
    journal.erase(gone)
    assert b"heron" not in bytes_of(home.folder)
    assert [one.id for one in journal.page()] == [stays]
    assert len(private_house.journals.backups()) == 1
    assert journal.history(gone.id) == ()
    assert journal.kept_in.opened.database.number("PRAGMA freelist_count") == 0  # type: ignore[attr-defined]
    journal.undo()
    with pytest.raises(NotFound):
        journal.get(gone.id)


def test_a_broken_journal_is_listed_and_no_other_suffers(private_house: House, home: Home) -> None:
    """Its key file is torn."""
    face = private_house.journals.new("Evenings", PASSPHRASE).journal.face
    private_house.journals.new("Notes", None)
    (home.journals / face.id / "key.json").write_bytes(b"{")
    broken, whole = sorted(private_house.journals.all(), key=lambda one: not one.broken)
    assert (broken.id, broken.broken, whole.name) == (face.id, True, "Notes")
    assert private_house.journals.find("Notes") == whole


def test_nothing_can_be_done_with_a_locked_journal(private_house: House) -> None:
    """Asking for the open one says so."""
    private_house.journals.new("Evenings", PASSPHRASE)
    private_house.journals.lock()
    with pytest.raises(Locked):
        private_house.journals.back_up()


def test_the_idle_minutes_are_kept_in_the_journal(private_house: House) -> None:
    """Five until another number was chosen; never more than four hours."""
    face = private_house.journals.new("Evenings", PASSPHRASE).journal.face
    assert private_house.journals.idle_minutes == 5
    private_house.journals.the_open.set_idle_minutes(100_000)
    private_house.journals.lock()
    private_house.journals.unlock(face.id, PASSPHRASE)
    assert private_house.journals.idle_minutes == 240


def test_a_recovery_key_is_written_once_for_this_person_only(private_house: House, tmp_path: Path) -> None:
    """A sheet with the key; never over a file."""
    made = private_house.journals.new("Evenings", PASSPHRASE)
    file = tmp_path / "sheet.txt"
    private_house.journals.write_recovery(made.journal.face, made.recovery, str(file))
    assert made.recovery.split("-")[0] in file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o777 == 0o600
    with pytest.raises(AlreadyThere):
        private_house.journals.write_recovery(made.journal.face, made.recovery, str(file))


def test_files_and_folders_are_for_this_person_only(private_house: House, home: Home) -> None:
    """Whatever the umask."""
    private_house.journals.new("Evenings", PASSPHRASE)
    private_house.journals.back_up()
    for path in (*home.journals.rglob("*"), *home.backups.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path
    assert re.fullmatch(r"[0-9a-f]{32}", next(home.journals.iterdir()).name)
