"""One turn of a round by lines: the same number of questions for everybody, and nothing of it stays."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from peerlog.commands.meant import numbered
from peerlog.commands.mistake.scrubbing import SHOW, Review
from peerlog.commands.mistake.unseen import Page
from peerlog.domain.errors import PeerlogError
from peerlog.domain.mistake import FRAME, LONGEST_LINE
from peerlog.domain.scrubbing import Found
from peerlog.domain.telling import Telling
from peerlog.domain.text import kept
from peerlog.wording.errors import sentence
from peerlog.wording.language import _, ngettext
from peerlog.wording.mistake_terms import (
    again_words,
    area_words,
    factor_words,
    frame_words,
    severity_words,
    spectrum_words,
)

WIPE = "wipe"
"""Typed at any question, it takes back the whole turn."""
YES = "y"
QUESTIONS = 12
"""Of a turn: four lines, five choices, what was found, a code, the end."""


class Wiped(Exception):
    """Whoever types wants the turn gone."""


@dataclass(eq=False, repr=False)
class Turn:
    """A turn while it is taken."""

    page: Page
    find: Callable[[str], tuple[Found, ...]]
    fresh_code: Callable[[], tuple[str, str]]
    number: int = 0
    """Of the question that was asked last."""

    def take(self) -> Telling:
        """Ask everything and give what was told; raises Wiped, or KeyboardInterrupt on Ctrl+C."""
        lines = tuple(self._fit(self.ask, words) for words in frame_words())
        chosen = {name: self._chosen(question, words) for name, question, words in _choices()}
        told: dict[str, Any] = dict(zip(FRAME, lines, strict=True)) | chosen
        telling = Telling(**told)
        telling = self._reviewed(telling)
        telling = self._with_code(telling)
        self.ask(_("That is all. Enter takes everything off the screen and ends the turn:"))
        return telling

    def ask(self, words: str) -> str:
        """Ask the next question."""
        self.number += 1
        return self._asked(_("{n} of {all}. {words}").format(n=self.number, all=QUESTIONS, words=words))

    def _asked(self, prompt: str) -> str:
        typed = self.page.ask(prompt)
        if typed is None or typed.casefold() == WIPE:
            raise Wiped
        return typed

    def _fit(self, ask: Callable[[str], str], words: str) -> str:
        """Ask for one line of the frame until it is short enough."""
        prompt = _("{words} ...").format(words=words)
        typed = ask(prompt)
        while True:
            try:
                return " ".join(kept(typed, words, limit=LONGEST_LINE).split())
            except PeerlogError as error:
                self.page.say(sentence(error))
                typed = self._asked(prompt)

    def _chosen(self, question: str, words: Mapping[Any, str]) -> StrEnum | None:
        """Ask for one of several by its number; Enter says none."""
        options: Sequence[StrEnum] = list(words)
        listed = "\n".join(f"  {number} {words[option]}" for number, option in enumerate(options, 1))
        prompt = f"{question}\n{listed}\n{_('Number, or Enter for none:')}"
        typed = self.ask(prompt)
        while typed:
            if chosen := numbered(typed, options):
                return chosen
            typed = self._asked(_("Please type a number from 1 to {n}, or Enter:").format(n=len(options)))
        return None

    def _reviewed(self, telling: Telling) -> Telling:
        """Ask about what could tell who wrote it, then once more about the whole."""
        many = sum(len(self.find(line)) for line in telling.lines)
        if many:
            self.page.say(_many(many))
        for name in FRAME:
            telling = self._checked(telling, name, getattr(telling, name))
        typed = self.ask(
            _("Enter goes on; 1 to 4 types that line again; s shows all four until the turn ends:")
        )
        while typed:
            if typed.casefold() == SHOW:
                self.page.say(*shown_lines(telling))
            elif asked := numbered(typed, FRAME):
                telling = self._checked(telling, asked, self._again(FRAME.index(asked) + 1))
            typed = self._asked(_("Enter goes on; 1 to 4; s:"))
        return telling

    def _checked(self, telling: Telling, name: str, line: str) -> Telling:
        review = Review(find=self.find, ask=self._asked, say=self.page.say, again=self._again)
        changed: dict[str, Any] = {name: review.line(FRAME.index(name) + 1, line)}
        return replace(telling, **changed)

    def _again(self, number: int) -> str:
        return self._fit(self._asked, frame_words()[number - 1])

    def _with_code(self, telling: Telling) -> Telling:
        """Offer a return code; it is shown once, and only its slow hash goes on."""
        typed = self.ask(_("A code to come back to it, six words to copy onto paper? y, or Enter for none:"))
        if typed.casefold() != YES:
            return telling
        if not telling.is_real:
            self.page.say(_("Nothing was told, so there is nothing to come back to."))
            return telling
        words, hashed = self.fresh_code()
        self.page.clear()
        self.page.say(_("Your code: {words}").format(words=words))
        self.page.say(_("It is shown only now. Whoever finds the paper can open what you told."))
        return replace(telling, code=hashed)


def shown_lines(telling: Telling) -> Iterator[str]:
    """Show the four lines in their frame."""
    for number, (words, line) in enumerate(zip(frame_words(), telling.lines, strict=True), 1):
        yield f"{number}. {words} ... {line}"


def _many(found: int) -> str:
    words = ngettext(
        "{n} piece could tell who wrote this. It stays as it is until you say otherwise.",
        "{n} pieces could tell who wrote this. They stay as they are until you say otherwise.",
        found,
    )
    return words.format(n=found)


def _choices() -> tuple[tuple[str, str, Mapping[Any, str]], ...]:
    return (
        ("kind", _("What kind of mistake was it?"), spectrum_words()),
        ("area", _("In which part of the work?"), area_words()),
        ("factor", _("What in the organisation made it likely?"), factor_words()),
        ("severity", _("How much did it weigh?"), severity_words()),
        ("again", _("Could it happen again?"), again_words()),
    )
