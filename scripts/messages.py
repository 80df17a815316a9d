"""Extract every text a person sees and bring the catalogues up to date; can make a pseudo-language.

The pseudo-language (en_XA) wraps each text in brackets and lengthens it, so that a test can see on the screen
which text was never wrapped and where a longer language would not fit.
"""

import sys
from pathlib import Path

from babel.messages.frontend import CommandLineInterface
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "src" / "peerlog" / "locale"
TEMPLATE = LOCALE / "peerlog.pot"
PSEUDO = "en_XA"
ACCENTED = str.maketrans("aeiouAEIOUcnsyz", "àéîõûÀÉÎÕÛçñšýž")


def main() -> None:
    """Extract, update, compile."""
    LOCALE.mkdir(exist_ok=True)
    extract(TEMPLATE)
    for catalogue in LOCALE.glob("*/LC_MESSAGES/peerlog.po"):
        update(catalogue)


def extract(target: Path) -> None:
    """Write every text of the source and of the formats to *target*, without dates and line numbers."""
    sys.path.insert(0, str(ROOT / "scripts"))
    keywords = [word for name in ("ngettext:1,2", "mark") for word in ("-k", name)]
    mapping = ["-F", str(ROOT / "scripts" / "babel.cfg")]
    plain = ["--quiet", "--no-location", "--sort-output", "--omit-header"]
    arguments = [
        "pybabel",
        "-q",
        "extract",
        *mapping,
        *keywords,
        *plain[1:],
        "-o",
        str(target),
        str(ROOT / "src"),
    ]
    CommandLineInterface().run(arguments)


def make_pseudo(template: Path, folder: Path) -> None:
    """Write the pseudo-language of *template* below *folder*."""
    path = folder / PSEUDO / "LC_MESSAGES" / "peerlog.mo"
    path.parent.mkdir(parents=True, exist_ok=True)
    with template.open("rb") as file:
        catalogue = read_po(file, locale="en")
    for message in catalogue:
        if message.id:
            message.string = pseudo_all(message.id)
    with path.open("wb") as file:
        write_mo(file, catalogue)


def update(path: Path) -> None:
    """Bring one real language up to date and compile it."""
    with TEMPLATE.open("rb") as file:
        template = read_po(file)
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parent.parent.name)
    catalogue.update(template, no_fuzzy_matching=True)
    with path.open("wb") as file:
        write_po(file, catalogue, no_location=True, sort_output=True)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)


def pseudo_all(message: str | tuple[str, ...]) -> str | tuple[str, ...]:
    """Give the pseudo form of a message, or of each of its plural forms."""
    return tuple(pseudo(form) for form in message) if isinstance(message, tuple) else pseudo(message)


def pseudo(text: str) -> str:
    """Give *text* in brackets, accented and longer by two fifths; what stands in braces is left alone."""
    parts, depth, word = [], 0, ""
    for letter in text:
        depth += (letter == "{") - (letter == "}")
        if depth or letter == "}":
            parts.append(word.translate(ACCENTED))
            parts.append(letter)
            word = ""
        else:
            word += letter
    parts.append(word.translate(ACCENTED))
    return f"⟦{''.join(parts)}{padding(len(text) * 2 // 5)}⟧"


def padding(length: int) -> str:
    """Give signs that can be broken into lines as words can."""
    return "".join(" " if place % 7 == 0 else "~" for place in range(length))


if __name__ == "__main__":
    main()
