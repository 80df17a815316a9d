"""Where the encrypting libraries are missing, what is encrypted stays closed and safe, and the rest works."""

import subprocess
import sys
from pathlib import Path

import pytest

from storage.sealed.keeping import PASSPHRASE, Desk, bytes_in

CODE = """
import sys
for name in {missing!r}:
    sys.modules[name] = None  # as if it were not installed
from pathlib import Path
from peerlog.domain.errors import PeerlogError
from storage.sealed.keeping import PASSPHRASE, Desk
desk = Desk(Path({home!r}))
def told(act):
    try:
        act()
        return "done"
    except PeerlogError as error:
        return type(error).__name__
plain = desk.file("2" * 32)
sealed = desk.file("1" * 32)
print(told(lambda: plain.make("Open", None)), told(lambda: plain.unlock().close()), told(lambda: plain.protect("x")))
print(told(lambda: sealed.unlock(PASSPHRASE)), told(lambda: sealed.unlock_with_recovery({recovery!r}, "x")))
print(told(lambda: desk.file("3" * 32).make("New", "x")), told(lambda: sealed.rename("Still mine")), sealed.face().name)
"""


@pytest.mark.parametrize(
    "missing", [["sqlcipher3"], ["cryptography"], ["sqlcipher3", "cryptography"]], ids=str
)
def test_what_is_encrypted_stays_closed_and_unharmed(tmp_path: Path, missing: list[str]) -> None:
    """Each act that needs them says so; plain files and names go on working; no try is counted."""
    desk = Desk(tmp_path / "home")
    file = desk.file("1" * 32)
    recovery = file.make("Mine", PASSPHRASE)
    before = file.path.read_bytes()
    code = CODE.format(missing=missing, home=str(desk.home.folder), recovery=recovery)
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.splitlines() == [
        "done done EncryptionMissing",
        "EncryptionMissing EncryptionMissing",
        "EncryptionMissing done Still mine",
    ]
    assert file.path.read_bytes() == before
    assert set(bytes_in(file.folder)) <= {"journal.db", "journal.db-journal", "key.json"}
    file.unlock(PASSPHRASE).close()


def test_a_library_that_does_not_encrypt_is_not_trusted_with_a_key(tmp_path: Path) -> None:
    """One that passes over the key in silence would write plain words."""
    code = (
        "import sys, sqlite3, types\n"
        "fake = types.ModuleType('sqlcipher3'); fake.dbapi2 = sqlite3\n"
        "sys.modules['sqlcipher3'] = fake; sys.modules['sqlcipher3.dbapi2'] = sqlite3\n"
        "from pathlib import Path; from storage.sealed.keeping import Desk\n"
        f"Desk(Path({str(tmp_path)!r})).file('1' * 32).make('Mine', 'x')"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "EncryptionMissing" in ran.stderr
    assert not list((tmp_path / "journals").iterdir())
