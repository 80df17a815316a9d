"""The real clock and the real randomness, the only place that reads either."""

import secrets
import time
from datetime import UTC, datetime
from pathlib import Path

from peerlog.domain.clock import Reading


class SystemClock:
    """The clocks of this machine."""

    def __init__(self) -> None:
        self._boot = _boot()

    def read(self) -> Reading:
        """Look at the clocks; ticks go on through sleep where the system counts it."""
        return Reading(wall=datetime.now(UTC), ticks=_ticks(), boot=self._boot)  # noqa: TID251


def new_id() -> str:
    """Give a fresh random 128-bit id."""
    return secrets.token_hex(16)


def _ticks() -> float:
    counter = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(counter) if counter is not None else time.monotonic()


def _boot() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return f"{datetime.now(UTC).timestamp() - time.monotonic():.0f}"[:-1]  # noqa: TID251
