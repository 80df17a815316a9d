"""Writing down a mistake that somebody told in confidence."""

from dataclasses import replace

from peerlog.domain.confidential_mistake import ConfidentialMistake, teller_of
from peerlog.domain.ids import MistakeId, NetworkId
from peerlog.domain.mistake import FRAME, Again, Area, Factor, Severity, Spectrum
from peerlog.screens.concern.filling import Filling, Question
from peerlog.screens.concern.page import ConcernPage
from peerlog.services.house import House
from peerlog.widgets.fields import Field
from peerlog.wording.confidential_mistake import (
    choice_labels,
    choice_words,
    teller_label,
    told_kept_words,
    told_on_label,
)
from peerlog.wording.language import _, mark
from peerlog.wording.mistake_terms import frame_words

TOLD = "told/"
"""Before what the place of a draft of such a page is called by."""
NEW = "new"


class ToldWriting(Filling):
    """A mistake told in confidence, new or to be corrected."""

    HELP = mark(
        "Write down what somebody told you: who, when, and as many of the four lines as there are. Tab and the arrows "
        "go on; what stands between ◂ and ▸ is chosen with Left and Right, or left open. F2 keeps it, encrypted. "
        "Example: told by Amara; it went wrong because two of us ordered."
    )

    def __init__(self, house: House, told: ConfidentialMistake | None = None) -> None:
        self._told = told.id if told else None
        self._network = house.networks.at_hand()
        members = house.members.of(self._network.id) if self._network else ()
        self._names = tuple(member.name for member in members)
        super().__init__(house, TOLD + (told.id if told else NEW), self._questions(told))

    def _questions(self, told: ConfidentialMistake | None) -> list[Field | Question]:
        day = told.told_on.isoformat() if told else ""
        lines = told.lines if told else ("",) * len(FRAME)
        asked: list[Field | Question] = [
            Field(name="teller", label=teller_label(), value=told.teller if told else "", echo=self._named),
            Field(name="told_on", label=told_on_label(), value=day, echo=self.day_echo),
        ]
        frame = zip(FRAME, frame_words(), lines, strict=True)
        asked += [Question(name=name, label=label, value=line) for name, label, line in frame]
        words = choice_words()
        for name, label in choice_labels().items():
            options = (("", _("not said")), *words[name].items())
            asked.append(
                Field(name=name, label=label, options=options, value=str(getattr(told, name, None) or ""))
            )
        return asked

    def _named(self, words: str) -> str:
        found = teller_of(words, self._names)
        return found if found != words.strip() else ""

    def keep(self, texts: dict[str, str]) -> None:
        """Keep it; raises LaneShut, EmptyText, TooLong or UnreadableDate."""
        lane, network = self.concerns.the_open.mistakes, self._network
        filled = ConfidentialMistake(
            id=MistakeId(""), network=NetworkId(network.id if network else ""),
            teller=teller_of(texts["teller"], self._names), told_on=self.day(texts["told_on"]),
            aim=texts["aim"], noticed=texts["noticed"], wrong=texts["wrong"], ahead=texts["ahead"],
            kind=Spectrum(texts["kind"]) if texts["kind"] else None, area=Area(texts["area"]) if texts["area"] else None,
            factor=Factor(texts["factor"]) if texts["factor"] else None,
            severity=Severity(texts["severity"]) if texts["severity"] else None,
            again=Again(texts["again"]) if texts["again"] else None,
        )  # fmt: skip
        if self._told:
            before = lane.get(self._told)
            lane.edit(before, replace(filled, id=before.id, network=before.network))
        else:
            lane.write(filled, network.name if network else "", self.route)
        self.app.call_after_refresh(self._say_kept)

    def _say_kept(self) -> None:
        if isinstance(screen := self.app.screen, ConcernPage):
            screen.tell(told_kept_words())
