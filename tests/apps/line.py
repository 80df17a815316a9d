"""Asks for one line; Ctrl+C ends it with 130."""

import sys

from peerlog.commands.typing import early_lines_kept, typed_line

if __name__ == "__main__":
    with early_lines_kept():
        try:
            typed_line("note>")
        except KeyboardInterrupt:
            sys.exit(130)
