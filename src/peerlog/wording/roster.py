"""What a list of members was understood to hold, in words."""

from peerlog.domain.roster import Roster, Skipped
from peerlog.domain.roster_person import Person, Reason
from peerlog.domain.roster_preview import Preview, Update
from peerlog.wording.errors import field_name
from peerlog.wording.language import _, ngettext
from peerlog.wording.member import experience_word
from peerlog.wording.times import full_date


def understood_words(roster: Roster) -> str:
    """Say how the file was read, so that a wrong guess is seen."""
    separator = {";": _("semicolons"), ",": _("commas"), "\t": _("tabs")}.get(
        roster.separator, roster.separator
    )
    return _("Read as {encoding}, separated by {separator}.").format(
        encoding=roster.encoding.upper(), separator=separator
    )


def left_out_words(roster: Roster) -> tuple[str, ...]:
    """Say which columns are not taken, and why."""
    lines = []
    if roster.contact_columns:
        lines.append(
            _("Left out on purpose, since peerlog keeps no addresses: {columns}").format(
                columns=", ".join(roster.contact_columns)
            )
        )
    if roster.unknown_columns:
        lines.append(_("Not understood: {columns}").format(columns=", ".join(roster.unknown_columns)))
    return tuple(lines)


def new_heading(preview: Preview) -> str:
    """Count who is new."""
    count = len(preview.new)
    return ngettext("{n} new person", "{n} new people", count).format(n=count)


def updates_heading(preview: Preview) -> str:
    """Count about whom the file says more."""
    count = len(preview.updates)
    return ngettext("{n} member with news", "{n} members with news", count).format(n=count)


def there_heading(preview: Preview) -> str:
    """Count who is there already."""
    count = len(preview.there)
    return ngettext(
        "{n} is here already, nothing changes", "{n} are here already, nothing changes", count
    ).format(n=count)


def skipped_heading(count: int) -> str:
    """Count what is not taken."""
    return ngettext("{n} line to look at", "{n} lines to look at", count).format(n=count)


def taken_words(count: int) -> str:
    """Say what was done, and the way back."""
    return ngettext(
        "{n} person was brought in. Ctrl+Z takes that back.",
        "{n} people were brought in. Ctrl+Z takes all of that back.",
        count,
    ).format(n=count)


def person_words(person: Person) -> str:
    """Say what the file tells about somebody, beside the name."""
    joined = _("since {date}").format(date=full_date(person.joined)) if person.joined else ""
    parts = (
        person.organisation, experience_word(person.experience), joined, person.languages, person.access_needs,
    )  # fmt: skip
    return ", ".join(part for part in parts if part)


def update_words(update: Update) -> str:
    """Say what would change about a member."""
    names = ", ".join(field_name(name) for name in update.fields)
    return _("changes: {fields}").format(fields=names)


def skipped_words(skipped: Skipped) -> str:
    """Say where something stands that was not taken, and why."""
    reason = {
        Reason.NO_NAME: _("no name; left out"),
        Reason.TOO_LONG: _("a cell is too long; left out"),
        Reason.OPEN_QUOTE: _("a quotation mark is never closed; left out"),
        Reason.TOO_MANY: _("more than 10,000 lines; this one and the rest are left out"),
        Reason.UNKNOWN_EXPERIENCE: _("experience not understood; the person comes in without it"),
        Reason.UNREADABLE_DATE: _("date not understood; the person comes in without it"),
    }[skipped.reason]
    return _("line {line}: {reason}").format(line=skipped.line, reason=reason)


def twice_words(person: Person) -> str:
    """Say that a name stands twice in the file."""
    return _("line {line}: the same name stands above; left out").format(line=person.line)


def handle_words(person: Person) -> str:
    """Say that a handle is somebody else's."""
    return _("line {line}: the handle “{handle}” is somebody else's; the person comes in without it").format(
        line=person.line, handle=person.handle
    )
