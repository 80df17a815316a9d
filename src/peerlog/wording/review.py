"""Reviews of decisions in words."""

from datetime import date

from peerlog.domain.review import Review, ReviewOutcome
from peerlog.wording.language import _, ngettext
from peerlog.wording.times import ago, full_date


def review_words(review: Review | None, today: date) -> str:
    """Say when a decision comes back, or what came of it."""
    if review is None:
        return _("stands, with no review planned")
    return _ahead(review, today) if review.outcome is None else _done(review.outcome, review)


def _done(outcome: ReviewOutcome, review: Review) -> str:
    done = full_date(review.done_on) if review.done_on else ""
    words = _("{outcome} {date}").format(outcome=outcome_word(outcome), date=done).strip()
    return _("{what}: {reason}").format(what=words, reason=review.reason) if review.reason else words


def _ahead(review: Review, today: date) -> str:
    if review.provisional:
        return _("provisional until the next session: under half of the core was there")
    if review.due_on is None:
        return _("comes back at the next session")
    if review.due_on < today:
        return _("review was due {date}").format(date=full_date(review.due_on))
    if review.due_on == today:
        return _("review today")
    return _("review {when}, {date}").format(when=ago(review.due_on, today), date=full_date(review.due_on))


def outcome_word(outcome: ReviewOutcome) -> str:
    """Say what came of a decision."""
    return {
        ReviewOutcome.STANDS: _("stands"),
        ReviewOutcome.CHANGED: _("changed"),
        ReviewOutcome.DROPPED: _("dropped"),
    }[outcome]


def outcome_help(outcome: ReviewOutcome) -> str:
    """Say what an outcome means."""
    return {
        ReviewOutcome.STANDS: _("it goes on as it is"),
        ReviewOutcome.CHANGED: _("another decision takes its place"),
        ReviewOutcome.DROPPED: _("it holds no longer"),
    }[outcome]


def waiting_words(waiting: int, everything: int) -> str:
    """Say how many decisions there are, and how many wait to be looked at."""
    if not waiting:
        return ngettext(
            "{n} decision; none waits for a review.", "{n} decisions; none waits for a review.", everything
        ).format(n=everything)
    return ngettext(
        "{n} decision waits to be looked at again.", "{n} decisions wait to be looked at again.", waiting
    ).format(n=waiting)


def no_decisions_words() -> str:
    """Say what the list is for, and how one comes in."""
    return _(
        "What the group decided stands here, and comes back when it should be looked at again. In a session, a line "
        "such as “d: we meet on first Tuesdays” makes one."
    )


def decision_line(ref: str, text: str, review: Review | None, today: date) -> str:
    """Give a decision in one line."""
    return _("{ref} {text} ({review})").format(ref=ref, text=text, review=review_words(review, today))
