"""The pages of a city's plans: the list, and one plan with what it comes to and what is next."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Chart
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.plan.domain.states import Step, steps_for
from zeroward.plan.models import ModelKind, Plan, PlanComment, PlanState, PlanStep, PlanVersion
from zeroward.plan.queries.access import plans_of
from zeroward.plan.queries.baseline import total_of
from zeroward.plan.queries.charts import course_chart
from zeroward.plan.queries.comments import open_comments
from zeroward.plan.queries.frozen import Facts, facts_of
from zeroward.plan.queries.headline import Headline, KeyFigure, headline_of, key_figures
from zeroward.plan.queries.load import LoadedPlan, load_plan
from zeroward.plan.queries.promises import promises_of
from zeroward.plan.queries.words import tonnes
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
class Stage:
    """A stage of the way: `state` "done", "now" (the first that is open) or "". `page` is the name of its page."""

    title: str
    text: str
    page: str
    state: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """`stages` lead through the plan; `now` is the one to go on with."""

    plan: Plan
    loaded: LoadedPlan
    facts: Facts
    headline: Headline
    figures: tuple[KeyFigure, ...]
    chart: Chart | None
    stages: list[Stage]
    steps: list[PlanStep]
    versions: list[PlanVersion]
    comments: list[PlanComment]
    next_steps: list[Step]
    may_edit: bool
    may_comment: bool
    may_decide: bool

    @property
    def now(self) -> Stage | None:
        return next((one for one in self.stages if one.state == "now"), None)

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
        stages=stages_of(loaded, facts),
        steps=list(plan.state_steps.select_related("by")),
        versions=list(plan.versions.defer("data").order_by("-number")),
        comments=open_comments(plan),
        next_steps=steps_for(viewer, plan),
        may_edit=may(viewer, EDIT, place),
        may_comment=may(viewer, COMMENT, place),
        may_decide=may(viewer, DECIDE, place),
    )


def stages_of(loaded: LoadedPlan, facts: Facts) -> list[Stage]:
    """From emissions to a plan that can be decided on; the first open one is "now"."""
    found = [
        _emissions(loaded),
        _target(loaded),
        _policies(loaded),
        _actions(loaded),
        *_values(loaded, facts),
        _gap(facts),
        _costs(loaded, facts),
        _equity(loaded),
        _indicators(loaded),
    ]
    if loaded.plan_actions:
        found.append(_residue(loaded, facts))
    found += _promises(loaded)
    first = next((one for one in found if not one.state and not one.optional), None)
    return [Stage(one.title, one.text, one.page, "now") if one is first else one for one in found]


def _emissions(loaded: LoadedPlan) -> Stage:
    total = total_of(loaded.baseline)
    if total is None:
        return Stage(_("Emissions to start from"), _("none yet"), "baseline")
    words = {"total": tonnes(total), "year": loaded.base_year}
    text = (
        _("%(total)s in %(year)d, from the inventory")
        if loaded.baseline.get("origin") == "inventory"
        else _("%(total)s in %(year)d, typed by sector")
    )
    return Stage(_("Emissions to start from"), text % words, "baseline", "done")


def _target(loaded: LoadedPlan) -> Stage:
    main = loaded.main_target
    if main is None:
        text = _("no main target yet") if loaded.targets else _("no target yet")
        return Stage(_("Target"), text, "targets")
    return Stage(_("Target"), str(main["title"]), "targets", "done")


def _policies(loaded: LoadedPlan) -> Stage:
    count = len(loaded.policies)
    text = ngettext("one policy", "%(count)d policies", count) % {"count": count}
    return Stage(
        _("Policies in force"),
        text if count else _("none entered"),
        "policies",
        "done" if count else "",
        True,
    )


def _actions(loaded: LoadedPlan) -> Stage:
    count = len(loaded.plan_actions)
    if not count:
        return Stage(_("Actions"), _("none yet"), "actions")
    text = ngettext("one action", "%(count)d actions", count) % {"count": count}
    blind = [one for one in loaded.plan_actions if one["effect_kind"] == "none" and one["kind"] != "enabling"]
    if blind:
        text += "; " + ngettext("one has no effect yet", "%(count)d have no effect yet", len(blind)) % {
            "count": len(blind)
        }
        return Stage(_("Actions"), text, "actions")
    return Stage(_("Actions"), text, "actions", "done")


def _values(loaded: LoadedPlan, facts: Facts) -> list[Stage]:
    if loaded.header["model"] == ModelKind.MINIMAL:
        return []
    missing = len(facts.raw.get("missing", ()))
    if missing:
        text = ngettext("one value is missing", "%(count)d values are missing", missing) % {"count": missing}
        return [Stage(_("Values of the model"), text, "values")]
    count = len(loaded.values)
    text = ngettext("one is your own", "%(count)d are your own", count) % {"count": count}
    return [Stage(_("Values of the model"), text if count else _("all from other cities"), "values", "done")]


def _gap(facts: Facts) -> Stage:
    title = _("Gap to the target")
    if facts.gap is None:
        return Stage(title, _("not known yet"), "workbench")
    if facts.gap > 0.5:
        return Stage(title, _("%(gap)s are open") % {"gap": tonnes(facts.gap)}, "workbench")
    return Stage(title, _("closed"), "workbench", "done")


def _costs(loaded: LoadedPlan, facts: Facts) -> Stage:
    unpriced = len(facts.raw.get("unpriced", ()))
    if unpriced:
        text = ngettext("one action has no cost", "%(count)d actions have no cost", unpriced)
        return Stage(_("Costs and who bears them"), text % {"count": unpriced}, "actions")
    if not loaded.plan_actions:
        return Stage(_("Costs and who bears them"), _("with the actions"), "actions")
    return Stage(_("Costs and who bears them"), _("for every action"), "actions", "done")


def _equity(loaded: LoadedPlan) -> Stage:
    examined = sum(bool(one["equity"]) for one in loaded.plan_actions)
    total = len(loaded.plan_actions)
    text = _("%(count)d of %(total)d actions examined") % {"count": examined, "total": total}
    return Stage(_("Who gains and who bears"), text, "equity", "done" if total and examined == total else "")


def _indicators(loaded: LoadedPlan) -> Stage:
    count = len(loaded.indicators)
    text = ngettext("one indicator", "%(count)d indicators", count) % {"count": count}
    return Stage(_("Indicators"), text if count else _("none yet"), "indicators", "done" if count else "")


def _residue(loaded: LoadedPlan, facts: Facts) -> Stage:
    year = loaded.target_year
    answered = sum(float(one["tonnes"]) for one in loaded.offsets if one["year"] == year)
    if facts.residual is None:
        return Stage(_("What is left over"), _("not known yet"), "offsets")
    if answered >= facts.residual:
        return Stage(_("What is left over"), _("answered for"), "offsets", "done")
    return Stage(
        _("What is left over"),
        _("nothing answers for %(amount)s") % {"amount": tonnes(facts.residual - answered)},
        "offsets",
    )


def _promises(loaded: LoadedPlan) -> list[Stage]:
    """Quick wins that were promised to people; nothing when none was."""
    found = promises_of(loaded, timezone.localdate())
    if not found:
        return []
    overdue = sum(1 for one in found if one.state == "overdue")
    if overdue:
        text = ngettext("one promise waits for an answer", "%(count)d promises wait for an answer", overdue)
        return [Stage(_("What was promised"), text % {"count": overdue}, "promises")]
    return [Stage(_("What was promised"), _("none is overdue"), "promises", "done")]
