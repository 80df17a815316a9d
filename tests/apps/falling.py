"""The whole app over a home; it falls over once a file called `fall` lies beside the home."""

import sys
from pathlib import Path

from peerlog.app import PeerlogApp
from peerlog.bootstrap import build_house, write_crash
from peerlog.storage.paths import Home


class Falling(PeerlogApp):
    """Looks for the file ten times a second."""

    home: Home

    def on_mount(self) -> None:
        """Begin to look."""
        self.set_interval(0.1, self._look)

    def _look(self) -> None:
        if self.home.folder.with_name("fall").exists():
            raise RuntimeError


if __name__ == "__main__":
    home = Home(Path(sys.argv[1]))
    house = build_house(home)
    app = Falling(house, lambda error: write_crash(home, error))
    app.home = home
    app.run()
    house.close()
    sys.exit(app.return_code)
