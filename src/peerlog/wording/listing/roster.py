"""What a list of members would change, as lines of plain text."""

from collections.abc import Iterator

from peerlog.domain.roster import Roster
from peerlog.domain.roster_preview import Preview
from peerlog.wording.language import _
from peerlog.wording.roster import (
    handle_words,
    left_out_words,
    new_heading,
    person_words,
    skipped_heading,
    skipped_words,
    there_heading,
    twice_words,
    understood_words,
    update_words,
    updates_heading,
)


def change_lines(preview: Preview) -> Iterator[str]:
    """Say who is new and about whom there is news."""
    if preview.new:
        yield _("{heading}:").format(heading=new_heading(preview))
        yield from (", ".join(part for part in (f"  {p.name}", person_words(p)) if part) for p in preview.new)
    if preview.updates:
        yield _("{heading}:").format(heading=updates_heading(preview))
        yield from (
            _("  {name} {changes}").format(name=u.before.name, changes=update_words(u))
            for u in preview.updates
        )


def reading_lines(roster: Roster, preview: Preview) -> Iterator[str]:
    """Say how the file was read, and what of it is not taken."""
    yield understood_words(roster)
    yield from left_out_words(roster)
    if preview.there:
        yield _("{heading}.").format(heading=there_heading(preview))
    odd = (
        *map(skipped_words, roster.skipped), *map(twice_words, preview.twice), *map(handle_words, preview.taken_handles),
    )  # fmt: skip
    if odd:
        yield _("{heading}:").format(heading=skipped_heading(len(odd)))
        yield from (f"  {words}" for words in odd)
