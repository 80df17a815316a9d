"""Text as it is kept: whole characters, no control characters, no space around it."""

from peerlog.domain.errors import BrokenText, EmptyText, TooLong

SHORT = 200
"""Characters in a name, a title, a place."""
LONG = 20_000
"""Characters in a purpose, a note, an objective."""


def kept(text: str, field: str, *, limit: int = LONG) -> str:
    """Give *text* as it is stored; refuse half characters and more than *limit* of them."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise BrokenText(field)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = "".join(letter for letter in lines if letter in "\n\t" or not _is_control(letter)).strip()
    if len(plain) > limit:
        raise TooLong(field, limit)
    return plain


def needed(text: str, field: str, *, limit: int = SHORT) -> str:
    """Give *text* as it is stored on one line; refuse an empty one."""
    plain = " ".join(kept(text, field, limit=limit).split())
    if not plain:
        raise EmptyText(field)
    return plain


def _is_control(letter: str) -> bool:
    return letter < " " or "\x7f" <= letter <= "\x9f"
