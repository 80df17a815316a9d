"""What we learned in a year and what is left of it, in words."""

from collections.abc import Iterator
from typing import NamedTuple

from peerlog.domain.look_back_year import Left, Remains, Year
from peerlog.wording.language import _, ngettext
from peerlog.wording.look_back_list import last_words, look_back_name
from peerlog.wording.look_back_terms import left_words


def year_title(year: int) -> str:
    """Give the question the page answers."""
    return _("What we learned in {year}, and what is left of it").format(year=year)


def count_words(year: Year) -> str:
    """Say of how many promises what is left; those not looked at are counted as such."""
    total = ngettext("{n} promise", "{n} promises", len(year.remains)).format(n=len(year.remains))
    names = left_words()
    counts = (
        _("{count} {left}").format(count=count, left=names[left]) for left, count in year.counts.items()
    )
    return _("{total}: {counts}").format(total=total, counts=" · ".join(counts))


class Line(NamedTuple):
    """A line of the page, how loud it is, and the promise it stands for; empty for a heading."""

    text: str
    detail: str = ""
    tone: str = ""
    record: str = ""


def year_page(year: Year) -> Iterator[Line]:
    """Give the fragile ones by name first, then every promise under what is left of it."""
    if year.fragile:
        yield Line(_("Fragile: in one person's head, or nowhere"), tone="strong")
        yield from (_line(one, tone="warning") for one in year.fragile)
        yield Line("")
    for place, left in enumerate(year.counts):
        if place:
            yield Line("")
        yield Line(_capital(left_words()[left]), tone="strong")
        yield from (_line(one) for one in year.remains if one.left is left)


def year_lines(year: Year) -> Iterator[str]:
    """Give the same as lines of plain text."""
    yield year_title(year.year)
    yield count_words(year)
    for one in year.remains:
        yield _("{left}: {learning}").format(
            left=left_words()[one.left], learning=look_back_name(one.look_back)
        ) + (f" ({words})" if (words := _earlier(one)) else "")
    for one in year.fragile:
        yield _("Fragile: {learning}").format(learning=look_back_name(one.look_back))


def no_promise_words(year: int) -> str:
    """Say that nothing was promised in one year."""
    return _("Nothing was promised in {year}, so nothing of it can be looked at.").format(year=year)


def no_year_words() -> str:
    """Say that nothing was promised in any year."""
    return _("Nothing was promised yet, so nothing can be looked at.")


def _line(one: Remains, tone: str = "") -> Line:
    return Line(look_back_name(one.look_back), _earlier(one), tone, one.look_back.id)


def _earlier(one: Remains) -> str:
    words = last_words(one)
    unknown = one.left in (Left.DUE, Left.NOT_LOOKED_AT)
    return _("last looked at: {words}").format(words=words) if words and unknown else words


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
