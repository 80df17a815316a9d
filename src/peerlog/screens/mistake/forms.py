"""The forms of answering a mistake: advice in three parts, and a response with what follows from it."""

import re
from collections.abc import Mapping, Sequence
from functools import partial

from peerlog.domain.advice import platitude
from peerlog.domain.ids import ActionId, MistakeId
from peerlog.domain.mistake import Mistake
from peerlog.domain.mistake_answer import Response
from peerlog.domain.network import Network
from peerlog.screens.form import Form
from peerlog.services.house import House
from peerlog.widgets.fields import Field
from peerlog.wording.language import _
from peerlog.wording.mistake_answering import advice_fields, platitude_words, response_fields

REF = re.compile(r"(s\d+-)?a\d+", re.IGNORECASE)
"""How an action that is there is named."""


class AdviceForm(Form):
    """Asks once more where a piece of advice says nothing yet; a person may keep it all the same."""

    _warned_of: Mapping[str, str] | None = None

    def action_save(self) -> None:
        """Keep it, or first say why it helps nobody yet."""
        values = self.values()
        found = platitude(values["about"], values["then"], values["because"])
        if found and all(value.strip() for value in values.values()) and values != self._warned_of:
            self._warned_of = values
            self._hint(platitude_words(found), failed=True)
        else:
            super().action_save()


def advice_form(house: House, entry: Mistake) -> Form:
    """Ask for advice by the one sentence."""
    fields = [Field(name=name, label=label, hint=hint) for name, label, hint in advice_fields()]
    return AdviceForm(
        house, _("Advice"), fields, partial(_advise, house, entry), place=f"mistake/{entry.id}/advice"
    )


def response_form(house: House, entries: Sequence[Mistake], response: Response | None) -> Form:
    """Ask what the group heard and what it changed or why not, for these entries; or for a response once more."""
    network = house.networks.get(entries[0].network)
    now = _values_of(house, response)
    fields = [
        Field(name=name, label=label, value=now.get(name, ""), hint=hint)
        for name, label, hint in response_fields()
    ]
    save = (
        partial(_revise, house, network, response) if response else partial(_respond, house, network, entries)
    )
    return Form(house, _("The group's response"), fields, save, place=f"mistake/{entries[0].id}/response")


def form_at(house: House, place: str) -> Form | None:
    """Give the form whose draft is kept at *place*; None for any other place."""
    match place.split("/"):
        case ["mistake", record, "advice"]:
            return advice_form(house, house.mistakes.get(MistakeId(record)))
        case ["mistake", record, "response"]:
            entry = house.mistakes.get(MistakeId(record))
            return response_form(house, (entry,), house.mistake_answers.response_of(entry))
        case _:
            return None


def _values_of(house: House, response: Response | None) -> Mapping[str, str]:
    if response is None:
        return {}
    action = house.actions.ref(house.actions.get(response.action)) if response.action else ""
    return {
        "heard": response.heard, "changed": response.changed, "why_not": response.why_not, "action": action,
    }  # fmt: skip


def _advise(house: House, entry: Mistake, values: Mapping[str, str]) -> None:
    network = house.networks.get(entry.network)
    house.mistake_answers.advise(network, entry, values["about"], values["then"], values["because"])


def _respond(house: House, network: Network, entries: Sequence[Mistake], values: Mapping[str, str]) -> None:
    with house.desk.act("response.add"):
        action = _linked(house, network, values["action"])
        house.mistake_answers.respond(entries, values["heard"], values["changed"], values["why_not"], action)


def _revise(house: House, network: Network, response: Response, values: Mapping[str, str]) -> None:
    with house.desk.act("response.edit"):
        action = _linked(house, network, values["action"])
        house.mistake_answers.revise(response, values["heard"], values["changed"], values["why_not"], action)


def _linked(house: House, network: Network, words: str) -> ActionId | None:
    """Find the action that is named, or write down a new one."""
    if not words.strip():
        return None
    if REF.fullmatch(words.strip()):
        return house.actions.find(network.id, words.strip()).id
    return house.actions.take(network, words).id
