"""A network with all that follows from its sessions, from the file."""

from collections.abc import Mapping
from datetime import datetime

from peerlog.domain.action import Action, action_ref
from peerlog.domain.errors import NotFound
from peerlog.domain.ids import ActionId, NetworkId, SessionId
from peerlog.domain.look_back import LookBack
from peerlog.domain.network import Confidentiality, Network
from peerlog.domain.network_record import NetworkRecord
from peerlog.domain.record import SessionRecord
from peerlog.domain.session import Session
from peerlog.storage.actions import SqliteActions
from peerlog.storage.carries import SqliteCarries
from peerlog.storage.database import Database
from peerlog.storage.gone import SqliteGone
from peerlog.storage.history import SqliteHistory
from peerlog.storage.known_names import KnownNames
from peerlog.storage.look_backs import SqliteHindsights, SqliteLookBacks, SqliteLooks
from peerlog.storage.members import SqliteMembers
from peerlog.storage.networks import SqliteNetworks
from peerlog.storage.recorder import Recorder
from peerlog.storage.records import SqliteRecords
from peerlog.storage.reviews import SqliteReviews
from peerlog.storage.sqlite_errors import reading
from peerlog.storage.versions import Versions

_FIRST_CLOCKS = """SELECT record, min(clock) AS clock FROM change WHERE kind IN ('action', 'look_back')
    GROUP BY record"""
_NEVER = datetime(1, 1, 1)  # noqa: DTZ001 - wall clock, as of every session


class SqliteNetworkRecords:
    """Networks as a whole."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        self._database = database
        self._recorder = recorder
        self._networks = SqliteNetworks(database, recorder)
        self._history = SqliteHistory(database, recorder)

    def record_of(self, network: NetworkId) -> NetworkRecord:
        """Give a network with all that may be drawn on when something leaves across sessions; raises NotFound."""
        found = self._networks.get(network)
        if found is None:
            raise NotFound("network", network)
        database, recorder = self._database, self._recorder
        look_backs = SqliteLookBacks(database, recorder).of(network)
        loose = [one for one in SqliteActions(database, recorder).of(network) if one.session is None]
        hindsights = SqliteHindsights(database, recorder)
        versions = Versions(database).of(network)
        return NetworkRecord(
            network=found,
            sessions=SqliteRecords(database, recorder).of_network(found, versions),
            between=self._between(found, loose, versions),
            carries=SqliteCarries(database, recorder).of(network),
            reviews=SqliteReviews(database, recorder).of(network),
            look_backs=look_backs,
            looks=SqliteLooks(database, recorder).of(network),
            hindsights=tuple(one for promise in look_backs for one in hindsights.of_look_back(promise.id)),
            modes=self._modes(found, [*(one.id for one in loose), *(one.id for one in look_backs)]),
            ladders={one.id: self._every_rung(one) for one in look_backs},
            versions=versions,
            gone=SqliteGone(database, versions).of(network),
        )

    def as_it_stands(self, session: SessionId) -> SessionRecord:
        """Give a session as it is today, approved or not, with the versions of its entries; raises NotFound."""
        return SqliteRecords(self._database, self._recorder).as_it_stands(session)

    def _between(self, network: Network, loose: list[Action], versions: Mapping[str, int]) -> SessionRecord:
        names = KnownNames(self._database)
        return SessionRecord(
            network=network,
            session=_no_session(network),
            members=SqliteMembers(self._database, self._recorder).of(network.id),
            steps=(),
            notes=(),
            actions=(),
            attendance=(),
            earlier_actions=tuple(loose),
            earlier_refs={ActionId(one.id): action_ref(one, None) for one in loose},
            formerly=names.members(network.id),
            guests=names.guests(network.id),
            led_or_owned=names.typed(network.id),
            versions=versions,
        )

    def _modes(self, network: Network, records: list[str]) -> dict[str, Confidentiality]:
        """Give the strictest mode since each was written down: what was promised then holds for good."""
        if len(set(self._history.values_since(network.id, "confidentiality", ""))) < 2:
            return {}
        begun = {row["record"]: row["clock"] for row in self._database.rows(_FIRST_CLOCKS)}
        return {
            record: Confidentiality.strictest(
                [
                    network.confidentiality,
                    *map(str, self._history.values_since(network.id, "confidentiality", begun[record])),
                ]
            )
            for record in records
            if record in begun
        }

    def _every_rung(self, look_back: LookBack) -> tuple[int, ...]:
        with reading(self._database.path):
            ladders = [
                str(change.fields["ladder"])
                for change in self._recorder.changes_of(look_back.id)
                if "ladder" in change.fields
            ]
        months = {int(rung) for ladder in ladders for rung in ladder.split(",")} | {*look_back.ladder}
        return tuple(sorted(months))


def _no_session(network: Network) -> Session:
    return Session(id=SessionId(""), network=network.id, number=0, title="", starts=_NEVER, zone=network.zone)
