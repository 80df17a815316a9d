"""The services of what was told without fear: anonymous rounds and the answers to them."""

from functools import cached_property
from typing import TYPE_CHECKING

from peerlog.services.accord import Accord

if TYPE_CHECKING:
    from peerlog.domain.network import Network
    from peerlog.services.bulletin import Bulletins
    from peerlog.services.mistake_answers import MistakeAnswers
    from peerlog.services.mistake_proof import MistakeProof
    from peerlog.services.mistake_rounds import MistakeRounds
    from peerlog.services.mistake_themes import MistakeThemes
    from peerlog.services.mistakes import Mistakes
    from peerlog.services.scrubber import Scrubber


class Candour(Accord):
    """Mistakes, told and answered."""

    @cached_property
    def mistake_rounds(self) -> "MistakeRounds":
        """Anonymous rounds."""
        from peerlog.services.mistake_rounds import MistakeRounds

        shelf = self._shelf
        return MistakeRounds(shelf.held, shelf.mistakes, shelf.preferences, self.desk, self._outside)

    @cached_property
    def mistakes(self) -> "Mistakes":
        """Released mistakes."""
        from peerlog.services.mistakes import Mistakes

        shelf = self._shelf
        return Mistakes(shelf.mistakes, shelf.batches, shelf.held, self.desk, shelf.return_codes)

    @cached_property
    def mistake_proof(self) -> "MistakeProof":
        """Everything that was kept of an entry."""
        from peerlog.services.mistake_proof import MistakeProof

        return MistakeProof(self._shelf.stored_rows)

    @cached_property
    def mistake_answers(self) -> "MistakeAnswers":
        """Questions, advice and responses."""
        from peerlog.services.mistake_answers import MistakeAnswers

        shelf = self._shelf
        return MistakeAnswers(
            shelf.mistakes, shelf.questions, shelf.advice, shelf.responses, shelf.networks, self.desk
        )

    @cached_property
    def mistake_themes(self) -> "MistakeThemes":
        """What several mistakes have in common."""
        from peerlog.services.mistake_themes import MistakeThemes

        shelf = self._shelf
        return MistakeThemes(
            shelf.mistakes,
            shelf.responses,
            shelf.mistake_counts,
            lambda: self.mistake_rounds.floor,
            self.desk,
        )

    @cached_property
    def bulletin(self) -> "Bulletins":
        """What the group heard and did, as it leaves."""
        from peerlog.services.bulletin import Bulletins, Sources

        shelf = self._shelf
        sources = Sources(
            mistakes=shelf.mistakes,
            responses=shelf.responses,
            actions=shelf.actions,
            sessions=shelf.sessions,
            members=shelf.members,
            known=shelf.known_names,
            modes=shelf.records,
            floor=lambda: self.mistake_rounds.floor,
        )
        return Bulletins(sources=sources, files=shelf.exports, log=self.exports)

    @cached_property
    def scrubber(self) -> "Scrubber":
        """What in a text could tell who wrote it."""
        from peerlog.services.scrubber import Scrubber

        return Scrubber(self._shelf.known_names, self._shelf.sessions)

    def _outside(self, network: "Network") -> str:
        from peerlog.domain.concern import outside_route

        return outside_route(network, self.agreements.current(network.id)).first
