"""Pictures are taken on the stage."""

from looks.stage import in_utc, open_scene

__all__ = ["in_utc", "open_scene"]
