"""Making an agreement: the draft and its terms, adopting it, looking at it again."""

from dataclasses import replace
from typing import Any

from peerlog.commands.agreement.meant import give_agreement, version_meant
from peerlog.commands.call import Call
from peerlog.commands.fields import Typed, as_days, given
from peerlog.commands.meant import session_meant
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.agreement import AgreementState
from peerlog.domain.errors import NoAgreementYet
from peerlog.domain.member import Member
from peerlog.domain.network import Confidentiality
from peerlog.domain.session import Session
from peerlog.wording.agreement import review_sentence, version_words
from peerlog.wording.language import _, mark, ngettext
from peerlog.wording.listing.agreement import difference_lines, term_line, waiting_line


@verb("draft", option("--mode", "confidentiality", type=choice(*Confidentiality), help=mark("what may leave the room")),
      option("--to", "route", metavar="WORDS", help=mark("whom to go to about a breach")),
      option("--or-to", "second_route", metavar="WORDS", help=mark("whom else, if that person is the subject")),
      option("--review", "review_on", metavar="DATE", help=mark("when to look at it again; empty for no day")),
      writes=True, examples=["agreement draft", 'agreement draft --to "the convenor" --or-to "the treasurer"'])  # fmt: skip
def draft(call: Call, **options: Typed) -> None:
    """Begin the next version, or go on with it; a version that holds is copied and stays as it is meanwhile."""
    found = call.house.agreements.draft(call.network)
    fields: dict[str, Any] = as_days(call, given(options), "review_on")
    if "confidentiality" in fields:
        fields["confidentiality"] = Confidentiality(fields["confidentiality"])
    if fields:
        found = call.house.agreements.edit(found, replace(found, **fields))
    give_agreement(call, found)
    if not call.house.agreements.clauses_of(found):
        call.tell(_("Write what people say: peerlog agreement clause add WORDS"))


@verb("discard", writes=True)
def discard(call: Call) -> None:
    """Move the draft to the trash."""
    found = call.house.agreements.find(call.network.id, "draft")
    call.house.agreements.discard(found)
    call.give(
        {"agreement": shape(found)},
        _("In the trash: {name}. Back with: peerlog undo").format(name=version_words(found)),
    )


@verb("adopt", option("--how", "decided", default="", metavar="WORDS", help=mark("how it was decided, such as consent")),
      option("--in", "ref", metavar="SESSION", help=mark("the session it was adopted in")),
      option("--heads", type=int, help=mark("how many said yes; else those named")),
      option("--yes", "names", multiple=True, metavar="NAME", help=mark("who said yes; else those in the room")),
      writes=True, examples=["agreement adopt --in S01 --how consent", "agreement adopt --yes Amina --yes João"])  # fmt: skip
def adopt(call: Call, decided: str, ref: str | None, heads: int | None, names: tuple[str, ...]) -> None:
    """Let the draft hold from now on, for the network and all that leaves; whoever is not named is asked."""
    session = session_meant(call, ref) if ref else None
    said_yes = _said_yes(call, session, names)
    found = call.house.agreements.find(call.network.id, "draft")
    adopted = call.house.agreements.adopt(
        found, decided=decided, said_yes=said_yes, head_count=heads, session=session.id if session else None
    )
    give_agreement(call, adopted)
    _tell_who_waits(call)


def _said_yes(call: Call, session: Session | None, names: tuple[str, ...]) -> list[Member]:
    if names or session is None:
        return [call.house.members.find(call.network.id, name) for name in names]
    return list(call.house.agreeing.in_the_room(session))


def _tell_who_waits(call: Call) -> None:
    waiting = len(call.house.agreeing.not_yet(call.house.networks.get(call.network.id)))
    if waiting:
        words = ngettext(
            "{n} member has not agreed yet: peerlog agreement waiting",
            "{n} members have not agreed yet: peerlog agreement waiting",
            waiting,
        )
        call.tell(words.format(n=waiting))


@verb("review", option("--stands", is_flag=True, help=mark("the group looked and changed nothing")),
      option("--next", "next_look", metavar="DATE", default="", help=mark("when to look again, with --stands")),
      writes=True, examples=["agreement review", 'agreement review --stands --next "1 jun"'])  # fmt: skip
def review(call: Call, stands: bool, next_look: str) -> None:
    """Say whether the agreement is due for a look, and why; or note that it was looked at."""
    agreements = call.house.agreements
    if stands:
        current = agreements.find(call.network.id, "current")
        agreements.let_stand(current, call.day(next_look) if next_look else None)
    found = agreements.review(call.network)
    if found is None:
        raise NoAgreementYet
    sentences = [review_sentence(reason) for reason in found.reasons] or [_("It is not due for a look.")]
    held = ngettext("{n} session was held since.", "{n} sessions were held since.", found.sessions)
    call.give(
        {"agreement": shape(found.agreement), "reasons": shape(found.reasons), "sessions": found.sessions},
        version_words(found.agreement),
        *(f"  {sentence}" for sentence in sentences),
        f"  {held.format(n=found.sessions)}",
    )


@verb(
    "show",
    argument("version", required=False),
    examples=["agreement show", "agreement show 2", "agreement show draft"],
)
def show(call: Call, version: str | None) -> None:
    """Show the version that holds, or another one, and who has not agreed."""
    found = version_meant(call, version)
    give_agreement(call, found)
    if found.state is AgreementState.ADOPTED:
        waiting = call.house.agreeing.not_yet(call.network)
        call.tell(*(_("Not agreed: {who}").format(who=waiting_line(one)) for one in waiting))


@verb("versions")
def versions(call: Call) -> None:
    """List every version, the newest first."""
    found = call.house.agreements.versions(call.network.id)
    call.give({"versions": shape(found)}, *map(version_words, found))


@verb("diff", argument("before", required=False), argument("after", required=False),
      examples=["agreement diff", "agreement diff 1 2"])  # fmt: skip
def diff(call: Call, before: str | None, after: str | None) -> None:
    """Say how two versions differ; without words the draft from what holds, else the last two."""
    agreements, network = call.house.agreements, call.network.id
    newest = agreements.versions(network)
    later = agreements.find(network, after) if after else next(iter(newest), None)
    earlier = agreements.find(network, before) if before else next(iter(newest[1:]), None)
    if later is None or earlier is None:
        raise NoAgreementYet
    found = agreements.difference(earlier, later)
    lines = [*map(term_line, found.terms), *difference_lines(found.clauses)]
    call.give(
        {
            "after": later.number,
            "before": earlier.number,
            "clauses": shape(found.clauses),
            "terms": shape(found.terms),
        },
        _("Version {before} -> {after}").format(before=earlier.number, after=later.number),
        *(f"  {line}" for line in lines or [_("They say the same.")]),
    )
