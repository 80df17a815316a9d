"""One mistake to read, whole: its four lines, what its author chose, what the group asked, advised and answered."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from peerlog.domain.advice import Advice
from peerlog.domain.look_back import LookBack
from peerlog.domain.mistake import Mistake, MistakeState
from peerlog.domain.mistake_answer import Question, Response
from peerlog.wording.language import _
from peerlog.wording.look_back_list import look_back_name
from peerlog.wording.mistake_list import quarter_words, state_words
from peerlog.wording.mistake_terms import (
    again_words,
    area_words,
    factor_words,
    frame_words,
    severity_words,
    spectrum_words,
    system_questions,
)
from peerlog.wording.safe import visible


class Part(NamedTuple):
    """A piece of the page, how loud it is, and the record it stands for."""

    text: str
    tone: str = ""
    detail: str = ""
    detail_tone: str = "quiet"
    record: str = ""


def story_parts(entry: Mistake) -> Iterator[Part]:
    """Give the four lines in their frame; what was left empty is left out."""
    for begin, line in zip(frame_words(), entry.lines, strict=True):
        if line.strip():
            yield Part(begin, "accent", detail=visible(line), detail_tone="")
    if words := choice_words(entry):
        yield Part("")
        yield Part(words, "quiet")


def choice_words(entry: Mistake) -> str:
    """Give what its author chose, in words; empty where nothing was."""
    parts = (
        spectrum_words()[entry.kind] if entry.kind else "",
        area_words()[entry.area] if entry.area else "",
        _("behind it: {factor}").format(factor=factor_words()[entry.factor]) if entry.factor else "",
        _("it weighed: {severity}").format(severity=severity_words()[entry.severity])
        if entry.severity
        else "",
        _("could happen again: {again}").format(again=again_words()[entry.again]) if entry.again else "",
    )
    return " · ".join(filter(None, parts))


def standing_words(entry: Mistake) -> str:
    """Say how far the answer has come, the theme and the quarter."""
    theme = _("theme: {theme}").format(theme=visible(entry.theme)) if entry.theme else ""
    return " · ".join(filter(None, (state_words(entry.state), theme, quarter_words(entry.period))))


def first_reply_words(entry: Mistake, questions: Sequence[Question]) -> str:
    """Say what the first reply to an entry is, until there was one."""
    if entry.state is not MistakeState.RELEASED or questions:
        return ""
    return _(
        "First say “thank you”, or ask one question that only makes it clearer. Advice and answers come after that."
    )


def question_parts(entry: Mistake, questions: Iterable[Question]) -> Iterator[Part]:
    """Give what the group asked whoever told it, with the answers."""
    for place, one in enumerate(questions):
        if not place:
            yield from _heading(_("Asked of whoever told it"))
        yield Part(visible(one.text), detail=_answer_words(entry, one), record=one.id)


def advice_parts(advice: Iterable[Advice]) -> Iterator[Part]:
    """Give the advice that came out of it."""
    for place, one in enumerate(advice):
        if not place:
            yield from _heading(_("Advice"))
        yield Part(advice_words(one), record=one.id)


def response_parts(response: Response | None, action: str) -> Iterator[Part]:
    """Give what the group answered; *action* is the linked one in words, or empty."""
    if response is None:
        return
    yield from _heading(_("What the group answered, {period}").format(period=quarter_words(response.period)))
    for label, words in (
        (_("We heard"), response.heard),
        (_("We changed"), response.changed),
        (_("We did not change, because"), response.why_not),
        (_("To do"), action),
    ):
        if words:
            yield Part(_("{label}: {words}").format(label=label, words=visible(words)), record=response.id)


def follow_parts(actions: Iterable[str], promises: Iterable[LookBack]) -> Iterator[Part]:
    """Give what came from it: actions in words, and promises to look back."""
    said = [
        *actions,
        *(_("Look-back: {words}").format(words=look_back_name(one)) for one in promises),
    ]
    if said:
        yield from _heading(_("What came from it"))
        yield from (Part(visible(words)) for words in said)


def system_parts() -> Iterator[Part]:
    """Give the questions that turn from a person to what made it likely."""
    yield from _heading(_("To look at the system, not at a person"))
    for words in system_questions():
        yield Part(words, "quiet")


def thanks_words() -> str:
    """Say what the room says first."""
    return _("First: thank you to whoever told this.")


def large_foot(page: int, pages: int) -> str:
    """Say where one is among the pages."""
    return _("{page} of {pages}").format(page=page, pages=pages)


def advice_words(advice: Advice) -> str:
    """Give advice as its one sentence."""
    return _("If you are about to {about}, then {then}, because {because}.").format(
        about=_clause(advice.about), then=_clause(advice.then), because=_clause(advice.because)
    )


def _clause(text: str) -> str:
    """Give a part without the full stop that ends the whole sentence."""
    return visible(text).strip().rstrip(".")


def _answer_words(entry: Mistake, question: Question) -> str:
    if question.answer:
        return _("Answer: {words}").format(words=visible(question.answer))
    if not entry.code:
        return _("No return code was taken for this entry, so nobody can answer.")
    return _("No answer yet; it comes only if its author returns with the code.")


def _heading(words: str) -> Iterator[Part]:
    yield Part("")
    yield Part(words, "strong")
