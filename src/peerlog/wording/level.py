"""How far a line goes and in which words, said in words."""

from peerlog.domain.audience import Audience
from peerlog.domain.line import Line
from peerlog.wording.language import _
from peerlog.wording.safe import visible


def level_words(level: Audience) -> str:
    """Say who may read a line at most."""
    return {
        Audience.ME: _("for me alone"),
        Audience.FACILITATORS: _("no further than facilitators"),
        Audience.MEMBERS: _("no further than members"),
        Audience.PUBLIC: _("may be public"),
    }[level]


def decided_words(line: Line) -> tuple[str, ...]:
    """Say what somebody decided about a line: how far it goes, in which words it leaves."""
    level = level_words(line.level) if line.level else ""
    outside = _("leaves as “{text}”").format(text=visible(line.outside)) if line.outside else ""
    return tuple(words for words in (level, outside) if words)
