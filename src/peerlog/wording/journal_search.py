"""What the search of a journal says while it has found nothing."""

from peerlog.wording.language import _
from peerlog.wording.safe import one_line


def search_example() -> str:
    """Say what can be found."""
    return _(
        "Type the beginnings of a few words. “rota trus” finds “I never trusted the rota”. Nothing outside this journal."
    )


def nothing_found(words: str) -> str:
    """Say that nothing was found, and what to try."""
    return _("No entry here holds “{words}”. Fewer or shorter words find more.").format(
        words=one_line(words, 40)
    )
