"""What earlier sessions left open, in a live run by lines: said as it begins, answered by a line each."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from peerlog.commands.live.run import PlainRun
from peerlog.domain.action import Action, Outcome
from peerlog.domain.captured import Captured, LineKind
from peerlog.domain.carrying import Choice
from peerlog.domain.commitment import Commitment, checked
from peerlog.domain.errors import CommitmentThere, EmptyText, UnknownChoice
from peerlog.domain.ids import NetworkId
from peerlog.domain.review import ReviewOutcome
from peerlog.wording.carrying import left_unasked
from peerlog.wording.commitment import commitment_text, instead_words
from peerlog.wording.language import _, mark
from peerlog.wording.left_open import come_back_words, still_open_words
from peerlog.wording.listing.action import action_line
from peerlog.wording.review import decision_line

Move = Callable[[PlainRun, str], None]
CHANGED = "changed"
ANSWERS = ("done", "part", "blocked", CHANGED, *(choice.value for choice in Choice))


def say_what_is_open(run: PlainRun, _words: str = "") -> None:
    """Say the open actions from before and the decisions that come back; nothing where there are none."""
    waiting = run.house.carrying.waiting(run.session)
    members, today = run.house.members.of(run.session.network), run.house.desk.today(run.session.zone)
    if waiting:
        run.say(still_open_words(len(waiting)))
        run.say(*("  " + action_line(o.action, o.ref, members, today, times=o.times) for o in waiting))
        run.say(_("/carry {ref} done, or part, keep, smaller, hand-over, let-go, blocked, changed; then why.").format(
            ref=waiting[0].ref
        ))  # fmt: skip
    asking = run.house.reviews.asking(run.session.network, today, run.id)
    if asking:
        run.say(come_back_words(len(asking)))
        run.say(*("  " + decision_line(o.ref, o.note.text, o.review, today) for o in asking))
        run.say(_("/review {ref} stands, or changed, or dropped; then why.").format(ref=asking[0].ref))


def carry(run: PlainRun, words: str) -> None:
    """Answer for one: /carry S01-A2 keep, and why after it."""
    ref, _space, rest = words.partition(" ")
    answer, _space, why = rest.strip().partition(" ")
    if not ref:
        say_what_is_open(run)
        return
    if ref in ANSWERS:
        run.say(_("Say which action, and how it goes on: /carry S01-A2 keep"))
        return
    action = run.house.actions.find(run.session.network, ref)
    if answer not in ANSWERS:
        raise UnknownChoice("answer", answer, ANSWERS)
    after = _answered(run, action, answer, why.strip())
    members, today = run.house.members.of(after.network), run.house.desk.today(run.session.zone)
    times = run.house.carrying.times(after)
    run.say(action_line(after, run.house.actions.ref(after), members, today, times=times))


def _answered(run: PlainRun, action: Action, answer: str, why: str) -> Action:
    carrying, today = run.house.carrying, run.house.desk.today(run.session.zone)
    if answer == Choice.KEEP:
        return carrying.keep(action, why, run.id)
    if answer == Choice.LET_GO:
        return carrying.let_go(action, today, why, run.id)
    if answer == Choice.HAND_OVER:
        owner = run.house.members.find(action.network, why or run.ask(_("to whom>")) or "")
        return carrying.hand_over(action, owner.id, "", run.id)
    if answer == Choice.SMALLER:
        return carrying.make_smaller(action, why or run.ask(_("smaller>")) or "", action.due, "", run.id)
    outcome = Outcome.CHANGED_MIND if answer == CHANGED else Outcome(answer)
    return carrying.went(action, outcome, today, why, run.id)


def review(run: PlainRun, words: str) -> None:
    """Say what came of a decision: /review S05-D1 stands."""
    ref, _space, rest = words.partition(" ")
    answer, _space, why = rest.strip().partition(" ")
    today = run.house.desk.today(run.session.zone)
    if not ref or ref in set(ReviewOutcome):
        run.say(_("Say which decision, and what came of it: /review S05-D1 stands"))
        return
    if answer not in set(ReviewOutcome):
        raise UnknownChoice("answer", answer, tuple(ReviewOutcome))
    network = NetworkId(run.session.network)
    found = run.house.reviews.find(network, ref)
    done = run.house.reviews.answer(found, ReviewOutcome(answer), today, why.strip())
    run.say(decision_line(found.ref, found.note.text, done, today))


def commit(run: PlainRun, words: str) -> None:
    """Note what somebody takes on: /commit Amina, then a question each."""
    if not words:
        run.say(_("Say who takes something on: /commit Amina"))
        return
    owner = run.house.members.find(run.session.network, words)
    text = _commitment(run)
    buddy = run.ask(_("whom will you tell (Enter skips)>"))
    tells = run.house.members.find(run.session.network, buddy) if buddy else None
    typed = run.ask(_("by when (Enter skips)>"))
    due = run.call.day(typed) if typed else None
    said = Captured(kind=LineKind.ACTION, text=text, owner=owner, due=due)
    step = run.house.live.running(run.id)
    under = step.id if step else None
    try:
        action = run.house.commitments.take_on(run.session, said, buddy=tells, step=under)
    except CommitmentThere as error:
        run.say(_("{name} took this on before: “{words}”.").format(name=error.name, words=error.words))
        if run.ask(_("yes for this one instead, Enter for neither>")) != _("yes"):
            return
        action = run.house.commitments.take_on(
            run.session, said, buddy=tells, step=under, instead=instead_words(text)
        )
    members = run.house.members.of(action.network)
    run.say(action_line(action, run.house.actions.ref(action), members, run.call.today))


def _commitment(run: PlainRun) -> str:
    parts = Commitment(when=_asked(run, _("when>")), will=_asked(run, _("I will>")))
    if obstacle := run.ask(_("what could get in the way (Enter skips)>")):
        parts = replace(parts, obstacle=obstacle, instead=_asked(run, _("then instead>")))
    return commitment_text(checked(parts))


def _asked(run: PlainRun, prompt: str) -> str:
    typed = run.ask(prompt)
    if not typed:
        raise EmptyText("text")
    return typed


def say_what_was_not_asked(run: PlainRun) -> None:
    """Say, as a session closes, what was never asked about; it stays open."""
    run.say(*filter(None, [left_unasked(len(run.house.carrying.waiting(run.session)))]))


CARRIED: Mapping[str, tuple[Move, str]] = {
    "open": (say_what_is_open, mark("actions and decisions from before")),
    "carry": (carry, mark("answer for one of them: /carry S01-A2 keep")),
    "review": (review, mark("what came of a decision: /review S05-D1 stands")),
    "commit": (commit, mark("what somebody takes on at the end: /commit Amina")),
}
