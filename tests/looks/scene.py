"""What a picture shows: where one begins, what leads there, and in which sizes it is taken."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from conftest import StillClock
from peerlog.services.house import House
from screens.walking import Walk

NOTHING, SAMPLE = "nothing", "sample"
"""A fresh machine, or the sample network."""
PLAIN, ROOMY, PHONE = (80, 24), (120, 36), (40, 20)
DARK = "peerlog-dark"

Size = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What a scene plays on."""

    walk: Walk
    house: House
    clock: StillClock


Go = Callable[[Stage], Awaitable[None]]
Prepare = Callable[[House, StillClock], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One thing to look at."""

    go: Go
    begins: str
    prepare: Prepare
    sizes: tuple[Size, ...]
    theme: str


SCENES: dict[str, Scene] = {}


def scene(
    begins: str = SAMPLE,
    *,
    prepare: Prepare = lambda _house, _clock: None,
    sizes: tuple[Size, ...] = (PLAIN, ROOMY),
    theme: str = DARK,
) -> Callable[[Go], Go]:
    """Take a function that walks to a screen into the scenes, under its name; *prepare* comes before the app."""

    def take(go: Go) -> Go:
        name = go.__name__  # type: ignore[attr-defined]
        SCENES[name] = Scene(go=go, begins=begins, prepare=prepare, sizes=sizes, theme=theme)
        return go

    return take
