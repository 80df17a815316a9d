"""The form that describes a network, for starting one and for changing it."""

from collections.abc import Mapping
from dataclasses import replace

from peerlog.domain.ids import NetworkId
from peerlog.domain.network import Confidentiality, Membership, Network
from peerlog.domain.session import zone_of
from peerlog.screens.form import Form
from peerlog.services.house import House
from peerlog.widgets.fields import Field, about
from peerlog.wording.language import _
from peerlog.wording.network import (
    confidentiality_name,
    confidentiality_sentence,
    funder_sentence,
    membership_name,
    membership_sentence,
)
from peerlog.wording.times import clock_time


def starting_form(house: House) -> Form:
    """Give the form that starts a network; it is at hand once the form was saved."""
    empty = Network(id=NetworkId(""), name="", zone=house.zone)
    return Form(
        house,
        _("Start a network"),
        _fields(house, empty),
        lambda values: house.networks.start(_filled(empty, values)),
        place="network/new",
        note=_("Only the name is needed. All of it can be changed later."),
    )


def editing_form(house: House, network: Network) -> Form:
    """Give the form that changes a network."""
    return Form(
        house,
        _("What the network is"),
        _fields(house, network),
        lambda values: house.networks.edit(network, _filled(network, values)),
        place=f"network/{network.id}",
    )


def _fields(house: House, network: Network) -> tuple[Field, ...]:
    zone = about(network, "zone", _("Time zone"), _("Sessions are planned in it. Such as: Africa/Nairobi"))
    return (
        about(network, "name", _("Name"), _("Such as: Coastal Teachers Peer Network")),
        about(
            network,
            "purpose",
            _("Purpose"),
            _("What it is for, such as: volunteer managers learn from each other's cases"),
        ),
        about(
            network,
            "values",
            _("Values"),
            _("What matters to you, such as: curious before clever; mistakes are welcome"),
        ),
        *_rules(network),
        about(
            network,
            "concern_route",
            _("A concern goes to"),
            _("Whom to tell about harm or a breach, and whom else if it is about that person"),
        ),
        replace(zone, echo=lambda words: _time_there(house, words)),
    )


def _rules(network: Network) -> tuple[Field, ...]:
    """Ask for what is chosen from a list, each choice explained."""
    return (
        Field(
            name="membership",
            label=_("Membership"),
            value=network.membership,
            options=tuple((way.value, membership_name(way)) for way in _WAYS),
            explain=lambda value: membership_sentence(Membership(value)),
        ),
        Field(
            name="confidentiality",
            label=_("What may leave"),
            value=network.confidentiality,
            options=tuple((mode.value, confidentiality_name(mode)) for mode in _MODES),
            explain=lambda value: confidentiality_sentence(Confidentiality(value)),
        ),
        Field(
            name="funder_in_room",
            label=_("Funder in the room"),
            value="yes" if network.funder_in_room else "no",
            options=(("no", _("No")), ("yes", _("Yes"))),
            explain=lambda value: funder_sentence(in_room=value == "yes"),
        ),
    )


_WAYS = (Membership.ROLLING, Membership.FIXED, Membership.OPEN)
_MODES = (
    Confidentiality.CHATHAM_HOUSE,
    Confidentiality.LESSONS_LEAVE,
    Confidentiality.CONFIDENTIAL,
    Confidentiality.OPEN,
)


def _filled(network: Network, values: Mapping[str, str]) -> Network:
    return replace(
        network,
        name=values["name"],
        purpose=values["purpose"],
        values=values["values"],
        membership=Membership(values["membership"]),
        confidentiality=Confidentiality(values["confidentiality"]),
        funder_in_room=values["funder_in_room"] == "yes",
        concern_route=values["concern_route"],
        zone=values["zone"].strip(),
    )


def _time_there(house: House, words: str) -> str:
    zone = zone_of(words.strip()) if words.strip() else None
    return _("it is {time} there").format(time=clock_time(house.desk.now().astimezone(zone))) if zone else ""
