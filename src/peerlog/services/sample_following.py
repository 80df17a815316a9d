"""What became of a line of the sample: entered into the diary as its data tells."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from peerlog.domain.ids import LookBackId, LookId, RecordId
from peerlog.domain.look_back import Look, LookBack
from peerlog.domain.review import ReviewOutcome

if TYPE_CHECKING:
    from datetime import date

    from peerlog.domain.line import Line
    from peerlog.domain.network import Network
    from peerlog.domain.note import Note
    from peerlog.domain.sample import SampleLine
    from peerlog.domain.sample_following import SampleLook, SampleOutcome, SamplePromise, SampleReview
    from peerlog.services.house import House

Later = Callable[[int, Callable[[], object]], None]
"""Lets something happen so many days after the session."""


class SampleFollowing:
    """What follows one line."""

    def __init__(self, house: "House", network: "Network", line: "Line", held: "date") -> None:
        self._house, self._network, self._line, self._held = house, network, line, held

    def enter(self, told: "SampleLine", later: Later) -> None:
        """Enter all that follows."""
        for days in told.kept:
            later(days, self._keep)
        if told.went is not None:
            later(told.went.days, partial(self._went, told.went))
        if told.review is not None:
            later(0, partial(self._bring_back, told.review.days))
            if told.review.stood is not None:
                later(told.review.stood, partial(self._stood, told.review))
        if told.promise is not None:
            later(0, partial(self._promise, told.promise, later))

    def _today(self) -> "date":
        return self._house.desk.today(self._network.zone)

    def _keep(self) -> None:
        action = self._house.actions.get(self._line.id)
        self._house.carrying.keep(action, "The time was short; it is still wanted")

    def _went(self, told: "SampleOutcome") -> None:
        action = self._house.actions.get(self._line.id)
        self._house.carrying.went(action, told.outcome, self._today(), told.why)

    def _bring_back(self, days: int) -> None:
        self._house.reviews.bring_back(self._note(), self._held + timedelta(days=days), self._network.id)

    def _stood(self, told: "SampleReview") -> None:
        reviews, again = self._house.reviews, told.again
        on = self._held + timedelta(days=again) if again is not None else None
        reviews.answer(reviews.one(self._note()), ReviewOutcome.STANDS, self._today(), told.why, on)

    def _note(self) -> "Note":
        note = self._house.notes.notes.get(self._line.id)
        if note is None:
            raise LookupError(self._line.id)
        return note

    def _promise(self, told: "SamplePromise", later: Later) -> None:
        promise = self._house.look_backs.promise(
            self._network,
            LookBack(
                id=LookBackId(""), network=self._network.id, about=RecordId(self._line.id),
                learning=told.learning, expectation=told.expectation, signs=told.signs, holder=told.holder,
                successor=told.successor, place=told.place, promised_on=self._today(), ladder=told.ladder,
            ),
        )  # fmt: skip
        for look in told.looks:
            later(look.days, partial(self._look, promise.id, look))
        if told.hindsight:
            later(told.looks[-1].days, partial(self._add, promise.id, told.hindsight))

    def _look(self, promise: LookBackId, told: "SampleLook") -> None:
        look = Look(
            id=LookId(""), look_back=promise, rung=0, looked_on=self._today(), stands=told.stands,
            evidence=told.evidence, lives_in=told.lives_in, unexpected=told.unexpected,
            to_earlier_selves=told.to_earlier_selves,
        )  # fmt: skip
        self._house.look_backs.look(self._house.look_backs.get(promise), look)

    def _add(self, promise: LookBackId, words: str) -> None:
        self._house.look_backs.add_hindsight(self._house.look_backs.get(promise), words)
