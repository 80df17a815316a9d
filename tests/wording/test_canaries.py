"""Nothing is found where it may not be: networks of canaries, every mode, audience, way of calling, and format."""

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canaries import Aviary, letters_only
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.export import FileKind
from peerlog.domain.ids import RecordId
from peerlog.domain.network import Confidentiality
from peerlog.services.handing_out import parcels_of
from peerlog.services.minutes import sorted_for
from peerlog.wording.phone import phone_text

TORTURE = bool(os.environ.get("PEERLOG_TORTURE"))
many = settings(
    max_examples=1_000 if TORTURE else 8,
    derandomize=not TORTURE,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
EVERY_WAY = [(mode, audience, way) for mode in Confidentiality for audience in Audience for way in Calling]


def leaves(
    aviary: Aviary, mode: Confidentiality, audience: Audience, calling: Calling
) -> Iterator[tuple[str, str]]:
    """Everything that would leave, format by format."""
    record = replace(aviary.record, network=replace(aviary.record.network, confidentiality=mode))
    sorted_out = sorted_for(record, audience, calling)
    for kind in FileKind:
        (parcel,) = parcels_of(kind, [sorted_out])
        yield kind, parcel.text
        yield f"name of {kind}", parcel.name
    yield "phone text", phone_text(sorted_out.handout, 10_000)
    yield "short phone text", phone_text(sorted_out.handout, 300)


@pytest.mark.sampled
@many
@given(st.integers(0, 2**32))
def test_no_canary_is_where_it_may_not_be(seed: int) -> None:
    """However a name was spelled, however a line was marked."""
    aviary = Aviary(seed)
    for mode, audience, calling in EVERY_WAY:
        forbidden = [
            (letters_only(word), what) for word, what in aviary.must_not_be_in((mode, audience), calling)
        ]
        for form, text in leaves(aviary, mode, audience, calling):
            letters = letters_only(text)
            for word, what in forbidden:
                assert word not in letters, (seed, mode, audience, calling, form, what, word)


@pytest.mark.sampled
@many
@given(st.integers(0, 2**32))
def test_every_line_that_may_leave_does(seed: int) -> None:
    """The door holds back no more than the table, the level and a name ask for."""
    aviary = Aviary(seed)
    for mode, audience, calling in EVERY_WAY:
        cell = (mode, audience)
        found = dict(leaves(aviary, mode, audience, calling))
        texts = [found[kind] for kind in (FileKind.MINUTES, FileKind.SPREADSHEET, FileKind.DATA)]
        withheld = {word for word, what in aviary.must_not_be_in(cell, calling) if what.startswith("line")}
        for word in aviary.words.values():
            for text in texts:
                assert (word in text) is (word not in withheld), (seed, mode, audience, calling, word)
        calendar = found[FileKind.CALENDAR].replace("\r\n ", "")
        for action in aviary.record.actions:
            word = aviary.words[RecordId(action.id)]
            assert (word in calendar) is (action.due is not None and word not in withheld), (seed, mode, word)
