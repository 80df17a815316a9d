"""The main job with one keyboard: from an empty machine to minutes in a file, in a terminal of 80 x 24."""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from journeys.window import CLEAR, DOWN, END, ENTER, ESC, F2, F4, F5, F7, Window

SAID = {
    "the rota fell apart in March": "Note",
    "l: trustees read one page, not ten": "Lesson",
    "d: we meet on first Tuesdays": "Decision",
    "q: who pays for the hall?": "Question",
    "s: the board listened": "Success",
    "p: the budget of next year": "Parked",
    '" it changed how I see them': "Quote",
    "a: draft the one-pager @Amina by 1 dec 2026": "Action S01-A1: Amina Odhiambo, due Tue 1 Dec 2026",
    "a: call the hall": "Action S01-A2: no owner yet, no date yet",
}


def start_network(window: Window) -> None:
    """Welcome, the network's name, two members."""
    window.see("Start a network", "Enter Open")
    window.press(ENTER, until="Only the name is needed")
    window.press("Coastal Teachers", F2, until="Who belongs to it?")
    window.press(ENTER, until="As people call each other")
    window.press("Amina Odhiambo", F2, until="1 person so far")
    window.press("Kofi Mensah", F2, until="2 people so far")
    window.press(ESC, until="Nothing needs you now")


def plan_session(window: Window, steps: int, downs: int = 0) -> None:
    """A title, a day in one's own words, a ready-made format."""
    window.press("c", until="A new session")
    window.press("Feedback that lands", ENTER, "thu 14:00", until="  Thu ")
    window.press(F2, until="How do you want to begin?")
    window.press("f", until="Enter Take it")
    window.press(DOWN * downs, ENTER, until=f"{steps} steps, ")


def run_session(window: Window) -> None:
    """Who is here, what is said, the room view and back."""
    window.press("r", until="step 1 of")
    window.press(F7, until="0 here")
    window.press("p", until="1 here")
    window.press("r", until="2 here, 1 remote")
    window.press(ESC, until="note ▸")
    for typed, echo in SAID.items():
        window.press(typed, ENTER, until=echo)
    window.press(F4)
    window.wait_gone("note ▸")
    window.press(ESC, until="note ▸")


def go_to_the_end(window: Window, steps: int) -> None:
    """Every step in turn, then the one key that closes."""
    for number in range(2, steps + 1):
        window.press(F5, until=f"step {number} of {steps}")
    window.press(F5, until="That was the last step")
    window.press(F5, until="Worth a moment")


def fill_the_gaps(window: Window) -> None:
    """How it was decided; the rest stays open."""
    window.see("How was it decided?", "Who does it?")
    window.press(ENTER, until="show of hands")
    window.press(DOWN, DOWN, ENTER)
    window.wait_gone("How was it decided?")


def write_minutes(window: Window, folder: Path) -> Path:
    """Close, look at what leaves, write it to a folder that is there."""
    window.press(F2, until="stays, and why")
    window.see("MEMBERS", "For the members of the network.")
    window.press(ENTER, until="Write to which folder?")
    window.press(END, CLEAR, str(folder), ENTER, until="Written and read back")
    (file,) = folder.glob("*.md")
    return file


@pytest.mark.parametrize(("downs", "steps"), [(0, 9), (4, 12)], ids=["network_90", "troika"])
def test_from_an_empty_machine_to_minutes_in_a_file(tmp_path: Path, downs: int, steps: int) -> None:
    """Keys only, and the file says what was typed."""
    folder = tmp_path / "stick"
    folder.mkdir()
    with Window(tmp_path / "home") as window:
        start_network(window)
        plan_session(window, steps, downs)
        run_session(window)
        go_to_the_end(window, steps)
        fill_the_gaps(window)
        file = write_minutes(window, folder)
        assert window.quit() == 0
    assert said_in(file) >= {words_of(typed) for typed in SAID}


def words_of(typed: str) -> str:
    """What of a typed line stands in the minutes as it is: no beginning, no owner, no date."""
    words = typed.removeprefix('" ')
    return (words[3:] if words[1:3] == ": " else words).split(" @")[0]


def said_in(file: Path) -> set[str]:
    """Every text of the file as a reader of Markdown gets it: no marks, no headings' words, no references."""
    front, text = file.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
    assert 'audience: "members"' in front
    tokens = MarkdownIt().enable("table").parse(text)
    pieces = [child.content for token in tokens if token.children for child in token.children]
    plain = {piece.strip().removesuffix(" (show of hands)") for piece in pieces}
    return plain | {piece.split(" (")[0] for piece in plain}
