"""The bulletin over hostile texts: what is written was stored, no name leaves, no number is below the floor."""

import os
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canaries import Aviary, called, letters_only
from generators import NETWORK, make_action, make_network, rosters
from hostile import texts_naming
from mistakes_told import make_mistake, make_response
from peerlog.domain.audience import Audience
from peerlog.domain.bulletin import Bulletin, BulletinRecord, Linked
from peerlog.domain.bulletin_leaving import bulletin_for
from peerlog.domain.calling import Calling
from peerlog.domain.ids import ResponseId
from peerlog.domain.k_check import counted
from peerlog.domain.mistake import Area, Mistake, Severity
from peerlog.domain.network import Confidentiality
from peerlog.domain.themes import tallied
from peerlog.services.bulletin import written
from peerlog.wording.blocks import Block, Bullets, Heading, Paragraph, Strong, Table, Tasks
from peerlog.wording.calling import manner_of
from peerlog.wording.markdown import plain
from peerlog.wording.skeleton import parsed

TORTURE = bool(os.environ.get("PEERLOG_TORTURE"))
many = settings(
    max_examples=2_000 if TORTURE else 20,
    derandomize=not TORTURE,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
PERIODS = ("2026-Q2", "2026-Q3", "2026-Q4")
RECORD = BulletinRecord(
    network=make_network(), entries=(), responses=(), actions=(), floor=5, members=(), guests=(), typed=(),
    next_day=None,
)  # fmt: skip


@st.composite
def bulletin_records(draw: st.DrawFn) -> BulletinRecord:
    """Networks full of hostile text, whose answers and themes name members."""
    members = draw(rosters())
    texts = texts_naming(
        tuple(part for one in members for part in (one.name, *one.name.split(), one.organisation) if part)
    )
    action = make_action(text=draw(texts), owner=members[0].id if members else None)
    responses = tuple(
        make_response(
            number, period=draw(st.sampled_from(PERIODS)), heard=draw(texts), changed=draw(st.just("") | texts),
            why_not=draw(texts), action=draw(st.none() | st.just(action.id)), cleared=draw(st.booleans()),
        )
        for number in range(draw(st.integers(0, 4)))
    )  # fmt: skip
    answers = st.none() | st.sampled_from([one.id for one in responses]) if responses else st.none()
    themes = draw(st.lists(texts, min_size=1, max_size=3))
    entries = tuple(
        make_mistake(
            number, period=draw(st.sampled_from(PERIODS)), aim=draw(texts), theme=draw(st.sampled_from(("", *themes))),
            area=draw(st.none() | st.sampled_from(Area)), severity=draw(st.none() | st.sampled_from(Severity)),
            response=draw(answers),
        )
        for number in range(draw(st.integers(0, 40)))
    )  # fmt: skip
    mode = draw(st.sampled_from(Confidentiality))
    return replace(
        RECORD, network=make_network(name=draw(texts), confidentiality=mode), entries=entries, responses=responses,
        actions=(Linked(action=action, ref="A1", mode=draw(st.sampled_from(Confidentiality))),),
        floor=draw(st.integers(3, 6)), members=members, next_day=draw(st.none() | st.just(date(2026, 12, 3))),
    )  # fmt: skip


def texts_in(blocks: tuple[Block, ...]) -> set[str]:
    """Every text that a parser reads."""
    found: set[str] = set()
    for one in blocks:
        match one:
            case Heading(_, text):
                found.add(text)
            case Paragraph(words):
                found.add("".join(word.text if isinstance(word, Strong) else word for word in words))
            case Bullets(items):
                found |= {
                    "".join(word.text if isinstance(word, Strong) else word for word in words)
                    for words in items
                }
            case Table(_, rows):
                found |= {cell for row in rows for cell in row}
            case Tasks(_):
                pytest.fail("a bulletin has no tasks")
    return found


@pytest.mark.sampled
@many
@given(bulletin_records())
def test_every_text_that_leaves_is_read_back_and_the_bytes_are_the_same_twice(record: BulletinRecord) -> None:
    """Whatever people wrote, a parser finds the headings and the texts that were meant, and no other."""
    for audience in Audience:
        leaving = bulletin_for(record, audience)
        text = written(leaving).text
        assert text == written(bulletin_for(record, audience)).text
        found = texts_in(parsed(text).blocks)
        for answer in leaving.bulletin.answers:
            for words in (answer.heard, answer.changed, answer.why_not):
                assert not plain(words) or any(one.endswith(plain(words)) for one in found)
        assert {plain(theme.theme) for theme in leaving.bulletin.themes} <= found


@pytest.mark.sampled
@many
@given(bulletin_records())
def test_no_number_below_the_floor_leaves(record: BulletinRecord) -> None:
    """And each is a step of it, no higher than what there is."""
    for audience in Audience:
        bulletin = bulletin_for(record, audience).bulletin
        assert bulletin.k >= (max(10, record.floor) if audience is Audience.PUBLIC else record.floor)
        for told in numbers(bulletin):
            assert told == 0 or told >= bulletin.k
            assert told % bulletin.k == 0
        true = {one.theme: one.count for one in tallied(record.entries, {})}
        assert all(true[one.theme] >= one.count for one in bulletin.themes)
        assert dict(bulletin.counts).keys() <= dict(counted(record.entries, bulletin.k).counts).keys()
        given = {one.id for one in record.responses}
        assert bulletin.waiting <= sum(one.response not in given for one in record.entries)


def numbers(bulletin: Bulletin) -> list[int]:
    """Every number of entries in it."""
    return [
        bulletin.waiting,
        *(one.count for one in bulletin.themes),
        *(count for _one, count in bulletin.counts),
    ]


@pytest.mark.parametrize("there", range(24))
def test_one_entry_more_is_seen_only_as_a_whole_step(there: int) -> None:
    """Two bulletins, one before and one after a single entry, are the same bytes, or a step of k lies between them."""
    entry = make_mistake(999, area=Area.MONEY, severity=Severity.LARGE, theme="Old maps")
    before = tuple(replace(entry, id=make_mistake(number).id) for number in range(there))
    for audience in Audience:
        first, second = (
            bulletin_for(replace(RECORD, entries=those), audience).bulletin
            for those in (before, (*before, entry))
        )
        moved = Counter(dict(enumerate(numbers(second)))) - Counter(dict(enumerate(numbers(first))))
        if there and (there + 1) % first.k:
            assert numbers(first) == numbers(second)
        assert set(moved.values()) <= {first.k}


@pytest.mark.sampled
@many
@given(st.integers(0, 2**32), st.sampled_from(Confidentiality), st.sampled_from(Calling))
def test_no_name_planted_in_entries_answers_or_themes_leaves_undecided(
    seed: int, mode: Confidentiality, calling: Calling
) -> None:
    """However it was spelled, for every reader, oneself included; each is flagged instead."""
    aviary = Aviary(seed)
    people = aviary.record.members
    names = [name for one in people for name in called(one) if name]
    planted = {
        where: f"we saw {aviary.spelled(*names)} there" for where in ("heard", "changed", "why_not", "theme")
    }
    entries = tuple(planted_in(number, planted["theme"], aviary.spelled(*names)) for number in range(12))
    response = make_response(heard=planted["heard"], changed=planted["changed"], why_not=planted["why_not"])
    record = replace(
        RECORD, network=make_network(name="Group", confidentiality=mode), entries=entries, responses=(response,),
        members=people,
    )  # fmt: skip
    for audience in Audience:
        leaving = bulletin_for(record, audience, manner_of(calling))
        ready = written(leaving)
        letters = letters_only(ready.text + ready.name)
        for name in names:
            assert letters_only(name) not in letters, (seed, audience, name)
        told = {one.text for one in leaving.stays}
        assert {planted["heard"], planted["changed"], planted["why_not"]} <= told


def planted_in(number: int, theme: str, name: str) -> Mistake:
    """An entry that names somebody in each of its lines."""
    return make_mistake(number, theme=theme, aim=name, noticed=name, wrong=f"{name} was alone", ahead=name)


def test_an_empty_bulletin_tells_no_number() -> None:
    """Only that fewer than the floor wait, or none."""
    text = written(bulletin_for(RECORD, Audience.MEMBERS)).text
    assert text.endswith("## Still thinking\n\nFewer than 5 entries, or none, have no answer yet.\n")


FOR_MEMBERS = """\
---
title: "You said, we changed"
lang: "en"
kind: "bulletin"
period: "2026-Q4"
network: "Coastal teachers"
audience: "members"
confidentiality: "chatham-house"
peerlog: "bulletin/1"
---

# You said, we changed

Coastal teachers

For the members of the network. Mistakes were told without names. This says what the group heard and did; no mistake \
stands here in its own words.

## What we changed

### 2026-Q4

- **We heard:** Maps are old
- **We changed:** A driver looks at each plan

## What we did not change, and why

### 2026-Q4

- **We heard:** It rains
- **We did not change:** Nobody can change the rain
- **Action:** A1 Call the office (open)

## Still thinking

10 or more entries have no answer yet.

## Themes

| Theme | Told | After an answer |
|---|---|---|
| Old maps | 10 or more | came back |

## In numbers

| When | Area of work | How much it weighed | Told |
|---|---|---|---|
| 2026-Q4 | planning | small | 10 or more |

Numbers come in steps of 5, and only where 5 entries or more share the same: so that no single entry can be counted out.

## Next session

2026-12-03
"""


def test_each_part_stands_in_its_place() -> None:
    """Changed, not changed and why, still thinking, themes, numbers, the next day."""
    first, second = (
        make_response(1),
        make_response(2, heard="It rains", changed="", why_not="Nobody can change the rain"),
    )
    action = make_action(text="Call the office", owner=None)
    planning = make_mistake(area=Area.PLANNING, severity=Severity.SMALL, theme="Old maps")
    entries = [replace(planning, id=make_mistake(number).id) for number in range(11)]
    entries[0] = replace(entries[0], period="2026-Q3", response=ResponseId("c" * 32))
    record = replace(
        RECORD, entries=tuple(entries), responses=(first, replace(second, action=action.id)),
        actions=(Linked(action=action, ref="A1", mode=Confidentiality.CHATHAM_HOUSE),), next_day=date(2026, 12, 3),
    )  # fmt: skip
    earlier = make_response(3, id=ResponseId("c" * 32), period="2026-Q3", heard="", changed="")
    record = replace(record, responses=(*record.responses, earlier))
    assert written(bulletin_for(record, Audience.MEMBERS)).text == FOR_MEMBERS
    assert record.network.id == NETWORK
