"""peerlog session: planning, and the agenda."""

from command_line import TestTools, Typed


def test_a_session_is_planned_from_a_format(typed: Typed) -> None:
    """With the format's steps on the clock of the network's zone."""
    typed.well("network", "new", "Coast", "--zone", "Africa/Nairobi")
    answer = typed.well("session", "plan", "Rotas", "thu 14:00", "--format", "troika", "--place", "Mombasa")
    assert "  When: Thu 3 Dec 2026 14:00 (Africa/Nairobi)" in answer.lines
    assert "1. 14:00 My challenge 1, 2 minutes, Client" in answer.lines
    assert "peerlog session run S01" in answer.told
    told = typed.json("session", "show", "next")
    assert told["session"]["starts"] == "2026-12-03T14:00:00+03:00"
    assert [step["number"] for step in told["steps"]] == list(range(1, 13))


def test_a_past_time_is_allowed_and_pointed_out(ready: Typed) -> None:
    """Sessions are also written up afterwards."""
    answer = ready.well("session", "plan", "Last month", "20 oct 2026 10:00")
    assert "has passed" in answer.told


def test_a_session_is_meant_by_ref_number_word_or_id(ready: Typed) -> None:
    """Each finds the same one."""
    record = ready.json("session", "show", "S01")["session"]["id"]
    for words in ("s1", "1", "next", record[:32]):
        assert ready.json("session", "show", words)["session"]["id"] == record


def test_the_heading_can_be_changed(ready: Typed) -> None:
    """Only what was typed."""
    told = ready.json("session", "edit", "S01", "--when", "28 nov 2026 9:30", "--facilitator", "Amina")[
        "session"
    ]
    assert (told["starts"], told["facilitator"], told["place"]) == (
        "2026-11-28T09:30:00+03:00",
        "Amina",
        "Mombasa",
    )


def test_steps_are_added_moved_split_locked_and_deleted(ready: Typed) -> None:
    """By their number or the beginning of their title."""

    def titles() -> list[str]:
        return [step["title"] for step in ready.json("session", "agenda", "show", "S01")["steps"]]

    ready.well("session", "agenda", "add", "S01", "Break", "10", "--after", "2")
    assert titles() == ["Arrive", "Case", "Break", "Close"]
    ready.well("session", "agenda", "move", "S01", "break", "--", "-1")
    assert titles() == ["Arrive", "Break", "Case", "Close"]
    ready.well("session", "agenda", "split", "S01", "Case", "20")
    ready.well("session", "agenda", "delete", "S01", "2")
    assert [s["minutes"] for s in ready.json("session", "show", "S01")["steps"]] == [5, 20, 10, 10]
    shown = ready.well("session", "agenda", "edit", "S01", "4", "--lock", "14:30").out
    assert "locked at 14:30, but starts 5 minutes late" in shown


def test_an_agenda_is_copied_and_what_was_left_is_carried(ready: Typed) -> None:
    """A step put off comes with --carry."""
    ready.well("session", "open", "S01")
    ready.well("session", "step", "S01", "next")
    ready.well("session", "step", "S01", "defer")
    ready.well("session", "close", "S01")
    copied = ready.json("session", "plan", "Again", "4 dec 2026 14:00", "--copy", "S01")
    assert [step["title"] for step in copied["steps"]] == ["Arrive", "Case", "Close"]
    carried = ready.json("session", "plan", "Third", "27 nov 2026 18:00", "--carry")
    assert [step["title"] for step in carried["steps"]] == ["Case"]


def test_every_format_is_listed(typed: Typed) -> None:
    """With its id first, which --format takes."""
    lines = typed.well("session", "formats").lines
    assert len(lines) == 25
    assert any(line.startswith("troika: ") for line in lines)


def test_running_without_a_terminal_points_to_plain(ready: Typed, tools: TestTools) -> None:
    """Nothing is opened."""
    answer = ready("session", "run", "S01")
    assert answer.code == 2
    assert "--plain" in answer.told
    assert tools.opened == []
