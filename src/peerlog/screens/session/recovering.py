"""Opening the form of a session or a step again, with what was typed in it."""

from peerlog.domain.ids import NetworkId, SessionId, StepId
from peerlog.screens.form import Form
from peerlog.screens.session.heading import edit_heading, new_session
from peerlog.screens.session.step import edit_step, new_step
from peerlog.services.house import House


def form_at(house: House, place: str) -> Form | None:
    """Give the form whose draft is kept at *place*; None for any other place."""
    match place.split("/"):
        case ["network", network, "session", "new"]:
            return new_session(house, house.networks.get(NetworkId(network)), lambda _session: None)
        case ["session", session]:
            return edit_heading(house, house.sessions.get(SessionId(session)))
        case ["session", session, "step", "new"]:
            return new_step(house, SessionId(session), None, lambda _step: None)
        case ["session", session, "step", step]:
            return edit_step(house, house.agenda.step(SessionId(session), StepId(step)))
        case _:
            return None
