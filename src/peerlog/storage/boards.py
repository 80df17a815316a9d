"""The boards of the records: each kind over the one connection and the one recorder."""

from functools import cached_property
from typing import TYPE_CHECKING

from peerlog.domain.clock import Clock, NewId
from peerlog.storage.database import Database
from peerlog.storage.later_boards import LaterBoards
from peerlog.storage.opening import open_database, open_read_only
from peerlog.storage.paths import Home
from peerlog.storage.recorder import Recorder

if TYPE_CHECKING:
    from peerlog.storage.actions import SqliteActions
    from peerlog.storage.agreements import SqliteAcceptances, SqliteAgreements, SqliteClauses
    from peerlog.storage.amendments import SqliteAmendments
    from peerlog.storage.attendance import SqliteAttendance
    from peerlog.storage.export_log import SqliteExportLog
    from peerlog.storage.held import SqliteHeld
    from peerlog.storage.history import SqliteHistory
    from peerlog.storage.known_names import KnownNames
    from peerlog.storage.members import SqliteMembers
    from peerlog.storage.mistake_answers import SqliteAdvice, SqliteQuestions, SqliteResponses
    from peerlog.storage.mistake_counts import SqliteMistakeCounts
    from peerlog.storage.mistakes import SqliteBatches, SqliteMistakes
    from peerlog.storage.networks import SqliteNetworks
    from peerlog.storage.notes import SqliteNotes
    from peerlog.storage.records import SqliteRecords
    from peerlog.storage.return_codes import ReturnCodes
    from peerlog.storage.sessions import SqliteSessions
    from peerlog.storage.steps import SqliteSteps
    from peerlog.storage.stored_rows import StoredRows
    from peerlog.storage.trash import SqliteTrash


class Boards(LaterBoards):
    """Every record that is kept in one home."""

    def __init__(self, home: Home, clock: Clock, new_id: NewId, *, read_only: bool = False) -> None:
        self.home = home
        self.clock = clock
        self.new_id = new_id
        self.read_only = read_only

    @cached_property
    def database(self) -> Database:  # type: ignore[override]  # reached for late
        """The connection of this thread; one that only reads where the file cannot be written."""
        if self.read_only:
            return open_read_only(self.home.database)
        return open_database(self.home, lambda: self.clock.read().wall)

    @cached_property
    def recorder(self) -> Recorder:  # type: ignore[override]
        """The one place that writes records."""
        return Recorder(self.database, self.clock, self.new_id)

    @cached_property
    def networks(self) -> "SqliteNetworks":
        """Networks."""
        from peerlog.storage.networks import SqliteNetworks

        return SqliteNetworks(self.database, self.recorder)

    @cached_property
    def members(self) -> "SqliteMembers":
        """Members."""
        from peerlog.storage.members import SqliteMembers

        return SqliteMembers(self.database, self.recorder)

    @cached_property
    def sessions(self) -> "SqliteSessions":
        """Sessions."""
        from peerlog.storage.sessions import SqliteSessions

        return SqliteSessions(self.database, self.recorder)

    @cached_property
    def steps(self) -> "SqliteSteps":
        """Agenda steps."""
        from peerlog.storage.steps import SqliteSteps

        return SqliteSteps(self.database, self.recorder)

    @cached_property
    def notes(self) -> "SqliteNotes":
        """Captured lines."""
        from peerlog.storage.notes import SqliteNotes

        return SqliteNotes(self.database, self.recorder)

    @cached_property
    def actions(self) -> "SqliteActions":
        """Actions."""
        from peerlog.storage.actions import SqliteActions

        return SqliteActions(self.database, self.recorder)

    @cached_property
    def attendance(self) -> "SqliteAttendance":
        """Attendance."""
        from peerlog.storage.attendance import SqliteAttendance

        return SqliteAttendance(self.database, self.recorder)

    @cached_property
    def amendments(self) -> "SqliteAmendments":
        """Amendments of approved minutes."""
        from peerlog.storage.amendments import SqliteAmendments

        return SqliteAmendments(self.database, self.recorder)

    @cached_property
    def agreements(self) -> "SqliteAgreements":
        """Versions of agreements."""
        from peerlog.storage.agreements import SqliteAgreements

        return SqliteAgreements(self.database, self.recorder)

    @cached_property
    def clauses(self) -> "SqliteClauses":
        """Clauses of agreements."""
        from peerlog.storage.agreements import SqliteClauses

        return SqliteClauses(self.database, self.recorder)

    @cached_property
    def acceptances(self) -> "SqliteAcceptances":
        """Who answered to an agreement."""
        from peerlog.storage.agreements import SqliteAcceptances

        return SqliteAcceptances(self.database, self.recorder)

    @cached_property
    def export_log(self) -> "SqliteExportLog":
        """What left."""
        from peerlog.storage.export_log import SqliteExportLog

        return SqliteExportLog(self.database, self.recorder)

    @cached_property
    def held(self) -> "SqliteHeld":
        """Mistakes that wait until enough were told."""
        from peerlog.storage.held import SqliteHeld

        return SqliteHeld(self.database)

    @cached_property
    def mistakes(self) -> "SqliteMistakes":
        """Released mistakes."""
        from peerlog.storage.mistakes import SqliteMistakes

        return SqliteMistakes(self.database, self.recorder)

    @cached_property
    def batches(self) -> "SqliteBatches":
        """What was released together."""
        from peerlog.storage.mistakes import SqliteBatches

        return SqliteBatches(self.database, self.recorder)

    @cached_property
    def questions(self) -> "SqliteQuestions":
        """Questions to authors."""
        from peerlog.storage.mistake_answers import SqliteQuestions

        return SqliteQuestions(self.database, self.recorder)

    @cached_property
    def advice(self) -> "SqliteAdvice":
        """Advice that came out of mistakes."""
        from peerlog.storage.mistake_answers import SqliteAdvice

        return SqliteAdvice(self.database, self.recorder)

    @cached_property
    def responses(self) -> "SqliteResponses":
        """What the group answered to mistakes."""
        from peerlog.storage.mistake_answers import SqliteResponses

        return SqliteResponses(self.database, self.recorder)

    @cached_property
    def mistake_counts(self) -> "SqliteMistakeCounts":
        """How many mistakes ask for somebody."""
        from peerlog.storage.mistake_counts import SqliteMistakeCounts

        return SqliteMistakeCounts(self.database)

    @property
    def return_codes(self) -> "ReturnCodes":
        """The codes of authors."""
        from peerlog.storage.preferences import SqlitePreferences
        from peerlog.storage.return_codes import ReturnCodes

        return ReturnCodes(SqlitePreferences(self.database))

    @cached_property
    def stored_rows(self) -> "StoredRows":
        """The file, looked through for one record."""
        from peerlog.storage.stored_rows import StoredRows

        return StoredRows(self.database)

    @cached_property
    def records(self) -> "SqliteRecords":
        """Whole session records."""
        from peerlog.storage.records import SqliteRecords

        return SqliteRecords(self.database, self.recorder)

    @cached_property
    def known_names(self) -> "KnownNames":
        """Whoever a network has known."""
        from peerlog.storage.known_names import KnownNames

        return KnownNames(self.database)

    @cached_property
    def history(self) -> "SqliteHistory":
        """The change log as a history."""
        from peerlog.storage.history import SqliteHistory

        return SqliteHistory(self.database, self.recorder)

    @cached_property
    def trash(self) -> "SqliteTrash":
        """Deleted records."""
        from peerlog.storage.trash import SqliteTrash

        return SqliteTrash(self.database, self.recorder)

    @property
    def names(self) -> "SqliteTrash":
        """What records are called."""
        return self.trash
