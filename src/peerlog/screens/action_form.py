"""The forms for an action: one line for a new one, a few fields to change one."""

from collections.abc import Mapping
from functools import partial

from peerlog.domain.action import Action
from peerlog.domain.errors import PeerlogError
from peerlog.domain.ids import NetworkId, RecordId, SessionId
from peerlog.domain.network import Network
from peerlog.domain.session import MinutesState
from peerlog.screens.form import Form
from peerlog.services.house import House
from peerlog.widgets.fields import Field
from peerlog.wording.actions import date_echo, understood_action
from peerlog.wording.errors import sentence
from peerlog.wording.language import _
from peerlog.wording.safe import one_line


def new_form(house: House, network: Network) -> Form:
    """Ask for a new action in one line."""
    field = Field(
        name="text",
        label=_("Action"),
        explain=partial(_said_back, house, network),
    )
    return Form(
        house,
        _("A new action"),
        [field],
        partial(_take, house, network),
        place=f"network/{network.id}/action/new",
    )


def origin_form(house: House, network: Network, origin: RecordId, text: str, area: str = "note") -> Form:
    """Ask in one line for an action that comes from something said or decided, or from a told mistake."""
    field = Field(name="text", label=_("Action"), explain=partial(_said_back, house, network))

    def save(values: Mapping[str, str]) -> None:
        house.origins.make(network, origin, values["text"])

    place = f"{area}/{origin}/action"
    return Form(house, _("An action from it"), [field], save, place=place, note=one_line(text, 200))


def edit_form(house: House, network: Network, action: Action) -> Form:
    """Ask for the words, the owner and the date of an action."""
    names = {member.id: member.name for member in house.members.of(network.id)}
    owner = names.get(action.owner, "") if action.owner else action.owner_words
    today = house.desk.today(network.zone)
    fields = [
        Field(name="text", label=_("What"), value=action.text, hint=_("What will be done.")),
        Field(
            name="owner",
            label=_("Who"),
            value=owner,
            hint=_("A name, a first name or a handle; empty for nobody yet."),
        ),
        Field(
            name="due",
            label=_("By when"),
            value=action.due.isoformat() if action.due else "",
            hint=_("Such as fri, 1 dec, in 2 weeks or 2026-12-01; empty for no date yet."),
            echo=lambda typed: date_echo(house.actions.understand(typed, today), typed),
        ),
        *_people(house, action),
        *_reason(house, action),
    ]
    title = _("Change {ref}").format(ref=house.actions.ref(action))
    return Form(house, title, fields, partial(_change, house, network, action), place=f"action/{action.id}")


def form_at(house: House, place: str) -> Form | None:
    """Give the form whose draft is kept at *place*; None for any other place."""
    match place.split("/"):
        case ["network", network, "action", "new"]:
            return new_form(house, house.networks.get(NetworkId(network)))
        case ["session", session, "commitment"]:
            from peerlog.screens.commitment_form import commitment_form

            return commitment_form(house, house.sessions.get(SessionId(session)))
        case ["note" | "mistake" as area, record, "action"]:
            return _from_origin(house, area, record)
        case ["action", record]:
            action = house.actions.get(record)
            return edit_form(house, house.networks.get(action.network), action)
        case ["action", record, "smaller"]:
            from peerlog.screens.actions.acting import smaller_form

            return smaller_form(house, house.actions.get(record), None)
        case _:
            return None


def _from_origin(house: House, area: str, record: str) -> Form | None:
    if area == "mistake":
        entry = house.mistakes.get(record)
        return origin_form(house, house.networks.get(entry.network), RecordId(entry.id), entry.gist, area)
    note = house.notes.notes.get(record)
    if note is None:
        return None
    network = house.networks.get(house.sessions.get(note.session).network)
    return origin_form(house, network, RecordId(note.id), note.text)


def _people(house: House, action: Action) -> list[Field]:
    names = {member.id: member.name for member in house.members.of(action.network)}
    return [
        Field(
            name="helpers",
            label=_("Helped by"),
            value=", ".join(names[one] for one in action.helpers if one in names),
            hint=_("Names with commas between them; the owner stays the one who answers for it."),
        ),
        Field(
            name="buddy",
            label=_("Tells"),
            value=names.get(action.buddy, "") if action.buddy else "",
            hint=_("A buddy: whom the owner tells how it went. Empty for nobody."),
        ),
    ]


def _reason(house: House, action: Action) -> list[Field]:
    if action.session is None:
        return []
    session = house.sessions.get(action.session)
    if session.minutes_state is not MinutesState.APPROVED:
        return []
    hint = _("The minutes are approved: other words need a reason, and become an amendment.")
    return [Field(name="reason", label=_("Why"), hint=hint)]


def _said_back(house: House, network: Network, typed: str) -> str:
    if not typed.strip():
        return _("@ and a name for the owner, by and a date: Call the office @João by fri")
    try:
        return understood_action(house.actions.read(network, typed))
    except PeerlogError as error:
        return sentence(error)


def _take(house: House, network: Network, values: Mapping[str, str]) -> None:
    house.actions.take(network, values["text"])


def _change(house: House, network: Network, action: Action, values: Mapping[str, str]) -> None:
    changed = house.actions.filled(
        network, action, text=values["text"], owner=values["owner"], due=values["due"]
    )
    changed = house.commitments.with_people(
        changed, network.id, helpers=values["helpers"], buddy=values["buddy"]
    )
    house.actions.edit(action, changed, values.get("reason", ""))
