"""peerlog concern add, list, show, edit and delete: notes of a breach or of harm, under one passphrase."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from peerlog.commands.call import Call
from peerlog.commands.concern.opening import network_name, network_of, open_notes, tell_route
from peerlog.commands.exits import USAGE
from peerlog.commands.fields import given
from peerlog.commands.lines import Lines
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.passphrases import PASSPHRASE_FILE
from peerlog.commands.shapes import shape
from peerlog.domain.concern import Concern
from peerlog.domain.errors import UnreadableDate
from peerlog.domain.ids import ConcernId, NetworkId
from peerlog.services.drafts import Drafts
from peerlog.wording.concern import (
    agreed_label,
    check_label,
    check_words,
    concern_line,
    concern_lines,
    erase_words,
    erased_words,
    happened_label,
    nothing_yet,
    purpose_words,
    route_lines,
    tell_label,
    when_label,
)
from peerlog.wording.language import _, mark

DRAFT = "lines"
"""Where the lines typed so far are kept, inside the sealed file."""
FIRST = 8
"""Letters of an id that are shown."""


def facts() -> list[click.Parameter]:
    """Give the options for everything but what happened, which is never a word of a command."""
    return [
        option("--when", metavar="WORDS", help=mark("when it happened, as coarse as you like")),
        option("--tell", metavar="WORDS", help=mark("who needs to know")),
        option("--agreed", metavar="WORDS", help=mark("what was agreed next")),
        option("--check", "next_check", metavar="DATE", help=mark("when to look at it again")),
    ]


@verb("route")
def route(call: Call) -> None:
    """Say where a concern goes, and what a note here is not."""
    found = call.private.concerns.route(network_of(call))
    call.give({"route": shape(found)}, *route_lines(found))
    call.tell(purpose_words())


@verb("add", *facts(), PASSPHRASE_FILE, writes=True, examples=["concern add", "concern add < note.txt"])
def add(call: Call, passphrase_file: Path | None, **options: Any) -> None:  # noqa: ANN401
    """Note a concern: the way outside is told first, then the passphrase is asked for, then what happened.

    What happened is typed at the prompt or read from the input, so that it stays out of the shell's history;
    words of the options stay in it.
    """
    tell_route(call)
    notes = open_notes(call, passphrase_file)
    network = network_of(call)
    filled = filled_in(
        call, notes.drafts, notes.today, given(options), NetworkId(network.id if network else "")
    )
    kept = notes.write(filled)
    notes.drafts.discard(DRAFT)
    _give(call, kept, notes.today)
    call.tell(_("Kept, encrypted. Nobody was told."))


def filled_in(
    call: Call, drafts: Drafts | None, today: date, options: dict[str, Any], network: NetworkId
) -> Concern:
    """Give what was typed or read; where nothing is sealed no draft is kept of it."""
    happened, asked = _typed(call, drafts, options) if sys.stdin.isatty() else (sys.stdin.read(), {})
    words = {**options, **asked}
    return Concern(
        id=ConcernId(""), network=network, written=datetime.fromtimestamp(0, UTC), happened=happened,
        when=words.get("when", ""), tell=words.get("tell", ""), agreed=words.get("agreed", ""),
        next_check=day_of(words.get("next_check", ""), today),
    )  # fmt: skip


def _typed(call: Call, drafts: Drafts | None, options: dict[str, Any]) -> tuple[str, dict[str, str]]:
    lines = Lines(call, drafts, DRAFT)
    call.tell(_("An empty line ends an answer, and leaves out what has none."), happened_label())
    happened, found = lines.ask(), {}
    for name, label in (
        ("when", when_label()), ("tell", tell_label()), ("agreed", agreed_label()), ("next_check", check_label()),
    ):  # fmt: skip
        if name not in options:
            call.tell(label)
            found[name] = lines.next()
    return happened, found


def day_of(words: str, today: date) -> date | None:
    """Give the day that words mean, None for none; raises UnreadableDate."""
    from peerlog.wording.dates import understood

    found = understood(words, today) if words.strip() else None
    if words.strip() and found is None:
        raise UnreadableDate(words)
    return found


@verb("list", PASSPHRASE_FILE)
def listed(call: Call, passphrase_file: Path | None) -> None:
    """List the notes, newest first."""
    notes = open_notes(call, passphrase_file)
    found = notes.all()
    call.give({"concerns": [shape(one) for one in found]}, *(_line(one, notes.today) for one in found))
    if not found:
        call.tell(nothing_yet()[0])


@verb("show", argument("ref"), PASSPHRASE_FILE, examples=["concern show 3f2a"])
def show(call: Call, ref: str, passphrase_file: Path | None) -> None:
    """Show one note, whole."""
    one = open_notes(call, passphrase_file).find_ref(ref)
    call.give({"concern": shape(one)}, *concern_lines(one, network_name(call, one.network)))


@verb("edit", argument("ref"), option("--happened", "rewrite", is_flag=True, help=mark("write anew what happened")),
      *facts(), PASSPHRASE_FILE, writes=True,
      examples=['concern edit 3f2a --agreed "Ruth tells the board" --check fri'])  # fmt: skip
def edit(call: Call, ref: str, rewrite: bool, passphrase_file: Path | None, **options: Any) -> None:  # noqa: ANN401
    """Correct a note; its words may stay in the shell's history unless they are typed in the app."""
    from dataclasses import replace

    notes = open_notes(call, passphrase_file)
    before, changes = notes.find_ref(ref), given(options)
    if "next_check" in changes:
        changes["next_check"] = day_of(changes["next_check"], notes.today)
    if rewrite:
        call.tell(happened_label())
        changes["happened"] = (
            Lines(call, notes.drafts, DRAFT).ask() if sys.stdin.isatty() else sys.stdin.read()
        )
    after = notes.edit(before, replace(before, **changes))
    notes.drafts.discard(DRAFT)
    _give(call, after, notes.today)


@verb(
    "delete",
    argument("ref"),
    option("--yes", is_flag=True, help=mark("really")),
    PASSPHRASE_FILE,
    writes=True,
)
def delete(call: Call, ref: str, yes: bool, passphrase_file: Path | None) -> None:
    """Delete a note for good, from its backups too."""
    notes = open_notes(call, passphrase_file)
    one = notes.find_ref(ref)
    if not yes:
        call.tell(_line(one, notes.today), erase_words(), _("Nothing was changed. Add --yes to do it."))
        call.leave(USAGE)
    notes.erase(one)
    call.give({"erased": one.id}, erased_words())


def _give(call: Call, one: Concern, today: date) -> None:
    call.give({"concern": shape(one)}, _line(one, today))


def _line(one: Concern, today: date) -> str:
    parts = (one.id[:FIRST], concern_line(one, today), check_words(one, today))
    return "  ".join(part for part in parts if part)
