"""Where the encrypting libraries are not installed, plain journals work and sealed ones say what to do."""

import sys
from pathlib import Path

import pytest

from command_line import peerlog
from journeys.journal import ASKED, READY
from journeys.window import ENTER, F2, Window, command, surroundings
from private import PASSPHRASE

BLOCKER = '''"""Keeps the encrypting libraries from being found, as where they are not installed."""

import sys


class Missing:
    """Finds nothing of them."""

    def find_spec(self, name, path=None, target=None):
        """Say that they are not there."""
        if name.partition(".")[0] in ("sqlcipher3", "cryptography"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


sys.meta_path.insert(0, Missing())
'''


@pytest.fixture
def without(tmp_path: Path) -> dict[str, str]:
    """The surroundings of a Python that has no encrypting library."""
    folder = tmp_path / "blocker"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(BLOCKER)
    ours = str(Path(sys.modules["peerlog"].__file__ or "").parents[1])
    return {"PYTHONPATH": f"{folder}:{ours}"}


def test_a_plain_journal_works(tmp_path: Path, without: dict[str, str]) -> None:
    """In the app, from the first page on, and by commands."""
    home = tmp_path / "home"
    with Window(home, environment=without) as window:
        window.see("Start a network", "F1 Help")
        window.press("j", until="Begin a journal")
        window.press(ENTER, until="The same again")
        window.press(F2, until="Begin it without a passphrase?")
        window.press(ENTER, until="Enter Keep")
        window.see("Anyone with this laptop can read this")
        window.press("a line", ENTER, until="Kept, ")
        assert window.quit() == 0
        assert b"Traceback" not in window.raw
    assert "a line" in peerlog(home, "reflect", "list", environment=without | surroundings(home)).out


def test_a_sealed_journal_says_what_to_do(journal_home: Path, without: dict[str, str]) -> None:
    """The passphrase is not tried, no wait is counted, and with the libraries it opens as ever."""
    with Window(journal_home, environment=without) as window:
        window.see(READY)
        window.press("j", until=ASKED)
        window.press(PASSPHRASE, ENTER)
        window.wait_until(lambda: "peerlog[private]" in window.words, "what to do")
        assert window.quit() == 0
        assert b"Traceback" not in window.raw
    secret = journal_home.parent / "secret"
    secret.write_text(PASSPHRASE)
    verb = ("reflect", "list", "--passphrase-file", str(secret))
    refused = peerlog(journal_home, *verb, environment=without | surroundings(journal_home))
    assert (refused.code != 0, "peerlog[private]" in refused.told, "Traceback" in refused.told) == (
        True,
        True,
        False,
    )
    assert list(journal_home.glob("journals/*/tries.json")) == []
    assert "gave advice" in command(journal_home, *verb).stdout


def test_a_new_one_with_a_passphrase_is_refused_before_anything_is_there(
    tmp_path: Path, without: dict[str, str]
) -> None:
    """Nothing half made is left."""
    home = tmp_path / "home"
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE)
    new = ("reflect", "journals", "new", "Mine", "--new-passphrase-file", str(secret))
    refused = peerlog(home, *new, environment=without | surroundings(home))
    assert (refused.code != 0, "Traceback" in refused.told) == (True, False)
    assert list(home.glob("journals/*")) == []
