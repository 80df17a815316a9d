"""Mistakes that were told in a network, for the screens and pictures of what comes after."""

from dataclasses import replace

from peerlog.domain.mistake import Area, Factor, Mistake, Severity, Spectrum
from peerlog.domain.network import Network
from peerlog.domain.telling import Telling
from peerlog.services.house import House

STORIES = (
    Telling(
        aim="train twelve head teachers in a day", noticed="three left at noon",
        wrong="nobody had asked how long they could stay", ahead="ask first who can stay until the end",
        kind=Spectrum.SLIPPED, area=Area.WITH_PEOPLE, factor=Factor.PRESSURE, severity=Severity.MEDIUM,
    ),
    Telling(
        aim="hand out the new forms", noticed="half of them came back empty",
        wrong="we printed them in one language only", factor=Factor.QUALITY_CHECK,
    ),
    Telling(
        aim="pay the trainers in the same week", noticed="two of them asked a month later",
        wrong="the sign-off needs two people, and one was away", ahead="name a second person who may sign",
        area=Area.MONEY, factor=Factor.DECISION_RULE,
    ),
    Telling(aim="reach every village before the rains", wrong="the plan had no second road"),
    Telling(noticed="the numbers did not add up at the end", wrong="each of us counted in another way"),
)  # fmt: skip


def named_route(house: House, network: Network) -> Network:
    """Say where abuse, fraud and danger go instead."""
    return house.networks.edit(network, replace(network, concern_route="Ruth, +254 700 000 000"))


def told(
    house: House, network: Network, count: int = 5, *, release: bool = True, codes: bool = True
) -> tuple[str, ...]:
    """Close a round of so many, each with a return code, and release it; gives the codes in the order of telling."""
    turns = house.mistake_rounds.begin(named_route(house, network))
    words = []
    for number in range(count):
        code, kept = house.mistakes.codes.fresh()
        words.append(code)
        turns.take(replace(STORIES[number % len(STORIES)], code=kept if codes else ""))
    house.mistake_rounds.close(turns)
    if release:
        house.mistake_rounds.release(network, 3)
    return tuple(words)


def about(house: House, network: Network, words: str) -> Mistake:
    """Find the released entry that says these words."""
    return next(one for one in house.mistakes.of(network.id) if words in " ".join(one.lines))
