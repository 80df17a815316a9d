"""What a search costs beside the question that SQLite is asked."""

import sqlite3
from pathlib import Path
from time import perf_counter

from bench.homes import WORDS
from bench.rows import Pair, Row
from peerlog.bootstrap import build_house
from peerlog.domain.searching import query
from peerlog.storage.paths import Home

BARE = """SELECT said.number, note.text FROM said_index JOIN said ON said.number = said_index.rowid
    JOIN note ON note.id = said.record WHERE said_index MATCH ? ORDER BY said_index.rowid DESC LIMIT 50"""


def finding(home: Path, rounds: int) -> Row:
    """Ask for common and rare words, as typed, through peerlog and by the bare question."""
    house, bare = build_house(Home(home)), sqlite3.connect(Home(home).database)
    try:
        house.search.find("warm")
        pairs = []
        for _ in range(rounds):
            for typed in (WORDS[0], WORDS[40][:3], WORDS[-1], f"{WORDS[3]} {WORDS[60][:4]}"):
                begun = perf_counter()
                house.search.find(typed)
                found = perf_counter()
                bare.execute(BARE, (query(typed),)).fetchall()
                pairs.append(Pair((found - begun) * 1000, (perf_counter() - found) * 1000))
    finally:
        bare.close()
        house.close()
    return Row("search results over 100,000 notes, against the bare FTS5 query", 3.0, pairs)
