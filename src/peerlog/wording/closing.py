"""What closing asks for, in words."""

from peerlog.domain.closing import Gap, Missing
from peerlog.domain.line import kind_of
from peerlog.domain.session import Session, SessionState
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _
from peerlog.wording.safe import visible


def gap_words(gap: Gap) -> str:
    """Ask for what is missing."""
    return {
        Gap.METHOD: _("How was it decided?"),
        Gap.OWNER: _("Who does it?"),
        Gap.DATE: _("By when?"),
        Gap.ATTENDANCE: _("Who was there?"),
    }[gap]


def gap_kind(missing: Missing) -> str:
    """Name the line that lacks something."""
    if missing.line is None:
        return kind_word("attendance")
    return kind_word(kind_of(missing.line))


def missing_text(missing: Missing) -> str:
    """Give the line that lacks something, or say what the session lacks."""
    return missing.line.text if missing.line else _("Nobody is marked as having been there.")


def decision_methods() -> tuple[str, ...]:
    """Name the common ways to decide; the words are kept as they are chosen."""
    return (
        _("consent: no objection"),
        _("consensus: everybody agrees"),
        _("show of hands"),
        _("majority vote"),
        _("secret ballot"),
        _("advice heard, then one person decided"),
    )


def lead_words(session: Session, count: int) -> str:
    """Say where one is and what to do."""
    if not count:
        return _("Nothing is missing.")
    if session.state is SessionState.RUNNING:
        return _(
            "Worth a moment while everybody is still here. Nothing has to be filled in: F2 closes as it is."
        )
    return _("Worth a moment. Nothing has to be filled in.")


def close_words(session: Session) -> tuple[str, str]:
    """Name the last step, and say what it does."""
    if session.state is SessionState.RUNNING:
        return _("Close the session"), _("then straight to its minutes; you can still change them")
    return _("See the minutes"), ""


def next_words(session: Session) -> tuple[str, str]:
    """Say what is known of the next session, or what the words would be for."""
    if session.next_session:
        return visible(session.next_session), ""
    return _("A few words about the next session"), _("for the foot of the minutes")
