"""The four lines of an entry said otherwise: typed unseen and looked at once more, or read from the input."""

import sys

from peerlog.commands.call import Call
from peerlog.commands.mistake.scrubbing import Review
from peerlog.commands.mistake.unseen import Page, can_be_unseen, unseen
from peerlog.domain.mistake import FRAME, Mistake
from peerlog.wording.language import _
from peerlog.wording.mistake_terms import frame_words


def rewritten(call: Call, entry: Mistake) -> tuple[str, ...]:
    """Give the four lines; of an input its first four, the missing ones empty."""
    if not can_be_unseen():
        given = [line.strip() for line in sys.stdin.read().splitlines()]
        return tuple([*given, "", "", "", ""][: len(FRAME)])
    with unseen() as page:
        return _asked(call, entry, page)


def _asked(call: Call, entry: Mistake, page: Page) -> tuple[str, ...]:
    def ask(prompt: str) -> str:
        typed = page.ask(prompt)
        if typed is None:
            raise KeyboardInterrupt  # the end of the input takes nothing, as Ctrl+C does
        return typed

    def again(number: int) -> str:
        return ask(_("{words} ...").format(words=frame_words()[number - 1]))

    review = Review(
        find=lambda line: call.house.scrubber.telltales(call.network, line),
        ask=ask,
        say=page.say,
        again=again,
    )
    page.say(_("Enter keeps a line, a dash alone empties it. Ctrl+C leaves everything as it was."))
    lines = []
    for number, (words, before) in enumerate(zip(frame_words(), entry.lines, strict=True), 1):
        page.say(f"{words} {before}")
        typed = again(number)
        lines.append(before if not typed else "" if typed == "-" else review.line(number, typed))
    return tuple(lines)
