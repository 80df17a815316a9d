"""Themes in words: how many tell of one, whether it was answered, whether it came back."""

from peerlog.domain.mistake_answer import ThemeCount
from peerlog.wording.language import _


def count_words(one: ThemeCount, floor: int) -> str:
    """Say how many tell of it; a number under the floor is never said."""
    if one.count is None:
        return _("fewer than {floor}").format(floor=floor)
    return str(one.count)


def returned_words(one: ThemeCount) -> str:
    """Say whether it was answered, and whether it came back."""
    if one.came_back:
        return _("It came back: told again in a later quarter than the response to it.")
    if one.answered:
        return _("Answered, and not told again in a later quarter so far.")
    return _("No response yet.")


def themes_note() -> str:
    """Say what the numbers are not."""
    return _("More entries can mean more trust. The number is no score and no target.")


def no_themes(told: int) -> tuple[str, ...]:
    """Say what themes are for, and the key to begin."""
    what = _("A theme is what the group calls several entries that are alike, such as: asking first.")
    why = _("It shows what comes back although it was answered.")
    return (what, why, _("C names the first one.") if told else _("There is nothing to name yet."))


def which_entries() -> str:
    """Ask which entries belong together."""
    return _("Which of these are alike?")


def ticked_words(count: int) -> str:
    """Say how many are ticked."""
    return _("{count} ticked").format(count=count)


def pattern_words(theme: str) -> str:
    """Say that a theme is worked on as one."""
    return _("Every entry of “{theme}” is part of a pattern now. Ctrl+Z takes that back.").format(theme=theme)
