"""Read a journal without peerlog: python read_a_journal.py FOLDER [--markdown], FOLDER as in docs/journal-file.md."""

import getpass
import json
import re
import sqlite3
import sys
import unicodedata
from pathlib import Path

folder = Path(sys.argv[1])
key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
path, copy = folder / "journal.db", folder / "journal.db.sealed"
if key["protecting"] and copy.exists():  # what a kill left while the journal came under a passphrase
    path = copy
file = None if key["protected"] else sqlite3.connect(path)
if file is None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF
    from sqlcipher3 import dbapi2

    words = unicodedata.normalize("NFC", getpass.getpass("Passphrase or recovery key: "))
    paper = re.sub("[^0-9A-Z]", "", words.upper()).translate(str.maketrans("OIL", "011"))
    for wrap in key["wraps"]:
        salt, nonce, wrapped = (bytes.fromhex(wrap[part]) for part in ("salt", "nonce", "wrapped"))
        if wrap["kdf"] == "argon2id":
            cost = {"iterations": wrap["passes"], "lanes": wrap["lanes"], "memory_cost": wrap["memory"]}
            opener = Argon2id(salt=salt, length=32, **cost).derive(words.encode())
        else:
            opener = HKDF(SHA256(), 32, salt, b"peerlog recovery").derive(paper.encode())
        bound = f"peerlog {key['kind']} {key['id']} {wrap['by']}".encode()
        try:
            data_key = ChaCha20Poly1305(opener).decrypt(nonce, wrapped, bound)
        except InvalidTag:
            continue
        file = dbapi2.connect(str(path))
        file.execute(f"PRAGMA key=\"x'{data_key.hex()}'\"")
if file is None:
    sys.exit("Neither the passphrase nor the recovery key of this journal.")

entries = file.execute("SELECT * FROM reflection WHERE trashed=0 ORDER BY day, written, id")
names = [column[0] for column in entries.description]
for values in entries:
    entry = dict(zip(names, values, strict=True))
    for name in ("answers", "tags", "looked_back"):
        entry[name] = json.loads(entry[name])
    if "--markdown" in sys.argv:
        print(f"# {entry['day']}\n")
        print(
            "\n\n".join(f"**{prompt}**\n\n{text}" if prompt else text for prompt, text in entry["answers"]),
            "\n",
        )
    else:
        print(json.dumps(entry, ensure_ascii=False))
