"""Wrapping plain text by the width it takes on the screen."""

from rich.cells import cell_len, chop_cells


def wrapped(text: str, width: int) -> list[str]:
    """Break *text* at spaces into lines of at most *width* cells; words that are longer are cut."""
    width = max(2, width)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_paragraph(paragraph, width))
    return lines


def _paragraph(text: str, width: int) -> list[str]:
    if len(text) <= width and text.isascii():
        return [text]
    lines, line, filled = [], "", 0
    for word in text.split(" "):
        cells = cell_len(word)
        if filled and filled + 1 + cells > width:
            lines.append(line)
            line, filled = "", 0
        if cells > width:
            *whole, word = chop_cells(word, width)  # noqa: PLW2901
            lines.extend([*([line] if line else []), *whole])
            line, filled, cells = "", 0, cell_len(word)
        line = f"{line} {word}" if line else word
        filled += cells + (1 if filled else 0)
    return [*lines, line]
