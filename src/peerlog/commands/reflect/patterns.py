"""peerlog reflect patterns: what comes back in one's own mistakes and changed minds."""

from pathlib import Path

from peerlog.commands.call import Call
from peerlog.commands.parts import verb
from peerlog.commands.reflect.opening import open_journal, opened_by
from peerlog.commands.shapes import shape
from peerlog.wording.journal_patterns import pattern_sentences


@verb("patterns", *opened_by())
def patterns(call: Call, journal_name: str, passphrase_file: Path | None) -> None:
    """Say what comes back; it is worked out here and kept nowhere."""
    found = open_journal(call, journal_name, passphrase_file).patterns()
    call.give({"patterns": shape(found)}, *pattern_sentences(found))
