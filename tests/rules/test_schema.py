"""docs/schema.sql is what a fresh file holds."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_of_the_schema_is_fresh() -> None:
    """After a change of the format, run scripts/schema.py."""
    written = runpy.run_path(str(ROOT / "scripts" / "schema.py"))["text"]()
    assert (ROOT / "docs" / "schema.sql").read_text(encoding="utf-8") == written
