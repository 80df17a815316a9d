"""Asking for a passphrase at a prompt: never shown, never in the shell's history."""

import sys


def ask_secret(words: str) -> str | None:
    """Give what is typed at *words*; None where nobody can be asked, or when the person typed Ctrl+D."""
    if not (sys.stdin.isatty() or sys.stderr.isatty()):
        return None
    import getpass
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)  # it would show what is typed
        try:
            return getpass.getpass(f"{words} ", stream=sys.stderr)
        except (EOFError, getpass.GetPassWarning):
            return None
