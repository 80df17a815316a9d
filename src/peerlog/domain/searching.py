"""How text is made findable: case, accents and letter variants fall away, CJK text is split into signs."""

import re
import unicodedata

_ARABIC = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": ""}
)
# Words and not compiled: re remembers them, and most lines need neither.
_SIGNS = "([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])"
_UNQUOTABLE = '["\0]'


def normal(text: str) -> str:
    """Give *text* as it is indexed: NFKC, lower case, no marks, Arabic letters folded, CJK signs apart."""
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    plain = "".join(letter for letter in spread if unicodedata.category(letter) != "Mn")
    return re.sub(_SIGNS, r" \1 ", unicodedata.normalize("NFC", plain).translate(_ARABIC))


def query(words: str) -> str:
    """Give the full-text question for what a person typed: every word, the last one as a beginning.

    Each word is one quoted phrase: no sign in it is an operator, and the index decides what a letter is.
    """
    quoted = [f'"{re.sub(_UNQUOTABLE, " ", normal(word))}"' for word in words.split()]
    if quoted and not words[-1].isspace():
        quoted[-1] += "*"
    return " ".join(quoted)
