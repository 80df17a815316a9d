"""peerlog network: start, describe and choose networks."""

from dataclasses import replace
from typing import Any

import click

from peerlog.commands.call import Call
from peerlog.commands.fields import Typed, given
from peerlog.commands.parts import Noun, argument, choice, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.ids import NetworkId
from peerlog.domain.network import Confidentiality, Membership, Network
from peerlog.wording.language import _, mark
from peerlog.wording.listing.network import network_line, network_lines


def _facts() -> list[click.Parameter]:
    return [
        option("--purpose", help=mark("what it is for")),
        option("--values", help=mark("what it stands for")),
        option("--membership", type=choice(*Membership), help=mark("how people come and go")),
        option("--confidentiality", type=choice(*Confidentiality), help=mark("what may leave the room")),
        option(
            "--funder/--no-funder", "funder_in_room", default=None, help=mark("a funder sits in the room")
        ),
        option(
            "--concern", "concern_route", metavar="WORDS", help=mark("whom to tell about a breach or harm")
        ),
        option("--zone", metavar="NAME", help=mark("time zone, such as Africa/Nairobi")),
    ]


def _typed(options: dict[str, Any]) -> dict[str, Any]:
    fields = given(options)
    if "membership" in fields:
        fields["membership"] = Membership(fields["membership"])
    if "confidentiality" in fields:
        fields["confidentiality"] = Confidentiality(fields["confidentiality"])
    return fields


def _meant(call: Call, name: str | None) -> Network:
    return call.house.networks.find(name) if name else call.network


@verb(
    "new",
    argument("name"),
    *_facts(),
    writes=True,
    examples=['network new "Coastal Teachers" --zone Africa/Nairobi'],
)
def new(call: Call, name: str, **options: Typed) -> None:
    """Start a network and take it to hand."""
    fields = {"zone": call.house.zone} | _typed(options)
    network = call.house.networks.start(Network(id=NetworkId(""), name=name, **fields))
    call.give({"network": shape(network)}, _("Started: {name}").format(name=network.name))
    call.tell(_("Next: peerlog member add NAME"))


@verb("list")
def listed(call: Call) -> None:
    """List every network."""
    networks, at_hand = call.house.networks.all(), call.house.networks.at_hand()
    shapes = [shape(network) | {"at_hand": network == at_hand} for network in networks]
    call.give(
        {"networks": shapes}, *(network_line(network, at_hand=network == at_hand) for network in networks)
    )


@verb("show", argument("name", required=False))
def show(call: Call, name: str | None) -> None:
    """Show what is agreed in a network."""
    network = _meant(call, name)
    call.give({"network": shape(network)}, *network_lines(network))


@verb("edit", argument("name", required=False), option("--name", "new_name", metavar="NAME", help=mark("another name")),
      *_facts(), writes=True)  # fmt: skip
def edit(call: Call, name: str | None, new_name: str | None, **options: Typed) -> None:
    """Change what is agreed in a network."""
    before = _meant(call, name)
    fields = _typed(options) | ({"name": new_name} if new_name is not None else {})
    network = call.house.networks.edit(before, replace(before, **fields))
    call.give({"network": shape(network)}, *network_lines(network))


@verb("use", argument("name"), writes=True)
def use(call: Call, name: str) -> None:
    """Take a network to hand."""
    network = call.house.networks.find(name)
    call.house.networks.take(network)
    call.give({"network": shape(network)}, _("At hand: {name}").format(name=network.name))


@verb("delete", argument("name"), writes=True)
def delete(call: Call, name: str) -> None:
    """Move a network to the trash."""
    network = call.house.networks.find(name)
    call.house.networks.remove(network)
    call.give(
        {"network": shape(network)},
        _("In the trash: {name}. Back with: peerlog undo").format(name=network.name),
    )


network = Noun(
    "network",
    {
        "new": (mark("start a network"), "network:new"),
        "list": (mark("every network"), "network:listed"),
        "show": (mark("what is agreed in it"), "network:show"),
        "edit": (mark("change what is agreed"), "network:edit"),
        "use": (mark("choose which one commands and screens speak of"), "network:use"),
        "delete": (mark("move it to the trash"), "network:delete"),
    },
    examples=[
        'network new "Coastal Teachers" --zone Africa/Nairobi',
        "network edit --confidentiality chatham-house",
    ],
)
