"""The words for what became of decisions and actions, as a register has them."""

from peerlog.domain.action import Outcome
from peerlog.domain.register import FollowUp, SharedDecision
from peerlog.domain.review import Review, ReviewOutcome
from peerlog.wording.carrying import outcome_word
from peerlog.wording.language import _, ngettext
from peerlog.wording.review import outcome_word as done_word
from peerlog.wording.terms import action_state_word


def standing_word(decision: SharedDecision) -> str:
    """Say whether a decision holds."""
    if decision.is_provisional:
        return _("provisional")
    review = decision.review
    return done_word(review.outcome if review and review.outcome else ReviewOutcome.STANDS)


def standing_value(decision: SharedDecision) -> str:
    """Give the same as a fixed word for machines."""
    if decision.is_provisional:
        return "provisional"
    review = decision.review
    return (review.outcome if review and review.outcome else ReviewOutcome.STANDS).value


def coming_back(review: Review | None) -> str:
    """Say when a decision comes back, or when it did."""
    if review is None:
        return ""
    if review.outcome is not None:
        return _("looked at on {date}").format(date=review.done_on.isoformat()) if review.done_on else ""
    return review.due_on.isoformat() if review.due_on else _("next session")


def review_word(outcome: ReviewOutcome | None) -> str:
    """Say what came of a review, if it was done."""
    return done_word(outcome) if outcome else ""


def went_word(outcome: Outcome | None) -> str:
    """Say how an action went, where somebody told."""
    return outcome_word(outcome) if outcome else ""


def status_word(one: FollowUp) -> str:
    """Say how an action stands: its outcome where one was told, how often it was carried while it is open."""
    word = went_word(one.outcome) or action_state_word(one.shared.state)
    if not one.is_open or not one.carried:
        return word
    carried = ngettext("carried {n} time", "carried {n} times", one.carried).format(n=one.carried)
    return _("{status}, {carried}").format(status=word, carried=carried)
