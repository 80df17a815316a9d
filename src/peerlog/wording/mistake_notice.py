"""What is said before an anonymous round: what is settled, what is kept and promised, what is read aloud."""

from peerlog.domain.mistake import quarter_begins
from peerlog.wording.agreement_cards import Card
from peerlog.wording.language import _, ngettext
from peerlog.wording.mistake_promise import floor_words, guess_words, not_for_words, promises, script
from peerlog.wording.safe import visible


def round_title() -> str:
    """Name what this is."""
    return _("Anonymous round of mistakes")


def preparing_words() -> str:
    """Say what is settled on the first page."""
    return _("Settle these before anybody sits down. Nothing is typed yet.")


def people_words(people: int) -> str:
    """Say how many are in the room."""
    return ngettext("{n} person", "{n} people", people).format(n=people) if people else _("not said yet")


def way_words(*, slips: bool) -> str:
    """Say how the turns are taken."""
    return _("slips of paper, one typist") if slips else _("the keyboard goes round")


def no_route_words(name: str) -> str:
    """Say what is missing before a round can begin."""
    return _(
        "First say whom to go to with abuse, fraud or danger: a person or a place outside {name}. "
        "Every page of the round names it. Nothing is told here before that."
    ).format(name=visible(name))


def route_hint() -> str:
    """Show an example of a way outside."""
    return _("Such as: Ruth Adeyemi of the board, 0700 000 000")


def notice_cards(
    route: str, floor: int, people: int, period: str, *, slips: bool
) -> tuple[tuple[Card, ...], ...]:
    """Give all that is said before anybody types, page by page."""
    guesses = tuple(Card(text=words) for words in guess_words(people, floor)) if people else ()
    kept = (*_kept_cards(period), *(() if slips else (_code_card(),)), *_floor_cards(route, floor))
    return tuple(filter(None, (kept, promise_cards(), guesses)))


def promise_cards() -> tuple[Card, ...]:
    """Give the table of promises: against whom, what is promised, what is not."""
    return tuple(
        Card(
            text=promise.against,
            detail="\n".join(
                (
                    _("Promised: {words}").format(words=promise.kept or _("nothing.")),
                    _("Not promised: {words}").format(words=promise.open),
                )
            ),
        )
        for promise in promises()
    )


def _kept_cards(period: str) -> tuple[Card, ...]:
    return (
        Card(
            text=_("Kept of an entry"),
            detail=_(
                "Its four lines, what is chosen under them, and the quarter of the year: {quarter}."
            ).format(quarter=quarter_words(period)),
        ),
        Card(
            text=_("Not kept, anywhere"),
            detail=_(
                "Who, on which machine, when, where, for whom they work, in which session, in which order."
            ),
        ),
    )


def _code_card() -> Card:
    return Card(
        text=_("If you ask for it: a code of six words"),
        detail=_("You write it on paper. With it you can come back to what you told; peerlog cannot."),
    )


def _floor_cards(route: str, floor: int) -> tuple[Card, ...]:
    return (
        Card(text=_("How many are needed"), detail=floor_words(floor)),
        Card(text=_("What does not belong here"), detail=not_for_words(visible(route))),
    )


def quarter_words(period: str) -> str:
    """Name a quarter by its number and year."""
    day = quarter_begins(period)
    return _("quarter {number} of {year}").format(number=(day.month + 2) // 3, year=day.year)


def script_cards(route: str, *, slips: bool) -> tuple[tuple[Card, ...], ...]:
    """Give what the facilitator reads aloud, numbered."""
    said = _slips_script(route) if slips else script(visible(route))
    return (
        tuple(
            Card(number=f"{number}.", text=words) for number, words in enumerate(said, 1)
        ),
    )  # fmt: skip


def _slips_script(route: str) -> tuple[str, ...]:
    *_rest, outside, stops = script(visible(route))
    return (
        _("We are not looking for a person. Everyone writes a slip, also those with nothing to add."),
        _("Slips of one kind, pens of one kind, capital letters. Fold them and mix them in a bag."),
        _("One of us types them in, nobody else reads along. Then the slips are destroyed, here."),
        _("Do not write names, places or dates."),
        outside,
        stops,
    )


def aloud_words() -> str:
    """Head the page that is read aloud."""
    return _("Read this aloud")


def before_words() -> str:
    """Head the pages that are read before anybody types."""
    return _("Before anybody types")


def page_words(page: int, pages: int) -> str:
    """Say how far the reading has come."""
    return _("{page} of {pages}. Enter goes on.").format(page=page, pages=pages)


def begin_words(*, slips: bool) -> str:
    """Say what Enter does on the page that is read aloud."""
    return _("Enter begins with the first slip.") if slips else _("Enter begins. Then hand the keyboard on.")
