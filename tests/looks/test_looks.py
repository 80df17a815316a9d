"""Every screen looks as it did when somebody last looked at it; `make looks` shows the pictures."""

from pathlib import Path
from typing import Any

import pytest
from pytest_textual_snapshot import SVGImageExtension

from looks import scenes  # noqa: F401 - takes the scenes in
from looks.picture import picture
from looks.scene import SCENES, Size
from looks.stage import Open

FOLDER = Path(__file__).parent / "__snapshots__" / "test_looks"
SHOTS = [(name, size) for name, scene in SCENES.items() for size in scene.sizes]


def named(name: str, size: Size) -> str:
    """Name a picture by what it shows and its size."""
    return f"{name}-{size[0]}x{size[1]}"


@pytest.mark.parametrize(("name", "size"), SHOTS, ids=[named(*shot) for shot in SHOTS])
async def test_look(open_scene: Open, snapshot: Any, name: str, size: Size) -> None:
    """One that changed on purpose is looked at, then kept with `pytest tests/looks --snapshot-update`."""
    async with open_scene(name, size) as stage:
        seen = picture(stage.walk.app)
    assert seen == snapshot.use_extension(SVGImageExtension)


def test_no_picture_is_left_of_a_scene_that_is_gone() -> None:
    """Each file in the folder is a picture that is still taken."""
    assert {path.stem for path in FOLDER.glob("*")} == {f"test_look[{named(*shot)}]" for shot in SHOTS}


def test_no_picture_names_an_address() -> None:
    """Fonts are not fetched from anywhere; the only address is the name of the format."""
    for path in FOLDER.glob("*.svg"):
        text = path.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert "url(http" not in text, path.name
        assert "@font-face" not in text, path.name


def test_the_picture_of_the_readme_is_one_of_these() -> None:
    """What a visitor sees first is what peerlog looks like now; copy the file anew when it changed."""
    shown = FOLDER.parents[3] / "docs" / "peerlog-live.svg"
    kept = FOLDER / "test_look[live-80x24].svg"
    assert shown.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8")
