"""Measure everything and print the table: `python -m bench`, `--quick` for a glance, `--strict` to fail over goal."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import actions, finding, homes, journals, keys, memory, minutes, starting
from bench.programs import prepare
from bench.rows import Row, table


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much to measure on, and how often."""

    starts: int
    commands: int
    rounds: int
    sessions: int
    """Of 2,000 notes each, to search in."""
    notes: int = 2_000
    entries: int = 20_000
    """Of a journal."""
    words: int = len(keys.TYPED)
    actions: tuple[int, int] = (50_000, 500)


WHOLE = Size(starts=15, commands=25, rounds=7, sessions=50)
QUICK = Size(starts=1, commands=1, rounds=1, sessions=1, notes=40, entries=40, words=1, actions=(200, 100))


def measured(size: Size, folder: Path) -> Iterator[Row]:
    """Make the data and give one row after the other."""
    year = homes.sample_home(folder / "year").folder
    empty = homes.network_home(folder / "empty").folder
    few = homes.network_home(folder / "few", 10, running=True).folder
    short = homes.network_home(folder / "short", size.notes // 10).folder
    long = homes.network_home(folder / "long", size.notes, running=True).folder
    full = homes.network_home(folder / "full", *[size.notes] * size.sessions).folder
    yield from starting.starting(year, size.starts)
    yield from starting.commands(few, "S01", size.commands)
    yield keys.capturing(few, long, size.rounds, size.words)
    yield keys.leaving(year, size.rounds)
    yield keys.searching(empty, full, size.rounds, size.words)
    yield finding.finding(full, size.rounds)
    yield minutes.minutes(long, short, size.rounds)
    many, some = (actions.actions_home(folder / f"actions-{count}", count).folder for count in size.actions)
    yield from actions.boards(many, some, size.rounds)
    yield from journals.journals(folder / "journals", size.entries, size.rounds, min(7, size.commands))
    yield memory.memory(year, min(3, size.rounds))


def main() -> int:
    """Give 0; with `--strict` 1 when something is over its goal."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="once each, on little data: the figures mean nothing"
    )
    parser.add_argument("--strict", action="store_true", help="end with 1 when something is over its goal")
    asked = parser.parse_args()
    prepare()
    with TemporaryDirectory(prefix="peerlog-bench-") as folder:
        rows = [_told(row) for row in measured(QUICK if asked.quick else WHOLE, Path(folder))]
    print(table(rows))
    return 1 if asked.strict and not all(row.is_met for row in rows) else 0


def _told(row: Row) -> Row:
    """Say at once what was found: the whole takes minutes."""
    print(f"{row.what}: {row.ratio:.2f}", file=sys.stderr, flush=True)
    return row


if __name__ == "__main__":
    sys.exit(main())
