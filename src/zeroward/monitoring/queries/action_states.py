"""Where the actions of a city stand: what was reported last, what the plan says where nobody reported, what is late."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import Count, Max, Q

from zeroward.core.workspaces import Workspace
from zeroward.methods.monitoring import Stand, stand
from zeroward.monitoring.domain.report_rows import told_of
from zeroward.monitoring.models import TONNES, ActionReport, ActionStatus, MonitoringRound
from zeroward.monitoring.queries.reported_plans import reported_actions
from zeroward.plan.models import Action, ActionState, ActionStep, CostLine, CostType

FROM_PLAN: Final = {
    ActionState.IDEA: ActionStatus.NOT_STARTED,
    ActionState.PLANNED: ActionStatus.PLANNED,
    ActionState.DECIDED: ActionStatus.PLANNED,
    ActionState.RUNNING: ActionStatus.IN_PROGRESS,
    ActionState.DONE: ActionStatus.IMPLEMENTED,
    ActionState.DELAYED: ActionStatus.DELAYED,
    ActionState.DROPPED: ActionStatus.DROPPED,
}


@dataclass(frozen=True, slots=True)
class StateOfAction:
    """`report` is the newest one up to a day, None: nobody reported. `stands` counts one that is past its day as
    delayed. `answered`: reported in the round that is looked at. `start` is what a form begins with."""

    action: Action
    report: ActionReport | None
    stands: Stand
    answered: bool
    start: Mapping[str, Any]
    steps_done: int
    steps: int

    @property
    def status_label(self) -> str:
        return str(ActionStatus(self.stands.status).label) if self.stands.status else ""

    @property
    def is_from_plan(self) -> bool:
        return self.report is None


@dataclass(frozen=True, slots=True)
class PlanSays:
    """What the plan knows of one action."""

    due: date | None = None
    done: int = 0
    steps: int = 0
    cost: float | None = None


def states_of(
    place: Workspace,
    day: date,
    *,
    round: MonitoringRound | None = None,
    only: int | None = None,
) -> list[StateOfAction]:
    """Every action that is reported on, or one of them. At most six queries, however many there are."""
    actions = [one for one in reported_actions(place) if only is None or one.pk == only]
    reports = newest_reports([one.pk for one in actions], day)
    said = _plan_says(actions)
    return [_state(one, reports.get(one.pk), said[one.pk], day, round) for one in actions]


def newest_reports(actions: Sequence[int], day: date) -> dict[int, ActionReport]:
    """The newest report of each action up to a day. One query."""
    rows = ActionReport.objects.filter(action__in=actions, taken_back_at=None, as_of__lte=day)
    return {one.action_id: one for one in rows.select_related("by").order_by("as_of", "pk") if one.action_id}


def counted_states(states: Iterable[StateOfAction]) -> dict[str, int]:
    """How many actions stand where, by status; "" for those that nobody reported on."""
    found = {**dict.fromkeys(ActionStatus.values, 0), "": 0}
    for one in states:
        found[one.stands.status or ""] += 1
    return found


def _state(
    action: Action, report: ActionReport | None, said: PlanSays, day: date, round: MonitoringRound | None
) -> StateOfAction:
    due = report.due if report is not None and report.due is not None else said.due
    status = report.status if report is not None else None
    return StateOfAction(
        action=action,
        report=report,
        stands=stand(status, due=due, on=day),  # type: ignore[arg-type]
        answered=report is not None and round is not None and report.round_id == round.pk,
        start=told_of(report) if report is not None else _start(action, said),
        steps_done=said.done,
        steps=said.steps,
    )


def _start(action: Action, said: PlanSays) -> dict[str, Any]:
    """What the plan says, as a form begins with it."""
    tonnes = [value for value in action.estimates.values() if isinstance(value, int | float)]
    return {
        "status": FROM_PLAN.get(ActionState(action.state), ActionStatus.NOT_STARTED),
        "due": said.due,
        "expected": sum(tonnes) if tonnes else None,
        "effect_unit": TONNES,
        "effect_year": action.plan.target_year if tonnes else None,
        "cost_expected": said.cost,
        "price_year": action.plan.price_year if said.cost is not None else None,
    }


def _plan_says(actions: Sequence[Action]) -> dict[int, PlanSays]:
    """Steps and money of the plan by action. Two queries."""
    keys = [one.pk for one in actions]
    done: dict[int, tuple[int, int]] = {}
    steps = ActionStep.objects.filter(action__in=keys)
    last: dict[int, date] = {}
    counted = steps.values("action").annotate(
        steps=Count("pk"), done=Count("pk", filter=~Q(done_on=None)), last=Max("due")
    )
    for row in counted.order_by():
        done[row["action"]] = (row["done"], row["steps"])
        if row["last"] is not None:
            last[row["action"]] = row["last"]
    cost: dict[int, float] = defaultdict(float)
    money = CostLine.objects.filter(action__in=keys, type=CostType.INVESTMENT)
    for action, amount in money.values_list("action_id", "amount"):
        cost[action] += amount
    return {
        one.pk: PlanSays(
            last.get(one.pk) or (date(one.end, 12, 31) if one.end else None),
            *done.get(one.pk, (0, 0)),
            cost=cost.get(one.pk),
        )
        for one in actions
    }
