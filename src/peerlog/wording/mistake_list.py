"""Mistakes in a list: how many wait, quarters, the beginning of a telling, what a batch counts, what an empty list says."""

from collections.abc import Iterable

from peerlog.domain.mistake import Batch, Mistake, MistakeState
from peerlog.wording.language import _, ngettext
from peerlog.wording.mistake_terms import frame_words, mistake_state_words
from peerlog.wording.safe import one_line

SHOWN = 140
"""Characters of a telling that a list shows."""
_MARKS = {
    MistakeState.HELD: "·",
    MistakeState.RELEASED: "○",
    MistakeState.DISCUSSED: "◐",
    MistakeState.ANSWERED: "●",
    MistakeState.PATTERN: "◎",
}


def waiting_words(waiting: int, floor: int) -> str:
    """Say how many wait, and for what."""
    if waiting >= floor:
        return _("{count} entries wait, enough to be released together. R lets everybody read them.").format(
            count=waiting
        )
    if not waiting:
        return _("Nothing waits. Entries are shown once there are at least {floor}, all together.").format(
            floor=floor
        )
    return ngettext(
        "{count} of {floor} waits; nothing is shown before there are {floor}.",
        "{count} of {floor} wait; nothing is shown before there are {floor}.",
        waiting,
    ).format(count=waiting, floor=floor)


def shut_words() -> str:
    """Say why no round can begin yet."""
    return _(
        "No round begins before the network says whom to go to with abuse, fraud or danger: N, then F, "
        "“A concern goes to”."
    )


def quarter_words(period: str) -> str:
    """Give "October to December 2026" for "2026-Q4"."""
    year, _dash, number = period.partition("-Q")
    names = (
        _("January to March {year}"),
        _("April to June {year}"),
        _("July to September {year}"),
        _("October to December {year}"),
    )
    return names[int(number) - 1].format(year=year)


def state_words(state: MistakeState) -> str:
    """Give the state with its mark."""
    return f"{_MARKS[state]} {mistake_state_words()[state]}"


def first_words(entry: Mistake, most: int = SHOWN) -> str:
    """Give the beginning of what was told, on one line."""
    said = ((begin, line) for begin, line in zip(frame_words(), entry.lines, strict=True) if line.strip())
    begin, line = next(said, ("", ""))
    return one_line(f"{begin} {line}".strip(), most)


def counted_words(batches: Iterable[Batch]) -> str:
    """Say what was taken out of these batches; empty where nothing was."""
    every = tuple(batches)
    unshareable, withdrawn = sum(one.unshareable for one in every), sum(one.withdrawn for one in every)
    parts = (
        _("Could not be shared: {count}").format(count=unshareable) if unshareable else "",
        _("Withdrawn: {count}").format(count=withdrawn) if withdrawn else "",
    )
    return " · ".join(filter(None, parts))


def nothing_told(floor: int) -> tuple[str, ...]:
    """Say what an empty list is for, with an example and the key to begin."""
    return (
        _("Here the group tells mistakes without fear, and answers them."),
        _(
            "In a round everyone takes the keyboard in turn, also those with nothing to add. peerlog does not record who "
            "wrote what. The entries are shown together, once there are at least {floor}."
        ).format(floor=floor),
        _(
            "Example: We set out to train twelve head teachers in a day. We noticed it was off when three left at noon. "
            "Looking back, it went wrong because nobody had asked them how long they could stay."
        ),
        _("C begins a round."),
    )


def release_question(waiting: int) -> str:
    """Ask before everybody may read."""
    return ngettext(
        "Let everybody here read the {count} entry that waits?",
        "Let everybody here read the {count} entries that wait?",
        waiting,
    ).format(count=waiting)


def release_consequence() -> str:
    """Say what a release is."""
    return _("All of them together, in an order that tells nothing. This cannot be taken back.")


def let_go_question(waiting: int) -> str:
    """Ask before what waits is dropped."""
    return ngettext(
        "Let go the {count} entry that waits, for good?",
        "Let go the {count} entries that wait, for good?",
        waiting,
    ).format(count=waiting)


def let_go_consequence() -> str:
    """Say what that means."""
    return _("Nobody will ever read them, and nothing brings them back. Decide it together.")


def too_few_words(waiting: int, floor: int) -> str:
    """Say why nothing is released."""
    return _(
        "{count} of {floor} wait. So few could be guessed; they stay unread until there are enough."
    ).format(count=waiting, floor=floor)
