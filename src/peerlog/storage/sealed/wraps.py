"""The data key in its wraps: one opened by a passphrase, one by the recovery key."""

import os
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module

from peerlog.domain.errors import EncryptionMissing

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
WRAPPED_BYTES = KEY_BYTES + 16
WORDS = "passphrase"
PAPER = "recovery"
ARGON = "argon2id"
EXPANDED = "hkdf-sha256"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one try of a passphrase costs whoever tries: a third of a second on a laptop."""

    memory: int = 64 * 1024
    """In KiB."""
    passes: int = 3
    lanes: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrap:
    """The data key, encrypted under a key that is derived from what a person knows or has on paper."""

    by: str
    kdf: str
    cost: Mapping[str, int]
    """The parameters of the derivation by name; empty where it has none."""
    salt: bytes
    nonce: bytes
    wrapped: bytes


class CannotUnwrap(Exception):
    """The words do not open the wrap, or it was tampered with: nobody can tell which."""


def by_passphrase(key: bytes, passphrase: str, cost: Cost, bound: str) -> Wrap:
    """Wrap the data key by a passphrase; *bound* says what it opens, and it opens nothing else."""
    return _wrap(
        key, passphrase, (WORDS, ARGON), bound, memory=cost.memory, passes=cost.passes, lanes=cost.lanes
    )


def by_recovery(key: bytes, recovery: str, bound: str) -> Wrap:
    """Wrap the data key by a recovery key as `recovery_key.read` gives it."""
    return _wrap(key, recovery, (PAPER, EXPANDED), bound)


def unwrap(wrap: Wrap, secret: str, bound: str) -> bytes:
    """Give the data key; raises CannotUnwrap."""
    with libraries():
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    cipher = ChaCha20Poly1305(_derived(wrap.kdf, wrap.cost, secret, wrap.salt))
    try:
        return cipher.decrypt(wrap.nonce, wrap.wrapped, _purpose(bound, wrap.by))
    except InvalidTag as error:
        raise CannotUnwrap from error


def fingerprint(key: bytes) -> str:
    """Give a name for a data key that tells nothing about it, to see whether two files share one."""
    return _hkdf(key, b"", b"peerlog fingerprint", 8).hex()


def require_libraries() -> None:
    """Raise EncryptionMissing unless all that encrypts can be used."""
    with libraries():
        import_module("cryptography.hazmat.primitives.kdf.argon2")
        import_module("sqlcipher3.dbapi2")


@contextmanager
def libraries() -> Iterator[None]:
    """Say by name when what encrypts is not installed, or not in a state to run."""
    try:
        yield
    except ImportError as error:
        raise EncryptionMissing from error


def _wrap(key: bytes, secret: str, means: tuple[str, str], bound: str, **cost: int) -> Wrap:
    by, kdf = means
    with libraries():
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    salt, nonce = os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES)
    wrapped = ChaCha20Poly1305(_derived(kdf, cost, secret, salt)).encrypt(nonce, key, _purpose(bound, by))
    return Wrap(by=by, kdf=kdf, cost=cost, salt=salt, nonce=nonce, wrapped=wrapped)


def _derived(kdf: str, cost: Mapping[str, int], secret: str, salt: bytes) -> bytes:
    material = unicodedata.normalize("NFC", secret).encode()
    if kdf == EXPANDED:
        return _hkdf(material, salt, b"peerlog recovery", KEY_BYTES)
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    derivation = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost["passes"],
        lanes=cost["lanes"],
        memory_cost=cost["memory"],
    )
    return derivation.derive(material)


def _hkdf(material: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(material)


def _purpose(bound: str, by: str) -> bytes:
    return f"peerlog {bound} {by}".encode()
