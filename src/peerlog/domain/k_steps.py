"""Numbers that leave: in steps of k, so that one entry more or fewer is not seen as one.

Two exact counts before and after a single entry would tell what that entry was (a difference attack). In steps of k
most single entries change no number, and a number that changes may stand for any change from 1 to 2k - 1.
"""

from peerlog.domain.audience import Audience

OUTSIDE = 10
"""The least k for those who are not of the network; 5 is usual within a group, 10 for what is shared."""


def k_for(audience: Audience, floor: int) -> int:
    """Give how many must share something before its number may leave; never fewer than the group's own floor."""
    return max(floor, OUTSIDE) if audience is Audience.PUBLIC else floor


def stepped(count: int, k: int) -> int:
    """Give a count as it may be told, "so many or more"; 0 says fewer than k, or none."""
    return count - count % k
