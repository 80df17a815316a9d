"""A person with a private journal, every place a program might leave something in, and what is found there."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from journeys.diarist import CANARY
from journeys.window import Window
from peerlog.bootstrap import build_house
from peerlog.storage.paths import Home
from private import PASSPHRASE

FOLDERS = ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "TMPDIR", "SQLITE_TMPDIR")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
STEERING = re.compile(rb"\x1b[\]P_^X].*?(?:\x07|\x1b\\)", re.DOTALL)
FULL_SCREEN = re.compile(rb"\x1b\[\?1049h.*?(?:\x1b\[\?1049l|\Z)", re.DOTALL)


class Person:
    """A home, every folder a program might leave something in, and a stick beside them that nobody looks at."""

    def __init__(self, master: Path, folder: Path) -> None:
        self.root = folder / "person"
        self.home = Home(Path(shutil.copytree(master, self.root / "home")))
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.around = {name: str(self.root / name.lower()) for name in FOLDERS}
        for place in self.around.values():
            Path(place).mkdir()
        house = build_house(self.home)
        self.passphrases = [PASSPHRASE]
        (face,) = house.journals.all()
        self.recovery = house.journals.renew_recovery(face.id, PASSPHRASE)
        house.close()

    def secrets(self) -> list[bytes]:
        """What must not be found: every canary, the passphrase, two groups of the recovery key that stand together."""
        groups = self.recovery.split("-")
        words = [CANARY, PASSPHRASE, f"{groups[0]}-{groups[1]}", "".join(groups[:3]), "".join(groups[-3:])]
        return [word.lower().encode(encoding) for word in words for encoding in ENCODINGS]

    def found_in(self, pieces: Iterable[tuple[str, bytes]]) -> list[str]:
        """Give the names of the pieces that hold a secret."""
        secrets = self.secrets()
        return [name for name, data in pieces if any(secret in data.lower() for secret in secrets)]

    def found_on_disk(self) -> list[str]:
        """Give the files that hold a secret, in their bytes or their names."""
        files = [path for path in self.root.rglob("*") if path.is_file()]
        assert any(path.name == "journal.db" for path in files)
        return self.found_in((str(path), str(path).encode() + path.read_bytes()) for path in files)

    def found_in_window(self, window: Window) -> list[str]:
        """Give what a terminal keeps beside the full screen: main screen, scrollback, titles, clipboard."""
        raw = bytes(window.raw)
        outside = FULL_SCREEN.sub(b"", raw)
        steering = b"".join(STEERING.findall(raw))
        return self.found_in([("main screen", outside), ("title or clipboard", steering)])

    def assert_silent(self, window: Window) -> None:
        """Nothing anywhere, and no traceback."""
        assert self.found_on_disk() == []
        assert self.found_in_window(window) == []
        assert b"Traceback" not in window.raw
