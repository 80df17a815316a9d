"""The words for what became of decisions and actions, as a register has them."""

from peerlog.domain.action import Outcome
from peerlog.domain.register import FollowUp, SharedDecision
from peerlog.domain.review import Review, ReviewOutcome
from peerlog.wording.language import _, ngettext
from peerlog.wording.terms import action_state_word


def standing_word(decision: SharedDecision) -> str:
    """Say whether a decision holds."""
    review = decision.review
    if review is None:
        return _("stands")
    if review.outcome is None:
        return _("provisional") if review.provisional else _("stands")
    return review_word(review.outcome)


def standing_value(decision: SharedDecision) -> str:
    """Give the same as a fixed word for machines."""
    review = decision.review
    if review is not None and review.outcome is not None:
        return review.outcome.value
    return "provisional" if review is not None and review.provisional else ReviewOutcome.STANDS.value


def coming_back(review: Review | None) -> str:
    """Say when a decision comes back, or when it did."""
    if review is None:
        return ""
    if review.outcome is not None:
        return _("looked at on {date}").format(date=review.done_on.isoformat()) if review.done_on else ""
    return review.due_on.isoformat() if review.due_on else _("next session")


def review_word(outcome: ReviewOutcome) -> str:
    """Say what came of a review."""
    return {
        ReviewOutcome.STANDS: _("stands"),
        ReviewOutcome.CHANGED: _("changed"),
        ReviewOutcome.DROPPED: _("dropped"),
    }[outcome]


def outcome_word(outcome: Outcome | None) -> str:
    """Say how it went."""
    if outcome is None:
        return ""
    return {
        Outcome.DONE: _("done"),
        Outcome.PART: _("part of it done"),
        Outcome.CHANGED_MIND: _("changed my mind"),
        Outcome.BLOCKED: _("blocked"),
    }[outcome]


def status_word(one: FollowUp) -> str:
    """Say how an action stands: its outcome where one was told, how often it was carried while it is open."""
    word = outcome_word(one.outcome) or action_state_word(one.shared.state)
    if not one.is_open or not one.carried:
        return word
    carried = ngettext("carried {n} time", "carried {n} times", one.carried).format(n=one.carried)
    return _("{status}, {carried}").format(status=word, carried=carried)
