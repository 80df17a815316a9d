"""peerlog mistake list and show: what was released, without a trace of who told it."""

from collections.abc import Iterable
from typing import Any

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.ids import RecordId
from peerlog.domain.mistake import Mistake, MistakeState
from peerlog.domain.mistake_answer import Response
from peerlog.wording.language import _, mark
from peerlog.wording.listing.mistake import (
    counted_lines,
    mistake_line,
    mistake_lines,
    page_lines,
    refs_of,
    waiting_line,
)
from peerlog.wording.mistake_page import Part, advice_parts, follow_parts, question_parts, response_parts

STATES = tuple(state for state in MistakeState if state is not MistakeState.HELD)


@verb("list", option("--state", type=choice(*STATES), help=mark("only those")),
      option("--theme", metavar="WORDS", help=mark("only those with this theme")),
      examples=["mistake list", "mistake list --state released"])  # fmt: skip
def listed(call: Call, state: str | None, theme: str | None) -> None:
    """List what was released, the newest quarter first; within it in the order of random ids."""
    mistakes, rounds = call.house.mistakes, call.house.mistake_rounds
    entries = mistakes.of(call.network.id)
    found = [one for one in entries if _is_meant(one, state, theme)]
    batches, refs = mistakes.batches.of(call.network.id), refs_of(entries)
    waiting, floor = rounds.waiting(call.network), rounds.floor
    call.give(
        {
            "batches": shape(batches),
            "floor": floor,
            "mistakes": [mistake_shape(one) for one in found],
            "waiting": waiting,
        },
        *(mistake_line(one, refs[one.id]) for one in found),
        *counted_lines(batches),
    )
    call.tell(waiting_line(waiting, floor))
    if not entries:
        call.tell(_("Nothing was released yet. A round is held with: peerlog mistake round"))


def _is_meant(entry: Mistake, state: str | None, theme: str | None) -> bool:
    return (state is None or entry.state == state) and (
        theme is None or entry.theme.casefold() == theme.casefold()
    )


@verb("show", argument("ref"), examples=["mistake show 3f2a91"])
def show(call: Call, ref: str) -> None:
    """Show one, whole, with what was asked, advised and answered; REF is how its random id begins."""
    entry, answers = call.house.mistakes.get(ref), call.house.mistake_answers
    asked, advice, response = (
        answers.questions_of(entry),
        answers.advice_of(entry),
        answers.response_of(entry),
    )
    data, came = _came_from(call, entry)
    data |= {
        "advice": shape(advice),
        "mistake": mistake_shape(entry),
        "questions": shape(asked),
        "response": shape(response),
    }
    parts = (
        *question_parts(entry, asked),
        *advice_parts(advice),
        *response_parts(response, _linked(call, response)),
        *came,
    )
    call.give(data, *mistake_lines(entry), *page_lines(parts))


def _came_from(call: Call, entry: Mistake) -> tuple[dict[str, Any], Iterable[Part]]:
    actions = call.house.origins.come_from(RecordId(entry.id))
    promises = call.house.look_backs.about(entry.network, entry.id)
    words = (f"{call.house.actions.ref(one)} {one.text}" for one in actions)
    return {"actions": shape(actions), "look_backs": shape(promises)}, follow_parts(words, promises)


def _linked(call: Call, response: Response | None) -> str:
    if response is None or not response.action:
        return ""
    return call.house.actions.find(call.network.id, response.action).text


def give_mistake(call: Call, entry: Mistake) -> None:
    """Print an entry."""
    call.give({"mistake": mistake_shape(entry)}, *mistake_lines(entry))


def mistake_shape(entry: Mistake) -> dict[str, Any]:
    """Give an entry for machines, without what its return code is checked against."""
    return {name: value for name, value in shape(entry).items() if name != "code"}
