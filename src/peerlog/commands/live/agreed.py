"""The agreement in a live run by lines: read out, agreed to, waived for one session."""

from collections.abc import Callable, Mapping

from peerlog.commands.live.run import PlainRun, listed
from peerlog.domain.errors import NoAgreementYet
from peerlog.wording.agreement import override_words
from peerlog.wording.agreement_cards import power_cards
from peerlog.wording.language import _, mark
from peerlog.wording.listing.agreement import agreement_lines, waiting_line

Move = Callable[[PlainRun, str], None]


def read_out(run: PlainRun, _words: str) -> None:
    """Read the agreement out, and note that it was heard."""
    agreements = run.house.agreements
    held = agreements.current(run.session.network)
    if held is None:
        raise NoAgreementYet
    run.say(*agreement_lines(held, agreements.clauses_of(held)))
    run.house.agreeing.hear(run.session)
    say_who_waits(run)


def agreed(run: PlainRun, words: str) -> None:
    """Note that people said yes; without names, everybody in the room."""
    agreeing, network = run.house.agreeing, run.session.network
    if words:
        members = [run.house.members.find(network, name) for name in listed([words])]
    else:
        members = [one.member for one in agreeing.walk_through(run.session)]
    agreeing.accept(network, members, run.id)
    run.say(
        _("Agreed: {names}").format(names=", ".join(member.name for member in members) or _("nobody new"))
    )
    say_who_waits(run)


def override(run: PlainRun, words: str) -> None:
    """Let somebody take part without a yes: the name, and after a colon why."""
    name, _colon, why = words.partition(":")
    member = run.house.members.find(run.session.network, name)
    run.house.agreeing.override(run.session, member, why)
    run.say(override_words(member.name))


def power(run: PlainRun, _words: str) -> None:
    """Give what is said aloud when a funder or a manager is in the room, and the clause about it."""
    agreements = run.house.agreements
    held = agreements.current(run.session.network)
    own = agreements.about_power(held) if held else ()
    cards = power_cards(own, (one for one in agreements.library.all() if one.power))
    run.say(*(line for card in cards for line in (card.text, card.detail) if line))


def say_who_waits(run: PlainRun) -> None:
    """Say who in the room has not agreed."""
    waiting = run.house.agreeing.walk_through(run.session)
    run.say(*(_("Not agreed: {who}").format(who=waiting_line(one)) for one in waiting))


AGREED: Mapping[str, tuple[Move, str]] = {
    "agreement": (read_out, mark("read the agreement out; it is noted that it was heard")),
    "power": (power, mark("what is said aloud when a funder or a manager is in the room")),
    "agreed": (agreed, mark("somebody says yes to it: /agreed Noor; alone, everybody here")),
    "override": (override, mark("take part without a yes: /override Noor: why")),
}
