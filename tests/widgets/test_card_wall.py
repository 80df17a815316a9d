"""Cards spread over pages."""

from textual.content import Content

from peerlog.widgets.card_wall import spread_out


def sizes(heights: list[int], height: int) -> list[int]:
    """How many lines each page takes for cards of these heights."""
    return [len(page) for page in spread_out([[Content("x")] * lines for lines in heights], height)]


def test_cards_that_fit_share_a_page_with_air_between() -> None:
    """A line of air, none at the end."""
    assert sizes([2, 2, 2], 8) == [8]


def test_pages_are_evenly_filled() -> None:
    """As few as need be, and no last one with a single card where it can be helped."""
    assert sizes([2, 2, 2, 2], 8) == [5, 5]


def test_a_card_is_never_torn_unless_it_is_higher_than_the_page() -> None:
    """What is higher goes on over the page."""
    assert sizes([3, 3], 6) == [3, 3]
    assert sizes([7], 5) == [5, 2]
    assert sizes([], 5) == []
