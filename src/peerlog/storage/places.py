"""What kind of place a folder is: one that another program syncs, or a drive across a network."""

from pathlib import Path

SYNCED = {
    "dropbox": "Dropbox", "onedrive": "OneDrive", "google drive": "Google Drive", "googledrive": "Google Drive",
    "my drive": "Google Drive", "icloud drive": "iCloud", "mobile documents": "iCloud", "cloudstorage": "cloud storage",
    "nextcloud": "Nextcloud", "owncloud": "ownCloud", "pcloud drive": "pCloud", "mega": "MEGA", "box sync": "Box",
}  # fmt: skip
"""Names of folders, in lower case, and whose they are."""
ACROSS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.rclone", "davfs", "9p", "afpfs", "ncpfs"}
)
MOUNTS = Path("/proc/mounts")


def sync_of(folder: Path) -> str:
    """Give the program that seems to sync *folder*, or nothing."""
    whole = folder.absolute()
    for place in (whole, *whole.parents):
        name = place.name.lower()
        found = SYNCED.get(name) or next(
            (who for word, who in SYNCED.items() if name.startswith(f"{word} -")), ""
        )
        if found or (place / ".stfolder").exists():
            return found or "Syncthing"
    return ""


def drive_of(folder: Path) -> str:
    """Give the kind of network drive *folder* is on, or nothing; where the system does not tell, nothing."""
    try:
        lines = MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    whole = str(folder.absolute()) + "/"
    inside = [
        parts for parts in map(str.split, lines) if len(parts) > 2 and whole.startswith(_under(parts[1]))
    ]
    nearest = max(inside, key=lambda parts: len(parts[1]), default=None)
    return nearest[2] if nearest and nearest[2] in ACROSS else ""


def _under(mount: str) -> str:
    """Give a mount's folder as the system writes it, with a slash at its end."""
    plain = mount.replace("\\040", " ").replace("\\011", "\t")
    return plain if plain.endswith("/") else f"{plain}/"
