"""What is said when a round is left or over: what becomes of what was told."""

from peerlog.wording.language import _, ngettext

CLOSE, LET_GO, GO_ON = "close", "let-go", "go-on"


def quit_question() -> str:
    """Ask what becomes of an open round."""
    return _("A round is open. What becomes of it?")


def quit_choices() -> tuple[tuple[str, str, str], ...]:
    """Give the answers to that."""
    return (
        (GO_ON, _("Go on with the round"), _("Nothing changes")),
        (CLOSE, _("Close it"), _("What was dropped in so far is kept; it waits until enough of you told")),
        (LET_GO, _("Let it go"), _("All that was dropped in is gone, for good")),
    )


def waiting_words(told: int, waiting: int, floor: int) -> str:
    """Say how many entries there are now, and how many are needed."""
    if not told + waiting:
        return _("Nobody had anything to tell this time. Nothing is kept, and that is a fine round too.")
    here = ngettext("{n} entry was told now", "{n} entries were told now", told).format(n=told)
    if waiting:
        here = _("{here}, {earlier} wait from earlier: {total}").format(
            here=here, earlier=waiting, total=told + waiting
        )
    return _("{here}. {floor} are needed before anybody reads them.").format(here=here, floor=floor)


def enough_words() -> str:
    """Say that they can be released."""
    return _("That is enough. They wait, kept without any order.")


def too_few_words() -> str:
    """Say that the group decides."""
    return _("That is too few: each could be guessed. You decide together.")


def unwritten_words() -> str:
    """Say where everything is that could not be written."""
    return _("Nothing was written yet. All that was told is still in memory; it is gone if peerlog ends.")


def release_question(number: int) -> tuple[str, str]:
    """Ask before entries are released, and say what follows."""
    return (
        _("Release these {n} entries?").format(n=number),
        _("Everybody who uses this network can read them then. This cannot be taken back."),
    )


def let_go_question() -> tuple[str, str]:
    """Ask before a round is let go, and say what follows."""
    return (
        _("Let this round go?"),
        _("What was told now is gone, for good. What waits from earlier rounds goes on waiting."),
    )


def released_words(number: int) -> str:
    """Say that they can be read."""
    return ngettext(
        "{n} entry is released. First say thank you.",
        "{n} entries are released. First say thank you.",
        number,
    ).format(n=number)


def kept_words(number: int) -> str:
    """Say that they wait."""
    return ngettext(
        "{n} entry waits for a later round.", "{n} entries wait for a later round.", number
    ).format(n=number)


def destroy_words() -> str:
    """Say what to do with the slips."""
    return _("Destroy the slips now, all of them, before anybody leaves the room.")
