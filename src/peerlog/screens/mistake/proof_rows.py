"""The rows of the proof: what the file holds of an entry, what is promised, what the size of a room lets people guess."""

from collections.abc import Iterator
from dataclasses import replace

from peerlog.domain.errors import UnknownChoice
from peerlog.domain.mistake import Mistake
from peerlog.screens.base import Shared
from peerlog.screens.dialogs import Ask
from peerlog.screens.mistake.rows import LINE
from peerlog.services.house import House
from peerlog.widgets.row_list import Row
from peerlog.wording.language import _
from peerlog.wording.mistake_promise import guess_words, promises
from peerlog.wording.mistake_proof import everything_words, never_kept, promise_words, proofs, room_question
from peerlog.wording.safe import visible


def proof_rows(house: House, entry: Mistake, people: int) -> tuple[Row, ...]:
    """Give the whole proof, with rows the cursor can stand on, so that the arrows read it. *people* is 0 while unknown."""
    rows = (*_kept(house, entry), *_promised(), *_guessed(people, house.mistake_rounds.floor))
    return tuple(replace(row, key=f"{LINE}{place}") if row.key else row for place, row in enumerate(rows))


async def ask_people(screen: Shared[None]) -> int:
    """Ask how many were in the room; 0 where nobody says."""
    asked = Ask(screen.house, room_question(), hint=_("A number; it is kept nowhere."), check=_number)
    words = await screen.app.push_screen_wait(asked)
    return _number(words) if words else 0


def _kept(house: House, entry: Mistake) -> Iterator[Row]:
    yield Row(text=everything_words(), tone="strong")
    yield Row()
    yield Row(text=never_kept())
    for proof in proofs(house.mistake_proof.of(entry)):
        yield from _part(proof.title)
        for name, value, note in proof.columns:
            yield Row(key=LINE, gutter=name, text=visible(value), detail=note)


def _promised() -> Iterator[Row]:
    yield from _part(_("What is promised, and what is not"))
    for promise in promises():
        yield Row(key=LINE, text=promise.against, tone="accent", detail=promise_words(promise))


def _guessed(people: int, floor: int) -> Iterator[Row]:
    yield from _part(_("What the size of the room still lets people guess"))
    if not people:
        words = _("G asks how many were there, and says it; the number is kept nowhere.")
        yield Row(key=LINE, text=words, tone="quiet")
        return
    for words in guess_words(people, floor):
        yield Row(key=LINE, text=words)


def _number(words: str) -> int:
    if not words.strip().isdecimal() or not int(words):
        raise UnknownChoice("people", words, (_("a number, such as 12"),))
    return int(words)


def _part(title: str) -> Iterator[Row]:
    yield Row()
    yield Row(text=title, tone="strong")
