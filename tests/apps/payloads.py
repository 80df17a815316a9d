"""Texts that try to steer a terminal, each with a word that tells it apart."""

ESC, ST, BEL = "\x1b", "\x1b\\", "\x07"

_OPEN = {
    "title": f"{ESC}]0;",
    "link": f"{ESC}]8;;http://",
    "program": f"{ESC}]9;7;",
    "clipboard": f"{ESC}]52;c;",
    "notice": f"{ESC}]777;notify;",
    "file": f"{ESC}]1337;File=",
    "device": f"{ESC}P$q",
    "application": f"{ESC}_G",
    "privacy": f"{ESC}^",
    "string": f"{ESC}X",
    "colour": f"{ESC}[31m",
    "move": f"{ESC}[5;5H",
    "clear": f"{ESC}[2J",
    "ask": f"{ESC}[6n",
    "mode": f"{ESC}[?1049l",
    "reset": f"{ESC}c",
    "lone": ESC,
    "csi": "\x9b31m",
    "osc": "\x9d0;",
    "dcs": "\x90",
    "apc": "\x9f",
    "pm": "\x9e",
    "bell": BEL,
    "return": "\r",
    "back": "\b\b\b",
    "shift": "\x0e",
    "feed": "\x0b\x0c",
    "nul": "\0",
    "delete": "\x7f",
    "override": "\u202e",
    "isolate": "\u2067",
    "mark": "\u200f\u061c",
    "tags": "\U000e0061\U000e0062",
}
_CLOSE = ("", BEL, ST, "\x9c", f"{ESC}[0m", " end", "\u2069")

PAYLOADS = [
    f"k{number:03}{start}n{number:03}{end}"
    for number, (start, end) in enumerate((start, end) for start in _OPEN.values() for end in _CLOSE)
]
