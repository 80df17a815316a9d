"""A promise to look back, made while it is decided, in a live run by lines."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from peerlog.commands.live.run import PlainRun
from peerlog.commands.session.meant import line_meant
from peerlog.domain.capture import kind_typed
from peerlog.domain.captured import LineKind
from peerlog.domain.ids import LookBackId, RecordId
from peerlog.domain.line import Line
from peerlog.domain.look_back import LookBack
from peerlog.domain.look_back_source import is_lasting
from peerlog.wording.language import _, mark
from peerlog.wording.look_back_list import promised_words


def promise(run: PlainRun, words: str) -> None:
    """Ask what will be still true of a line: /promise 3, or of what was decided last; Enter leaves a question out."""
    line = line_meant(run.house.notes.feed(run.id), run.session, words) if words else _last(run)
    if line is None or not is_lasting(line):
        run.say(_("A promise is about a decision, a lesson or an action: /promise NUMBER"))
        return
    run.say(line.text)
    answers = _answers(run)
    if not answers.get("expectation"):
        run.say(_("Nothing was promised."))
        return
    blank = LookBack(
        id=LookBackId(""), network=run.session.network, about=RecordId(line.id), learning=line.text, expectation="",
        signs="", holder="", successor="", place="", promised_on=date.min,
    )  # fmt: skip
    made = run.house.look_backs.promise(
        run.house.networks.get(run.session.network), replace(blank, **answers)
    )
    run.say(promised_words(made, run.house.look_backs.rungs(made)[0]))


def _answers(run: PlainRun) -> dict[str, Any]:
    """Ask line by line; a command, or a line of another kind, is no answer and comes next."""
    asked = {
        "expectation": _("What do you expect to be still true? It is locked>"),
        "signs": _("How will you tell?>"),
        "holder": _("Which role holds it?>"),
        "successor": _("Who follows when that role ends?>"),
        "place": _("Where should it live?>"),
    }
    answers: dict[str, str] = {}
    for name, question in asked.items():
        typed = run.ask(question)
        if typed and (typed.startswith("/") or kind_typed(typed) is not LineKind.NOTE):
            run.put_back(typed)
            break
        if not typed and name == "expectation":
            break
        answers[name] = typed or ""
    return answers


def _last(run: PlainRun) -> Line | None:
    lasting = [line for line in run.house.notes.feed(run.id) if is_lasting(line)]
    return max(lasting, key=lambda line: (line.made, line.position), default=None)


PROMISING: Mapping[str, tuple[Callable[[PlainRun, str], None], str]] = {
    "promise": (promise, mark("promise to look back at a line: /promise 3, or at what was decided last")),
}
