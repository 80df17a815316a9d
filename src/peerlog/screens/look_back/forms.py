"""The forms of looking back: a promise, who holds it and when it is looked at, a look."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from peerlog.domain.errors import UnreadableDate
from peerlog.domain.ids import LookBackId, LookId, NetworkId, RecordId
from peerlog.domain.look_back import LADDER, LivesIn, Look, LookBack, Rung, Stands
from peerlog.domain.look_back_source import Source
from peerlog.domain.look_back_words import read_ladder
from peerlog.domain.network import Network
from peerlog.screens.form import Form
from peerlog.services.house import House
from peerlog.widgets.fields import Field
from peerlog.wording.dates import past_day
from peerlog.wording.language import _
from peerlog.wording.look_back_fields import (
    Asked,
    holding_fields,
    ladder_hint,
    lives_hint,
    locked_note,
    look_fields,
    look_note,
    own_words_note,
    promise_fields,
    stands_hint,
)
from peerlog.wording.look_back_terms import ladder_text, months_words
from peerlog.wording.times import full_date

EXPLAINED = {"ladder": ladder_hint, "stands": stands_hint, "lives_in": lives_hint}


def promise_form(house: House, network: Network, source: Source | None = None) -> Form:
    """Ask for a promise, about a decision or whatever else it is about, or by itself."""
    values = {"learning": source.learning if source else "", "ladder": ladder_text(LADDER)}
    place = f"{source.area}/{source.record}/promise" if source else f"network/{network.id}/look_back/new"
    return Form(
        house,
        _("Promise to look back"),
        [_field(asked, values) for asked in promise_fields()],
        partial(_promise, house, network, source),
        place=place,
        note=locked_note() if source is None or source.learning else own_words_note(source),
    )


def holding_form(house: House, look_back: LookBack) -> Form:
    """Ask who holds a promise, who follows, where it should live, when it is looked at."""
    values = {
        "holder": look_back.holder, "successor": look_back.successor, "place": look_back.place,
        "ladder": ladder_text(look_back.ladder),
    }  # fmt: skip
    return Form(
        house,
        _("Who holds it, and when it is looked at"),
        [_field(asked, values) for asked in holding_fields()],
        partial(_hold, house, look_back),
        place=f"look_back/{look_back.id}",
    )


def look_form(house: House, look_back: LookBack, rung: Rung) -> Form:
    """Ask what is left of it; a look of today is there to be written anew."""
    today = house.look_backs.today_of(look_back)
    title = _("Look back: after {months}").format(months=months_words(rung.months))
    values = _values_of(rung.look, today)
    fields = [_field(asked, values, today) for asked in look_fields()]
    place = f"look_back/{look_back.id}/look"
    return Form(
        house, title, fields, partial(_look, house, look_back), place=place, note=look_note(look_back)
    )


def form_at(house: House, place: str) -> Form | None:
    """Give the form whose draft is kept at *place*; None for any other place."""
    match place.split("/"):
        case ["network", network, "look_back", "new"]:
            return promise_form(house, house.networks.get(NetworkId(network)))
        case ["note" | "action" | "response" | "mistake", record, "promise"]:
            network_at_hand = house.networks.at_hand()
            source = house.look_back_sources.source(record)
            return promise_form(house, network_at_hand, source) if network_at_hand and source else None
        case ["look_back", record]:
            return holding_form(house, house.look_backs.get(record))
        case ["look_back", record, "look"]:
            look_back = house.look_backs.get(record)
            return look_form(house, look_back, house.look_backs.rung_to_look_at(look_back))
        case _:
            return None


def _field(asked: Asked, values: Mapping[str, str], today: date | None = None) -> Field:
    field = Field(
        name=asked.name, label=asked.label, value=values.get(asked.name, ""), hint=asked.hint, options=asked.options,
        explain=EXPLAINED.get(asked.name),
    )  # fmt: skip
    if asked.name == "on" and today is not None:
        return replace(field, echo=lambda typed: full_date(d) if (d := past_day(typed, today)) else "")
    return field


def _values_of(look: Look | None, today: date) -> Mapping[str, str]:
    if look is None or look.looked_on != today:
        return {"on": today.isoformat()}
    return {
        "stands": look.stands.value, "evidence": look.evidence, "lives_in": look.lives_in or "", "holder": look.holder,
        "unexpected": look.unexpected, "to_earlier_selves": look.to_earlier_selves, "on": today.isoformat(),
    }  # fmt: skip


def _promise(house: House, network: Network, source: Source | None, values: Mapping[str, str]) -> None:
    house.look_backs.promise(
        network,
        LookBack(
            id=LookBackId(""), network=network.id, about=RecordId(source.record) if source else None,
            learning=values["learning"], expectation=values["expectation"], signs=values["signs"],
            holder=values["holder"], successor=values["successor"], place=values["place"], promised_on=date.min,
            ladder=read_ladder(values["ladder"]),
        ),
    )  # fmt: skip


def _hold(house: House, look_back: LookBack, values: Mapping[str, str]) -> None:
    changed = replace(
        look_back, holder=values["holder"], successor=values["successor"], place=values["place"],
        ladder=read_ladder(values["ladder"]),
    )  # fmt: skip
    house.look_backs.edit(look_back, changed)


def _look(house: House, look_back: LookBack, values: Mapping[str, str]) -> None:
    today = house.look_backs.today_of(look_back)
    on = past_day(values["on"], today) if values["on"].strip() else today
    if on is None:
        raise UnreadableDate(values["on"])
    house.look_backs.look(
        look_back,
        Look(
            id=LookId(""), look_back=look_back.id, rung=0, looked_on=on, stands=Stands(values["stands"]),
            evidence=values["evidence"], lives_in=LivesIn(values["lives_in"]) if values["lives_in"] else None,
            holder=values["holder"], unexpected=values["unexpected"], to_earlier_selves=values["to_earlier_selves"],
        ),
        on,
    )  # fmt: skip
