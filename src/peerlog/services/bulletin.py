"""Handing out the bulletin "You said, we changed": what leaves, its text, and a file of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from peerlog.domain.action import Action, action_ref
from peerlog.domain.audience import Audience
from peerlog.domain.bulletin import BulletinRecord, LeavingBulletin, Linked
from peerlog.domain.bulletin_leaving import bulletin_for
from peerlog.domain.calling import Calling
from peerlog.domain.export import Form
from peerlog.domain.ids import NetworkId
from peerlog.domain.member import Member
from peerlog.domain.mistake import Mistake
from peerlog.domain.mistake_answer import Response
from peerlog.domain.network import Confidentiality, Network
from peerlog.domain.session import Session, next_of
from peerlog.services.bridge import NamesKnown
from peerlog.services.exports import Exports, HandedOut, Parcel
from peerlog.services.line_levels import Records
from peerlog.services.minutes import ExportFiles
from peerlog.services.mistake_themes import ResponsesOf
from peerlog.wording.calling import manner_of
from peerlog.wording.file_name import bulletin_file_name
from peerlog.wording.mistake_bulletin import bulletin_document
from peerlog.wording.skeleton import checked_markdown


class EntriesOf(Protocol):
    """Released mistakes as they are kept."""

    def of(self, network: NetworkId) -> tuple[Mistake, ...]: ...


class ActionById(Protocol):
    """Actions as they are kept."""

    def get(self, record: str) -> Action | None: ...


class SessionsKept(Protocol):
    """Sessions as they are kept."""

    def of(self, network: NetworkId) -> tuple[Session, ...]: ...
    def get(self, record: str) -> Session | None: ...


class NamesEver(NamesKnown, Protocol):
    """Whoever a network has known, and whatever name was typed in it."""

    def typed(self, network: NetworkId) -> tuple[str, ...]: ...


class MembersOf(Protocol):
    """Members as they are kept."""

    def of(self, network: NetworkId) -> tuple[Member, ...]: ...


class Modes(Records, Protocol):
    """What was promised about what may leave."""

    def mode_since(self, network: Network, period: str) -> Confidentiality: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where a bulletin draws from."""

    mistakes: EntriesOf
    responses: ResponsesOf
    actions: ActionById
    sessions: SessionsKept
    members: MembersOf
    known: NamesEver
    modes: Modes
    floor: Callable[[], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinWritten:
    """A bulletin ready to leave."""

    sorted_out: LeavingBulletin
    name: str
    """Of the file."""
    text: str
    """Markdown."""

    def parcel(self, form: Form = Form.FILE) -> Parcel:
        """Give what leaves, and what the log of exports notes of it."""
        out = self.sorted_out
        return Parcel(
            network=out.network, session=None, audience=out.bulletin.audience, calling=out.calling,
            form=form, text=self.text, name=self.name,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletins:
    """Bulletins, for each audience what it may read."""

    sources: Sources
    files: ExportFiles
    log: Exports

    def record(self, network: Network, since: str = "") -> BulletinRecord:
        """Give all that a bulletin may draw on, from the quarter *since* on; never what waits to be released."""
        sources = self.sources
        told = sources.mistakes.of(network.id)
        entries = tuple(one for one in told if one.period >= since)
        responses = tuple(one for one in sources.responses.of(network.id) if one.period >= since)
        first = min({*(one.period for one in entries), *(one.period for one in responses)}, default="")
        mode = sources.modes.mode_since(network, first) if first else network.confidentiality
        return BulletinRecord(
            network=replace(network, confidentiality=mode),
            entries=entries,
            responses=responses,
            actions=tuple(self._linked(responses, mode)),
            floor=sources.floor(),
            members=(*sources.members.of(network.id), *sources.known.members(network.id)),
            guests=sources.known.guests(network.id),
            typed=sources.known.typed(network.id),
            next_day=self._next_day(network),
            told=told,
        )

    def leaving(
        self, network: Network, audience: Audience, calling: Calling = Calling.FULL, since: str = ""
    ) -> LeavingBulletin:
        """Give what may leave, and what stays and why."""
        return bulletin_for(self.record(network, since), audience, manner_of(calling))

    def written(
        self, network: Network, audience: Audience, calling: Calling = Calling.FULL, since: str = ""
    ) -> BulletinWritten:
        """Give the bulletin as Markdown that was parsed and compared; raises ExportDiffers."""
        return written(self.leaving(network, audience, calling, since))

    def hand_over(self, parcel: Parcel, folder: str) -> HandedOut[str]:
        """Keep what was shown, no more and no less, in a new file in *folder*; note it; give its path."""
        return self.log.hand_out(parcel, lambda: self.files.write(folder, parcel.name, parcel.text))

    def _linked(self, responses: tuple[Response, ...], mode: Confidentiality) -> Iterator[Linked]:
        for record in dict.fromkeys(one.action for one in responses if one.action):
            action = self.sources.actions.get(record)
            if action is None or action.trashed:
                continue
            session = self.sources.sessions.get(action.session) if action.session else None
            agreed = self.sources.modes.mode_of(session.id) if session else mode
            yield Linked(
                action=action,
                ref=action_ref(action, session.ref if session else None),
                mode=Confidentiality.strictest([mode, agreed]),
            )

    def _next_day(self, network: Network) -> date | None:
        session = next_of(self.sources.sessions.of(network.id))
        return session.starts.date() if session else None


def written(sorted_out: LeavingBulletin) -> BulletinWritten:
    """Write what leaves as Markdown that was parsed and compared; raises ExportDiffers. Reads nothing."""
    name = bulletin_file_name(sorted_out.bulletin)
    text = checked_markdown(bulletin_document(sorted_out.bulletin), name)
    return BulletinWritten(sorted_out=sorted_out, name=name, text=text)
