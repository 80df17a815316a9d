"""What became of the sample's lines, read from their data."""

from typing import Any

from peerlog.domain.action import Outcome
from peerlog.domain.look_back import LADDER, LivesIn, Stands
from peerlog.domain.sample_following import SampleLook, SampleOutcome, SamplePromise, SampleReview


def read_following(data: dict[str, Any]) -> dict[str, Any]:
    """Take what became of a line out of its data, and give it as the sample holds it."""
    found: dict[str, Any] = {"kept": tuple(data.pop("kept", ()))}
    if went := data.pop("went", None):
        found["went"] = SampleOutcome(outcome=Outcome(went.pop("outcome")), **went)
    if review := data.pop("review", None):
        found["review"] = SampleReview(**review)
    if promise := data.pop("promise", None):
        found["promise"] = _promise(promise)
    return found


def _promise(data: dict[str, Any]) -> SamplePromise:
    looks = tuple(_look(one) for one in data.pop("looks", ()))
    return SamplePromise(looks=looks, ladder=tuple(data.pop("ladder", LADDER)), **data)


def _look(data: dict[str, Any]) -> SampleLook:
    lives_in = data.pop("lives_in", "")
    return SampleLook(
        stands=Stands(data.pop("stands")), lives_in=LivesIn(lives_in) if lives_in else None, **data
    )
