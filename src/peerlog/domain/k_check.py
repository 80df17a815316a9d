"""The k-check: before counts leave, every combination of coarse fields that too few share is made coarser or left out.

As in k-anonymity (L. Sweeney, 2002): nobody stands in a group smaller than k. The order in which fields give way is
practice's: area becomes "other", severity is dropped, the quarter becomes a half-year, and what is still rare is left out.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from peerlog.domain.mistake import Area, Mistake, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Coarse:
    """The coarse fields of an entry."""

    period: str
    """A quarter, "2026-Q4", or a half-year, "2026-H2"."""
    area: Area | None
    severity: Severity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What may be told of a number of entries."""

    counts: tuple[tuple[Coarse, int], ...]
    """Combinations and how many share them, each at least k; in the order of their words."""
    left_out: bool
    """Whether some were too few even so; their number is not told, for it would be too few as well."""


def counted(entries: Iterable[Mistake], k: int) -> Counted:
    """Count *entries* by their coarse fields so that no combination is shared by fewer than *k*."""
    rows = [Coarse(period=one.period, area=one.area, severity=one.severity) for one in entries]
    for coarser in (_other_area, _no_severity, _half_year):
        rows = _made_coarser(rows, k, coarser)
    found = Counter(rows)
    told = ((one, count) for one, count in found.items() if count >= k)
    return Counted(
        counts=tuple(sorted(told, key=lambda pair: _words(pair[0]))),
        left_out=any(count < k for count in found.values()),
    )


def half_year(period: str) -> str:
    """Give the half-year of a quarter: "2026-H2"."""
    year, _dash, number = period.partition("-Q")
    return f"{year}-H{1 if int(number) < 3 else 2}" if number else period


def _made_coarser(rows: list[Coarse], k: int, coarser: Callable[[Coarse], Coarse]) -> list[Coarse]:
    """Make the rare ones coarser, and leave the others as they are."""
    found = Counter(rows)
    return [coarser(row) if found[row] < k else row for row in rows]


def _other_area(row: Coarse) -> Coarse:
    return replace(row, area=Area.OTHER if row.area else None)


def _no_severity(row: Coarse) -> Coarse:
    return replace(row, severity=None)


def _half_year(row: Coarse) -> Coarse:
    return replace(row, period=half_year(row.period))


def _words(row: Coarse) -> tuple[str, str, str]:
    return row.period, row.area or "", row.severity or ""
