"""peerlog mistake round: everybody tells something or nothing, and nobody can see who told what."""

import sys

from peerlog.commands.call import Call
from peerlog.commands.exits import INVALID, USAGE
from peerlog.commands.mistake.closing import Ended, closed
from peerlog.commands.mistake.turn import Turn, Wiped
from peerlog.commands.mistake.unseen import Page, Stopped, can_be_unseen, unseen
from peerlog.commands.parts import option, verb
from peerlog.domain.network import Network
from peerlog.domain.telling import LOWEST_FLOOR
from peerlog.services.mistake_rounds import Round, RoundAsked
from peerlog.wording.language import _, mark
from peerlog.wording.listing.mistake import notice_lines, promise_lines, room_lines, script_lines, turn_lines
from peerlog.wording.mistake_promise import promises

END = "e"


@verb("round", option("--floor", type=int, metavar="N", help=mark("real entries needed to release; never below 3")),
      option("--paper", is_flag=True, help=mark("one person types in slips of paper")),
      writes=True, examples=["mistake round", "mistake round --plain --paper --floor 6"])  # fmt: skip
def round_(call: Call, floor: int | None, paper: bool) -> None:
    """Hold an anonymous round, on the full screen or line by line with nothing shown of what is typed."""
    if floor is not None and floor < LOWEST_FLOOR:
        call.leave(
            call.fail(_("No fewer than 3 real entries are ever released; nothing was changed."), INVALID)
        )
    rounds = call.house.mistake_rounds
    if call.plain:
        _by_lines(call, floor, paper)
    elif sys.stdin.isatty() and sys.stdout.isatty():
        if floor is not None:
            rounds.set_floor(floor)
        call.house.networks.take(call.network)  # the app speaks of the network at hand
        asked = RoundAsked(network=call.network.id, slips=paper)
        call.close()
        call.leave(call.tools.run_app(call.home_folder, asked=asked))
    else:
        call.leave(call.fail(_("The full screen needs a terminal; --plain holds the round by lines."), USAGE))


def _by_lines(call: Call, floor: int | None, paper: bool) -> None:
    """Hold the round by lines, or say why it cannot be held here."""
    if not can_be_unseen():
        call.leave(call.fail(seen_words(), USAGE))
    rounds = call.house.mistake_rounds
    rounds.begin(call.network)
    if floor is not None:
        rounds.set_floor(floor)
    ended = held_by_lines(call, call.network, paper=paper)
    call.give(ended.shape, *ended.lines)


def seen_words() -> str:
    """Say why no round can be held by lines here."""
    return _(
        "A round by lines needs a terminal that can stop showing what is typed, and be cleared. Nothing was taken."
    )


def held_by_lines(call: Call, network: Network, *, paper: bool) -> Ended:
    """Hold a round on this terminal; raises LaneShut, and KeyboardInterrupt when the program is told to end."""
    open_round = call.house.mistake_rounds.begin(network)
    try:
        with unseen() as page:
            return PlainRound(call, page, open_round, paper=paper).hold()
    except KeyboardInterrupt:
        call.tell(_("The round was let go: nothing of it was kept."))
        raise


class PlainRound:
    """A round held by lines."""

    def __init__(self, call: Call, page: Page, open_round: Round, *, paper: bool) -> None:
        self._call = call
        self._page = page
        self._round = open_round
        self._paper = paper

    def hold(self) -> Ended:
        """Say what holds, take turns until the group has had enough, and close."""
        self._open()
        while True:
            try:
                typed = self._page.ask(self._between())
                over = typed is None or typed.casefold() == END
            except Stopped:
                raise
            except KeyboardInterrupt:
                over = True
            if not over:
                self._turn()
            elif ended := closed(self._call, self._page, self._round):
                return ended

    def _open(self) -> None:
        """Say everything that has to be known before anybody types."""
        network, house = self._round.network, self._call.house
        route, floor = house.mistake_rounds.route(network), self._round.floor
        table = promises()
        half = len(table) // 2
        for lines in (
            notice_lines(route, floor),
            promise_lines(table[:half]),
            promise_lines(table[half:]),
        ):
            self._page.clear()
            self._page.say(*lines)
            self._page.ask(_("Enter goes on:"))
        self._page.clear()
        people = self._page.ask(_("How many are in the room? Not kept. Enter skips:")) or ""
        if people.isdecimal():
            self._page.say(*room_lines(int(people[:4]), floor))
        self._page.say(*script_lines(route, paper=self._paper))

    def _between(self) -> str:
        number = self._round.turns + 1
        words = (
            _("Slip {n}. Press Enter to type it in, or e to end the round:")
            if self._paper
            else _("Turn {n}. Hand the keyboard on, then press Enter. Type e to end the round:")
        )
        return words.format(n=number)

    def _turn(self) -> None:
        """Take a turn, and clear everything it showed."""
        house, network = self._call.house, self._round.network
        self._page.clear()
        self._page.say(*turn_lines(house.mistake_rounds.route(network)))
        turn = Turn(
            self._page, lambda line: house.scrubber.telltales(network, line), house.mistakes.codes.fresh
        )
        try:
            self._round.take(turn.take())
        except Stopped:
            raise
        except (Wiped, KeyboardInterrupt):
            self._page.clear()
            self._page.say(_("The turn was wiped, for good."))
        else:
            self._page.clear()
