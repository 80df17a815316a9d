"""A sealed file opens for its passphrase and its recovery key, for nobody else, and is never harmed by trying."""

import os
import shutil
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerlog.domain.errors import (
    BrokenText,
    EmptyText,
    MistypedRecoveryKey,
    NewerFormat,
    NotProtected,
    RemovedMeanwhile,
    ReplacedMeanwhile,
    SealedFileDamaged,
    TooLong,
    WrongPassphrase,
    WrongRecoveryKey,
)
from peerlog.storage.database import SETTINGS
from peerlog.storage.journals.schema import JOURNAL
from peerlog.storage.sealed import backups, key_file, restoring, waiting
from peerlog.storage.sealed.connection import ENCRYPTING
from peerlog.storage.sealed.sealed_file import SealedFile
from peerlog.storage.sealed.wraps import Cost
from storage.sealed.keeping import CANARY, CHEAP, NOW, PASSPHRASE, Desk, bytes_in, found, holds, texts

OTHER = "another one altogether"


def test_what_is_written_is_found_again_after_unlocking(desk: Desk) -> None:
    """Entries, full text and the whole check, over the same recorder as every record."""
    file, _ = desk.made()
    opened = file.unlock(PASSPHRASE)
    desk.write(opened, "What the boda riders said")
    opened.close()
    again = file.unlock(PASSPHRASE)
    assert texts(again) == ["What the boda riders said"]
    assert found(again, "boda") == 1
    assert again.health().problems == ()
    again.close()


def test_every_setting_is_on_and_was_read_back(desk: Desk) -> None:
    """Those that keep the data safe, those that keep it out of sight, and nothing for others to read."""
    file, _ = desk.made()
    opened = file.unlock(PASSPHRASE)
    assert opened.database.settings() == SETTINGS
    told = {name: str(opened.database.rows(f"PRAGMA {name}")[0][0]) for name in ENCRYPTING}
    assert told == ENCRYPTING
    opened.close()
    if os.name == "posix":
        modes = {path.name: path.stat().st_mode & 0o777 for path in (file.folder, *file.folder.iterdir())}
        assert modes.pop(file.folder.name) == 0o700
        assert set(modes.values()) == {0o600}


def test_no_word_of_it_can_be_read_without_the_key(desk: Desk) -> None:
    """Not in the file, its journal, the key file or a backup; the name alone is told."""
    file, recovery = desk.made(name="My journal")
    opened = file.unlock(PASSPHRASE)
    desk.write(opened, f"{CANARY} by the lake")
    opened.database.write("INSERT INTO draft VALUES ('x', ?, '', '')", (CANARY,))
    backups.back_up(opened, desk.backups, NOW)
    for name, data in bytes_in(desk.home.folder).items():
        for secret in (CANARY, PASSPHRASE, recovery, recovery.replace("-", ""), "reflection"):
            assert not holds(data, secret), name
    opened.close()
    assert not (file.path.read_bytes().startswith(b"SQLite"))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_a_wrong_passphrase_never_changes_a_byte(tmp_path: Path, typed: str) -> None:
    """Whatever is typed: the file and its key stay as they were, and the right one still opens it."""
    desk = Desk(tmp_path / "home")
    file = desk.file("1" * 32)
    if not file.folder.exists():
        file.make("Mine", PASSPHRASE)
    before = {path.name: path.read_bytes() for path in (file.path, key_file.path_in(file.folder))}
    with pytest.raises((WrongPassphrase, EmptyText, BrokenText)):
        file.unlock(typed)
    assert {path.name: path.read_bytes() for path in (file.path, key_file.path_in(file.folder))} == before
    waiting.forget(file.folder)
    file.unlock(PASSPHRASE).close()


def test_a_passphrase_typed_on_another_keyboard_is_the_same(desk: Desk) -> None:
    """Letters with marks come in two spellings that look alike."""
    file, _ = desk.made("Olá, manhã")
    file.unlock(unicodedata.normalize("NFD", "Olá, manhã")).close()


def test_changing_the_passphrase_rewrites_the_key_file_alone(desk: Desk) -> None:
    """The old one opens nothing any more, and no byte of the file itself was touched."""
    file, recovery = desk.made()
    before = file.path.read_bytes()
    file.change_passphrase(PASSPHRASE, OTHER)
    assert file.path.read_bytes() == before
    with pytest.raises(WrongPassphrase):
        file.unlock(PASSPHRASE)
    desk.clock.pass_(2)
    file.unlock(OTHER).close()
    file.unlock_with_recovery(recovery, PASSPHRASE).close()


def test_a_change_needs_the_old_passphrase(desk: Desk) -> None:
    """A wrong one changes nothing; neither does one that could not be typed again."""
    file, _ = desk.made()
    before = key_file.path_in(file.folder).read_bytes()
    with pytest.raises(WrongPassphrase):
        file.change_passphrase(OTHER, "mine now")
    for new, error in (("", EmptyText), ("x" * 1001, TooLong), ("\ud800", BrokenText)):
        with pytest.raises(error):
            file.change_passphrase(PASSPHRASE, new)
    assert key_file.path_in(file.folder).read_bytes() == before


def test_the_recovery_key_opens_it_and_gives_a_new_passphrase(desk: Desk) -> None:
    """Typed as people write, also while a wrong passphrase makes the next one wait."""
    file, recovery = desk.made()
    opened = file.unlock(PASSPHRASE)
    desk.write(opened, "kept")
    opened.close()
    with pytest.raises(WrongPassphrase):
        file.unlock("forgotten")
    opened = file.unlock_with_recovery(recovery.lower().replace("-", " ").replace("0", "o"), OTHER)
    assert texts(opened) == ["kept"]
    opened.close()
    desk.clock.pass_(2)
    file.unlock(OTHER).close()
    file.unlock_with_recovery(recovery, OTHER).close()


def test_a_recovery_key_of_another_or_with_a_slip_opens_nothing(desk: Desk) -> None:
    """And changes nothing."""
    file, recovery = desk.made()
    _, others = desk.made()
    before = bytes_in(file.folder)
    with pytest.raises(WrongRecoveryKey):
        file.unlock_with_recovery(others, OTHER)
    with pytest.raises(MistypedRecoveryKey):
        file.unlock_with_recovery(recovery[:-1], OTHER)
    with pytest.raises(EmptyText):
        file.unlock_with_recovery(recovery, "")
    assert bytes_in(file.folder) == before


def test_a_renewed_recovery_key_replaces_the_one_before(desk: Desk) -> None:
    """What was printed first opens nothing any more; the passphrase stays."""
    file, first = desk.made()
    second = file.renew_recovery(PASSPHRASE)
    with pytest.raises(WrongRecoveryKey):
        file.unlock_with_recovery(first, OTHER)
    file.unlock(PASSPHRASE).close()
    file.unlock_with_recovery(second, OTHER).close()


def test_a_file_without_a_passphrase_works_alike_and_says_so(desk: Desk) -> None:
    """It has no recovery key and no passphrase to change; anyone can read its bytes."""
    file, recovery = desk.made(passphrase=None)
    assert (recovery, file.face().protected) == ("", False)
    opened = file.unlock()
    desk.write(opened, CANARY)
    assert opened.health().problems == ()
    assert opened.database.settings() == SETTINGS
    assert opened.database.number("PRAGMA temp_store") == 2
    opened.close()
    assert holds(file.path.read_bytes(), CANARY)
    for change in (
        lambda: file.change_passphrase("", OTHER),
        lambda: file.renew_recovery(""),
        lambda: file.unlock_with_recovery(desk.made()[1], OTHER),
    ):
        with pytest.raises(NotProtected):
            change()


def test_a_new_name_needs_no_passphrase(desk: Desk) -> None:
    """Names are not encrypted."""
    file, _ = desk.made(name="Mine")
    file.rename("Field notes 2026 — “Lago”")
    assert file.face().name == "Field notes 2026 — “Lago”"
    file.unlock(PASSPHRASE).close()


@pytest.mark.parametrize("place", [0, 16, 100, 4000, 4096 + 100, -50])
def test_a_damaged_file_is_named_whatever_the_place(desk: Desk, place: int) -> None:
    """Every page is authenticated; nothing of the damage is taken for an entry."""
    file, _ = desk.made()
    opened = file.unlock(PASSPHRASE)
    for number in range(200):
        desk.write(opened, f"entry {number} " * 20)
    written = texts(opened)
    opened.close()
    data = bytearray(file.path.read_bytes())
    data[place] ^= 1
    file.path.write_bytes(data)
    try:
        damaged = file.unlock(PASSPHRASE)
    except SealedFileDamaged:
        return
    assert not damaged.health().sound
    with suppress(SealedFileDamaged):  # the damage may lie in a page that this does not read
        assert texts(damaged) == written
    damaged.close()


@pytest.mark.parametrize(
    "bytes_of",
    [
        lambda _: b"",
        lambda data: data[:4096],
        lambda data: data[:-1],
        lambda _: b"SQLite format 3\0" + bytes(4080),
    ],
    ids=["empty", "one page", "cut", "plain"],
)
def test_a_torn_file_is_named_and_left_alone(
    desk: Desk, bytes_of: Callable[[bytes], bytes], capfd: pytest.CaptureFixture[str]
) -> None:
    """Empty, cut short, or something else: no byte of it changes, and nothing is printed over a screen."""
    file, _ = desk.made()
    torn = bytes_of(file.path.read_bytes())
    file.path.write_bytes(torn)
    with pytest.raises(SealedFileDamaged):
        file.unlock(PASSPHRASE)
    assert file.path.read_bytes() == torn
    assert capfd.readouterr() == ("", "")


def test_the_file_of_another_does_not_open_with_this_key(desk: Desk) -> None:
    """Though its own passphrase is the same."""
    one, other = desk.made()[0], desk.made()[0]
    shutil.copyfile(other.path, one.path)
    with pytest.raises(SealedFileDamaged):
        one.unlock(PASSPHRASE)


def test_another_sort_of_file_under_the_same_key_is_not_taken_for_it(desk: Desk) -> None:
    """What will be sealed beside journals is no journal."""
    file, _ = desk.made()
    opened = file.unlock(PASSPHRASE)
    opened.database.write("PRAGMA application_id=7")
    opened.close()
    with pytest.raises(SealedFileDamaged):
        file.unlock(PASSPHRASE)


def test_an_encrypted_file_beside_a_plain_key_file_is_not_written_over(desk: Desk) -> None:
    """Plain text is never appended to what is encrypted, nor the other way round."""
    sealed, plain = desk.made()[0], desk.made(None)[0]
    shutil.copyfile(sealed.path, plain.path)
    before = plain.path.read_bytes()
    with pytest.raises(SealedFileDamaged):
        plain.unlock()
    assert plain.path.read_bytes() == before


def test_a_file_that_was_replaced_is_not_written_into(desk: Desk) -> None:
    """What a window that was left open would write into a file that is gone is refused."""
    file, _ = desk.made()
    opened = file.unlock(PASSPHRASE)
    away = file.folder.with_name("away")
    file.folder.rename(away)
    shutil.copytree(away, file.folder)
    with pytest.raises(ReplacedMeanwhile):
        desk.write(opened, "lost?")
    opened.close()


@pytest.mark.parametrize("passphrase", [PASSPHRASE, None], ids=["sealed", "plain"])
def test_a_file_that_another_window_removed_is_told_as_gone(desk: Desk, passphrase: str | None) -> None:
    """By everything that reads or writes, on any connection; nobody is told of damage."""
    file, _ = desk.made(passphrase)
    opened = file.unlock(PASSPHRASE)
    desk.write(opened, "kept")
    restoring.remove(file.folder, file.form, desk.backups)
    for act in (
        lambda: texts(opened),
        opened.another,
        lambda: desk.write(opened, "lost?"),
        lambda: file.rename("Other"),
        lambda: file.unlock(PASSPHRASE),
    ):
        with pytest.raises(RemovedMeanwhile):
            act()
    opened.close()


def test_what_cannot_be_made_leaves_nothing(desk: Desk) -> None:
    """A refused passphrase, or a folder that is taken."""
    for passphrase, error in (("", EmptyText), ("x" * 1001, TooLong)):
        with pytest.raises(error):
            desk.made(passphrase)
    assert not desk.journals.exists()


def test_an_older_file_is_brought_up_to_date_behind_a_backup(desk: Desk) -> None:
    """Its entries stay, a verified copy of before stands, and an older peerlog then refuses it."""
    file, _ = desk.made()
    opened = file.unlock(PASSPHRASE)
    desk.write(opened, "kept")
    opened.close()
    newer_form = replace(JOURNAL, steps=(*JOURNAL.steps, ("CREATE TABLE leaf (of TEXT NOT NULL) STRICT",)))
    newer = SealedFile(file.folder, newer_form, desk.backups, desk.clock, CHEAP)
    opened = newer.unlock(PASSPHRASE)
    assert (opened.database.version, texts(opened), opened.health().problems) == (2, ["kept"], ())
    opened.close()
    assert [made.reason for made in backups.backups_of(desk.backups, JOURNAL)] == ["before-upgrade"]
    with pytest.raises(NewerFormat):
        file.unlock(PASSPHRASE)


def test_erased_words_leave_every_page(desk: Desk) -> None:
    """After an erase and a scrub the bytes are gone, from a file that anyone can read, too."""
    file, _ = desk.made(None)
    opened = file.unlock()
    for number in range(60):
        desk.write(opened, f"boda riders {number}")
    record = desk.write(opened, f"{CANARY} and {CANARY}")
    long = desk.write(opened, CANARY * 2000)
    backups.back_up(opened, desk.backups, NOW)
    assert holds(file.path.read_bytes(), CANARY)
    desk.recorder(opened).erase("reflection", record)
    desk.recorder(opened).erase("reflection", long)
    assert opened.database.number("PRAGMA freelist_count") > 0
    opened.scrub()
    assert opened.database.number("PRAGMA freelist_count") == 0
    backups.replace_all(opened, desk.backups, NOW)
    assert not any(holds(data, CANARY) for data in bytes_in(desk.home.folder).values())
    assert (found(opened, "boda"), found(opened, CANARY), opened.health().problems) == (60, 0, ())
    opened.close()


def test_the_default_derivation_is_as_strong_as_promised(desk: Desk) -> None:
    """64 MiB and three passes, written in the key file, and it opens."""
    assert Cost() == Cost(memory=64 * 1024, passes=3, lanes=4)
    file = SealedFile(desk.journals / ("2" * 32), JOURNAL, desk.backups, desk.clock)
    file.make("Mine", PASSPHRASE)
    assert file.face().wraps[0].cost == {"memory": 65536, "passes": 3, "lanes": 4}
    file.unlock(PASSPHRASE).close()
