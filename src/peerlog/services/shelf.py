"""What the services need of storage, board by board."""

from typing import TYPE_CHECKING, Protocol

from peerlog.domain.clock import Clock, NewId
from peerlog.services.acts import Acts

if TYPE_CHECKING:
    from datetime import datetime

    from peerlog.services.actions import ActionStore
    from peerlog.services.agenda import Formats, StepStore
    from peerlog.services.agreeing import AnswerStore as AnswerBoard
    from peerlog.services.agreement_clauses import AgreementStore, ClauseStore, Library
    from peerlog.services.amending import AmendmentStore
    from peerlog.services.attendance import AttendanceStore
    from peerlog.services.backups import Vault as VaultPort
    from peerlog.services.bridge import NamesKnown
    from peerlog.services.clipboard import ClipboardPrograms
    from peerlog.services.concerns import ConcernFile, Printer
    from peerlog.services.doctor import Examination
    from peerlog.services.drafts import DraftStore
    from peerlog.services.exports import ExportStore
    from peerlog.services.journals import JournalFolders, Models
    from peerlog.services.line_levels import Records
    from peerlog.services.live_clock import RunStore, Seats
    from peerlog.services.members import MemberStore
    from peerlog.services.minutes import ExportFiles
    from peerlog.services.networks import Choices, NetworkStore
    from peerlog.services.note_writing import NoteStore
    from peerlog.services.own_editor import OwnEditor
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
    def recorder(self) -> Acts: ...
    @property
    def networks(self) -> "NetworkStore": ...
    @property
    def members(self) -> "MemberStore": ...
    @property
    def rosters(self) -> "RosterFiles": ...
    @property
    def sessions(self) -> "SessionStore": ...
    @property
    def steps(self) -> "StepStore": ...
    @property
    def notes(self) -> "NoteStore": ...
    @property
    def actions(self) -> "ActionStore": ...
    @property
    def attendance(self) -> "AttendanceStore": ...
    @property
    def amendments(self) -> "AmendmentStore": ...
    @property
    def agreements(self) -> "AgreementStore": ...
    @property
    def clauses(self) -> "ClauseStore": ...
    @property
    def acceptances(self) -> "AnswerBoard": ...
    @property
    def library(self) -> "Library": ...
    @property
    def export_log(self) -> "ExportStore": ...
    @property
    def known_names(self) -> "NamesKnown": ...
    @property
    def records(self) -> "Records": ...
    @property
    def drafts(self) -> "DraftStore": ...
    @property
    def runs(self) -> "RunStore": ...
    @property
    def seats(self) -> "Seats": ...
    @property
    def preferences(self) -> "Choices": ...
    @property
    def history(self) -> "History": ...
    @property
    def names(self) -> "Names": ...
    @property
    def trash(self) -> "TrashStore": ...
    @property
    def search(self) -> "SearchIndex": ...
    @property
    def vault(self) -> "VaultPort": ...
    @property
    def exports(self) -> "ExportFiles": ...
    @property
    def clipboard(self) -> "ClipboardPrograms": ...
    @property
    def formats(self) -> "Formats": ...
    @property
    def models(self) -> "Models": ...
    @property
    def own_editor(self) -> "OwnEditor": ...
    @property
    def journals(self) -> "JournalFolders": ...
    @property
    def concerns(self) -> "ConcernFile": ...
    @property
    def printer(self) -> "Printer": ...
    @property
    def doctor(self) -> "Examination": ...
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

    def close(self) -> None: ...
