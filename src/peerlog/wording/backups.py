"""Backups and what verifying found, in words."""

from datetime import datetime

from peerlog.domain.backup import Health
from peerlog.wording.language import _, ngettext
from peerlog.wording.times import clock_time, full_date


def moment_words(moment: datetime) -> str:
    """Give a day and time of day in the zone the moment carries."""
    return _("{date}, {time}").format(date=full_date(moment.date()), time=clock_time(moment))


def reason_words(reason: str) -> str:
    """Say why a backup was made."""
    return {
        "asked": _("made when asked for"),
        "before-restore": _("made before a restore"),
        "before-upgrade": _("made before an upgrade"),
    }.get(reason, "")


def counts_words(health: Health) -> str:
    """Count what a file holds; kinds it holds none of are left out."""
    network, member, session, note, action = (
        health.counts.get(kind, 0) for kind in ("network", "member", "session", "note", "action")
    )
    parts = (
        (network, ngettext("{n} network", "{n} networks", network)),
        (member, ngettext("{n} member", "{n} members", member)),
        (session, ngettext("{n} session", "{n} sessions", session)),
        (note, ngettext("{n} line", "{n} lines", note)),
        (action, ngettext("{n} action", "{n} actions", action)),
    )
    return ", ".join(words.format(n=count) for count, words in parts if count) or _("nothing yet")


def health_words(health: Health) -> str:
    """Say whether a file is sound, and what it holds."""
    if health.sound:
        return _("Sound. It holds {counts}.").format(counts=counts_words(health))
    count = len(health.problems)
    return ngettext(
        "Damaged: {n} place does not hold what was written. Restore another backup.",
        "Damaged: {n} places do not hold what was written. Restore another backup.",
        count,
    ).format(n=count)
