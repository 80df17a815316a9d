"""What was measured, as one table: ratio, goal, and the plain figures behind them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

HEADINGS = ("what", "ratio", "goal", "", "here", "against", "runs")


@dataclass(frozen=True, slots=True)
class Pair:
    """One round: a figure of peerlog, and the figure it is held against, taken right before or after it."""

    ours: float
    theirs: float


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    goal: float
    pairs: list[Pair]
    unit: str = "ms"
    at_least: bool = False
    """Whether the goal is the least the ratio may be; else it is the most."""

    @property
    def ratio(self) -> float:
        """The median of the ratios of each round: a machine that slows down slows both sides."""
        return median(pair.ours / pair.theirs for pair in self.pairs)

    @property
    def is_met(self) -> bool:
        """Whether the goal is met as it is printed."""
        ratio = round(self.ratio, 2)
        return ratio >= self.goal if self.at_least else ratio <= self.goal

    def cells(self) -> tuple[str, ...]:
        """What the table shows."""
        return (
            self.what,
            f"{self.ratio:.2f}",
            f"{'>=' if self.at_least else '<='} {self.goal:g}",
            "ok" if self.is_met else "over",
            self._middle(lambda pair: pair.ours),
            self._middle(lambda pair: pair.theirs),
            str(len(self.pairs)),
        )

    def _middle(self, side: Callable[[Pair], float]) -> str:
        return f"{median(map(side, self.pairs)):.{1 if self.unit else 0}f} {self.unit}".rstrip()


def table(rows: Iterable[Row]) -> str:
    """Lay the rows out in columns."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(_line(cells, widths) for cells in lines)


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    first, *rest = zip(cells, widths, strict=True)
    return "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)])
