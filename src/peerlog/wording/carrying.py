"""Carrying over in words: how often, what is asked, what was answered, and how it went."""

from peerlog.domain.action import Outcome
from peerlog.domain.carrying import Choice
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import one_line


def carried_words(times: int) -> str:
    """Say how often an action was kept as it is; nothing for one that never was."""
    return ngettext("carried {n} time", "carried {n} times", times).format(n=times) if times else ""


def choice_word(choice: Choice) -> str:
    """Name an answer."""
    return {
        Choice.KEEP: _("keep"),
        Choice.SMALLER: _("make smaller"),
        Choice.HAND_OVER: _("hand over"),
        Choice.LET_GO: _("let go"),
    }[choice]


def choice_help(choice: Choice) -> str:
    """Say what an answer means."""
    return {
        Choice.KEEP: _("as it is; that it was carried over is counted"),
        Choice.SMALLER: _("other words and another date; counting begins anew"),
        Choice.HAND_OVER: _("to somebody else"),
        Choice.LET_GO: _("with the reason, which is kept"),
    }[choice]


def outcome_help(outcome: Outcome) -> str:
    """Say what an outcome means."""
    return {
        Outcome.DONE: _("it is over"),
        Outcome.PART: _("it stays open for the rest"),
        Outcome.CHANGED_MIND: _("it is let go for a reason, which counts as learning"),
        Outcome.BLOCKED: _("it stays open, with what is in the way"),
    }[outcome]


def chosen_word(choice: Choice) -> str:
    """Say what was answered."""
    return {
        Choice.KEEP: _("kept"),
        Choice.SMALLER: _("made smaller"),
        Choice.HAND_OVER: _("handed over"),
        Choice.LET_GO: _("let go"),
    }[choice]


def outcome_word(outcome: Outcome) -> str:
    """Say how an action went."""
    return {
        Outcome.DONE: _("done"),
        Outcome.PART: _("part of it done"),
        Outcome.CHANGED_MIND: _("changed my mind"),
        Outcome.BLOCKED: _("blocked"),
    }[outcome]


def why_question(outcome: Outcome) -> str:
    """Ask for what belongs to an outcome."""
    return {
        Outcome.DONE: _("What came of it? Enter keeps it without words"),
        Outcome.PART: _("What is done, and what is left?"),
        Outcome.CHANGED_MIND: _("What changed your mind? That is learning, too"),
        Outcome.BLOCKED: _("What is in the way?"),
    }[outcome]


def answered_words(answer: str, text: str) -> str:
    """Say what was noted of an action, and the way back."""
    return _("Noted: {answer}: “{action}”. Ctrl+Z takes that back.").format(
        answer=answer, action=one_line(text)
    )


def left_unasked(count: int) -> str:
    """Say what was not asked about; nothing when everything was."""
    if not count:
        return ""
    return ngettext(
        "{n} action was not asked about; it stays open.",
        "{n} actions were not asked about; they stay open.",
        count,
    ).format(n=count)
