"""An agreement in words: its versions, its terms, why it is due, who has not agreed and why."""

from datetime import date

from peerlog.domain.acceptance import Waits
from peerlog.domain.agreement import Agreement, AgreementState, ReviewReason
from peerlog.domain.network import Confidentiality
from peerlog.wording.language import _, ngettext
from peerlog.wording.network import confidentiality_name, confidentiality_sentence
from peerlog.wording.times import full_date


def opening_question() -> str:
    """Ask what an agreement begins with, before any ready-made clause is seen."""
    return _("What helps us work well together?")


def state_word(state: AgreementState) -> str:
    """Say how far a version has come."""
    return {
        AgreementState.DRAFTED: _("draft"),
        AgreementState.ADOPTED: _("adopted"),
        AgreementState.SUPERSEDED: _("superseded"),
    }[state]


def version_words(agreement: Agreement) -> str:
    """Name a version and how it stands: "Version 2, adopted Mon 2 Mar 2026 by consent, 9 said yes"."""
    name = _("Version {number}, {state}").format(number=agreement.number, state=state_word(agreement.state))
    if agreement.adopted_at is None:
        return name
    adopted = _("{version} {date}").format(
        version=_("Version {number}, adopted").format(number=agreement.number),
        date=full_date(agreement.adopted_at.date()),
    )
    how = _("by {how}").format(how=agreement.decided) if agreement.decided else ""
    yes = ngettext("{n} said yes", "{n} said yes", agreement.head_count).format(n=agreement.head_count)
    superseded = _("superseded") if agreement.state is AgreementState.SUPERSEDED else ""
    return ", ".join(part for part in (f"{adopted} {how}".strip(), yes, superseded) if part)


def term_name(term: str) -> str:
    """Name a term beside the clauses."""
    return {
        "confidentiality": _("What may leave"),
        "route": _("A breach goes to"),
        "second_route": _("If that is about them, to"),
        "review_on": _("Next look"),
    }[term]


def term_value(value: object) -> str:
    """Say the value of a term; nothing for one nobody filled in."""
    if isinstance(value, Confidentiality):
        return confidentiality_name(value)
    return full_date(value) if isinstance(value, date) else str(value or "")


def terms(agreement: Agreement) -> tuple[tuple[str, str], ...]:
    """Give the terms beside the clauses, each with its name; what nobody filled in is left out."""
    mode = _("{name}. {sentence}").format(
        name=confidentiality_name(agreement.confidentiality),
        sentence=confidentiality_sentence(agreement.confidentiality),
    )
    pairs = (
        (term_name("confidentiality"), mode),
        (term_name("route"), agreement.route),
        (term_name("second_route"), agreement.second_route),
        (term_name("review_on"), term_value(agreement.review_on)),
    )
    return tuple((name, value) for name, value in pairs if value)


def review_sentence(reason: ReviewReason) -> str:
    """Say why an agreement is due for a look."""
    return {
        ReviewReason.DAY: _("The day you named for the next look has come."),
        ReviewReason.SESSIONS: _("Six sessions were held since you last said yes to it."),
        ReviewReason.MEMBERS: _("A third of the members changed since you last said yes to it."),
        ReviewReason.MODE: _(
            "What may leave was changed in the network, and the group has not said yes to that."
        ),
    }[reason]


def waits_words(why: Waits) -> str:
    """Say why somebody has not agreed."""
    return {
        Waits.NEWCOMER: _("joined since"),
        Waits.ABSENT: _("has not said yes"),
        Waits.CHANGED: _("said yes to an earlier version"),
    }[why]


def override_words(name: str) -> str:
    """Say that somebody takes part without a yes."""
    return _("{name} takes part in this session without a yes; that and why is logged.").format(name=name)
