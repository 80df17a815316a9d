"""The format of a journal's file: its one kind of record, and the words of it that search reads."""

import json

from peerlog.storage.formats import INDEX_AND_DRAFTS, LOG, RECORD
from peerlog.storage.kinds import Kinds
from peerlog.storage.sealed.format import SealedFormat

FIRST_FORMAT = (
    *LOG,
    f"""CREATE TABLE reflection ({RECORD}, day TEXT NOT NULL, written TEXT NOT NULL, model TEXT NOT NULL,
        answers TEXT NOT NULL, mood INTEGER, energy INTEGER, tags TEXT NOT NULL, strand TEXT NOT NULL,
        starred INTEGER NOT NULL, possible_lesson INTEGER NOT NULL, revisit TEXT,
        looked_back TEXT NOT NULL, source TEXT NOT NULL) STRICT""",
    "CREATE INDEX reflection_day ON reflection (trashed, day, written, id)",
    "CREATE INDEX reflection_anniversary ON reflection (substr(day, 6))",
    "CREATE INDEX reflection_revisit ON reflection (revisit) WHERE revisit IS NOT NULL",
    # A search looks a word's thousand hits up in here instead of reading each reflection to find its day.
    "CREATE INDEX reflection_found ON reflection (id, trashed, day, written)",
    *INDEX_AND_DRAFTS,
)


def _last_of_each(text: str) -> str:
    """Give the last text of each list in a list, as of `[[prompt, answer], ...]` the answers."""
    return "\n".join(str(part[-1]) for part in json.loads(text))


def _each(text: str) -> str:
    return "\n".join(map(str, json.loads(text)))


JOURNAL = SealedFormat(
    name="journal",
    application_id=0x70656A6C,  # "pejl"
    steps=(FIRST_FORMAT,),
    kinds=Kinds(
        searched={"reflection": ("answers", "tags", "strand", "looked_back")},
        readers={"answers": _last_of_each, "tags": _each, "looked_back": _last_of_each},
        anchored=False,
    ),
)
"""What a journal keeps; a note beside it would tell how much was written, so it has no anchor."""
