"""How a live run by lines begins: a planned session is opened, one that was left is asked about."""

from peerlog.commands.live.run import PlainRun
from peerlog.commands.meant import numbered
from peerlog.domain.live import Resume
from peerlog.domain.session import Session, SessionState, is_late
from peerlog.wording.language import _
from peerlog.wording.live import resume_choices, resume_words
from peerlog.wording.session import far_off, late_choices, late_question


def begin(run: PlainRun, session: Session) -> bool:
    """Open the session, or ask how to go on with one that was running; tells whether it runs now."""
    if session.state is not SessionState.RUNNING:
        return _open(run, session)
    resume = run.house.live.left_off(session.id)
    return resume is None or _goes_on(run, resume, session)


def _open(run: PlainRun, session: Session) -> bool:
    now = run.house.desk.now()
    if session.state is SessionState.PLANNED and is_late(session, now):
        return _opens_late(run, session)
    words = far_off(session, now)
    run.house.live.open(session)
    run.say(*filter(None, [words]))
    return True


def _opens_late(run: PlainRun, session: Session) -> bool:
    choices = late_choices()
    run.say(late_question(session), *_offered([f"{words}: {why}" for _code, words, why in choices]))
    chosen = _chosen(run, [code for code, _words, _why in choices])
    if chosen:
        run.house.live.open(session, written_up=chosen == "then")
    return bool(chosen)


def _goes_on(run: PlainRun, resume: Resume, session: Session) -> bool:
    choices = resume_choices(resume)
    run.say(resume_words(resume), *_offered([words for _code, words in choices]))
    chosen = _chosen(run, [code for code, _words in choices])
    if chosen in ("", "later"):
        return False
    run.house.live.go_on(session.id, counting_the_gap=chosen == "counted")
    return True


def _offered(choices: list[str]) -> list[str]:
    return [f"{number}. {words}" for number, words in enumerate(choices, 1)]


def _chosen(run: PlainRun, codes: list[str]) -> str:
    """Ask for a number until there is one; "" at the end of the input."""
    while (typed := run.ask(_("number>"))) is not None:
        if (code := numbered(typed, codes)) is not None:
            return code
        run.say(_("Please type a number from 1 to {n}.").format(n=len(codes)))
    return ""
