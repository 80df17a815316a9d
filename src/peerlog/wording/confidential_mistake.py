"""A mistake told in confidence, in words: what is asked, what was answered, what may leave."""

from datetime import date

from peerlog.domain.confidential_mistake import ConfidentialMistake, Outward, OutwardStep, TellerSaid, Way
from peerlog.domain.text import LONG
from peerlog.wording.language import _, ngettext
from peerlog.wording.mistake_terms import (
    again_words,
    area_words,
    factor_words,
    frame_words,
    severity_words,
    spectrum_words,
)
from peerlog.wording.safe import one_line
from peerlog.wording.times import day_words, full_date

SHORT = 70
"""Characters of a telling that a list shows."""


def heading() -> str:
    """Name the list."""
    return _("Mistakes told in confidence")


def lane_words() -> str:
    """Say what this lane is, in one sentence."""
    return _("You know who told it. Nothing leaves without the teller's yes, each time.")


def anonymous_words() -> str:
    """Say what the other lane is."""
    return _("Without a name it is told in an anonymous round instead: there nobody knows who told it.")


def teller_label() -> str:
    """Ask who told it."""
    return _("Told by")


def told_on_label() -> str:
    """Ask when it was told."""
    return _("Told on")


def told_by(told: ConfidentialMistake) -> str:
    """Say who told it, and when."""
    return _("{teller}, {date}").format(teller=told.teller, date=full_date(told.told_on))


def leads_label() -> str:
    """Ask where a step leads."""
    return _("The step")


def whom_label() -> str:
    """Ask to whom it goes."""
    return _("To whom")


def words_label() -> str:
    """Ask for the very words."""
    return _("Exactly what will be said")


def choice_labels() -> dict[str, str]:
    """Name what may be said of a telling besides, by field."""
    return {
        "kind": _("What kind"),
        "area": _("Area of work"),
        "factor": _("What made it likely"),
        "severity": _("How much it weighed"),
        "again": _("Could happen again"),
    }


def choice_words() -> dict[str, dict[str, str]]:
    """Give the words of each choice, by field and by code."""
    return {
        "kind": {one.value: words for one, words in spectrum_words().items()},
        "area": {one.value: words for one, words in area_words().items()},
        "factor": {one.value: words for one, words in factor_words().items()},
        "severity": {one.value: words for one, words in severity_words().items()},
        "again": {one.value: words for one, words in again_words().items()},
    }


def outward_words() -> dict[Outward, str]:
    """Say where a step leads."""
    return {
        Outward.GROUP: _("tell the group, without names"),
        Outward.BOARD: _("tell the board"),
        Outward.ROUND: _("put it into the next anonymous round"),
        Outward.OTHER: _("something else"),
    }


def usual_whom() -> dict[Outward, str]:
    """Say to whom such a step usually goes; empty where nobody can know."""
    return {
        Outward.GROUP: _("the group"),
        Outward.BOARD: _("the board"),
        Outward.ROUND: _("whoever reads the round"),
        Outward.OTHER: "",
    }


def way_words() -> dict[Way, str]:
    """Say how somebody answered."""
    return {
        Way.IN_PERSON: _("in person"),
        Way.PHONE: _("by phone"),
        Way.MESSAGE: _("by message"),
    }


def answer_words() -> dict[TellerSaid, str]:
    """Name the answers."""
    return {
        TellerSaid.YES: _("yes"),
        TellerSaid.NO: _("no"),
        TellerSaid.TAKEN_BACK: _("yes, taken back"),
    }


def step_state(step: OutwardStep) -> str:
    """Say how a step stands, with days and ways."""
    if step.done_on is not None:
        return _("done {date}").format(date=full_date(step.done_on))
    if step.answer is not None and step.answered_on is not None and step.way is not None:
        said = {
            TellerSaid.YES: _("yes, {date}, {way}; not done yet"),
            TellerSaid.NO: _("no, {date}, {way}"),
            TellerSaid.TAKEN_BACK: _("yes taken back, {date}, {way}"),
        }[step.answer]
        return said.format(date=full_date(step.answered_on), way=way_words()[step.way])
    if step.asked_on is not None:
        return _("asked {date}; no answer yet").format(date=full_date(step.asked_on))
    return _("not asked yet")


def step_line(step: OutwardStep) -> str:
    """Say what a step would tell whom, in its very words."""
    return _("To {whom}: “{words}”").format(whom=one_line(step.whom), words=one_line(step.words, LONG))


def step_detail(step: OutwardStep) -> str:
    """Say where a step leads and how it stands."""
    return _("{leads}: {state}").format(leads=outward_words()[step.leads], state=step_state(step))


def telling_line(told: ConfidentialMistake, today: date) -> str:
    """Give a telling by its day, its teller and its first line."""
    day = day_words(told.told_on, today)
    return _("{day}, {teller}: {text}").format(
        day=day, teller=told.teller, text=one_line(told.first_line, SHORT)
    )


def steps_words(steps: tuple[OutwardStep, ...]) -> str:
    """Say how far the steps outward of a telling have come."""
    open_steps = [step for step in steps if step.done_on is None]
    agreed = sum(step.may_be_done for step in open_steps)
    waiting = sum(step.answer is None for step in open_steps)
    if agreed:
        return ngettext("{n} yes to act on", "{n} yeses to act on", agreed).format(n=agreed)
    if waiting:
        return ngettext("{n} to ask", "{n} to ask", waiting).format(n=waiting)
    return _("nothing went out") if not any(step.done_on for step in steps) else _("told outside")


def telling_lines(told: ConfidentialMistake) -> tuple[str, ...]:
    """Give all that was told, a line each: the frame, then what was chosen."""
    frame = zip(frame_words(), told.lines, strict=True)
    words = choice_words()
    chosen = (
        (label, words[name][code.value])
        for name, label in choice_labels().items()
        if (code := getattr(told, name)) is not None
    )
    return tuple(
        _("{label}: {words}").format(label=label, words=said) for label, said in (*frame, *chosen) if said
    )


def nothing_told() -> tuple[str, ...]:
    """Say what the list is for, the last words an example."""
    return (
        _("Nobody has told you a mistake in confidence yet."),
        _("Example:  Tue, Amara: two lorries came. Asked whether the group may hear it; no answer yet."),
    )


def no_step_yet() -> tuple[str, ...]:
    """Say what a step outward is, the last words an example."""
    return (
        _("Nothing of it goes anywhere. Before it does, write down the words, and ask the teller."),
        _("Example:  to the group: “Somebody ordered twice.” Asked Tue; yes by phone on Wed; told on Fri."),
    )


def erase_told_words() -> str:
    """Say what deleting does."""
    return _(
        "It is removed from the file and from its backups, its steps with it, and nothing brings it back: there is no trash."
    )


def told_kept_words() -> str:
    """Say that it is kept."""
    return _("Kept, encrypted. Nothing of it leaves before the teller says yes.")
