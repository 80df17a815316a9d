"""A sentence on its way out of a private journal: how it will stand, and what to look at first."""

from collections.abc import Iterator

from peerlog.domain.bridge import Shared, TargetKind
from peerlog.domain.session import Session
from peerlog.wording.language import _
from peerlog.wording.session import called
from peerlog.wording.times import full_date


def target_word(kind: TargetKind) -> str:
    """Give what a sentence becomes, in words."""
    return {
        TargetKind.TOPIC: _("agenda topic"),
        TargetKind.NOTE: _("note"),
        TargetKind.ACTION: _("action"),
    }[kind]


def shared_lines(shared: Shared, session: Session | None) -> Iterator[str]:
    """Show a sentence exactly as it will stand."""
    yield _("As {kind}: {text}").format(kind=target_word(shared.target.kind), text=shared.text)
    if session is not None:
        yield _("  In: {session}").format(session=called(session))
    if shared.target.kind is TargetKind.ACTION:
        yield _("  Owner: {name}").format(name=shared.owner or _("no owner yet"))
        yield _("  Due: {date}").format(date=full_date(shared.due) if shared.due else _("no date yet"))


def warning_lines(shared: Shared) -> Iterator[str]:
    """Say whom it names and what it gives away; empty when nothing was found."""
    if shared.names:
        yield _("It names: {names}. Is that all right with them?").format(names=", ".join(shared.names))
    if shared.contact:
        yield _("It holds a number or address: {contact}").format(contact=shared.contact)
