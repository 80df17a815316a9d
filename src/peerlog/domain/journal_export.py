"""A journal as JSON that any program can read and that peerlog reads back to equal entries."""

import json
from collections.abc import Iterable

from peerlog.domain.journal_import import identity
from peerlog.domain.journal_imports.own import PROGRAM
from peerlog.domain.reflection import Reflection

SHAPE = "journal/1"
"""Names this shape for whoever reads the file by machine."""


def exported(entries: Iterable[Reflection]) -> tuple[Reflection, ...]:
    """Give the entries that leave with an export, oldest first; what lies in the trash stays."""
    standing = (entry for entry in entries if not entry.trashed)
    return tuple(sorted(standing, key=lambda entry: (entry.day, entry.written, entry.id)))


def journal_json(entries: Iterable[Reflection]) -> str:
    """Write the entries; the same entries give the same text."""
    whole = {PROGRAM: SHAPE, "entries": [_entry(entry) for entry in exported(entries)]}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _entry(entry: Reflection) -> dict[str, object]:
    return {
        "entry": identity(entry),
        "day": entry.day.isoformat(),
        "written": f"{entry.written.replace(tzinfo=None).isoformat()}Z",
        "model": entry.model,
        "answers": [{"prompt": answer.prompt, "text": answer.text} for answer in entry.answers],
        "mood": entry.mood,
        "energy": entry.energy,
        "tags": list(entry.tags),
        "strand": entry.strand,
        "starred": entry.starred,
        "possible_lesson": entry.possible_lesson,
        "revisit": entry.revisit.isoformat() if entry.revisit else None,
        "looked_back": [
            {"day": look.day.isoformat(), "verdict": look.verdict.value, "note": look.note}
            for look in entry.looked_back
        ],
    }
