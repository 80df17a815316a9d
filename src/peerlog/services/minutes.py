"""Handing out a session's minutes: what leaves, its text, and a file of it."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.export import Form
from peerlog.domain.ids import SessionId
from peerlog.domain.leaving import leaving
from peerlog.domain.record import SessionRecord
from peerlog.domain.verdict import Leaving
from peerlog.services.exports import Exports, HandedOut, Parcel
from peerlog.wording.calling import manner_of
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

    def read(self, path: str) -> bytes:
        """Give what is in a file that was exported, or in any other; raises NoSuchFile."""
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
    log: Exports

    def record(self, session: SessionId) -> SessionRecord:
        """Give all that the minutes may draw on; sorting it and writing it can be done in another thread."""
        return self.records.record_of(session)

    def leaving(self, session: SessionId, audience: Audience, calling: Calling = Calling.FULL) -> Leaving:
        """Give what may leave, and what stays and why."""
        return sorted_for(self.records.record_of(session), audience, calling)

    def text(self, session: SessionId, audience: Audience, calling: Calling = Calling.FULL) -> str:
        """Give the minutes as Markdown that was parsed and compared; raises ExportDiffers."""
        return written(self.leaving(session, audience, calling)).text

    def phone_text(
        self, session: SessionId, audience: Audience, limit: int = 300, calling: Calling = Calling.FULL
    ) -> str:
        """Give the minutes in at most *limit* characters, for a phone message."""
        return phone_text(self.leaving(session, audience, calling).handout, limit)

    def export(
        self, session: SessionId, audience: Audience, folder: str, calling: Calling = Calling.FULL
    ) -> str:
        """Write the minutes to a new file in *folder* and give its path."""
        minutes = written(self.leaving(session, audience, calling))
        return self.hand_over(file_of(minutes), folder).left

    def hand_over(self, parcel: Parcel, folder: str) -> HandedOut[str]:
        """Keep what was shown, no more and no less, in a new file in *folder*; note it; give its path."""
        return self.log.hand_out(parcel, lambda: self.files.write(folder, parcel.name, parcel.text))

    def usual_folder(self) -> str:
        """Give the folder to offer when none was chosen before."""
        return self.files.usual_folder()


def sorted_for(record: SessionRecord, audience: Audience, calling: Calling = Calling.FULL) -> Leaving:
    """Sort a record for an audience, with names or what stands for them in the language in use. Reads nothing."""
    return leaving(record, audience, manner_of(calling))


def written(sorted_out: Leaving) -> Written:
    """Write what leaves as Markdown that was parsed and compared; raises ExportDiffers. Takes time, reads nothing."""
    name = minutes_file_name(sorted_out.handout)
    text = checked_markdown(minutes_document(sorted_out.handout), name)
    return Written(sorted_out=sorted_out, name=name, text=text)


def file_of(minutes: Written) -> Parcel:
    """Give minutes as the file that leaves."""
    return parcel_of(minutes.sorted_out, Form.FILE, minutes.text, minutes.name)


def parcel_of(sorted_out: Leaving, form: Form, text: str, name: str = "") -> Parcel:
    """Give what the log of exports notes when *text* leaves."""
    return Parcel(
        network=sorted_out.network,
        session=sorted_out.session,
        audience=sorted_out.handout.audience,
        calling=sorted_out.calling,
        form=form,
        text=text,
        name=name,
    )
