"""peerlog doctor."""

from datetime import timedelta
from typing import Any

from command_line import Typed
from conftest import StillClock


def checks(told: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Give the checks by what they are about."""
    return {check["subject"]: check for check in told["checks"]}


def test_a_healthy_machine_is_fine(ready: Typed) -> None:
    """With a fresh backup; nothing anybody wrote is in the report."""
    ready.well("backup")
    answer = ready("doctor", "--json")
    found = checks(answer.data)
    assert {
        found[name]["verdict"] for name in ("sqlite", "file", "settings", "backups", "clock", "privacy")
    } == {"fine"}
    assert found["file"]["facts"]["counts"]["member"] == 2
    for words in ("Amina", "Rotas", "Mombasa", "Coastal", str(ready.tools.home.folder)):
        assert words not in answer.out
    assert "The file of records is whole." in ready("doctor").out


def test_what_needs_a_look_exits_1(ready: Typed, clock: StillClock) -> None:
    """No backup, a clock behind the records, a folder that others can read."""
    clock.wall -= timedelta(hours=2)
    ready.tools.home.folder.chmod(0o755)
    answer = ready("doctor", "--json")
    assert answer.code == 1
    found = checks(answer.data)
    assert {name for name in found if found[name]["verdict"] == "look"} >= {"backups", "clock", "privacy"}
    assert "chmod" in ready("doctor").out


def test_a_synced_folder_is_pointed_out(typed: Typed) -> None:
    """By the name of the program."""
    folder = typed.tools.home.folder / "Dropbox" / "peerlog"
    found = checks(typed("doctor", "--json", "--home", str(folder)).data)
    assert found["place"]["facts"]["kept_by"] == "Dropbox"
    assert not folder.exists()


def test_a_damaged_file_exits_7(ready: Typed) -> None:
    """And says how to get back."""
    ready.tools.home.database.write_bytes(b"not a database" * 500)
    answer = ready("doctor")
    assert answer.code == 7
    assert "peerlog restore" in answer.out
