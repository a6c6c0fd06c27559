"""Kept scenarios of a plan beside each other."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart
from zeroward.core.queries.said import said
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.pathways.model import ModelError
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model.build import built_of
from zeroward.plan.queries.model.scenarios import forgotten, plan_scenario, scenario_of
from zeroward.plan.queries.outcome import Outcome, outcome_of
from zeroward.plan.queries.workbench.charts import scenario_chart
from zeroward.plan.queries.workbench.words import euros, in_words, percent, tonnes

MOST = 12


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept scenario. `outcome` None: it cannot be read, and `problem` says why."""

    id: int
    lock: int
    title: str
    note: str
    is_plan: bool
    digest: str
    outcome: Outcome | None
    forgotten: tuple[str, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ScenariosPage:
    h1: str
    kept: tuple[Kept, ...]
    chart: Chart | None
    table: Table | None


def scenarios_page(loaded: LoadedPlan) -> ScenariosPage:
    """The plan as its actions say, then what was kept; the newest dozen are computed."""
    built = built_of(loaded)
    plain = outcome_of(loaded, plan_scenario(built))
    kept = tuple(_kept(loaded, row) for row in loaded.scenarios[:MOST])
    shown = [(_("As planned"), plain), *((one.title, one.outcome) for one in kept if one.outcome)]
    computed = [(title, one) for title, one in shown if one.computed]
    return ScenariosPage(
        h1=_finding(computed),
        kept=kept,
        chart=scenario_chart(computed) if len(computed) > 1 else None,
        table=_table(computed, loaded) if computed else None,
    )


def _kept(loaded: LoadedPlan, row: object) -> Kept:
    one: dict = dict(row)  # type: ignore[type-arg, call-overload]
    built = built_of(loaded)
    bare = {name: one[name] for name in ("id", "lock", "title", "note", "is_plan", "digest")}
    try:
        scenario = scenario_of(built, one["content"])
        return Kept(**bare, outcome=outcome_of(loaded, scenario), forgotten=forgotten(built, one["content"]))
    except ModelError as error:
        return Kept(**bare, outcome=None, forgotten=(), problem=said(error.message))
    except (ValueError, TypeError) as error:
        return Kept(**bare, outcome=None, forgotten=(), problem=str(error))


def _finding(computed: list[tuple[str, Outcome]]) -> str:
    if len(computed) < 2:
        return _("Keep a scenario, and compare it with the plan")
    title, best = min(computed, key=lambda pair: pair[1].residual or 0.0)
    left = in_words(best.residual or 0.0)
    return _("“%(title)s” leaves least: %(left)s in %(year)s") % {
        "title": title, "left": left, "year": best.target_year,
    }  # fmt: skip


def _table(computed: list[tuple[str, Outcome]], loaded: LoadedPlan) -> Table:
    columns = [
        Column(_("Scenario")),
        Column(_("Left in %(year)s") % {"year": loaded.target_year}, True),
        Column(_("Of the base year"), True),
        Column(_("Gap to the target"), True),
        Column(_("Added up to %(year)s") % {"year": loaded.target_year}, True),
        Column(_("Investment"), True),
        Column(_("Actions switched on"), True),
    ]
    actions = built_of(loaded).actions
    without_effect = {actions.get(row["code"]) for row in loaded.actions if row["effect_kind"] == "none"}
    body = []
    for title, one in computed:
        invested = sum(row.total for row in one.costs if row.type == "investment")
        gap = one.gap
        body.append(
            [
                title,
                tonnes(one.residual or 0.0),
                percent(one.residual or 0.0, one.base or 0.0),
                _("no target") if gap is None else tonnes(gap) if gap > 0 else _("reached"),
                tonnes(one.cumulative.get("plan", 0.0)),
                euros(invested) if one.costs else _("not known"),
                str(
                    sum(
                        level > 0 and key not in without_effect for key, level in one.scenario.actions.items()
                    )
                ),
            ]
        )
    return Table(_("Scenarios beside each other"), columns, body)
