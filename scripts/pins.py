"""Pin every package by version and hash in requirements.txt and requirements-dev.txt, naming no index."""

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMMON = ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-emit-trusted-host",
          "--no-header", "--allow-unsafe", "--strip-extras", "--quiet", "--resolver=backtracking"]  # fmt: skip
BUILD = "hatchling>=1.27\neditables>=0.5\n"
"""What installs peerlog itself, so that nothing is fetched unpinned."""


def compile_pins(sources: list[str], target: str) -> None:
    """Write one pinned file."""
    command = [sys.executable, "-m", "piptools", "compile", *COMMON, "-o", target, *sources]
    subprocess.run(command, cwd=ROOT, check=True)
    path = ROOT / target
    lines = [
        line for line in path.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("# ")
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Pin what peerlog runs with, then what it is made with."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run_source, dev_source = ROOT / "run.in", ROOT / "dev.in"
    needs = [*project["project"]["dependencies"], *project["project"]["optional-dependencies"]["private"]]
    try:
        run_source.write_text("\n".join(needs) + "\n" + BUILD, encoding="utf-8")
        dev_source.write_text("-c requirements.txt\n" + "\n".join(project["dependency-groups"]["dev"]) + "\n",
                              encoding="utf-8")  # fmt: skip
        compile_pins(["run.in"], "requirements.txt")
        compile_pins(["run.in", "dev.in"], "requirements-dev.txt")
    finally:
        run_source.unlink(missing_ok=True)
        dev_source.unlink(missing_ok=True)


if __name__ == "__main__":
    main()
