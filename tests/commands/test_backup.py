"""peerlog backup, restore, verify and where."""

from pathlib import Path

from command_line import Typed


def test_a_backup_is_made_verified_listed_and_restored(ready: Typed) -> None:
    """What stood there before the restore is kept too."""
    made = ready.json("backup")["backup"]
    assert made["health"]["counts"]["member"] == 2
    ready.well("member", "add", "Zoë")
    assert ready.json("backup", "--list")["backups"] == [made["path"]]
    answer = ready.well("restore", "newest")
    assert "is kept in" in answer.told
    assert "Zoë" not in ready.well("member", "list").out
    assert len(ready.json("backup", "--list")["backups"]) == 2


def test_a_backup_can_go_to_another_folder_and_come_from_there(ready: Typed, tmp_path: Path) -> None:
    """Such as a stick."""
    path = ready.well("backup", str(tmp_path / "stick")).out.strip()
    assert Path(path).parent == tmp_path / "stick"
    ready.well("restore", path)
    assert ready("restore", str(tmp_path / "nothing.db")).code == 3


def test_a_whole_file_is_verified_as_whole_and_a_changed_one_is_not(ready: Typed) -> None:
    """Exit 7 for a row that does not say what its log says."""
    import sqlite3

    assert ready.json("verify")["health"]["sound"] is True
    connection = sqlite3.connect(ready.tools.home.database)
    connection.execute("UPDATE member SET name='Somebody' WHERE name LIKE 'Amina%'")
    connection.commit()
    connection.close()
    answer = ready("verify", "--json")
    assert (answer.code, answer.data["health"]["sound"]) == (7, False)


def test_where_makes_nothing(typed: Typed) -> None:
    """It only says."""
    assert typed.json("where")["database"] == str(typed.tools.home.database)
    assert not typed.tools.home.folder.exists()
