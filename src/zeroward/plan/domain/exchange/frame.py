"""What a file says of the plan itself: title, years, model, groups of the equity check, emissions of the base year."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import InvalidInputError
from zeroward.methods.equity import groups as shipped_groups
from zeroward.plan.domain.equity import LABEL, MOST_GROUPS
from zeroward.plan.domain.errors import InvalidPartError, Problem
from zeroward.plan.domain.exchange.baseline import baseline_problems, clean_baseline
from zeroward.plan.domain.opening import MOST_MODEL, Frame
from zeroward.plan.models import EquityAnswer, ModelKind, Plan

NAMES: Final = (
    "title",
    "vision",
    "base_year",
    "target_year",
    "last_year",
    "price_year",
    "rates",
    "carbon_price",
    "population",
    "model",
    "model_text",
    "equity_groups",
    "is_example",
    "baseline",
)
OF_FRAME: Final = tuple(one.name for one in fields(Frame) if one.name in NAMES)
WHOLE: Final = ("base_year", "target_year", "last_year", "price_year", "population")


def checked_frame(plan: Plan, given: Mapping[str, Any]) -> tuple[dict[str, Any], list[Problem]]:
    """The clean values of all of `NAMES` as they would stand, and what keeps them from being stored."""
    wanted = {name: given.get(name, getattr(plan, name)) for name in NAMES}
    problems = [
        Problem(name, _("The value cannot be read."), _("Write it as in our own files."))
        for name in NAMES
        if not _fits(name, wanted[name])
    ]
    if problems:
        return wanted, problems
    try:
        told = {name: wanted[name] for name in OF_FRAME}
        values = Frame(**told, visibility=plan.visibility).values()
        wanted |= {name: values[name] for name in OF_FRAME}
    except InvalidPartError as error:
        problems += error.problems
    except InvalidInputError as error:
        problems.append(Problem(error.place, str(error)))
    problems += [*_model(wanted), *_groups(plan, wanted["equity_groups"])]
    problems += baseline_problems(wanted["baseline"], wanted["base_year"])
    if not problems:
        wanted["baseline"] = clean_baseline(wanted["baseline"])
        # what was made up once stays marked as made up
        wanted["is_example"] = plan.is_example or wanted["is_example"]
    return wanted, problems


def write_frame(plan: Plan, values: Mapping[str, Any], actor: Any) -> None:
    """Bring the plan's own row to these checked values. Inside `writing`."""
    before = {name: getattr(plan, name) for name in NAMES}
    after = {name: values[name] for name in NAMES}
    changes = changes_between(before, after)
    if not changes:
        return
    if "baseline" in changes:
        changes["baseline"] = [before["baseline"].get("kt"), after["baseline"].get("kt")]
        plan.inventory = None
    if "model_text" in changes:
        changes["model_text"] = [len(before["model_text"]), len(after["model_text"])]
    for name, value in after.items():
        setattr(plan, name, value)
    plan.lock += 1
    plan.save()
    record_event(action="plan.frame.import", record=plan, actor=actor, changes=changes)


def _fits(name: str, value: Any) -> bool:
    if name in WHOLE:
        is_number = isinstance(value, int) and not isinstance(value, bool)
        return is_number or (name == "population" and value is None)
    if name == "equity_groups":
        return isinstance(value, list)
    if name == "baseline":
        return isinstance(value, Mapping)
    return isinstance(value, bool if name == "is_example" else str)


def _model(values: Mapping[str, Any]) -> list[Problem]:
    if values["model"] not in ModelKind.values:
        return [Problem("model", _("There is no such choice."), _("Choose one from the list."))]
    if len(values["model_text"]) > MOST_MODEL:
        return [Problem("model_text", _("The model file is too long."), _("At most 500 000 characters."))]
    if values["model"] == ModelKind.OWN and not values["model_text"].strip():
        return [Problem("model_text", _("There is no model file yet."), _("Upload one first."))]
    return []


def _groups(plan: Plan, groups: Sequence[Any]) -> list[Problem]:
    shipped = {one.key for one in shipped_groups()}
    for group in groups:
        if not isinstance(group, dict) or set(group) != {"key", "label"}:
            return [Problem("equity_groups", _("The groups of the equity check cannot be read."))]
        key, label = group["key"], group["label"]
        if not isinstance(key, str) or not isinstance(label, str) or not 0 < len(key) <= 60:
            return [Problem("equity_groups", _("The groups of the equity check cannot be read."))]
        if (key not in shipped and not label.strip()) or len(label) > LABEL:
            return [Problem("equity_groups", _("A group of the equity check has no name."))]
    keys = [group["key"] for group in groups]
    if len(keys) > MOST_GROUPS or len(set(keys)) != len(keys):
        return [Problem("equity_groups", _("There are too many groups, or one of them twice."))]
    answered = set(EquityAnswer.objects.filter(action__plan=plan).values_list("group", flat=True))
    if groups and answered - set(keys):
        return [
            Problem(
                "equity_groups",
                _("There are answers about a group that the file leaves out."),
                _("Keep the group, or take the answers away first."),
            )
        ]
    return []
