"""peerlog mistake confidential step, reword, asked, yes, no, take-back, done and drop: what leaves, and who said yes."""

import sys
from dataclasses import replace
from pathlib import Path

from peerlog.commands.call import Call
from peerlog.commands.concern.opening import open_notes
from peerlog.commands.exits import USAGE
from peerlog.commands.lines import Lines
from peerlog.commands.mistake.adding import day_said
from peerlog.commands.mistake.confiding import FIRST, give_step
from peerlog.commands.parts import Verb, argument, choice, option, verb
from peerlog.commands.passphrases import PASSPHRASE_FILE
from peerlog.domain.confidential_mistake import Outward, OutwardStep, TellerSaid, Way
from peerlog.domain.ids import OutwardStepId
from peerlog.wording.confidential_mistake import step_line, usual_whom, whom_label, words_label
from peerlog.wording.language import _, mark

STEP = argument("step")
ON = option("--on", metavar="DATE", help=mark("the day; else today"))
LEADS = option("--leads", type=choice(*Outward), help=mark("where the step leads"))


@verb("step", argument("ref"), LEADS, PASSPHRASE_FILE, writes=True,
      examples=["mistake confidential step 3f2a --leads board"])  # fmt: skip
def step(call: Call, ref: str, leads: str | None, passphrase_file: Path | None) -> None:
    """Write down a step outward: to whom, then the very words, asked for or read from the input in this order."""
    lane = open_notes(call, passphrase_file).mistakes
    told = lane.find_ref(ref)
    where = Outward(leads or Outward.GROUP)
    whom, words = _asked(call, usual_whom()[where])
    filled = OutwardStep(id=OutwardStepId(""), mistake=told.id, leads=where, words=words, whom=whom)
    give_step(call, lane.plan(filled))


@verb("reword", STEP, LEADS, PASSPHRASE_FILE, writes=True, examples=["mistake confidential reword 9b1c"])
def reword(call: Call, step: str, leads: str | None, passphrase_file: Path | None) -> None:
    """Say a step otherwise; the teller is asked anew."""
    lane = open_notes(call, passphrase_file).mistakes
    before = lane.find_step(step)
    whom, words = _asked(call, before.whom)
    after = replace(before, leads=Outward(leads or before.leads), whom=whom, words=words)
    give_step(call, lane.reword(before, after))


@verb("asked", STEP, ON, PASSPHRASE_FILE, writes=True, examples=["mistake confidential asked 9b1c --on mon"])
def asked_(call: Call, step: str, on: str | None, passphrase_file: Path | None) -> None:
    """Note that you asked the teller; there is no answer yet."""
    notes = open_notes(call, passphrase_file)
    found = notes.mistakes.find_step(step)
    give_step(call, notes.mistakes.note_asked(found, day_said(on, notes.today)))


def _answer(name: str, answer: TellerSaid, summary: str) -> Verb:
    def does(call: Call, step: str, by: str, on: str | None, passphrase_file: Path | None) -> None:
        notes = open_notes(call, passphrase_file)
        found = notes.mistakes.find_step(step)
        give_step(call, notes.mistakes.note_answer(found, answer, day_said(on, notes.today), Way(by)))

    by = option("--by", type=choice(*Way), default=Way.IN_PERSON.value, help=mark("how the teller said it"))
    does.__doc__ = summary
    example = f"mistake confidential {name} 9b1c --by phone"
    return verb(name, STEP, by, ON, PASSPHRASE_FILE, writes=True, examples=[example])(does)


yes = _answer("yes", TellerSaid.YES, "Note the teller's yes to these very words.")
no = _answer("no", TellerSaid.NO, "Note the teller's no.")
take_back = _answer("take-back", TellerSaid.TAKEN_BACK, "Note that the teller took the yes back.")


@verb("done", STEP, ON, PASSPHRASE_FILE, writes=True, examples=["mistake confidential done 9b1c"])
def done(call: Call, step: str, on: str | None, passphrase_file: Path | None) -> None:
    """Note that it was said; refused without a yes that holds."""
    notes = open_notes(call, passphrase_file)
    found = notes.mistakes.find_step(step)
    give_step(call, notes.mistakes.note_done(found, day_said(on, notes.today)))


@verb("drop", STEP, option("--yes", is_flag=True, help=mark("really")), PASSPHRASE_FILE, writes=True)
def drop(call: Call, step: str, yes: bool, passphrase_file: Path | None) -> None:
    """Drop a step that was not done, for good."""
    lane = open_notes(call, passphrase_file).mistakes
    found = lane.find_step(step)
    if not yes:
        call.tell(f"{found.id[:FIRST]}  {step_line(found)}", _("Nothing was changed. Add --yes to do it."))
        call.leave(USAGE)
    lane.drop(found)
    call.give({"dropped": found.id}, _("Dropped for good."))


def _asked(call: Call, usual: str) -> tuple[str, str]:
    """Ask to whom and for the words; an empty answer to whom is the usual one."""
    lines = Lines(call, None, "")
    call.tell(
        _("{label} (empty: {usual})").format(label=whom_label(), usual=usual) if usual else whom_label()
    )
    whom = lines.next() or usual
    call.tell(words_label())
    return whom, lines.ask() if sys.stdin.isatty() else sys.stdin.read()
