"""Everything that is kept, each on its own board, opened when first reached for."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from peerlog.storage.boards import Boards
from peerlog.storage.change_log import ChangeLog
from peerlog.storage.database import Database
from peerlog.storage.rows import clock_moment

if TYPE_CHECKING:
    from peerlog.domain.format import Format
    from peerlog.domain.reflection_model import Model
    from peerlog.storage.clipboard import MachineClipboard
    from peerlog.storage.concerns.file import ConcernFile
    from peerlog.storage.doctor import Examination
    from peerlog.storage.drafts import SqliteDrafts
    from peerlog.storage.exports import FolderExports
    from peerlog.storage.journals.folders import JournalFolders
    from peerlog.storage.own_editor import MachineEditor
    from peerlog.storage.practice_clauses import BuiltInClauses
    from peerlog.storage.preferences import SqlitePreferences
    from peerlog.storage.printer import MachinePrinter
    from peerlog.storage.rosters import FolderRosters
    from peerlog.storage.runs import SqliteRuns
    from peerlog.storage.search import SqliteSearch
    from peerlog.storage.seats import FolderSeats
    from peerlog.storage.vault import Vault


class BuiltInFormats:
    """The formats that come with peerlog, read when first asked for."""

    def all(self) -> "tuple[Format, ...]":
        """Give every format in teaching order."""
        from peerlog.storage.practice import built_in_formats

        return built_in_formats()

    def get(self, format_id: str) -> "Format":
        """Find a format by its id."""
        from peerlog.storage.practice import built_in_format

        return built_in_format(format_id)


class BuiltInModels:
    """The models of reflection that come with peerlog, read when first asked for."""

    def all(self) -> "tuple[Model, ...]":
        """Give every model, from the quick and usual to the special."""
        from peerlog.storage.practice_models import built_in_models

        return built_in_models()

    def get(self, model_id: str) -> "Model":
        """Find a model by its id."""
        from peerlog.storage.practice_models import built_in_model

        return built_in_model(model_id)


class Shelf(Boards):
    """Everything that is kept in one home."""

    @cached_property
    def rosters(self) -> "FolderRosters":
        """Lists of members from elsewhere."""
        from peerlog.storage.rosters import FolderRosters

        return FolderRosters()

    @cached_property
    def drafts(self) -> "SqliteDrafts":
        """Text being typed."""
        from peerlog.storage.drafts import SqliteDrafts

        return SqliteDrafts(self.database)

    @cached_property
    def runs(self) -> "SqliteRuns":
        """Clocks of live sessions."""
        from peerlog.storage.runs import SqliteRuns

        return SqliteRuns(self.database)

    @cached_property
    def seats(self) -> "FolderSeats":
        """Which windows run a session."""
        from peerlog.storage.seats import FolderSeats

        return FolderSeats(self.home.running)

    @cached_property
    def preferences(self) -> "SqlitePreferences":
        """Choices for this machine."""
        from peerlog.storage.preferences import SqlitePreferences

        return SqlitePreferences(self.database)

    @property
    def formats(self) -> BuiltInFormats:
        """The built-in formats."""
        return BuiltInFormats()

    @property
    def models(self) -> BuiltInModels:
        """The built-in models of reflection."""
        return BuiltInModels()

    @cached_property
    def journals(self) -> "JournalFolders":
        """Private journals, each in a file of its own."""
        from peerlog.storage.journals.folders import JournalFolders

        return JournalFolders(self.home, self.clock, self.new_id)

    @cached_property
    def concerns(self) -> "ConcernFile":
        """Sealed notes, in a file of their own."""
        from peerlog.storage.concerns.file import ConcernFile

        return ConcernFile(self.home, self.clock, self.new_id)

    @property
    def printer(self) -> "MachinePrinter":
        """The printer of this machine."""
        import os

        from peerlog.storage.printer import MachinePrinter

        return MachinePrinter(os.environ)

    @property
    def own_editor(self) -> "MachineEditor":
        """The editor of the person at this machine."""
        import os

        from peerlog.storage.own_editor import MachineEditor

        return MachineEditor(self.home.folder, os.environ)

    @property
    def library(self) -> "BuiltInClauses":
        """The built-in clauses."""
        from peerlog.storage.practice_clauses import BuiltInClauses

        return BuiltInClauses()

    @property
    def zone(self) -> str:
        """The time zone this machine is set to, by its IANA name."""
        from peerlog.storage.clock import system_zone

        return system_zone()

    @property
    def others_changes(self) -> int:
        """A number that differs after another connection has changed the file."""
        return self.database.others_changes

    @property
    def saved_at(self) -> datetime | None:
        """When the last change was kept, in UTC."""
        clock = ChangeLog(self.database).newest_clock()
        return clock_moment(clock) if clock else None

    @cached_property
    def search(self) -> "SqliteSearch":
        """The full-text index, on a connection of its own that any thread may use."""
        from peerlog.storage.search import SqliteSearch

        _ = self.database
        return SqliteSearch(Database(self.home.database, read_only=self.read_only, any_thread=True))

    @cached_property
    def vault(self) -> "Vault":
        """The file and its backups."""
        from peerlog.storage.vault import Vault

        return Vault(self.home, lambda: self.clock.read().wall, self.new_id)

    @cached_property
    def exports(self) -> "FolderExports":
        """Files that leave."""
        from peerlog.storage.exports import FolderExports

        return FolderExports()

    @cached_property
    def doctor(self) -> "Examination":
        """How this machine and the file are doing; looks at the file over a connection of its own."""
        from peerlog.storage.doctor import Examination

        return Examination(self.home, lambda: self.clock.read().wall)

    @cached_property
    def clipboard(self) -> "MachineClipboard":
        """The clipboard of this machine."""
        import os

        from peerlog.storage.clipboard import MachineClipboard

        return MachineClipboard(os.environ)

    def close(self) -> None:
        """Close what was opened."""
        opened = self.__dict__
        for name in ("seats", "search", "database"):
            if name in opened:
                opened.pop(name).close()
