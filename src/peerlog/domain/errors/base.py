"""What every error is that a person can meet: a sentence waits for it in wording/errors.py."""

from typing import Any, dataclass_transform


@dataclass_transform(eq_default=False)
class PeerlogError(Exception):
    """Something a person should be told in plain words; its kinds name their fields as a dataclass does.

    No dataclass: twenty-five of them would take a tenth of the time in which a short command should be over.
    """

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - whatever the fields of a kind are
        super().__init__(*given)
        for name, value in (*zip(type(self).__annotations__, given, strict=False), *named.items()):
            setattr(self, name, value)


class InvalidInput(PeerlogError):
    """What was given cannot be used; nothing was changed."""


class StorageError(PeerlogError):
    """Something about the file or the disk."""
