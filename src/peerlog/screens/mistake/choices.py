"""What can be chosen under the four lines of a turn; all of it may stay unsaid."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from peerlog.domain.mistake import Again, Area, Factor, Severity, Spectrum
from peerlog.widgets.fields import Field
from peerlog.wording.language import _
from peerlog.wording.mistake_terms import (
    again_words,
    area_words,
    factor_words,
    severity_words,
    spectrum_words,
)

CODE, WANTED = "code", "yes"


def choice_fields(*, code: bool) -> tuple[Field, ...]:
    """Give the choices; the last one asks for a return code, where one can be had."""
    fields = (
        _field("kind", _("What kind"), spectrum_words()),
        _field("area", _("Part of the work"), area_words()),
        _field("factor", _("What made it likely"), factor_words()),
        _field("severity", _("How much it weighed"), severity_words()),
        _field("again", _("Could happen again"), again_words()),
    )
    asked = Field(
        name=CODE,
        label=_("A code for later"),
        options=(("", _("no")), (WANTED, _("yes: six words, to come back to what I told"))),
    )
    return (*fields, asked) if code else fields


def chosen(values: Mapping[str, str]) -> dict[str, Any]:
    """Give what was chosen, as a telling has it; what was left unsaid is left out."""
    kinds: dict[str, type[StrEnum]] = {
        "kind": Spectrum, "area": Area, "factor": Factor, "severity": Severity, "again": Again,
    }  # fmt: skip
    return {name: kind(values[name]) for name, kind in kinds.items() if values.get(name)}


def _field(name: str, label: str, words: Mapping[Any, str]) -> Field:
    options = ((str(code), text) for code, text in words.items())
    return Field(name=name, label=label, options=(("", _("not said")), *options))
