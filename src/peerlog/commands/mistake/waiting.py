"""peerlog mistake release, let-go, withdraw and unshareable: what becomes of entries, for good."""

from peerlog.commands.call import Call
from peerlog.commands.exits import USAGE
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.shapes import shape
from peerlog.domain.mistake import Mistake
from peerlog.wording.language import _, mark, ngettext
from peerlog.wording.listing.mistake import counted_lines, mistake_lines, released_lines

YES = option("--yes", is_flag=True, help=mark("really"))


@verb("release", YES, writes=True, examples=["mistake release --yes"])
def release(call: Call, yes: bool) -> None:
    """Let everybody read what waits, all of it at once; with too few nothing is released."""
    rounds = call.house.mistake_rounds
    waiting, floor = rounds.waiting(call.network), rounds.floor
    if waiting >= floor and not yes:
        words = ngettext(
            "{n} entry would be released; that is not taken back.",
            "{n} entries would be released; that is not taken back.",
            waiting,
        )
        ask_for_yes(call, words.format(n=waiting))
    batch = rounds.release(call.network, floor)
    call.give({"released": shape(batch)}, *released_lines(batch))


@verb("let-go", YES, writes=True, examples=["mistake let-go --yes"])
def let_go(call: Call, yes: bool) -> None:
    """Drop what waits, for good, that of earlier rounds too."""
    rounds = call.house.mistake_rounds
    waiting = rounds.waiting(call.network)
    words = ngettext("{n} waiting entry", "{n} waiting entries", waiting).format(n=waiting)
    if waiting and not yes:
        ask_for_yes(call, _("{entries} would be dropped, for good.").format(entries=words))
    rounds.let_go(call.network)
    call.give({"let_go": waiting}, _("Let go: {entries}.").format(entries=words))


@verb("withdraw", argument("ref"), YES, writes=True, examples=["mistake withdraw 3f2a91 --yes"])
def withdraw(call: Call, ref: str, yes: bool) -> None:
    """Take an abusive entry out for good, without learning who told it; the count stays."""
    entry = _meant(call, ref, yes=yes)
    call.house.mistakes.withdraw(entry)
    _give_counts(call, entry)


@verb("unshareable", argument("ref"), YES, writes=True, examples=["mistake unshareable 3f2a91 --yes"])
def unshareable(call: Call, ref: str, yes: bool) -> None:
    """Take out what cannot be told without telling on somebody; only the count stays."""
    entry = _meant(call, ref, yes=yes)
    call.house.mistakes.cannot_be_shared(entry)
    _give_counts(call, entry)


def _meant(call: Call, ref: str, *, yes: bool) -> Mistake:
    entry = call.house.mistakes.get(ref)
    if not yes:
        call.tell(*mistake_lines(entry))
        ask_for_yes(call, _("This removes its words for good; only older backups still hold them."))
    return entry


def _give_counts(call: Call, entry: Mistake) -> None:
    batch = call.house.mistakes.batch(entry.batch)
    call.give({"batch": shape(batch), "mistake": {"id": entry.id}}, *counted_lines([batch]))


def ask_for_yes(call: Call, words: str) -> None:
    """Say what would happen, and end the command without doing it."""
    call.tell(words, _("Nothing was changed. Add --yes to do it."))
    call.leave(USAGE)
