"""The form that describes a member, for adding one and for changing one."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from peerlog.domain.errors import UnreadableDate
from peerlog.domain.ids import MemberId
from peerlog.domain.member import Experience, Member
from peerlog.domain.network import Network
from peerlog.screens.form import Form
from peerlog.services.house import House
from peerlog.widgets.fields import Field, about
from peerlog.wording.dates import past_day
from peerlog.wording.language import _, ngettext
from peerlog.wording.member import experience_word
from peerlog.wording.times import full_date


def adding_form(house: House, network: Network, *, goes_on: bool = False) -> Form:
    """Give the form that adds a member; with *goes_on* it says that another one follows until Esc."""
    empty = Member(id=MemberId(""), network=network.id, name="")
    today = house.desk.today(network.zone)
    count = len(house.members.of(network.id))
    so_far = ngettext(
        "{n} person so far. Esc when that is everybody.",
        "{n} people so far. Esc when that is everybody.",
        count,
    )
    return Form(
        house,
        _("Add a member"),
        _fields(empty, today),
        lambda values: house.members.add(_filled(empty, values, today)),
        place=f"network/{network.id}/member/new",
        note=so_far.format(n=count) if goes_on else _("Only the name is needed. F2 saves from any line."),
    )


def editing_form(house: House, network: Network, member: Member) -> Form:
    """Give the form that changes a member."""
    today = house.desk.today(network.zone)
    return Form(
        house,
        member.name,
        _fields(member, today),
        lambda values: house.members.edit(member, _filled(member, values, today)),
        place=f"member/{member.id}",
    )


def _fields(member: Member, today: date) -> tuple[Field, ...]:
    joined = about(
        member, "joined", _("Joined"), _("A day in your own words, such as: today, 3 mar, 2025-09-01")
    )
    left = about(member, "left", _("Left"), _("The last day; what they said and did stays"))
    return (
        about(member, "name", _("Name"), _("As people call each other, such as: Amina Odhiambo")),
        about(member, "handle", _("Handle"), _("Stands in minutes without names; the initials when empty")),
        about(member, "organisation", _("Organisation"), _("Such as: Maji Mazuri")),
        _experience(member),
        replace(joined, echo=_echo(today)),
        replace(left, echo=_echo(today)),
        about(
            member,
            "access_needs",
            _("Access needs"),
            _("What helps them take part, such as: large print, step-free room"),
        ),
        about(member, "languages", _("Languages"), _("Such as: Swahili, English")),
    )


def _experience(member: Member) -> Field:
    return Field(
        name="experience",
        label=_("Experience"),
        value=member.experience or "",
        options=(("", _("not said")), *((band.value, experience_word(band)) for band in Experience)),
        hint=_("With this kind of work: for pairing and balance, never in minutes"),
    )


def _filled(member: Member, values: Mapping[str, str], today: date) -> Member:
    return replace(
        member,
        name=values["name"],
        handle=values["handle"],
        organisation=values["organisation"],
        experience=Experience(values["experience"]) if values["experience"] else None,
        joined=day_of(values["joined"], today),
        left=day_of(values["left"], today),
        access_needs=values["access_needs"],
        languages=values["languages"],
    )


def day_of(words: str, today: date) -> date | None:
    """Give the day somebody typed, None when nothing was typed; raises UnreadableDate."""
    if not words.strip():
        return None
    found = past_day(words, today)
    if found is None:
        raise UnreadableDate(words)
    return found


def _echo(today: date) -> Callable[[str], str]:
    def echo(words: str) -> str:
        found = past_day(words, today) if words.strip() else None
        return full_date(found) if found else ""

    return echo
