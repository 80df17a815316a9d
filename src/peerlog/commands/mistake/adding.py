"""peerlog mistake add: write down what somebody told in confidence; without a name it is told in a round."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from peerlog.commands.call import Call
from peerlog.commands.concern.opening import network_of, open_notes
from peerlog.commands.concern.writing import day_of
from peerlog.commands.fields import given
from peerlog.commands.lines import Lines
from peerlog.commands.mistake.confiding import give_told
from peerlog.commands.parts import choice, option, verb
from peerlog.commands.passphrases import PASSPHRASE_FILE
from peerlog.domain.confidential_mistake import ConfidentialMistake, teller_of
from peerlog.domain.errors import LaneShut, NoNetworkYet
from peerlog.domain.ids import MistakeId
from peerlog.domain.mistake import FRAME, Again, Area, Factor, Severity, Spectrum
from peerlog.domain.network import Network
from peerlog.wording.confidential_mistake import (
    anonymous_words,
    lane_words,
    teller_label,
    told_kept_words,
)
from peerlog.wording.language import mark
from peerlog.wording.mistake_promise import not_for_words
from peerlog.wording.mistake_terms import frame_words

CHOICES = {"kind": Spectrum, "area": Area, "factor": Factor, "severity": Severity, "again": Again}


def facts() -> list[click.Parameter]:
    """Give the options for everything but who told it and what was told, which are never words of a command."""
    return [
        option("--on", metavar="DATE", help=mark("the day it was told; else today")),
        option("--kind", type=choice(*Spectrum), help=mark("what kind of mistake it was")),
        option("--area", type=choice(*Area), help=mark("which part of the work")),
        option("--factor", type=choice(*Factor), help=mark("what made it likely")),
        option("--severity", type=choice(*Severity), help=mark("how much it weighed")),
        option("--again", type=choice(*Again), help=mark("whether it could happen again")),
    ]


@verb(
    "add",
    *facts(),
    PASSPHRASE_FILE,
    writes=True,
    examples=["mistake add", "mistake add --area money < told.txt"],
)
def add(call: Call, passphrase_file: Path | None, **options: Any) -> None:  # noqa: ANN401
    """Write down a mistake that somebody told you in confidence, encrypted beside the notes about concerns.

    Who told it and the four lines are asked for, or read from the input in this order, a line each, so that no word
    of them stands in the shell's history. What nobody's name belongs to is told in a round: mistake round.
    """
    network = tell_lane(call)
    notes = open_notes(call, passphrase_file)
    texts = asked(call, network)
    words = given(options)
    told = ConfidentialMistake(
        id=MistakeId(""), network=network.id, told_on=day_said(words.get("on"), notes.today),
        **texts, **chosen(words),
    )  # fmt: skip
    kept = notes.mistakes.write(told, network.name, call.private.concerns.route(network))
    give_told(call, kept, notes.today)
    call.tell(told_kept_words())


def tell_lane(call: Call) -> Network:
    """Say what this lane is and where harm goes, before anything is asked; raises LaneShut or NoNetworkYet."""
    network = network_of(call)
    if network is None:
        raise NoNetworkYet
    route = call.private.concerns.route(network)
    if not route.first:
        raise LaneShut(network.name)
    call.tell(not_for_words(route.first), lane_words(), anonymous_words())
    return network


def asked(call: Call, network: Network | None) -> dict[str, Any]:
    """Ask who told it and for each of the four lines; an empty line leaves one out."""
    lines = Lines(call, None, "")
    members = call.private.members.of(network.id) if network else ()
    names = tuple(member.name for member in members)
    call.tell(teller_label())
    texts: dict[str, Any] = {"teller": teller_of(lines.next(), names)}
    for name, label in zip(FRAME, frame_words(), strict=True):
        call.tell(label)
        texts[name] = lines.next()
    return texts


def chosen(words: Mapping[str, Any]) -> dict[str, Any]:
    """Give what was chosen of the options."""
    return {name: kind(words[name]) for name, kind in CHOICES.items() if name in words}


def day_said(words: str | None, today: date) -> date:
    """Give the day an option says, today for none; raises UnreadableDate."""
    return day_of(words or "", today) or today
