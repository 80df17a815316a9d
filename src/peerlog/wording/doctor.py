"""What a check of this machine found, in a sentence each, and what to do about it."""

from collections.abc import Callable, Mapping

from peerlog.domain.backup import Health
from peerlog.domain.checkup import Check, Subject, Verdict
from peerlog.wording.backups import counts_words
from peerlog.wording.language import _, ngettext


def check_line(check: Check) -> str:
    """Say whether something is fine, and what was found."""
    mark = {Verdict.FINE: _("fine"), Verdict.LOOK: _("look here"), Verdict.DAMAGED: _("damaged")}[
        check.verdict
    ]
    return _("{mark}: {words}").format(mark=mark, words=_WORDS[check.subject](check.facts, check.verdict))


def _versions(facts: Mapping[str, object], _verdict: Verdict) -> str:
    return ", ".join(f"{name} {version}" for name, version in facts.items())


def _sqlite(facts: Mapping[str, object], verdict: Verdict) -> str:
    if verdict is Verdict.FINE:
        words = _(
            "SQLite {version} is good. Faults of write-ahead logs in some versions do not concern peerlog: it uses none."
        )
    else:
        words = _("SQLite {version} is too old. Install a newer Python, which brings its own.")
    return words.format(version=facts["version"])


def _file(facts: Mapping[str, object], verdict: Verdict) -> str:
    if not facts["exists"] and verdict is Verdict.FINE:
        return _("There is no file of records yet.")
    if verdict is Verdict.DAMAGED:
        return _("The file of records is damaged. Restore a backup with: peerlog restore newest")
    if facts["newer"]:
        return _(
            "The file of records was written by a newer peerlog. Update peerlog; until then it can be read and exported."
        )
    counts = facts["counts"]
    words = counts_words(Health(counts=dict(counts))) if isinstance(counts, Mapping) else ""
    whole = _("The file of records is whole. It holds {counts}.").format(counts=words)
    left = _("A change that was cut off is taken back at the next start.") if facts["leftover"] else ""
    return f"{whole} {left}".rstrip()


def _settings(_facts: Mapping[str, object], verdict: Verdict) -> str:
    if verdict is Verdict.FINE:
        return _("What peerlog asks of SQLite to keep records safe holds.")
    return _("Some of what peerlog asks of SQLite does not hold here. Make backups often, and report this.")


def _backups(facts: Mapping[str, object], verdict: Verdict) -> str:
    if facts["days"] is None:
        return (
            _("No backup yet.")
            if verdict is Verdict.FINE
            else _("No backup yet. Make one with: peerlog backup")
        )
    days = int(str(facts["days"]))
    age = ngettext("The newest backup is {n} day old.", "The newest backup is {n} days old.", days).format(
        n=days
    )
    return age if verdict is Verdict.FINE else f"{age} {_('Make one with: peerlog backup')}"


def _sealed(facts: Mapping[str, object], verdict: Verdict) -> str:
    if verdict is Verdict.DAMAGED:
        return _(
            "The notes about concerns lack what opens them. Put a backup in place with: peerlog concern restore"
        )
    if facts["state"] == "none":
        return _("No notes about concerns are kept here.")
    return _("The notes about concerns are encrypted and locked.")


def _disk(facts: Mapping[str, object], verdict: Verdict) -> str:
    if facts["free_bytes"] is None:
        return _("The room on the disk is not known.")
    room = _("{n} MB are free on the disk.").format(n=int(str(facts["free_bytes"])) // 1_000_000)
    return room if verdict is Verdict.FINE else f"{room} {_('Make room: saving and backups may soon fail.')}"


def _privacy(_facts: Mapping[str, object], verdict: Verdict) -> str:
    if verdict is Verdict.FINE:
        return _("Nobody else on this machine can read the records.")
    return _("Others on this machine can read the folder or the file. Close them with chmod go-rwx.")


def _place(facts: Mapping[str, object], verdict: Verdict) -> str:
    if verdict is Verdict.FINE:
        return _("The records are on a disk of this machine that nothing syncs.")
    if facts["kept_by"]:
        words = _(
            "{who} syncs the folder of the records, which can damage them. Choose another folder with --home."
        )
        return words.format(who=facts["kept_by"])
    words = _(
        "The records are on a network drive ({kind}), which can damage them. Choose another folder with --home."
    )
    return words.format(kind=facts["drive"])


def _clock(facts: Mapping[str, object], verdict: Verdict) -> str:
    if verdict is Verdict.FINE:
        return _("The clock fits the records.")
    minutes = int(str(facts["newest_record_ahead_minutes"]))
    words = ngettext(
        "The newest record is {n} minute ahead of the clock.",
        "The newest record is {n} minutes ahead of the clock.",
        minutes,
    )
    return f"{words.format(n=minutes)} {_('Check the date and time of this machine.')}"


def _terminal(facts: Mapping[str, object], verdict: Verdict) -> str:
    size = _("Terminal {terminal}, {columns} by {rows}, {encoding}.").format(**facts)
    return size if verdict is Verdict.FINE else f"{size} {_('Letters may be lost: set a UTF-8 locale.')}"


_WORDS: dict[Subject, Callable[[Mapping[str, object], Verdict], str]] = {
    Subject.VERSIONS: _versions,
    Subject.SQLITE: _sqlite,
    Subject.FILE: _file,
    Subject.SETTINGS: _settings,
    Subject.BACKUPS: _backups,
    Subject.SEALED: _sealed,
    Subject.DISK: _disk,
    Subject.PRIVACY: _privacy,
    Subject.PLACE: _place,
    Subject.CLOCK: _clock,
    Subject.TERMINAL: _terminal,
}
