"""Where a city's actions and indicators stand, for its team and for those who may see its reports."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404
from django.utils.translation import gettext as _

from zeroward.core.charts import Chart
from zeroward.core.ui.tables import Table
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.methods.monitoring import ActionRow, Effect, Rolled, effects, stand
from zeroward.monitoring.models import TONNES, ActionReport, BoardSnapshot
from zeroward.monitoring.queries.access import visible_sheets
from zeroward.monitoring.queries.indicator_facts import of_plan
from zeroward.monitoring.queries.national_page import effects_table, indicators_table
from zeroward.monitoring.queries.national_rows import NationalRows
from zeroward.monitoring.queries.needs_words import NeedShown, needs_shown
from zeroward.monitoring.queries.reported_plans import reported_plans
from zeroward.monitoring.queries.rolled import Both, added, by_city_and_field
from zeroward.monitoring.queries.status_charts import actions_said, fields_chart
from zeroward.plan.models import Plan
from zeroward.plan.queries.indicator_values import indicator_values
from zeroward.plan.queries.load import LoadedPlan, load_plan
from zeroward.plan.queries.outcome import outcome_of


@dataclass(frozen=True, slots=True)
class Late:
    """An action that is late, dropped or without a report; `by_date`: nobody reported it as late."""

    number: str
    name: str
    url: tuple[int, int] | None
    status: str
    by_date: bool
    due: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class CityStandingPage:
    place: Workspace
    on: date
    h1: str
    lead: str
    fields: Chart | None
    late: list[Late]
    dropped: list[Late]
    silent: int
    indicators: Table | None
    effects: Table | None
    needs: list[NeedShown]
    published: BoardSnapshot | None
    is_example: bool


def city_standing(place: Workspace, viewer: Viewer, *, on: date) -> CityStandingPage:
    """Of the plans and reports that the viewer may see. Raises Http404 for who may see neither.

    Six queries, and nine more for each plan that changed since it was last read here.
    """
    plans = _plans(place, viewer)
    sheet = visible_sheets(viewer).filter(scope=str(place.scope)).first()
    if not viewer.holds(place.scope) and sheet is None and not plans:
        raise Http404("There is nothing for you here.")
    reports = (
        list(ActionReport.objects.filter(sheet=sheet, is_current=True, taken_back_at=None)) if sheet else []
    )
    loaded = [load_plan(one) for one in plans]
    both, late, dropped = _gathered(place, loaded, reports, on)
    groups = by_city_and_field(both)
    total = added("", [one for _city, _field, one in groups])
    fields: dict[str, list[Rolled]] = {}
    for _city, name, one in groups:
        fields.setdefault(name, []).append(one)
    found = effects(both.effects.get(place.scope.key, ()))
    published = BoardSnapshot.objects.filter(board__city__key=place.scope.key, withdrawn_at=None)
    return CityStandingPage(
        place=place,
        on=on,
        h1=_("How far %(place)s is") % {"place": place.name},
        lead=actions_said(total),
        fields=fields_chart([added(name, own) for name, own in sorted(fields.items())]),
        late=late,
        dropped=dropped,
        silent=total.silent,
        indicators=indicators_table(NationalRows(on=on, total=total)),
        effects=effects_table(found),
        needs=needs_shown(total) if total.actions else [],
        published=published.defer("data").order_by("-number").first(),
        is_example=any(one.header["is_example"] for one in loaded) or bool(sheet and sheet.is_example),
    )


def _plans(place: Workspace, viewer: Viewer) -> list[Plan]:
    """The plans that are reported on, as far as the viewer may see them."""
    seen = set(visible_to(Plan.objects.filter(scope=str(place.scope)), viewer).values_list("pk", flat=True))
    keys = [one.pk for one in reported_plans(place) if one.pk in seen]
    return list(Plan.objects.filter(pk__in=keys).select_related("city__country", "inventory"))


def _gathered(
    place: Workspace, plans: list[LoadedPlan], reports: list[ActionReport], on: date
) -> tuple[Both, list[Late], list[Late]]:
    """Every action once; what is late and what was dropped by name."""
    both, late, dropped = Both(), [], []
    city = place.scope.key
    by_action = {one.action_id: one for one in reports}
    seen: set[int | None] = set()
    rows: list[tuple[str, str, str, str, tuple[int, int] | None, ActionReport | None]] = []
    for plan in plans:
        for row in plan.actions:
            report = by_action.get(row["id"])
            if row["in_plan"]:
                seen.add(row["id"])
                rows.append(
                    (str(row["id"]), row["code"], row["name"], row["field"], (plan.plan, row["id"]), report)
                )
    rows += [
        (f"report {one.pk}", one.number, one.name, one.field, None, one)
        for one in reports
        if one.action_id not in seen
    ]
    for key, number, name, field, url, report in rows:
        stands = stand(report.status, due=report.due, on=on) if report else None  # type: ignore[arg-type]
        both.actions.append(ActionRow(key, f"{city}|{field}", stands.status if stands else None))
        if report is None or stands is None:
            continue
        if report.effect_unit == TONNES or (report.expected is None and report.realised is None):
            both.effects[city].append(
                Effect(key, report.expected, report.realised, stands.status == "implemented")
            )
        if stands.status in ("delayed", "dropped"):
            shown = Late(number, name, url, stands.status, stands.derived, report.due, report.reason)
            (late if stands.status == "delayed" else dropped).append(shown)
    _add_indicators(city, plans, both)
    return both, late, dropped


def _add_indicators(city: str, plans: list[LoadedPlan], both: Both) -> None:
    """With what the plan's model gives, each with the actions that it belongs to."""
    for plan in plans:
        keys = {row["code"]: str(row["id"]) for row in plan.actions if row["in_plan"]}
        for one in indicator_values(plan, outcome_of(plan)):
            linked = [keys[code] for code in one.row["actions"] if code in keys]
            for action in linked:
                both.indicators.append((one.row["id"], of_plan(one, action)))
            if not linked:
                both.alone.append((one.row["id"], of_plan(one, f"alone {city}")))
