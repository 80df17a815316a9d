"""The forms of an agreement: the words of a clause, its terms, how it was adopted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from peerlog.domain.agreement import Agreement
from peerlog.domain.clause import Clause
from peerlog.domain.errors import UnknownChoice, UnreadableDate
from peerlog.domain.ids import SessionId
from peerlog.domain.member import Member
from peerlog.domain.network import Confidentiality, Network
from peerlog.domain.session import Session
from peerlog.screens.form import Form
from peerlog.services.house import House
from peerlog.widgets.fields import Field, about
from peerlog.wording.actions import date_echo
from peerlog.wording.agreement import term_name
from peerlog.wording.dates import understood
from peerlog.wording.language import _
from peerlog.wording.network import confidentiality_name, confidentiality_sentence
from peerlog.wording.session import called

MODES = (
    Confidentiality.CHATHAM_HOUSE,
    Confidentiality.LESSONS_LEAVE,
    Confidentiality.CONFIDENTIAL,
    Confidentiality.OPEN,
)
OUTSIDE = ""
"""Chosen for a version that was adopted outside any session."""


def clause_form(house: House, clause: Clause) -> Form:
    """Ask for the words of a clause, and for what one would see somebody doing who keeps it."""
    seen = _(
        "What would we see somebody doing? Such as: first reply is thanks or a question, never a verdict"
    )
    fields = (
        Field(
            name="clause",
            label=_("We will ..."),
            value=clause.text,
            hint=_("One sentence the group can keep."),
        ),
        about(clause, "behaviour", _("What one would see"), seen),
    )
    return Form(
        house,
        _("A clause"),
        fields,
        lambda values: house.agreements.edit_clause(
            clause, text=values["clause"], behaviour=values["behaviour"]
        ),
        place=f"clause/{clause.id}",
    )


def terms_form(house: House, network: Network, draft: Agreement) -> Form:
    """Ask for the terms of a draft."""
    today = house.desk.today(network.zone)
    return Form(
        house,
        _("The terms of the agreement"),
        (_mode_field(draft), *_route_fields(draft), _review_field(draft, today)),
        lambda values: house.agreements.edit(draft, _with_terms(draft, values, today)),
        place=f"agreement/{draft.id}",
        note=_("They hold, for all that leaves too, once the group adopted the draft."),
    )


def _mode_field(draft: Agreement) -> Field:
    return Field(
        name="confidentiality",
        label=term_name("confidentiality"),
        value=draft.confidentiality,
        options=tuple((mode.value, confidentiality_name(mode)) for mode in MODES),
        explain=lambda value: confidentiality_sentence(Confidentiality(value)),
    )


def _route_fields(draft: Agreement) -> tuple[Field, ...]:
    whom = _("Whom to go to when somebody broke it or came to harm")
    whom_else = _("Whom else, if that person is the one it is about: nobody judges their own case")
    return (
        about(draft, "route", term_name("route"), whom),
        about(draft, "second_route", term_name("second_route"), whom_else),
    )


def _review_field(draft: Agreement, today: date) -> Field:
    hint = _("A day in your own words; it is due after six sessions anyway")
    asked = about(draft, "review_on", term_name("review_on"), hint)
    return replace(asked, echo=lambda words: date_echo(understood(words, today), words))


def _with_terms(draft: Agreement, values: Mapping[str, str], today: date) -> Agreement:
    words = values["review_on"]
    day = understood(words, today) if words.strip() else None
    if words.strip() and day is None:
        raise UnreadableDate(words)
    return replace(
        draft,
        confidentiality=Confidentiality(values["confidentiality"]),
        route=values["route"],
        second_route=values["second_route"],
        review_on=day,
    )


def adopting_form(
    house: House, draft: Agreement, places: Sequence[Session], said_yes: Sequence[Member]
) -> Form:
    """Ask where a draft was adopted, how that was decided and by how many; saving lets it hold."""

    def save(values: Mapping[str, str]) -> None:
        house.agreements.adopt(
            draft,
            decided=values["decided"],
            said_yes=said_yes,
            head_count=_heads(values["heads"], len(said_yes)),
            session=SessionId(values["session"]) if values["session"] else None,
        )

    note = _("From then on it holds for the network and for all that leaves; a change asks everybody again.")
    fields = _adopting_fields(places, len(said_yes))
    return Form(house, _("How was it adopted?"), fields, save, place="", note=note)


def _adopting_fields(places: Sequence[Session], count: int) -> tuple[Field, ...]:
    options = (
        *((str(session.id), called(session)) for session in places),
        (OUTSIDE, _("outside a session")),
    )
    heads = _("Heads counted in all, those without a tick too; a number such as 12")
    return (
        Field(name="session", label=_("Where"), value=options[0][0], options=options),
        Field(name="decided", label=_("How"), hint=_("Such as: consent, everyone asked in turn")),
        Field(name="heads", label=_("Said yes"), value=str(count) if count else "", hint=heads),
    )


def _heads(words: str, count: int) -> int:
    if words.strip() and not words.strip().isdecimal():
        raise UnknownChoice("head_count", words, (_("a number, such as 12"),))
    return int(words) if words.strip() else count
