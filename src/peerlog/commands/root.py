"""The first word of a command: every noun, and where its verbs stand; without one the app opens."""

import sys

from peerlog.commands.call import Call
from peerlog.commands.exits import USAGE
from peerlog.commands.parts import Noun
from peerlog.wording.language import mark


def open_app(call: Call) -> int:
    """Open the app on a terminal; anywhere else show the help."""
    if sys.stdin.isatty() and sys.stdout.isatty() and not call.plain and not call.as_json:
        return call.tools.run_app(call.home_folder)
    from peerlog.commands.help import root_lines

    call.tell(*root_lines())
    return USAGE


root = Noun(
    "peerlog",
    {
        "network": (mark("networks and what is agreed in them"), "network:network"),
        "member": (mark("the people of a network"), "member:member"),
        "agreement": (mark("the code of conduct, and who agreed to it"), "agreement.noun:agreement"),
        "concern": (mark("a breach or harm: the way outside, and sealed notes"), "concern.noun:concern"),
        "mistake": (mark("told without fear, and answered"), "mistake.noun:mistake"),
        "session": (mark("plan, run and write up sessions"), "session.noun:session"),
        "action": (mark("who does what by when"), "action.noun:action"),
        "decision": (mark("what was decided, and whether it still stands"), "decision:decision"),
        "lookback": (mark("promises to look back, up to five years"), "lookback.noun:lookback"),
        "reflect": (mark("your private journal"), "reflect.noun:reflect"),
        "today": (mark("what needs you now"), "today:today"),
        "search": (mark("find anything that was said"), "search:search"),
        "export": (mark("hand out minutes, tables, a calendar, of all sessions"), "export.noun:export"),
        "exported": (mark("what left, when and for whom"), "export.exported:exported"),
        "undo": (mark("take the last change back"), "undo:undo"),
        "redo": (mark("bring back what was undone"), "undo:redo"),
        "draft": (mark("text that was being typed"), "draft:draft"),
        "trash": (mark("what was deleted, and the way back"), "trash:trash"),
        "backup": (mark("make a verified copy of everything"), "backup:backup"),
        "restore": (mark("put a backup in place"), "backup:restore"),
        "verify": (mark("check that the file is whole"), "backup:verify"),
        "where": (mark("where everything is kept"), "backup:where"),
        "doctor": (mark("check this machine and the file, without a word of yours"), "doctor:doctor"),
        "demo": (mark("a sample network to try"), "demo:demo"),
        "help": (mark("help on a command"), "help:helped"),
    },
    alone=open_app,
)
