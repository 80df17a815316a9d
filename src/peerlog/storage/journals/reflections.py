"""Reflections in the file of a journal."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from peerlog.domain.change import fold
from peerlog.domain.journal import Place, Version
from peerlog.domain.reflection import Reflection
from peerlog.domain.reflection_filter import Filter
from peerlog.storage.database import Database
from peerlog.storage.journals.choosing import NEWEST_FIRST, condition, spelled
from peerlog.storage.journals.columns import columns_of, reflection_from
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import clock_moment
from peerlog.storage.sqlite_errors import reading
from peerlog.storage.table import Table

KIND = "reflection"


class SqliteReflections(Table[Reflection]):
    """Reflections in the file of a journal."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, KIND, reflection_from)

    def add(self, record: Reflection) -> None:
        """Keep a new reflection."""
        self._recorder.add(KIND, record.id, columns_of(record))

    def save(self, before: Reflection, after: Reflection) -> None:
        """Keep what *after* changed."""
        self._recorder.change(KIND, before.id, columns_of(before), columns_of(after))

    def starting_with(self, start: str) -> tuple[Reflection, ...]:
        """Find those whose id begins with *start*, in the trash too: what a command restores lies there."""
        return self._where("id >= ?1 AND id < ?1 || 'g' ORDER BY id LIMIT 20", (start,))

    def page(self, before: Place | None, wanted: Filter, limit: int) -> tuple[Reflection, ...]:
        """Give so many, newest day first, after the one at *before*."""
        clause, given = condition(before, wanted, spelled(self._database, wanted.strand))
        return self._where(f"{clause} {NEWEST_FIRST} LIMIT :limit", given | {"limit": limit})

    def everything(self) -> Iterator[Reflection]:
        """Give every reflection that is not in the trash, oldest day first."""
        sql = "SELECT * FROM reflection WHERE trashed=0 ORDER BY day, written, id"
        for row in self._database.each(sql):
            with reading(self._database.path):
                found = reflection_from(row)
            yield found

    def versions(self, record: str) -> tuple[Version, ...]:
        """Give a reflection as it stood after each of its changes; nothing of one that was erased."""
        changes = self._recorder.changes_of(record)
        found = []
        with reading(self._database.path):
            for count, change in enumerate(changes, 1):
                fields = fold(changes[:count])
                if fields and fold(changes):
                    version = reflection_from({"id": record, **fields})
                    found.append(Version(at=clock_moment(change.clock), reflection=version))
        return tuple(found)

    def due(self, day: date) -> tuple[Reflection, ...]:
        """Give what is to be asked about up to *day*, the one waiting longest first."""
        return self._where("revisit<=? AND trashed=0 ORDER BY revisit, id", (day.isoformat(),))

    def on_days_like(self, month_days: Sequence[str], before: date) -> tuple[Reflection, ...]:
        """Give what was written on days such as 11-26 before a day, newest first."""
        marks = ", ".join("?" * len(month_days))
        return self._where(
            f"substr(day, 6) IN ({marks}) AND day<? AND trashed=0 {NEWEST_FIRST}",
            (*month_days, before.isoformat()),
        )

    def near(self, record: str, until: date, but: Collection[str]) -> Reflection | None:
        """Give the one up to a day whose id comes next after *record*, or the first of all; none of these."""
        clause = "id>=? AND day<=? AND trashed=0 AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT 1"
        for start in (record, ""):
            if found := self._where(clause, (start, until.isoformat(), json.dumps(list(but)))):
                return found[0]
        return None

    def days(self, first: date, last: date) -> Mapping[date, int]:
        """Give how many each day from first to last has, without the days that have none."""
        sql = "SELECT day, count(*) FROM reflection WHERE trashed=0 AND day BETWEEN ? AND ? GROUP BY day"
        rows = self._database.rows(sql, (first.isoformat(), last.isoformat()))
        with reading(self._database.path):
            return {date.fromisoformat(day): count for day, count in rows}

    def tags(self) -> Mapping[str, int]:
        """Give every tag and how often it is used, the most used first."""
        return self._counted(
            "SELECT value, count(*) FROM reflection, json_each(reflection.tags) WHERE trashed=0 GROUP BY value"
        )

    def strands(self) -> Mapping[str, int]:
        """Give every strand and how often it is used, the most used first."""
        return self._counted(
            "SELECT strand, count(*) FROM reflection WHERE trashed=0 AND strand<>'' GROUP BY strand"
        )

    def identities(self) -> frozenset[str]:
        """Give what each reflection is known by when it is imported again, those in the trash too."""
        rows = self._database.rows("SELECT id, source FROM reflection")
        return frozenset(source or f"peerlog:{record}" for record, source in rows)

    def _counted(self, sql: str) -> Mapping[str, int]:
        counts = [(row[0], row[1]) for row in self._database.rows(sql)]
        return dict(sorted(counts, key=lambda one: (-one[1], one[0])))
