"""Networks and members as lines of plain text."""

from collections.abc import Iterator
from datetime import date

from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.wording.language import _
from peerlog.wording.member import experience_word, member_details, stay_words
from peerlog.wording.network import facts


def network_line(network: Network, *, at_hand: bool) -> str:
    """Give the name, and whether commands speak of it."""
    return _("{name} (at hand)").format(name=network.name) if at_hand else network.name


def network_lines(network: Network) -> Iterator[str]:
    """Give what is agreed in a network, a fact a line."""
    yield network.name
    yield from fact_lines(facts(network))


def member_line(member: Member, today: date) -> str:
    """Give a member in one line."""
    handle = "" if member.called == member.name else member.called
    parts = (
        member.name,
        handle,
        member.organisation,
        experience_word(member.experience),
        stay_words(member, today),
    )
    return ", ".join(part for part in parts if part)


def member_lines(member: Member) -> Iterator[str]:
    """Give what is known of a member, a fact a line."""
    head = (member.name, member.organisation, experience_word(member.experience))
    yield ", ".join(part for part in head if part)
    yield from (f"  {line}" for details in member_details(member) for line in details.split("\n"))


def fact_lines(pairs: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """Give "Name: value" for each pair with a value; each further line of a value is a line of its own."""
    for name, value in pairs:
        first, *rest = value.split("\n")
        if value:
            yield _("  {name}: {value}").format(name=name, value=first)
            yield from (f"    {line}" for line in rest)
