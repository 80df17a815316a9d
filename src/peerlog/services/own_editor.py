"""A person's own editor over a text that is otherwise kept where nobody else can read it."""

from typing import Protocol


class OwnEditor(Protocol):
    """The program that the surroundings name."""

    def edit(self, text: str) -> str:
        """Give *text* as the person left it; raises NoEditor. Its file is readable while the editor is open."""
        ...
