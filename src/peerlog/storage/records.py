"""A session with all that belongs to it, as it stands or as it stood when its minutes were approved."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from peerlog.domain.action import Action, action_ref
from peerlog.domain.audience import Audience
from peerlog.domain.errors import NotFound
from peerlog.domain.ids import ActionId, RecordId, SessionId
from peerlog.domain.network import Confidentiality, Network
from peerlog.domain.note import Note
from peerlog.domain.record import SessionRecord
from peerlog.domain.session import MinutesState, Session, SessionState
from peerlog.storage.actions import SqliteActions, action_from
from peerlog.storage.amendments import SqliteAmendments
from peerlog.storage.attendance import SqliteAttendance, attendance_from
from peerlog.storage.database import Database
from peerlog.storage.history import SqliteHistory
from peerlog.storage.known_names import KnownNames
from peerlog.storage.members import SqliteMembers, member_from
from peerlog.storage.networks import SqliteNetworks, network_from
from peerlog.storage.notes import SqliteNotes, note_from
from peerlog.storage.recorder import Recorder
from peerlog.storage.sessions import SqliteSessions, session_from
from peerlog.storage.sqlite_errors import reading
from peerlog.storage.steps import SqliteSteps, step_from
from peerlog.storage.versions import Versions

Kept = TypeVar("Kept")
Frozen = TypeVar("Frozen", Note, Action)


class SqliteRecords:
    """Session records from the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        self._database = database
        self._history = SqliteHistory(database, recorder)
        self._networks = SqliteNetworks(database, recorder)
        self._members = SqliteMembers(database, recorder)
        self._sessions = SqliteSessions(database, recorder)
        self._steps = SqliteSteps(database, recorder)
        self._notes = SqliteNotes(database, recorder)
        self._actions = SqliteActions(database, recorder)
        self._attendance = SqliteAttendance(database, recorder)
        self._amendments = SqliteAmendments(database, recorder)
        self._names = KnownNames(database)

    def record_of(self, session: SessionId) -> SessionRecord:
        """Give the record of a session; of approved minutes the record as it was approved."""
        with reading(self._database.path):
            return self._record_of(session)

    def as_it_stands(self, session: SessionId) -> SessionRecord:
        """Give the record of a session as it is today, approved or not, with the versions of its entries."""
        with reading(self._database.path):
            network, found = self._held(session)
            versions = Versions(self._database).of(network.id)
            return replace(self._standing(network, found), versions=versions)

    def of_network(self, network: Network, versions: Mapping[str, int]) -> tuple[SessionRecord, ...]:
        """Give every session of a network in this way, the first one first."""
        with reading(self._database.path):
            sessions = reversed(self._sessions.of(network.id))
            return tuple(replace(self._standing(network, one), versions=versions) for one in sessions)

    def mode_of(self, session: SessionId) -> Confidentiality:
        """Give the mode a session is held under: the strictest its network had since it was opened."""
        with reading(self._database.path):
            return self._mode(*self._held(session))

    def mode_since(self, network: Network, period: str) -> Confidentiality:
        """Give the strictest mode a network had since the first day of a quarter."""
        from peerlog.storage.mistakes import stamp_of

        with reading(self._database.path):
            modes = self._history.values_since(network.id, "confidentiality", stamp_of(period))
            return Confidentiality.strictest([network.confidentiality, *map(str, modes)])

    def _held(self, session: SessionId) -> tuple[Network, Session]:
        found = self._sessions.get(session)
        network = self._networks.get(found.network) if found else None
        if found is None or network is None:
            raise NotFound("session", session)
        return network, found

    def _record_of(self, session: SessionId) -> SessionRecord:
        network, found = self._held(session)
        standing = self._standing(network, found)
        frozen_at = self._history.clock_when(session, "minutes_state", MinutesState.APPROVED)
        if found.minutes_state is not MinutesState.APPROVED or frozen_at is None:
            return self._with_earlier(standing, found, None)
        return self._with_earlier(self._frozen(standing, frozen_at), found, frozen_at)

    def _standing(self, network: Network, found: Session) -> SessionRecord:
        session = found.id
        return SessionRecord(
            network=replace(network, confidentiality=self._mode(network, found)),
            session=found,
            members=self._members.of(network.id),
            steps=self._steps.of(session),
            notes=self._notes.of(session),
            actions=self._actions.of_session(session),
            attendance=self._attendance.of(session),
            earlier_actions=(),
            amendments=self._amendments.of(session),
            formerly=self._names.members(network.id),
            guests=self._names.guests(network.id),
            led_or_owned=self._names.led_or_owned(session),
            levels=self._levels(session),
        )

    def _frozen(self, standing: SessionRecord, clock: str) -> SessionRecord:
        session, network = standing.session.id, standing.network
        as_named = self._as_of([network.id], clock, network_from) or [network]
        called = {m.id: m for m in self._as_of((m.id for m in standing.formerly), clock, member_from)}
        return replace(
            standing,
            network=replace(as_named[0], confidentiality=network.confidentiality),
            session=self._as_of([session], clock, session_from)[0],
            members=tuple({**{m.id: m for m in standing.members}, **called}.values()),
            steps=_in_order(self._as_of(self._ids("step", session), clock, step_from)),
            notes=self._as_agreed(_in_order(self._as_of(self._ids("note", session), clock, note_from))),
            actions=self._as_decided(
                _in_order(self._as_of(self._ids("action", session), clock, action_from))
            ),
            attendance=tuple(self._as_of(self._ids("attendance", session), clock, attendance_from)),
        )

    def _as_agreed(self, notes: tuple[Note, ...]) -> tuple[Note, ...]:
        """Give the notes with the speaker's yes as it stands today: it can be taken back at any time."""
        standing = {note.id: self._notes.get(note.id) or note for note in notes}
        return tuple(
            _decided(replace(note, said_yes=standing[note.id].said_yes), standing[note.id]) for note in notes
        )

    def _as_decided(self, actions: tuple[Action, ...]) -> tuple[Action, ...]:
        """Give the actions with how far they may go as it stands today."""
        return tuple(_decided(action, self._actions.get(action.id) or action) for action in actions)

    def _levels(self, session: SessionId) -> dict[RecordId, Audience]:
        if self._database.version == 1:
            return {}
        rows = self._database.rows(
            "SELECT id, level FROM note WHERE session=?1 AND level IS NOT NULL"
            " UNION ALL SELECT id, level FROM action WHERE session=?1 AND level IS NOT NULL",
            (session,),
        )
        return {RecordId(row["id"]): Audience(row["level"]) for row in rows}

    def _mode(self, network: Network, session: Session) -> Confidentiality:
        """Give the strictest mode since the session was opened: what was promised then holds for good."""
        opened = self._history.clock_left(session.id, "state", SessionState.PLANNED)
        modes = self._history.values_since(network.id, "confidentiality", opened) if opened else ()
        return Confidentiality.strictest([network.confidentiality, *map(str, modes)])

    def _with_earlier(self, record: SessionRecord, session: Session, clock: str | None) -> SessionRecord:
        """Add what was open from earlier sessions: agreed before this one and not ended before it began."""
        refs = {s.id: s.ref for s in self._sessions.of(session.network) if s.starts < session.starts}
        actions = self._actions.of(session.network)
        if clock is not None:
            actions = self._as_decided(_in_order(self._as_of([a.id for a in actions], clock, action_from)))
        day = session.starts.date()
        earlier = tuple(
            action
            for action in actions
            if action.session in refs and (action.ended_on is None or action.ended_on >= day)
        )
        names = {ActionId(a.id): action_ref(a, refs[a.session]) for a in earlier if a.session}
        return replace(record, earlier_actions=earlier, earlier_refs=names)

    def _ids(self, kind: str, session: SessionId) -> list[str]:
        rows = self._database.rows(f"SELECT id FROM {kind} WHERE session=? ORDER BY id", (session,))  # noqa: S608
        return [row["id"] for row in rows]

    def _as_of(self, records: Iterable[str], clock: str, read: Callable[[Any], Kept]) -> list[Kept]:
        stood = ((record, self._history.as_of(record, clock)) for record in records)
        return [
            read({"id": record, **fields}) for record, fields in stood if fields and not fields["trashed"]
        ]


def _decided(line: Frozen, standing: Frozen) -> Frozen:
    """Give a line as it was approved, with what is decided about it today: how far it goes, and in which words."""
    if line.text != standing.text:
        return replace(line, level=standing.level)
    return replace(line, level=standing.level, outside=standing.outside, outside_sure=standing.outside_sure)


def _in_order(lines: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(lines, key=lambda line: (line.position, line.id)))
