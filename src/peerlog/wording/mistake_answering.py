"""What is asked and said while a group answers a mistake: a question, advice, a response, a theme, taking it out."""

from peerlog.domain.advice import Platitude
from peerlog.domain.mistake import Mistake
from peerlog.wording.language import _


def ask_hint(entry: Mistake) -> str:
    """Say what a question is good for, and whether anybody can answer."""
    if not entry.code:
        return _(
            "No return code was taken for this entry: nobody can answer. The group can still think about it."
        )
    return _(
        "One that makes it clearer, not one that finds the person. An answer comes only with the return code."
    )


def platitude_words(found: Platitude) -> str:
    """Say why a piece of advice helps nobody yet, and that it may be kept all the same."""
    return _("{why} F2 again keeps it as it is.").format(why=platitude_reason(found))


def platitude_reason(found: Platitude) -> str:
    """Say why a piece of advice helps nobody yet."""
    return {
        Platitude.TOO_SHORT: _("A part of it is too short to picture anything."),
        Platitude.SAYS_NOTHING: _("It asks for care or effort. What would somebody do on Monday morning?"),
        Platitude.SAYS_IT_TWICE: _("The reason says the advice once more. What happened that makes it true?"),
    }[found]


def advice_fields() -> tuple[tuple[str, str, str], ...]:
    """Give name, label and example of the three parts."""
    return (
        (
            "about",
            _("If you are about to"),
            _("A moment somebody will recognise, such as: train head teachers for a day"),
        ),
        ("then", _("then"), _("Something one can do or say, such as: ask first who can stay until the end")),
        (
            "because",
            _("because"),
            _("What was seen, such as: half of ours left at noon, and nobody had asked"),
        ),
    )


def response_fields() -> tuple[tuple[str, str, str], ...]:
    """Give name, label and hint of what a response holds."""
    return (
        ("heard", _("We heard"), _("In the group's words; no names, no places.")),
        ("changed", _("We changed"), _("What is different now. Empty where nothing is; then say why below.")),
        ("why_not", _("Not changed, because"), _("The honest reason. One of these two lines is needed.")),
        (
            "action",
            _("To do"),
            _(
                "Such as: ask who can stay @João by fri. Or the name of an action there is, such as S07-A3. Or nothing."
            ),
        ),
    )


def which_question(others: int, theme: str) -> tuple[str, str, str]:
    """Ask whether a response is to one entry or to all of a theme; gives the question and both answers."""
    return (
        _("What does this answer?"),
        _("This entry"),
        _("This and {count} more of “{theme}” without an answer").format(count=others, theme=theme),
    )


def theme_hint(themes: str) -> str:
    """Say what a theme is; *themes* are those in use, or empty."""
    if not themes:
        return _("A few words for several like it, such as: training days. Empty takes it off.")
    return _("In use: {themes}. Empty takes it off.").format(themes=themes)


def withdraw_words() -> tuple[str, str]:
    """Ask before an entry is taken out."""
    return (
        _("Take the words of this entry out for good?"),
        _(
            "Its words leave list, log and search; nothing brings them back. That one was withdrawn stays counted."
        ),
    )


def unshareable_words() -> tuple[str, str]:
    """Ask before only the count of an entry is kept."""
    return (
        _("Keep only the count of this entry, because it cannot be shared safely?"),
        _(
            "Its words leave list, log and search for good: they tell on somebody. The quarter shows that there was one."
        ),
    )


AS_IT_IS, OTHERWISE, INSIDE = "as-it-is", "otherwise", "inside"


def flagged_choices() -> tuple[tuple[str, str, str], ...]:
    """Give what may become of a response that seems to name somebody, or has the words of a mistake."""
    return (
        (
            OTHERWISE,
            _("Say it otherwise"),
            _("In words of the group that name nobody; the response itself changes"),
        ),
        (
            AS_IT_IS,
            _("Let it leave as it is"),
            _("I looked: it gives nobody away, or they agreed to it"),
        ),
        (INSIDE, _("Keep it inside"), _("It stays out of every bulletin until you decide otherwise")),
    )


def nothing_stays() -> str:
    """Say that nothing is held back from this reader."""
    return _("Nothing of it stays inside for this reader.")
