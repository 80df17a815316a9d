"""Looking back at an entry, in words."""

from peerlog.domain.reflection import Verdict
from peerlog.wording.language import _


def why_question(verdict: Verdict) -> str:
    """Ask what became of it."""
    return _("How do you see it now?") if verdict is Verdict.CHANGED else _("What was it that did not hold?")


def answered_words(verdict: Verdict) -> str:
    """Say what follows from the answer."""
    if verdict is Verdict.YES:
        return _("Kept: still true. It asks again in a year.")
    return _("Kept. A changed mind is a learning; it shows under Patterns.")


def answers_words() -> str:
    """Name the answers and their keys."""
    return _("Y yes, C changed, N no. All three are good answers.")
