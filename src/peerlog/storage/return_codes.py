"""Return codes as they are kept: a salt and a slow hash, so that the file does not give the words away."""

import hmac
import secrets

from peerlog.domain.return_code import BYTES, code_words

SALT = 16
COST = 2**15
"""With blocks of 8: 32 MB and about a tenth of a second for one guess."""


class ReturnCodes:
    """Makes codes and checks them."""

    def fresh(self) -> tuple[str, str]:
        """Give six words to be shown once, and what is kept of them."""
        words = code_words(secrets.token_bytes(BYTES))
        salt = secrets.token_bytes(SALT)
        return words, f"{salt.hex()}:{_hash(words, salt).hex()}"

    def fits(self, words: str, kept: str) -> bool:
        """Tell whether these words are the ones behind what was kept."""
        salt, _colon, digest = kept.partition(":")
        return hmac.compare_digest(_hash(words, bytes.fromhex(salt)), bytes.fromhex(digest))


def _hash(words: str, salt: bytes) -> bytes:
    from hashlib import scrypt

    return scrypt(words.encode(), salt=salt, n=COST, r=8, p=1, maxmem=2**26, dklen=32)
