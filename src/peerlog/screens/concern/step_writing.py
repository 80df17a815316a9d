"""Writing down what exactly would leave of a mistake told in confidence, and to whom."""

from textual import on

from peerlog.domain.confidential_mistake import ConfidentialMistake, Outward, OutwardStep
from peerlog.domain.ids import OutwardStepId
from peerlog.screens.concern.filling import Filling, Question
from peerlog.services.house import House
from peerlog.widgets.fields import ChoiceLine, Field, FieldLine
from peerlog.wording.confidential_mistake import (
    leads_label,
    outward_words,
    usual_whom,
    whom_label,
    words_label,
)
from peerlog.wording.language import mark

OUTWARD = "outward/"
NEW = "new"


class StepWriting(Filling):
    """A step outward, new or to be said otherwise."""

    HELP = mark(
        "Write the very words that would be said, and to whom. Then ask the teller with these words. Left and Right "
        "choose where it leads; F2 keeps it. Other words later mean asking again. "
        "Example: to the group: “Somebody ordered twice.”"
    )

    def __init__(self, house: House, told: ConfidentialMistake, step: OutwardStep | None = None) -> None:
        self._mistake, self._step = told.id, step.id if step else None
        usual = usual_whom()
        leads = step.leads if step else Outward.GROUP
        options = tuple((code.value, words) for code, words in outward_words().items())
        asked: list[Field | Question] = [
            Field(name="leads", label=leads_label(), value=leads.value, options=options),
            Field(name="whom", label=whom_label(), value=step.whom if step else usual[leads]),
            Question(name="words", label=words_label(), value=step.words if step else ""),
        ]
        super().__init__(house, f"{OUTWARD}{told.id}/{step.id if step else NEW}", asked)

    @on(ChoiceLine.Changed)
    def _say_usual(self, event: ChoiceLine.Changed) -> None:
        """Offer to whom such a step usually goes, unless somebody else was named."""
        usual = usual_whom()
        line = next(line for line in self.query(FieldLine) if line.field.name == "whom")
        if line.value.strip() in ("", *usual.values()):
            line.fill(usual[Outward(event.value)])

    def keep(self, texts: dict[str, str]) -> None:
        """Keep it; raises EmptyText, TooLong or StepDone."""
        lane = self.concerns.the_open.mistakes
        filled = OutwardStep(
            id=self._step or OutwardStepId(""), mistake=self._mistake, leads=Outward(texts["leads"]),
            words=texts["words"], whom=texts["whom"],
        )  # fmt: skip
        if self._step:
            lane.reword(lane.step(self._step), filled)
        else:
            lane.plan(filled)
