"""What is said when something private locked by itself."""

from peerlog.wording.language import ngettext


def idle_locked_words(minutes: int) -> str:
    """Say why it is locked, and that nothing is lost."""
    return ngettext(
        "Locked after {n} minute without a key. What you were typing waits inside.",
        "Locked after {n} minutes without a key. What you were typing waits inside.",
        minutes,
    ).format(n=minutes)
