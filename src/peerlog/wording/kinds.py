"""The words for kinds of lines and records."""

from peerlog.domain.note import NoteKind
from peerlog.wording.language import _


def kind_word(kind: str) -> str:
    """Name a kind of line or of record, such as "lesson" or "step"."""
    return {
        NoteKind.NOTE: _("Note"),
        NoteKind.LESSON: _("Lesson"),
        NoteKind.DECISION: _("Decision"),
        NoteKind.QUESTION: _("Question"),
        NoteKind.SUCCESS: _("Success"),
        NoteKind.QUOTE: _("Quote"),
        NoteKind.PARKED: _("Parked"),
        "action": _("Action"),
        "attendance": _("Attendance"),
        "session": _("Session"),
        "network": _("Network"),
        "member": _("Member"),
        "step": _("Step"),
        "amendment": _("Amendment"),
        "agreement": _("Agreement"),
        "clause": _("Clause"),
        "acceptance": _("Answer to the agreement"),
        "export": _("What left"),
    }.get(kind) or _later_word(kind)


def _later_word(kind: str) -> str:
    return {
        "mistake": _("Mistake"),
        "batch": _("Mistakes released together"),
        "advice": _("Advice"),
        "carry": _("Carried over"),
        "review": _("Review"),
        "response": _("Answer to mistakes"),
        "look_back": _("Look-back"),
        "look": _("Look"),
        "hindsight": _("Hindsight"),
        "commitment": _("Commitment"),
    }.get(kind, kind)
