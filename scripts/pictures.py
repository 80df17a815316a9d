"""Render the kept pictures of every screen to PNG files in looks/, to be looked at.

Words behind it choose: `python scripts/pictures.py live room` renders what has one of them in its name.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "tests" / "looks" / "__snapshots__" / "test_looks"
TARGET = ROOT / "looks"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PAGE = '<!doctype html><meta charset="utf-8"><body style="margin:0">'
MISSING = "No program to render pictures with. Install chromium (best) or librsvg2-bin, and fonts-firacode."


def main(words: list[str]) -> int:
    """Render what was asked for, or everything; 1 when nothing can render."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    converter = shutil.which("rsvg-convert")
    if not browser and not converter:
        print(MISSING)
        return 1
    TARGET.mkdir(exist_ok=True)
    for picture in sorted(PICTURES.glob("*.svg")):
        name = picture.stem.removeprefix("test_look[").removesuffix("]")
        if not words or any(word in name for word in words):
            target = TARGET / f"{name}.png"
            if browser:
                photograph(browser, picture, target)
            else:
                subprocess.run([str(converter), picture, "-o", target], check=True)
            print(target.relative_to(ROOT))
    return 0


def photograph(browser: str, picture: Path, target: Path) -> None:
    """Let a browser, which keeps columns in line in any font, render one picture in its own size."""
    svg = picture.read_text(encoding="utf-8")
    box = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    width, height = (round(float(side)) for side in box.groups()) if box else (1000, 640)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(PAGE + svg, encoding="utf-8")
        asked = [
            browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            f"--user-data-dir={folder}/profile", f"--window-size={width},{height}", f"--screenshot={target}",
        ]  # fmt: skip
        subprocess.run([*asked, page.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
