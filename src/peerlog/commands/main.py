"""Which command runs, and how it ends: the app alone, or a noun and a verb."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TextIO

import click

from peerlog.commands import exits
from peerlog.commands.call import Call, let_go
from peerlog.commands.tools import Tools
from peerlog.domain.errors import BrokenText, OutputLost, PeerlogError


def run(arguments: Sequence[str], tools: Tools) -> int:
    """Run the command these arguments mean and give its exit code."""
    _fill_closed_streams()
    _speak_utf8()
    call = Call(tools)
    try:
        code = _run(list(arguments), call)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return exits.INTERRUPTED
    except BrokenPipeError:
        let_go(sys.stdout)
        return exits.DONE
    except OSError:  # only what goes out can still fail here
        let_go(sys.stdout)
        return call.fail(OutputLost(), exits.STORAGE)
    finally:
        call.close()
    return code


def _run(arguments: list[str], call: Call) -> int:
    # A lone surrogate is how an argument arrives that is no text in the language of the terminal.
    if any("\ud800" <= letter <= "\udfff" for word in arguments for letter in word):
        return call.fail(BrokenText("text"), exits.INVALID)
    try:
        return _invoke(arguments, call)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        from peerlog.commands.usage import usage_sentences

        call.as_json = call.as_json or "--json" in arguments
        return call.fail(" ".join(usage_sentences(error)), exits.USAGE)
    except (OSError, KeyboardInterrupt):
        raise
    except Exception as error:  # noqa: BLE001  (whatever it is, its message stays off the screen)
        return _fail(call, error)


def _invoke(arguments: list[str], call: Call) -> int:
    from peerlog.commands.root import root

    with root.make_context("peerlog", arguments, obj=call) as context:
        root.invoke(context)
    return exits.DONE


def fail(error: Exception, tools: Tools) -> int:
    """Say what ended the app that was opened without a command, and give the exit code."""
    return _fail(Call(tools), error)


def _fail(call: Call, error: Exception) -> int:
    if isinstance(error, PeerlogError):
        return call.fail(error, exits.exit_code(error))
    from peerlog.wording.crash import crash_sentence

    report = None
    with suppress(OSError):
        report = str(call.tools.write_crash(call.home_folder, error))
    return call.fail(crash_sentence(report), exits.FAILED)


def _fill_closed_streams() -> None:
    """Put nothing in the place of streams that were closed before the start, as some schedulers do it."""
    sys.stdin = sys.stdin or os.fdopen(os.open(os.devnull, os.O_RDONLY))
    sys.stdout = sys.stdout or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    sys.stderr = sys.stderr or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        _in_utf8(stream, "replace")
    _in_utf8(sys.stdin, "surrogateescape")


def _in_utf8(stream: TextIO, errors: str) -> None:
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors=errors)
