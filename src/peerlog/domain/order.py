"""Positions that sort as plain text, so that a line can always be put between two others."""

LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz"


def between(before: str | None, after: str | None) -> str:
    """Give a position after *before* and before *after*; None stands for the open end.

    Positions never end in "0", so there is room before and after each one.
    """
    low, high = before or "", after or ""
    if high and low >= high:
        msg = f"{low!r} does not sort before {high!r}"
        raise ValueError(msg)
    shared = ""
    while True:
        floor = LETTERS.index(low[len(shared)]) if len(shared) < len(low) else 0
        roof = LETTERS.index(high[len(shared)]) if len(shared) < len(high) else len(LETTERS)
        if roof - floor > 1:
            return shared + LETTERS[(floor + roof) // 2]
        shared += LETTERS[floor]
        if roof > floor:
            high = ""


def after(last: str | None) -> str:
    """Give a short position after *last*: counts up so that appending a thousand lines stays short."""
    if last is None:
        return "h0001i"
    head = last[:5]
    if len(head) == 5 and head < "hzzzz" and head[0] == "h":
        return _count_up(head) + "i"
    return between(last, None)


def _count_up(head: str) -> str:
    number = int(head[1:], 36) + 1
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = LETTERS[rest] + digits
    return "h" + digits.rjust(4, "0")
