"""What was found in the files of another journal, and why some of it is not taken, in words."""

from peerlog.domain.journal_imports.outcome import JournalFormat, Reason, Refused, Unit
from peerlog.domain.journal_transfer import FileRefusal, Preview
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import one_line, visible


def found_words(preview: Preview) -> str:
    """Say what would come in, such as: 12 new entries from jrnl, 3 here already or in the trash, 1 not taken."""
    count = len(preview.new)
    formats = ", ".join(map(format_name, preview.formats))
    new = ngettext("{n} new entry", "{n} new entries", count).format(n=count)
    parts = [_("{entries} from {formats}").format(entries=new, formats=formats) if formats else new]
    if preview.known:
        parts.append(_("{n} here already or in the trash").format(n=preview.known))
    left = sum(not one.is_taken for one in preview.refused) + preview.more_refused
    if left:
        parts.append(_("{n} not taken").format(n=left))
    return ", ".join(parts)


def format_name(journal: JournalFormat) -> str:
    """Name whose file it is."""
    return {
        JournalFormat.JRNL: "jrnl",
        JournalFormat.JRNL_JSON: "jrnl (JSON)",
        JournalFormat.DAY_ONE: "Day One",
        JournalFormat.MARKDOWN: "Markdown",
        JournalFormat.PEERLOG: "peerlog",
        JournalFormat.UNKNOWN: _("an unknown format"),
    }[journal]


def order_words(*, day_first: bool) -> str:
    """Say how dates with two readings were read, so that a wrong guess is seen."""
    if day_first:
        return _(
            "Dates such as 05/06/2024 were read day first, as 5 June. Look at the days before you go on."
        )
    return _("Dates such as 05/06/2024 were read month first, as 6 May. Look at the days before you go on.")


def refusal_lines(preview: Preview) -> tuple[str, ...]:
    """Give a line for each thing not taken, or not whole."""
    lines = tuple(_line(one) for one in preview.refused)
    if not preview.more_refused:
        return lines
    more = ngettext("and {n} more", "and {n} more", preview.more_refused)
    return (*lines, more.format(n=preview.more_refused))


def refusal_place(refusal: FileRefusal) -> str:
    """Say where in its file something stands, for the edge of a list."""
    return _place(refusal.refused) or _("file")


def refusal_words(refusal: FileRefusal) -> str:
    """Say why something is not taken, which file it stands in, and how it begins."""
    words = _("{reason} ({file})").format(
        reason=reason_words(refusal.refused.reason), file=one_line(refusal.file, 40)
    )
    return _told(words, refusal.refused.text)


def reason_words(reason: Reason) -> str:
    """Say why something is not taken, or comes in changed."""
    return {
        Reason.UNKNOWN_FORMAT: _("not a journal that peerlog can read; left out"),
        Reason.NOT_SOUND: _("damaged or cut off here; the whole file is left out"),
        Reason.ENCRYPTED: _("encrypted by jrnl; first write it out there with: jrnl --decrypt"),
        Reason.NO_ENTRIES: _("no entries in it"),
        Reason.TOO_LARGE: _("larger than 32 MB; left out"),
        Reason.TOO_MANY: _("more than 50,000 entries; the rest is left out"),
        Reason.LINK: _("a link to another place; not followed"),
        Reason.UNREADABLE: _("could not be opened; left out"),
        Reason.NO_TEXT: _("no words in it; left out"),
        Reason.NO_DATE: _("no date; left out"),
        Reason.UNREADABLE_DATE: _("date not understood; left out"),
        Reason.TOO_LONG: _("longer than 100,000 characters; left out"),
        Reason.WRONG_SHAPE: _("its parts are not what they should be; left out"),
        Reason.TWICE: _("the same entry stands above; left out"),
        Reason.BROKEN_LETTERS: _("comes in; letters that could not be read stand as \ufffd"),
        Reason.ATTACHMENTS: _("comes in without its pictures and recordings"),
    }[reason]


def _line(refusal: FileRefusal) -> str:
    where = ", ".join(filter(None, (visible(refusal.file), _place(refusal.refused))))
    words = _("{where}: {reason}").format(where=where, reason=reason_words(refusal.refused.reason))
    return _told(words, refusal.refused.text)


def _place(refused: Refused) -> str:
    if not refused.number or refused.unit is Unit.FILE:
        return ""
    words = _("line {n}") if refused.unit is Unit.LINE else _("entry {n}")
    return words.format(n=refused.number)


def _told(words: str, text: str) -> str:
    if not text:
        return words
    return _("{words}: “{text}”").format(words=words, text=one_line(text, 60))
