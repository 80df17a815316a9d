"""The real clock and the real randomness, the only place that reads either."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path

from peerlog.domain.clock import Reading
from peerlog.domain.session import zone_of


class SystemClock:
    """The clocks of this machine."""

    def __init__(self) -> None:
        self._boot = _boot()

    def read(self) -> Reading:
        """Look at the clocks; ticks go on through sleep where the system counts it."""
        return Reading(wall=datetime.now(UTC), ticks=_ticks(), boot=self._boot)  # noqa: TID251


def new_id() -> str:
    """Give a fresh random 128-bit id."""
    return os.urandom(16).hex()


def system_zone() -> str:
    """Give the IANA name of the time zone this machine is set to, or UTC where it does not say."""
    told = (os.environ.get("TZ", ""), _linked_zone(Path("/etc/localtime")))
    return next((name for name in told if name and zone_of(name)), "UTC")


def _linked_zone(link: Path) -> str:
    try:
        return str(link.resolve(strict=True)).partition("zoneinfo/")[2].removeprefix("Etc/")
    except OSError:
        return ""


def _ticks() -> float:
    counter = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(counter) if counter is not None else time.monotonic()


def _boot() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return f"{datetime.now(UTC).timestamp() - time.monotonic():.0f}"[:-1]  # noqa: TID251
