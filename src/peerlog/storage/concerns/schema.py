"""The format of the sealed file; another sort of confidential record becomes a kind and a step of its own here."""

from peerlog.storage.kinds import Kinds
from peerlog.storage.migrations import INDEX_AND_DRAFTS, LOG, RECORD
from peerlog.storage.sealed.format import SealedFormat

FIRST_FORMAT = (
    *LOG,
    f"""CREATE TABLE concern ({RECORD}, network TEXT NOT NULL, written TEXT NOT NULL, happened TEXT NOT NULL,
        "when" TEXT NOT NULL, tell TEXT NOT NULL, agreed TEXT NOT NULL, next_check TEXT) STRICT""",
    "CREATE INDEX concern_written ON concern (written, id)",
    *INDEX_AND_DRAFTS,
)

SEALED = SealedFormat(
    name="sealed",
    application_id=0x70656563,  # "peec"
    steps=(FIRST_FORMAT,),
    kinds=Kinds(searched={"concern": ()}, anchored=False),
)
"""Nothing of it is searched, and no note beside it tells how much was written."""
