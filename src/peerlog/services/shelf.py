"""What the services need of storage, board by board."""

from typing import TYPE_CHECKING, Protocol

from peerlog.domain.clock import Clock, NewId
from peerlog.services.acts import Acts

if TYPE_CHECKING:
    from datetime import datetime

    from peerlog.services.actions import ActionStore
    from peerlog.services.agenda import Formats, StepStore
    from peerlog.services.amending import AmendmentStore
    from peerlog.services.attendance import AttendanceStore
    from peerlog.services.backups import Vault as VaultPort
    from peerlog.services.clipboard import ClipboardPrograms
    from peerlog.services.doctor import Examination
    from peerlog.services.drafts import DraftStore
    from peerlog.services.live_clock import RunStore
    from peerlog.services.members import MemberStore
    from peerlog.services.minutes import ExportFiles, Records
    from peerlog.services.networks import Choices, NetworkStore
    from peerlog.services.note_writing import NoteStore
    from peerlog.services.rosters import RosterFiles
    from peerlog.services.search import SearchIndex
    from peerlog.services.sessions import SessionStore
    from peerlog.services.trash import TrashStore
    from peerlog.services.undo import History, Names


class Shelf(Protocol):
    """What storage keeps, board by board; the services say what they need of each."""

    clock: Clock
    new_id: NewId

    @property
    def recorder(self) -> Acts: ...  # noqa: D102
    @property
    def networks(self) -> "NetworkStore": ...  # noqa: D102
    @property
    def members(self) -> "MemberStore": ...  # noqa: D102
    @property
    def rosters(self) -> "RosterFiles": ...  # noqa: D102
    @property
    def sessions(self) -> "SessionStore": ...  # noqa: D102
    @property
    def steps(self) -> "StepStore": ...  # noqa: D102
    @property
    def notes(self) -> "NoteStore": ...  # noqa: D102
    @property
    def actions(self) -> "ActionStore": ...  # noqa: D102
    @property
    def attendance(self) -> "AttendanceStore": ...  # noqa: D102
    @property
    def amendments(self) -> "AmendmentStore": ...  # noqa: D102
    @property
    def records(self) -> "Records": ...  # noqa: D102
    @property
    def drafts(self) -> "DraftStore": ...  # noqa: D102
    @property
    def runs(self) -> "RunStore": ...  # noqa: D102
    @property
    def preferences(self) -> "Choices": ...  # noqa: D102
    @property
    def history(self) -> "History": ...  # noqa: D102
    @property
    def names(self) -> "Names": ...  # noqa: D102
    @property
    def trash(self) -> "TrashStore": ...  # noqa: D102
    @property
    def search(self) -> "SearchIndex": ...  # noqa: D102
    @property
    def vault(self) -> "VaultPort": ...  # noqa: D102
    @property
    def exports(self) -> "ExportFiles": ...  # noqa: D102
    @property
    def clipboard(self) -> "ClipboardPrograms": ...  # noqa: D102
    @property
    def formats(self) -> "Formats": ...  # noqa: D102
    @property
    def doctor(self) -> "Examination": ...  # noqa: D102
    @property
    def zone(self) -> str:
        """The time zone this machine is set to, by its IANA name."""
        ...

    @property
    def others_changes(self) -> int:
        """A number that differs after another window or command has changed the file."""
        ...

    @property
    def saved_at(self) -> "datetime | None":
        """When the last change was kept, in UTC."""
        ...

    def close(self) -> None: ...  # noqa: D102
