"""The core of a network, from its last four sessions."""

from peerlog.domain.core import core_of
from peerlog.domain.ids import MemberId

AMINA, KOFI, RUTH = MemberId("a"), MemberId("k"), MemberId("r")


def test_there_is_no_core_before_two_sessions() -> None:
    """One session tells nothing."""
    assert core_of([]) == frozenset()
    assert core_of([{AMINA, KOFI}]) == frozenset()


def test_more_than_half_of_the_last_four_is_the_core() -> None:
    """What lies further back counts no more."""
    held = [{RUTH}, {RUTH, AMINA}, {AMINA, KOFI}, {AMINA}, {KOFI, AMINA}]
    assert core_of(held) == {AMINA}
    assert core_of([{AMINA, KOFI}, {AMINA}]) == {AMINA}
