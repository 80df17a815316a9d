"""How minutes stand, and what happened to a copy of them, in words."""

from collections.abc import Sequence

from peerlog.domain.network import Confidentiality
from peerlog.domain.session import MinutesState, Session, SessionState
from peerlog.wording.language import _, ngettext
from peerlog.wording.message import message_length
from peerlog.wording.safe import visible
from peerlog.wording.session import called
from peerlog.wording.times import full_date

LONG_FOR_A_TERMINAL = 50_000
"""Characters; several terminals take no more than this from a program."""


def minutes_state_words(session: Session, amendments: int) -> str:
    """Say whether the minutes may still change."""
    if session.minutes_state is MinutesState.APPROVED and session.approved_at is not None:
        day = full_date(session.approved_at.astimezone(session.starts_at.tzinfo).date())
        approved = _("approved {date}").format(date=day)
        words = ngettext("{approved}, {count} amendment", "{approved}, {count} amendments", amendments)
        return words.format(approved=approved, count=amendments) if amendments else approved
    return {
        SessionState.PLANNED: _("a preview, not held yet"),
        SessionState.RUNNING: _("a preview, still running"),
        SessionState.CLOSED: _("draft, may still change"),
    }[session.state]


def mode_word(mode: Confidentiality) -> str:
    """Name a confidentiality mode."""
    return {
        Confidentiality.OPEN: _("open"),
        Confidentiality.CHATHAM_HOUSE: _("Chatham House Rule"),
        Confidentiality.LESSONS_LEAVE: _("stories stay, lessons leave"),
        Confidentiality.CONFIDENTIAL: _("confidential"),
    }[mode]


def copied_words(program: str, count: int, *, sure: bool) -> str:
    """Say where a copy went and how sure that is."""
    if sure:
        return _("Copied and read back: {count} characters are in the clipboard ({program}).").format(
            count=count, program=program
        )
    if program:
        return _(
            "Handed to the clipboard ({program}); it cannot be read back here. Paste it to be sure."
        ).format(program=program)
    if count > LONG_FOR_A_TERMINAL:
        return _(
            "Sent to your terminal; this is long, and some terminals refuse it. Paste it to be sure, or write a file."
        )
    return _("Sent to your terminal, which may or may not take it. Paste it to be sure, or write a file.")


def written_words(path: str) -> str:
    """Say where the file is."""
    return _("Written and read back: {path}").format(path=visible(path))


def all_written_words(paths: Sequence[str], folder: str) -> str:
    """Say where the files are."""
    if len(paths) == 1:
        return written_words(paths[0])
    words = ngettext(
        "{n} file written and read back: {folder}", "{n} files written and read back: {folder}", len(paths)
    )
    return words.format(n=len(paths), folder=visible(folder))


def approve_question(session: Session) -> str:
    """Ask whether to freeze the minutes."""
    return _("Approve the minutes of {session}?").format(session=visible(called(session)))


def approve_consequence() -> str:
    """Say what approving means."""
    return _(
        "They are frozen as they stand. Whatever is changed later is added as an amendment, with its date and reason."
    )


def approved_words(session: Session) -> str:
    """Say that they are approved already, and how to go on."""
    return _("The minutes of {ref} are approved already. Edit a line to add an amendment.").format(
        ref=session.ref
    )


def length_words(text: str) -> str:
    """Say how long a phone message is."""
    length = message_length(text)
    return ngettext("{count} character", "{count} characters", length).format(count=length)


def reason_question(ref: str) -> str:
    """Ask why approved minutes are changed."""
    return _("The minutes of {ref} are approved. Why this change? It becomes an amendment.").format(ref=ref)
