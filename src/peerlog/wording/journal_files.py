"""What goes into a journal and out of it as files, in words."""

from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import visible


def ticked_words(count: int) -> str:
    """Say how many entries are ticked."""
    if not count:
        return _("Tick what should stand in the summary; nothing else will.")
    return ngettext("{n} entry is ticked.", "{n} entries are ticked.", count).format(n=count)


def none_ticked_words() -> str:
    """Say that nothing is ticked."""
    return _("Nothing is ticked yet: Space ticks the marked entry.")


def export_question() -> str:
    """Ask how everything should leave."""
    return _("Write everything as what?")


def export_warning() -> str:
    """Say that an export can be read by anyone."""
    return _("The files are not encrypted: anyone who has them can read them.")


def written_words(path: str) -> str:
    """Say where something was written."""
    return _("Written and read back: {path}").format(path=visible(path))


def import_hint() -> str:
    """Say what can be brought in."""
    return _(
        "A file or folder: jrnl (text or JSON), Day One (JSON or ZIP), Markdown. It is shown before anything is kept."
    )


def coming_in_words(count: int, total: int) -> str:
    """Say how far an import has come."""
    return _("{n} of {all} entries").format(n=count, all=total)


def until_the_end_words() -> str:
    """Say what Esc does while entries come in."""
    return _("Until the last one is there, Esc leaves the journal as it was.")


def none_imported_words() -> str:
    """Say that an import was left."""
    return _("Nothing came in.")


def imported_words(count: int) -> str:
    """Say what was brought in."""
    return ngettext(
        "{n} entry came in. Ctrl+Z takes it back.",
        "{n} entries came in. Ctrl+Z takes all of them back.",
        count,
    ).format(n=count)


def replace_words(path: str) -> str:
    """Say what would be written over."""
    return _("{path} is there already; what stands in it would be gone.").format(path=visible(path))
