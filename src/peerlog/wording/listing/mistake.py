"""Rounds and mistakes as lines of plain text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from peerlog.domain.mistake import Batch, Mistake
from peerlog.domain.mistake_answer import Question, Response, ThemeCount, Unanswered
from peerlog.domain.stored import StoredRow
from peerlog.wording.language import _, ngettext
from peerlog.wording.mistake_list import first_words
from peerlog.wording.mistake_page import Part
from peerlog.wording.mistake_promise import (
    Promise,
    floor_words,
    guess_words,
    not_for_words,
    script,
    short_promise,
)
from peerlog.wording.mistake_proof import everything_words, never_kept, proofs
from peerlog.wording.mistake_terms import (
    again_words,
    area_words,
    factor_words,
    frame_words,
    mistake_state_words,
    severity_words,
    spectrum_words,
)

SHOWN = 80
"""Characters of a telling that a line shows."""
SHORTEST_REF = 6
"""Letters of an id that are shown at least."""


def promise_lines(table: Iterable[Promise]) -> Iterator[str]:
    """Say against whom what is promised, and what is not."""
    for one in table:
        yield _("{against}:").format(against=one.against)
        yield "  " + _("Promised: {words}").format(words=one.kept or _("nothing."))
        yield "  " + _("Not promised: {words}").format(words=one.open)


def notice_lines(route: str, floor: int) -> Iterator[str]:
    """Say what is stored and how many are needed, before anybody types."""
    yield _("An anonymous round about mistakes. Before anybody types:")
    yield _(
        "Stored: four lines, what is chosen from short lists, the quarter. Nothing that says who, when or where."
    )
    yield _(
        "Until the round is closed nothing is written. If the program is killed, everything typed is gone."
    )
    yield _("A screen reader that says each key can be heard: use headphones.")
    yield floor_words(floor)
    yield not_for_words(route)


def room_lines(people: int, floor: int) -> Iterator[str]:
    """Say what a room of so many still lets people guess."""
    yield from guess_words(max(1, people), floor)


def script_lines(route: str, *, paper: bool) -> Iterator[str]:
    """Give what the facilitator says aloud."""
    if paper:
        yield _(
            "Type in the slips one after the other, in any order, the empty ones too. Destroy them afterwards."
        )
        yield not_for_words(route)
        return
    yield _("Say aloud:")
    yield from (f"  {line}" for line in script(route))


def turn_lines(route: str) -> Iterator[str]:
    """Say at the top of a turn what holds in it."""
    yield _("Your turn. Nothing you type is shown.")
    yield short_promise()
    yield not_for_words(route)
    yield _("Nothing this time? Press Enter at each of the twelve questions; everybody does.")
    yield _("To take it all back, type wipe, or press Ctrl+C.")


def waiting_line(waiting: int, floor: int) -> str:
    """Say how many wait, and how many are needed."""
    words = ngettext(
        "{n} real entry waits; {floor} are needed.", "{n} real entries wait; {floor} are needed.", waiting
    )
    return words.format(n=waiting, floor=floor)


def told_line(told: int, earlier: int, floor: int) -> str:
    """Say how much there is at the end of a round, and how many are needed."""
    words = ngettext("{n} entry was told now,", "{n} entries were told now,", told).format(n=told)
    rest = _("{n} wait from earlier rounds; {floor} are needed.").format(n=earlier, floor=floor)
    return f"{words} {rest}"


def released_lines(batch: Batch) -> Iterator[str]:
    """Say what was released."""
    words = ngettext("Released: {n} entry, {period}.", "Released: {n} entries, {period}.", batch.size)
    yield words.format(n=batch.size, period=batch.period)
    yield _("Read them with: peerlog mistake list")


def refs_of(entries: Sequence[Mistake]) -> Mapping[str, str]:
    """Give for each id its shortest beginning that means no other one; ids are random and tell nothing."""
    ids = [str(one.id) for one in entries]
    length = SHORTEST_REF
    while len({one[:length] for one in ids}) < len(ids):
        length += 1
    return {one: one[:length] for one in ids}


def mistake_line(entry: Mistake, ref: str) -> str:
    """Give an entry on one line: ref, state, quarter, what it is about."""
    parts = (ref, entry.period, mistake_state_words()[entry.state], entry.theme, first_words(entry, SHOWN))
    return "  ".join(part for part in parts if part)


def mistake_lines(entry: Mistake) -> Iterator[str]:
    """Give a whole entry, four lines first."""
    for words, line in zip(frame_words(), entry.lines, strict=True):
        if line:
            yield f"{words} {line}"
    chosen = (
        (_("Kind"), entry.kind and spectrum_words()[entry.kind]),
        (_("Area"), entry.area and area_words()[entry.area]),
        (_("What made it likely"), entry.factor and factor_words()[entry.factor]),
        (_("It weighed"), entry.severity and severity_words()[entry.severity]),
        (_("Could happen again"), entry.again and again_words()[entry.again]),
        (_("Theme"), entry.theme),
        (_("Quarter"), entry.period),
        (_("State"), mistake_state_words()[entry.state]),
    )
    yield from (_("{name}: {words}").format(name=name, words=words) for name, words in chosen if words)


def page_lines(parts: Iterable[Part]) -> Iterator[str]:
    """Give parts of a page as lines."""
    for part in parts:
        yield part.text
        if part.detail:
            yield f"  {part.detail}"


def counted_lines(batches: Sequence[Batch]) -> Iterator[str]:
    """Say of which batches entries were taken out, as counts only."""
    for one in batches:
        if one.withdrawn or one.unshareable:
            yield _(
                "{period}: of {size}, {withdrawn} withdrawn, {unshareable} that could not be shared safely"
            ).format(period=one.period, size=one.size, withdrawn=one.withdrawn, unshareable=one.unshareable)


def author_lines(asked: Sequence[Question], response: Response | None) -> Iterator[str]:
    """Say to whoever told it what the group asks and what it answered."""
    for number, one in enumerate(asked, 1):
        yield _("Question {n}: {words}").format(n=number, words=one.text)
        yield _("  Your answer: {words}").format(words=one.answer) if one.answer else _("  Not answered yet.")
    if response is None:
        yield _("The group has not answered yet.")
    else:
        yield from response_lines(response)


def response_lines(response: Response, action: str = "") -> Iterator[str]:
    """Say what a group answered; *action* is the linked one in words."""
    named = (
        (_("We heard"), response.heard),
        (_("We changed"), response.changed),
        (_("We did not, because"), response.why_not),
        (_("To do"), action),
    )
    yield from (_("{name}: {words}").format(name=name, words=words) for name, words in named if words)


def theme_line(theme: ThemeCount, floor: int) -> str:
    """Say how often a theme was told, whether it was answered, whether it came back since."""
    many = _("fewer than {floor}").format(floor=floor) if theme.count is None else str(theme.count)
    answered = _("came back since the answer") if theme.came_back else _("answered") if theme.answered else ""
    return "  ".join(filter(None, (theme.theme, many, answered)))


def unanswered_lines(waiting: Unanswered) -> Iterator[str]:
    """Say how many have no answer yet, and for how long."""
    if not waiting.all:
        return
    words = ngettext("{n} entry has no answer yet", "{n} entries have no answer yet", waiting.all)
    told = words.format(n=waiting.all)
    if waiting.old:
        told = _("{told}; {old} for more than 60 days, the oldest since {quarter}").format(
            told=told, old=waiting.old, quarter=waiting.since
        )
    yield f"{told}."


def kept_lines(rows: Sequence[StoredRow]) -> Iterator[str]:
    """Give everything that was kept of an entry, with what each column is."""
    if not rows:
        return
    yield everything_words()
    for proof in proofs(rows):
        yield proof.title
        for name, value, note in proof.columns:
            yield f"  {name} = {value}" + (f"  ({note})" if note else "")
    yield never_kept()
