"""What is said while something sealed is opened: the wait, the recovery key, when it locks by itself."""

from peerlog.wording.language import _, ngettext


def wait_words(seconds: int) -> str:
    """Say how long to wait after a wrong passphrase."""
    return ngettext(
        "That is not the passphrase. Nothing is damaged. Try again in {n} second.",
        "That is not the passphrase. Nothing is damaged. Try again in {n} seconds.",
        seconds,
    ).format(n=seconds)


def again_words() -> str:
    """Say that one may try again."""
    return _("You may try again now.")


def idle_words(minutes: int) -> str:
    """Name a time without a key after which it locks; 0 is never."""
    if not minutes:
        return _("Never by itself")
    return ngettext("After {n} minute", "After {n} minutes", minutes).format(n=minutes)


def recovery_words() -> str:
    """Say what the recovery key is for, while it is shown."""
    return _(
        "It opens what is sealed when the passphrase is lost, and it is shown this once. Write it on paper, "
        "and keep the paper away from this laptop."
    )


def leave_recovery_words() -> str:
    """Say what it means to leave without having noted it."""
    return _(
        "If you ever lose the passphrase, everything sealed with it is lost. The menu makes a new key at any time."
    )
