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

    def usual_folder(self) -> str:
        """Give the folder to offer when none was chosen before."""
        ...

    def write(self, folder: str, name: str, text: str) -> str:
        """Keep *text* whole in a new file in *folder*, overwriting nothing, and give its path."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Minutes ready to leave."""

    sorted_out: Leaving
    name: str
    """Of the file."""
    text: str
    """Markdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """Minutes of sessions, for each audience what it may read."""

    records: Records
    files: ExportFiles

    def record(self, session: SessionId) -> SessionRecord:
        """Give all that the minutes may draw on; sorting it and writing it can be done in another thread."""
        return self.records.record_of(session)

    def leaving(self, session: SessionId, audience: Audience) -> Leaving:
        """Give what may leave, and what stays and why."""
        return leaving(self.records.record_of(session), audience)

    def text(self, session: SessionId, audience: Audience) -> str:
        """Give the minutes as Markdown that was parsed and compared; raises ExportDiffers."""
        return written(self.leaving(session, audience)).text

    def phone_text(self, session: SessionId, audience: Audience, limit: int = 300) -> str:
        """Give the minutes in at most *limit* characters, for a phone message."""
        return phone_text(self.leaving(session, audience).handout, limit)

    def export(self, session: SessionId, audience: Audience, folder: str) -> str:
        """Write the minutes to a new file in *folder* and give its path."""
        return self.write(written(self.leaving(session, audience)), folder)

    def write(self, minutes: Written, folder: str) -> str:
        """Keep minutes that were shown, no more and no less, in a new file in *folder* and give its path."""
        return self.files.write(folder, minutes.name, minutes.text)

    def usual_folder(self) -> str:
        """Give the folder to offer when none was chosen before."""
        return self.files.usual_folder()


def written(sorted_out: Leaving) -> Written:
    """Write what leaves as Markdown that was parsed and compared; raises ExportDiffers. Takes time, reads nothing."""
    name = minutes_file_name(sorted_out.handout)
    text = checked_markdown(minutes_document(sorted_out.handout), name)
    return Written(sorted_out=sorted_out, name=name, text=text)
