"""The proof in words."""

from peerlog.domain.stored import StoredRow
from peerlog.wording.mistake_proof import proofs


def test_values_stand_as_stored_and_nothing_is_said_to_be_nothing() -> None:
    """Each column with its name and what it is."""
    row = StoredRow(table="held", columns=(("id", "ab" * 16), ("aim", "reach <b>all</b>"), ("kind", None)))
    (proof,) = proofs([row])
    assert proof.columns[0] == ("id", "ab" * 16, "a random number; it tells nothing")
    assert proof.columns[1] == ("aim", "reach <b>all</b>", "")
    assert proof.columns[2] == ("kind", "(nothing)", "as its author chose, or nothing")


def test_the_log_of_a_release_and_of_a_later_act_are_told_apart() -> None:
    """Only the first is without laptop and time."""
    release = StoredRow(table="change", columns=(("copy", "ab"), ("verb", "round.release")))
    later = StoredRow(table="change", columns=(("copy", "cd"), ("verb", "mistake.change")))
    first, second = proofs([release, later])
    assert "without a laptop" in first.title
    assert "on this laptop" in second.title
    assert second.columns[0] == ("copy", "cd", "")


def test_a_table_nobody_explained_is_shown_all_the_same() -> None:
    """Under its own name."""
    (proof,) = proofs([StoredRow(table="novel", columns=(("x", 1),))])
    assert (proof.title, proof.columns) == ("novel", (("x", "1", ""),))
