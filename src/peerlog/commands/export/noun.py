"""peerlog export: minutes of every session, and what leaves across them; a folder alone means every session."""

from collections.abc import Sequence

import click

from peerlog.commands.parts import Noun
from peerlog.wording.language import mark

EVERY_SESSION = "sessions"
_WITH_A_VALUE = ("--home", "--network")
_ALONE = ("--json", "--plain")
_HELP = ("-h", "--help")


class Export(Noun):
    """A noun whose usual verb need not be typed."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words of the command; those that name no verb are meant for the usual one."""
        place = _after_shared(args)
        first = args[place] if place < len(args) else ""
        if first not in self.verbs and first not in _HELP:
            args = [*args[:place], EVERY_SESSION, *args[place:]]
        return super().parse_args(ctx, args)


def _after_shared(args: Sequence[str]) -> int:
    """Give the place of the first word that is none of the options every command takes."""
    place = 0
    while place < len(args) and args[place].partition("=")[0] in (*_WITH_A_VALUE, *_ALONE):
        place += 2 if args[place] in _WITH_A_VALUE else 1
    return place


export = Export(
    "export",
    {
        EVERY_SESSION: (
            mark("minutes or tables of every session, into a folder"),
            "export.sessions:sessions",
        ),
        "calendar": (mark("everything that has a day, for a calendar program"), "export.calendar:calendar"),
        "register": (
            mark("decisions, actions and look-backs, to read or as tables"),
            "export.register:register",
        ),
        "handover": (mark("all that a successor needs"), "export.handover:handover"),
        "reminder": (mark("a short text for a phone message"), "export.reminder:reminder"),
    },
    examples=[
        "export Documents --for members",
        "export calendar --for members --out Documents",
        "export register --for members",
        "export handover --out Documents",
        "export reminder Amina",
    ],
)
