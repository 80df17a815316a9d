"""What happened, what is safe, what to do: the sentence for each error."""

from collections.abc import Callable

from peerlog.domain import errors
from peerlog.domain.errors import PeerlogError
from peerlog.wording.journal_errors import JOURNALS
from peerlog.wording.language import _
from peerlog.wording.leaving_errors import LEAVING
from peerlog.wording.look_back_errors import LOOKED
from peerlog.wording.safe import visible
from peerlog.wording.sealed import SEALED


def sentence(error: PeerlogError) -> str:
    """Give the sentence for an error, in the language in use."""
    for kind in type(error).__mro__:
        words = _SENTENCES.get(kind)
        if words is not None:
            return words(error)
    return _("That did not work; nothing was changed. Please try again.")


def _filled(template: Callable[[], str], *names: str) -> Callable[[PeerlogError], str]:
    def words(error: PeerlogError) -> str:
        values = {name: _shown(getattr(error, name)) for name in names}
        return template().format(**values)

    return words


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(visible(str(part)) for part in value)
    return visible(field_name(str(value)) if isinstance(value, str) else str(value))


def field_name(name: str) -> str:
    """Give a field's name as people read it; any other text as it is."""
    names = {
        "name": _("name"), "title": _("title"), "handle": _("handle"), "guest": _("name of the guest"),
        "action": _("action"), "owner": _("owner"), "reason": _("reason"), "zone": _("time zone"),
        "place": _("place"), "member": _("member"), "network": _("network"), "session": _("session"),
        "note": _("line"), "step": _("step"), "text": _("text"), "organisation": _("organisation"),
        "who": _("who speaks"), "rule": _("rule"), "host": _("host"), "objectives": _("objectives"),
        "file": _("file"), "backup": _("backup"), "format": _("format"), "draft": _("draft"), "folder": _("folder"),
        "purpose": _("purpose"), "values": _("values"), "membership": _("membership"),
        "confidentiality": _("what may leave"), "funder_in_room": _("funder in the room"),
        "concern_route": _("whom a concern goes to"), "experience": _("experience"), "joined": _("joined"),
        "left": _("left"), "access_needs": _("access needs"), "languages": _("languages"),
        "facilitator": _("facilitator"), "minutes_by": _("minutes by"), "starts": _("start"), "minutes": _("minutes"),
        "instruction": _("what to do"), "airtime": _("whose time"), "recurring": _("every session"),
        "journal": _("journal"), "reflection": _("reflection"), "model": _("model"), "answer": _("answer"),
        "tags": _("tag"), "strand": _("strand"), "summary": _("summary"), "passphrase": _("passphrase"),
        "recovery": _("recovery key"), "concern": _("concern"), "happened": _("account of what happened"),
        "when": _("line on when"), "tell": _("who needs to know"), "agreed": _("what was agreed next"),
        "agreement": _("agreement"), "clause": _("clause"), "behaviour": _("behaviour line"), "version": _("version"),
        "route": _("whom to go to"), "second_route": _("whom else to go to"), "decided": _("how it was decided"),
        "outside": _("words that may leave"), "drafted": _("drafted"), "adopted": _("adopted"),
        "superseded": _("superseded"), "planned": _("planned"), "running": _("running"), "closed": _("closed"),
    }  # fmt: skip
    return names.get(name) or _told_name(name)


def _told_name(name: str) -> str:
    from peerlog.wording.commitment import commitment_names
    from peerlog.wording.look_back_errors import look_back_names
    from peerlog.wording.mistake_fields import told_names

    return (told_names() | look_back_names() | commitment_names()).get(name, name)


_SENTENCES: dict[type, Callable[[PeerlogError], str]] = {
    errors.EmptyText: _filled(
        lambda: _("The {field} is empty; nothing was changed. Type it and try again."), "field"
    ),
    errors.TooLong: _filled(
        lambda: _("The {field} is longer than {limit} characters; nothing was changed. Shorten it, please."),
        "field", "limit",
    ),
    errors.UnreadableDate: _filled(
        lambda: _("“{words}” is not a date I know; nothing was changed. Try “fri”, “1 dec” or “2026-12-01”."), "words"
    ),
    errors.TimeMissing: _filled(
        lambda: _("“{words}” says a day but no time; nothing was changed. Add one, such as “{words} 14:00”."), "words"
    ),
    errors.UnreadableTime: _filled(
        lambda: _("“{words}” is not a time I know; nothing was changed. Try “14:00”."), "words"
    ),
    errors.UnreadableMinutes: _filled(
        lambda: _("“{words}” is not a number of minutes that fits; nothing was changed. Try “10”."), "words"
    ),
    errors.UnknownZone: _filled(
        lambda: _("“{words}” is not a time zone I know; nothing was changed. Try “Africa/Nairobi” or “UTC”."), "words"
    ),
    errors.UnknownChoice: _filled(
        lambda: _("“{given}” is no choice for {field}; nothing was changed. Choose one of: {allowed}."),
        "given", "field", "allowed",
    ),
    errors.AlreadyThere: _filled(
        lambda: _("There is a {kind} called “{name}” already; nothing was changed. Choose another name, or edit that one."),
        "kind", "name",
    ),
    errors.LeftBeforeJoining: lambda _error: _(
        "The day of leaving lies before the day of joining; nothing was changed. Look at both dates."
    ),
    errors.BrokenText: _filled(
        lambda: _("The {field} has half a character in it that no file can hold; nothing was changed. Please retype it."),
        "field",
    ),
    errors.NotARoster: _filled(
        lambda: _("I found no column of names in {path}; nothing was changed. The first line should have a column “name”."),
        "path",
    ),
    errors.WrongState: _filled(
        lambda: _("{ref} is {state}, and this needs a session that is {needed}; nothing was changed."),
        "ref", "state", "needed",
    ),
    errors.ReasonNeeded: _filled(
        lambda: _("The minutes of {ref} are approved; nothing was changed. Give a reason, and the change becomes an amendment."),
        "ref",
    ),
    errors.CannotSplit: _filled(
        lambda: _("A step of {minutes} min cannot be cut there; nothing changed. Each part needs a minute."),
        "minutes",
    ),
    errors.CarriedOften: _filled(
        lambda: _("{ref} was carried {times} times; nothing was changed. Say why, or make it smaller, hand it over, let it go."),
        "ref", "times",
    ),
    errors.CommitmentThere: _filled(
        lambda: _("{name} took something on already: “{words}”; nothing was changed. Say that this comes instead of it."),
        "name", "words",
    ),
    errors.DayAhead: _filled(lambda: _("{day} lies ahead; nothing was changed. Give a day up to today."), "day"),
    errors.NotOpen: _filled(
        lambda: _("{ref} has ended; nothing was changed. Open it again first, if it goes on."), "ref"
    ),
    errors.VersionStands: _filled(
        lambda: _("Version {number} of the agreement is {state} and stays so. Begin the next one with: peerlog agreement draft"),
        "number", "state",
    ),
    errors.NoClausesYet: lambda _error: _(
        "The draft has no clause yet; nothing was changed. Add one with: peerlog agreement clause add WORDS"
    ),
    errors.TooFewHeads: _filled(
        lambda: _("{heads} cannot have said yes, with {named} named; nothing was changed. Count everybody who said yes."),
        "heads", "named",
    ),
    errors.StillNames: _filled(
        lambda: _("These words still hold: {found}; nothing was changed. Replace them, or say that you are sure."), "found"
    ),
    errors.NotAgreedYet: _filled(
        lambda: _("{name} has not said yes to the agreement, and {ref} is at a case; nothing was changed. Walk them in first."),
        "name", "ref",
    ),
    errors.LaneShut: _filled(
        lambda: _(
            "Nobody is named yet to whom abuse, fraud and danger go in {name}; nothing was begun. Name them first: "
            "Network, Facts, or peerlog network edit --concern WHOM."
        ),
        "name",
    ),
    errors.UnderTheFloor: _filled(
        lambda: _("{real} were told, and {floor} are needed; nothing was released. Keep them for a later round, or let them go."),
        "real", "floor",
    ),
    errors.WrongCode: lambda _error: _("No entry answers to these words; nothing was changed. They are six, five letters each."),
    errors.AnswerMissing: lambda _error: _(
        "Say what was changed, or why nothing was; nothing was kept. One of the two is enough."
    ),
    errors.YesNeeded: _filled(
        lambda: _("There is no yes of the teller that holds for “{whom}”; nothing was changed. Ask, and note the answer first."),
        "whom",
    ),
    errors.StepDone: _filled(
        lambda: _("The step “{whom}” was done and stays as it is noted. Write a new one for anything more."), "whom"
    ),
    errors.NotFound: _filled(
        lambda: _("There is no {kind} “{ref}”; nothing was changed. Look at the list and try again."), "kind", "ref"
    ),
    errors.NoSuchFile: _filled(
        lambda: _("There is no file “{ref}”; nothing was changed. Look at its folder and name, and try again."), "ref"
    ),
    errors.NoNetworkYet: lambda _error: _(
        "There is no network yet; nothing was changed. Start one with: peerlog network new NAME"
    ),
    errors.NoAgreementYet: lambda _error: _(
        "The network has not adopted an agreement yet; nothing was changed. Make one with: peerlog agreement draft"
    ),
    errors.Ambiguous: _filled(
        lambda: _("“{ref}” could be several: {candidates}. Nothing was changed; say which one."), "ref", "candidates"
    ),
    errors.NothingToUndo: lambda _error: _("There is nothing to take back."),
    errors.NothingToRedo: lambda _error: _("There is nothing to bring back."),
    errors.ChangedSince: lambda _error: _(
        "That was changed again elsewhere, so it cannot be taken back without losing that; nothing was changed."
    ),
    errors.StoreBusy: _filled(
        lambda: _("Another window kept {path} busy for too long; what was saved is safe. Wait a moment and try again."),
        "path",
    ),
    errors.DiskFull: _filled(
        lambda: _("The disk is full, so {path} could not be written; what was saved before is safe. Make room and try again."),
        "path",
    ),
    errors.ReadOnly: _filled(
        lambda: _("{path} cannot be written here; what it holds is safe. Check the folder's permissions, or use --home."),
        "path",
    ),
    errors.Unwritable: _filled(
        lambda: _("{path} could not be read or written; nothing was changed. Check that the disk is there and try again."),
        "path",
    ),
    errors.NotAFolder: _filled(
        lambda: _("{path} is a file, and peerlog keeps its data in a folder; the file was not touched. Give --home a folder."),
        "path",
    ),
    errors.NotADatabase: _filled(
        lambda: _("{path} is not a peerlog file; it was not touched. Move it away, or point --home to another folder."),
        "path",
    ),
    errors.Damaged: _filled(
        lambda: _("Parts of {path} are damaged; it was not touched. Restore a backup with: peerlog restore"), "path"
    ),
    errors.NewerFormat: _filled(
        lambda: _("{path} was written by a newer peerlog; it was not touched. Update peerlog, or export with: peerlog export"),
        "path",
    ),
    errors.SampleInTheWay: _filled(
        lambda: _("{path} holds a file that is no sample, or is damaged; nothing was changed. Move it away and try again."),
        "path",
    ),
    errors.SampleStaysApart: _filled(
        lambda: _("{path} is the sample network, which never mixes with your own; nothing was changed. It is in: peerlog demo"),
        "path",
    ),
    **SEALED,
    **JOURNALS,
    **LOOKED,
    **LEAVING,
}  # fmt: skip
