"""peerlog reflect share: one sentence, copied to where others read it; nothing leads back to the journal."""

from collections.abc import Iterable
from typing import Any, NoReturn

from peerlog.commands.call import Call
from peerlog.commands.exits import USAGE
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.reflect.opening import open_journal, opened_by
from peerlog.domain.bridge import Shared, Target, TargetKind
from peerlog.domain.mistake import FRAME
from peerlog.domain.session import Session
from peerlog.wording.journal_sharing import all_broader, shared_lines, telltale_lines, warning_lines
from peerlog.wording.language import _, mark


@verb("share", argument("ref"), argument("words", nargs=-1),
      option("--as", "kind", type=choice(*TargetKind), default=TargetKind.TOPIC.value, help=mark("what it becomes")),
      option("--session", metavar="REF", default="next", help=mark("of a topic or a note; else the next one")),
      option("--line", type=choice(*FRAME), default="wrong", help=mark("of a round, which of its four lines")),
      option("--broader", is_flag=True, help=mark("of a round, take every broader word that is offered")),
      option("--keep", is_flag=True, help=mark("of a round, keep what could tell who wrote it")),
      option("--yes", is_flag=True, help=mark("share it as shown")), *opened_by(), writes=True,
      examples=["reflect share 3f2a We advise before we ask", "reflect share 3f2a --as note --session S08 --yes",
                "reflect share 3f2a --as round --broader --yes"])  # fmt: skip
def share(
    call: Call,
    ref: str,
    words: tuple[str, ...],
    kind: str,
    session: str,
    yes: bool,
    **rest: Any,  # noqa: ANN401
) -> None:
    """Show a sentence exactly as it would stand, and with --yes let it stand; the journal keeps no trace of it.

    As a line of the next anonymous round it is for good, and what could tell who wrote it is decided first.
    """
    line, broader, keep = (rest.pop(name) for name in ("line", "broader", "keep"))
    sentence = open_journal(call, **rest).find_ref(ref).first_line
    call.private.journals.lock()
    target, found = _target(call, TargetKind(kind), session, line)
    shared = _previewed(call, " ".join(words) or sentence, target, broader=broader)
    undecided = bool(shared.telltales) and not keep
    record = call.house.bridge.share(call.network, shared) if yes and not undecided else None
    call.give(_shape(shared, found, record), *shared_lines(shared, found))
    call.tell(*warning_lines(shared))
    if record is None:
        _refuse(call, telltale_lines(shared) if undecided else ())


def _refuse(call: Call, undecided: Iterable[str]) -> NoReturn:
    call.tell(*undecided, _("Nothing was shared. Add --yes to let it stand like this."))
    call.leave(USAGE)


def _previewed(call: Call, words: str, target: Target, *, broader: bool) -> Shared:
    shared = call.house.bridge.preview(call.network, words, target)
    if broader and shared.telltales:
        return call.house.bridge.preview(call.network, all_broader(shared), target)
    return shared


def _target(call: Call, kind: TargetKind, words: str, line: str) -> tuple[Target, Session | None]:
    if kind in (TargetKind.ACTION, TargetKind.ROUND):
        return Target(kind=kind, line=line), None
    session = call.house.sessions.find(call.network.id, words)
    return Target(kind=kind, session=session.id), session


def _shape(shared: Shared, session: Session | None, record: str | None) -> dict[str, Any]:
    return {
        "as": shared.target.kind.value, "contact": shared.contact, "due": shared.due and shared.due.isoformat(),
        "id": record, "names": list(shared.names), "owner": shared.owner, "session": session.ref if session else None,
        "telltales": [found.words for found in shared.telltales], "text": shared.text,
    }  # fmt: skip
