"""How text is made findable: case, accents and letter variants fall away, CJK text is split into signs."""

import re
import unicodedata

_ARABIC = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": ""}
)
_SIGNS = re.compile("([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])")
_WORDS = re.compile(r"\w+")


def normal(text: str) -> str:
    """Give *text* as it is indexed: NFKC, lower case, no marks, Arabic letters folded, CJK signs apart."""
    if text.isascii():
        return text.lower()
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    plain = "".join(letter for letter in spread if unicodedata.category(letter) != "Mn")
    return _SIGNS.sub(r" \1 ", unicodedata.normalize("NFC", plain).translate(_ARABIC))


def query(words: str) -> str:
    """Give the full-text question for what a person typed: every word, the last one as a beginning."""
    found = _WORDS.findall(normal(words))
    if not found:
        return ""
    asked = [f'"{word}"' for word in found]
    if not words[-1].isspace():
        asked[-1] += "*"
    return " ".join(asked)
