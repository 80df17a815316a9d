"""Members in words."""

from datetime import date

import pytest

from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.member import Member
from peerlog.wording.member import member_details, stay_words

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("joined", "left", "words"),
    [
        (None, None, ""),
        (date(2025, 9, 1), None, "since Sep 2025"),
        (TODAY, None, "since Nov 2026"),
        (date(2026, 12, 1), None, "joins Tue 1 Dec 2026"),
        (date(2025, 9, 1), date(2026, 6, 30), "left Jun 2026"),
        (None, TODAY, "leaves Thu 26 Nov 2026"),
    ],
)
def test_since_when_and_until_when(joined: date | None, left: date | None, words: str) -> None:
    """The last day itself still counts as belonging."""
    member = Member(id=MemberId(""), network=NetworkId(""), name="Amina", joined=joined, left=left)
    assert stay_words(member, TODAY) == words


def test_details_leave_out_what_nobody_filled_in() -> None:
    """Handle always, the rest where there is any."""
    bare = Member(id=MemberId(""), network=NetworkId(""), name="Amina Odhiambo")
    assert member_details(bare) == ("Goes by AO in minutes without names.",)
    full = Member(
        id=MemberId(""),
        network=NetworkId(""),
        name="Amina",
        handle="am",
        access_needs="large print",
        languages="Swahili",
    )
    assert member_details(full)[1:] == ("Languages: Swahili", "Needs: large print")
