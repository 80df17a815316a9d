"""Registers, their tables, reminders and the handover pack: whole, readable without peerlog, and of nobody's secrets."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar

from followed import Followed, follow, follow_all
from journaling import write
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.carrying import Choice
from peerlog.domain.clause import Clause
from peerlog.domain.register import Gathered
from peerlog.domain.review import ReviewOutcome
from peerlog.services.exports import Parcel
from peerlog.services.handing_over import (
    handover_files_of,
    handover_text_of,
    register_of,
    table_of,
    tables_of,
)
from peerlog.services.house import House
from peerlog.wording.blocks import Table
from peerlog.wording.register_tables import COLUMNS, Part
from peerlog.wording.reminder import actions_reminder, look_reminder
from peerlog.wording.skeleton import parsed
from peerlog.wording.table_out import guarded, unguarded
from told import STORIES, told

TODAY = date(2026, 11, 26)


def gathered(followed: Followed, audience: Audience = Audience.MEMBERS) -> Gathered:
    """What leaves of the network."""
    return followed.house.registers.gathered(followed.network.id, audience)


def rows(parcel: Parcel) -> list[dict[str, str]]:
    """The rows of a table for programs, by column."""
    return list(csv.DictReader(io.StringIO(parcel.text, newline="")))


def table(followed: Followed, part: Part) -> list[dict[str, str]]:
    """One table for programs."""
    return rows(table_of(gathered(followed), part, TODAY, for_spreadsheet=False))


def test_a_register_tells_standing_review_carrying_and_looks(house: House) -> None:
    """Across sessions and between them, in one Markdown file that a parser reads back."""
    followed = follow_all(house)
    text = register_of(gathered(followed), TODAY).text
    tables = {one.header[2]: one.rows for one in parsed(text).blocks if isinstance(one, Table)}
    assert [row[:3] + row[4:] for row in tables["Decision"]] == [
        ("S01-D1", "2026-11-26", "We meet on first Tuesdays", "provisional", "2027-03-01")
    ]
    assert tables["Action"][0] == (
        "S01-A1", "2026-11-26", "Draft the one-pager", "silva", "2026-12-01", "open, carried 1 time"
    )  # fmt: skip
    assert tables["Action"][3][0] == "A1"
    assert "one person's head (fragile)" in text
    assert "Holidays were forgotten" in text
    assert register_of(gathered(followed), TODAY).text == text


@pytest.mark.parametrize(
    ("outcome", "standing"),
    [(ReviewOutcome.CHANGED, "changed"), (ReviewOutcome.DROPPED, "dropped"), (None, "stands")],
)
def test_a_decision_stands_until_a_review_says_otherwise(
    house: House, outcome: ReviewOutcome | None, standing: str
) -> None:
    """What came of it, with its reason."""
    followed = follow(house)
    followed.review(
        outcome=outcome, reason="More came" if outcome else "", done_on=TODAY if outcome else None
    )
    (row,) = table(followed, Part.DECISIONS)
    assert (row["standing"], row["reason"]) == (standing, "More came" if outcome else "")


def test_a_missed_rung_is_not_looked_at_and_never_a_success(house: House) -> None:
    """Four years later: what was not looked at in time says so."""
    followed = follow(house)
    followed.look(followed.look_back())
    parcel = table_of(gathered(followed), Part.LOOK_BACKS, date(2030, 1, 1), for_spreadsheet=False)
    assert [(row["months"], row["state"], row["stands"]) for row in rows(parcel)] == [
        ("1", "looked-at", "partly"), ("3", "not-looked-at", ""), ("12", "not-looked-at", ""), ("24", "due", ""),
        ("60", "coming", ""),
    ]  # fmt: skip


FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "＝1+1",
    "'=1",
    "''",
    "'tis",
    '=HYPERLINK("x";"y")',
    'plain, "said"; so',
)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_comes_back_exactly_as_it_was_written(house: House, text: str) -> None:
    """As data it stands as it is; in a spreadsheet no cell is a formula, and one apostrophe less is the text."""
    followed = follow(house)
    followed.between(text=text)
    followed.look_back(expectation=text, about=None)
    for part, column in ((Part.ACTIONS, "text"), (Part.LOOK_BACKS, "expectation")):
        assert table(followed, part)[-1][column] == text
        everything = gathered(followed)
        sheet = table_of(everything, part, TODAY, for_spreadsheet=True).text.removeprefix("\ufeff")
        cell = list(csv.reader(io.StringIO(sheet, newline="")))[-1][COLUMNS[part].index(column)]
        assert cell[0] not in "=+-@＝"
        assert unguarded(cell) == text
        assert unguarded(guarded(text)) == text


def test_every_table_has_its_columns(house: House) -> None:
    """The same in every row, in the order that is documented."""
    for part, parcel in zip(
        Part, tables_of(gathered(follow_all(house)), TODAY, for_spreadsheet=False), strict=True
    ):
        head, *found = csv.reader(io.StringIO(parcel.text, newline=""))
        assert tuple(head) == COLUMNS[part]
        assert {len(row) for row in found} == {len(head)}


def test_a_reminder_fits_in_a_message(house: House) -> None:
    """Soonest first; what finds no room and what may not leave is counted, not cut off in silence."""
    followed = follow(house)
    joao = house.members.find(followed.network.id, "João Silva")
    followed.between(text="Ask Amina about the hall", owner=joao.id, number=2)
    for number in range(3, 12):
        followed.between(text="Write to the district once more", owner=joao.id, number=number)
    found = house.registers.open_for(joao)
    text = actions_reminder(found.called, found.actions, found.unsaid)
    assert text.startswith("silva, open for you: Draft the one-pager (2026-12-01); Write to")
    assert text.endswith("And 5 more.")
    assert len(text) <= 300
    for limit in (40, 60, 100):
        assert len(actions_reminder(found.called, found.actions, found.unsaid, limit)) <= limit
    assert "Amina" not in text


def test_a_long_action_keeps_no_other_out_of_a_reminder(house: House) -> None:
    """Its beginning is told; one that is alone has the whole message."""
    followed = follow(house)
    joao = house.members.find(followed.network.id, "João Silva")
    followed.between(text="word " * 2_000, owner=joao.id, number=2, due=TODAY)
    found = house.registers.open_for(joao)
    text = actions_reminder(found.called, found.actions, found.unsaid)
    assert len(text) <= 300
    assert "word..." in text
    assert "Draft the one-pager (2026-12-01)" in text
    (alone,) = (one for one in found.actions if one.shared.text.startswith("word"))
    assert len(actions_reminder("", [alone], 0)) > 280
    assert actions_reminder("", [], 4) == "Open for you: And 4 more."


def test_a_look_back_is_told_in_a_message(house: House) -> None:
    """What, by when, how to tell and who; of long ones the beginning of each."""
    followed = follow(house)
    followed.look_back(learning="word " * 90, signs="sign " * 90)
    ((rung, one),) = house.registers.looks_due(followed.network.id, TODAY)
    text = look_reminder(rung, one)
    assert len(text) <= 300
    assert text.startswith("Look back, 2026-12-20: word word")
    assert "How to tell: sign" in text
    assert "Expected: We still meet on Tuesdays." in text


def with_agreement(followed: Followed) -> None:
    """Let an agreement hold."""
    house = followed.house
    draft = house.agreements.draft(followed.network)
    for text in ("We will let anyone pass.", "Amina will keep the time."):
        followed.keep(
            "clauses",
            Clause(id=followed.new_id(), agreement=draft.id, position="h", text=text, stem=followed.new_id()),
        )
    house.agreements.edit(draft, replace(draft, route="Ruth, 0700 123 456"))
    house.agreements.adopt(house.agreements.drafted(followed.network.id), decided="consent", head_count=3)


def pack(followed: Followed, audience: Audience, calling: Calling = Calling.FULL) -> str:
    """What a successor reads."""
    return handover_text_of(
        followed.house.registers.handover(followed.network.id, audience, TODAY, calling)
    ).text


def test_a_handover_holds_all_a_successor_needs(house: House) -> None:
    """Who is who, the agreement in force, what is open, decided and promised, and where the files are."""
    followed = follow_all(house)
    with_agreement(followed)
    text = pack(followed, Audience.FACILITATORS)
    for words in (
        "| Amina Yusuf | yusuf | Maji Mazuri |", "We will let anyone pass.", "Ruth, 0700 123 456", "Next time",
        "Draft the one-pager", "2027-03-01", "The diary says so", "the next convenor", "peerlog.db", "SQLite",
        "passphrase",
    ):  # fmt: skip
        assert words in text, words
    assert text.count("| 2031-11-20 |") == 1


def test_a_handover_looks_five_years_ahead_and_no_further(house: House) -> None:
    """Of longer ladders the later rungs wait in the register; what was let go is in none."""
    followed = follow(house)
    followed.look_back(ladder=(1, 48, 120))
    followed.look_back(learning="Gone", let_go_on=TODAY)
    text = pack(followed, Audience.FACILITATORS)
    assert "2030-11-20" in text
    assert "2036-11-20" not in text
    assert "Gone" not in text


@pytest.mark.parametrize(
    ("audience", "there", "missing"),
    [
        (Audience.FACILITATORS, ("Amina Yusuf", "Ruth", "peerlog.db"), ()),
        (
            Audience.MEMBERS,
            ("3 people belong", "let anyone pass", "yusuf"),
            ("Amina", "João", "Maji", "Ruth", "peerlog.db"),
        ),
        (
            Audience.PUBLIC,
            ("let anyone pass",),
            ("Amina", "João", "Maji", "Ruth", "yusuf", "silva", "peerlog.db"),
        ),
    ],
)
def test_a_handover_obeys_the_table(
    house: House, audience: Audience, there: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    """By the same rules as minutes: no list where there is none, nobody named, and no path with a name in it."""
    followed = follow_all(house)
    with_agreement(followed)
    text = pack(followed, audience)
    assert [words for words in there if words not in text] == []
    assert [words for words in missing if words in text] == []


def test_names_are_replaced_in_a_handover_too(house: House) -> None:
    """By roles, as in one export of minutes."""
    followed = follow_all(house)
    with_agreement(followed)
    text = pack(followed, Audience.FACILITATORS, Calling.ROLES)
    assert not [name for name in ("Amina", "João", "Maji Mazuri", "yusuf", "Ruth") if name in text]


def test_the_pack_is_files_that_open_without_peerlog(house: House) -> None:
    """Markdown, tables and a calendar, each under a name of its own; an empty network gives them too."""
    followed = follow_all(house)
    files = handover_files_of(house.registers.handover(followed.network.id, Audience.FACILITATORS, TODAY))
    assert [one.name.rpartition(".")[2] for one in files] == ["md", "md", "csv", "csv", "csv", "ics"]
    assert len({one.name for one in files}) == 6
    assert len(Calendar.from_ical(files[-1].text).events) == 13
    assert {one.session for one in files} == {None}
    fresh = replace(followed.network, id=type(followed.network.id)(""), name="Another")
    other = house.networks.start(fresh)
    everything = house.registers.gathered(other.id, Audience.FACILITATORS)
    assert "Nothing was decided or agreed yet." in register_of(everything, TODAY).text
    assert house.registers.looks_due(other.id, TODAY) == ()


def test_an_action_made_smaller_is_carried_from_the_start_again(house: House) -> None:
    """Only keeping it as it was counts."""
    followed = follow(house)
    action = followed.action("one-pager")
    followed.carry(action)
    followed.carry(action, Choice.SMALLER)
    assert table(followed, Part.ACTIONS)[0]["carried"] == "0"


def test_what_is_private_or_waits_is_in_nothing_that_leaves(house: House) -> None:
    """A journal, an entry of a round that is held, one that was released: for nobody, not even oneself."""
    followed = follow_all(house)
    write(house.journals.new("Evenings", None).journal, "qvnx in the journal")
    told(house, followed.network, 4)
    turns = house.mistake_rounds.begin(house.networks.get(followed.network.id))
    turns.take(replace(STORIES[0], wrong="qvnx held"))
    house.mistake_rounds.close(turns)
    words = ["qvnx", *(story.wrong for story in STORIES)]
    for audience in Audience:
        made = house.registers.handover(followed.network.id, audience, TODAY)
        for parcel in handover_files_of(made):
            text = parcel.text.replace("\r\n ", "")
            assert not [word for word in words if word in text], (audience, parcel.name)


def test_whoever_helps_is_called_as_owners_are(house: House) -> None:
    """Beside the owner in register, table and calendar; for the public neither is named."""
    followed = follow(house)
    joao, amina = (house.members.find(followed.network.id, name) for name in ("João Silva", "Amina"))
    followed.between(owner=joao.id, helpers=(amina.id,), buddy=amina.id)
    assert "| silva, with yusuf |" in register_of(gathered(followed), TODAY).text
    row = table(followed, Part.ACTIONS)[-1]
    assert (row["owner"], row["helpers"]) == ("silva", "yusuf")
    for parcel in handover_files_of(house.registers.handover(followed.network.id, Audience.PUBLIC, TODAY)):
        assert "yusuf" not in parcel.text
