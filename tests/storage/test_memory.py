"""What is in memory stays there."""

import subprocess
import sys
from pathlib import Path

import pytest

LOOK = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
from peerlog.bootstrap import build_house
from peerlog.storage.paths import Home
build_house(Home(Path(sys.argv[1])))
print(resource.getrlimit(resource.RLIMIT_CORE))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="writes no memory image of its own accord")
def test_a_crash_writes_no_image_of_the_memory(tmp_path: Path) -> None:
    """Turns of a round and open journals are in it; neither asking for more nor a crash later gets one."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "(0, 0)"
