"""Text in the encodings that journals come in."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

_MARKS = (
    (BOM_UTF8, "utf-8-sig"),
    (BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (BOM_UTF32_BE, "utf-32"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
)
_LOST = "\ufffd"


def decoded(data: bytes) -> tuple[str, str]:
    """Give the text, its lines ended by a newline, and the name of its encoding.

    By its mark; else UTF-8, also where single bytes of it are damaged; else Windows' western one.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if encoding:
        return _plain(data.decode(encoding, errors="replace").removeprefix("\ufeff")), encoding
    text = data.decode("utf-8", errors="replace")
    lost = text.count(_LOST)
    if lost and 2 * lost > len(text) - len(text.encode("ascii", errors="ignore")):
        return _plain(data.decode("cp1252", errors="replace")), "cp1252"
    return _plain(text), "utf-8"


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
