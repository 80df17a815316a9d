"""What the private journal costs: encrypted beside plain, and beside jrnl on the same entries."""

import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from bench.homes import WORDS, texts
from bench.programs import HERE, PEERLOG, milliseconds_of
from bench.rows import Pair, Row
from peerlog.bootstrap import build_house
from peerlog.services.house import House
from peerlog.services.journal import Journal
from peerlog.storage.paths import Home

PASSPHRASE = "under the mango tree"  # noqa: S105 - of journals that live as long as the benchmark
SEALED, PLAIN = "Sealed", "Plain"
ADDED = "Asked before I advised"
FIRST = datetime(2010, 1, 1, 8, tzinfo=UTC)
FOUND = WORDS[40]
"""A word that stands in many entries."""
JRNL_SETTINGS = """journals:
  default: {journal: %s, encrypt: true}
encrypt: true
editor: ''
template: false
default_hour: 9
default_minute: 0
highlight: false
indent_character: '|'
linewrap: 79
tagsymbols: '@'
timeformat: '%%F %%R'
colors: {body: none, date: none, tags: none, title: none}
"""


def journals(folder: Path, count: int, rounds: int, commands: int) -> list[Row]:
    """Make the same entries encrypted and plain, and measure; beside jrnl where it is installed."""
    folder.mkdir()
    file, secret = folder / "journal.txt", folder / "passphrase"
    file.write_text("".join(_entries(count)), encoding="utf-8")
    secret.write_text(PASSPHRASE, encoding="utf-8")
    home = folder / "home"
    house = build_house(Home(home))
    try:
        _fill(house, file)
        rows = [_searching(house, rounds)]
    finally:
        house.close()
    return [*rows, *_beside_plain(home, secret, commands), *_beside_jrnl(home, secret, file, commands)]


def _entries(count: int) -> Iterator[str]:
    for number, text in enumerate(texts(count)):
        yield f"[{FIRST + timedelta(hours=7 * number):%Y-%m-%d %H:%M}] {text}\n\n"


def _fill(house: House, file: Path) -> None:
    for name, passphrase in ((SEALED, PASSPHRASE), (PLAIN, None)):
        journal = house.journals.new(name, passphrase).journal
        journal.import_(journal.preview_import(str(file)))


def _searching(house: House, rounds: int) -> Row:
    pairs = [
        Pair(_search_time(house, SEALED, words), _search_time(house, PLAIN, words))
        for _ in range(rounds)
        for words in (WORDS[0], FOUND, WORDS[-1], f"{WORDS[3]} {WORDS[60][:4]}")
    ]
    return Row("search in an unlocked journal, 20,000 encrypted entries against plain", 4.0, pairs)


def _search_time(house: House, name: str, words: str) -> float:
    journal = _opened(house, name)
    journal.search("nowhere")  # the connection it is asked on opens with the first letter
    begun = perf_counter()
    journal.search(words)
    return (perf_counter() - begun) * 1000


def _opened(house: House, name: str) -> Journal:
    face = house.journals.find(name)
    return house.journals.unlock(face.id, PASSPHRASE if face.protected else "")


def _ours(name: str, secret: Path, *words: str) -> list[str]:
    return [*PEERLOG, "reflect", *words, "--journal", name, "--passphrase-file", str(secret)]


def _beside_plain(home: Path, secret: Path, commands: int) -> list[Row]:
    asked = {"list": ("list",), "search": ("search", FOUND), "add": ("add", ADDED)}
    rows = []
    for name, words in asked.items():
        pairs = [
            Pair(*(milliseconds_of(_ours(which, secret, *words), home) for which in (SEALED, PLAIN)))
            for _ in range(commands)
        ]
        rows.append(Row(f"reflect {name}, 20,000 encrypted entries against plain", 5.0, pairs))
    return rows


def _beside_jrnl(home: Path, secret: Path, file: Path, commands: int) -> list[Row]:
    """Run the same through jrnl, encrypted too, as its keychain would open it."""
    program = shutil.which("jrnl")
    if program is None:
        print("jrnl is not installed: its rows are left out", file=sys.stderr, flush=True)
        return []
    theirs = _jrnl(Path(program), home)
    milliseconds_of([*theirs, "--import", "--file", str(file)], home)
    asked = {
        "list": (("list",), ("-n", "50")),
        "search": (("search", FOUND), ("-contains", FOUND, "-n", "50")),
        "add": (("add", ADDED), (f"{ADDED}.",)),
    }
    rows = []
    for name, (our_words, their_words) in asked.items():
        pairs = [
            Pair(
                milliseconds_of(_ours(SEALED, secret, *our_words), home),
                milliseconds_of([*theirs, *their_words], home),
            )
            for _ in range(commands)
        ]
        rows.append(Row(f"reflect {name}, 20,000 encrypted entries against jrnl", 0.5, pairs))
    return rows


def _jrnl(program: Path, home: Path) -> list[str]:
    """Give how to run jrnl by the interpreter it is installed for, on a journal of its own."""
    interpreter = program.read_text(encoding="utf-8").partition("\n")[0].removeprefix("#!").strip()
    settings, journal = home / "jrnl.yaml", home / "jrnl.txt"
    settings.write_text(JRNL_SETTINGS % journal, encoding="utf-8")
    return [interpreter, str(HERE / "asked_jrnl.py"), "--config-file", str(settings)]
