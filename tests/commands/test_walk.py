"""From an empty machine to minutes in a folder, by commands only, each a process of its own."""

from pathlib import Path

from command_line import peerlog

WALK = (
    ("network", "new", "Coastal Teachers", "--zone", "Africa/Nairobi", "--purpose", "Learning that travels"),
    ("member", "add", "Amina Yusuf", "--organisation", "Maji Mazuri"),
    ("member", "add", "João Silva", "--organisation", "Escola Nova", "--handle", "Joca"),
    (
        "session",
        "plan",
        "Feedback that lands",
        "2 feb 2026 14:00",
        "--format",
        "troika",
        "--place",
        "Mombasa",
    ),
    ("session", "open", "next"),
    ("session", "attend", "last", "present", "Amina", "João"),
    ("session", "note", "last", "l:", "Trustees", "read", "one", "page"),
    ("session", "note", "last", "Amina showed us her board"),
    ("session", "step", "last", "next"),
    ("session", "note", "last", "d: We meet on first Tuesdays"),
    ("session", "line", "describe", "last", "D1", "--method", "consent"),
    ("session", "note", "last", "a: Draft the one-pager @João by 1 dec 2026"),
    ("session", "close", "last"),
    ("session", "edit", "last", "--next", "First Tuesday of March"),
    ("session", "approve", "last"),
)


def test_the_whole_way_by_commands(tmp_path: Path) -> None:
    """Nobody's name is in what leaves for the public; the members get theirs by handle."""
    home, folder = tmp_path / "home", tmp_path / "out"
    folder.mkdir()
    for words in WALK:
        answer = peerlog(home, *words)
        assert answer.code == 0, (words, answer)
    members = peerlog(home, "session", "minutes", "S01", "--for", "members", "--out", str(folder))
    public = peerlog(home, "export", str(folder), "--for", "public")
    assert (members.code, public.code) == (0, 0)
    text = Path(members.out.strip()).read_text(encoding="utf-8")
    for words in (
        "# Feedback that lands",
        "Trustees read one page",
        "(consent)",
        "| Joca | 2026-12-01 |",
        "Approved on",
    ):
        assert words in text
    assert "First Tuesday of March" in text
    shared = Path(public.out.strip())
    for name in ("Amina", "João", "Joca", "Maji", "Escola"):
        assert name not in shared.read_text(encoding="utf-8") + shared.name
    assert peerlog(home, "verify").code == 0
