"""Return codes: six words that are easy to copy by hand and to say aloud, and that nobody can guess.

Each word carries 16 bits as five letters, consonant and vowel in turn: the proquints of D. S. Wilkerson (2009).
"""

CONSONANTS = "bdfghjklmnprstvz"
VOWELS = "aiou"
WORDS = 6
BYTES = 2 * WORDS
"""Of randomness: 96 bits."""
SALT_CHOICE = "mistake.salt"
"""Under which a file keeps the salt of its codes, 32 hexadecimal digits, made before the first round."""


def code_words(secret: bytes) -> str:
    """Write *secret*, twelve bytes, as six words; raises ValueError for another length."""
    if len(secret) != BYTES:
        msg = f"a return code is made of {BYTES} bytes"
        raise ValueError(msg)
    pairs = (secret[at : at + 2] for at in range(0, BYTES, 2))
    return " ".join(_word(int.from_bytes(pair, "big")) for pair in pairs)


def plain_code(typed: str) -> str:
    """Give a code as it is checked: lower case, one space between words; whatever else was typed stays wrong."""
    return " ".join(typed.lower().replace("-", " ").replace(",", " ").split())


def _word(bits: int) -> str:
    return "".join(
        (
            CONSONANTS[bits >> 12],
            VOWELS[bits >> 10 & 3],
            CONSONANTS[bits >> 6 & 15],
            VOWELS[bits >> 4 & 3],
            CONSONANTS[bits & 15],
        )
    )
