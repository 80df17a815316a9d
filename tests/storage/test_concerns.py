"""The sealed file of a home: for one person only, whole after every change, refused when it is newer than we are."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from conftest import StillClock
from peerlog.domain.concern import Concern, SealState
from peerlog.domain.confidential_mistake import ConfidentialMistake
from peerlog.domain.errors import NewerFormat, NotFound, PassphraseNotSet, SealedFileDamaged
from peerlog.domain.ids import ConcernId, MistakeId, NetworkId
from peerlog.storage.concerns.file import ConcernFile
from peerlog.storage.concerns.kept import KeptConcerns
from peerlog.storage.concerns.schema import FIRST_FORMAT, SEALED
from peerlog.storage.kinds import Kinds
from peerlog.storage.paths import Home
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import fields_of
from peerlog.storage.sealed.sealed_file import SealedFile
from private import CHEAP, PASSPHRASE

NOTE = Concern(
    id=ConcernId("a" * 32), network=NetworkId("b" * 32), written=datetime(2026, 11, 26, 11, tzinfo=UTC),
    happened="the heron at the ferry", when="in May", tell="the board", agreed="", next_check=date(2026, 12, 1),
)  # fmt: skip

TOLD = ConfidentialMistake(
    id=MistakeId("e" * 32),
    network=NOTE.network,
    teller="Amara",
    told_on=date(2026, 11, 26),
    wrong="ordered twice",
)
FIRST = replace(SEALED, steps=(FIRST_FORMAT,), kinds=Kinds(searched={"concern": ()}, anchored=False))
"""The format before mistakes were told in it."""


@pytest.fixture
def file(home: Home, clock: StillClock) -> ConcernFile:
    """The sealed file of an empty home."""
    numbers = iter(range(1, 1000))
    return ConcernFile(home, clock, lambda: f"{next(numbers):032x}", CHEAP)


@pytest.fixture
def kept(file: ConcernFile) -> KeptConcerns:
    """It, with one note, open."""
    opened, _recovery = file.make(PASSPHRASE)
    opened.concerns.add(NOTE)
    return opened


def test_what_is_written_is_read_again_and_the_file_is_whole(kept: KeptConcerns, file: ConcernFile) -> None:
    """After adding, changing and erasing."""
    kept.concerns.save(NOTE, after := replace(NOTE, agreed="Ruth asks"))
    kept.close()
    again = file.unlock(PASSPHRASE)
    assert again.concerns.everything() == (after,)
    assert again.opened.health().sound
    again.erase(NOTE.id)
    assert again.concerns.everything() == ()
    assert again.opened.health().sound
    with pytest.raises(NotFound):
        again.concerns.save(after, NOTE)
    again.close()


def test_folder_and_files_are_for_one_person(kept: KeptConcerns, home: Home) -> None:
    """Backups too."""
    kept.back_up()
    kept.close()
    places = [home.sealed, *home.sealed.rglob("*"), *home.backups.rglob("*")]
    assert not [path for path in places if path.stat().st_mode & 0o077]


def test_no_word_is_indexed(kept: KeptConcerns) -> None:
    """Nothing in it can be searched, by us or by anybody who opens it."""
    rows = kept.opened.database.rows("SELECT normal FROM said")
    assert {row["normal"] for row in rows} == {""}
    kept.close()


def test_a_newer_file_and_a_damaged_one_are_refused(
    kept: KeptConcerns, file: ConcernFile, home: Home
) -> None:
    """Neither is written to."""
    kept.opened.database.write("PRAGMA user_version=99")
    kept.close()
    with pytest.raises(NewerFormat):
        file.unlock(PASSPHRASE)
    (path,) = home.sealed.glob("*/sealed.db")
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(SealedFileDamaged):
        file.unlock(PASSPHRASE)
    path.unlink()
    assert file.state() is SealState.BROKEN


def test_looking_makes_nothing(file: ConcernFile, home: Home, tmp_path: Path) -> None:
    """Neither asking how it stands nor asking for backups leaves a folder."""
    assert file.state() is SealState.NONE
    assert file.backups() == ()
    assert not file.is_backup(str(tmp_path))
    with pytest.raises(PassphraseNotSet):
        file.remove()
    assert not home.folder.exists()


def test_what_is_being_made_is_not_taken_for_what_a_kill_left(tmp_path: Path) -> None:
    """Whoever looks meanwhile, with a clock a long way ahead of the disk's, waits for the maker."""
    late = StillClock(datetime(2100, 1, 1, tzinfo=UTC))
    for number in range(5):
        file = ConcernFile(Home(tmp_path / str(number)), late, lambda: "c" * 32, CHEAP)
        with ThreadPoolExecutor(1) as beside:
            made = beside.submit(file.make, PASSPHRASE)
            while not made.done():
                file.state()
            opened, _recovery = made.result()
        assert file.state() is SealState.LOCKED
        opened.close()


def test_a_file_of_the_format_before_is_brought_up_to_date_with_a_copy_of_how_it_was(
    file: ConcernFile, home: Home, clock: StillClock
) -> None:
    """What stood in it stands in it, mistakes can be told in it, and the copy is verified and of the older format."""
    identity = "c" * 32
    older = SealedFile(home.sealed / identity, FIRST, home.backups, clock, CHEAP)
    older.make("sealed notes", PASSPHRASE)
    opened = older.unlock(PASSPHRASE)
    Recorder(opened.database, clock, lambda: "d" * 32, FIRST.kinds).add("concern", NOTE.id, fields_of(NOTE))
    opened.close()
    kept = file.unlock(PASSPHRASE)
    assert kept.opened.database.version == SEALED.version == 2
    assert kept.concerns.everything() == (NOTE,)
    kept.mistakes.add(TOLD)
    assert kept.mistakes.everything() == (TOLD,)
    assert kept.opened.health().sound
    kept.close()
    (copy,) = (path for path in file.backups() if "before-upgrade" in path)
    file.restore(copy)
    again = file.unlock(PASSPHRASE)
    assert again.concerns.everything() == (NOTE,)
    assert again.mistakes.everything() == ()
    again.close()
