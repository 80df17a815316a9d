"""The terminal stays safe: nothing from data steers it, and every end gives it back as it was."""

import os
import re
import signal
import stat
import sys
from pathlib import Path

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from apps.payloads import PAYLOADS
from peerlog.terminal import UserTextFilter
from peerlog.terminal.driver import FAR, NEAR, escape_delay
from peerlog.terminal.output import terminal_output
from peerlog.wording.safe import MARK
from pty_terminal import PtyTerminal, foreign_sequences

APPS = Path(__file__).parent / "apps"
SAID = "missing money"
ENDINGS = ("handler", "chained", "rich", "worker", "render", "unmount")
BLACK = Color(0, 0, 0)


def shown(*texts: str) -> list[str]:
    """What the filter makes of a line of these segments."""
    return [segment.text for segment in UserTextFilter().apply([Segment(text) for text in texts], BLACK)]


def surfaces(*arguments: str) -> str:
    """Everything the app with all hostile texts writes to its terminal."""
    with PtyTerminal([sys.executable, APPS / "surfaces.py", *arguments], columns=200, rows=70) as terminal:
        assert terminal.wait_exit() == 0
        return terminal.raw.decode()


def test_no_hostile_text_reaches_the_terminal_from_any_widget() -> None:
    """Each text is painted by five widgets and more, and its control characters by none."""
    written = surfaces()
    assert len(PAYLOADS) >= 200
    assert [text for text in PAYLOADS if text in written] == []
    assert all(written.count(text[:4]) >= 5 for text in PAYLOADS)
    assert foreign_sequences(written) == []


def test_without_our_filter_the_same_app_lets_them_through() -> None:
    """The test above looks at something real; when this fails, Textual has changed and ours may be spare."""
    written = surfaces("bare")
    assert sum(text in written for text in PAYLOADS) >= 200


def test_a_mark_takes_its_cell_from_the_padding() -> None:
    """The line keeps its width, and the frame behind the padding its place."""
    assert shown("a\x1b[2Jb     ", "│") == [f"a{MARK}[2Jb    ", "│"]


def test_without_padding_the_character_goes_and_the_width_stays() -> None:
    """Rather no mark than a frame pushed off the screen."""
    assert shown("a\u202eb", "│") == ["ab", "│"]


def test_a_harmless_line_passes_as_it_is() -> None:
    """Emoji with joiners included."""
    assert shown("naïve 👩‍👧  ", "│") == ["naïve 👩‍👧  ", "│"]


def test_a_link_target_cannot_steer_the_terminal() -> None:
    """A good target stays, one with an escape in it goes."""
    links = ("https://example.org", "http://x\x1b\\\x1b]52;c;aGk=\x07")
    segments = [Segment("here", Style(link=link)) for link in links]
    styles = [segment.style for segment in UserTextFilter().apply(segments, BLACK)]
    assert [style and style.link for style in styles] == ["https://example.org", None]


def test_esc_waits_longer_over_ssh_and_as_long_as_asked() -> None:
    """A sequence that the network splits must not become Esc."""
    assert escape_delay({}, 0.1) == NEAR
    assert escape_delay({"SSH_CONNECTION": "a b c d"}, 0.1) == FAR
    assert escape_delay({"SSH_CONNECTION": "a b c d", "ESCDELAY": "300"}, 0.3) == 0.3


@pytest.mark.parametrize("way", ENDINGS)
def test_a_crash_ends_in_one_sentence_and_a_terminal_as_before(way: str, tmp_path: Path) -> None:
    """However it happens: modes back, alternate screen left, exit code 1, and nothing anybody wrote shown."""
    with PtyTerminal([sys.executable, APPS / "ending.py", tmp_path, way], columns=300) as terminal:
        terminal.wait_for("ready")
        terminal.send("x")
        assert terminal.wait_exit() == 1
        assert terminal.modes() == terminal.modes_before
        assert not terminal.on_alternate_screen
        assert SAID.encode() not in terminal.raw
        said = [line for line in terminal.lines if line]
    (report,) = tmp_path.glob("crash-*.txt")
    assert len(said) == 1
    assert said[0].endswith(str(report))


@pytest.mark.parametrize("way", ENDINGS)
def test_a_crash_file_says_where_and_never_what(way: str, tmp_path: Path) -> None:
    """Kinds and places are in it; the text in the variables, the messages and the paths are not."""
    with PtyTerminal([sys.executable, APPS / "ending.py", tmp_path, way]) as terminal:
        terminal.wait_for("ready")
        terminal.send("x")
        terminal.wait_exit()
    (report,) = tmp_path.glob("crash-*.txt")
    text = report.read_text()
    assert re.search(r"(ValueError|OSError 28|Quoting)\n  .*\.py:\d+ ", text)
    assert SAID not in text
    assert str(APPS.parent) not in text
    assert stat.S_IMODE(report.stat().st_mode) == 0o600


def test_a_failed_task_is_reported_without_a_word_on_the_screen(tmp_path: Path) -> None:
    """Python would print its message after the app has ended."""
    with PtyTerminal([sys.executable, APPS / "ending.py", tmp_path, "task"]) as terminal:
        terminal.wait_for("ready")
        terminal.send("x")
        assert terminal.wait_exit() == 0
        assert SAID.encode() not in terminal.raw
    assert len(list(tmp_path.glob("crash-*.txt"))) == 1


def test_a_crash_file_that_cannot_be_written_costs_only_the_path(tmp_path: Path) -> None:
    """A full disk must not turn the sentence into a traceback."""
    blocked = tmp_path / "folder"
    blocked.write_text("a file where the folder should be")
    with PtyTerminal([sys.executable, APPS / "ending.py", blocked, "handler"]) as terminal:
        terminal.wait_for("ready")
        terminal.send("x")
        assert terminal.wait_exit() == 1
        terminal.wait_for("peerlog had to stop")
        assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_leaves_in_order(number: signal.Signals, tmp_path: Path) -> None:
    """The app unmounts, which is where drafts are kept, and the terminal is as before."""
    with PtyTerminal([sys.executable, APPS / "ending.py", tmp_path, "none"]) as terminal:
        terminal.wait_for("ready")
        terminal.signal(number)
        assert terminal.wait_exit() == 130
        assert terminal.modes() == terminal.modes_before
        assert not terminal.on_alternate_screen
        assert b"Traceback" not in terminal.raw
    assert (tmp_path / "left").exists()


@pytest.mark.parametrize("way", ["busy", "deaf"])
def test_a_closed_window_leaves_in_order(way: str, tmp_path: Path) -> None:
    """Nothing can be written any more, much is still to be, and the app comes to its end all the same."""
    with PtyTerminal([sys.executable, APPS / "ending.py", tmp_path, way]) as terminal:
        terminal.wait_for("ready")
        terminal.hang_up()
        assert terminal.wait_exit() == 130
    assert (tmp_path / "left").exists()


def test_keys_arrive_again_after_stepping_aside() -> None:
    """Another program, an editor say, had the terminal meanwhile."""
    with PtyTerminal([sys.executable, APPS / "keys.py"]) as terminal:
        terminal.wait_for("ready")
        for typed in ("s", "s s"):
            terminal.send("s")
            terminal.wait_for(typed)
        terminal.send("x")
        terminal.wait_for("s s x")
        terminal.send("\x11")
        assert terminal.wait_exit() == 0
        assert terminal.raw.count(b"aside") == 2
        assert terminal.modes() == terminal.modes_before


@pytest.mark.parametrize("text", ["a little", "much " * 5000])
def test_output_goes_quiet_once_the_terminal_is_gone(text: str) -> None:
    """Much at once fails while it is written, a little when it is flushed."""
    window, inside = os.openpty()
    with open(inside, "w") as stream:  # noqa: PTH123
        output = terminal_output(stream)
        assert output is not None
        os.close(window)
        output.write(text)
        output.flush()
        assert output.gone


def test_output_in_a_poor_encoding_shows_question_marks() -> None:
    """An old terminal gets a poor picture rather than a crash."""
    window, inside = os.openpty()
    with open(inside, "w", encoding="latin-1") as stream:  # noqa: PTH123
        output = terminal_output(stream)
        assert output is not None
        output.write("é │ 東")
        output.flush()
        assert os.read(window, 100) == "é ? ?".encode("latin-1")
    os.close(window)


def test_esc_and_arrow_keys_are_told_apart() -> None:
    """A lone Esc arrives without a further key; quitting with Ctrl+Q ends the input thread too."""
    with PtyTerminal([sys.executable, APPS / "keys.py"]) as terminal:
        terminal.wait_for("ready")
        terminal.send("\x1b")
        terminal.wait_for("escape")
        terminal.send("\x1b[A")
        terminal.wait_for("escape up")
        terminal.send(b"\xff")
        terminal.wait_for("escape up replacement_character")
        terminal.send("\x11")
        assert terminal.wait_exit() == 0


def seen_cursor(terminal: PtyTerminal) -> tuple[int, int] | None:
    """Column and row of the terminal's own cursor, None while it is hidden."""
    cursor = terminal.screen.cursor
    return None if cursor.hidden else (cursor.x, cursor.y)


def test_the_terminal_cursor_follows_the_focus_when_asked_for() -> None:
    """It stands at the caret of a field and at the start of anything else, for whoever listens or feels."""
    with PtyTerminal([sys.executable, APPS / "cursor.py", "shown"]) as terminal:
        terminal.wait_for("ready")
        terminal.send("abc")
        terminal.wait_until(lambda: seen_cursor(terminal) == (4, 0), "the caret")  # Textual: end of line + 1
        terminal.send("\t")
        terminal.wait_until(lambda: seen_cursor(terminal) == (0, 1), "the button")


def test_the_terminal_cursor_is_hidden_otherwise() -> None:
    """Two cursors at one place would only flicker."""
    with PtyTerminal([sys.executable, APPS / "cursor.py"]) as terminal:
        terminal.wait_for("ready")
        terminal.send("abc")
        terminal.wait_for("abc")
        assert terminal.screen.cursor.hidden
