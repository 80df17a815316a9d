"""The end of a round by lines: close it or let it go; then release, keep or let go what waits."""

from dataclasses import dataclass
from typing import Any

from peerlog.commands.call import Call
from peerlog.commands.mistake.unseen import Page, Stopped
from peerlog.commands.shapes import shape
from peerlog.domain.errors import PeerlogError
from peerlog.services.mistake_rounds import Round
from peerlog.wording.errors import sentence
from peerlog.wording.language import _
from peerlog.wording.listing.mistake import released_lines, told_line, waiting_line

CLOSE = "c"
LET_GO = "l"
RELEASE = "r"
YES = "y"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a round ended."""

    shape: dict[str, Any]
    lines: tuple[str, ...]


def closed(call: Call, page: Page, open_round: Round) -> Ended | None:
    """Ask how the round ends; None to go on with it.

    How many told something is said once no turn can follow: a number between two turns would tell on one person.
    """
    typed = _answer(page, _("c closes the round, l lets all of it go, Enter goes on:"))
    if typed == CLOSE:
        return _decided(call, page, open_round)
    if typed is None or (typed == LET_GO and _is_sure(page)):
        return _let_go(call, open_round)
    return None


def _decided(call: Call, page: Page, open_round: Round) -> Ended:
    """Let the group decide about what was told; whatever is no clear answer keeps it."""
    rounds, network, floor = call.house.mistake_rounds, open_round.network, open_round.floor
    told, earlier = len(open_round.tellings), rounds.waiting(network)
    page.say(told_line(told, earlier, floor))
    is_enough = told + earlier >= floor
    keys = _("l lets go what was told now, Enter keeps it for a later round:")
    if is_enough:
        keys = f"{_('r releases all of it for everybody to read,')} {keys}"
    typed = _answer(page, keys) if told or is_enough else ""
    if typed == LET_GO and _is_sure(page):
        return _let_go(call, open_round)
    _write(call, page, open_round)
    if typed == RELEASE and is_enough:
        batch = rounds.release(network, floor)
        return Ended(shape={"released": shape(batch), "waiting": 0}, lines=tuple(released_lines(batch)))
    return _ended(call, open_round, waiting_line(rounds.waiting(network), floor))


def _write(call: Call, page: Page, open_round: Round) -> None:
    """Write what was told; where the file is busy, ask until it is not."""
    while True:
        try:
            call.house.mistake_rounds.close(open_round)
        except PeerlogError as error:
            page.say(sentence(error))
            if page.ask(_("Enter tries again; Ctrl+C gives up, and what was told is gone:")) is None:
                raise
        else:
            return


def _let_go(call: Call, open_round: Round) -> Ended:
    open_round.wipe()
    return _ended(call, open_round, _("The round was let go: nothing of it was kept."))


def _is_sure(page: Page) -> bool:
    return _answer(page, _("Really let it go, for good? y or Enter:")) == YES


def _ended(call: Call, open_round: Round, words: str) -> Ended:
    waiting = call.house.mistake_rounds.waiting(open_round.network)
    return Ended(shape={"released": None, "waiting": waiting}, lines=(words,))


def _answer(page: Page, question: str) -> str | None:
    """Ask; None at the end of the input, nothing on Ctrl+C."""
    try:
        typed = page.ask(question)
    except Stopped:
        raise
    except KeyboardInterrupt:
        return ""
    return None if typed is None else typed.casefold()
