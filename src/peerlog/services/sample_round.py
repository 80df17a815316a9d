"""An anonymous round of the sample network: held, released and answered as its data tells."""

from datetime import date, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from peerlog.domain.mistake import Mistake, MistakeState
from peerlog.domain.network import Network
from peerlog.domain.sample import SampleResponse, SampleRound
from peerlog.services.sample import Diary

if TYPE_CHECKING:
    from peerlog.services.house import House

AT_THE_END = time(18, 30)
"""When a round is held: after the session of that day."""
IN_THE_EVENING = time(19, 40)
"""When the group has answered."""


def enter_round(house: "House", diary: Diary, network: Network, told: SampleRound, day: date) -> None:
    """Enter a round into the diary, and all that follows."""
    diary.on(day, partial(_hold, house, network, told), at=AT_THE_END)
    diary.on(day + timedelta(days=told.discussed), partial(_discuss, house, network, told), at=IN_THE_EVENING)
    for answer in told.responses:
        later = day + timedelta(days=answer.days)
        diary.on(later, partial(_respond, house, network, told, answer), at=IN_THE_EVENING)


def _hold(house: "House", network: Network, told: SampleRound) -> None:
    rounds = house.mistake_rounds
    turns = rounds.begin(network)
    for one in told.told:
        turns.take(one.telling)
    rounds.close(turns)
    rounds.release(network, len(told.told))


def _discuss(house: "House", network: Network, told: SampleRound) -> None:
    """Talk about every entry; name those that are alike, ask, and keep the advice that came out of it."""
    answers, mistakes = house.mistake_answers, house.mistakes
    for number, one in enumerate(told.told, 1):
        mistakes.mark(_entry(house, network, told, number), MistakeState.DISCUSSED, one.theme)
    for asked in told.questions:
        answers.ask(_entry(house, network, told, asked.of), asked.text)
    for said in told.advice:
        entry = _entry(house, network, told, said.of)
        answers.advise(network, entry, said.about, said.then, said.because)


def _respond(house: "House", network: Network, told: SampleRound, answer: SampleResponse) -> None:
    actions = house.actions.of(network.id)
    linked = next((one for one in actions if answer.action and one.text.startswith(answer.action)), None)
    house.mistake_answers.respond(
        [_entry(house, network, told, number) for number in answer.to],
        answer.heard,
        answer.changed,
        answer.why_not,
        linked.id if linked else None,
    )


def _entry(house: "House", network: Network, told: SampleRound, number: int) -> Mistake:
    """Find an entry by what it says: its id and its place tell nothing of the turn."""
    lines = told.told[number - 1].telling.lines
    return next(one for one in house.mistakes.of(network.id) if one.lines == lines)
