"""Arguments in, exit code out."""

import sys


def main() -> int:
    """Open the app when nothing else is asked for, else run the command."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from peerlog import __version__

        sys.stdout.write(f"peerlog {__version__}\n")
        return 0
    import gc

    gc.disable()  # a short command ends before there is anything to collect; what stays open turns it on
    if not arguments and _on_a_terminal():
        return _open_app()
    from peerlog.bootstrap import run_command

    return run_command(arguments)


def _on_a_terminal() -> bool:
    import os

    return os.isatty(0) and os.isatty(1)


def _open_app() -> int:
    from peerlog import opening

    opening.open_frame(opening.data_folder())
    try:
        from peerlog.bootstrap import open_app

        return open_app()
    finally:
        opening.restore()


if __name__ == "__main__":
    sys.exit(main())
