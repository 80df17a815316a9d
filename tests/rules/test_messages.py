"""Every text a person sees can be translated, and the template for translators is fresh."""

from pathlib import Path

import messages


def test_the_template_is_fresh(tmp_path: Path) -> None:
    """`make messages` was run after the last change of a text."""
    messages.extract(tmp_path / "peerlog.pot")
    fresh = (tmp_path / "peerlog.pot").read_text(encoding="utf-8")
    assert fresh == messages.TEMPLATE.read_text(encoding="utf-8")
