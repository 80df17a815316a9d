"""What an anonymous round promises, to whom, and what it cannot promise: said before anybody types."""

from collections.abc import Iterable
from dataclasses import dataclass

from peerlog.wording.language import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One line of the table of promises."""

    against: str
    kept: str
    """What is promised; empty for nothing."""
    open: str
    """What is not."""


def promises() -> tuple[Promise, ...]:
    """Give the whole table."""
    return (*_to_people(), *_about_machines())


def _to_people() -> tuple[Promise, ...]:
    return (
        Promise(
            against=_("The others in the room"),
            kept=_("The list shows no author and no order."),
            open=_("They saw who sat at the keyboard, and they know how people write."),
        ),
        Promise(
            against=_("An honest facilitator, at any later time"),
            kept=_("No file tells who wrote what, or in which order."),
            open=_("What was seen over a shoulder, or heard from the keys."),
        ),
        Promise(
            against=_("Whoever the file is shared with"),
            kept=_("Entries come in a batch with a quarter, never one alone, never a day."),
            open=_("What only one person knows or how only one person says it; and which group it was."),
        ),
    )


def _about_machines() -> tuple[Promise, ...]:
    return (
        Promise(
            against=_("The owner of the laptop with tools for old traces, after the round"),
            kept=_("Nothing on the disk depends on the order of the turns, once peerlog was closed."),
            open=_("A copy of the memory, swap or hibernation during the round, a terminal that records."),
        ),
        Promise(
            against=_("An owner who means harm, during the round"),
            kept="",
            open=_("Everything: a key logger, a changed program or a camera sees every word."),
        ),
        Promise(
            against=_("Whoever takes the laptop during the round"),
            kept=_("Nothing of an open round is on the disk; switched off, it is gone."),
            open=_("What is in the memory while it runs."),
        ),
    )


def script(route: str) -> tuple[str, ...]:
    """Give what the facilitator says aloud before the first turn."""
    return (
        _(
            "We are not looking for a person. Everyone will take the keyboard, also those with nothing to add."
        ),
        _("The screen clears between turns. Nothing appears until the last turn."),
        _("Do not write names, places or dates."),
        _("If someone is being harmed, do not use this: speak to {route}.").format(route=route),
        _("If the program stops before the end, everything typed is gone. Then we begin again, or leave it."),
    )


def floor_words(floor: int) -> str:
    """Say how many entries are needed, before anybody types."""
    return _(
        "Nothing is shown with fewer than {floor} real entries. With fewer, you decide together: keep them for a later "
        "round, or let them go."
    ).format(floor=floor)


def short_promise() -> str:
    """Say the promise and its limits on the page of a turn."""
    return _(
        "Nobody, the facilitator included, can see from this laptop who wrote this. People may still guess from style, "
        "or from what only you know."
    )


def not_for_words(route: str) -> str:
    """Say what does not belong here, and where it goes."""
    return _("Not for abuse, fraud, danger or grievances: speak to {route}.").format(route=route)


def guess_words(people: int, floor: int) -> Iterable[str]:
    """Say what the size of a room still lets people guess."""
    if people < floor:
        yield _(
            "{n} people are fewer than {floor}: in so small a room no promise of this kind holds."
        ).format(n=people, floor=floor)
    yield _("With {n} people in the room, a guess at random is right once in {n}.").format(n=people)
    yield _(
        "A language only one of them writes, a role only one of them has, or a story somebody knows gives it away."
    )
