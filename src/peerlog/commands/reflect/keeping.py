"""The way back inside a journal: earlier versions, undo and redo, the trash, and deleting for good."""

from pathlib import Path

from peerlog.commands.call import Call
from peerlog.commands.exits import USAGE
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.reflect.opening import open_journal, opened_by
from peerlog.commands.reflect.shapes import reflection_shape
from peerlog.commands.shapes import shape
from peerlog.domain.reflection_filter import Filter
from peerlog.wording.acts import undone_words
from peerlog.wording.language import _, mark
from peerlog.wording.listing.journal import reflection_line, version_line

EVERYTHING = 100_000


@verb("history", argument("ref"), *opened_by())
def history(call: Call, ref: str, journal_name: str, passphrase_file: Path | None) -> None:
    """List every version of a reflection, the first one first."""
    journal = open_journal(call, journal_name, passphrase_file)
    found = journal.history(journal.find_ref(ref).id)
    shapes = [{"at": shape(one.at), "reflection": reflection_shape(one.reflection)} for one in found]
    call.give({"versions": shapes}, *(version_line(number, one) for number, one in enumerate(found, 1)))


@verb("undo", *opened_by(), writes=True)
def undo(call: Call, journal_name: str, passphrase_file: Path | None) -> None:
    """Take the last change of the journal back."""
    undone = open_journal(call, journal_name, passphrase_file).undo()
    call.give({"undone": shape(undone)}, undone_words(undone.verb, undone.name, back=True))


@verb("redo", *opened_by(), writes=True)
def redo(call: Call, journal_name: str, passphrase_file: Path | None) -> None:
    """Bring back what was undone last."""
    undone = open_journal(call, journal_name, passphrase_file).redo()
    call.give({"redone": shape(undone)}, undone_words(undone.verb, undone.name, back=False))


@verb("trash", *opened_by())
def trash(call: Call, journal_name: str, passphrase_file: Path | None) -> None:
    """List what lies in the trash."""
    journal = open_journal(call, journal_name, passphrase_file)
    found = journal.page(None, Filter(trashed=True), EVERYTHING)
    call.give({"reflections": [reflection_shape(one) for one in found]}, *map(reflection_line, found))


@verb("restore", argument("ref"), *opened_by(), writes=True)
def restore(call: Call, ref: str, journal_name: str, passphrase_file: Path | None) -> None:
    """Put a reflection back from the trash."""
    journal = open_journal(call, journal_name, passphrase_file)
    one = journal.find_ref(ref)
    journal.restore(one)
    call.give({"restored": one.id}, _("Put back: {line}").format(line=reflection_line(one)))


@verb("delete", argument("ref"), option("--for-good", is_flag=True, help=mark("remove its words for good")),
      option("--yes", is_flag=True, help=mark("really")), *opened_by(), writes=True,
      examples=["reflect delete 3f2a", "reflect delete 3f2a --for-good"])  # fmt: skip
def delete(
    call: Call, ref: str, for_good: bool, yes: bool, journal_name: str, passphrase_file: Path | None
) -> None:
    """Move a reflection to the trash, or remove its words for good."""
    journal = open_journal(call, journal_name, passphrase_file)
    one = journal.find_ref(ref)
    if not for_good:
        journal.trash(one)
        call.give({"trashed": one.id}, _("In the trash: {line}").format(line=reflection_line(one)))
        return
    if not yes:
        call.tell(
            reflection_line(one),
            _(
                "This removes its words for good: from the journal, its history and its backups, which one fresh one replaces."
            ),
            _("Nothing was changed. Add --yes to do it."),
        )
        call.leave(USAGE)
    journal.erase(one)
    call.give({"erased": one.id}, _("Erased for good."))
