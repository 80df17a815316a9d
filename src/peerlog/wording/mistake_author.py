"""What its author reads who comes back to a mistake with the return code, and what is said while it is changed."""

from collections.abc import Iterator, Sequence

from peerlog.domain.mistake import Mistake, MistakeState
from peerlog.domain.mistake_answer import Question, Response
from peerlog.wording.language import _, ngettext
from peerlog.wording.mistake_page import Part, response_parts, standing_words, story_parts
from peerlog.wording.safe import visible


def code_title() -> str:
    """Head the page of the code."""
    return _("I have a return code")


def code_lead() -> str:
    """Say what is asked for, and what becomes of it."""
    return _(
        "Type the six words you wrote down, then press Enter. They are kept nowhere and leave the screen with this "
        "page. Nobody should read along. With a wrong word nothing happens."
    )


def looking_words() -> str:
    """Say that it takes a moment."""
    return _("Looking…")


def own_title(entry: Mistake) -> str:
    """Say how one's own entry stands."""
    if entry.state is MistakeState.HELD:
        return _("Your entry. It waits; nobody has read it.")
    return _("Your entry: {standing}").format(standing=standing_words(entry))


def own_lead() -> str:
    """Say what its author can do, and what that leaves."""
    return _(
        "E changes its words, Del withdraws it, for good. No file keeps when you were here. Leave with Esc; everything "
        "goes from the screen."
    )


def own_parts(
    entry: Mistake, questions: Sequence[Question], response: Response | None, action: str
) -> Iterator[Part]:
    """Give what the group asked and answered, then the entry itself."""
    for one in questions:
        answer = (
            _("Your answer: {words}").format(words=visible(one.answer))
            if one.answer
            else _("Enter answers it; only if you like.")
        )
        yield Part(
            _("Asked: {words}").format(words=visible(one.text)), "strong", detail=answer, record=one.id
        )
    if entry.state is not MistakeState.HELD:
        if not questions:
            yield Part(_("Nobody asked anything so far."), "quiet")
        if response is None:
            yield Part(_("There is no response yet. Come back with the same code."), "quiet")
    yield from response_parts(response, action)
    yield Part("")
    yield from story_parts(entry)


def asked_words(count: int) -> str:
    """Say how many questions have no answer."""
    return ngettext("{count} question waits for you.", "{count} questions wait for you.", count).format(
        count=count
    )


def amend_lead() -> str:
    """Say what becomes of other words."""
    return _(
        "Change what you like; F5 keeps it. What stood there before leaves every file. Esc twice leaves it as it was."
    )


def answer_lead() -> str:
    """Say how an answer is given."""
    return _(
        "Answer as briefly as you like; F5 gives it to the group. No name, no place, no day. Esc twice leaves it."
    )


def left_words() -> str:
    """Say what a second Esc does."""
    return _("Esc once more leaves it as it was. Any other key goes on.")


def nothing_left_words() -> str:
    """Say that an entry needs words."""
    return _("Nothing would be left. To take your entry back, leave with Esc and press Del.")


def kept_words() -> str:
    """Say that other words are kept."""
    return _("Kept. What stood there before is in no file any more.")


def answered_words() -> str:
    """Say that an answer was given."""
    return _("The group can read your answer now.")


def take_back_question(entry: Mistake) -> tuple[str, str]:
    """Ask before its author takes an entry back, and say what follows."""
    if entry.state is MistakeState.HELD:
        return _("Withdraw your entry, for good?"), _("It is gone then, and nobody has read it.")
    return (
        _("Withdraw your entry, for good?"),
        _(
            "Its words leave every file here. That one was withdrawn stays counted; who has read it may remember it."
        ),
    )


def moved_words() -> str:
    """Say that the entry is not where it was."""
    return _(
        "Something happened to your entry meanwhile; nothing was changed. Leave, and come back with the code."
    )
