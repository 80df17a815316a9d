"""What an anonymous round says between turns, on a turn, and after it."""

from peerlog.wording.language import _, ngettext


def hand_on_words(*, slips: bool) -> str:
    """Say what to do between turns."""
    return _("Take the next slip") if slips else _("Hand the keyboard on")


def turns_words(turns: int) -> str:
    """Say how many turns were taken, and never what was in them."""
    return ngettext("{n} turn taken", "{n} turns taken", turns).format(n=turns)


def between_words(*, slips: bool) -> str:
    """Say how a turn goes."""
    if slips:
        return _(
            "Enter begins the next slip. An empty slip counts too: F6. After the last one, F2 closes the round."
        )
    return _(
        "Enter begins your turn. Everyone takes one, also those with nothing to add: F6 is a full turn. "
        "After the last one, F2 closes the round."
    )  # fmt: skip


def over_words(*, slips: bool) -> tuple[str, str]:
    """Say that a turn is over, and what comes next; the same after every turn."""
    if slips:
        return _("This slip is done"), _("Nothing of it is on the screen any more. Put it with the others.")
    return (
        _("Your turn is over"),
        _("Nothing of it is on the screen any more. Press Enter, then hand the keyboard on."),
    )


def code_words(words: str) -> tuple[str, str]:
    """Say the six words of a return code over two lines, or that none was asked for; both take the same room."""
    if not words:
        return _("No code was asked for."), ""
    parts = words.split()
    return " ".join(parts[:3]), " ".join(parts[3:])


def code_hint(words: str) -> str:
    """Say what to do with a code."""
    if not words:
        return _("There is nothing to write down.")
    return _("Your code, shown only now: write it on paper, and keep it to yourself.")


def wipe_words(*, typed: bool) -> str:
    """Say what a second Esc does."""
    if typed:
        return _("Esc once more wipes all that stands here, for good. Any other key goes on.")
    return _("Esc once more goes back, without a turn taken. Any other key goes on.")


def wiped_words() -> str:
    """Say that it is gone."""
    return _("Wiped. Nothing of it is kept anywhere. It is still your turn.")


def turn_hint() -> str:
    """Say how the page is filled in."""
    return _("Leave empty what you like. F5 drops it in; F6 says “nothing this time”.")


def full_words(most: int) -> str:
    """Say that a line is full."""
    return _("This line is full: {most} letters.").format(most=most)


def found_place(number: int) -> str:
    """Say how many pieces are still to be looked at."""
    return ngettext("{n} piece to look at", "{n} pieces to look at", number).format(n=number)


def review_lead() -> str:
    """Say why there is something to look at."""
    return _("This could tell who wrote it. Nothing is changed unless you say so.")


def review_keys() -> str:
    """Say the keys where the bottom line has no room for them."""
    return _("Enter: broader word. K: keep mine. E: change it myself.")


def instead_words(words: str) -> str:
    """Offer a broader word."""
    return _("Instead: {words}").format(words=words) if words else _("Instead: leave it out")
