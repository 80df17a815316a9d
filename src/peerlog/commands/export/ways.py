"""How what was made leaves: printed, or as files in a folder; noted either way."""

from collections.abc import Sequence

from peerlog.commands.call import Call
from peerlog.commands.parts import choice, option
from peerlog.commands.session.preview import wordless
from peerlog.commands.session.sharing import handed_over, note_printed, print_text
from peerlog.domain.audience import Audience
from peerlog.domain.errors import StorageError
from peerlog.domain.handout import Staying
from peerlog.services.exports import Parcel
from peerlog.wording.language import _, mark, ngettext
from peerlog.wording.leaving import stays_across

FOR = option(
    "--for",
    "audience",
    type=choice(*Audience),
    default=Audience.MEMBERS.value,
    help=mark("who will read it"),
)
OUT = option("--out", "folder", metavar="FOLDER", help=mark("write a file there instead of printing"))


def give_parcel(call: Call, parcel: Parcel, folder: str | None) -> None:
    """Write a file into a folder, or print its text."""
    if folder is not None:
        write_parcels(call, [parcel], folder)
        return
    note_printed(call, parcel)
    if call.as_json:
        call.give({"audience": parcel.audience.value, "text": parcel.text})
    else:
        print_text(parcel.text)


def write_parcels(call: Call, parcels: Sequence[Parcel], folder: str) -> None:
    """Write files into a folder, say where, and how many."""
    paths: list[str] = []
    try:
        for parcel in parcels:
            paths.append(handed_over(call, parcel, folder))  # noqa: PERF401  (what was written before a failure counts)
    except StorageError:
        if paths:
            call.tell(_("Not all was written: of {count} files there are {paths}.").format(
                count=len(parcels), paths=", ".join(paths)
            ))  # fmt: skip
        raise
    call.give({"audience": parcels[0].audience.value if parcels else "", "paths": paths}, *paths)
    words = ngettext("{n} file was written.", "{n} files were written.", len(paths))
    call.tell(words.format(n=len(paths)))


def give_previews(call: Call, parcels: Sequence[Parcel], stays: Sequence[Staying]) -> None:
    """Print files as they would be, and what stays inside; for machines without a word of what stays."""
    data = {
        "files": [{"file": one.name, "text": one.text} for one in parcels],
        "stays": [wordless(one) for one in stays],
    }
    lines = [line for one in parcels for line in (one.name, *(f"  {text}" for text in one.text.splitlines()))]
    told = (_("  stays: {what}").format(what=what) for what in stays_across(stays))
    call.give(data, *lines, *told)
