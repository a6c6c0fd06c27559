"""What a city's public page would hold today: plain data, ready to be frozen. Words are made when it is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from django.db.models.fields.json import KeyTransform

from zeroward.inventory.models import InventoryVersion
from zeroward.inventory.queries.results_years import SAME
from zeroward.methods.monitoring import ActionRow, roll_up, stand
from zeroward.monitoring.models import ActionReport, CityBoard
from zeroward.monitoring.queries.indicator_facts import of_plan
from zeroward.plan.models import Observation, PlanVersion
from zeroward.plan.queries.frozen import facts_of
from zeroward.plan.queries.indicator_values import indicator_values
from zeroward.plan.queries.load import LoadedPlan, load_version
from zeroward.plan.queries.promises import promises_of

SCHEMA: Final = "zeroward-city-progress/1"
TARGET: Final = (
    "title", "kind", "base_year", "year", "level", "percent", "intensity_driver", "sectors", "is_main", "source_text",
)  # fmt: skip
OBSERVED: Final = ("pk", "node", "category", "year", "value", "published_on", "source_text")
KG: Final = 1000.0


def board_content(board: CityBoard, *, on: date) -> dict[str, Any]:
    """Everything that the city lets everyone see: of its newest published plan and published inventories, with its
    newest reports on the actions of that plan. `board.city.country` at hand. Four queries."""
    city = board.city
    version = published_plan(city.pk)
    loaded = load_version(version) if version is not None else None
    emissions = _emissions(city.pk) if board.show_emissions else []
    return {
        "schema": SCHEMA,
        "city": {"key": city.key, "name": city.name, "country": city.country.code},
        "on": on.isoformat(),
        "lang": board.lang,
        "notes": dict(board.notes),
        "answers": board.answers,
        "plan": _plan(version, loaded),
        "targets": [
            {name: row[name] for name in TARGET if name in row} for row in (loaded.targets if loaded else ())
        ],
        **_actions(board, loaded, on),
        "wins": _wins(board, loaded, on),
        "indicators": _indicators(loaded, on) if board.show_indicators and loaded else [],
        "emissions": emissions,
        "path": _path(loaded) if board.show_emissions and loaded else {},
        "example": board.is_example or bool(loaded and loaded.header["is_example"]),
    }


def published_plan(city: int) -> PlanVersion | None:
    """The newest published version of the city's newest plan. One query."""
    return (
        PlanVersion.objects.filter(plan__city=city, is_public=True, withdrawn_at=None)
        .select_related("plan")
        .order_by("-plan__base_year", "-plan_id", "-number")
        .first()
    )


def _plan(version: PlanVersion | None, loaded: LoadedPlan | None) -> dict[str, Any] | None:
    if version is None or loaded is None:
        return None
    return {
        "pk": version.plan_id,
        "number": version.number,
        "title": loaded.header["title"],
        "base_year": loaded.base_year,
        "target_year": loaded.target_year,
        "published": version.at.date().isoformat(),
        "digest": version.digest,
    }


def _actions(board: CityBoard, loaded: LoadedPlan | None, on: date) -> dict[str, Any]:
    """Actions of the published plan that are not hidden, each with the newest report that the city made; and how many
    are hidden."""
    rows = loaded.plan_actions if loaded else ()
    shown = [one for one in rows if one["code"] not in board.hidden]
    reports = {
        one.action_id: one
        for one in ActionReport.objects.filter(
            sheet__city=board.city_id, is_current=True, taken_back_at=None, as_of__lte=on
        )
    }
    return {
        "actions": [_action(one, reports.get(one["id"]), on, board.show_reasons) for one in shown],
        "hidden": len(rows) - len(shown),
    }


def _action(
    row: Mapping[str, Any], report: ActionReport | None, on: date, with_reasons: bool
) -> dict[str, Any]:
    stands = stand(report.status, due=report.due, on=on) if report else None  # type: ignore[arg-type]
    return {
        "id": row["id"],
        "number": row["code"],
        "name": row["name"],
        "field": row["field"],
        "start": row["start"],
        "end": row["end"],
        "status": stands.status if stands else None,
        "by_date": bool(stands and stands.derived),
        "as_of": report.as_of.isoformat() if report else None,
        "due": report.due.isoformat() if report and report.due else None,
        "reason": report.reason
        if report and with_reasons and stands and stands.status in ("delayed", "dropped")
        else "",
    }


def _wins(board: CityBoard, loaded: LoadedPlan | None, on: date) -> list[dict[str, Any]]:
    """First results that were promised by a day, of actions that are shown."""
    if loaded is None:
        return []
    inside = {row["id"] for row in loaded.plan_actions if row["code"] not in board.hidden}
    return [
        {
            "name": one.name,
            "promise": one.promise,
            "by": one.by.isoformat(),
            "kept_on": one.kept_on.isoformat() if one.kept_on else None,
            "outcome": one.outcome,
            "state": one.state,
        }
        for one in promises_of(loaded, on)
        if one.action in inside
    ]


def _indicators(loaded: LoadedPlan, on: date) -> list[dict[str, Any]]:
    """Indicators of the published plan with base, last target, newest figure (also one that came after the plan was
    published) and what that says. Nothing is derived from a model here. One query."""
    rows_seen = Observation.objects.filter(plan=loaded.plan, year__lte=on.year).values(*OBSERVED)
    observed = tuple(
        {
            **one,
            "id": one["pk"],
            "published_on": one["published_on"].isoformat() if one["published_on"] else None,
        }
        for one in rows_seen
    )
    now = replace(loaded, observations=observed)
    values = [one for one in indicator_values(now) if one.seen]
    rows = [of_plan(one, "all") for one in values]
    found = roll_up([ActionRow("all", "all", None)], rows)
    return [
        {
            "number": one.row["number"],
            "name": one.row["name"],
            "unit": one.row["unit"],
            "base": row.base,
            "base_year": row.base_year,
            "target": row.target,
            "target_year": row.target_year,
            "value": row.value,
            "value_year": row.value_year,
            "word": word,
        }
        for one, row, word in zip(values, rows, found.words, strict=True)
    ]


def _emissions(city: int) -> list[dict[str, Any]]:
    """The newest published inventory of each year in t CO2e; `apart`: counted in another way than the year before."""
    rows = (
        InventoryVersion.objects.filter(inventory__city=city, withdrawn_at=None)
        .annotate(
            total=KeyTransform("total", KeyTransform("results", "data")),
            complete=KeyTransform("complete", KeyTransform("results", "data")),
            head=KeyTransform("header", "data"),
        )
        .order_by("inventory__year", "-number")
        .values_list("inventory__year", "total", "complete", "head")
    )
    found: dict[int, dict[str, Any]] = {}
    before: Mapping[str, Any] | None = None
    for year, total, complete, head in rows:
        if year in found:
            continue
        apart = before is not None and any(before.get(name) != head.get(name) for name in SAME)
        whole = bool(complete) and total is not None
        found[year] = {
            "year": year,
            "total": float(total) / KG if whole else None,
            "apart": apart,
        }
        before = head
    return [found[year] for year in sorted(found)]


def _path(loaded: LoadedPlan) -> dict[str, Any]:
    """The main target as emissions allowed in its year, and the course of the plan that leads there."""
    facts = facts_of(loaded)
    target = facts.target
    if target is None or target.get("sectors"):
        return {}
    return {
        "year": target["year"],
        "level": target["level"],
        "course": {str(year): round(value, 3) for year, value in facts.target_path.items()},
    }


def statuses_of(actions: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """How many of each; "" is no report."""
    found: dict[str, int] = {}
    for one in actions:
        key = one["status"] or ""
        found[key] = found.get(key, 0) + 1
    return found
