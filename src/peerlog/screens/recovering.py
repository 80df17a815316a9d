"""What can be done with a text that was being typed: going on with it, reading it, forgetting it."""

from typing import Any, cast

from textual.app import App
from textual.screen import Screen

from peerlog.domain.draft import Draft
from peerlog.domain.ids import LookBackId, MemberId, NetworkId, SessionId
from peerlog.domain.network import Network
from peerlog.screens.dialogs import Confirm
from peerlog.screens.form import Form
from peerlog.screens.reading import Reading
from peerlog.screens.shell import Shell
from peerlog.services.drafts import record_at
from peerlog.services.house import House
from peerlog.wording.drafts import filled_in, first_words, place_words
from peerlog.wording.language import _
from peerlog.wording.safe import one_line

MODES = {"session": "sessions", "step": "sessions", "note": "sessions", "action": "actions"}
"""The mode in which the forms of an area are opened."""

PAGE = frozenset({"agreement", "clause"})
"""Kinds of record whose forms open over the page of the agreement."""


async def recover(app: App[Any], house: House, draft: Draft) -> None:
    """Open the place a draft belongs to, with its text in it; a form takes its draft by itself."""
    form = _form(house, draft.place)
    if form is not None:
        await app.push_screen_wait(form)
        cast("Shell", app).follow_network()
    elif draft in house.drafts.of_line(SessionId(record_at(draft.place)[1])):
        from peerlog.screens.live import LiveScreen

        app.push_screen(LiveScreen(house, SessionId(record_at(draft.place)[1])))
    elif network := _with_agreement(house, draft.place):
        from peerlog.screens.agreement import AgreementScreen

        app.push_screen(AgreementScreen(house, network))
    elif (page := _page(house, draft.place)) is not None:
        app.push_screen(page)
        app.notify(_("Answer again, and your text is in it."), markup=False)
    else:
        area = [part for part in draft.place.split("/") if part in MODES]
        cast("Shell", app).action_go(MODES[area[-1]] if area else "today")
        app.notify(_("Open it again, and your text is in it."), markup=False)


def title_of(house: House, draft: Draft) -> str:
    """Say where a draft belongs and what the record there is called."""
    return place_words(draft.place, one_line(house.drafts.subject(draft.place)))


def reading_of(house: House, draft: Draft) -> Reading:
    """Give the dialog that shows the whole text."""
    return Reading(house, title_of(house, draft), filled_in(draft.text))


async def discard(app: App[Any], house: House, draft: Draft) -> bool:
    """Forget a draft, after asking; says whether it is gone."""
    words = one_line(first_words(draft), 200)
    gone = await app.push_screen_wait(Confirm(house, _("Forget this text?"), consequence=words))
    if gone:
        house.drafts.discard(draft.place)
    return bool(gone)


def _with_agreement(house: House, place: str) -> Network | None:
    """Give the network on the page of whose agreement something was being typed."""
    return house.networks.at_hand() if place.endswith("/clause") or record_at(place)[0] in PAGE else None


def _page(house: House, place: str) -> Screen[None] | None:
    """Give the page on which a question was being answered."""
    match place.split("/"):
        case ["action", record, "reason"]:
            from peerlog.screens.actions.page import ActionScreen

            return ActionScreen(house, record)
        case ["note", _record, "review" | "instead"]:
            from peerlog.screens.decision import DecisionsScreen

            return DecisionsScreen(house)
        case ["look_back", record, "hindsight" | "reason"]:
            from peerlog.screens.look_back import LookBackScreen

            return LookBackScreen(house, LookBackId(record))
        case _:
            return None


def _form(house: House, place: str) -> Form | None:
    return _form_of_a_session(house, place) or _form_of_the_network(house, place)


def _form_of_a_session(house: House, place: str) -> Form | None:
    """Give a form of what is said in sessions and what follows them."""
    from peerlog.screens import action_form
    from peerlog.screens.look_back import forms as look_back_forms
    from peerlog.screens.mistake import forms as mistake_forms
    from peerlog.screens.session.recovering import form_at

    return (
        form_at(house, place)
        or action_form.form_at(house, place)
        or mistake_forms.form_at(house, place)
        or look_back_forms.form_at(house, place)
    )


def _form_of_the_network(house: House, place: str) -> Form | None:
    from peerlog.screens import member as member_forms
    from peerlog.screens.network import form as network_forms

    if place == "network/new":
        return network_forms.starting_form(house)
    kind, record = record_at(place)
    if kind == "network":
        network = house.networks.get(NetworkId(record))
        if place.endswith("/member/new"):
            return member_forms.adding_form(house, network)
        return network_forms.editing_form(house, network) if place == f"network/{record}" else None
    if kind == "member" and place == f"member/{record}":
        member = house.members.get(MemberId(record))
        return member_forms.editing_form(house, house.networks.get(member.network), member)
    return None
