"""Read a journal without peerlog: python read_a_journal.py FOLDER [--markdown]; what is in FOLDER: journal-file.md."""

import getpass
import json
import sqlite3
import sys
import unicodedata
from contextlib import suppress
from pathlib import Path

folder = Path(sys.argv[1])
key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
copy = folder / "journal.db.sealed"  # left by a kill while the journal came under its first passphrase
path = copy if key["protecting"] and copy.exists() else folder / "journal.db"
file = None if key["protected"] else sqlite3.connect(path)
typed = "" if file else unicodedata.normalize("NFC", getpass.getpass("Passphrase or recovery key: "))
paper = "".join(filter(str.isalnum, typed.upper())).translate(str.maketrans("OIL", "011"))
for wrap in key["wraps"]:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf import argon2, hkdf
    from sqlcipher3 import dbapi2

    salt, nonce, wrapped = (bytes.fromhex(wrap[part]) for part in ("salt", "nonce", "wrapped"))
    if wrap["by"] == "passphrase":
        cost = {"iterations": wrap["passes"], "lanes": wrap["lanes"], "memory_cost": wrap["memory"]}
        opener = argon2.Argon2id(salt=salt, length=32, **cost).derive(typed.encode())
    else:
        opener = hkdf.HKDF(SHA256(), 32, salt, b"peerlog recovery").derive(paper.encode())
    bound = f"peerlog {key['kind']} {key['id']} {wrap['by']}".encode()
    with suppress(InvalidTag):
        data_key = ChaCha20Poly1305(opener).decrypt(nonce, wrapped, bound)
        file = dbapi2.connect(str(path))
        file.execute(f"PRAGMA key=\"x'{data_key.hex()}'\"")
if file is None:
    sys.exit("Neither the passphrase nor the recovery key of this journal.")

found = file.execute("SELECT * FROM reflection WHERE trashed=0 ORDER BY day, written, id")
for values in found:
    entry = dict(zip((column[0] for column in found.description), values, strict=True))
    entry |= {name: json.loads(entry[name]) for name in ("answers", "tags", "looked_back")}
    if "--markdown" in sys.argv:
        parts = (f"**{prompt}**\n\n{text}" if prompt else text for prompt, text in entry["answers"])
        print(f"# {entry['day']}", *parts, "", sep="\n\n")
    else:
        print(json.dumps(entry, ensure_ascii=False))
