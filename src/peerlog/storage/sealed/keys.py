"""Getting at the data key, and wrapping it anew; each new wrap is opened again before it counts."""

import os
from dataclasses import replace
from pathlib import Path

from peerlog.domain.clock import Clock
from peerlog.domain.errors import (
    BrokenText,
    EmptyText,
    MustWait,
    TooLong,
    WrongPassphrase,
    WrongRecoveryKey,
)
from peerlog.storage.sealed import recovery_key, waiting, wraps
from peerlog.storage.sealed.key_file import KeyFile, as_bytes, parse
from peerlog.storage.sealed.wraps import CannotUnwrap, Cost

LONGEST = 1000
"""Characters of a passphrase."""


def by_passphrase(folder: Path, key_file: KeyFile, passphrase: str, clock: Clock) -> bytes:
    """Give the data key; a wrong passphrase was counted before it was tried, and costs a growing wait.

    Raises WrongPassphrase, MustWait, EncryptionMissing.
    """
    check(passphrase)
    wraps.require_libraries()
    left = waiting.wait_left(folder, clock.read())
    if left:
        raise MustWait(left)
    wait = waiting.count(folder, clock.read())
    try:
        key = wraps.unwrap(key_file.wrap_by(wraps.WORDS), passphrase, key_file.bound)
    except CannotUnwrap as error:
        raise WrongPassphrase(wait) from error
    waiting.forget(folder)
    return key


def by_recovery(key_file: KeyFile, typed: str) -> bytes:
    """Give the data key; raises MistypedRecoveryKey or WrongRecoveryKey."""
    recovery = recovery_key.read(typed)
    wraps.require_libraries()
    try:
        return wraps.unwrap(key_file.wrap_by(wraps.PAPER), recovery, key_file.bound)
    except CannotUnwrap as error:
        raise WrongRecoveryKey from error


def new_key(plain: KeyFile, passphrase: str, cost: Cost) -> tuple[KeyFile, bytes, str]:
    """Draw a data key and wrap it twice; give the key file, the key, and the recovery key for the paper."""
    check(passphrase)
    wraps.require_libraries()
    key, recovery = os.urandom(wraps.KEY_BYTES), recovery_key.draw()
    both = (
        wraps.by_passphrase(key, passphrase, cost, plain.bound),
        wraps.by_recovery(key, recovery, plain.bound),
    )
    fresh = replace(plain, wraps=both, fingerprint=wraps.fingerprint(key))
    _prove(fresh, wraps.WORDS, passphrase, key)
    _prove(fresh, wraps.PAPER, recovery, key)
    return fresh, key, recovery_key.in_groups(recovery)


def with_passphrase(key_file: KeyFile, key: bytes, passphrase: str, cost: Cost) -> KeyFile:
    """Give the key file with its first wrap made anew by this passphrase."""
    wrap = wraps.by_passphrase(key, passphrase, cost, key_file.bound)
    fresh = replace(key_file, wraps=(wrap, key_file.wrap_by(wraps.PAPER)))
    _prove(fresh, wraps.WORDS, passphrase, key)
    return fresh


def with_recovery(key_file: KeyFile, key: bytes) -> tuple[KeyFile, str]:
    """Give the key file with its second wrap made anew, and the recovery key for the paper."""
    recovery = recovery_key.draw()
    wrap = wraps.by_recovery(key, recovery, key_file.bound)
    fresh = replace(key_file, wraps=(key_file.wrap_by(wraps.WORDS), wrap))
    _prove(fresh, wraps.PAPER, recovery, key)
    return fresh, recovery_key.in_groups(recovery)


def check(passphrase: str) -> None:
    """Refuse what can be no passphrase; raises EmptyText, TooLong or BrokenText."""
    if not passphrase:
        raise EmptyText("passphrase")
    if len(passphrase) > LONGEST:
        raise TooLong("passphrase", LONGEST)
    if any("\ud800" <= character <= "\udfff" for character in passphrase):
        raise BrokenText("passphrase")


def _prove(fresh: KeyFile, means: str, secret: str, key: bytes) -> None:
    """Open a new wrap again from the bytes that will be written; raises CannotUnwrap, and nothing was written."""
    written = parse(as_bytes(fresh), Path())
    if wraps.unwrap(written.wrap_by(means), secret, written.bound) != key:
        raise CannotUnwrap
