"""The form of the closing round: what somebody takes on, when, whom they tell, and what could get in the way."""

from collections.abc import Mapping
from functools import partial

from peerlog.domain.captured import Captured, LineKind
from peerlog.domain.commitment import Commitment, checked
from peerlog.domain.meaning import the_one
from peerlog.domain.member import Member, named
from peerlog.domain.session import Session, SessionState
from peerlog.domain.text import needed
from peerlog.screens.actions.acting import day_of
from peerlog.screens.form import Form
from peerlog.services.house import House
from peerlog.widgets.fields import Field
from peerlog.wording.actions import date_echo
from peerlog.wording.commitment import commitment_text, instead_words
from peerlog.wording.language import _

INSTEAD = "instead"


def commitment_form(house: House, session: Session) -> Form:
    """Ask for a commitment in if-then form; one each a session, a second one says that it comes instead."""
    today = house.desk.today(session.zone)
    fields = [
        Field(name="owner", label=_("Who"), hint=_("A name, a first name or a handle.")),
        Field(name="when", label=_("When"), hint=_("A time, a place, an event: the board meets")),
        Field(name="will", label=_("I will"), hint=_("One small thing: show them the one-pager")),
        Field(name="buddy", label=_("I will tell"), hint=_("A buddy, who asks how it went; empty for nobody.")),
        Field(
            name="due", label=_("By"), hint=_("Such as fri, 1 dec or in 2 weeks."),
            echo=lambda typed: date_echo(house.actions.understand(typed, today), typed),
        ),
        Field(name="obstacle", label=_("In the way"), hint=_("What could get in the way? It may stay empty.")),
        Field(name="instead", label=_("Then instead"), hint=_("What is done then instead: send it by mail")),
        Field(
            name="first", label=_("It comes"), options=(("", _("as their one thing")), (INSTEAD, _("instead of their first"))),
            hint=_("Everybody takes on one thing at most; the first one is let go for this."),
        ),
    ]  # fmt: skip
    title = _("What somebody takes on")
    return Form(
        house, title, fields, partial(_save, house, session), place=f"session/{session.id}/commitment"
    )


def _save(house: House, session: Session, values: Mapping[str, str]) -> None:
    people = house.members.of(session.network)
    owner = _person(people, needed(values["owner"], "owner"))
    buddy = _person(people, values["buddy"]) if values["buddy"].strip() else None
    parts = Commitment(
        when=values["when"], will=values["will"], obstacle=values["obstacle"], instead=values["instead"]
    )
    text = commitment_text(checked(parts))
    due = day_of(house, values["due"], house.desk.today(session.zone))
    said = Captured(kind=LineKind.ACTION, text=text, owner=owner, due=due)
    is_running = session.state is SessionState.RUNNING
    step = house.live.running(session.id) if is_running else None
    instead = instead_words(text) if values["first"] == INSTEAD else ""
    house.commitments.take_on(session, said, buddy=buddy, step=step.id if step else None, instead=instead)


def _person(people: tuple[Member, ...], words: str) -> Member:
    found = named(people, words)
    return the_one("member", words, found, (one.name for one in found))
