"""What is in the memory of a running peerlog stays there: no crash writes it to a disk."""

from contextlib import suppress


def leave_no_core_dump() -> None:
    """Ask the system to write no memory image of this program when it crashes; where it knows of none, nothing."""
    try:
        import resource
    except ImportError:  # Windows
        return
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
