"""peerlog export reminder: a short text for a phone message, about open actions or a look-back."""

from collections.abc import Iterator

import click

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.session.sharing import note_printed
from peerlog.commands.together import only_one_of
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.errors import EmptyText
from peerlog.domain.export import Form
from peerlog.services.exports import Parcel
from peerlog.wording.across import nothing_to_remind
from peerlog.wording.language import mark
from peerlog.wording.reminder import LIMIT, actions_reminder, look_reminder


@verb("reminder", argument("who", required=False),
      option("--look", is_flag=True, help=mark("of the look-backs that are due, or the next one")),
      option("--limit", type=click.IntRange(40), default=LIMIT, help=mark("characters of that text")),
      examples=["export reminder Amina", "export reminder --look"])  # fmt: skip
def reminder(call: Call, who: str | None, look: bool, limit: int) -> None:
    """Print what somebody has open, or what to look back on, to be pasted in a message."""
    only_one_of({"WHO": who, "--look": look})
    texts = list(_looks(call, limit) if look else _actions(call, who, limit))
    for text in texts:
        note_printed(call, _parcel(call, text))
    call.give({"texts": texts}, *texts)
    if not texts:
        call.tell(nothing_to_remind())


def _actions(call: Call, who: str | None, limit: int) -> Iterator[str]:
    if not who:
        raise EmptyText("name")
    found = call.house.registers.open_for(call.house.members.find(call.network.id, who))
    if found.actions or found.unsaid:
        yield actions_reminder(found.called, found.actions, found.unsaid, limit)


def _looks(call: Call, limit: int) -> Iterator[str]:
    for rung, one in call.house.registers.looks_due(call.network.id, call.today):
        yield look_reminder(rung, one, limit)


def _parcel(call: Call, text: str) -> Parcel:
    return Parcel(
        network=call.network.id, session=None, audience=Audience.MEMBERS, calling=Calling.FULL, form=Form.PHONE,
        text=text + "\n",
    )  # fmt: skip
