"""Lending a text to a person's own editor: in a private file, in memory where the system has such a place."""

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

from peerlog.domain.errors import NoEditor
from peerlog.storage.files import make_private
from peerlog.storage.paths import make_folder

NAME = "reflection.md"
LARGEST = 4_000_000
"""Bytes read back."""


class MachineEditor:
    """The editor named by VISUAL or EDITOR."""

    def __init__(self, home: Path, environment: Mapping[str, str]) -> None:
        self._home = home
        self._around = environment

    def edit(self, text: str) -> str:
        """Give the text as it stands when the editor has ended; its file is overwritten and removed in any case."""
        try:
            command = shlex.split(self._around.get("VISUAL") or self._around.get("EDITOR") or "")
        except ValueError as error:
            raise NoEditor from error
        if not command:
            raise NoEditor
        file = self._folder() / NAME
        try:
            return _edited(command, file, text)
        except (OSError, UnicodeDecodeError) as error:
            raise NoEditor from error
        finally:
            _remove(file)

    def _folder(self) -> Path:
        """Give a folder of this person only; the system's own for this is in memory and empty at the next login."""
        runtime = Path(self._around.get("XDG_RUNTIME_DIR") or "/nowhere")
        folder = (runtime if runtime.is_dir() else self._home) / "peerlog-editing"
        make_folder(folder)
        return folder


def _edited(command: list[str], file: Path, text: str) -> str:
    _remove(file)
    make_private(file)
    file.write_text(text, encoding="utf-8")
    if subprocess.run([*command, str(file)], check=False).returncode:  # noqa: S603 - their own editor
        raise NoEditor
    with file.open("rb") as edited:
        return edited.read(LARGEST).decode("utf-8")


def _remove(file: Path) -> None:
    """Overwrite and remove what is there, also what a killed run left."""
    if not file.is_file() or file.is_symlink():
        return
    with file.open("r+b") as lying:
        lying.write(b"\0" * file.stat().st_size)
        lying.flush()
        os.fsync(lying.fileno())
    file.unlink()
