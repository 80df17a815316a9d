"""What a search found is underlined in the text."""

from rich.style import Style

from peerlog.widgets.found_words import segments


def underlined(text: str, words: str) -> list[str]:
    """The pieces that are underlined; the text itself must stay whole."""
    parts = list(segments(text, words, Style()))
    assert "".join(part.text for part in parts) == text
    return [part.text for part in parts if part.style and part.style.underline]


def test_words_are_underlined_from_their_beginning() -> None:
    """Case and accents aside, every word that was typed."""
    assert underlined("The new Rota of João, rotating", "rota joao") == ["Rota", "João", "rotating"]


def test_nothing_is_underlined_without_a_question() -> None:
    """Nor inside a word."""
    assert underlined("The new rota", "") == []
    assert underlined("The new rota", "ota") == []
