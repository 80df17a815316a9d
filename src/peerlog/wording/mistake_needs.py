"""What Today says of mistakes: how many have no answer yet, and how many can be released."""

from peerlog.domain.mistake_answer import Unanswered
from peerlog.wording.language import _, ngettext


def unanswered_words(waiting: Unanswered) -> str:
    """Say how many released mistakes have no answer."""
    return ngettext("{n} mistake has no answer yet", "{n} mistakes have no answer yet", waiting.all).format(
        n=waiting.all
    )


def since_words(waiting: Unanswered) -> str:
    """Say how long the oldest has waited; a quarter is the finest time there is. Nothing of this quarter's."""
    if waiting.old and waiting.old == waiting.all:
        return _("for a long time, the oldest since {since}").format(since=waiting.since)
    if waiting.old:
        words = ngettext(
            "{n} of them for a long time, the oldest since {since}",
            "{n} of them for a long time, the oldest since {since}",
            waiting.old,
        )
        return words.format(n=waiting.old, since=waiting.since)
    return _("the oldest since {since}").format(since=waiting.since) if waiting.earlier else ""


def releasable_words(count: int) -> str:
    """Say that enough wait to be released."""
    return ngettext("{n} waiting entry can be released", "{n} waiting entries can be released", count).format(
        n=count
    )
