"""A journal as a folder of Markdown, a file an entry, for its owner to read anywhere without peerlog.

Prompts and look-backs are ours and are escaped; the answers stand exactly as they were typed. Who writes
`- milk` in a journal means a list, and whoever reads the file as plain text finds their own words.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import tzinfo

from peerlog.domain.journal_export import SHAPE, exported
from peerlog.domain.journal_import import identity
from peerlog.domain.reflection import LookedBack, Reflection, Verdict
from peerlog.wording.language import _, language
from peerlog.wording.markdown import block, heading, json_string, plain
from peerlog.wording.times import full_date


def markdown_files(entries: Iterable[Reflection], zone: tzinfo) -> tuple[tuple[str, str], ...]:
    """Give the name and the text of each file, oldest entry first; a name holds the clock time in *zone*.

    No name tells a word of its entry: lists of recent files and backups show names to anyone.
    """
    taken: set[str] = set()
    return tuple((_name(entry, zone, taken), _text(entry)) for entry in exported(entries))


def _name(entry: Reflection, zone: tzinfo, taken: set[str]) -> str:
    """Name a file by day and time, with a number from the second of the same minute on."""
    stem = f"{entry.day.isoformat()} {entry.written.astimezone(zone):%H%M}"
    name, number = f"{stem}.md", 1
    while name in taken:
        number += 1
        name = f"{stem} {number}.md"
    taken.add(name)
    return name


def _text(entry: Reflection) -> str:
    facts = "".join(f"{key}: {value}\n" for key, value in _facts(entry))
    return f"---\n{facts}---\n\n" + "\n\n".join(_blocks(entry)) + "\n"


def _facts(entry: Reflection) -> Iterator[tuple[str, str]]:
    """Give the front matter: texts as JSON strings, lists as JSON lists, what is not there left out."""
    yield "date", json_string(entry.day.isoformat())
    yield "written", json_string(f"{entry.written.replace(tzinfo=None).isoformat()}Z")
    yield "lang", json_string(language())
    yield "kind", json_string("reflection")
    yield "entry", json_string(identity(entry))
    texts = {"model": entry.model, "strand": entry.strand}
    yield from ((key, json_string(text)) for key, text in texts.items() if text)
    if entry.tags:
        yield "tags", json.dumps(entry.tags, ensure_ascii=False)
    scores = {"mood": entry.mood, "energy": entry.energy}
    yield from ((key, str(score)) for key, score in scores.items() if score is not None)
    marks = {"starred": entry.starred, "possible_lesson": entry.possible_lesson}
    yield from ((key, "true") for key, is_set in marks.items() if is_set)
    if entry.revisit:
        yield "revisit", json_string(entry.revisit.isoformat())
    yield "peerlog", json_string(SHAPE)


def _blocks(entry: Reflection) -> Iterator[str]:
    for answer in entry.answers:
        if answer.text and answer.prompt:
            yield f"## {heading(plain(answer.prompt))}"
        if answer.text:
            yield answer.text
    if entry.looked_back:
        yield f"## {heading(_('Looked back'))}"
        yield "\n".join(f"- {block(looked_back_words(look))}" for look in entry.looked_back)


def looked_back_words(look: LookedBack) -> str:
    """Say one answer to "still true?" with its day and note."""
    said = {
        Verdict.YES: _("{date}: still true."),
        Verdict.CHANGED: _("{date}: I see it differently now."),
        Verdict.NO: _("{date}: no longer true."),
    }[look.verdict].format(date=full_date(look.day))
    return f"{said} {plain(look.note)}".rstrip()
