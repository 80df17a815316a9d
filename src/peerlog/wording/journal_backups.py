"""Copies of a journal in words."""

from datetime import datetime

from peerlog.domain.journal import JournalBackup, JournalFace
from peerlog.wording.language import _
from peerlog.wording.safe import one_line
from peerlog.wording.times import clock_time, day_words


def backup_words(backup: JournalBackup) -> str:
    """Name a copy by its journal."""
    return one_line(backup.name, 40)


def made_words(backup: JournalBackup, now: datetime) -> str:
    """Say when a copy was made."""
    made = backup.made.astimezone(now.tzinfo)
    return _("{day} {time}").format(day=day_words(made.date(), now.date()), time=clock_time(made))


def no_backup_words() -> str:
    """Say that there is no copy yet."""
    return _("There is no copy yet. One is made each day on which the journal is opened.")


def restore_consequence() -> str:
    """Say what putting a copy in place does."""
    return _("What stands there now becomes a backup first. The passphrase of the copy opens it.")


def restored_words(face: JournalFace) -> str:
    """Say that the copy is in place."""
    return _("“{name}” is back as it was then.").format(name=one_line(face.name, 40))
