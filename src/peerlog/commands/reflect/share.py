"""peerlog reflect share: one sentence, copied to where others read it; nothing leads back to the journal."""

from typing import Any

from peerlog.commands.call import Call
from peerlog.commands.exits import USAGE
from peerlog.commands.parts import argument, choice, option, verb
from peerlog.commands.reflect.opening import open_journal, opened_by
from peerlog.domain.bridge import Shared, Target, TargetKind
from peerlog.domain.session import Session
from peerlog.wording.journal_sharing import shared_lines, warning_lines
from peerlog.wording.language import _, mark


@verb("share", argument("ref"), argument("words", nargs=-1),
      option("--as", "kind", type=choice(*TargetKind), default=TargetKind.TOPIC.value, help=mark("what it becomes")),
      option("--session", metavar="REF", default="next", help=mark("of a topic or a note; else the next one")),
      option("--yes", is_flag=True, help=mark("share it as shown")), *opened_by(), writes=True,
      examples=["reflect share 3f2a We advise before we ask", "reflect share 3f2a --as note --session S08 --yes"])  # fmt: skip
def share(
    call: Call,
    ref: str,
    words: tuple[str, ...],
    kind: str,
    session: str,
    yes: bool,
    **opening: Any,  # noqa: ANN401
) -> None:
    """Show a sentence exactly as it would stand, and with --yes let it stand; the journal keeps no trace of it."""
    sentence = open_journal(call, **opening).find_ref(ref).first_line
    call.private.journals.lock()
    target, found = _target(call, TargetKind(kind), session)
    shared = call.house.bridge.preview(call.network, " ".join(words) or sentence, target)
    record = call.house.bridge.share(call.network, shared) if yes else None
    call.give(_shape(shared, found, record), *shared_lines(shared, found))
    call.tell(*warning_lines(shared))
    if record is None:
        call.tell(_("Nothing was shared. Add --yes to let it stand like this."))
        call.leave(USAGE)


def _target(call: Call, kind: TargetKind, words: str) -> tuple[Target, Session | None]:
    if kind is TargetKind.ACTION:
        return Target(kind=kind), None
    session = call.house.sessions.find(call.network.id, words)
    return Target(kind=kind, session=session.id), session


def _shape(shared: Shared, session: Session | None, record: str | None) -> dict[str, Any]:
    return {
        "as": shared.target.kind.value, "contact": shared.contact, "due": shared.due and shared.due.isoformat(),
        "id": record, "names": list(shared.names), "owner": shared.owner, "session": session.ref if session else None,
        "text": shared.text,
    }  # fmt: skip
