"""What the command line is given from outside: the real files, the app, the sample network."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.ids import SessionId
from peerlog.services.house import House

if TYPE_CHECKING:
    from peerlog.services.mistake_rounds import RoundAsked


class Tools(Protocol):
    """What bootstrap hands over; *folder* is what --home said, None for the usual place."""

    def build_house(self, folder: str | None, *, read_only: bool = False) -> House:
        """Give the services; the file is opened when first needed."""
        ...

    def run_app(
        self,
        folder: str | None,
        *,
        demo: bool = False,
        session: SessionId | None = None,
        asked: "RoundAsked | None" = None,
    ) -> int:
        """Open the app, at a session or an anonymous round when one is asked for, and give its exit code."""
        ...

    def build_demo(self, folder: str | None) -> str:
        """Make the sample network beside the home, unless today's is there, and give the folder it lives in."""
        ...

    def remove_demo(self, folder: str | None) -> bool:
        """Remove the sample network beside the home; False when there is none."""
        ...

    def write_crash(self, folder: str | None, error: BaseException) -> Path:
        """Leave a crash file and give its path; raises OSError."""
        ...

    def ask_secret(self, words: str) -> str | None:
        """Ask for a passphrase without showing it; None where nobody can be asked."""
        ...

    def read_secret(self, file: Path) -> str:
        """Give the text of a small file; raises NoSuchFile or Unwritable."""
        ...
