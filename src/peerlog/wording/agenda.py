"""An agenda in words: its clock, its balance, what is fixed, late or left over."""

import re
from datetime import time

from peerlog.domain.agenda import Slot
from peerlog.domain.balance import Balance
from peerlog.domain.carry import Why
from peerlog.domain.errors import UnreadableMinutes, UnreadableTime
from peerlog.domain.format import Family, Format, FormatStep, total_minutes
from peerlog.domain.plan import Left, Plan
from peerlog.domain.step import Airtime, Step, StepState, StepTool
from peerlog.wording.clock_words import time_of_day
from peerlog.wording.language import _, ngettext
from peerlog.wording.session import start_words
from peerlog.wording.times import clock_time, full_date, length_words, minutes_words

_MINUTES = re.compile(r"\s*(\d{1,4})\s*(?:m|min|mins|minutes?)?\.?\s*", re.IGNORECASE)


def read_minutes(words: str) -> int:
    """Give the minutes in "10" or "10 min"; raises UnreadableMinutes."""
    found = _MINUTES.fullmatch(words)
    if found is None:
        raise UnreadableMinutes(words)
    return int(found[1])


def read_lock(words: str) -> time | None:
    """Give the time of day a step is locked to, None for no words; raises UnreadableTime."""
    if not words.strip():
        return None
    found = time_of_day(words)
    if found is None:
        raise UnreadableTime(words)
    return found


def lock_words(lock: time | None) -> str:
    """Give "14:30", or nothing; `read_lock` reads it back."""
    return f"{lock:%H:%M}" if lock else ""


def plan_when(plan: Plan) -> str:
    """Give "Thu 26 Nov 2026 14:00 to 15:32"; the day of the end too where it is another one."""
    session, ends = plan.session, clock_time(plan.ends)
    if not plan.slots:
        return start_words(session.starts)
    if plan.ends.date() != session.starts.date():
        ends = _("{time} on {date}").format(time=ends, date=full_date(plan.ends.date()))
    return _("{start} to {end}").format(start=start_words(session.starts), end=ends)


def plan_size(plan: Plan) -> str:
    """Give "9 steps, 92 minutes"; nothing for no steps."""
    count = len(plan.slots)
    if not count:
        return ""
    steps = ngettext("{n} step", "{n} steps", count).format(n=count)
    return _("{steps}, {minutes}").format(steps=steps, minutes=minutes_words(plan.minutes))


def balance_words(balance: Balance) -> str:
    """Say whose the minutes are, and how long the expected members have done this."""
    minutes = _("Time to speak: everyone {shared} min, members {members}, guests {guests}.").format(
        shared=balance.shared_minutes, members=balance.member_minutes, guests=balance.guest_minutes
    )
    people = _("Experience: {new} new, {some} some, {long} long.").format(
        new=balance.new, some=balance.some, long=balance.long
    )
    return f"{minutes} {people}" if balance.new + balance.some + balance.long else minutes


def guests_words(balance: Balance) -> str:
    """Point out that guests have more than a third of the time; empty when they have not."""
    if not balance.guests_have_too_much:
        return ""
    return _("Guests have {guests} of {all} minutes: more than a third.").format(
        guests=balance.guest_minutes, all=balance.minutes
    )


def slot_words(slot: Slot) -> str:
    """Say that a start is locked, and what that does; empty for one that is not."""
    if slot.step.starts is None:
        return ""
    lock = lock_words(slot.step.starts)
    if slot.is_impossible:
        return _("locked at {lock}, which fits nowhere in this session").format(lock=lock)
    if slot.clash:
        late = ngettext(
            "locked at {lock}, but starts {n} minute late",
            "locked at {lock}, but starts {n} minutes late",
            slot.late_minutes,
        )
        return late.format(lock=lock, n=slot.late_minutes)
    if slot.slack_minutes:
        free = ngettext(
            "locked at {lock}, {n} minute free before",
            "locked at {lock}, {n} minutes free before",
            slot.slack_minutes,
        )
        return free.format(lock=lock, n=slot.slack_minutes)
    return _("locked at {lock}").format(lock=lock)


def step_extra(step: Step) -> tuple[str, ...]:
    """Say what is special about a step: who hosts it, that it comes every time, how it went."""
    took = _("took {length}").format(length=length_words(step.spent)) if step.spent else _("done")
    went = {
        StepState.RUNNING: _("running now"),
        StepState.DONE: took,
        StepState.DEFERRED: _("put off to the next session"),
        StepState.DROPPED: _("dropped"),
    }.get(step.state, "")
    host = _("hosted by {name}").format(name=step.host) if step.host else ""
    every = _("every session") if step.recurring else ""
    return tuple(words for words in (host, every, went) if words)


def tool_words(tool: StepTool) -> str:
    """Say how a step with a tool of its own is run; empty for a plain one."""
    if tool is StepTool.NONE:
        return ""
    if tool is StepTool.FORMAT:
        return _("Waits for a format: H puts one here, and this step makes room for it.")
    if tool is StepTool.CLAUSES:
        return _(
            "A plain line becomes a clause of the agreement; “2: ...” says what one would see for clause 2."
        )
    return _("Runs as a timed prompt: the room does it on paper or aloud.")


def airtime_options() -> tuple[tuple[str, str], ...]:
    """Give whose time a step can be, and the words for it."""
    return (
        (Airtime.EVERYONE, _("everyone's")),
        (Airtime.MEMBER, _("a member's")),
        (Airtime.GUEST, _("a guest's")),
    )


def left_titles(left: Left) -> str:
    """Name the steps the last session leaves, and the actions that come by themselves."""
    titles = _("{titles}.").format(titles=", ".join(offer.step.title for offer in left.offers))
    return " ".join(part for part in (titles, actions_words(left.open_actions)) if part)


def why_words(why: Why) -> str:
    """Say why a step of the last session is offered."""
    return {
        Why.DEFERRED: _("put off last time"),
        Why.RECURRING: _("comes every session"),
        Why.UNDISCUSSED: _("not reached last time"),
        Why.OPEN_ACTION: _("has an open action"),
    }[why]


def left_words(left: Left | None) -> str:
    """Say how many steps the last session leaves; empty for none."""
    if left is None or not left.offers:
        return ""
    count = len(left.offers)
    steps = ngettext(
        "{n} step is left from {ref}: B brings it over.",
        "{n} steps are left from {ref}: B brings them over.",
        count,
    )
    return steps.format(n=count, ref=left.session.ref)


def actions_words(count: int) -> str:
    """Say that open actions need no carrying over; empty where there are none."""
    if not count:
        return ""
    words = ngettext("Its open action comes by itself.", "Its {n} open actions come by themselves.", count)
    return words.format(n=count)


def family_words(family: Family) -> str:
    """Say what the formats of a family are good for."""
    return {
        Family.WHOLE_SESSION: _("A whole session"),
        Family.ONE_CASE: _("One person's case"),
        Family.LOOK_BACK: _("Looking back"),
        Family.FEEDBACK: _("Feedback"),
        Family.TOGETHER: _("Everyone together"),
    }[family]


def format_size(one: Format) -> str:
    """Give "4-8 people, 60 minutes", with the rounds where there are several."""
    size = _("{size} people, {minutes}").format(size=one.size, minutes=minutes_words(total_minutes(one)))
    if one.rounds == 1:
        return size
    return _("{size} in {n} rounds").format(size=size, n=one.rounds)


def format_step(step: FormatStep) -> tuple[str, str]:
    """Give the minutes and the title of a step of a format, with who may speak."""
    words = _("{title} ({who})").format(title=_(step.title), who=_(step.who)) if step.who else _(step.title)
    return str(step.minutes), words
