"""peerlog mistake code: whoever told something comes back with its six words, and stays unknown."""

import sys
from pathlib import Path

import click

from peerlog.commands.call import Call
from peerlog.commands.exits import USAGE
from peerlog.commands.mistake.looking import mistake_shape
from peerlog.commands.mistake.rewriting import rewritten
from peerlog.commands.mistake.unseen import can_be_unseen, unseen
from peerlog.commands.parts import Noun, argument, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.meaning import the_one
from peerlog.domain.mistake import Mistake
from peerlog.domain.mistake_answer import Question
from peerlog.wording.language import _, mark
from peerlog.wording.listing.mistake import author_lines, mistake_lines

FILE = option(
    "--code-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=mark("its first line is the code"),
)


def entry_by_code(call: Call, file: Path | None) -> Mistake:
    """Find what was told by its code, typed unseen or read from a file; raises WrongCode."""
    if file is not None:
        typed: str | None = call.tools.read_secret(file).split("\n")[0]
    else:
        typed = call.tools.ask_secret(_("The six words of your code:"))
    if typed is None:
        words = _("The code is typed at a terminal, or read from a --code-file; it is no word of a command.")
        call.leave(call.fail(words, USAGE))
    return call.house.mistakes.by_code(call.network, typed)


@verb("show", FILE, examples=["mistake code show"])
def show(call: Call, code_file: Path | None) -> None:
    """Show what you told, what the group asks, and what it answered."""
    entry = entry_by_code(call, code_file)
    asked, response = _asked(call, entry), call.house.mistake_answers.response_of(entry)
    data = {"mistake": mistake_shape(entry), "questions": shape(asked), "response": shape(response)}
    lines = [*mistake_lines(entry), *author_lines(asked, response)]
    if call.as_json or not can_be_unseen():
        call.give(data, *lines)
        return
    with unseen() as page:
        page.say(*lines)
        page.ask(_("Enter takes it off the screen:"))


@verb("answer", argument("number", required=False), FILE, writes=True,
      examples=["mistake code answer", "mistake code answer 2"])  # fmt: skip
def answer(call: Call, number: str | None, code_file: Path | None) -> None:
    """Answer a question of the group; what you say is typed unseen, or read from the input."""
    entry = entry_by_code(call, code_file)
    asked = _asked(call, entry)
    wanted = number or "1"
    meant = [one for place, one in enumerate(asked, 1) if str(place) == wanted]
    question: Question = the_one("question", wanted, meant, ())
    words = _typed(call, [question.text], _("Your answer:"))
    answered = call.house.mistake_answers.answer(entry, question, words)
    call.give({"question": shape(answered)}, _("Your answer is kept, without a time."))


@verb("amend", FILE, writes=True, examples=["mistake code amend", "mistake code amend < lines.txt"])
def amend(call: Call, code_file: Path | None) -> None:
    """Say it otherwise: four lines, typed unseen or read from the input; what stood there before is gone."""
    entry = entry_by_code(call, code_file)
    amended = call.house.mistakes.amend(entry, rewritten(call, entry))
    call.give({"mistake": mistake_shape(amended)}, _("It says so now; what stood there before is gone."))


@verb("withdraw", FILE, option("--yes", is_flag=True, help=mark("really")), writes=True,
      examples=["mistake code withdraw --yes"])  # fmt: skip
def withdraw(call: Call, code_file: Path | None, yes: bool) -> None:
    """Take what you told out for good; of a released one the count stays."""
    entry = entry_by_code(call, code_file)
    if not yes:
        call.tell(_("It is there. Nothing was changed. Add --yes to take it out for good."))
        call.leave(USAGE)
    call.house.mistakes.withdraw(entry)
    call.give({"withdrawn": True}, _("It was taken out, for good."))


def _asked(call: Call, entry: Mistake) -> tuple[Question, ...]:
    return call.house.mistake_answers.questions_of(entry)


def _typed(call: Call, before: list[str], prompt: str) -> str:
    """Give a line that is typed unseen, or all that the input holds."""
    if not can_be_unseen():
        return sys.stdin.read()
    with unseen() as page:
        page.say(*before)
        return page.ask(prompt) or ""


code = Noun(
    "code",
    {
        "show": (mark("what you told, and what was answered"), "mistake.coming_back:show"),
        "answer": (mark("answer a question of the group"), "mistake.coming_back:answer"),
        "amend": (mark("say it otherwise"), "mistake.coming_back:amend"),
        "withdraw": (mark("take it out for good"), "mistake.coming_back:withdraw"),
    },
    examples=["mistake code show", "mistake code answer 1"],
)
