"""The rows are what the log tells, whatever is done in whatever order; damage in the log is seen."""

import random
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from peerlog.domain.change import Change, fold
from peerlog.domain.errors import NothingToUndo
from peerlog.domain.trash import Trashed
from peerlog.storage.change_log import change_from
from peerlog.storage.said import SEARCHED
from peerlog.storage.shelf import Shelf
from storage.keeping import SESSION, make_action, make_network, make_note, make_session, shelf_in, tables

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)


def told_by_log(shelf: Shelf, order: random.Random) -> dict[str, list[tuple[object, ...]]]:
    """Every record table as the set of changes tells it, folded in a random order."""
    changes = [change_from(row) for row in shelf.database.rows("SELECT * FROM change")]
    order.shuffle(changes)
    of_record: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        of_record.setdefault((change.kind, change.record), []).append(change)
    found: dict[str, list[tuple[object, ...]]] = {kind: [] for kind in SEARCHED}
    for (kind, record), its in sorted(of_record.items()):
        fields = fold(its)
        if fields is not None:
            columns = [row["name"] for row in shelf.database.rows(f"PRAGMA table_info({kind})")]
            found[kind].append(tuple(record if column == "id" else fields[column] for column in columns))
    return found


class Records(RuleBasedStateMachine):
    """A person who adds, edits, deletes, restores, erases, undoes, redoes and restarts."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.shelf = shelf_in(Path(self.folder.name))
        with self.shelf.recorder.act("sample.add"):
            self.shelf.networks.add(make_network())
            self.shelf.sessions.add(make_session())

    @rule(text=WORDS)
    def add_a_note(self, text: str) -> None:
        """Any words."""
        self.shelf.notes.add(make_note(text))

    @rule(texts=st.lists(WORDS, min_size=1, max_size=3))
    def add_several_at_once_and_edit_one(self, texts: list[str]) -> None:
        """One act of many changes."""
        with self.shelf.recorder.act("note.paste"):
            for text in texts:
                note = make_note(text)
                self.shelf.notes.add(note)
            self.shelf.notes.save(note, replace(note, text="edited at once"))

    @rule(text=WORDS)
    def add_an_action(self, text: str) -> None:
        """A record of another kind."""
        self.shelf.actions.add(make_action(text))

    @precondition(lambda self: self.shelf.notes.of(SESSION))
    @rule(data=st.data(), text=WORDS)
    def edit_twice_in_one_act(self, data: st.DataObject, text: str) -> None:
        """One field, changed twice at once."""
        note = data.draw(st.sampled_from(self.shelf.notes.of(SESSION)))
        with self.shelf.recorder.act("note.edit"):
            self.shelf.notes.save(note, between := replace(note, text=f"{text}!"))
            self.shelf.notes.save(between, replace(between, text=text))

    @precondition(lambda self: self.shelf.notes.of(SESSION))
    @rule(data=st.data())
    def delete_a_note(self, data: st.DataObject) -> None:
        """To the trash."""
        note = data.draw(st.sampled_from(self.shelf.notes.of(SESSION)))
        self.shelf.notes.save(note, replace(note, trashed=True))

    @precondition(lambda self: self.shelf.trash.all())
    @rule(data=st.data(), for_good=st.booleans())
    def restore_or_erase(self, data: st.DataObject, *, for_good: bool) -> None:
        """Out of the trash, one way or the other."""
        item: Trashed = data.draw(st.sampled_from(self.shelf.trash.all()))
        if for_good:
            self.shelf.trash.erase(item.kind, item.record)
        else:
            self.shelf.trash.restore(item.kind, item.record)

    @rule()
    def undo(self) -> None:
        """Nothing but an empty history may stop it."""
        try:
            self.shelf.history.undo()
        except NothingToUndo:
            return

    @rule()
    def redo(self) -> None:
        """Nothing but an end of the undone may stop it."""
        try:
            self.shelf.history.redo()
        except NothingToUndo:
            return

    @rule()
    def start_again(self) -> None:
        """As after quitting."""
        self.shelf.close()
        self.shelf = shelf_in(Path(self.folder.name))

    @invariant()
    def rows_are_what_the_log_tells_in_any_order(self) -> None:
        """A pure function of the set of changes."""
        standing = tables(self.shelf)
        standing.pop("said")
        assert standing == told_by_log(self.shelf, random.Random(len(standing["note"])))

    def teardown(self) -> None:
        """The log alone gives the same tables again, and verifying finds nothing."""
        before = tables(self.shelf)
        assert self.shelf.vault.verify(None).problems == ()
        self.shelf.recorder.rebuild()
        assert tables(self.shelf) == before
        assert self.shelf.vault.verify(None).problems == ()
        self.shelf.close()
        self.folder.cleanup()


TestRecords = Records.TestCase
TestRecords.settings = settings(
    max_examples=15, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
