"""What was being typed is there after a restart, and gone once it was used."""

from datetime import timedelta
from pathlib import Path

from peerlog.storage.shelf import Shelf
from storage.keeping import NOW, shelf_in


def test_a_draft_is_there_after_a_restart(shelf: Shelf, folder: Path) -> None:
    """The newest text of each place, the newest place first."""
    shelf.drafts.keep("a/text", "first", NOW)
    shelf.drafts.keep("b/text", "other\n\u202eplace", NOW + timedelta(seconds=1))
    shelf.drafts.keep("a/text", "second", NOW + timedelta(seconds=2))
    shelf.close()
    kept = [(draft.place, draft.text) for draft in shelf_in(folder).drafts.all()]
    assert kept == [("a/text", "second"), ("b/text", "other\n\u202eplace")]


def test_a_draft_is_forgotten_when_it_is_used_or_emptied(shelf: Shelf) -> None:
    """Space alone is empty."""
    shelf.drafts.keep("a", "text", NOW)
    shelf.drafts.keep("b", "text", NOW)
    shelf.drafts.drop("a")
    shelf.drafts.keep("b", "  \n", NOW)
    shelf.drafts.drop("never there")
    assert shelf.drafts.all() == ()
