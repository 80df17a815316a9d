"""What the page of an agreement asks before it acts: words of a clause, terms, who said yes and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peerlog.domain.agreement import Agreement
from peerlog.domain.clause import Clause, offered
from peerlog.domain.errors import UnreadableDate
from peerlog.screens.agreement import forms
from peerlog.screens.dialogs import Ask, Confirm, Tick, Ticks
from peerlog.wording.actions import date_echo
from peerlog.wording.agreement_page import adopted_words, ticked_words
from peerlog.wording.clause_library import basis_words
from peerlog.wording.dates import understood
from peerlog.wording.language import _
from peerlog.wording.safe import visible

if TYPE_CHECKING:
    from datetime import date

    from peerlog.screens.agreement.screen import AgreementScreen


async def open_next(screen: AgreementScreen) -> bool:
    """Begin the next version as a copy of the one that holds, after asking; says whether it was begun."""
    question = _("Open the agreement again, as its next version?")
    consequence = _("The version that holds stays in force until the group adopts the next one.")
    opened = await screen.app.push_screen_wait(Confirm(screen.house, question, consequence=consequence))
    if opened:
        screen.house.agreements.draft(screen.network)
        screen.show()
    return bool(opened)


def edit_clause(screen: AgreementScreen, clause: Clause) -> None:
    """Ask for other words, and for what one would see."""
    screen.app.push_screen(forms.clause_form(screen.house, clause), lambda _saved: screen.show(clause.id))


def edit_terms(screen: AgreementScreen, draft: Agreement) -> None:
    """Ask for the terms of a draft."""
    screen.app.push_screen(
        forms.terms_form(screen.house, screen.network, draft), lambda _saved: screen.show()
    )


async def choose_from_library(screen: AgreementScreen) -> None:
    """Offer the ready-made clauses, those first that suit this network; what is there already is only shown."""
    library = screen.house.agreements.library.all()
    network, taken = screen.network, {clause.basis for clause in screen.page.clauses}
    first = offered(library, network.confidentiality, power=network.funder_in_room)
    ordered = sorted(library, key=lambda one: one.id not in first)
    begins = {
        next((one.id for one in ordered if one.id in first), ""): _("Look at these first"),
        next((one.id for one in ordered if one.id not in first), ""): _("The others"),
    }
    ticks = [
        Tick(
            one.id, _(one.text), _(one.behaviour), _("there already") if one.id in taken else "",
            fixed=one.id in taken, heading=begins.get(one.id, ""),
        )
        for one in ordered
    ]  # fmt: skip
    basis = {one.id: basis_words(one) for one in library}
    question = _("Which of these does the group want, too?")
    asked = Ticks(screen.house, question, ticks, lambda marked, _count: basis.get(marked, ""), or_marked=True)
    chosen = await screen.app.push_screen_wait(asked)
    if chosen:
        screen.show(screen.house.gathering.take_from_library(network, chosen)[-1].id)


async def adopt(screen: AgreementScreen, draft: Agreement) -> None:
    """Ask who said yes, then where and how it was decided; the draft holds once that is saved."""
    house, network = screen.house, screen.network
    places = house.agreement_pages.places(network.id)
    here = {member.id for member in house.agreeing.in_the_room(places[0])} if places else set()
    members = house.members.active(network.id, house.desk.today(network.zone))
    ticks = [
        Tick(one.id, visible(one.name), right=visible(one.organisation), ticked=one.id in here)
        for one in members
    ]  # fmt: skip
    said = Ticks(
        house, _("Who said yes to it?"), ticks, lambda _marked, count: ticked_words(count, len(members))
    )
    chosen = await screen.app.push_screen_wait(said) if members else ()
    if chosen is None:
        return
    said_yes = [member for member in members if member.id in chosen]
    form = forms.adopting_form(house, draft, places, said_yes)
    if await screen.app.push_screen_wait(form) and (held := house.agreements.current(network.id)):
        screen.show()
        screen.tell(adopted_words(held, screen.page.waiting))


async def let_stand(screen: AgreementScreen, held: Agreement) -> None:
    """Ask when to look again, and note that the group changed nothing."""
    today = screen.house.desk.today(screen.network.zone)

    def check(words: str) -> None:
        _day(words, today)

    asked = Ask(
        screen.house,
        _("The group looked at it and changes nothing. When will you look again?"),
        hint=_("A day in your own words, such as “1 jun”; empty: after six sessions."),
        check=check,
        echo=lambda words: date_echo(understood(words, today), words),
    )
    words = await screen.app.push_screen_wait(asked)
    if words is not None:
        screen.house.agreements.let_stand(held, _day(words, today))
        screen.show()


def _day(words: str, today: date) -> date | None:
    day = understood(words, today) if words.strip() else None
    if words.strip() and day is None:
        raise UnreadableDate(words)
    return day


async def discard(screen: AgreementScreen, draft: Agreement) -> None:
    """Move the draft to the trash, after asking."""
    question = _("Move the draft with its clauses to the trash?")
    consequence = _("Nothing is erased: Ctrl+Z or the trash brings it back.")
    if await screen.app.push_screen_wait(Confirm(screen.house, question, consequence=consequence)):
        screen.house.agreements.discard(draft)
        screen.show()
