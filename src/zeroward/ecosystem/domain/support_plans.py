"""The support plan of a country and year: begun by the Mission team, agreed by both sides, closed with its outcome."""

import datetime
from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from zeroward.core.actors import signed_in
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.support_telling import tell_planners, tell_platform
from zeroward.ecosystem.domain.support_work import (
    FIRST_YEAR,
    LAST_YEAR,
    amount_problems,
    demand_open,
    planning,
    refuse,
    taking_part,
    told,
    words,
    write,
    wrong_choice,
)
from zeroward.ecosystem.models import SupportPlan
from zeroward.ecosystem.queries.cluster_facts import ClusterFact, cluster_facts
from zeroward.ecosystem.queries.plan_steps import STEPS, PlanStep
from zeroward.ecosystem.queries.support_access import PlanAccess
from zeroward.ecosystem.support_rules import ANSWER, PLAN
from zeroward.places.models import Country
from zeroward.profile.queries.choices import language_choices

State = SupportPlan.State
HEAD: Final = ("goals", "lang", "budget", "comments_until", "visibility")
SHOWN_TO: Final = (Visibility.MISSION, Visibility.PUBLIC)
"""Both sides read a plan in any case; it can be for everyone, too."""


def begin_plan(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    year: int,
    values: Mapping[str, Any] | None = None,
    is_example: bool = False,
) -> SupportPlan:
    """Begin the plan of a country (`place`) for a year, with its cluster of now. Raises NotAllowedError,
    ProblemsError, and ConflictError when there is one already."""
    demand(viewer, PLAN, place)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        refuse([Problem("year", _("This cannot be the year."), _("Four digits, such as 2027."))])
    head = _head(values or {})
    with transaction.atomic():
        country = Country.objects.select_for_update().get(code=place.scope.key)
        if SupportPlan.objects.filter(country=country, year=year).exists():
            raise ConflictError(
                _("There is a plan for this year already."), place="year", remedy=_("Go on with that one.")
            )
        fact = cluster_facts(year).get(country.code)
        return create_plan(
            actor=actor, country=country, year=year, fact=fact, head=head, is_example=is_example
        )


def create_plan(
    *,
    actor: Any,
    country: Country,
    year: int,
    fact: ClusterFact | None,
    head: Mapping[str, Any],
    is_example: bool = False,
) -> SupportPlan:
    """The row with its audit event; who calls has asked for permission and holds the country."""
    plan = SupportPlan(
        country=country,
        year=year,
        scope=f"country:{country.code}",
        scope_country=country.code,
        visibility=Visibility.MISSION,
        cluster=fact.cluster if fact is not None else "",
        cluster_note=fact.note if fact is not None else "",
        owner=signed_in(actor),
        is_example=is_example,
    )
    told(
        "support_plan.begin", plan, actor, write(plan, dict(head) or {"goals": ""}) or {"year": [None, year]}
    )
    return plan


def save_plan(
    *, actor: Any, viewer: Viewer, plan: SupportPlan, values: Mapping[str, Any], lock: int
) -> SupportPlan:
    """Change goals, budget, day for comments and who reads it. Raises NotAllowedError, ProblemsError, StaleError.

    Budget and goals stay as agreed once both sides have agreed; who reads it can be changed at any time.
    """
    head = _head(values)
    with planning(viewer, plan) as access:
        kept = access.plan
        if kept.lock != lock:
            raise StaleError(current={name: getattr(kept, name) for name in HEAD}, lock=kept.lock)
        promised = ("goals", "lang", "budget")
        if any(head.get(name, getattr(kept, name)) != getattr(kept, name) for name in promised):
            demand_open(access)
        told("support_plan.change", kept, actor, unsettled(access, write(kept, head, lock=lock)))
    return kept


def take_step(
    *, actor: Any, viewer: Viewer, plan: SupportPlan, key: str, note: str = "", lock: int | None = None
) -> SupportPlan:
    """Take a step with the plan. Raises NotAllowedError, InvalidInputError without the words that a step asks for,
    ConflictError when the plan is in another state, StaleError when it was changed since it was read."""
    step = next((one for one in STEPS if one.key == key), None)
    if step is None:
        raise InvalidInputError(_("There is no such step."), place="key")
    said = words(note)
    with taking_part(viewer, plan) as access:
        kept = access.plan
        demand(viewer, PLAN if step.side == "mission" or access.plans else ANSWER, access.place)
        if kept.state not in step.from_states:
            raise ConflictError(
                _("The plan is %(state)s now.") % {"state": kept.get_state_display()},
                remedy=_("Look at it again."),
            )
        if lock is not None and kept.lock != lock:
            raise StaleError(current={"goals": kept.goals, "budget": kept.budget}, lock=kept.lock)
        if step.asks and not said:
            raise InvalidInputError(str(step.asks), place="note", remedy=_("Write a sentence."))
        changes = write(kept, _after(access, step, said))
        told(f"support_plan.{key}", kept, actor, changes, note=said)
        _tell(access, step, actor)
    return kept


def unsettled(access: PlanAccess, changes: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """When something that one side had agreed to is changed, both are asked again."""
    plan = access.plan
    if changes and plan.state == State.PROPOSED and (plan.agreed_by_mission_at or plan.agreed_by_platform_at):
        return {**changes, **write(plan, {"agreed_by_mission_at": None, "agreed_by_platform_at": None})}
    return changes


def _after(access: PlanAccess, step: PlanStep, said: str) -> dict[str, Any]:
    plan, now = access.plan, timezone.now()
    if step.key == "propose" and not plan.items.exists():
        raise ConflictError(_("There is no support in it yet."), remedy=_("Add what you propose."))
    if step.key == "agree":
        return _agreed(access, now)
    values: dict[str, Any] = {"state": step.to_state}
    if step.key in ("open", "reopen"):
        values |= {"agreed_by_mission_at": None, "agreed_by_platform_at": None, "closed_at": None}
    if step.key == "close":
        values |= {"closed_at": now, "outcome": said}
    if step.key == "drop":
        values |= {"closed_at": now, "outcome": said}
    return values


def _agreed(access: PlanAccess, now: datetime.datetime) -> dict[str, Any]:
    plan = access.plan
    field, other = ("agreed_by_mission_at", plan.agreed_by_platform_at)
    if access.side == "platform":
        field, other = ("agreed_by_platform_at", plan.agreed_by_mission_at)
    if getattr(plan, field) is not None:
        raise ConflictError(_("You have agreed already."), remedy=_("The other side is asked."))
    return {field: now, **({"state": State.AGREED} if other is not None else {})}


def _tell(access: PlanAccess, step: PlanStep, actor: Any) -> None:
    plan = access.plan
    if step.key == "agree" and access.side == "platform":
        tell_planners(plan, actor, _lazy("The platform agrees to the support plan"))
    elif step.key == "agree" and plan.state == State.PROPOSED:
        tell_platform(plan, actor, _lazy("The Mission team agrees to the support plan; it is your turn"))
    elif plan.state != State.DRAFT and not (step.key == "drop" and plan.agreed_by_platform_at is None):
        titles = {
            "propose": _lazy("A support plan is proposed to you"),
            "close": _lazy("The support plan is closed"),
            "drop": _lazy("The support plan is dropped"),
        }
        tell_platform(plan, actor, titles.get(step.key, _lazy("The support plan has changed")))


def _head(values: Mapping[str, Any]) -> dict[str, Any]:
    """The clean fields of a plan. Raises ProblemsError."""
    found = amount_problems(values, "budget")
    if values.get("visibility", Visibility.MISSION) not in SHOWN_TO:
        found.append(wrong_choice("visibility"))
    if "lang" in values and values["lang"] not in {code for code, _name in language_choices("en")}:
        found.append(wrong_choice("lang"))
    refuse(found)
    head = {name: values[name] for name in HEAD if name in values}
    if "goals" in head:
        head["goals"] = words(head["goals"])
    return head
