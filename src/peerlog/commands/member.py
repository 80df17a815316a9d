"""peerlog member: the people of a network."""

from dataclasses import replace
from typing import Any

import click

from peerlog.commands.call import Call
from peerlog.commands.fields import Typed, as_days, given
from peerlog.commands.parts import Noun, argument, choice, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.ids import MemberId
from peerlog.domain.member import Experience, Member
from peerlog.wording.across import offer_command_words
from peerlog.wording.language import _, mark
from peerlog.wording.listing.network import member_line, member_lines
from peerlog.wording.times import full_date


def _facts() -> list[click.Parameter]:
    return [
        option("--handle", help=mark("what to call them in minutes without names")),
        option("--organisation", help=mark("where they work")),
        option("--experience", type=choice(*Experience), help=mark("how long they have done this work")),
        option("--joined", metavar="DATE", help=mark("the day they joined")),
        option("--left", metavar="DATE", help=mark("the day they left")),
        option("--access", "access_needs", metavar="WORDS", help=mark("what they need to take part")),
        option("--languages", help=mark("languages they speak")),
    ]


def _typed(call: Call, options: dict[str, Any]) -> dict[str, Any]:
    fields = as_days(call, given(options), "joined", "left")
    if "experience" in fields:
        fields["experience"] = Experience(fields["experience"])
    return fields


@verb(
    "add",
    argument("name"),
    *_facts(),
    writes=True,
    examples=['member add "Amina Wanjiru" --organisation "Maji Mazuri"'],
)
def add(call: Call, name: str, **options: Typed) -> None:
    """Add a member."""
    draft = Member(id=MemberId(""), network=call.network.id, name=name, **_typed(call, options))
    member = call.house.members.add(draft)
    call.give({"member": shape(member)}, _("Added: {member}").format(member=member_line(member, call.today)))


@verb("list", option("--all", "everyone", is_flag=True, help=mark("those who left too")))
def listed(call: Call, everyone: bool) -> None:
    """List the members."""
    members = call.house.members
    found = members.of(call.network.id) if everyone else members.active(call.network.id, call.today)
    call.give({"members": shape(found)}, *(member_line(member, call.today) for member in found))


@verb("show", argument("who"))
def show(call: Call, who: str) -> None:
    """Show what is known of a member."""
    member = call.house.members.find(call.network.id, who)
    call.give({"member": shape(member)}, *member_lines(member))


@verb("edit", argument("who"), option("--name", help=mark("another name")), *_facts(), writes=True)
def edit(call: Call, who: str, **options: Typed) -> None:
    """Change what is known of a member."""
    before = call.house.members.find(call.network.id, who)
    member = call.house.members.edit(before, replace(before, **_typed(call, options)))
    call.give({"member": shape(member)}, *member_lines(member))


@verb("leave", argument("who"), argument("day", required=False), writes=True)
def leave(call: Call, who: str, day: str | None) -> None:
    """Note that a member left; what they said and did stays."""
    before = call.house.members.find(call.network.id, who)
    on = call.day(day) if day else call.today
    member = call.house.members.leave(before, on)
    words = _("{name} left on {date}.").format(name=member.name, date=full_date(on))
    call.give({"member": shape(member)}, words)
    call.tell(offer_command_words())


@verb("delete", argument("who"), writes=True)
def delete(call: Call, who: str) -> None:
    """Move a member to the trash."""
    member = call.house.members.find(call.network.id, who)
    call.house.members.remove(member)
    words = _("In the trash: {name}. Back with: peerlog undo").format(name=member.name)
    call.give({"member": shape(member)}, words)


member = Noun(
    "member",
    {
        "add": (mark("add a person"), "member:add"),
        "list": (mark("who belongs to the network"), "member:listed"),
        "show": (mark("what is known of a person"), "member:show"),
        "edit": (mark("change it"), "member:edit"),
        "import": (mark("add people from a CSV file"), "roster:bring_in"),
        "leave": (mark("note that somebody left"), "member:leave"),
        "delete": (mark("move a person to the trash"), "member:delete"),
    },
    examples=[
        'member add "Amina Wanjiru" --handle Amina',
        "member import people.csv --look",
        "member leave Amina yesterday",
    ],
)
