"""Words that go for good, where a promise to look back has them too: it was begun with them, and keeps the rest."""

from collections.abc import Mapping

from peerlog.domain.own_words import says_again
from peerlog.storage.database import Database
from peerlog.storage.recorder import Recorder
from peerlog.storage.said import SEARCHED

_PROMISES = "SELECT id, about, learning FROM look_back WHERE about IS NOT NULL AND learning<>''"


def forget_copies(database: Database, recorder: Recorder, going: Mapping[str, str]) -> None:
    """Take the words of records that are about to be erased, by id, out of promises about them.

    What somebody wrote anew stays. Every version of a text counts: a promise holds the one of its day.
    """
    for row in database.rows(_PROMISES):
        kind = going.get(row["about"])
        if kind is None or row["id"] in going:
            continue
        if any(says_again(row["learning"], said) for said in _said(recorder, kind, row["about"])):
            recorder.forget("look_back", row["id"], "learning")


def _said(recorder: Recorder, kind: str, record: str) -> set[str]:
    return {
        str(change.fields[column])
        for change in recorder.changes_of(record)
        for column in SEARCHED[kind]
        if change.fields.get(column)
    }
