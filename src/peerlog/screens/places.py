"""The modes along the top, in order; a mode stands here only once it works."""

from textual.screen import Screen

from peerlog.services.house import House
from peerlog.wording.language import mark

PLACES: tuple[tuple[str, str], ...] = (
    ("today", mark("Today")),
    ("sessions", mark("Sessions")),
    ("network", mark("Network")),
    ("actions", mark("Actions")),
    ("search", mark("Search")),
)


def place(code: str, house: House) -> Screen[None]:
    """Build the screen of a mode when it is first gone to."""
    if code == "sessions":
        from peerlog.screens.sessions import SessionsScreen

        return SessionsScreen(house)
    if code == "network":
        from peerlog.screens.network import NetworkScreen

        return NetworkScreen(house)
    if code == "actions":
        from peerlog.screens.actions import ActionsScreen

        return ActionsScreen(house)
    if code == "search":
        from peerlog.screens.search import SearchScreen

        return SearchScreen(house)
    from peerlog.screens.today import TodayScreen

    return TodayScreen(house)
