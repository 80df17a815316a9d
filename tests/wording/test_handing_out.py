"""The proof over many hostile sessions: what is written was stored, and nothing leaves that may not."""

import os
import re
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generators import records
from peerlog.domain.audience import Audience
from peerlog.domain.handout import Handout
from peerlog.domain.leaving import leaving
from peerlog.domain.network import Confidentiality
from peerlog.domain.record import SessionRecord
from peerlog.wording.blocks import Block, Bullets, Heading, Paragraph, Strong, Table, Tasks
from peerlog.wording.file_name import minutes_file_name
from peerlog.wording.minutes import minutes_document
from peerlog.wording.phone import phone_text
from peerlog.wording.skeleton import checked_markdown, parsed

TORTURE = bool(os.environ.get("PEERLOG_TORTURE"))
many = settings(
    max_examples=2_000 if TORTURE else 50,
    derandomize=not TORTURE,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def written(record: SessionRecord, audience: Audience) -> str:
    """The proven minutes."""
    return checked_markdown(minutes_document(leaving(record, audience).handout), "minutes.md")


def texts_in(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Every text that a parser reads, list by list and cell by cell."""
    for one in blocks:
        match one:
            case Heading(_, text):
                yield text
            case Paragraph(words):
                yield "".join(word.text if isinstance(word, Strong) else word for word in words)
            case Bullets(items):
                for words in items:
                    yield "".join(word.text if isinstance(word, Strong) else word for word in words)
            case Table(_, rows):
                yield from (cell for row in rows for cell in row)
            case Tasks(items):
                yield from (text for _done, text in items)


def said(text: str) -> str:
    """A stored text as the minutes have it on one line, told afresh from the Unicode tables."""
    kept = []
    for letter in text:
        if letter in "\n\t\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029":
            kept.append(" ")
        elif unicodedata.category(letter) != "Cc" and unicodedata.bidirectional(letter) not in TURNING:
            kept.append(letter)
    return "".join(kept).strip()


TURNING = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}


@pytest.mark.sampled
@many
@given(records())
def test_every_stored_text_is_read_back_and_the_bytes_are_the_same_twice(record: SessionRecord) -> None:
    """For each audience the parsed skeleton is the intended one; for me every stored line is in it."""
    for audience in Audience:
        assert written(record, audience) == written(record, audience)
    found = list(texts_in(parsed(written(record, Audience.ME)).blocks))
    for line in (*record.notes, *record.actions, *record.earlier_actions):
        assert not said(line.text) or any(said(line.text) in text for text in found)
    assert sum(len(one.items) for one in bullets(record)) == sum(
        bool(said(note.text)) for note in record.notes
    )


def bullets(record: SessionRecord) -> list[Bullets]:
    """The lists a parser reads in the minutes for me."""
    return [one for one in parsed(written(record, Audience.ME)).blocks if isinstance(one, Bullets)]


@pytest.mark.sampled
@many
@given(records((Confidentiality.CHATHAM_HOUSE,)))
def test_a_public_chatham_house_export_names_nobody(record: SessionRecord) -> None:
    """No name, handle, organisation, list or time of speaking in file, file name and phone text."""
    handout = leaving(record, Audience.PUBLIC).handout
    markdown = written(record, Audience.PUBLIC)
    everything = "\n".join((markdown, minutes_file_name(handout), phone_text(handout, 10_000)))
    for is_in in traces(record):
        assert not is_in(everything)
    assert not any(isinstance(one, Table) and one.header[0] == "Name" for one in parsed(markdown).blocks)
    local = record.session.starts_at.tzinfo
    for note in record.notes:
        assert f"{note.made.astimezone(local):%H:%M}" not in everything
        assert f"{note.made:%H:%M}" not in everything


def traces(record: SessionRecord) -> Iterator[Callable[[str], bool]]:
    """For each name that must not leave, the question whether a text holds it."""
    guests = [part for part in record.attendance if part.guest_name]
    people = [*(one.name for one in record.members), *(one.guest_name for one in guests)]
    hosts = [*(one.organisation for one in record.members), *(one.guest_organisation for one in guests)]
    for name in people:
        yield from (word_in(part) for part in (name, *re.split(r"[\s-]", name)) if len(part) > 1)
    for name in (*hosts, *(one.handle for one in record.members)):
        yield from (word_in(part.strip()) for part in re.split(r"[()/]", name) if part.strip())


def word_in(name: str) -> Callable[[str], bool]:
    """Whether a text holds *name* as a word, in any case and accent, but a very short one in its own case."""
    if len(name) < 3:
        return lambda text: re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", text) is not None
    bare = re.escape(without_accents(name))
    return lambda text: re.search(rf"(?<![^\W_]){bare}(?![^\W_])", without_accents(text)) is not None


def without_accents(text: str) -> str:
    """*text* in lower case, without accents."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in spread if unicodedata.category(letter) != "Mn")


@many
@given(records(), st.integers(20, 400))
def test_a_phone_text_keeps_its_limit_and_a_file_name_is_safe(record: SessionRecord, limit: int) -> None:
    """Never longer than asked for; no sign in a file name that a system refuses, and short enough for all."""
    for audience in Audience:
        handout: Handout = leaving(record, audience).handout
        assert len(phone_text(handout, limit)) <= limit
        name = minutes_file_name(handout)
        assert not set(name) & set('/\\:*?"<>|\0\n\t')
        assert len(name.encode()) < 250
        assert name.endswith(").md")
