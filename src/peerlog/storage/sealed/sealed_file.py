"""A file that a passphrase opens, or that has none yet: everything a person does with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from peerlog.domain.clock import Clock
from peerlog.domain.errors import AlreadyProtected, NotProtected, RemovedMeanwhile, SealedFileMissing
from peerlog.storage.database import Connect, Database
from peerlog.storage.files import sync_folder
from peerlog.storage.paths import PRIVATE_FOLDER, make_folder, unwritable
from peerlog.storage.sealed import backups, connection, key_file, keys, opening, protecting
from peerlog.storage.sealed.format import SealedFormat
from peerlog.storage.sealed.key_file import KeyFile
from peerlog.storage.sealed.opened import Opened
from peerlog.storage.sealed.turn import turn
from peerlog.storage.sealed.wiping import forget_turn, wipe_folder
from peerlog.storage.sealed.wraps import Cost


class SealedFile:
    """One file with its key file in a folder of their own, whose name is their id."""

    def __init__(
        self, folder: Path, form: SealedFormat, backups_in: Path, clock: Clock, cost: Cost | None = None
    ) -> None:
        self.folder = folder
        self.form = form
        self.path = folder / form.file_name
        self._backups_in = backups_in
        self._clock = clock
        self._cost = cost or Cost()

    def face(self) -> KeyFile:
        """Give what is told of it while it is locked; raises what stands in the way of opening it."""
        if not self.folder.exists():
            raise RemovedMeanwhile(str(self.path))
        found = key_file.read(self.folder)
        if not self.path.exists():
            raise SealedFileMissing(str(self.path))
        return found

    def make(self, name: str, passphrase: str | None) -> str:
        """Make it, whole or not at all, and give its recovery key; without a passphrase there is none."""
        fresh = self.folder.with_name(f".{self.folder.name}.new")
        made, key, recovery = KeyFile(kind=self.form.name, id=self.folder.name, name=name), b"", ""
        if passphrase is not None:
            made, key, recovery = keys.new_key(made, passphrase, self._cost)
        try:
            make_folder(self.folder.parent)
            with turn(self.folder):  # nobody may take it for what a kill left
                fresh.mkdir(mode=PRIVATE_FOLDER)
                opening.make(fresh / self.form.file_name, self.form, _connect(key))
                opening.check(fresh / self.form.file_name, self.form, _connect(key))
                key_file.write(fresh, made)
                fresh.rename(self.folder)
        except OSError as error:
            raise unwritable(error, self.folder) from error
        finally:
            if fresh.exists():
                wipe_folder(fresh)
            forget_turn(self.folder)
        sync_folder(self.folder.parent)
        return recovery

    def unlock(self, passphrase: str = "", *, any_thread: bool = False) -> Opened:
        """Open it; a plain one takes any passphrase.

        Raises WrongPassphrase, MustWait, EncryptionMissing, and what `face` raises.
        """
        with self._turn() as found:
            key = self._key(found, passphrase) if found.protected else b""
            return self._opened(found, key, any_thread=any_thread)

    def unlock_with_recovery(self, typed: str, passphrase: str, *, any_thread: bool = False) -> Opened:
        """Open it by its recovery key, and give it a new passphrase; the recovery key stays as it is."""
        keys.check(passphrase)
        with self._turn(protected=True) as found:
            key = keys.by_recovery(found, typed)
            fresh = keys.with_passphrase(found, key, passphrase, self._cost)
            self._keep(fresh)
            return self._opened(fresh, key, any_thread=any_thread)

    def change_passphrase(self, old: str, new: str) -> None:
        """Wrap the key by another passphrase; nothing else is written, and the old one counts until then."""
        keys.check(new)
        with self._turn(protected=True) as found:
            self._keep(keys.with_passphrase(found, self._key(found, old), new, self._cost))

    def renew_recovery(self, passphrase: str) -> str:
        """Give a fresh recovery key; the one before opens nothing from then on."""
        with self._turn(protected=True) as found:
            fresh, recovery = keys.with_recovery(found, self._key(found, passphrase))
            self._keep(fresh)
            return recovery

    def rename(self, name: str) -> None:
        """Call it something else."""
        with self._turn() as found:
            self._keep(replace(found, name=name))

    def protect(self, passphrase: str) -> str:
        """Encrypt a plain file and give its recovery key; its plain bytes and plain backups are overwritten.

        A kill leaves the plain file or, once the key file says so, an encrypted one.
        """
        with self._turn(protected=False) as found:
            fresh, key, recovery = keys.new_key(replace(found, protecting=True), passphrase, self._cost)
            source = opening.open_file(self.path, self.form, connection.plain)
            try:
                with source.transaction():  # nobody writes into the plain file from here on
                    protecting.copy_encrypted(self.path, self.form, _connect(key), source)
                    key_file.write(self.folder, fresh)
                    protecting.overwrite(self.path)
            finally:
                source.close()
            opened = self._opened(fresh, key)
            try:
                backups.copy(opened, self._backups_in, self._clock.read().wall, "protected")
            finally:
                opened.close()
            return recovery

    def _key(self, found: KeyFile, passphrase: str) -> bytes:
        return keys.by_passphrase(self.folder, found, passphrase, self._clock)

    @contextmanager
    def _turn(self, *, protected: bool | None = None) -> Iterator[KeyFile]:
        """Hold the turn, and give the key file as it stands; it must be or not be *protected* where that is said."""
        self.face()
        with turn(self.folder):
            found = self.face()
            if protected is not None and protected != found.protected:
                raise AlreadyProtected if found.protected else NotProtected
            yield found

    def _keep(self, fresh: KeyFile) -> None:
        """Put a key file in place; the backups under the same key follow."""
        key_file.write(self.folder, fresh)
        backups.refresh_keys(self._backups_in, self.form, fresh)

    def _opened(self, found: KeyFile, key: bytes, *, any_thread: bool = False) -> Opened:
        connect = _connect(key)
        if found.protecting:
            protecting.finish(self.path, self.form, connect)
            backups.remove_plain(self._backups_in, self.form, found.id)
            found = replace(found, protecting=False)
            key_file.write(self.folder, found)

        def opened(database: Database) -> Opened:
            return Opened(
                folder=self.folder,
                form=self.form,
                fingerprint=found.fingerprint,
                connect=connect,
                database=database,
            )

        def keep(database: Database) -> None:
            backups.copy(opened(database), self._backups_in, self._clock.read().wall, "before-upgrade")

        database = opening.open_file(
            self.path, self.form, connect, any_thread=any_thread, before_upgrade=keep
        )
        backups.refresh_keys(self._backups_in, self.form, found)
        return opened(database)


def _connect(key: bytes) -> Connect:
    """Give what opens connections under a key, or without one."""
    return connection.sealed(key) if key else connection.plain
