"""What happened, what is safe, what to do: the sentences of what leaves, into a folder or as output of a command."""

from collections.abc import Callable
from typing import Any

from peerlog.domain import errors
from peerlog.wording.language import _
from peerlog.wording.safe import visible

LEAVING: dict[type, Callable[[Any], str]] = {
    errors.NoSuchFolder: lambda error: _(
        "There is no folder “{path}”; nothing was changed. Make it first, or name another one."
    ).format(path=visible(error.ref)),
    errors.ReadOnlyFolder: lambda error: _(
        "Nothing may be written into {path}, so nothing was; what is saved is safe. Name another folder."
    ).format(path=visible(error.path)),
    errors.OutputLost: lambda _error: _(
        "What was to be printed could not be written in full: perhaps the disk is full. What was saved is safe; look "
        "whether it is done before you give the command again."
    ),
    errors.ExportDiffers: lambda error: _(
        "{name} would not have said what the record says, so nothing was written. The record is safe; please tell us."
    ).format(name=visible(error.name)),
}
