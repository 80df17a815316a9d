"""The log of what left: when, for whom, in which form, by content hash; never the text itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.errors import ReadOnly
from peerlog.domain.export import Export, Form
from peerlog.domain.ids import NetworkId, RecordId, SessionId
from peerlog.services.acts import Desk

Left = TypeVar("Left")


class ExportStore(Protocol):
    """What left, as it is kept."""

    def add(self, record: Export) -> None: ...
    def of(self, network: NetworkId) -> tuple[Export, ...]: ...
    def with_digest(self, digest: str) -> tuple[Export, ...]: ...


class ExportReader(Protocol):
    """Where exported files lie."""

    def read(self, path: str) -> bytes: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """What is about to leave."""

    network: NetworkId
    session: SessionId | None
    audience: Audience
    calling: Calling
    form: Form
    text: str
    name: str = ""
    """Of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOut(Generic[Left]):
    """Something that left."""

    left: Left
    """What letting it leave gave, such as the path of a file."""
    noted: bool
    """Whether the log tells of it; not where the records can only be read."""


@dataclass(eq=False, repr=False)
class Exports:
    """What a person can ask and note about what left."""

    store: ExportStore
    files: ExportReader
    desk: Desk

    def of(self, network: NetworkId) -> tuple[Export, ...]:
        """Give what left of a network, the latest first."""
        return self.store.of(network)

    def like(self, path: str) -> tuple[Export, ...]:
        """Give every time exactly what is in a file left, the latest first; raises NoSuchFile."""
        return self.store.with_digest(digest_of(self.files.read(path)))

    def hand_out(self, parcel: Parcel, leave: Callable[[], Left]) -> HandedOut[Left]:
        """Do what lets something leave, and note it; records that can only be read let it leave without a note.

        The records are held for writing first, so that nothing leaves while the note could not be kept.
        """
        begun = False
        try:
            with self.desk.act("export.log"):
                begun = True
                return HandedOut(left=self._left(parcel, leave), noted=True)
        except ReadOnly:
            if begun:
                raise
            return HandedOut(left=leave(), noted=False)

    def _left(self, parcel: Parcel, leave: Callable[[], Left]) -> Left:
        left = leave()
        self._note(parcel)
        return left

    def _note(self, parcel: Parcel) -> None:
        export = Export(
            id=RecordId(self.desk.new_id()),
            network=parcel.network,
            session=parcel.session,
            made=self.desk.now(),
            audience=parcel.audience,
            calling=parcel.calling,
            form=parcel.form,
            name=parcel.name,
            digest=digest_of(parcel.text.encode()),
        )
        self.store.add(export)


def digest_of(data: bytes) -> str:
    """Give the SHA-256 of *data* in hex."""
    from hashlib import sha256  # late: it loads a cryptographic library that no everyday command needs

    return sha256(data).hexdigest()
