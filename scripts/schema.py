"""Write docs/schema.sql from a fresh file, so that a change of the format shows as a change of that page."""

from pathlib import Path

from peerlog.storage.migrations import APPLICATION_ID, VERSION, schema

PAGE = Path(__file__).parents[1] / "docs" / "schema.sql"


def text() -> str:
    """Give the page."""
    head = (
        f"-- peerlog.db, format {VERSION} (application_id {APPLICATION_ID}); written by scripts/schema.py\n"
    )
    return "\n".join([head, *(f"{_even(sql)};" for _, sql in schema())]) + "\n"


def _even(sql: str) -> str:
    """Give a statement with its later lines indented alike."""
    return "\n    ".join(line.strip() for line in sql.splitlines())


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8")
