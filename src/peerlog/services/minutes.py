"""Handing out a session's minutes: what leaves, its text, and a file of it."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.audience import Audience
from peerlog.domain.handout import Leaving
from peerlog.domain.ids import SessionId
from peerlog.domain.leaving import leaving
from peerlog.domain.record import SessionRecord
from peerlog.wording.file_name import minutes_file_name
from peerlog.wording.minutes import minutes_document
from peerlog.wording.phone import phone_text
from peerlog.wording.skeleton import checked_markdown


class Records(Protocol):
    """Where session records come from."""

    def record_of(self, session: SessionId) -> SessionRecord:
        """Give a session with all that belongs to it; as approved, once the minutes are. Raises NotFound."""
        ...


class ExportFiles(Protocol):
    """Where exported files go."""

    def write(self, folder: str, name: str, text: str) -> str:
        """Keep *text* whole in a new file in *folder*, overwriting nothing, and give its path."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """Minutes of sessions, for each audience what it may read."""

    records: Records
    files: ExportFiles

    def leaving(self, session: SessionId, audience: Audience) -> Leaving:
        """Give what may leave, and what stays and why."""
        return leaving(self.records.record_of(session), audience)

    def text(self, session: SessionId, audience: Audience) -> str:
        """Give the minutes as Markdown that was parsed and compared; raises ExportDiffers."""
        return _text(self.leaving(session, audience))

    def phone_text(self, session: SessionId, audience: Audience, limit: int = 300) -> str:
        """Give the minutes in at most *limit* characters, for a phone message."""
        return phone_text(self.leaving(session, audience).handout, limit)

    def export(self, session: SessionId, audience: Audience, folder: str) -> str:
        """Write the minutes to a new file in *folder* and give its path."""
        sorted_out = self.leaving(session, audience)
        return self.files.write(folder, minutes_file_name(sorted_out.handout), _text(sorted_out))


def _text(sorted_out: Leaving) -> str:
    return checked_markdown(minutes_document(sorted_out.handout), minutes_file_name(sorted_out.handout))
