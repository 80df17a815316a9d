"""What every sealed file of a person has in common: the ways to open it, and when it locks by itself."""

from abc import abstractmethod
from threading import Lock
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

from peerlog.domain.errors import Locked

if TYPE_CHECKING:
    from peerlog.domain.clock import Clock, NewId
    from peerlog.services.acts import Acts
    from peerlog.services.drafts import DraftStore
    from peerlog.services.networks import Choices

IDLE_MINUTES = "idle_minutes"
USUAL_IDLE_MINUTES = 5
LONGEST_IDLE = 240


class Sealed(Protocol):
    """A file that a passphrase or a recovery key opens."""

    @property
    def name(self) -> str:
        """What its person calls it."""
        ...

    def unlock(self, passphrase: str) -> object: ...
    def unlock_with_recovery(self, recovery: str, new_passphrase: str) -> object: ...
    def change_passphrase(self, old: str, new: str) -> None: ...
    def renew_recovery(self, passphrase: str) -> str: ...
    def write_recovery(self, recovery: str, path: str) -> str: ...
    def lock(self) -> object: ...


class Closes(Protocol):
    """What stands open until it is closed."""

    def close(self) -> None: ...


class OpenFile(Closes, Protocol):
    """A sealed file while it is unlocked, board by board."""

    @property
    def recorder(self) -> "Acts": ...
    @property
    def clock(self) -> "Clock": ...
    @property
    def new_id(self) -> "NewId": ...
    @property
    def drafts(self) -> "DraftStore": ...
    @property
    def choices(self) -> "Choices": ...
    @property
    def zone(self) -> str:
        """The time zone this machine is set to, by its IANA name."""
        ...


Open = TypeVar("Open", bound=Closes)


class OneOpen(Generic[Open]):
    """Holds what stands open, one at most; opening takes a while, and a lock meanwhile counts."""

    open: Open | None = None
    _locks = 0
    """How often anything was locked."""
    _turn: ClassVar[Lock] = Lock()

    def lock(self) -> int:
        """Close what is open, and what a thread is about to open; gives how often anything was locked."""
        with self._turn:
            self._locks += 1
            asked, opened, self.open = self._locks, self.open, None
        if opened is not None:
            opened.close()
        return asked

    def _let_in(self, opened: Open, asked: int) -> Open:
        """Hold what a thread has opened; raises Locked when there was a lock since it was asked for."""
        with self._turn:
            if self._locks == asked:
                self.open = opened
                return opened
        opened.close()
        raise Locked


class LocksItself:
    """When an unlocked file locks by itself; the choice is kept inside it."""

    @property
    @abstractmethod
    def choices(self) -> "Choices":
        """What was chosen for this file."""

    @property
    def protected(self) -> bool:
        """Whether a passphrase opens it."""
        return True

    @property
    def idle_minutes(self) -> int:
        """After how many minutes without a key it locks; 0 for never."""
        found = self.choices.get(IDLE_MINUTES)
        return int(found) if found.isdecimal() else USUAL_IDLE_MINUTES

    def set_idle_minutes(self, minutes: int) -> None:
        """Lock after so many minutes without a key; 0 for never."""
        self.choices.set(IDLE_MINUTES, str(min(max(minutes, 0), LONGEST_IDLE)))
