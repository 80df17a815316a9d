"""How far a captured line may go, and in which words it leaves where its own may not."""

from peerlog.commands.call import Call
from peerlog.commands.parts import REASON, argument, choice, option, verb
from peerlog.commands.session.lines import give_line, line_found
from peerlog.domain.audience import Audience
from peerlog.domain.errors import EmptyText
from peerlog.domain.line import Line
from peerlog.domain.session import Session
from peerlog.wording.language import mark

USUAL = "usual"


@verb("level", argument("ref"), argument("line"), argument("level", type=choice(*Audience, USUAL)), REASON, writes=True,
      examples=["session line level S07 3 facilitators", "session line level S07 3 usual"])  # fmt: skip
def level(call: Call, ref: str, line: str, level: str, reason: str) -> None:
    """Say who may read a line at most: me, facilitators, members, public; usual leaves it to what was agreed."""
    session, found = line_found(call, ref, line)
    widest = None if level == USUAL else Audience(level)
    give_line(call, session, call.house.levels.set_level(session, found, widest, reason))


@verb("let-out", argument("ref"), argument("line"), argument("words", nargs=-1),
      option("--suggested", is_flag=True, help=mark("the words that were suggested")),
      option("--as-it-is", "unchanged", is_flag=True, help=mark("its own words: they name nobody")),
      option("--sure", is_flag=True, help=mark("though they still read like a name")), REASON, writes=True,
      examples=["session line let-out S07 3 --suggested", "session line let-out S07 3 --as-it-is",
                'session line let-out S07 3 "A member\'s case"'])  # fmt: skip
def let_out(
    call: Call, ref: str, line: str, words: tuple[str, ...], suggested: bool, reason: str, **how: bool
) -> None:
    """Decide in which words a line leaves where names may not; the line itself stays as it was captured."""
    session, found = line_found(call, ref, line)
    chosen = _chosen(call, session, found, suggested=suggested, unchanged=how["unchanged"]) or " ".join(words)
    sure = how["sure"] or how["unchanged"]
    give_line(call, session, call.house.levels.let_out(session, found, chosen, sure=sure, reason=reason))


def _chosen(call: Call, session: Session, line: Line, *, suggested: bool, unchanged: bool) -> str:
    if unchanged:
        return line.text
    if not suggested:
        return ""
    hint = call.house.levels.suggest(session, line)
    if not hint.text:
        raise EmptyText("outside")
    return hint.text


@verb("keep-in", argument("ref"), argument("line"), REASON, writes=True)
def keep_in(call: Call, ref: str, line: str, reason: str) -> None:
    """Take that decision back: the line stays inside where its own words may not leave."""
    session, found = line_found(call, ref, line)
    give_line(call, session, call.house.levels.keep_in(session, found, reason))
