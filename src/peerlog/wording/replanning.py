"""Re-planning the rest of a session, in words."""

from peerlog.domain.replanning import Fate, Proposal, Proposed
from peerlog.wording.language import _, ngettext
from peerlog.wording.times import minutes_words


def left_words(minutes: int, steps: int) -> str:
    """Say what is left: "25 minutes left, 4 steps"."""
    many = ngettext("{n} step", "{n} steps", steps).format(n=steps)
    return _("{minutes} left, {steps}").format(minutes=minutes_words(minutes), steps=many)


def fate_word(fate: Fate) -> str:
    """Say what becomes of a step."""
    return {
        Fate.SHRINK: _("shrink"),
        Fate.KEEP: _("keep"),
        Fate.PARK: _("park"),
        Fate.DROP: _("drop"),
    }[fate]


def becomes_words(each: Proposed) -> str:
    """Give a step's minutes before and after."""
    if each.fate is Fate.PARK:
        return _("next time")
    if each.fate is Fate.DROP:
        return _("left out")
    if each.becomes == each.left:
        return _("{n} min").format(n=each.left)
    return _("{before} > {after} min").format(before=each.left, after=each.becomes)


def fits_words(proposal: Proposal) -> str:
    """Say whether it fits."""
    if not (proposal.too_long_by or proposal.minutes or proposal.states):
        return _("It fits as it is; nothing needs to change.")
    if not proposal.too_long_by:
        return _("This fits. Enter does it; Ctrl+Z takes it back.")
    return ngettext(
        "Still {n} minute too long: park or drop a step.",
        "Still {n} minutes too long: park or drop a step.",
        proposal.too_long_by,
    ).format(n=proposal.too_long_by)
