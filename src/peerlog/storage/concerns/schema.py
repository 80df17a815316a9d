"""The format of the sealed file; another sort of confidential record becomes a kind and a step of its own here."""

from peerlog.storage.formats import INDEX_AND_DRAFTS, LOG, RECORD
from peerlog.storage.kinds import Kinds
from peerlog.storage.sealed.format import SealedFormat

FIRST_FORMAT = (
    *LOG,
    f"""CREATE TABLE concern ({RECORD}, network TEXT NOT NULL, written TEXT NOT NULL, happened TEXT NOT NULL,
        "when" TEXT NOT NULL, tell TEXT NOT NULL, agreed TEXT NOT NULL, next_check TEXT) STRICT""",
    "CREATE INDEX concern_written ON concern (written, id)",
    *INDEX_AND_DRAFTS,
)

MISTAKES = (
    f"""CREATE TABLE confidential_mistake ({RECORD}, network TEXT NOT NULL, teller TEXT NOT NULL,
        told_on TEXT NOT NULL, aim TEXT NOT NULL, noticed TEXT NOT NULL, wrong TEXT NOT NULL, ahead TEXT NOT NULL,
        kind TEXT, area TEXT, factor TEXT, severity TEXT, again TEXT) STRICT""",
    "CREATE INDEX confidential_mistake_told ON confidential_mistake (told_on, id)",
    f"""CREATE TABLE outward_step ({RECORD}, mistake TEXT NOT NULL, leads TEXT NOT NULL, words TEXT NOT NULL,
        whom TEXT NOT NULL, asked_on TEXT, answer TEXT, answered_on TEXT, way TEXT, done_on TEXT) STRICT""",
    "CREATE INDEX outward_step_mistake ON outward_step (mistake, id)",
)
"""Mistakes told in confidence, and what may leave of them."""

SEALED = SealedFormat(
    name="sealed",
    application_id=0x70656563,  # "peec"
    steps=(FIRST_FORMAT, MISTAKES),
    kinds=Kinds(searched={"concern": (), "confidential_mistake": (), "outward_step": ()}, anchored=False),
)
"""Nothing of it is searched, and no note beside it tells how much was written."""
