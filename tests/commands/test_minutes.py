"""peerlog session minutes, session approve and export."""

from pathlib import Path

from command_line import Typed


def test_the_minutes_are_the_answer_and_what_stays_is_told_beside_it(held: Typed) -> None:
    """Exactly the file's characters on the output."""
    answer = held.well("session", "minutes", "S01", "--for", "public")
    house = held.tools.build_house(None)
    network = house.networks.at_hand()
    assert network is not None
    session = house.sessions.find(network.id, "S01")
    from peerlog.domain.audience import Audience

    assert answer.out == house.minutes.text(session.id, Audience.PUBLIC)
    house.close()
    assert "Amina" not in answer.out
    assert "Stays: Note names Amina Yusuf" in answer.told


def test_the_answer_for_machines_holds_only_what_may_leave(held: Typed) -> None:
    """What stays is named there by its kind and its id alone; its words are told beside it, to whoever looks."""
    answer = held.well("session", "minutes", "S01", "--for", "public", "--json")
    assert "Amina" not in answer.out
    assert "Maji" not in answer.out
    assert "Stays: Note names Amina Yusuf" in answer.told
    assert {one["why"] for one in answer.data["stays"]} >= {"mode", "names"}


def test_a_file_is_written_and_its_path_is_the_answer(held: Typed, tmp_path: Path) -> None:
    """A second one gets another name."""
    first, second = (
        held.well("session", "minutes", "S01", "--out", str(tmp_path)).out.strip() for _turn in "ab"
    )
    assert first != second
    assert Path(first).read_bytes() == Path(second).read_bytes()


def test_a_short_text_for_the_phone_keeps_to_its_limit(held: Typed) -> None:
    """As many characters as were asked for."""
    told = held.json("session", "minutes", "S01", "--phone", "--limit", "80")
    assert len(told["text"].strip()) <= 80
    assert told["text"].startswith("Rotas")


def test_every_session_that_was_held_is_exported(held: Typed, tmp_path: Path) -> None:
    """Planned ones are not; nothing is overwritten."""
    held.well("session", "plan", "Later", "4 dec 2026 14:00")
    paths = held.json("export", str(tmp_path), "--for", "facilitators")["paths"]
    assert [Path(path).name for path in paths] == ["2026-11-26 S01 rotas minutes (facilitators).md"]
    assert held("export", str(tmp_path / "nowhere")).code == 3


def test_approving_shows_in_the_minutes(held: Typed) -> None:
    """With its day."""
    held.well("session", "approve", "S01")
    assert "Approved on 2026-11-26." in held.well("session", "minutes", "S01").out
