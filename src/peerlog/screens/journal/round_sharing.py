"""A sentence on its way into the next anonymous round: which line it becomes, and what in it could tell who wrote it."""

from typing import Any

from peerlog.domain.bridge import Target, TargetKind
from peerlog.domain.mistake import FRAME
from peerlog.domain.network import Network
from peerlog.domain.scrubbing import Found
from peerlog.screens.dialogs import Choose, Option
from peerlog.screens.journal.page import JournalPage
from peerlog.wording.journal_sharing import weaker_short
from peerlog.wording.language import _
from peerlog.wording.mistake_promise import not_for_words
from peerlog.wording.mistake_terms import frame_words
from peerlog.wording.safe import one_line
from peerlog.wording.scrubbing import broader, put_in, telltale_words

BROADER, KEEP = "broader", "keep"
USUAL = "wrong"


async def round_line(page: JournalPage[Any], network: Network) -> Target | None:
    """Say how weak it is, then ask which of the four lines it becomes; raises LaneShut before that."""
    rounds = page.house.mistake_rounds
    rounds.begin(network)
    note = "\n".join((not_for_words(one_line(rounds.route(network), 120)), weaker_short()))
    options = [Option(name, words) for name, words in zip(FRAME, frame_words(), strict=True)]
    question = Choose(page.house, _("Which line is it?"), options, chosen=USUAL, note=note)
    line = await page.app.push_screen_wait(question)
    return Target(kind=TargetKind.ROUND, line=line) if line else None


async def broadened(page: JournalPage[Any], network: Network, text: str) -> str | None:
    """Ask about each piece that could tell who wrote it; None once one was left unanswered."""
    # from the end to the beginning, so that places stay where they are
    for found in reversed(page.house.scrubber.telltales(network, text)):
        instead = broader(text, found)
        answer = await page.app.push_screen_wait(_question(page, text, found, instead.words))
        if answer is None:
            return None
        if answer == BROADER:
            text = put_in(text, instead)
    return text


def _question(page: JournalPage[Any], text: str, found: Found, instead: str) -> Choose:
    taken = _("Say “{words}” instead").format(words=one_line(instead)) if instead else _("Leave it out")
    options = [Option(BROADER, taken), Option(KEEP, _("Keep it"), _("nothing is changed unasked"))]
    words = one_line(found.words)
    question = _("“{words}”: {what}").format(words=words, what=telltale_words()[found.tells])
    return Choose(page.house, question, options, note=one_line(text, 300))
