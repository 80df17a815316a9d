"""A form whose half-filled lines are kept inside the journal and nowhere else."""

from peerlog.screens.form import Form


class JournalForm(Form):
    """A form over the open journal."""

    def kept(self) -> str:
        """Give what was being typed at this place before."""
        return self.house.journals.the_open.drafts.at(self._place) if self._place else ""

    def keep(self, text: str) -> None:
        """Keep what is being typed in the journal's own file."""
        if self._place:
            self.house.journals.the_open.drafts.keep(self._place, text)
