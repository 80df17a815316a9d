"""Each error of a sealed file says what happened, what is safe and what to do."""

import pytest

from peerlog.domain import errors
from peerlog.domain.errors import PeerlogError
from peerlog.wording.errors import sentence
from peerlog.wording.sealed import SEALED

PATH = "/home/amina/journals/1f/key.json"
RAISED = (
    errors.EncryptionMissing(),
    errors.WrongPassphrase(4),
    errors.MustWait(17),
    errors.WrongRecoveryKey(),
    errors.MistypedRecoveryKey(given=27, wanted=28),
    errors.AlreadyProtected(),
    errors.PassphrasesDiffer(),
    errors.NotTheName(name="Mine"),
    errors.PassphraseNotSet(),
    errors.OtherSealedNotes(PATH),
    errors.NoPrinter(),
    errors.NotProtected(),
    errors.KeyFileMissing(PATH),
    errors.KeyFileDamaged(PATH),
    errors.KeyFileOfAnother(PATH, belongs="2e"),
    errors.NewerKeyFile(PATH, 2),
    errors.SealedFileMissing(PATH),
    errors.SealedFileDamaged(PATH),
    errors.ReplacedMeanwhile(PATH),
    errors.RemovedMeanwhile(PATH),
)


@pytest.mark.parametrize("error", RAISED, ids=lambda error: type(error).__name__)
def test_each_says_that_nothing_was_lost_and_what_to_do(error: PeerlogError) -> None:
    """In whole sentences, with nothing left to fill in and no name of a class."""
    said = sentence(error)
    assert said.count(". ") >= 1
    assert any(words in said for words in ("nothing was", "not touched", "safe"))
    assert "{" not in said
    assert type(error).__name__ not in said


def test_a_wait_and_a_typing_mistake_are_told_in_numbers() -> None:
    """How long, and how much of the key was typed."""
    assert "in 4 s" in sentence(errors.WrongPassphrase(4))
    assert "in 17 s" in sentence(errors.MustWait(17))
    assert "27 of 28" in sentence(errors.MistypedRecoveryKey(given=27, wanted=28))


def test_the_command_named_is_that_of_the_file() -> None:
    """Journals and notes about concerns have backups of their own."""
    assert "peerlog reflect journals restore" in sentence(errors.KeyFileMissing(PATH))
    notes = "/home/amina/sealed/1f/sealed.db"
    assert "peerlog concern restore" in sentence(errors.SealedFileDamaged(notes))


def test_a_path_is_shown_as_text() -> None:
    """A folder's name cannot steer the terminal."""
    said = sentence(errors.KeyFileOfAnother("/home/\u202ea\x1b[2J/key.json", belongs="\x1b[2J"))
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_every_error_of_a_sealed_file_was_looked_at() -> None:
    """None is left out of the table above but the base they share."""
    assert {type(error) for error in RAISED} | {errors.Locked} == set(SEALED)
