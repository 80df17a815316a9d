"""The heading of a session as a form: title, day and time, place, people, objectives."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from peerlog.domain.ids import SessionId
from peerlog.domain.network import Network
from peerlog.domain.session import MinutesState, Session, is_led_anew, moved
from peerlog.screens.base import PeerScreen
from peerlog.screens.form import Form
from peerlog.services.house import House
from peerlog.widgets.fields import Field
from peerlog.wording.across import offer_words
from peerlog.wording.language import _
from peerlog.wording.session import called, start_words
from peerlog.wording.session_start import read_start, start_echo, zone_echo


def new_session(house: House, network: Network, planned: Callable[[Session], object]) -> Form:
    """Give the form for a new session; *planned* is told of the session once it is kept."""

    def save(values: Mapping[str, str]) -> None:
        draft = Session(
            id=SessionId(""),
            network=network.id,
            number=0,
            title=values["title"],
            starts=read_start(values["starts"], house.local_now().date()),
            zone=values["zone"].strip(),
        )
        planned(house.sessions.plan(_with_rest(draft, values)))

    empty = {"zone": network.zone}
    return Form(
        house, _("A new session"), _fields(house, empty), save, place=f"network/{network.id}/session/new"
    )


def edit_heading(house: House, session: Session) -> Form:
    """Give the form for the heading of a session that is there already."""

    def save(values: Mapping[str, str]) -> None:
        starts = read_start(values["starts"], house.local_now().date())
        after = replace(moved(session, starts, values["zone"].strip()), title=values["title"])
        house.sessions.edit(session, _with_rest(after, values), values.get("reason", ""))

    fields = _fields(house, _filled_in(session))
    if session.minutes_state is MinutesState.APPROVED:
        hint = _("The minutes are approved: the change becomes an amendment, with this reason")
        fields.append(Field(name="reason", label=_("Reason"), hint=hint))
    return Form(house, called(session), fields, save, place=f"session/{session.id}")


def change_heading(screen: PeerScreen[None], session: Session) -> None:
    """Let the heading be changed; where somebody else leads the session from now on, offer the handover pack."""

    def offer(saved: bool | None) -> None:
        if saved and is_led_anew(session, screen.house.sessions.get(session.id)):
            screen.tell(offer_words())

    screen.app.push_screen(edit_heading(screen.house, session), offer)


def _filled_in(session: Session) -> dict[str, str]:
    return {
        "title": session.title, "starts": start_words(session.held_at), "zone": session.zone, "place": session.place,
        "facilitator": session.facilitator, "minutes_by": session.minutes_by, "objectives": session.objectives,
    }  # fmt: skip


def _with_rest(session: Session, values: Mapping[str, str]) -> Session:
    return replace(
        session,
        place=values["place"],
        facilitator=values["facilitator"],
        minutes_by=values["minutes_by"],
        objectives=values["objectives"],
    )


def _fields(house: House, values: Mapping[str, str]) -> list[Field]:
    def field(name: str, label: str, hint: str, echo: Callable[[str], str] | None = None) -> Field:
        return Field(name=name, label=label, value=values.get(name, ""), hint=hint, echo=echo)

    return [
        field("title", _("Title"), _("What the session is about, such as: Feedback that lands")),
        field(
            "starts",
            _("Day and time"),
            _("In your own words: thu 14:00, tomorrow at 9, 26 nov 2pm. A past day is fine too."),
            lambda words: start_echo(words, house.local_now()),
        ),
        field(
            "zone", _("Time zone"), _("Where the clock on the wall hangs, such as Africa/Nairobi"), zone_echo
        ),
        field("place", _("Place or phone"), _("A room, an address, a number to dial; may stay empty")),
        field("facilitator", _("Facilitator"), _("Who leads; may stay empty")),
        field("minutes_by", _("Minutes by"), _("Who writes; may stay empty")),
        field(
            "objectives", _("Objectives"), _("What people should be able to do afterwards; may stay empty")
        ),
    ]
