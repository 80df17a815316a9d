"""Writing by lines: one prompt after the other, each answer of any number of lines; what is typed is kept at once."""

from peerlog.commands.call import Call
from peerlog.commands.lines import Lines
from peerlog.commands.meant import numbered
from peerlog.domain.reflection import Answer
from peerlog.domain.reflection_model import Model
from peerlog.services.journal import Journal
from peerlog.wording.language import _

DRAFT = "reflection/lines"
"""Where the lines typed so far are kept, inside the journal."""


def free_lines(call: Call, journal: Journal) -> str:
    """Give a text typed line by line."""
    lines = Lines(call, journal.drafts, DRAFT)
    call.tell(_("Write as many lines as you like; an empty one ends it."))
    return lines.ask()


def answered(call: Call, journal: Journal, model: Model, first: str) -> tuple[Answer, ...]:
    """Ask the prompts of a model; an answer may stay empty. Words given already answer the first one."""
    lines = Lines(call, journal.drafts, DRAFT)
    call.tell(_("An empty line ends an answer; a prompt without an answer is left out."))
    prompts = (_chosen(lines, model),) if model.pick_one else model.prompts
    answers = []
    for number, prompt in enumerate(prompts, 1):
        shown = _(prompt)
        call.tell(_("{number} of {count}. {prompt}").format(number=number, count=len(prompts), prompt=shown))
        text = first if number == 1 and first else lines.ask()
        answers.append(Answer(prompt=shown, text=text))
    return tuple(answers)


def _chosen(lines: Lines, model: Model) -> str:
    """Give the prompt of the number that is typed; the first one when no number is."""
    lines.call.tell(*(f"{number}. {_(words)}" for number, words in enumerate(model.prompts, 1)))
    lines.call.tell(_("Type the number of one of them."))
    return numbered(lines.next(), model.prompts) or model.prompts[0]
