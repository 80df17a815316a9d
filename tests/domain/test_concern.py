"""Where a concern goes: what a network says, and what its agreement adds."""

from dataclasses import replace

import pytest

from peerlog.domain.agreement import Agreement
from peerlog.domain.concern import OutsideRoute, outside_route
from peerlog.domain.ids import AgreementId, NetworkId
from peerlog.domain.network import Confidentiality, Network

NETWORK = Network(id=NetworkId("1"), name="Coastal Teachers")
AGREEMENT = Agreement(
    id=AgreementId("2"), network=NETWORK.id, number=1, confidentiality=Confidentiality.OPEN, route="Ruth",
    second_route="the chair",
)  # fmt: skip


@pytest.mark.parametrize(
    ("said", "agreement", "route"),
    [
        ("", None, ("", "")),
        ("Ruth", None, ("Ruth", "")),
        ("Ruth\nthe chair", None, ("Ruth", "the chair")),
        ("Ruth\nthe chair\nof all", None, ("Ruth", "the chair of all")),
        ("", AGREEMENT, ("Ruth", "the chair")),
        ("Ruth", AGREEMENT, ("Ruth", "the chair")),
        ("Ruth\nthe board", AGREEMENT, ("Ruth", "the board")),
        ("Bea", AGREEMENT, ("Bea", "")),
        ("Bea\nRuth", AGREEMENT, ("Bea", "Ruth")),
    ],
)
def test_the_agreement_adds_only_where_both_name_the_same_person_first(
    said: str, agreement: Agreement | None, route: tuple[str, str]
) -> None:
    """What was changed in the network since must not be mixed with an older second name."""
    first, second = route
    assert outside_route(replace(NETWORK, concern_route=said), agreement) == OutsideRoute(
        first=first, second=second
    )


def test_no_network_has_no_route() -> None:
    """Before the first network there is nobody to name."""
    assert outside_route(None, None) == OutsideRoute()
