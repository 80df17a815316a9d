"""Which reflections a question is about, as a condition in SQL."""

import json
from collections.abc import Iterable
from typing import Any

from peerlog.domain.journal import Place
from peerlog.domain.reflection_filter import Filter
from peerlog.storage.database import Database

_CONDITIONS = {
    "tag": "instr(reflection.tags, :tag)",
    "strands": "reflection.strand IN (SELECT value FROM json_each(:strands))",
    "model": "reflection.model=:model",
    "mood": "reflection.mood=:mood",
    "since": "reflection.day>=:since",
    "until": "reflection.day<=:until",
    "starred": "reflection.starred=1",
    "possible_lesson": "reflection.possible_lesson=1",
}
AFTER = "(reflection.day, reflection.written, reflection.id) < (:day, :written, :id)"
NEWEST_FIRST = "ORDER BY reflection.day DESC, reflection.written DESC, reflection.id DESC"


def condition(
    before: Place | None, wanted: Filter, strands: Iterable[str] = ()
) -> tuple[str, dict[str, Any]]:
    """Give what must hold, and the values it names.

    *before* is where the last page ended, *strands* how the strand that is wanted is spelled in the journal.
    """
    given: dict[str, Any] = {
        "tag": json.dumps(wanted.tag.lower(), ensure_ascii=False) if wanted.tag else "",
        "strands": json.dumps(list(strands)) if wanted.strand else "",
        "model": wanted.model,
        "mood": wanted.mood,
        "since": wanted.since and wanted.since.isoformat(),
        "until": wanted.until and wanted.until.isoformat(),
        "starred": wanted.starred,
        "possible_lesson": wanted.possible_lesson,
    }
    asked = {name: value for name, value in given.items() if value or (name == "model" and value is not None)}
    parts = [f"reflection.trashed={int(wanted.trashed)}", *(_CONDITIONS[name] for name in asked)]
    if before is not None:
        parts.append(AFTER)
        asked |= dict(zip(("day", "written", "id"), before, strict=True))
    return " AND ".join(parts), asked


def spelled(database: Database, strand: str) -> list[str]:
    """Give how a strand is spelled here, in capitals or not: SQLite folds no letters beyond ASCII."""
    wanted = strand.casefold()
    names = database.rows("SELECT DISTINCT strand FROM reflection WHERE trashed=0") if wanted else ()
    return [name for (name,) in names if name.casefold() == wanted]
