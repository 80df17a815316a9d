"""peerlog reflect add: one line, a whole text from the input, or the prompts of a model one at a time."""

import sys
from pathlib import Path
from typing import Any

import click

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.reflect.choosing import SCORE, day_of
from peerlog.commands.reflect.opening import open_journal, opened_by
from peerlog.commands.reflect.shapes import reflection_shape
from peerlog.domain.reflection import Answer, Reflection
from peerlog.domain.text import needed
from peerlog.services.journal import Journal
from peerlog.services.journal_writing import Writing
from peerlog.wording.language import _, mark
from peerlog.wording.listing.journal import reflection_line

INPUT = "-"


def _facts() -> list[click.Parameter]:
    return [
        option("--model", metavar="ID", help=mark("by its prompts, one at a time; see: reflect models")),
        option("--mood", type=SCORE, help=mark("1, low, to 5, high")),
        option("--energy", type=SCORE, help=mark("1, low, to 5, high")),
        option("--tag", "tags", metavar="TAG", multiple=True, help=mark("besides each #tag in the text")),
        option("--strand", metavar="NAME", default="", help=mark("of work; or +strand in the text")),
        option("--star", "starred", is_flag=True, help=mark("star it")),
        option("--lesson", "possible_lesson", is_flag=True, help=mark("mark it as a possible lesson")),
        option("--day", metavar="DATE", default="", help=mark("the day it is about; else today")),
        option("--never", is_flag=True, help=mark("never ask “still true?”")),
    ]


@verb("add", argument("words", nargs=-1), *_facts(), *opened_by(), writes=True,
      examples=['reflect add "Asked before I advised #listening +rotas"', "reflect add --model field-note",
                "reflect add - < evening.txt"])  # fmt: skip
def add(
    call: Call,
    words: tuple[str, ...],
    journal_name: str,
    passphrase_file: Path | None,
    **facts: Any,  # noqa: ANN401
) -> None:
    """Write a reflection; with - the whole input is one, which leaves nothing in the shell's history."""
    journal = open_journal(call, journal_name, passphrase_file)
    model, day, never = (facts.pop(name) for name in ("model", "day", "never"))
    about = day_of(journal, day)
    answers = _answers(call, journal, words, model)
    tags = tuple(needed(tag, "tags").lstrip("#").lower() for tag in facts.pop("tags"))
    writing = Writing(answers=answers, model=model or "", day=about, comes_back=not never, tags=tags, **facts)
    one = journal.write(writing)
    if model is not None or _are_typed(words):
        from peerlog.commands.reflect.prompts import DRAFT

        journal.drafts.discard(DRAFT)
    give_reflection(call, one, protected=journal.face.protected)


def _answers(call: Call, journal: Journal, words: tuple[str, ...], model: str | None) -> tuple[Answer, ...]:
    if model is not None:
        from peerlog.commands.reflect.prompts import answered

        return answered(call, journal, call.private.journals.models.get(model), " ".join(words))
    if words == (INPUT,):
        return (Answer(text=sys.stdin.read()),)
    if _are_typed(words):
        from peerlog.commands.reflect.prompts import free_lines

        return (Answer(text=free_lines(call, journal)),)
    return (Answer(text=" ".join(words)),)


def _are_typed(words: tuple[str, ...]) -> bool:
    return not words and sys.stdin.isatty()


def give_reflection(call: Call, one: Reflection, *, protected: bool) -> None:
    """Say back what is kept, and who can read it."""
    call.give({"reflection": reflection_shape(one)}, reflection_line(one))
    if protected:
        call.tell(_("Kept in your journal; nobody else can read it."))
    else:
        call.tell(_("Kept. This journal has no passphrase: anyone with the laptop can read it."))
