"""A connection that writes only while its file is still the one in its place."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peerlog.domain.errors import (
    Damaged,
    NotADatabase,
    RemovedMeanwhile,
    ReplacedMeanwhile,
    SealedFileDamaged,
    Unwritable,
)
from peerlog.storage.database import Connect, Database
from peerlog.storage.sqlite_errors import named_errors

GONE = (0, 0)


class WatchedDatabase(Database):
    """What is written into a file that another window restored, protected or removed would be lost."""

    def __init__(
        self, path: Path, *, connect: Connect, read_only: bool = False, any_thread: bool = False
    ) -> None:
        self._opened = _identity(path)
        super().__init__(path, read_only=read_only, connect=connect, any_thread=any_thread)

    @contextmanager
    def _errors_named(self) -> Iterator[None]:
        """As in any file; what another window did to it is told before damage, and damage as that of a sealed one."""
        try:
            with named_errors(self.path):
                yield
        except (Damaged, NotADatabase, Unwritable) as error:
            self._check_place()
            if isinstance(error, Unwritable):
                raise
            raise SealedFileDamaged(str(self.path)) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """As in any file, once nobody else can put another in its place unseen; raises ReplacedMeanwhile."""
        if not self._depth:
            self._check_place()
        with super().transaction():
            yield

    def _check_place(self) -> None:
        found = _identity(self.path)
        if found == GONE:
            raise RemovedMeanwhile(str(self.path))
        if found != self._opened:
            raise ReplacedMeanwhile(str(self.path))


def _identity(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return GONE
    return found.st_dev, found.st_ino
