"""What is started: the interpreter alone, a bare Textual app, peerlog; and in which environment."""

import compileall
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import peerlog

HERE = Path(__file__).parent
_SCRIPT = Path(sys.executable).with_name("peerlog")

PASS = [sys.executable, "-c", "pass"]
HELLO = [sys.executable, str(HERE / "hello.py")]
PEERLOG = (
    [str(_SCRIPT)]
    if _SCRIPT.exists()
    else [sys.executable, "-c", "import sys; from peerlog.__main__ import main; sys.exit(main())"]
)


def prepare() -> None:
    """Compile what will run, and let what is started find it compiled."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for folder in (Path(peerlog.__file__).parent, HERE):
        compileall.compile_dir(folder, quiet=2)


def environment(home: Path) -> dict[str, str]:
    """Say where peerlog finds its data; animations would only blur when a frame is done."""
    return {"PEERLOG_HOME": str(home), "TEXTUAL_ANIMATIONS": "none"}


def milliseconds_of(argv: Sequence[str], home: Path) -> float:
    """Give the time from before the start of a command to its end; its failure ends the run."""
    begun = perf_counter()
    subprocess.run(argv, env=os.environ | environment(home), capture_output=True, check=True)
    return (perf_counter() - begun) * 1000
