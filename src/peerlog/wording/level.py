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


def level_sentence(level: Audience, key: str) -> str:
    """Say who may read a line at most, and the key that changes it."""
    return _("This line: {level}. {key} changes it.").format(level=level_words(level), key=key)


def yes_question(key: str) -> str:
    """Ask, once a quote is kept, whether its speaker may be named; *key* answers it in the list of lines."""
    return _("May its speaker be named? ↑ then {key} says so; until then the name stays out.").format(key=key)


def yes_words(*, said_yes: bool) -> str:
    """Say what follows from a speaker's yes."""
    if said_yes:
        return _("The speaker said yes: the name leaves with this line where names may.")
    return _("No yes: the speaker's name stays out of every export.")


def decided_words(line: Line) -> tuple[str, ...]:
    """Say what somebody decided about a line: how far it goes, in which words it leaves."""
    level = level_words(line.level) if line.level else ""
    outside = _("leaves as “{text}”").format(text=visible(line.outside)) if line.outside else ""
    return tuple(words for words in (level, outside) if words)
