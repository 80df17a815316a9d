"""What left this machine: when, for whom, in which form, and a hash to know it by."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.ids import NetworkId, RecordId, SessionId


class Form(StrEnum):
    """How something leaves."""

    FILE = "file"
    CLIPBOARD = "clipboard"
    PHONE = "phone"
    """A short text for a phone message."""
    PRINTED = "printed"
    """By a command, into a file or another program."""


class FileKind(StrEnum):
    """What a file that leaves is."""

    MINUTES = "minutes"
    SPREADSHEET = "spreadsheet"
    """Lines as a table, guarded against programs that take a text for a formula."""
    DATA = "data"
    """Lines as a table for other programs, each text as it is."""
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One thing that left; the text itself is not kept."""

    id: RecordId
    network: NetworkId
    session: SessionId | None
    made: datetime
    audience: Audience
    calling: Calling
    form: Form
    name: str
    """Of the file, without its folder; empty where there is none."""
    digest: str
    """SHA-256 of its bytes, in hex, as sha256sum prints it."""
    trashed: bool = False
