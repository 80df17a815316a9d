"""What the bytes of a home tell about the order in which words came into it, as somebody with tools would read them."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

Feature = tuple[str, ...]
"""Where something was measured: a file and an offset, or a table and a column."""
Measured = dict[Feature, dict[int, object]]
"""By feature, what was measured for each turn that was found there."""


def measured(files: Mapping[str, Path], words: Sequence[bytes]) -> Measured:
    """Measure everything about *words*, one a turn, in these files by name."""
    found: Measured = defaultdict(dict)
    for name, path in files.items():
        held = path.read_bytes()
        for turn, word in enumerate(words):
            for what, value in _places(held, word):
                found[(name, what)][turn] = value
        if held.startswith(b"SQLite format 3\0"):
            for table, column, turn, value in _columns(path, words):
                found[(name, table, column)].setdefault(turn, value)
    return found


def _places(held: bytes, word: bytes) -> Iterator[tuple[str, object]]:
    """Where a word stands in a file: first, last, and how often."""
    count = held.count(word)
    if count:
        yield "first offset", held.find(word)
        yield "last offset", held.rfind(word)
        yield "how often", count


def _columns(path: Path, words: Sequence[bytes]) -> Iterator[tuple[str, str, int, object]]:
    """Every column of every row that holds a word, the hidden row number and the place in the table included."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type='table'").fetchall():
        for place, row in enumerate(_rows(connection, table)):
            text = " ".join(str(value) for value in tuple(row)).encode()
            for turn in (turn for turn, word in enumerate(words) if word in text):
                yield table, "place", turn, place
                for column in row.keys():  # noqa: SIM118 - a row is not a mapping
                    yield table, column, turn, row[column]
    connection.close()


def _rows(connection: sqlite3.Connection, table: str) -> list[sqlite3.Row]:
    """The rows of a table, with their hidden number where it has one."""
    try:
        return connection.execute(f'SELECT rowid AS "the row", * FROM "{table}"').fetchall()  # noqa: S608
    except sqlite3.OperationalError:
        return connection.execute(f'SELECT * FROM "{table}"').fetchall()  # noqa: S608


def agreement(values: Mapping[int, object]) -> tuple[float, float]:
    """How far values rise with the turns, Kendall's sum of signs, and its variance where only chance is at work.

    The variance is that of M. G. Kendall with ties among the values; none where fewer than three differ.
    """
    turns = sorted(values)
    ranked = [(type(values[turn]).__name__, values[turn]) for turn in turns]
    size, signs = len(ranked), 0
    for late in range(size):
        for early in range(late):
            signs += (ranked[late] > ranked[early]) - (ranked[late] < ranked[early])  # type: ignore[operator]
    ties = [ranked.count(one) for one in set(ranked)]
    if len(ties) < 3:
        return 0.0, 0.0
    whole = size * (size - 1) * (2 * size + 5)
    tied = sum(one * (one - 1) * (2 * one + 5) for one in ties)
    return float(signs), (whole - tied) / 18


class Suspicion:
    """Over many rounds: how far each feature goes with the order of the turns, against chance."""

    def __init__(self) -> None:
        self._signs: dict[Feature, float] = defaultdict(float)
        self._squares: dict[Feature, list[float]] = defaultdict(list)
        self._variance: dict[Feature, float] = defaultdict(float)

    def add(self, found: Measured) -> None:
        """Take in what one round left."""
        for feature, values in found.items():
            signs, variance = agreement(values)
            if variance:
                self._signs[feature] += signs
                self._variance[feature] += variance
                self._squares[feature].append(signs * signs / variance)

    @property
    def features(self) -> set[Feature]:
        """Everything that was measured and could have told something."""
        return set(self._signs)

    def caught(self, limit: float = 5.0) -> dict[Feature, tuple[float, float]]:
        """The features beyond *limit* standard deviations, all rounds together or each in its own direction."""
        scores = {feature: self._score(feature) for feature in self._signs}
        return {feature: score for feature, score in scores.items() if max(abs(score[0]), score[1]) > limit}

    def _score(self, feature: Feature) -> tuple[float, float]:
        together = self._signs[feature] / self._variance[feature] ** 0.5
        squares = self._squares[feature]
        return together, (sum(squares) - len(squares)) / (2 * len(squares)) ** 0.5
