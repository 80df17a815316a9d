"""The language of what peerlog says: English, until another one is chosen and its catalogue is there."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

ENGLISH = "en"
_chosen: dict[str, "NullTranslations"] = {}
"""At most one catalogue, by the code of its language; empty for English."""


def set_language(code: str | None) -> None:
    """Speak the language of this code (``pt_BR``) from now on; English where there is no catalogue."""
    _chosen.clear()
    if not code or code == ENGLISH:
        return
    import gettext
    from importlib import resources

    try:
        with resources.as_file(resources.files("peerlog") / "locale") as folder:
            _chosen[code] = gettext.translation("peerlog", str(folder), [code])
    except OSError:
        return


def language() -> str:
    """Give the code of the language spoken now."""
    return next(iter(_chosen), ENGLISH)


def _(message: str) -> str:
    """Give *message* in the language spoken now."""
    for catalogue in _chosen.values():
        return catalogue.gettext(message)
    return message


def ngettext(one: str, many: str, count: int) -> str:
    """Give the form for *count* in the language spoken now."""
    for catalogue in _chosen.values():
        return catalogue.ngettext(one, many, count)
    return one if count == 1 else many


def mark(message: str) -> str:
    """Mark *message* for translation without translating it yet: for class-level text such as key names."""
    return message
