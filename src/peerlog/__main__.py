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
    from peerlog.bootstrap import run_command

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
