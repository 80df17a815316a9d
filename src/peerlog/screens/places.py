"""The modes along the top, in order; a mode stands here only once it works."""

from textual.screen import Screen

from peerlog.screens.keys import KEYS
from peerlog.services.house import House
from peerlog.widgets.key_bar import key_name
from peerlog.widgets.top_bar import Mode
from peerlog.wording.language import _, mark

JOURNAL = "journal"
"""The one mode in the top line that needs no network."""
CONCERN = "concern"
"""Notes about concerns: no mode of the top line, and one key leads there."""
PLACES: tuple[tuple[str, str], ...] = (
    ("today", mark("Today")),
    ("sessions", mark("Sessions")),
    ("network", mark("Network")),
    ("learning", mark("Learning")),
    ("actions", mark("Actions")),
    (JOURNAL, mark("Journal")),
    ("search", mark("Search")),
)


def shown_modes(*, in_network: bool, mode: str) -> tuple[Mode, ...]:
    """Give the modes with their names in the language in use, and the keys that lead there.

    Without a network there is the journal alone, once one is in it.
    """
    shown = [one for one in PLACES if in_network or one[0] == mode == JOURNAL]
    return tuple((code, _(name), key_name(KEYS[f"app.{code}"].keys)) for code, name in shown)


def place(code: str, house: House) -> Screen[None]:
    """Build the screen of a mode when it is first gone to."""
    if code == "sessions":
        from peerlog.screens.sessions import SessionsScreen

        return SessionsScreen(house)
    if code == "network":
        from peerlog.screens.network import NetworkScreen

        return NetworkScreen(house)
    if code in ("learning", "actions"):
        return _place_of_what_follows(code, house)
    if code in (JOURNAL, CONCERN):
        return _private_place(code, house)
    if code == "search":
        from peerlog.screens.search import SearchScreen

        return SearchScreen(house)
    from peerlog.screens.today import TodayScreen

    return TodayScreen(house)


def _place_of_what_follows(code: str, house: House) -> Screen[None]:
    if code == "learning":
        from peerlog.screens.mistake.screen import LearningScreen

        return LearningScreen(house)
    from peerlog.screens.actions import ActionsScreen

    return ActionsScreen(house)


def _private_place(code: str, house: House) -> Screen[None]:
    if code == CONCERN:
        from peerlog.screens.concern import ConcernScreen

        return ConcernScreen(house)
    from peerlog.screens.journal import DoorScreen

    return DoorScreen(house)
