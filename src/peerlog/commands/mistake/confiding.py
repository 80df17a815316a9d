"""peerlog mistake confidential: what somebody told you, and each step outward with the teller's yes."""

from datetime import date
from pathlib import Path

from peerlog.commands.call import Call
from peerlog.commands.concern.opening import open_notes
from peerlog.commands.exits import USAGE
from peerlog.commands.parts import Noun, argument, option, verb
from peerlog.commands.passphrases import PASSPHRASE_FILE
from peerlog.commands.shapes import shape
from peerlog.domain.confidential_mistake import ConfidentialMistake, OutwardStep
from peerlog.wording.concern import erased_words
from peerlog.wording.confidential_mistake import (
    erase_told_words,
    no_step_yet,
    nothing_told,
    step_detail,
    step_line,
    telling_line,
    telling_lines,
    told_by,
)
from peerlog.wording.language import _, mark

FIRST = 8
"""Letters of an id that are shown."""


@verb("list", PASSPHRASE_FILE)
def listed(call: Call, passphrase_file: Path | None) -> None:
    """List what was told, newest first."""
    notes = open_notes(call, passphrase_file)
    found = notes.mistakes.all()
    call.give({"mistakes": [shape(one) for one in found]}, *(_line(one, notes.today) for one in found))
    if not found:
        call.tell(nothing_told()[0])


@verb("show", argument("ref"), PASSPHRASE_FILE, examples=["mistake confidential show 3f2a"])
def show(call: Call, ref: str, passphrase_file: Path | None) -> None:
    """Show one, whole, and each step outward."""
    lane = open_notes(call, passphrase_file).mistakes
    one = lane.find_ref(ref)
    steps = lane.steps_of(one)
    lines = [told_by(one), *telling_lines(one)]
    for step in steps:
        lines += [f"{step.id[:FIRST]}  {step_line(step)}", f"  {step_detail(step)}"]
    call.give({"mistake": shape(one), "steps": [shape(step) for step in steps]}, *lines)
    if not steps:
        call.tell(no_step_yet()[0])


@verb(
    "delete",
    argument("ref"),
    option("--yes", is_flag=True, help=mark("really")),
    PASSPHRASE_FILE,
    writes=True,
)
def delete(call: Call, ref: str, yes: bool, passphrase_file: Path | None) -> None:
    """Delete one with its steps for good, from its backups too."""
    notes = open_notes(call, passphrase_file)
    one = notes.mistakes.find_ref(ref)
    if not yes:
        call.tell(_line(one, notes.today), erase_told_words(), _("Nothing was changed. Add --yes to do it."))
        call.leave(USAGE)
    notes.mistakes.erase(one)
    call.give({"erased": one.id}, erased_words())


def give_told(call: Call, told: ConfidentialMistake, today: date) -> None:
    """Print one as it is kept."""
    call.give({"mistake": shape(told)}, _line(told, today))


def give_step(call: Call, step: OutwardStep) -> None:
    """Print a step as it is kept."""
    call.give({"step": shape(step)}, f"{step.id[:FIRST]}  {step_line(step)}", f"  {step_detail(step)}")


def _line(told: ConfidentialMistake, today: date) -> str:
    return f"{told.id[:FIRST]}  {telling_line(told, today)}"


confidential = Noun(
    "confidential",
    {
        "list": (mark("what was told to you, newest first"), "mistake.confiding:listed"),
        "show": (mark("one of them, whole, with its steps outward"), "mistake.confiding:show"),
        "edit": (mark("correct what was written down"), "mistake.correcting:edit"),
        "delete": (mark("with its steps, for good"), "mistake.confiding:delete"),
        "step": (mark("what would leave, and to whom"), "mistake.stepping:step"),
        "reword": (mark("say a step otherwise; the teller is asked anew"), "mistake.stepping:reword"),
        "asked": (mark("you asked the teller"), "mistake.stepping:asked_"),
        "yes": (mark("the teller said yes"), "mistake.stepping:yes"),
        "no": (mark("the teller said no"), "mistake.stepping:no"),
        "take-back": (mark("the teller took the yes back"), "mistake.stepping:take_back"),
        "done": (mark("it was said; refused without a yes"), "mistake.stepping:done"),
        "drop": (mark("a step that was not done, for good"), "mistake.stepping:drop"),
    },
    examples=["mistake add", "mistake confidential list", "mistake confidential yes 9b1c --by phone"],
)
