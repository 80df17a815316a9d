"""A step of an agenda as a form: title, minutes, who, rule, host, lock."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.step import Airtime, Step
from peerlog.screens.form import Form
from peerlog.services.house import House
from peerlog.widgets.fields import Field, about
from peerlog.wording.agenda import airtime_options, lock_words, read_lock, read_minutes
from peerlog.wording.language import _


def new_step(
    house: House, session: SessionId, behind: StepId | None, added: Callable[[Step], object]
) -> Form:
    """Give the form for a step to put behind another one, or at the end; *added* is told of it."""
    empty = Step(id=StepId(""), session=session, position="", title="", minutes=10)

    def save(values: Mapping[str, str]) -> None:
        added(house.agenda.insert(_filled(empty, values), behind))

    return Form(house, _("A new step"), _fields(empty), save, place=f"session/{session}/step/new")


def edit_step(house: House, step: Step) -> Form:
    """Give the form for a step that is there already."""

    def save(values: Mapping[str, str]) -> None:
        house.agenda.edit(step, _filled(step, values))

    return Form(house, step.title, _fields(step), save, place=f"session/{step.session}/step/{step.id}")


def _filled(step: Step, values: Mapping[str, str]) -> Step:
    return replace(
        step,
        title=values["title"],
        minutes=read_minutes(values["minutes"]),
        who=values["who"],
        rule=values["rule"],
        instruction=values["instruction"],
        host=values["host"],
        airtime=Airtime(values["airtime"]),
        starts=read_lock(values["starts"]),
        recurring=values["recurring"] == "yes",
    )


def _fields(step: Step) -> list[Field]:
    return [
        about(step, "title", _("Title"), _("Such as: Check-in round")),
        Field(
            name="minutes",
            label=_("Minutes"),
            value=str(step.minutes),
            hint=_("How long it takes, such as 10"),
        ),
        about(step, "who", _("Who speaks"), _("Such as: each in turn, the guest, everyone")),
        about(step, "rule", _("Rule"), _("Shown large while it runs, such as: Questions only")),
        about(step, "instruction", _("What to do"), _("Said to whoever speaks")),
        about(step, "host", _("Host"), _("Who leads this step, when it is not you")),
        *_choices(step),
    ]


def _choices(step: Step) -> tuple[Field, ...]:
    return (
        Field(
            name="airtime",
            label=_("Whose time"),
            value=step.airtime,
            options=airtime_options(),
            hint=_("Left and right choose; the balance line adds it up"),
        ),
        Field(
            name="starts",
            label=_("Locked to"),
            value=lock_words(step.starts),
            hint=_("A time that must hold, such as 15:00; empty follows the step before"),
        ),
        Field(
            name="recurring",
            label=_("Every session"),
            value="yes" if step.recurring else "no",
            options=(("no", _("no")), ("yes", _("yes, offer it each time"))),
            hint=_("Left and right choose"),
        ),
    )
