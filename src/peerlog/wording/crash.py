"""What a person reads when peerlog itself failed."""

from peerlog.wording.language import _
from peerlog.wording.safe import visible


def crash_sentence(report: str | None) -> str:
    """One sentence for an unexpected end; `report` is the path of the crash file, if it could be written."""
    if report is None:
        return _("peerlog had to stop because of a mistake of its own; what it showed as saved is safe.")
    return _(
        "peerlog had to stop because of a mistake of its own; what it showed as saved is safe, "
        "and a report without any of your words is in {path}"
    ).format(path=visible(report))
