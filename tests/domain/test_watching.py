"""What two looks at the clocks tell."""

from datetime import UTC, datetime, timedelta

from peerlog.domain.clock import Reading
from peerlog.domain.watching import watched

NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


def reading(ticks: float, wall: float, boot: str = "one") -> Reading:
    """Read the clocks, both in seconds after noon."""
    return Reading(wall=NOON + timedelta(seconds=wall), ticks=ticks, boot=boot)


def test_nothing_happened_in_a_second() -> None:
    """Nor in a busy one."""
    assert watched(reading(0, 0), reading(9, 9), 0.5).slept == 0
    assert watched(reading(0, 0), reading(1, 1), 0.5).moved == 0


def test_a_sleep_is_seen_by_the_ticks() -> None:
    """Seven minutes, less the half second that was meant to pass."""
    assert watched(reading(0, 0), reading(420, 420), 0.5).slept == 419.5


def test_a_moved_wall_clock_is_seen_from_half_a_minute_on() -> None:
    """Small corrections come by themselves and are no news."""
    assert watched(reading(0, 0), reading(1, 21), 0.5).moved == 0
    assert watched(reading(0, 0), reading(1, -3599), 0.5).moved == -3600


def test_two_starts_are_never_compared() -> None:
    """Their ticks have nothing in common."""
    happened = watched(reading(900, 0), reading(3, 500, "two"), 0.5)
    assert (happened.slept, happened.moved) == (0, 0)
