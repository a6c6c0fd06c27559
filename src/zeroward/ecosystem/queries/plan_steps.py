"""Steps of a support plan from state to state, and who takes them."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.ecosystem.models import SupportPlan
from zeroward.ecosystem.queries.support_access import PlanAccess

State = SupportPlan.State


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One way from state to state. `side` is who takes it, `asks` what they are asked for ("" nothing)."""

    key: str
    from_states: tuple[str, ...]
    to_state: str
    side: str
    label: str | Promise
    asks: str | Promise = ""


STEPS: Final = (
    PlanStep("propose", (State.DRAFT,), State.PROPOSED, "mission", _("Propose it to the platform")),
    PlanStep("agree", (State.PROPOSED,), State.AGREED, "both", _("Agree to it")),
    PlanStep("start", (State.AGREED,), State.RUNNING, "mission", _("It is under way")),
    PlanStep("close", (State.RUNNING,), State.CLOSED, "mission",
             _("Close it"), _("What did the year bring?")),
    PlanStep("reopen", (State.CLOSED, State.DROPPED), State.PROPOSED, "mission",
             _("Open it again"), _("Why is it opened again?")),
    PlanStep("open", (State.AGREED, State.RUNNING), State.PROPOSED, "mission",
             _("Open it for changes"), _("What is to change, and why?")),
    PlanStep("drop", (State.DRAFT, State.PROPOSED, State.AGREED, State.RUNNING), State.DROPPED, "mission",
             _("Drop it"), _("Why is it dropped?")),
)  # fmt: skip


def steps_for(access: PlanAccess) -> list[PlanStep]:
    """What this viewer can do with the plan now."""
    return [one for one in STEPS if access.plan.state in one.from_states and _takes(access, one)]


def step_for(access: PlanAccess, key: str) -> PlanStep | None:
    return next((one for one in steps_for(access) if one.key == key), None)


def _takes(access: PlanAccess, step: PlanStep) -> bool:
    if step.side == "mission":
        return access.plans
    plan = access.plan
    agreed = plan.agreed_by_mission_at if access.plans else plan.agreed_by_platform_at
    return bool(access.side) and agreed is None
