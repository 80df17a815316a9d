"""jrnl as its keychain would run it, without waiting for a passphrase: run by jrnl's own interpreter, not by ours."""

import sys

from jrnl.encryption import BasePasswordEncryption
from jrnl.main import run

PASSPHRASE = "under the mango tree"  # noqa: S105 - of journals that live as long as the benchmark

if __name__ == "__main__":
    BasePasswordEncryption.get_keyring_password = lambda _name: PASSPHRASE
    sys.exit(run())
