"""The key file is read whole or refused by name; nobody's edit opens anything or makes the machine work for ever."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.errors import (
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileOfAnother,
    NewerKeyFile,
    PeerlogError,
    RemovedMeanwhile,
    SealedFileMissing,
    WrongPassphrase,
    WrongRecoveryKey,
)
from peerlog.storage.sealed import key_file
from peerlog.storage.sealed.key_file import KeyFile, as_bytes, parse
from peerlog.storage.sealed.wraps import ARGON, EXPANDED, PAPER, WORDS, Wrap
from storage.sealed.keeping import PASSPHRASE, Desk, bytes_in

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=8), inside, max_size=4),
    max_leaves=12,
)
some_wraps = tuple(
    Wrap(by=by, kdf=kdf, cost=cost, salt=b"s" * 16, nonce=b"n" * 12, wrapped=b"w" * 48)
    for by, kdf, cost in ((WORDS, ARGON, {"memory": 64, "passes": 1, "lanes": 1}), (PAPER, EXPANDED, {}))
)
key_files = st.builds(
    KeyFile,
    kind=st.just("journal"),
    id=st.text("0123456789abcdef", min_size=32, max_size=32),
    name=st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    wraps=st.sampled_from([(), some_wraps]),
    fingerprint=st.text("0123456789abcdef", max_size=16),
    protecting=st.booleans(),
)


@given(key_files)
def test_what_is_written_is_read_as_it_was(written: KeyFile) -> None:
    """Whatever a person calls it."""
    assert parse(as_bytes(written), Path()) == written


@given(st.binary(max_size=300) | json_values.map(lambda value: json.dumps(value).encode()))
def test_anything_else_is_refused_by_name(data: bytes) -> None:
    """Bytes, JSON of another sort, deep or strange values: never an error without a name."""
    with pytest.raises((KeyFileDamaged, NewerKeyFile)):
        parse(data, Path("key.json"))


def test_every_byte_counts(desk: Desk) -> None:
    """One flipped bit anywhere, and it is refused; nothing else is touched."""
    file, _ = desk.made()
    path = key_file.path_in(file.folder)
    data = path.read_bytes()
    for place in range(len(data)):
        for bit in (0x01, 0x20):
            torn = bytearray(data)
            torn[place] ^= bit
            with pytest.raises((KeyFileDamaged, NewerKeyFile)):
                parse(bytes(torn), path)
    before = bytes_in(file.folder)
    for length in (0, 1, len(data) // 2, len(data) - 1):
        path.write_bytes(data[:length])
        with pytest.raises(KeyFileDamaged):
            file.unlock(PASSPHRASE)
    path.write_bytes(data)
    assert bytes_in(file.folder) == before
    file.unlock(PASSPHRASE).close()


def forged(found: KeyFile, means: str, part: str, place: int) -> KeyFile:
    """A key file whose wrap has one bit flipped, with a checksum that fits."""

    def flip(wrap: Wrap) -> Wrap:
        value = bytearray(getattr(wrap, part))
        value[place] ^= 1
        return replace(wrap, **{part: bytes(value)}) if wrap.by == means else wrap

    return replace(found, wraps=tuple(map(flip, found.wraps)))


def test_a_forged_wrap_opens_nothing(desk: Desk) -> None:
    """Each byte of salt, nonce and wrapped key, with a checksum made to fit: refused by both ways of opening."""
    file, recovery = desk.made()
    found = file.face()
    for part, length in (("salt", 16), ("nonce", 12), ("wrapped", 48)):
        for place in range(length):
            key_file.write(file.folder, forged(found, WORDS, part, place))
            desk.clock.pass_(61)
            with pytest.raises(WrongPassphrase):
                file.unlock(PASSPHRASE)
            key_file.write(file.folder, forged(found, PAPER, part, place))
            with pytest.raises(WrongRecoveryKey):
                file.unlock_with_recovery(recovery, "another one")
    key_file.write(file.folder, found)
    desk.clock.pass_(61)
    file.unlock(PASSPHRASE).close()


@pytest.mark.parametrize(
    "cost",
    [
        {"memory": 1 << 40},
        {"memory": 0},
        {"passes": 1 << 30},
        {"lanes": -1},
        {"lanes": 9},
        {"passes": "3"},
        {"lanes": 1.5},
        {"memory": True},
    ],
    ids=str,
)
def test_a_key_file_cannot_make_the_machine_work_for_ever(desk: Desk, cost: dict[str, int]) -> None:
    """What a derivation may cost has its limits, whatever the file says."""
    file, _ = desk.made()
    found = file.face()
    words, paper = found.wraps
    key_file.write(file.folder, replace(found, wraps=(replace(words, cost={**words.cost, **cost}), paper)))
    with pytest.raises(KeyFileDamaged):
        file.unlock(PASSPHRASE)


def test_a_newer_key_file_is_said_to_be_newer(desk: Desk) -> None:
    """Not damaged: its person is told to update."""
    file, _ = desk.made()
    path = key_file.path_in(file.folder)
    told = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**told, "format": 2, "lattice": "kyber"}), encoding="utf-8")
    with pytest.raises(NewerKeyFile) as raised:
        file.unlock(PASSPHRASE)
    assert raised.value.version == 2


def test_the_key_file_of_another_is_named(desk: Desk) -> None:
    """Swapped between two folders, both say where they belong, and nothing is changed."""
    one, other = desk.made()[0], desk.made()[0]
    paths = key_file.path_in(one.folder), key_file.path_in(other.folder)
    data = paths[0].read_bytes(), paths[1].read_bytes()
    paths[0].write_bytes(data[1])
    paths[1].write_bytes(data[0])
    before = bytes_in(desk.journals)
    for file, belongs in ((one, other.folder.name), (other, one.folder.name)):
        with pytest.raises(KeyFileOfAnother) as raised:
            file.unlock(PASSPHRASE)
        assert raised.value.belongs == belongs
    assert bytes_in(desk.journals) == before


def test_a_wrap_moved_into_another_key_file_opens_nothing(desk: Desk) -> None:
    """Even under the same passphrase: it is bound to the file it was made for."""
    one, other = desk.made()[0], desk.made()[0]
    key_file.write(one.folder, replace(one.face(), wraps=other.face().wraps))
    with pytest.raises(WrongPassphrase):
        one.unlock(PASSPHRASE)


def test_what_is_missing_is_named(desk: Desk) -> None:
    """The key file, the file itself, the whole folder, or a folder in the key file's place."""
    file, _ = desk.made()
    file.path.rename(file.path.with_suffix(".away"))
    raised: list[type[PeerlogError]] = []
    for look in (file.face, file.unlock, lambda: file.rename("x"), lambda: file.protect("x")):
        with pytest.raises(PeerlogError) as error:
            look()
        raised.append(type(error.value))
    assert raised == [SealedFileMissing] * 4
    key_file.path_in(file.folder).unlink()
    with pytest.raises(KeyFileMissing):
        file.unlock(PASSPHRASE)
    key_file.path_in(file.folder).mkdir()
    with pytest.raises(KeyFileDamaged):
        file.unlock(PASSPHRASE)
    with pytest.raises(RemovedMeanwhile):
        desk.file("0" * 32).unlock(PASSPHRASE)
    assert not (desk.journals / ("0" * 32)).exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_nothing_is_waited_for(desk: Desk) -> None:
    """A pipe in the place of a key file never ends."""
    file, _ = desk.made()
    path = key_file.path_in(file.folder)
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(KeyFileDamaged):
        file.face()
