"""Going from a row of Today to what it stands for."""

from peerlog.domain.ids import SessionId
from peerlog.screens.base import PeerScreen
from peerlog.screens.opening_places import open_agreement, open_look_back, open_session


async def open_need(screen: PeerScreen[None], kind: str, record: str) -> None:
    """Open a session, an action, a decision, a promise, the agreement, or the mode that has the rest."""
    house = screen.house
    if kind == "session":
        open_session(screen, SessionId(record))
    elif kind == "action":
        from peerlog.screens.actions.page import ActionScreen

        screen.app.push_screen(ActionScreen(house, record))
    elif kind == "review" and (note := house.notes.notes.get(record)):
        open_session(screen, note.session, at=note.text, line=record)
    elif kind == "look_back":
        open_look_back(screen, kind, record)
    elif kind in ("actions", "learning"):
        screen.app.switch_mode(kind)
    elif kind in ("agreement", "answers"):
        open_agreement(screen, answers=kind == "answers")
    else:
        open_list(screen, kind)


def open_list(screen: PeerScreen[None], kind: str) -> None:
    """Open the list of decisions or of promises to look back."""
    if kind == "decisions":
        from peerlog.screens.decision import DecisionsScreen

        screen.app.push_screen(DecisionsScreen(screen.house))
    elif kind == "look_backs":
        from peerlog.screens.look_back import LookBacksScreen

        screen.app.push_screen(LookBacksScreen(screen.house))
