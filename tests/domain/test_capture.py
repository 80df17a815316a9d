"""The capture grammar: what a typed line means, and the line that means the same again."""

import re
from collections import Counter
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from peerlog.domain.action import Action
from peerlog.domain.capture import parse, unparse
from peerlog.domain.captured import Captured, LineKind, Remark, captured_of
from peerlog.domain.duedate import due_date
from peerlog.domain.errors import BrokenText, EmptyText, InvalidInput, TooLong
from peerlog.domain.member import Member
from peerlog.domain.note import LONGEST_LINE, Note, NoteKind
from peerlog.domain.text import kept

TODAY = date(2026, 11, 26)
"""A Thursday."""
MADE = datetime(2026, 11, 26, 9, tzinfo=UTC)


def person(name: str, handle: str = "") -> Member:
    """Make a member."""
    return Member(id=name, network="n", name=name, handle=handle)


JOAO = person("João Pedro Alves")
ANA = person("Ana Silva", "AS")
ANA_MARIA = person("Ana-Maria Kovač")
COSTA, LIMA = person("Maria Costa"), person("Maria Lima")
WANG = person("王芳")
ALI = person("محمد العلي")
ZOE = person("Zoë O'Brien", "zoe")
LED = person("Led by Women")
EVERYBODY = (JOAO, ANA, ANA_MARIA, COSTA, LIMA, WANG, ALI, ZOE, LED)


def read(line: str) -> Captured:
    """Parse *line* among everybody, on a Thursday."""
    return parse(line, EVERYBODY, TODAY, due_date)


def write(captured: Captured) -> str:
    """Give the line for *captured*."""
    return unparse(captured, EVERYBODY, TODAY, due_date)


def content(captured: Captured) -> tuple[object, ...]:
    """Give what a line puts on record."""
    return captured.kind, captured.text, captured.owner, captured.candidates, captured.due


def remarks(captured: Captured) -> list[tuple[Remark, str]]:
    """Give what is told about a line."""
    return [(said.remark, said.words) for said in captured.said]


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("we met at noon", LineKind.NOTE, "we met at noon"),
        ("l: ask early", LineKind.LESSON, "ask early"),
        ("L:ask early", LineKind.LESSON, "ask early"),
        ("Lesson: ask early", LineKind.LESSON, "ask early"),
        ("d: go", LineKind.DECISION, "go"),
        ("q: why?", LineKind.QUESTION, "why?"),
        ("s: it worked", LineKind.SUCCESS, "it worked"),
        ("p: later", LineKind.PARKED, "later"),
        ("parked: later", LineKind.PARKED, "later"),
        ("a: call", LineKind.ACTION, "call"),
        ("ACTION:call", LineKind.ACTION, "call"),
        ("l：全角", LineKind.LESSON, "全角"),
        ('"never again"', LineKind.QUOTE, "never again"),
        ('"never again', LineKind.QUOTE, "never again"),
        ("“never again”", LineKind.QUOTE, "never again"),
        ("«jamais»", LineKind.QUOTE, "jamais"),
        ("„nie wieder“", LineKind.QUOTE, "nie wieder"),
        ('"never" – the cook', LineKind.QUOTE, '"never" – the cook'),
        ("x: no prefix", LineKind.NOTE, "x: no prefix"),
        ("all: of us", LineKind.NOTE, "all: of us"),
        ("we said l: x", LineKind.NOTE, "we said l: x"),
        ("d: mail @Ana by fri", LineKind.DECISION, "mail @Ana by fri"),
        ("mail @Ana by fri", LineKind.NOTE, "mail @Ana by fri"),
    ],
)
def test_the_start_of_a_line_gives_its_kind(line: str, kind: LineKind, text: str) -> None:
    """Prefixes in any case, with or without a space, and quotation marks; @ means nothing outside actions."""
    assert content(read(line)) == (kind, text, None, (), None)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (r"\l: x", "l: x"),
        (r"\\l: x", r"\l: x"),
        (r"\"x", '"x'),
        (r"\\server\share", r"\\server\share"),
        (r"\x", r"\x"),
    ],
)
def test_a_backslash_before_a_prefix_makes_a_note(line: str, text: str) -> None:
    """One backslash goes away, and only before what would be a prefix."""
    assert content(read(line))[:2] == (LineKind.NOTE, text)


@pytest.mark.parametrize(
    ("line", "text", "owner", "due"),
    [
        ("a: call the office @João by 1 dec", "call the office", JOAO, "2026-12-01"),
        ("a: call the office, @joao pedro alves, by 1 dec", "call the office", JOAO, "2026-12-01"),
        ("a: @JOÃO: call the office", "call the office", JOAO, None),
        ("a: by fri @Ana Silva send it", "send it", ANA, "2026-11-27"),
        ("a: send it (@as) BY next friday.", "send it", ANA, "2026-12-04"),
        ("a: send it @ana-maria", "send it", ANA_MARIA, None),
        ("a: send it @ana-sofia", "send it @ana-sofia", None, None),
        ("a: send it @ana-maria kovac", "send it", ANA_MARIA, None),
        ("a: @Zoë O’Brien writes", "writes", ZOE, None),
        ("a: 联系@王芳", "联系", WANG, None),
        ("a: @王芳联系", "联系", WANG, None),
        ("a: يكتب @محمد by 1.12.", "يكتب", ALI, "2026-12-01"),
        ("a: ask @Led by Women by tomorrow", "ask", LED, "2026-11-27"),
        ("a: send by fri @Petra or by 1 dec", "send by fri @Petra or", None, "2026-12-01"),
        ("a: written by hand by fri", "written by hand", None, "2026-11-27"),
        ("a: stand by", "stand by", None, None),
        ("a: stand by @Ana", "stand by", ANA, None),
        ("a: mail ana@example.org", "mail ana@example.org", None, None),
        ("a: meet @ 5", "meet @ 5", None, None),
        ("a: @Anatomy lesson", "@Anatomy lesson", None, None),
    ],
)
def test_an_action_takes_its_owner_and_its_date(line: str, text: str, owner: Member, due: str | None) -> None:
    """The longest name after @, in any script, and the last date after by."""
    captured = read(line)
    assert (captured.text, captured.owner) == (text, owner)
    assert captured.due == (date.fromisoformat(due) if due else None)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (r"a: mail \@Ana \by fri", "mail @Ana by fri"),
        (r"a: mail \\@Ana", r"mail \@Ana"),
        (r"a: mail \@ 5 and \bye", r"mail \@ 5 and \bye"),
    ],
)
def test_a_backslash_keeps_names_and_dates_as_text(line: str, text: str) -> None:
    """One backslash goes away, and nothing is taken or told."""
    assert read(line) == Captured(kind=LineKind.ACTION, text=text)


def test_a_name_that_nobody_has_stays_and_is_told() -> None:
    """The first unknown name is the owner in words."""
    captured = read("a: call @Petra, then @Kofi")
    assert (captured.text, captured.owner, captured.owner_words) == ("call @Petra, then @Kofi", None, "Petra")
    assert remarks(captured) == [(Remark.UNKNOWN_NAME, "Petra"), (Remark.UNKNOWN_NAME, "Kofi")]


def test_a_name_that_two_have_stays_until_somebody_chooses() -> None:
    """Parsed again without the others, the same line has its owner."""
    line = "a: call @maria by fri"
    captured = read(line)
    assert (captured.text, captured.owner, captured.owner_words) == ("call @maria", None, "maria")
    assert captured.candidates == (COSTA, LIMA)
    assert remarks(captured) == [(Remark.AMBIGUOUS_NAME, "maria")]
    chosen = parse(line, captured.members_without_the_others(EVERYBODY, LIMA), TODAY, due_date)
    assert (chosen.text, chosen.owner, chosen.said) == ("call", LIMA, ())


def test_a_second_name_stays_and_is_told() -> None:
    """An action has one owner: the first who is known."""
    captured = read("a: @Ana tells @João and @Ana tells @Petra")
    assert (captured.text, captured.owner, captured.owner_words) == (
        "tells @João and @Ana tells @Petra",
        ANA,
        "",
    )
    assert remarks(captured) == [(Remark.SECOND_OWNER, "João"), (Remark.UNKNOWN_NAME, "Petra")]


def test_a_by_within_a_name_asks_for_no_date() -> None:
    """Nothing is told about it."""
    assert read("a: ask @Led by Women") == Captured(kind=LineKind.ACTION, text="ask", owner=LED)


def test_words_that_are_no_date_stay_and_are_told() -> None:
    """Only when no other words after by are a date."""
    captured = read("a: book led by the team")
    assert (captured.text, captured.due, captured.due_words) == ("book led by the team", None, "the team")
    assert remarks(captured) == [(Remark.UNKNOWN_DATE, "the team")]
    assert remarks(read("a: led by the team by fri")) == []


def test_a_date_that_has_passed_is_taken_and_told() -> None:
    """Sessions are also written up afterwards."""
    captured = read("a: call by 2026-11-02")
    assert captured.due == date(2026, 11, 2)
    assert remarks(captured) == [(Remark.PAST_DATE, "2026-11-02")]


@pytest.mark.parametrize(
    "line", ["", "  ", "l:", "a: ", '"', '""', "a: @Ana", "a: by fri", "a: @Ana, by fri", "a: ,"]
)
def test_a_line_without_text_is_refused(line: str) -> None:
    """A kind, an owner and a date alone say nothing."""
    with pytest.raises(EmptyText):
        read(line)


def test_too_long_and_broken_lines_are_refused() -> None:
    """With the names of what is wrong."""
    with pytest.raises(TooLong):
        read("x" * (LONGEST_LINE + 1))
    with pytest.raises(BrokenText):
        read("x\ud800")


def test_a_page_of_names_and_dates_is_asked_about_only_from_its_end() -> None:
    """However long the line, few questions are asked of the calendar."""
    asked: list[str] = []

    def understand(words: str, _today: date) -> date | None:
        asked.append(words)

    parse("a: x" + " by y @z" * 2_000, EVERYBODY, TODAY, understand)
    assert len(asked) <= 8


@pytest.mark.parametrize("kind", list(NoteKind))
def test_a_note_kept_comes_back_as_its_line(kind: NoteKind) -> None:
    """Whatever its kind, the line for it gives it again."""
    note = Note(id="1", session="s", step=None, kind=kind, text="l: so it was", made=MADE, position="h0001i")
    again = read(write(captured_of(note, EVERYBODY)))
    assert (again.note_kind, again.text) == (note.kind, note.text)


def test_an_action_kept_comes_back_as_its_line() -> None:
    """With its owner and its date."""
    action = Action(
        id="1",
        network="n",
        session="s",
        step=None,
        number=1,
        text="call",
        owner=JOAO.id,
        due=date(2026, 12, 1),
        made=MADE,
        position="h0001i",
    )
    assert write(captured_of(action, EVERYBODY)) == "a: call @João Pedro Alves by 2026-12-01"


def test_an_owner_who_shares_a_name_is_written_by_handle() -> None:
    """So that the line means the same person again."""
    twin = Member(id="twin", network="n", name="Maria Costa", handle="mc2")
    captured = Captured(kind=LineKind.ACTION, text="call", owner=twin)
    line = unparse(captured, (*EVERYBODY, twin), TODAY, due_date)
    assert line == "a: call @mc2"
    assert parse(line, (*EVERYBODY, twin), TODAY, due_date) == captured


PIECES = st.sampled_from(
    [
        *(
            "@",
            "\\",
            "\\\\",
            " by ",
            " \\by ",
            "by",
            "l:",
            "a:",
            "a: ",
            "Action: ",
            '"',
            "”",
            "“",
            ",",
            ";",
            ".",
            "(",
        ),
        *(
            " @Ana",
            "@João",
            "@maria",
            "@Maria Lima",
            "@王芳",
            "@محمد",
            "@Petra",
            "@Led by Women",
            " ",
            "\n",
            "\t",
        ),
        *("fri", "1 dec", "1.12.", "the team", "yesterday", "2026-12-01", "x@y.org", "call", "'s", "\u200f"),
    ]
)
ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=30)
LINES = st.lists(PIECES | PIECES | ANY_TEXT, max_size=10).map("".join)
ACTIONS = LINES.map("a: {}".format)


@given(LINES | ACTIONS)
def test_a_line_of_anything_is_understood_or_refused(line: str) -> None:
    """Nothing but the errors for invalid input comes out."""
    try:
        captured = read(line)
    except InvalidInput:
        return
    assert captured.text


@given(LINES | ACTIONS)
@example(r"a: \@Ana @Maria @Ana")
@example(r"a: send \by fri @Petra by the team")
@example("a: x by 1 dec @Ana@João by")
def test_the_line_written_for_a_line_means_the_same(line: str) -> None:
    """Editing a line and changing nothing changes nothing."""
    try:
        captured = read(line)
    except InvalidInput:
        return
    assert content(read(write(captured))) == content(captured)


@given(
    st.sampled_from(LineKind),
    LINES,
    st.none() | st.sampled_from(EVERYBODY),
    st.none() | st.dates(),
)
def test_every_record_has_a_line_that_means_it(
    kind: LineKind, words: str, owner: Member | None, due: date | None
) -> None:
    """Also a text that looks like a prefix, a name or a date."""
    plain = "".join(letter for letter in words if letter.isprintable() or letter.isspace())
    text = " ".join(plain.split()).strip(" ,;") or "x"
    if kind is not LineKind.ACTION:
        owner = due = None
    captured = Captured(kind=kind, text=text, owner=owner, due=due)
    assert content(read(write(captured))) == content(captured)


WORDS = re.compile(r"\w+")


@given(LINES | ACTIONS)
def test_no_word_is_lost(line: str) -> None:
    """Each word of the line is in the text, in the name of the owner or in the words of the date."""
    try:
        captured = read(line)
    except InvalidInput:
        return
    lost = Counter(WORDS.findall(kept(line, "text"))) - Counter(WORDS.findall(captured.text))
    assert sum(lost.values()) <= 1 + (4 if captured.owner else 0) + (5 if captured.due else 0)
    if not captured.owner and not captured.due:
        assert len(" ".join(lost)) <= len("decision")
