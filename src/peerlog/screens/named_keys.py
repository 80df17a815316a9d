"""The keys of a screen, named in the language in use."""

from dataclasses import replace
from typing import ClassVar, TypeVar

from textual.binding import ActiveBinding
from textual.screen import Screen

from peerlog.widgets.row_list import CHOOSE
from peerlog.wording.language import _

ResultT = TypeVar("ResultT")


class NamedKeys(Screen[ResultT]):
    """Names its keys when they are shown, not when the class is made: the language may change between."""

    ALSO_SHOWN: ClassVar[tuple[str, ...]] = ()
    """Names of keys that work everywhere and stand in the bottom line only here."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, named in the language in use."""
        found = super().active_bindings
        if (choosing := found.get("enter")) and choosing.binding.id == CHOOSE:
            found["enter"] = self._own_enter(choosing)
        return {
            key: active._replace(
                binding=replace(
                    active.binding,
                    description=_in_words(active.binding.description),
                    show=active.binding.show or active.binding.id in self.ALSO_SHOWN,
                ),
                tooltip=_in_words(active.tooltip),
            )
            for key, active in found.items()
        }

    def _own_enter(self, choosing: ActiveBinding) -> ActiveBinding:
        """Give Enter in a list the name this screen has for choosing a row."""
        own = next(iter(self._bindings.key_to_bindings.get("enter", ())), None)
        if own is None:
            return choosing
        named = replace(choosing.binding, id=own.id, description=own.description, show=own.show)
        return choosing._replace(binding=named, tooltip=own.tooltip)


def _in_words(text: str) -> str:
    return _(text) if text else ""
