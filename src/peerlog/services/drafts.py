"""Text being typed: kept within two seconds of the key, offered again at the next start."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from peerlog.domain.draft import Draft
from peerlog.domain.ids import SessionId
from peerlog.services.acts import Desk


class DraftStore(Protocol):
    """Drafts as they are kept."""

    def keep(self, place: str, text: str, now: datetime) -> None: ...
    def drop(self, place: str) -> None: ...
    def get(self, place: str) -> Draft | None: ...
    def all(self) -> tuple[Draft, ...]: ...


class Names(Protocol):
    """The words a record is called by."""

    def name_of(self, kind: str, record: str) -> str: ...


@dataclass(eq=False, repr=False)
class Drafts:
    """What a person can do with text that was being typed."""

    store: DraftStore
    names: Names
    desk: Desk

    def keep(self, place: str, text: str) -> None:
        """Keep what is being typed at *place*; an empty text drops it."""
        whole = "".join(letter for letter in text if not "\ud800" <= letter <= "\udfff")
        self.store.keep(place, whole, self.desk.now())

    def discard(self, place: str) -> None:
        """Forget a draft."""
        self.store.drop(place)

    def at(self, place: str) -> str:
        """Give the text kept at *place*, empty when there is none."""
        found = self.store.get(place)
        return found.text if found else ""

    def all(self) -> tuple[Draft, ...]:
        """Give every draft, newest first."""
        return self.store.all()

    def of_line(self, session: SessionId) -> tuple[Draft, ...]:
        """Give what was being typed in the capture lines of a session, newest first."""
        first = line_place(session)
        return tuple(d for d in self.all() if d.place == first or d.place.startswith(f"{first}/"))

    def move(self, place: str, to: str) -> str:
        """Let the text kept at one place belong to another, and give it."""
        with self.desk.act("draft.move"):
            text = self.at(place)
            self.keep(to, text)
            self.discard(place)
        return text

    def subject(self, place: str) -> str:
        """Give what the record is called that a place names, empty when it names none or it is gone."""
        kind, record = record_at(place)
        return self.names.name_of(kind, record) if record else ""


NOBODY = 0
"""The seat of a text that was left over and that no window has taken up yet."""


def line_place(session: SessionId, seat: int = 1) -> str:
    """Give the place of what is typed in a session's capture line, in the window that has this seat."""
    return f"session/{session}/capture" if seat == 1 else f"session/{session}/capture/{seat}"


def seat_of(place: str) -> int:
    """Give the seat of the window in whose capture line a text was typed."""
    last = place.rpartition("/")[2]
    return int(last) if last.isdecimal() else 1


def record_at(place: str) -> tuple[str, str]:
    """Give kind and id of the innermost record that a place names, such as ``session/<id>/capture``."""
    parts = place.split("/")
    ids = [index for index, part in enumerate(parts) if len(part) == 32 and index]
    return (parts[ids[-1] - 1], parts[ids[-1]]) if ids else ("", "")
