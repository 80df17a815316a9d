"""From a stored reflection to a value of the domain and back."""

import json
from collections.abc import Iterable
from typing import Any

from peerlog.domain.change import Value
from peerlog.domain.ids import ReflectionId
from peerlog.domain.reflection import Answer, LookedBack, Reflection, Verdict
from peerlog.storage.rows import day, instant, moment_text, stored


def reflection_from(row: Any) -> Reflection:  # noqa: ANN401 - a row, or the fields of the log
    """Read one row; raises ValueError, TypeError or KeyError where its bytes are broken."""
    about = day(row["day"])
    if about is None:
        raise ValueError("day")
    return Reflection(
        id=ReflectionId(row["id"]),
        day=about,
        written=instant(row["written"]),
        model=row["model"],
        answers=tuple(Answer(prompt=prompt, text=text) for prompt, text in json.loads(row["answers"])),
        mood=row["mood"],
        energy=row["energy"],
        tags=tuple(json.loads(row["tags"])),
        strand=row["strand"],
        starred=bool(row["starred"]),
        possible_lesson=bool(row["possible_lesson"]),
        revisit=day(row["revisit"]),
        looked_back=tuple(_looked_back(one) for one in json.loads(row["looked_back"])),
        source=row["source"],
        trashed=bool(row["trashed"]),
    )


def columns_of(reflection: Reflection) -> dict[str, Value]:
    """Give every column of a reflection, without its id."""
    return {
        "trashed": int(reflection.trashed),
        "day": reflection.day.isoformat(),
        "written": moment_text(reflection.written),
        "model": reflection.model,
        "answers": _json((answer.prompt, answer.text) for answer in reflection.answers),
        "mood": reflection.mood,
        "energy": reflection.energy,
        "tags": _json(reflection.tags),
        "strand": reflection.strand,
        "starred": int(reflection.starred),
        "possible_lesson": int(reflection.possible_lesson),
        "revisit": stored(reflection.revisit),
        "looked_back": _json(
            (look.day.isoformat(), look.verdict.value, look.note) for look in reflection.looked_back
        ),
        "source": reflection.source,
    }


def _looked_back(one: list[str]) -> LookedBack:
    about, verdict, note = one
    found = day(about)
    if found is None:
        raise ValueError("day")
    return LookedBack(day=found, verdict=Verdict(verdict), note=note)


def _json(values: Iterable[object]) -> str:
    return json.dumps(list(values), ensure_ascii=False, separators=(",", ":"))
