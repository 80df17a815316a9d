"""The anonymous rounds of the sample network, read from their data."""

from typing import Any

from peerlog.domain.mistake import Again, Area, Factor, Severity, Spectrum
from peerlog.domain.sample import SampleAdvice, SampleQuestion, SampleResponse, SampleRound, SampleTold
from peerlog.domain.telling import Telling

_WORDS = {"kind": Spectrum, "area": Area, "factor": Factor, "severity": Severity, "again": Again}


def read_rounds(data: dict[str, Any]) -> tuple[SampleRound, ...]:
    """Read every round."""
    return tuple(_round(one) for one in data["rounds"])


def _round(data: dict[str, Any]) -> SampleRound:
    return SampleRound(
        week=data["week"],
        discussed=data["discussed"],
        told=tuple(_told(one) for one in data["told"]),
        questions=tuple(SampleQuestion(**one) for one in data.get("questions", ())),
        advice=tuple(SampleAdvice(**one) for one in data.get("advice", ())),
        responses=tuple(SampleResponse(to=tuple(one.pop("to")), **one) for one in data.get("responses", ())),
    )


def _told(data: dict[str, Any]) -> SampleTold:
    theme = data.pop("theme", "")
    said: dict[str, Any] = {
        name: _WORDS[name](value) if name in _WORDS else value for name, value in data.items()
    }
    return SampleTold(telling=Telling(**said), theme=theme)
