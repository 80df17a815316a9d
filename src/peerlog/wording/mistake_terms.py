"""The words of a mistake: its four lines, its kinds, areas, factors, how it weighed, how far the answer has come."""

from peerlog.domain.mistake import Again, Area, Factor, MistakeState, Severity, Spectrum
from peerlog.wording.language import _


def frame_words() -> tuple[str, str, str, str]:
    """Give the beginnings of the four lines, in their order."""
    return (
        _("We set out to"),
        _("We noticed it was off when"),
        _("Looking back, it went wrong because"),
        _("Next time, or if you are about to try this"),
    )


def spectrum_words() -> dict[Spectrum, str]:
    """Name the kinds, from the one that is blamed most to the one that is praised most."""
    return {
        Spectrum.OWN_RULE: _("broke our own rule on purpose"),
        Spectrum.SLIPPED: _("slipped or forgot"),
        Spectrum.SKILL: _("did not yet have the skill"),
        Spectrum.PROCEDURE: _("followed a bad procedure"),
        Spectrum.TOO_HARD: _("too hard to do reliably"),
        Spectrum.MANY_PARTS: _("many parts met in a new way"),
        Spectrum.UNKNOWABLE: _("could not have known"),
        Spectrum.IDEA_TESTED: _("tested an idea that proved wrong"),
        Spectrum.EXPLORED: _("explored and found out"),
    }


def area_words() -> dict[Area, str]:
    """Name the areas of work."""
    return {
        Area.WITH_PEOPLE: _("work with people"),
        Area.TEAM: _("our team"),
        Area.PARTNERS: _("partners"),
        Area.MONEY: _("money"),
        Area.PLANNING: _("planning"),
        Area.TOOLS: _("tools and data"),
        Area.OTHER: _("something else"),
    }


def factor_words() -> dict[Factor, str]:
    """Name what in an organisation makes a mistake likely, or keeps it from being said."""
    return {
        Factor.BUDGET: _("budget"),
        Factor.QUALITY_CHECK: _("quality check"),
        Factor.DECISION_RULE: _("decision rule"),
        Factor.DEADLINE: _("deadline"),
        Factor.PRESSURE: _("pressure"),
        Factor.UNCLEAR_ROLES: _("unclear roles"),
        Factor.OTHER: _("something else"),
    }


def severity_words() -> dict[Severity, str]:
    """Name how much it weighed."""
    return {Severity.SMALL: _("small"), Severity.MEDIUM: _("medium"), Severity.LARGE: _("large")}


def again_words() -> dict[Again, str]:
    """Name the answers to whether it could happen again."""
    return {Again.YES: _("yes"), Again.NO: _("no"), Again.UNSURE: _("unsure")}


def mistake_state_words() -> dict[MistakeState, str]:
    """Name how far the group's answer has come."""
    return {
        MistakeState.HELD: _("held"),
        MistakeState.RELEASED: _("released"),
        MistakeState.DISCUSSED: _("discussed"),
        MistakeState.ANSWERED: _("answered"),
        MistakeState.PATTERN: _("a pattern"),
    }


def system_questions() -> tuple[str, ...]:
    """Give the questions that turn from blame to what made it likely."""
    return (
        _("What made it the sensible thing to do then?"),
        _("What check should have caught it, and why did it not?"),
        _("Who else is one bad day away from this?"),
        _("What would have made it easy to say so earlier?"),
        _("What do our budget, sign-off or targets reward here?"),
    )
