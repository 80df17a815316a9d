"""Rows laid out at the width there is."""

from peerlog.widgets.row_layout import Row, RowLayout


def drawn(row: Row, width: int) -> list[str]:
    """What stands on each line, the right words behind a bar."""
    layout = RowLayout(8)
    layout.fill([row], width)
    parts = [layout.part(line)[2] for line in range(len(layout.lines))]
    return [f"{part.text}|{part.right.rstrip()}" if part.right else part.text for part in parts]


ROW = Row(
    key="a", gutter="S01-A1", text="Draft the one-pager", detail="João Silva", right="due Tue 1 Dec 2026"
)


def test_right_words_stand_beside_the_text_where_both_can_be_read() -> None:
    """At 80 columns they do."""
    assert drawn(ROW, 80) == ["Draft the one-pager|due Tue 1 Dec 2026", "João Silva"]


def test_right_words_go_below_where_they_would_crowd_out_the_text() -> None:
    """At 40 columns the text keeps its line."""
    assert drawn(ROW, 40) == ["Draft the one-pager", "due Tue 1 Dec 2026 · João", "Silva"]


def test_a_text_that_is_short_enough_keeps_its_neighbour() -> None:
    """Nothing moves without need."""
    assert drawn(Row(key="a", text="Sweep", right="due today"), 40) == ["Sweep|due today"]


def test_a_text_can_go_on_below_the_right_words() -> None:
    """Only its first line is shorter; a first word that leaves no room begins below."""
    row = Row(key="a", text="Trustees read one page and not ten", right="members", flows=True)
    assert drawn(row, 34) == ["Trustees read|members", "one page and not ten"]
    long = Row(key="a", text="Schulleiterinnenkonferenz", right="members", flows=True)
    assert drawn(long, 36) == ["|members", "Schulleiterinnenkonferenz"]


def test_long_details_go_on_below() -> None:
    """Nothing that is said of a row is cut at the right edge."""
    layout = RowLayout(gutter=4)
    layout.fill([Row(key="a", gutter="A1", text="Draft", detail="Anna Søndergård, due Fri 27 Nov 2026")], 24)
    shown = [layout.part(line)[2] for line in range(len(layout.lines))]
    assert [part.text for part in shown] == ["Draft", "Anna Søndergård,", "due Fri 27 Nov", "2026"]
    assert [part.tone for part in shown] == ["", "quiet", "quiet", "quiet"]
