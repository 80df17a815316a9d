"""What could tell who wrote a line, asked about by kind and place: what is read aloud in a room gives no word away."""

from collections.abc import Callable
from dataclasses import dataclass

from peerlog.domain.errors import TooLong
from peerlog.domain.mistake import LONGEST_LINE
from peerlog.domain.scrubbing import Found
from peerlog.wording.errors import sentence
from peerlog.wording.language import _
from peerlog.wording.scrubbing import broader, put_in, telltale_words

BROADER = "b"
KEEP = "k"
RETYPE = "t"
SHOW = "s"


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Review:
    """Asks an author about each piece of a line that could tell who they are."""

    find: Callable[[str], tuple[Found, ...]]
    ask: Callable[[str], str]
    say: Callable[[str], None]
    again: Callable[[int], str]
    """Asks for the line of this number again."""

    def line(self, number: int, line: str) -> str:
        """Give a line as its author decided: nothing is changed unasked."""
        # From the end to the beginning, so that places stay where they are.
        for found in reversed(self.find(line)):
            instead = broader(line, found)
            typed = self._decided(number, line, found, instead.words)
            if typed == RETYPE:
                return self.line(number, self.again(number))
            if typed == BROADER:
                line = put_in(line, instead)
        if len(line) > LONGEST_LINE:
            self.say(sentence(TooLong("line", LONGEST_LINE)))
            return self.line(number, self.again(number))
        return line

    def _decided(self, number: int, line: str, found: Found, instead: str) -> str:
        """Ask what becomes of a piece."""
        question = _asked(number, line, found, instead)
        while (typed := self.ask(question).casefold()) not in (BROADER, KEEP, RETYPE):
            if typed == SHOW:
                self.say(found.words)
        return typed


def _asked(number: int, line: str, found: Found, instead: str) -> str:
    where = _("Line {line}, word {word}: {what}.").format(
        line=number, word=len(line[: found.start].split()) + 1, what=telltale_words()[found.tells]
    )
    offered = _("b says “{words}” instead,").format(words=instead) if instead else _("b leaves it out,")
    return f"{where} {offered} {_('k keeps it, t types the line again, s shows it here:')}"
