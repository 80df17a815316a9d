"""Who agreed, who is still to be asked, and who takes part without a yes."""

from peerlog.commands.call import Call
from peerlog.commands.meant import session_meant
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.acceptance import Waiting
from peerlog.domain.errors import NoAgreementYet
from peerlog.wording.agreement import override_words
from peerlog.wording.language import _, mark
from peerlog.wording.listing.agreement import waiting_line


@verb("accept", argument("who", nargs=-1, required=True),
      option("--in", "ref", metavar="SESSION", help=mark("where they said it")),
      option("--take-back", is_flag=True, help=mark("they do not stand by it any more")),
      writes=True, examples=["agreement accept Amina João --in S03"])  # fmt: skip
def accept(call: Call, who: tuple[str, ...], ref: str | None, take_back: bool) -> None:
    """Note that people said yes to the version that holds."""
    members = [call.house.members.find(call.network.id, words) for words in who]
    session = session_meant(call, ref) if ref else None
    if take_back:
        for member in members:
            call.house.agreeing.take_back(call.network.id, member)
    else:
        call.house.agreeing.accept(call.network.id, members, session.id if session else None)
    give_waiting(call, call.house.agreeing.not_yet(call.network))


@verb("waiting", option("--in", "ref", metavar="SESSION", help=mark("only those in the room")),
      examples=["agreement waiting --in S03"])  # fmt: skip
def waiting(call: Call, ref: str | None) -> None:
    """List who has not said yes to the version that holds: newcomers, absentees, whoever knew an earlier one."""
    if call.house.agreements.current(call.network.id) is None:
        raise NoAgreementYet
    agreeing = call.house.agreeing
    give_waiting(
        call, agreeing.walk_through(session_meant(call, ref)) if ref else agreeing.not_yet(call.network)
    )


def give_waiting(call: Call, found: tuple[Waiting, ...]) -> None:
    """Print who has not agreed."""
    shapes = [{"name": one.member.name, "member": one.member.id, "why": one.why.value} for one in found]
    call.give({"waiting": shapes}, *(map(waiting_line, found) if found else [_("Everybody has agreed.")]))


@verb("heard", argument("ref"), writes=True)
def heard(call: Call, ref: str) -> None:
    """Note that the agreement was shown to the room of a session."""
    session = session_meant(call, ref)
    note = call.house.agreeing.hear(session)
    call.give({"heard": shape(note)}, _("{ref}: the agreement was heard.").format(ref=session.ref))


@verb("override", argument("ref"), argument("who"),
      option("--why", metavar="WORDS", required=True, help=mark("why they take part without a yes")),
      writes=True, examples=['agreement override S03 Noor --why "came for the case only"'])  # fmt: skip
def override(call: Call, ref: str, who: str, why: str) -> None:
    """Let somebody take part in one session without a yes; it is logged."""
    session = session_meant(call, ref)
    member = call.house.members.find(call.network.id, who)
    logged = call.house.agreeing.override(session, member, why)
    call.give({"override": shape(logged)}, override_words(member.name))
