"""Going to the place where something was said."""

from peerlog.domain.ids import SessionId
from peerlog.domain.session import SessionState
from peerlog.screens.base import Shared
from peerlog.widgets.row_list import RowList

LINES = ("note", "action")
AGREEMENT = ("agreement", "clause")
TOLD = ("mistake", "question", "advice", "response", "batch")
LOOK_BACK = ("look_back", "look", "hindsight")
FOLLOWED = ("commitment", "carry", "review", *LOOK_BACK)
"""Kinds that have a page of their own, or are read on that of what they belong to."""


async def open_place(screen: Shared[None], kind: str, record: str, session: str = "", at: str = "") -> None:
    """Go from *screen* to a record: in the network, the agreement, or its session, there at the words *at*."""
    if kind == "session":
        open_session(screen, SessionId(record))
    elif kind in FOLLOWED:
        open_followed(screen, kind, record)
    elif session:
        open_session(screen, SessionId(session), at=at, line=record if kind in LINES else "")
    elif kind in AGREEMENT:
        open_agreement(screen, at=record)
    elif kind in TOLD:
        await open_told(screen, kind, record)
    elif kind == "action":
        await _mode(screen, "actions", record)
    else:
        await _mode(screen, "network", record)


def open_session(screen: Shared[None], session: SessionId, at: str = "", line: str = "") -> None:
    """Go to a session: its plan, its live run at the line of this id, or its minutes where the words *at* stand."""
    house, state = screen.house, screen.house.sessions.get(session).state
    if state is SessionState.CLOSED:
        from peerlog.screens.minutes import MinutesScreen

        screen.app.push_screen(MinutesScreen(house, session, at=at, line=line))
    elif state is SessionState.RUNNING:
        from peerlog.screens.live import LiveScreen

        screen.app.push_screen(LiveScreen(house, session, at_line=line))
    else:
        from peerlog.screens.session.plan import PlanScreen

        screen.app.push_screen(PlanScreen(house, session))


def open_agreement(screen: Shared[None], *, answers: bool = False, at: str = "") -> None:
    """Go to the agreement of the network at hand, at the clause of this id, or to who said yes to it."""
    from peerlog.screens.agreement import AgreementScreen
    from peerlog.screens.agreement.answers import AnswersScreen

    if network := screen.house.networks.at_hand():
        house = screen.house
        shown = AnswersScreen(house, network) if answers else AgreementScreen(house, network, at=at)
        screen.app.push_screen(shown)


async def open_told(screen: Shared[None], kind: str, record: str) -> None:
    """Go to Learning, to the entry that a question, an advice or a response is about, there at its line."""
    entry = None if kind == "batch" else screen.house.mistake_answers.entry_behind(kind, record)
    await _mode(screen, "learning", entry or record)
    if entry is not None:
        from peerlog.screens.mistake.entry import MistakeScreen

        screen.app.push_screen(MistakeScreen(screen.house, entry, at=record))


def open_followed(screen: Shared[None], kind: str, record: str) -> None:
    """Go to the page of an action or a look-back, or to the decision that was looked at again."""
    from peerlog.screens.actions.page import ActionScreen
    from peerlog.screens.decision import DecisionsScreen

    house = screen.house
    if kind in LOOK_BACK:
        open_look_back(screen, kind, record)
    elif kind == "review":
        screen.app.push_screen(DecisionsScreen(house, at=house.reviews.get(record).decision))
    else:
        action = house.carrying.get(record).action if kind == "carry" else record
        screen.app.push_screen(ActionScreen(house, action))


def open_look_back(screen: Shared[None], kind: str, record: str) -> None:
    """Go to a look-back, at one of its looks or at words added later."""
    from peerlog.screens.look_back import LookBackScreen

    look_back = screen.house.look_backs.with_part(kind, record)
    screen.app.push_screen(LookBackScreen(screen.house, look_back.id, at=record))


async def _mode(screen: Shared[None], mode: str, record: str) -> None:
    await screen.app.switch_mode(mode)
    there = screen.app.screen
    if isinstance(there, Shared):
        there.refresh_values()
        for rows in there.query(RowList):
            rows.mark(record)
