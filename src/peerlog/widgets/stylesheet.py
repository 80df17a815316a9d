"""The app's style sheet, read again only when a colour changed."""

from textual.css.stylesheet import Stylesheet


class KeptStylesheet(Stylesheet):
    """Textual reads every sheet anew for each new screen, which costs as much as painting it."""

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take other colours; the same ones change nothing."""
        if variables != self._variables:
            super().set_variables(variables)

    def reparse(self) -> None:
        """Read what was not read yet with these colours."""
        self.parse()
