"""The data files of the practice that ship with peerlog."""

from typing import Any


def data_in(folder: str) -> list[dict[str, Any]]:
    """Give what each file of a folder of the practice holds, in the order the files name."""
    import tomllib
    from importlib import resources

    files = (resources.files("peerlog") / "practice" / folder).iterdir()
    held = [tomllib.loads(file.read_text(encoding="utf-8")) for file in files if file.name.endswith(".toml")]
    return sorted(held, key=lambda data: data["order"])
