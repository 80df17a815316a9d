"""Return codes as they are kept: a salt and a slow hash, so that the file does not give the words away."""

import hmac
import secrets
from collections.abc import Callable

from peerlog.domain.return_code import BYTES, SALT_CHOICE, code_words
from peerlog.storage.preferences import SqlitePreferences

COST = 2**15
"""With blocks of 8: 32 MB and about a tenth of a second for one guess."""


class ReturnCodes:
    """Makes codes and checks them.

    All codes of a file share its salt, for an author would wait for one slow hash an entry otherwise; nothing is lost
    by it, since two codes are never the same.
    """

    def __init__(self, choices: SqlitePreferences) -> None:
        self._choices = choices

    def fresh(self) -> tuple[str, str]:
        """Give six words to be shown once, and what is kept of them; nothing is written for it."""
        return self.maker()()

    def maker(self) -> Callable[[], tuple[str, str]]:
        """Give what makes such a code without a look at the file, so that any thread may do the slow part."""
        salt = self._choices.get(SALT_CHOICE)

        def fresh() -> tuple[str, str]:
            words = code_words(secrets.token_bytes(BYTES))
            return words, f"{salt}:{_hash(words, salt).hex()}"

        return fresh

    def checker(self, words: str) -> Callable[[str], bool]:
        """Give what tells of something kept whether these words are behind it; each salt costs one slow hash."""
        hashes: dict[str, bytes] = {}

        def fits(kept: str) -> bool:
            salt, _colon, digest = kept.partition(":")
            if salt not in hashes:
                hashes[salt] = _hash(words, salt)
            return hmac.compare_digest(hashes[salt], bytes.fromhex(digest))

        return fits


def _hash(words: str, salt: str) -> bytes:
    from hashlib import scrypt

    return scrypt(words.encode(), salt=bytes.fromhex(salt), n=COST, r=8, p=1, maxmem=2**26, dklen=32)
