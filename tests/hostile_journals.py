"""Three hundred files that would break a careless importer of journals, the same ones on every machine."""

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

COUNT = 300
SEED = 20261121
_HUGE = "9" * 5_000
"""A number with more digits than Python turns into an int."""

_STRINGS = (
    "", " ", "\x00", "a\x00b", "\ud800", "\udfff half", "\u202eevil\u202c", "\u2066in\u2069", "\ufeff", "\x1b[2J",
    "🦁👩‍🏫", "表", "नमस्ते", "x" * 5_000, "#" * 500, "#a " * 2_000, "@a " * 2_000, "[" * 3_000, "---\n" * 50,
    "../../../etc/passwd", "<script>", "%s%n{0}{x}", "\\" * 999, "\u2028\u2029\x85", "[2024-05-01 09:12] in",
)  # fmt: skip
_DATES = (
    "0000-01-01", "0000-00-00 00:00", "0001-01-01", "0099-01-01", "1900-02-29", "9999-12-31 23:59", "99999-01-01",
    "2024-02-30", "-2024-01-01", "2024-05-01", "2024-05-01 24:00", "2024-05-01 23:59:60", "1e9-01-01", "NaN",
    "٢٠٢٤-٠٥-٠١", "2024-05-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "05/06/2024",
    *("2024-05-01 09:12", "2024-05-01T09:12:00Z") * 5,
    "2024-05-01 09:12 +9999", "2024-05-01T09:12:00.123456789123Z", "1 May 2024", "today", "\ud800", "", _HUGE,
)  # fmt: skip
_KEYS = (
    "title", "body", "date", "time", "tags", "starred", "text", "creationDate", "timeZone", "uuid", "photos",
    "entry", "day", "written", "answers", "model", "mood", "energy", "strand", "revisit", "looked_back", "entries",
)  # fmt: skip
_NAMES = (
    *("journal.txt", "journal.json", "journal.json") * 3,
    *("note.md", "2024-05-01.md", "0000-00-00.md", "Journal", "\ud800.txt", ""),
)
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "utf-16-le", "utf-7")

Draw = random.Random


def hostile_files() -> Iterator[tuple[str, bytes]]:
    """Give the name and the bytes of each file."""
    for number in range(COUNT - len(_LARGE)):
        draw = random.Random(SEED + number)
        made = _USUAL[number % len(_USUAL)](draw)
        if isinstance(made, str):
            encoding = draw.choice(_ENCODINGS) if number >= 5 * len(_USUAL) else "utf-8"
            made = made.encode(encoding, errors="surrogatepass" if encoding.startswith("utf") else "replace")
        yield draw.choice(_NAMES), made
    for name, write in _LARGE:
        yield name, write().encode()


def _value(draw: Draw, depth: int = 0) -> Any:
    """Give a value of the wrong type, or the right type and the wrong size; lists and objects to a depth of 3."""
    plain: tuple[Callable[[], Any], ...] = (
        lambda: draw.choice(_STRINGS),
        lambda: draw.choice(_DATES),
        lambda: draw.choice((0, -1, 10**400, 1e308, float("inf"), float("nan"))),
        lambda: draw.choice((True, False, None)),
        lambda: draw.randrange(10),
    )
    nested: tuple[Callable[[], Any], ...] = (
        lambda: [_value(draw, depth + 1) for _ in range(draw.randrange(4))],
        lambda: {draw.choice(_KEYS): _value(draw, depth + 1)},
    )
    return draw.choice((*plain, *nested) if depth < 3 else plain)()


def _entry(draw: Draw, keys: tuple[str, ...]) -> dict[str, Any]:
    """Give an entry that looks right but for the values of some keys."""
    entry: dict[str, Any] = {key: draw.choice(_STRINGS) for key in keys}
    for key in keys:
        if key in {"date", "creationDate", "day", "written"}:
            entry[key] = draw.choice(_DATES)
        if draw.random() < 0.2:
            entry[key] = _value(draw)
    return entry


def _json(keys: tuple[str, ...], **whole: Any) -> Callable[[Draw], str]:
    def write(draw: Draw) -> str:
        entries = [
            _entry(draw, keys) if draw.random() < 0.9 else _value(draw) for _ in range(draw.randrange(9))
        ]
        text = json.dumps({**whole, "entries": entries}, ensure_ascii=draw.random() < 0.5)
        return text.replace("Infinity", _HUGE) if draw.random() < 0.1 else text

    return write


def _text(draw: Draw) -> str:
    heads = (f"[{draw.choice(_DATES)}] {draw.choice(_STRINGS)}" for _ in range(draw.randrange(1, 30)))
    return draw.choice(("\n", "\r", "\r\n", "\n\n", "\x85")).join(heads)


def _old_text(draw: Draw) -> str:
    return "\n".join(f"{draw.choice(_DATES)} {draw.choice(_STRINGS)}" for _ in range(draw.randrange(1, 30)))


def _markdown(draw: Draw) -> str:
    facts = "\n".join(
        f"{draw.choice((*_KEYS, 'created', 'id', 'peerlog', draw.choice(_STRINGS)))}: {_scalar(draw)}"
        for _ in range(draw.randrange(8))
    )
    parts = (f"## {draw.choice(_DATES)} {draw.choice(_STRINGS)}\n{draw.choice(_STRINGS)}" for _ in range(6))
    return f"---\n{facts}\n{draw.choice(('---', '...', ''))}\n" + "\n".join(parts)


def _scalar(draw: Draw) -> str:
    words = draw.choice((*_STRINGS, *_DATES))
    return draw.choice(
        (words, json.dumps(words), f"[{words}, {words}]", f'"{words}', "[" * 2_000, "- " + words)
    )


def _cut(draw: Draw) -> str:
    whole = draw.choice((_json(_KEYS[:6]), _json(_KEYS[6:11]), _json(_KEYS[11:], peerlog="journal/1")))(draw)
    return whole[: draw.randrange(len(whole))]


def _deep(draw: Draw) -> str:
    depth = draw.choice((500, 5_000, 200_000))
    begin = draw.choice(
        ('{"entries": [', '{"entries": [{"text": ', "[", '{"a": ', '{"peerlog": 1, "entries": [{"answers": ')
    )
    return begin * depth if begin in {"[", '{"a": '} else begin + "[" * depth + draw.choice(("", "]" * depth))


def _noise(draw: Draw) -> bytes:
    return draw.randbytes(draw.choice((0, 1, 2, 3, 100, 20_000)))


def _torn(draw: Draw) -> bytes:
    """Give a good file in which some bytes are not what they were."""
    data = bytearray(
        draw.choice((_text, _markdown, _json(_KEYS[6:11])))(draw).encode("utf-8", "surrogatepass")
    )
    for _ in range(min(len(data), draw.randrange(1, 40))):
        data[draw.randrange(len(data))] = draw.randrange(256)
    return bytes(data)


_USUAL: tuple[Callable[[Draw], str | bytes], ...] = (
    _text, _old_text, _markdown, _json(_KEYS[:6]), _json(_KEYS[6:11]), _json(_KEYS[11:21], peerlog="journal/1"),
    _json(_KEYS), _cut, _noise, _torn, lambda draw: json.dumps(_value(draw)), _deep,
)  # fmt: skip

_MILLION = 1_000_000
_DAY_ONE = {"creationDate": "2024-05-01T09:12:00Z", "text": "a"}
_LARGE: tuple[tuple[str, Callable[[], str]], ...] = (
    ("journal.txt", lambda: "[2024-05-01 09:12] " + "x" * 10 * _MILLION),
    ("journal.txt", lambda: "[2024-05-01 09:12] " + "#t " * _MILLION),
    ("journal.txt", lambda: "[2024-05-01 09:12] " + "strand:“" * 12_000),
    ("journal.txt", lambda: "[2024-05-01 09:12]\n" * 60_000),
    ("journal.txt", lambda: "[" * _MILLION),
    ("journal.txt", lambda: " " * 3 * _MILLION),
    ("journal.json", lambda: json.dumps({"entries": [_DAY_ONE | {"tags": ["t"] * _MILLION}]})),
    ("journal.json", lambda: json.dumps({"entries": [_DAY_ONE | {"text": "![" * _MILLION}]})),
    ("journal.json", lambda: '{"entries": [' + "{}," * 200_000 + "{}]}"),
    ("note.md", lambda: "# 2024-05-01\n" * 5_000),
    ("note.md", lambda: "# " + "1 " * _MILLION),
    ("note.md", lambda: "#" + " " * _MILLION + "x" * 301),
    ("note.md", lambda: "## 2024-05-01\nx\n" + "# a   \n\n" * 100_000 + "y\n## 2024-05-02\nx"),
    ("note.md", lambda: "---\n" + "a: " * _MILLION + "\n---\n"),
    ("note.md", lambda: "---\ndate: 2024-05-01\nbody: |\n" + " \n" * _MILLION + "...\n"),
)
"""Each with one thing too many or too long: a line of ten million letters, a million tags, heads, headings."""
