"""The language of what peerlog says: English, until another one is chosen and its catalogue is there."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

ENGLISH = "en"
CHOICE = "language"
"""What the language chosen on this machine is kept as."""
CATALOGUES = Path(__file__).parent.parent / "locale"
_chosen: dict[str, "NullTranslations"] = {}
"""At most one catalogue, by the code of its language; empty for English."""


def languages() -> tuple[str, ...]:
    """Give the codes that can be chosen."""
    return (ENGLISH, *sorted(path.parent.parent.name for path in CATALOGUES.glob("*/LC_MESSAGES/peerlog.mo")))


def set_language(code: str | None, folder: Path = CATALOGUES) -> None:
    """Speak the language of this code (``pt_BR``) from now on; English where *folder* has no catalogue for it."""
    _chosen.clear()
    if not code or code == ENGLISH:
        return
    import gettext

    try:
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
