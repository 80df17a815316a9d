"""Entries of a private journal for tests: a factory with defaults, and a strategy for whole hostile ones."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from generators import fresh_id
from hostile import HOSTILE, hostile_texts
from peerlog.domain.ids import ReflectionId
from peerlog.domain.reflection import Answer, LookedBack, Reflection, Verdict
from peerlog.domain.reflection_inline import tag_of
from peerlog.domain.text import kept

DAY = date(2026, 11, 21)
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For properties of whole files: a busy machine is no failure."""


def make_reflection(text: str = "I never asked why.", **changes: Any) -> Reflection:
    """An entry of one line."""
    made = Reflection(
        id=ReflectionId(fresh_id()),
        day=DAY,
        written=datetime(2026, 11, 21, 18, 5, tzinfo=UTC),
        answers=(Answer(text=text),),
        revisit=date(2027, 2, 21),
    )
    return replace(made, **changes)


_days = st.dates(date(1000, 1, 1), date(9998, 12, 31))
_moments = st.datetimes(datetime(1000, 1, 1), datetime(9998, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
_texts = hostile_texts.map(lambda text: kept(text, "text"))
_words = st.sampled_from(("", *HOSTILE, "Night shift", "नमस्ते")).map(
    lambda text: " ".join(kept(text, "text").split())[:60].strip()
)
_scores = st.none() | st.integers(1, 5)
_looks = st.builds(LookedBack, day=_days, verdict=st.sampled_from(Verdict), note=_texts)


@st.composite
def reflections(draw: st.DrawFn) -> Reflection:
    """Entries as a journal holds them, full of hostile text."""
    answers = draw(st.lists(st.builds(Answer, text=_texts, prompt=_words), min_size=1, max_size=2))
    if not any(answer.text for answer in answers):
        answers[0] = replace(answers[0], text="x")
    return Reflection(
        id=ReflectionId(fresh_id()),
        day=draw(_days),
        written=draw(_moments).replace(microsecond=0),
        model=draw(st.sampled_from(("", "gibbs", "learn-it-all"))),
        answers=tuple(answers),
        mood=draw(_scores),
        energy=draw(_scores),
        tags=tuple(dict.fromkeys(filter(None, draw(st.lists(_words.map(tag_of), max_size=3))))),
        strand=draw(_words),
        starred=draw(st.booleans()),
        possible_lesson=draw(st.booleans()),
        revisit=draw(st.none() | _days),
        looked_back=tuple(draw(st.lists(_looks, max_size=1))),
        source=draw(st.sampled_from(("", "", "jrnl:0123", "day-one:ABC"))),
    )
