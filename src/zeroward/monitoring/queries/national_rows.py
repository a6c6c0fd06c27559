"""Where the actions and indicators of a country's cities stand: what they share with who looks, rolled up in five
queries, and kept in memory as long as nothing changes."""

from collections import OrderedDict, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from threading import Lock
from typing import Any, Final

from django.db.models import OuterRef, Subquery, TextField
from django.db.models.functions import Cast

from zeroward.core.models import Visibility
from zeroward.core.queries.together import part, together
from zeroward.core.visibility import Viewer, visible_to
from zeroward.methods.monitoring import (
    ActionRow,
    Effect,
    Effects,
    Rolled,
    Status,
    effects,
    stand,
)
from zeroward.monitoring.models import TONNES, ActionReport
from zeroward.monitoring.queries.access import visible_sheets
from zeroward.monitoring.queries.indicator_facts import of_row, read_targets
from zeroward.monitoring.queries.rolled import Both, added, by_city_and_field
from zeroward.plan.domain.observed import OWN
from zeroward.plan.models import Action, Indicator, Observation, Plan, PlanState

MOST_KEPT: Final = 32
DECIDED: Final = (PlanState.ADOPTED, PlanState.PUBLISHED)


@dataclass(frozen=True, slots=True)
class CityStanding:
    """One city with what it shares. `newest` is the day that its newest report is about; `unread` counts indicators
    that are read off the plan's model and are not counted here."""

    key: str
    name: str
    plan: bool
    reports: bool
    rolled: Rolled
    effects: Effects
    newest: date | None
    unread: int
    parts: tuple[str, ...] = ()

    @property
    def scope(self) -> str:
        return f"city:{self.key}"


@dataclass(frozen=True, slots=True)
class NationalRows:
    """Cities in alphabetical order, never by how they stand. `cells` counts actions by city, field and status."""

    on: date
    cities: tuple[CityStanding, ...] = ()
    fields: tuple[Rolled, ...] = ()
    total: Rolled | None = None
    effects: Effects | None = None
    cells: Mapping[str, Mapping[tuple[str, str], int]] = field(default_factory=dict)
    late_by_date: int = 0
    is_example: bool = False

    @property
    def unread(self) -> int:
        return sum(one.unread for one in self.cities)


_kept: OrderedDict[tuple[Any, ...], NationalRows] = OrderedDict()
_lock = Lock()


def national_rows(
    viewer: Viewer, country: str, *, on: date, merged: Mapping[str, tuple[str, str]] | None = None
) -> NationalRows:
    """What the cities of a country share with the viewer. One query while nothing changed, else five.

    `merged` leads from the key of a municipality that is no more to key and name of the one it became part of: what it
    reported is told there. A city that keeps everything to itself is not in it, whoever looks.
    """
    sheets, plans = _shared(viewer, country)
    key = (
        on,
        tuple(sorted((merged or {}).items())),
        *(tuple(sorted(tuple(map(str, one.values())) for one in rows)) for rows in (sheets, plans)),
    )
    with _lock:
        found = _kept.get(key)
        if found is not None:
            _kept.move_to_end(key)
            return found
    found = _rolled(sheets, plans, on, merged or {})
    with _lock:
        _kept[key] = found
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return found


def only_of(rows: NationalRows, scopes: Collection[str]) -> NationalRows:
    """The same for some cities alone, as a report needs it: cities and cells, no sums over all."""
    cities = tuple(one for one in rows.cities if one.scope in scopes)
    keys = {one.key for one in cities}
    cells = {key: found for key, found in rows.cells.items() if key in keys}
    return replace(rows, cities=cities, cells=cells, fields=(), total=None, effects=None)


def _shared(viewer: Viewer, country: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Records and plans of cities that the viewer may see, with marks that change when anything in them does. Examples
    are left out where there is anything real. One query."""
    reports = ActionReport.objects.filter(sheet=OuterRef("pk"))
    sheets = (
        visible_sheets(viewer)
        .filter(scope_country=country)
        .exclude(visibility=Visibility.CITY)
        .annotate(
            last=Subquery(reports.order_by("-pk").values("pk")[:1]),
            gone=Subquery(
                reports.exclude(taken_back_at=None).order_by("-taken_back_at").values("taken_back_at")[:1]
            ),
        )
    )
    plans = visible_to(Plan.objects.filter(scope_country=country), viewer).exclude(visibility=Visibility.CITY)
    rows = together(
        {
            "sheets": part(sheets, "pk", "city__key", "city__name", "is_example", "last", "gone"),
            "plans": part(
                plans, "pk", "city__key", "city__name", "is_example", "stamp", "state", "base_year"
            ),
        }
    )
    everything = [*rows["sheets"], *rows["plans"]]
    if any(not one["is_example"] for one in everything):
        rows = {name: [one for one in found if not one["is_example"]] for name, found in rows.items()}
    return rows["sheets"], _reported(rows["plans"])


def _reported(plans: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of each city the plans that are decided, else its newest: the ones that are reported on."""
    by_city: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in plans:
        by_city[one["city__key"]].append(one)
    found = []
    for own in by_city.values():
        decided = [one for one in own if one["state"] in DECIDED]
        found += decided or [max(own, key=lambda one: (one["base_year"], one["pk"]))]
    return found


def _rolled(
    sheets: Sequence[dict[str, Any]],
    plans: Sequence[dict[str, Any]],
    on: date,
    merged: Mapping[str, tuple[str, str]],
) -> NationalRows:
    """Four queries."""
    names = {one["city__key"]: one["city__name"] for one in (*sheets, *plans)}
    city_of = {key: merged.get(key, (key, name))[0] for key, name in names.items()}
    for key, (whole, name) in merged.items():
        if key in names:
            names.setdefault(whole, name)
    of_sheet = {one["pk"]: city_of[one["city__key"]] for one in sheets}
    of_plan = {one["pk"]: city_of[one["city__key"]] for one in plans}
    both = Both()
    actions = _actions(of_plan)
    reports = _reports(of_sheet)
    told = _told(actions, reports, of_plan, of_sheet, on, both)
    _indicators(of_plan, told, both)
    groups = by_city_and_field(both)
    of_city: dict[str, list[Rolled]] = defaultdict(list)
    of_field: dict[str, list[Rolled]] = defaultdict(list)
    for city, name, one in groups:
        of_city[city].append(one)
        of_field[name].append(one)
    cities = sorted({*of_sheet.values(), *of_plan.values()}, key=lambda key: (names[key].casefold(), key))
    counts = _cells(groups)
    standings = tuple(
        CityStanding(
            key=key,
            name=names[key],
            plan=key in of_plan.values(),
            reports=key in of_sheet.values(),
            rolled=added(key, of_city[key]),
            effects=effects(both.effects.get(key, ())),
            newest=both.newest.get(key),
            unread=both.unread.get(key, 0),
            parts=tuple(sorted(names[old] for old, new in city_of.items() if new == key and old != key)),
        )
        for key in cities
    )
    return NationalRows(
        on=on,
        cities=standings,
        fields=tuple(added(name, found) for name, found in sorted(of_field.items())),
        total=added("", [one for _city, _field, one in groups]) if groups else None,
        effects=effects([one for key in cities for one in both.effects.get(key, ())]),
        cells=counts,
        late_by_date=both.late_by_date,
        is_example=any(one["is_example"] for one in (*sheets, *plans)),
    )


def _actions(of_plan: Mapping[int, str]) -> dict[int, tuple[int, str, str]]:
    """Actions of the shared plans that are part of them: plan, number, field."""
    found = Action.objects.filter(plan__in=list(of_plan), in_plan=True)
    return {
        pk: (plan, code, name)
        for pk, plan, code, name in found.order_by().values_list("pk", "plan_id", "code", "field")
    }


def _reports(of_sheet: Mapping[int, str]) -> list[tuple[Any, ...]]:
    """The newest report of each action whose city shares its reports."""
    found = ActionReport.objects.filter(sheet__in=list(of_sheet), is_current=True, taken_back_at=None)
    return list(
        found.order_by().values_list(
            "pk",
            "sheet_id",
            "action_id",
            "number",
            "field",
            "status",
            "due",
            "as_of",
            "expected",
            "realised",
            "effect_unit",
        )
    )


def _told(
    actions: Mapping[int, tuple[int, str, str]],
    reports: Sequence[tuple[Any, ...]],
    of_plan: Mapping[int, str],
    of_sheet: Mapping[int, str],
    on: date,
    both: Both,
) -> set[int]:
    """Every action once, with what was reported of it; gives those of the plans."""
    by_action = {one[2]: one for one in reports if one[2] in actions}
    for pk, (plan, code, name) in actions.items():
        report = by_action.get(pk)
        _add(both, str(pk), of_plan[plan], name, code, report, on)
    for report in reports:
        if report[2] not in actions:
            # reported, but its plan is not shared: what the report says is all that is known
            _add(both, f"report {report[0]}", of_sheet[report[1]], report[4], report[3], report, on)
    return set(actions)


def _add(
    both: Both, key: str, city: str, name: str, code: str, report: tuple[Any, ...] | None, on: date
) -> None:
    status: Status | None = None
    if report is not None:
        stands = stand(report[5], due=report[6], on=on)
        status = stands.status
        both.late_by_date += stands.derived
        both.newest[city] = max(both.newest.get(city, report[7]), report[7])
        if report[10] == TONNES or (report[8] is None and report[9] is None):
            both.effects[city].append(Effect(code, report[8], report[9], status == "implemented"))
    both.actions.append(ActionRow(key, f"{city}|{name}", status))


def _indicators(of_plan: Mapping[int, str], actions: set[int], both: Both) -> None:
    """Indicators with the actions that they belong to; those of no action stand by themselves. Two queries."""
    plans = list(of_plan)
    seen: dict[tuple[int, str], tuple[int, float]] = {}
    observed = Observation.objects.filter(plan__in=plans, node__startswith=OWN).order_by("year")
    for plan, node, year, value in observed.values_list("plan_id", "node", "year", "value"):
        seen[plan, node] = (year, value)
    rows = Indicator.objects.filter(plan__in=plans).order_by()
    columns = (
        "pk", "actions__pk", "plan_id", "number", "node", "baseline", "baseline_year", "raw", "direction",
    )  # fmt: skip
    # thousands of them: what says the same is read once
    told = rows.annotate(raw=Cast("targets", TextField()))
    for pk, action, plan, number, node, base, base_year, raw, way in told.values_list(*columns):
        targets = read_targets(raw)
        if node and not targets:
            both.unread_keys.add((of_plan[plan], pk))
            continue
        inside = action is not None and action in actions
        row = of_row(
            str(action) if inside else f"alone {of_plan[plan]}",
            plan=plan,
            number=number,
            base=base,
            base_year=base_year,
            target=targets,
            direction=way or None,
            seen=seen,
        )
        (both.indicators if inside else both.alone).append((pk, row))
    for city, _pk in both.unread_keys:
        both.unread[city] = both.unread.get(city, 0) + 1


def _cells(groups: Sequence[tuple[str, str, Rolled]]) -> dict[str, dict[tuple[str, str], int]]:
    """Actions by city, and by field and status; "" stands for no report."""
    found: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for city, name, one in groups:
        for status, number in one.statuses.items():
            if number:
                found[city][name, status or ""] = number
    return dict(found)
