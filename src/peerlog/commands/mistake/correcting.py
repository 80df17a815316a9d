"""peerlog mistake confidential edit: correct what was told in confidence."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from peerlog.commands.call import Call
from peerlog.commands.concern.opening import network_of, open_notes
from peerlog.commands.fields import given
from peerlog.commands.mistake.adding import asked, chosen, day_said, facts
from peerlog.commands.mistake.confiding import give_told
from peerlog.commands.parts import argument, option, verb
from peerlog.commands.passphrases import PASSPHRASE_FILE
from peerlog.wording.language import mark


@verb("edit", argument("ref"), option("--rewrite", is_flag=True, help=mark("ask anew who told it and for the lines")),
      *facts(), PASSPHRASE_FILE, writes=True, examples=["mistake confidential edit 3f2a --area money"])  # fmt: skip
def edit(call: Call, ref: str, rewrite: bool, passphrase_file: Path | None, **options: Any) -> None:  # noqa: ANN401
    """Correct what was written down; the steps outward and their answers stay as they are."""
    notes, words = open_notes(call, passphrase_file), given(options)
    before = notes.mistakes.find_ref(ref)
    texts = asked(call, network_of(call)) if rewrite else {}
    if "on" in words:
        texts["told_on"] = day_said(words["on"], notes.today)
    after = notes.mistakes.edit(before, replace(before, **texts, **chosen(words)))
    give_told(call, after, notes.today)
