"""peerlog reflect edit: other words for a reflection, or other facts beside them."""

import sys
from dataclasses import replace
from typing import Any

import click

from peerlog.commands.call import Call
from peerlog.commands.exits import USAGE
from peerlog.commands.fields import given
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.reflect.add import INPUT
from peerlog.commands.reflect.choosing import SCORE, day_of
from peerlog.commands.reflect.opening import open_journal, opened_by
from peerlog.commands.reflect.shapes import reflection_shape
from peerlog.domain.errors import EditorRefused, NotFound, SayWhichAnswer
from peerlog.domain.reflection import Answer, Reflection
from peerlog.domain.text import needed
from peerlog.services.journal import Journal
from peerlog.wording.language import _, mark
from peerlog.wording.listing.journal import reflection_line


def _facts() -> list[click.Parameter]:
    return [
        option(
            "--answer", type=click.IntRange(1), metavar="NUMBER", help=mark("the answer meant, of several")
        ),
        option("--mood", type=SCORE, help=mark("1, low, to 5, high")),
        option("--energy", type=SCORE, help=mark("1, low, to 5, high")),
        option("--tag", metavar="TAG", multiple=True, help=mark("add a tag")),
        option("--untag", metavar="TAG", multiple=True, help=mark("take a tag away")),
        option("--strand", metavar="NAME", help=mark("of work; empty for none")),
        option("--star/--no-star", "starred", default=None, help=mark("star it, or not")),
        option(
            "--lesson/--no-lesson", "possible_lesson", default=None, help=mark("a possible lesson, or not")
        ),
        option("--day", metavar="DATE", help=mark("the day it is about")),
        option("--revisit", metavar="DATE", help=mark("when to ask “still true?”; empty for never")),
        option("--editor", is_flag=True, help=mark("in your own editor; read its warning first")),
        option("--yes", is_flag=True, help=mark("the warning about the editor was read")),
    ]


@verb("edit", argument("ref"), argument("words", nargs=-1), *_facts(), *opened_by(), writes=True,
      examples=["reflect edit 3f2a Asked twice before I advised --star"])  # fmt: skip
def edit(
    call: Call,
    ref: str,
    words: tuple[str, ...],
    editor: bool,
    yes: bool,
    answer: int | None,
    **options: Any,  # noqa: ANN401
) -> None:
    """Correct a reflection; earlier versions stay in its history. With - the new words come from the input."""
    opening = {name: options.pop(name) for name in ("journal_name", "passphrase_file")}
    journal = open_journal(call, **opening)
    before = journal.find_ref(ref)
    after = _with_facts(journal, before, options)
    if words or editor:
        place = _answer_meant(before, answer)
        typed = sys.stdin.read() if words == (INPUT,) else " ".join(words)
        text = _from_editor(call, journal, before.answers[place].text, yes) if editor else typed
        after = replace(after, answers=_with_answer(after, place, text))
    one = journal.edit(before, after)
    call.give({"reflection": reflection_shape(one)}, reflection_line(one))


def _with_facts(journal: Journal, one: Reflection, options: dict[str, Any]) -> Reflection:
    facts = given(options)
    added, removed = ({_tag(tag) for tag in facts.pop(name)} for name in ("tag", "untag"))
    facts["tags"] = (*(tag for tag in one.tags if tag not in removed), *sorted(added - set(one.tags)))
    if "day" in facts:
        facts["day"] = day_of(journal, facts["day"]) or one.day
    if "revisit" in facts:
        from peerlog.commands.reflect.choosing import day_to_come

        facts["revisit"] = day_to_come(journal, facts["revisit"])
    return replace(one, **facts)


def _tag(words: str) -> str:
    return needed(words, "tags").lstrip("#").lower()


def _answer_meant(one: Reflection, number: int | None) -> int:
    if number is None and len(one.answers) > 1:
        raise SayWhichAnswer(len(one.answers))
    if number is not None and number > len(one.answers):
        raise NotFound("answer", str(number))
    return (number or 1) - 1


def _with_answer(one: Reflection, place: int, text: str) -> tuple[Answer, ...]:
    changed = replace(one.answers[place], text=text)
    return (*one.answers[:place], changed, *one.answers[place + 1 :])


def _from_editor(call: Call, journal: Journal, text: str, yes: bool) -> str:
    if journal.idle_minutes and journal.face.protected:
        raise EditorRefused(journal.idle_minutes)
    call.tell(
        _("While your editor is open, its temporary file lies unencrypted on this machine."),
        _("Editors may leave copies of their own: swap files, undo files, lists of recent files."),
    )
    if not yes:
        call.tell(_("Nothing was opened. Add --yes to do it."))
        call.leave(USAGE)
    return call.private.own_editor.edit(text)
