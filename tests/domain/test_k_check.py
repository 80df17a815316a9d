"""Counts that leave: nobody stands in a group smaller than k."""

from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.ids import BatchId, MistakeId, NetworkId
from peerlog.domain.k_check import Coarse, counted, half_year
from peerlog.domain.mistake import Area, Mistake, Severity


def told(period: str, area: Area | None, severity: Severity | None) -> Mistake:
    """An entry with these coarse fields."""
    return Mistake(
        id=MistakeId("1"), network=NetworkId("n"), batch=BatchId("b"), period=period,
        aim="a", noticed="b", wrong="c", ahead="d", area=area, severity=severity,
    )  # fmt: skip


ENTRIES = st.lists(
    st.builds(
        told,
        st.sampled_from(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]),
        st.none() | st.sampled_from(Area),
        st.none() | st.sampled_from(Severity),
    ),
    max_size=60,
)


@given(ENTRIES, st.integers(3, 8))
def test_no_count_is_below_k(entries: list[Mistake], k: int) -> None:
    """And none is told twice."""
    found = counted(entries, k)
    assert all(count >= k for _one, count in found.counts)
    told_of = sum(count for _one, count in found.counts)
    assert told_of == len(entries) or found.left_out
    assert told_of <= len(entries)
    assert len({one for one, _count in found.counts}) == len(found.counts)


def test_what_many_share_stays_as_fine_as_it_is() -> None:
    """Nothing is made coarser without need."""
    entries = [told("2026-Q4", Area.MONEY, Severity.LARGE)] * 5
    assert counted(entries, 5).counts == (
        (Coarse(period="2026-Q4", area=Area.MONEY, severity=Severity.LARGE), 5),
    )


def test_rare_areas_become_other_before_anything_else_is_lost() -> None:
    """Severity and quarter stay when that is enough."""
    entries = [told("2026-Q4", area, Severity.SMALL) for area in (Area.MONEY, Area.TEAM, Area.TOOLS)]
    assert counted(entries, 3).counts == (
        (Coarse(period="2026-Q4", area=Area.OTHER, severity=Severity.SMALL), 3),
    )


def test_what_stays_rare_is_left_out_and_its_number_is_not_told() -> None:
    """Only that something was left out."""
    found = counted([told("2026-Q4", Area.MONEY, None)] * 2, 3)
    assert found.counts == ()
    assert found.left_out


def test_a_half_year_has_two_quarters() -> None:
    """And stays one when made coarser again."""
    assert [half_year(f"2026-Q{n}") for n in (1, 2, 3, 4)] == ["2026-H1", "2026-H1", "2026-H2", "2026-H2"]
    assert half_year("2026-H1") == "2026-H1"
