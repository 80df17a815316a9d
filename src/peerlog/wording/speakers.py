"""Who speaks, who waits, how many were not heard yet."""

from peerlog.domain.stack import Speaker, Stack
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import visible
from peerlog.wording.times import countdown


def stack_words(stack: Stack, unheard: int, ticks: float) -> tuple[str, ...]:
    """Give a line for each thing worth knowing; nothing while the stack is not used."""
    lines = []
    if stack.speaking:
        lines.append(_("Speaks: {name}").format(name=visible(stack.speaking.name)))
    if stack.responding:
        left = countdown(stack.response_left(ticks))
        lines.append(_("Answers {time}: {name}").format(time=left, name=visible(stack.responding.name)))
    if stack.waiting:
        lines.append(
            _("Waiting: {names}").format(names=", ".join(visible(who.name) for who in stack.waiting))
        )
    if stack.heard and unheard:
        lines.append(_("Not yet heard: {n}").format(n=unheard))
    return tuple(lines)


def turn_words(stack: Stack, ticks: float) -> str:
    """Say who has the word, for how long, and what comes next."""
    if stack.responding and stack.speaking:
        left = stack.response_left(ticks)
        template = (
            _("{responding} answers {speaking}: {time} left. F6 ends the answer.")
            if left > 0
            else _("{responding} answers {speaking}: time is up, {time}. F6 ends the answer.")
        )
        return template.format(
            responding=visible(stack.responding.name),
            speaking=visible(stack.speaking.name),
            time=countdown(left),
        )
    if stack.speaking:
        return _("{name} speaks.").format(name=visible(stack.speaking.name))
    return _("F5 calls the first one.") if stack.waiting else _("Nobody waits.")


def order_words(stack: Stack) -> str:
    """Say by what order people are called, and how often it was changed by hand."""
    order = _("First-timers first.") if stack.first_timers_first else _("In the order of asking.")
    if not stack.reorders:
        return order
    times = ngettext("Changed by hand {n} time.", "Changed by hand {n} times.", stack.reorders)
    return f"{order} {times.format(n=stack.reorders)}"


def heard_word(stack: Stack, who: Speaker) -> str:
    """Say whether somebody was heard today."""
    if who in (stack.speaking, stack.responding):
        return _("speaking")
    if who in stack.passed:
        return _("passed")
    return _("heard") if who in stack.heard else _("not yet heard")
