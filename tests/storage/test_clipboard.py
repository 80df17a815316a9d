"""The clipboard programs of a machine: small real programs in a folder stand for those of a desktop."""

from pathlib import Path

import pytest

from peerlog.services.clipboard import Clipboard, Copied
from peerlog.storage.clipboard import MachineClipboard

TEXT = "# Minutes\n\n- João: čaj, 茶\n"


def install(folder: Path, name: str, script: str) -> None:
    """Put a program into *folder*."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for programs; the clipboard itself is the file `held` beside it."""
    programs = tmp_path / "programs"
    programs.mkdir()
    return programs


def clipboard(folder: Path, **environment: str) -> Clipboard:
    """The clipboard of a machine with these programs and this environment."""
    return Clipboard(MachineClipboard({"PATH": f"{folder}:/usr/bin:/bin", **environment}))


def test_what_was_copied_is_read_back(folder: Path, tmp_path: Path) -> None:
    """A desktop's own programs take the text whole, and that is sure."""
    install(folder, "wl-copy", f"cat > {tmp_path}/held")
    install(folder, "wl-paste", f"cat {tmp_path}/held")
    assert clipboard(folder, WAYLAND_DISPLAY="wayland-0").copy(TEXT) == Copied(program="wl-copy", sure=True)
    assert (tmp_path / "held").read_text() == TEXT


def test_without_a_display_nothing_is_tried(folder: Path, tmp_path: Path) -> None:
    """A program that is installed but cannot work is passed over."""
    install(folder, "xclip", f"cat > {tmp_path}/held")
    assert clipboard(folder).copy(TEXT) == Copied(program="", sure=False)
    assert not (tmp_path / "held").exists()


def test_a_program_that_fails_makes_room_for_the_next(folder: Path, tmp_path: Path) -> None:
    """The first one ends with an error; the second takes it."""
    install(folder, "xclip", "exit 1")
    install(
        folder, "xsel", f'if [ "$2" = --input ]; then cat > {tmp_path}/held; else cat {tmp_path}/held; fi'
    )
    assert clipboard(folder, DISPLAY=":0").copy(TEXT) == Copied(program="xsel", sure=True)


def test_a_clipboard_that_holds_something_else_is_not_called_copied(folder: Path) -> None:
    """A program may say yes and do nothing."""
    install(folder, "wl-copy", "cat > /dev/null")
    install(folder, "wl-paste", "echo something else")
    assert clipboard(folder, WAYLAND_DISPLAY="w").copy(TEXT) == Copied(program="", sure=False)


def test_a_clipboard_that_cannot_be_read_back_is_not_sure(folder: Path, tmp_path: Path) -> None:
    """It is used, and said to be unsure."""
    install(folder, "clip.exe", f"cat > {tmp_path}/held")
    assert clipboard(folder).copy(TEXT) == Copied(program="clip.exe", sure=False)
    assert (tmp_path / "held").read_bytes().decode("utf-16") == TEXT


def test_over_ssh_the_other_machine_is_left_alone(folder: Path, tmp_path: Path) -> None:
    """What needs no display would fill the clipboard where nobody sits."""
    install(folder, "pbcopy", f"cat > {tmp_path}/held")
    copied = clipboard(folder, SSH_CONNECTION="10.0.0.1 5 10.0.0.2 22").copy(TEXT)
    assert copied == Copied(program="", sure=False)
    assert not (tmp_path / "held").exists()
