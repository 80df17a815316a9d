"""How a journal stands: locked or open to anyone, when it locks, what is lost for ever."""

from peerlog.domain.journal import JournalFace
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import one_line


def face_words(face: JournalFace) -> str:
    """Say beside a journal's name how it is kept."""
    if face.broken:
        return _("cannot be opened")
    return _("locked") if face.protected else _("open to anyone")


def face_detail(face: JournalFace) -> str:
    """Say what that means."""
    if face.broken:
        return _("What belongs beside it is missing or damaged. B puts a backup in its place.")
    if face.protected:
        return _("Encrypted; your passphrase opens it.")
    return _("Not encrypted: anyone with this laptop can read it.")


def plain_banner(*, narrow: bool = False) -> str:
    """Say on every screen of a journal without a passphrase what that means."""
    return _("Anyone can read this") if narrow else _("Anyone with this laptop can read this")


def private_words(name: str, minutes: int) -> str:
    """Say that the journal is private, and when it locks by itself (0: never)."""
    shown = one_line(name, 30)
    if not minutes:
        return _("Private: {name}. Ctrl+L locks it.").format(name=shown)
    words = ngettext(
        "Private: {name}. Locks after {n} minute without a key.",
        "Private: {name}. Locks after {n} minutes without a key.",
        minutes,
    )
    return words.format(name=shown, n=minutes)


def no_journal_yet() -> tuple[str, ...]:
    """Say what a journal is for, the first words strong, the last an example."""
    return (
        _("A journal is for one person: you."),
        _("A line is plenty. Months later it asks whether it is still true. No streaks, no marks."),
        _(
            "It lies in a file of its own. With a passphrase it is encrypted; without one, "
            "anyone with this laptop can read it."
        ),
        _("Example:  21 Nov  I gave advice before asking one question. #listening"),
    )


def sample_words() -> tuple[str, ...]:
    """Say why the sample network has no journal."""
    return (
        _("The sample network has no private journal."),
        _("It is made anew each day, and what you wrote would be gone. F9 leads back to your own."),
    )


def loss_warning() -> str:
    """Say, before anything is typed, what is lost for ever."""
    return _(
        "A lost passphrase together with a lost recovery key is lost: nobody can open the journal then, "
        "not even we. Without a passphrase anyone with this laptop can read it."
    )


def plain_warning() -> str:
    """Say what it means to go without a passphrase."""
    return _(
        "Then anyone with this laptop can read what you write, and every screen of the journal says so. "
        "You can protect it later."
    )


def protect_words() -> str:
    """Say what protecting a journal does and what it cannot do."""
    return _(
        "Everything in it is encrypted from then on, and its old backups are replaced. The disk itself may keep "
        "traces of the time before. It cannot be undone."
    )


def remove_words(name: str) -> str:
    """Say what removing a journal does."""
    return _(
        "All of “{name}” and all its backups are removed from this laptop, and nothing brings them back. "
        "Type its name to go on."
    ).format(name=one_line(name, 40))


def editor_warning() -> str:
    """Say what another editor means for privacy."""
    return _(
        "The entry then lies in an unencrypted temporary file for as long as that program is open, and the program "
        "may leave copies of its own. Anyone with this laptop could read them."
    )


def editor_locked_words() -> str:
    """Say why another editor cannot be opened."""
    return _(
        "The journal locks by itself, and it could not do so while another editor is open. Choose “Never by itself” "
        "under F9, Lock after, then try again."
    )


def editor_forbidden_words() -> str:
    """Say how another editor is allowed."""
    return _(
        "Your own editor is not allowed here; nothing was written anywhere. F9 in the journal allows it, after a warning."
    )
