"""What is being written at length: prompts and texts, as a draft keeps them."""

import json
from dataclasses import dataclass, replace

from peerlog.domain.reflection import FREE, Answer, Reflection
from peerlog.services.journal import Journal
from peerlog.services.journal_writing import Writing
from peerlog.wording.language import _

NEW = "page/new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Prompts and what stands under each."""

    prompts: tuple[str, ...] = ("",)
    """As they are shown; the empty one is a free page."""
    texts: tuple[str, ...] = ("",)
    """One for each prompt."""
    model: str = FREE
    mood: int | None = None
    energy: int | None = None
    entry: str = ""
    """Id of the entry that is being changed, empty for a new one."""

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What was written, prompt by prompt."""
        pairs = zip(self.prompts, self.texts, strict=True)
        return tuple(Answer(prompt=prompt, text=text) for prompt, text in pairs if text.strip())

    def as_text(self) -> str:
        """Give it as a draft keeps it; empty when nothing is written."""
        if not self.answers:
            return ""
        told = {
            name: getattr(self, name) for name in ("prompts", "texts", "model", "mood", "energy", "entry")
        }
        return json.dumps(told, ensure_ascii=False)


def sheet_from(text: str) -> Sheet | None:
    """Read a draft; None when it is none."""
    try:
        told = json.loads(text)
        prompts, texts = tuple(map(str, told.pop("prompts"))), tuple(map(str, told.pop("texts")))
        return Sheet(prompts=prompts, texts=texts, **told) if len(prompts) == len(texts) else None
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def sheet_of(entry: Reflection, prompts: tuple[str, ...]) -> Sheet:
    """Give an entry as a sheet, with the prompts of its model that were left empty where they are known."""
    said = {answer.prompt: answer.text for answer in entry.answers}
    shown = tuple(map(_, prompts))
    known = shown if len(said) == len(entry.answers) and set(said) <= set(shown) else ()
    asked = known or tuple(answer.prompt for answer in entry.answers)
    texts = tuple(said.get(prompt, "") for prompt in known) or tuple(answer.text for answer in entry.answers)
    return Sheet(
        prompts=asked, texts=texts, model=entry.model, mood=entry.mood, energy=entry.energy, entry=entry.id
    )


def place_for(journal: Journal, entry: str) -> str:
    """Give the place of the draft of an entry, or one that is still free for a new one."""
    if entry:
        return f"page/{entry}"
    taken = {draft.place for draft in journal.drafts.all()}
    return next(place for number in range(1, len(taken) + 2) if (place := f"{NEW}{number}") not in taken)


def keep(journal: Journal, sheet: Sheet) -> Reflection:
    """Keep a sheet as a new entry, or change the one it is of; raises EmptyText."""
    if not sheet.entry:
        return journal.write(
            Writing(answers=sheet.answers, model=sheet.model, mood=sheet.mood, energy=sheet.energy)
        )
    before = journal.get(sheet.entry)
    return journal.edit(before, replace(before, answers=sheet.answers, mood=sheet.mood, energy=sheet.energy))
