"""What can be noted of a step outward: that the teller was asked, the answer, that it is done, or other words."""

from typing import Any

from peerlog.domain.confidential_mistake import ConfidentialMistake, OutwardStep, TellerSaid, Way
from peerlog.domain.errors import UnreadableDate
from peerlog.screens.concern.page import ConcernPage
from peerlog.screens.concern.step_writing import StepWriting
from peerlog.screens.dialogs import Ask, Choose, Confirm, Option
from peerlog.wording.confidential_mistake import step_detail, step_line, way_words
from peerlog.wording.dates import understood
from peerlog.wording.language import _
from peerlog.wording.times import full_date

ASKED, DONE, REWORD, DROP = "asked", "done", "reword", "drop"


def _options(step: OutwardStep) -> list[Option]:
    """Give what fits how it stands; a step that was done stays as it is."""
    if step.done_on is not None:
        return []
    said_yes = step.answer is TellerSaid.YES
    options = [Option(DONE, _("It is done"), _("it was said, in these words"))] if said_yes else []
    options += [Option(TellerSaid.TAKEN_BACK.value, _("They took the yes back"))] if said_yes else []
    options += (
        [] if said_yes else [Option(TellerSaid.YES.value, _("They said yes"), _("to these very words"))]
    )
    options += [] if said_yes else [Option(TellerSaid.NO.value, _("They said no"))]
    options += (
        [] if said_yes or step.asked_on else [Option(ASKED, _("I have asked them"), _("no answer yet"))]
    )
    return [
        *options,
        Option(REWORD, _("Change the words"), _("the teller is asked anew")),
        Option(DROP, _("Drop it")),
    ]


async def answer_step(page: ConcernPage[Any], told: ConfidentialMistake, step: OutwardStep) -> None:
    """Ask what to note, then the day and the way; raises what stands in its way."""
    options = _options(step)
    if not options:
        page.tell(_("It was done, and stays as it is noted."))
        return
    chosen = await page.app.push_screen_wait(
        Choose(page.house, step_line(step), options, note=step_detail(step))
    )
    if chosen == REWORD:
        page.app.push_screen(StepWriting(page.house, told, step))
    elif chosen == DROP:
        await _drop(page, step)
    elif chosen:
        await _note(page, step, chosen)


async def _drop(page: ConcernPage[Any], step: OutwardStep) -> None:
    question = Confirm(
        page.house, _("Drop this step for good?"), consequence=_("Its words leave the file and its backups.")
    )
    if await page.app.push_screen_wait(question):
        page.concerns.the_open.mistakes.drop(step)


async def _note(page: ConcernPage[Any], step: OutwardStep, chosen: str) -> None:
    way: str | None = ""
    if chosen not in (ASKED, DONE):
        ways = [Option(code.value, words) for code, words in way_words().items()]
        way = await page.app.push_screen_wait(Choose(page.house, _("How did they say it?"), ways))
    words = await _day(page) if way is not None else None
    if words is None or way is None:
        return
    lane, day = (
        page.concerns.the_open.mistakes,
        understood(words, page.concerns.today()) or page.concerns.today(),
    )
    if chosen == ASKED:
        lane.note_asked(step, day)
    elif chosen == DONE:
        lane.note_done(step, day)
    else:
        lane.note_answer(step, TellerSaid(chosen), day, Way(way))


async def _day(page: ConcernPage[Any]) -> str | None:
    today = page.concerns.today()

    def known(words: str) -> None:
        if understood(words, today) is None:
            raise UnreadableDate(words)

    def echo(words: str) -> str:
        found = understood(words, today)
        return full_date(found) if found else ""

    question = _("On which day?")
    return await page.app.push_screen_wait(
        Ask(page.house, question, value=today.isoformat(), hint=full_date(today), check=known, echo=echo)
    )
