"""peerlog mistake question, discuss, theme, pattern, advise and respond: what the group answers."""

from peerlog.commands.call import Call
from peerlog.commands.mistake.looking import give_mistake, mistake_shape
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.advice import platitude
from peerlog.domain.mistake import Mistake, MistakeState
from peerlog.wording.language import mark
from peerlog.wording.listing.mistake import mistake_line, refs_of, response_lines
from peerlog.wording.mistake_answering import ask_hint, platitude_reason
from peerlog.wording.mistake_page import advice_words

REFS = argument("refs", nargs=-1, required=True)


@verb("question", argument("ref"), argument("words", nargs=-1, required=True), writes=True,
      examples=['mistake question 3f2a91 "What would have made it easy to say so?"'])  # fmt: skip
def question(call: Call, ref: str, words: tuple[str, ...]) -> None:
    """Ask whoever told it; they read it, and may answer, when they come back with their code."""
    entry = call.house.mistakes.get(ref)
    asked = call.house.mistake_answers.ask(entry, " ".join(words))
    call.give({"question": shape(asked)}, asked.text)
    call.tell(ask_hint(entry))


@verb("discuss", argument("ref"), writes=True, examples=["mistake discuss 3f2a91"])
def discuss(call: Call, ref: str) -> None:
    """Note that the group talked about it."""
    mistakes = call.house.mistakes
    give_mistake(call, mistakes.mark(mistakes.get(ref), MistakeState.DISCUSSED))


@verb("theme", REFS, option("--as", "theme", metavar="WORDS", required=True, help=mark("what you call them; empty for nothing")),
      writes=True, examples=['mistake theme 3f2a91 b04c77 --as "training days"'])  # fmt: skip
def theme_(call: Call, refs: tuple[str, ...], theme: str) -> None:
    """Give several that are alike one name."""
    _give_all(call, call.house.mistake_themes.mark(_meant(call, refs), theme))


@verb("pattern", REFS, option("--as", "theme", metavar="WORDS", required=True, help=mark("what you call them")),
      writes=True, examples=['mistake pattern 3f2a91 b04c77 --as "training days"'])  # fmt: skip
def pattern(call: Call, refs: tuple[str, ...], theme: str) -> None:
    """Note that they were seen before, and are worked on together."""
    _give_all(call, call.house.mistake_themes.mark(_meant(call, refs), theme, pattern=True))


@verb("advise", argument("ref", required=False),
      option("--if", "about", metavar="WORDS", required=True, help=mark("you are about to ...")),
      option("--then", metavar="WORDS", required=True, help=mark("what to do instead, or first")),
      option("--because", metavar="WORDS", required=True, help=mark("what was seen")), writes=True,
      examples=['mistake advise 3f2a91 --if "set a day" --then "ask" --because "..."'])  # fmt: skip
def advise(call: Call, ref: str | None, about: str, then: str, because: str) -> None:
    """Keep advice by the sentence: if you are about to ..., then ..., because ...; of a mistake, or of none."""
    entry = call.house.mistakes.get(ref) if ref else None
    advice = call.house.mistake_answers.advise(call.network, entry, about, then, because)
    call.give({"advice": shape(advice)}, advice_words(advice))
    empty = platitude(advice.about, advice.then, advice.because)
    if empty is not None:
        call.tell(platitude_reason(empty))


@verb("respond", REFS, option("--heard", metavar="WORDS", required=True, help=mark("what we heard")),
      option("--changed", metavar="WORDS", default="", help=mark("what we changed")),
      option("--why-not", metavar="WORDS", default="", help=mark("or why not")),
      option("--action", metavar="REF", help=mark("an action that follows from it")), writes=True,
      examples=['mistake respond 3f2a91 --heard "dates come late" --changed "..."'])  # fmt: skip
def respond(
    call: Call, refs: tuple[str, ...], heard: str, changed: str, why_not: str, action: str | None
) -> None:
    """Answer one or several: what you heard, and what you changed or why not."""
    linked = call.house.actions.find(call.network.id, action) if action else None
    answered = call.house.mistake_answers.respond(
        _meant(call, refs), heard, changed, why_not, linked.id if linked else None
    )
    call.give({"response": shape(answered)}, *response_lines(answered, linked.text if linked else ""))


def _meant(call: Call, refs: tuple[str, ...]) -> list[Mistake]:
    """Find every one that is meant, before anything is changed."""
    return [call.house.mistakes.get(ref) for ref in dict.fromkeys(refs)]


def _give_all(call: Call, entries: tuple[Mistake, ...]) -> None:
    refs = refs_of(call.house.mistakes.of(call.network.id))
    call.give(
        {"mistakes": [mistake_shape(one) for one in entries]},
        *(mistake_line(one, refs[one.id]) for one in entries),
    )
