"""The page of an agreement in words: what it asks, how it stands, what is due, and who has not said yes."""

from collections.abc import Iterable, Sequence
from datetime import tzinfo

from peerlog.domain.acceptance import Given, Waiting
from peerlog.domain.agreement import Agreement
from peerlog.domain.agreement_page import AgreementPage
from peerlog.wording.agreement import (
    opening_question,
    review_sentence,
    term_name,
    terms,
    version_words,
)
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import visible
from peerlog.wording.times import full_date

NAMED = 3
"""People who are named in a sentence; the others are counted."""


def page_title(page: AgreementPage) -> str:
    """Give the question of an empty page, else name the version in sight."""
    return version_words(page.shown) if page.shown and page.clauses else opening_question()


def page_news(page: AgreementPage) -> tuple[str, ...]:
    """Say what to do with what is in sight, a sentence each; nothing of who has not said yes."""
    if page.shown is None or not page.clauses:
        return (_("Ask it, wait, and write down what people say, one line each."),)
    if not page.is_draft:
        return tuple(review_sentence(reason) for reason in page.reasons)
    if page.held is None:
        return (_("Can everybody live with it? F2 lets it hold, F fills in the terms below."),)
    return (_("Version {n} holds until the group says yes to this one with F2.").format(n=page.held.number),)


def due_words() -> str:
    """Say that the agreement is due for a look."""
    return _("The agreement is due for a look")


def waiting_words(page: AgreementPage) -> str:
    """Say who has not said yes to the version that holds; nothing while none does."""
    if page.held is None:
        return ""
    if not page.waiting and not page.agreed:
        return _("Nobody belongs to this network yet; whoever is added is asked.")
    if not page.waiting:
        return _("Every member has said yes to version {n}.").format(n=page.held.number)
    return not_yet_words(page.held, page.waiting)


def not_yet_words(held: Agreement, waiting: Sequence[Waiting]) -> str:
    """Say how many have not said yes to a version, and the names of the first of them."""
    count = len(waiting)
    words = ngettext(
        "{n} has not said yes to version {version}: {names}",
        "{n} have not said yes to version {version}: {names}",
        count,
    )
    return words.format(n=count, version=held.number, names=_names(waiting))


def _names(waiting: Sequence[Waiting]) -> str:
    named = ", ".join(visible(one.member.name) for one in waiting[:NAMED])
    return named if len(waiting) <= NAMED else _("{names} and others").format(names=named)


def terms_on_page(agreement: Agreement, *, open_ones: bool) -> tuple[tuple[str, str, str], ...]:
    """Give each term with its name and value; *open_ones* too, which nobody filled in yet."""
    filled = dict(terms(agreement))
    fields = ("confidentiality", "route", "second_route", "review_on")
    named = ((field, term_name(field)) for field in fields)
    return tuple(
        (field, name, filled.get(name, ""))
        for field, name in named
        if open_ones or name in filled
    )  # fmt: skip


def nothing_filled_in() -> str:
    """Say that a term is open."""
    return _("not said yet")


def behaviour_wanted() -> str:
    """Ask for the line under a clause that has none."""
    return _("What would we see somebody doing? E writes it.")


def example_clauses() -> tuple[str, ...]:
    """Show what a first clause may look like, and what else there is, a line each."""
    return (
        _("Example:  We will let anyone pass, without a reason."),
        "",
        _("Twenty ready-made clauses wait behind F4, for when your page is written."),
        _("Or do it in a session: the format “Make our agreement” takes 30 minutes."),
    )


def line_hint(count: int) -> str:
    """Say what the line is for, and the way to the clauses above."""
    if not count:
        return _("Enter keeps the line as the first clause; the next one can follow at once.")
    return _("Enter adds it. ↑ goes to the clauses: E edits, U and D move, Del deletes.")


def ticked_words(ticked: int, everyone: int) -> str:
    """Say how many said yes so far."""
    return _("{n} of {all} said yes. Whoever is not ticked is asked the next time they come.").format(
        n=ticked, all=everyone
    )


def have_not_agreed(count: int) -> str:
    """Head those who have not said yes."""
    return ngettext("{n} has not said yes", "{n} have not said yes", count).format(n=count)


def have_agreed(count: int) -> str:
    """Head those who have."""
    return ngettext("{n} has said yes", "{n} have said yes", count).format(n=count)


def given_words(given: Given, zone: tzinfo | None) -> str:
    """Say when somebody said yes."""
    return full_date(given.answer.made.astimezone(zone).date())


def adopted_words(held: Agreement, waiting: Iterable[Waiting]) -> str:
    """Say that a version holds, and how many are still to be asked."""
    count = len(tuple(waiting))
    asked = ngettext("{n} is still to be asked.", "{n} are still to be asked.", count).format(n=count)
    holds = _("Version {n} holds from now on, for all that leaves too.").format(n=held.number)
    return f"{holds} {asked}" if count else holds
