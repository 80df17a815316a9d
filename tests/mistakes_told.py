"""Networks in which mistakes were told, for tests of what is answered to them."""

from dataclasses import replace

from held import start_network
from peerlog.domain.ids import BatchId, MistakeId, NetworkId, ResponseId
from peerlog.domain.mistake import Mistake, MistakeState
from peerlog.domain.mistake_answer import Response
from peerlog.domain.network import Network
from peerlog.domain.telling import Telling
from peerlog.services.house import House


def network_with_route(house: House) -> Network:
    """A network of three that says where abuse, fraud and danger go."""
    network = start_network(house)
    return house.networks.edit(network, replace(network, concern_route="Ruth, +254 700 000 000"))


def tell(house: House, network: Network, *tellings: Telling) -> None:
    """Close a round in which these were told; they wait."""
    turns = house.mistake_rounds.begin(network)
    for telling in tellings:
        turns.take(telling)
    house.mistake_rounds.close(turns)


def released(
    house: House, network: Network, count: int = 3, told: Telling | None = None
) -> tuple[Mistake, ...]:
    """Let so many entries out; gives all of the network, the newest quarter first."""
    plain = told or Telling()
    tell(
        house,
        network,
        *(replace(plain, aim=f"reach village {n}", wrong=f"the plan had no {n}") for n in range(count)),
    )
    house.mistake_rounds.release(network, 3)
    return house.mistakes.of(network.id)


def make_mistake(number: int = 1, **changes: object) -> Mistake:
    """A released entry."""
    entry = Mistake(
        id=MistakeId(f"{number:032x}"), network=NetworkId("a" * 32), batch=BatchId("b" * 32), period="2026-Q4",
        aim="reach the village", noticed="the road ended", wrong="the map was old", ahead="ask the driver",
        state=MistakeState.RELEASED,
    )  # fmt: skip
    return replace(entry, **changes)  # type: ignore[arg-type]


def make_response(number: int = 1, **changes: object) -> Response:
    """A response that says what was changed."""
    response = Response(
        id=ResponseId(f"{number:032x}"), network=NetworkId("a" * 32), period="2026-Q4",
        heard="Maps are old", changed="A driver looks at each plan", why_not="",
    )  # fmt: skip
    return replace(response, **changes)  # type: ignore[arg-type]
