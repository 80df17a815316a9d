"""What can be typed in the capture line, said under it."""

from peerlog.domain.capture import kind_typed
from peerlog.domain.captured import LineKind
from peerlog.wording.language import _

NO_BREAK = "\N{NO-BREAK SPACE}"


def prefixes() -> str:
    """Give the beginnings that make a line more than a note."""
    return f"{NO_BREAK} ".join(
        whole.replace(" ", NO_BREAK)
        for whole in (
            _("l: lesson"),
            _("d: decision"),
            _("a: action @who by fri"),
            _("q: question"),
            _("s: success"),
            _("p: park"),
            _('" quote'),
            _("↑ the lines above"),
        )
    )


def hint_for(typed: str) -> str:
    """Say what the line typed so far will be."""
    hint = {
        LineKind.LESSON: _("A lesson: what others could use."),
        LineKind.DECISION: _("A decision: what was agreed."),
        LineKind.ACTION: _("An action: @name owns it, “by fri” or “by 1 dec” says when."),
        LineKind.QUESTION: _("A question to come back to."),
        LineKind.SUCCESS: _("A success: what went well."),
        LineKind.PARKED: _("Parked: kept for another time."),
        LineKind.QUOTE: _("A quote: their own words; the name stays out unless they say yes."),
    }.get(kind_typed(typed))
    return hint or prefixes()


def promise_hint(menu: str) -> str:
    """Say, once something was decided, that one can promise to look back at it; *menu* is the key of the menu."""
    return _("{menu}: promise to look back.").format(menu=menu)


def feed_hint() -> str:
    """Say how to get back to typing."""
    return _("Esc goes back to typing.")


def nothing_yet() -> str:
    """Say what the empty feed is for."""
    return _(
        "Nothing captured yet. Type what is said and press Enter, for example:  l: Trustees read one page, not ten"
    )
