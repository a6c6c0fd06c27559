"""The pages of a city's plans: the list, and one plan with what it comes to and what is next."""

from dataclasses import dataclass

from zeroward.core.charts import Chart
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.plan.domain.states import Step, steps_for
from zeroward.plan.models import Plan, PlanComment, PlanState, PlanStep, PlanVersion
from zeroward.plan.queries.access import plans_of
from zeroward.plan.queries.charts import course_chart
from zeroward.plan.queries.comments import open_comments
from zeroward.plan.queries.frozen import Facts, facts_of
from zeroward.plan.queries.headline import Headline, KeyFigure, headline_of, key_figures
from zeroward.plan.queries.load import LoadedPlan, load_plan
from zeroward.plan.queries.stages import Phase, Stage, phases_of
from zeroward.plan.rules import COMMENT, DECIDE, EDIT


@dataclass(frozen=True, slots=True)
class ListedPlan:
    plan: Plan
    published: PlanVersion | None


@dataclass(frozen=True, slots=True)
class CityPlans:
    place: Workspace
    rows: list[ListedPlan]
    may_edit: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """`phases` lead through the plan; `now` is the stage to go on with."""

    plan: Plan
    loaded: LoadedPlan
    facts: Facts
    headline: Headline
    figures: tuple[KeyFigure, ...]
    chart: Chart | None
    phases: tuple[Phase, ...]
    steps: list[PlanStep]
    versions: list[PlanVersion]
    comments: list[PlanComment]
    next_steps: list[Step]
    may_edit: bool
    may_comment: bool
    may_decide: bool

    @property
    def now(self) -> Stage | None:
        stages = (one for phase in self.phases for one in phase.stages)
        return next((one for one in stages if one.state == "now"), None)

    @property
    def published(self) -> PlanVersion | None:
        return next((one for one in self.versions if one.is_public and one.withdrawn_at is None), None)

    @property
    def was_adopted(self) -> bool:
        """True when this version was adopted and not put back to draft since."""
        own = [step for step in self.steps if step.number == self.plan.number]
        back = max((at for at, step in enumerate(own) if step.to_state == PlanState.DRAFT), default=-1)
        return any(step.to_state == PlanState.ADOPTED for step in own[back + 1 :])


def city_plans(place: Workspace, viewer: Viewer) -> CityPlans:
    """Two queries, however many plans there are."""
    found = plans_of(place, viewer)
    published: dict[int, PlanVersion] = {}
    versions = PlanVersion.objects.filter(
        plan__in=[one.pk for one in found], withdrawn_at=None, is_public=True
    ).defer("data")
    for version in versions.order_by("number"):
        published[version.plan_id] = version
    rows = [ListedPlan(plan, published.get(plan.pk)) for plan in found]
    return CityPlans(place, rows, may(viewer, EDIT, place))


def overview_of(plan: Plan, viewer: Viewer, place: Workspace) -> Overview:
    """Three queries beside loading the plan."""
    loaded = load_plan(plan)
    facts = facts_of(loaded)
    headline = headline_of(loaded, facts)
    return Overview(
        plan=plan,
        loaded=loaded,
        facts=facts,
        headline=headline,
        figures=key_figures(loaded, facts),
        chart=course_chart(facts, headline),
        phases=phases_of(loaded, facts),
        steps=list(plan.state_steps.select_related("by")),
        versions=list(plan.versions.defer("data").order_by("-number")),
        comments=open_comments(plan),
        next_steps=steps_for(viewer, plan),
        may_edit=may(viewer, EDIT, place),
        may_comment=may(viewer, COMMENT, place),
        may_decide=may(viewer, DECIDE, place),
    )
