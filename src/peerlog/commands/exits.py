"""The exit codes: what a script can rely on."""

from peerlog.domain import errors

DONE = 0
FAILED = 1
USAGE = 2
NOT_FOUND = 3
INVALID = 4
LOCKED = 5
STORAGE = 6
DAMAGED = 7
NEWER = 8
INTERRUPTED = 130

CODES: dict[type[errors.PeerlogError], int] = {
    errors.NotFound: NOT_FOUND,
    errors.NoNetworkYet: NOT_FOUND,
    errors.NoJournalYet: NOT_FOUND,
    errors.NoAgreementYet: NOT_FOUND,
    errors.InvalidInput: INVALID,
    errors.Ambiguous: INVALID,
    errors.StoreBusy: LOCKED,
    errors.Locked: LOCKED,
    errors.ReplacedMeanwhile: LOCKED,
    errors.RemovedMeanwhile: NOT_FOUND,
    errors.StorageError: STORAGE,
    errors.NotADatabase: DAMAGED,
    errors.Damaged: DAMAGED,
    errors.NewerFormat: NEWER,
    errors.ExportDiffers: FAILED,
}


def exit_code(error: errors.PeerlogError) -> int:
    """Give the code of the nearest kind of error; FAILED for one that has none of its own."""
    return next((CODES[kind] for kind in type(error).__mro__ if kind in CODES), FAILED)
