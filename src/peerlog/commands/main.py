"""Which command runs: the app alone, or a noun and a verb."""

import sys
from collections.abc import Callable, Sequence
from typing import Any


def run(
    arguments: Sequence[str],
    build_house: Callable[..., Any],
    find_home: Callable[..., Any],
    run_app: Callable[..., int],
) -> int:
    """Run the command these arguments mean."""
    if not arguments and sys.stdin.isatty() and sys.stdout.isatty():
        return run_app(find_home())
    return 2
