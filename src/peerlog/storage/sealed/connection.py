"""Connections to a sealed file, and to the same sort of file without a passphrase."""

import sqlite3
from typing import Any

from peerlog.domain.errors import EncryptionMissing
from peerlog.storage.database import BUSY_MILLISECONDS, Connect, connect_plainly
from peerlog.storage.sealed.wraps import libraries

ENCRYPTING = {
    "cipher_use_hmac": "1",
    "cipher_page_size": "4096",
    "cipher_hmac_algorithm": "HMAC_SHA512",
    "cipher_plaintext_header_size": "0",
    "temp_store": "2",
}
"""What keeps words out of sight, read back: a library that does not encrypt would pass over the key in silence."""


def sealed(key: bytes) -> Connect:
    """Give what opens connections under a data key; raises EncryptionMissing."""
    library = _library()

    def connect(uri: str, any_thread: bool) -> sqlite3.Connection:
        connection: sqlite3.Connection = library.connect(
            uri,
            uri=True,
            isolation_level=None,
            timeout=BUSY_MILLISECONDS / 1000,
            check_same_thread=not any_thread,
        )
        try:
            _seal(connection, key)
        except BaseException:
            connection.close()
            raise
        connection.row_factory = library.Row
        return connection

    return connect


def plain(uri: str, any_thread: bool) -> sqlite3.Connection:
    """Open a connection to a file without a passphrase; its words stay out of the folder for temporary files."""
    connection = connect_plainly(uri, any_thread)
    connection.execute("PRAGMA temp_store=2")
    return connection


def _library() -> Any:  # noqa: ANN401 - the module of DB-API, imported only here
    with libraries():
        from sqlcipher3 import dbapi2
    return dbapi2


def _seal(connection: sqlite3.Connection, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level=NONE")  # it would print over the screen
    connection.execute("PRAGMA cipher_memory_security=OFF")  # five times as slow, and Python wipes no copy
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    connection.execute("PRAGMA temp_store=2")
    if any(_told(connection, name) != wanted for name, wanted in ENCRYPTING.items()):
        raise EncryptionMissing


def _told(connection: sqlite3.Connection, name: str) -> str:
    row = connection.execute(f"PRAGMA {name}").fetchone()
    return "" if row is None else str(row[0])
