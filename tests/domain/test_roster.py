"""Rosters: CSV files of any common kind to people, and what taking them in would change."""

import random
from datetime import date

import pytest

from peerlog.domain.errors import NotARoster, TooLong
from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.member import Experience, Member
from peerlog.domain.roster import LARGEST, MOST_LINES, MOST_ROWS, Roster, read_roster
from peerlog.domain.roster_person import Person, Reason
from peerlog.domain.roster_preview import Preview, differences, filled, member_of

TABLE = "Name{0}Organisation\nJoão Álves{0}Casa, Lda\nAna Silva{0}Ação\n"


def names(roster: Roster) -> list[str]:
    """Give the names in a roster."""
    return [person.name for person in roster.people]


def reasons(roster: Roster) -> list[tuple[int, Reason]]:
    """Give where something was not taken, and why."""
    return [(skipped.line, skipped.reason) for skipped in roster.skipped]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_common_files_are_read_alike(encoding: str, separator: str, line_end: str) -> None:
    """Whatever the encoding, the separator and the line ends, also with commas in the text."""
    text = TABLE.format(separator).replace("\n", line_end)
    roster = read_roster(text.encode(encoding))
    assert (roster.encoding, roster.separator) == (encoding, separator)
    assert roster.people == (
        Person(line=2, name="João Álves", organisation="Casa, Lda"),
        Person(line=3, name="Ana Silva", organisation="Ação"),
    )


def test_commas_separate_and_quotes_hold_them_together() -> None:
    """As in RFC 4180, line ends within quotes included."""
    roster = read_roster(b'name,org,access needs\n"Silva, Ana","Casa ""Azul""","ramp\nand light"\nBo,,\n')
    assert roster.people == (
        Person(line=2, name="Silva, Ana", organisation='Casa "Azul"', access_needs="ramp and light"),
        Person(line=4, name="Bo"),
    )


def test_every_column_is_understood() -> None:
    """And dates with a year, day first or ISO."""
    text = (
        "Full name;Handle;Organization;Experience;Joined;Access needs;Languages\n"
        "Ana Silva;AS;Casa;Long;2024-03-01;ramp;pt, en\n"
        "Bo Li;;;new;1.3.2024;;\n"
    )
    assert read_roster(text.encode()).people == (
        Person(
            line=2,
            name="Ana Silva",
            handle="AS",
            organisation="Casa",
            experience=Experience.LONG,
            joined=date(2024, 3, 1),
            access_needs="ramp",
            languages="pt, en",
        ),
        Person(line=3, name="Bo Li", experience=Experience.NEW, joined=date(2024, 3, 1)),
    )


@pytest.mark.parametrize(
    "titles",
    [
        *(
            "Name,Org",
            "NOM,Association",
            "Nombre,Organización",
            "Nome,Organização",
            "الاسم,المؤسسة",
            "Jina,Shirika",
        ),
        *("full_name,Organisation", " Name : ,NGO", "Participant,Einrichtung"),
    ],
)
def test_titles_are_known_in_several_languages(titles: str) -> None:
    """In any case, with or without accents."""
    roster = read_roster(f"{titles}\nAna,Casa\n".encode())
    assert roster.people == (Person(line=2, name="Ana", organisation="Casa"),)
    assert roster.unknown_columns == ()


@pytest.mark.parametrize(
    "titles",
    [
        "Last name,First name",
        "Nom,Prénom",
        "Apellidos,Nombre",
        "Sobrenome,Nome",
        "Nachname,Vorname",
        "اللقب,الاسم الأول",
    ],
)
def test_first_and_last_names_are_joined(titles: str) -> None:
    """In the order people are called."""
    assert names(read_roster(f"{titles}\nSilva,Ana\n,Bo\n".encode())) == ["Ana Silva", "Bo"]


def test_addresses_and_numbers_are_left_out_and_told() -> None:
    """On purpose; titles that say nothing to us are told apart from them."""
    roster = read_roster("name;E-Mail;Téléphone;shoe size\nAna;ana@example.org;123;38\n".encode())
    assert roster.contact_columns == ("E-Mail", "Téléphone")
    assert roster.unknown_columns == ("shoe size",)
    assert roster.people == (Person(line=2, name="Ana"),)


def test_the_first_of_two_columns_with_one_title_counts() -> None:
    """The second is told as not understood."""
    roster = read_roster(b"name;name\nAna;Bo\n")
    assert (names(roster), roster.unknown_columns) == (["Ana"], ("name",))


def test_a_list_of_names_needs_no_titles() -> None:
    """One a line, in any script; commas within names separate nothing when only some have them."""
    roster = read_roster("Ana Silva\n王芳\nmarried, Bo\n\nمحمد العلي\nZoë O’Brien-Kovač\n".encode())
    assert names(roster) == ["Ana Silva", "王芳", "married, Bo", "محمد العلي", "Zoë O’Brien-Kovač"]
    assert roster.columns == ()


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "\n\n",
            "Date,Text,Amount\n2026-01-01,Coffee,3.10\n",
            "Coffee,2026-01-01,3.10\nTea,2026-01-02,2\n",
        ),
        *(
            "id;amount\n1;2\n",
            "Organisation;City\nCasa;Porto\n",
            "ana@example.org\nbo@example.org\n",
            "room 3\nroom 4\n",
        ),
        *("{\n", "<html>\n<p>x\n", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
    ],
)
def test_other_tables_and_files_are_refused(text: str) -> None:
    """Bank statements, projects, addresses, pictures."""
    with pytest.raises(NotARoster) as refused:
        read_roster(text.encode("latin-1"), "list.csv")
    assert refused.value.path == "list.csv"


def test_a_refused_table_tells_its_titles() -> None:
    """So that the person sees which file it was."""
    with pytest.raises(NotARoster) as refused:
        read_roster(b"Date;Amount\n1.1.2026;3\n")
    assert refused.value.columns == ("Date", "Amount")


def test_the_guard_against_formulas_is_taken_off() -> None:
    """A spreadsheet's apostrophe before = + - @ is no part of the text; others are."""
    roster = read_roster(b"name;org;handle\n'-Ana;'=Casa;'t\n")
    assert roster.people == (Person(line=2, name="-Ana", organisation="=Casa", handle="'t"),)


def test_a_told_separator_is_believed() -> None:
    """Some spreadsheets write it in a first line of its own."""
    roster = read_roster(b"sep=;\nname;org\nAna;Casa\n")
    assert roster.people == (Person(line=3, name="Ana", organisation="Casa"),)


def test_rows_that_cannot_be_taken_are_told_with_their_line() -> None:
    """The others are taken."""
    text = f"name;org\n;Casa\n-;\n{'x' * 201};\nAna;{'y' * 140_000}\nBo;Casa;more\nCe\n"
    roster = read_roster(text.encode())
    assert names(roster) == ["Bo", "Ce"]
    assert reasons(roster) == [
        (2, Reason.NO_NAME),
        (3, Reason.NO_NAME),
        (4, Reason.TOO_LONG),
        (5, Reason.TOO_LONG),
    ]
    assert all(len(skipped.text) <= 80 for skipped in roster.skipped)


def test_cells_that_cannot_be_taken_leave_the_person_in() -> None:
    """An experience band we do not have, a day without a year."""
    roster = read_roster(b"name;experience;joined\nAna;guru;2019\nBo;;1 dec\nCe;;in 2019 days\n")
    assert names(roster) == ["Ana", "Bo", "Ce"]
    assert [(skipped.line, skipped.text) for skipped in roster.skipped] == [
        *((2, "guru"), (2, "2019"), (3, "1 dec"), (4, "in 2019 days"))
    ]
    assert all(person.joined is None for person in roster.people)


@pytest.mark.parametrize("rest", ["Bo;Casa\n" * 3, "Bo;Casa\n" * 20_000])
def test_a_quote_never_closed_costs_one_row(rest: str) -> None:
    """The rows after it are read as if it were not there."""
    roster = read_roster(f'name;org\n"Ana;Casa\n{rest}'.encode())
    assert reasons(roster)[0] == (2, Reason.OPEN_QUOTE)
    assert len(roster.people) == min(rest.count("\n"), MOST_ROWS - 1)


def test_rows_beyond_the_limit_are_told_once() -> None:
    """The first ten thousand are taken."""
    roster = read_roster(b"name\n" + b"Ana\n" * (MOST_ROWS + 5))
    assert len(roster.people) == MOST_ROWS
    assert reasons(roster) == [(MOST_ROWS + 2, Reason.TOO_MANY)]


def test_lines_beyond_the_limit_are_told() -> None:
    """However blank the lines before them."""
    roster = read_roster(b"name\nAna\n" + b"\n" * MOST_LINES + b"Bo\n")
    assert names(roster) == ["Ana"]
    assert reasons(roster) == [(MOST_LINES + 1, Reason.TOO_MANY)]


def test_a_file_beyond_the_limit_is_refused_unread() -> None:
    """Before anything is decoded."""
    with pytest.raises(TooLong):
        read_roster(b"x" * (LARGEST + 1))


NETWORK = NetworkId("n")


def taken_in(preview: Preview, members: tuple[Member, ...]) -> tuple[Member, ...]:
    """Do what the preview says."""
    changed = {update.before.id: update.after for update in preview.updates}
    new = (member_of(person, NETWORK, MemberId(f"new{person.line}")) for person in preview.new)
    return (*(changed.get(member.id, member) for member in members), *new)


def test_the_preview_tells_new_known_changed_and_repeated_people() -> None:
    """By name without case and accents; what the file does not say changes nothing."""
    ana = Member(id="1", network="n", name="Ana Silva", organisation="Casa", languages="pt")
    joao = Member(id="2", network="n", name="João Álves", organisation="Casa")
    gone = Member(id="3", network="n", name="Bo Li", trashed=True)
    roster = read_roster(b"name;org\nANA SILVA;\nJoao Alves;Lar\nBo Li;\nbo li;Lar\n")
    preview = differences(roster.people, (ana, joao, gone))
    assert preview.there == (ana,)
    assert [(update.after.organisation, update.fields) for update in preview.updates] == [
        ("Lar", ("organisation",))
    ]
    assert [person.line for person in preview.new] == [4]
    assert [person.line for person in preview.twice] == [5]


def test_a_handle_that_somebody_has_is_left_out() -> None:
    """Two people never share one; the one somebody goes by stays."""
    ana = Member(id="1", network="n", name="Ana Silva", handle="as")
    roster = read_roster(b"name;handle\nAna Silva;Anita\nAziz Said;AS\nBo;bo\nBob;BO\nNita;Anita\n")
    preview = differences(roster.people, (ana,))
    assert [person.name for person in preview.taken_handles] == ["Aziz Said", "Bob"]
    handles = {person.name: person.handle for person in preview.new}
    assert handles == {"Aziz Said": "", "Bo": "bo", "Bob": "", "Nita": "Anita"}


SEEDS = (
    TABLE.format(";").encode("cp1252"),
    TABLE.format("\t").encode("utf-16"),
    'name,org,handle,joined\nAna,\'=Casa,AS,2024-01-01\n"Bo, Li",Lar,BL,\nJoão,,,x\n'.encode(),
    "الاسم;المؤسسة\nمحمد;بيت\n王芳;家\n".encode("utf-8-sig"),
    b"Ana Silva\nBo Li\nCe Da\n",
    b"Date;Text;Amount\n01.02.2026;Coffee;-3,10\n02.02.2026;Rent;-400,00\n",
)
NOISE = (
    b'"',
    b"\x00",
    b"\xff",
    b"\xfe\xff",
    b"\n",
    b"\r",
    b";",
    b",",
    b"'",
    b"\xef\xbb\xbf",
    b"=1+1",
    b"x" * 140_000,
)


def spoilt(seed: int) -> bytes:
    """Give a roster that went wrong on its way: cut, re-encoded, with noise in it."""
    chance = random.Random(seed)
    data = bytearray(chance.choice(SEEDS))
    for _ in range(chance.randint(0, 6)):
        place = chance.randint(0, len(data))
        data[place : place + chance.choice((0, 0, 1, 9))] = chance.choice(NOISE)
    if chance.random() < 0.3:
        del data[chance.randint(0, len(data)) :]
    return bytes(data)


@pytest.mark.parametrize("seed", range(200))
def test_a_spoilt_file_gives_people_or_a_refusal(seed: int) -> None:
    """Never anything else; and whoever was read is taken in once."""
    try:
        roster = read_roster(spoilt(seed))
    except NotARoster:
        return
    assert all(
        person.name == " ".join(person.name.split()) and len(person.name) <= 200 for person in roster.people
    )
    members = taken_in(differences(roster.people, ()), ())
    again = differences(roster.people, members)
    assert (again.new, again.updates) == ((), ())
    assert len(again.there) + len(again.twice) == len(roster.people)


def test_taking_in_twice_changes_nothing_the_second_time() -> None:
    """Also where the file changed somebody who was there."""
    before = (Member(id="1", network="n", name="Ana", organisation="Lar", handle="bl"),)
    people = read_roster(SEEDS[2]).people
    after = taken_in(differences(people, before), before)
    assert after[0] == filled(before[0], people[0])
    again = differences(people, after)
    assert (again.new, again.updates, again.there) == ((), (), after)
