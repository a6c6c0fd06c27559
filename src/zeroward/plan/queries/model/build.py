"""A plan's model with its actions and values, checked part by part: what cannot be counted is named, and left out."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import fsum
from threading import Lock
from typing import Any, Final

from django.utils.translation import gettext_noop

from zeroward.methods.pathways.engine import Engine, Missing, Values, bau, resolve
from zeroward.methods.pathways.model import Model, ModelError, from_tables, parse_unit
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model.action_tables import Made, Window, made_of, own_key, strength_of, window_of
from zeroward.plan.queries.model.in_force import has_tonnes, in_force
from zeroward.plan.queries.model.problems import (
    CHOOSE_INVENTORY,
    NO_INVENTORY,
    PlanProblem,
    model_problems,
    of_action,
    sentence,
    technical,
)
from zeroward.plan.queries.model.reference import Similar, similar_of
from zeroward.plan.queries.model.sectors import sector_of, splits_of
from zeroward.plan.queries.model.tables import base_model

MOST_KEPT: Final = 32
POPULATION: Final = "population"
Row = Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class Built:
    """`actions` are keys of the model by code of the plan, `windows` their years, `strengths` how much of each.

    `model`, `values` and `engine` are None when the model itself cannot be used; `problems` says why. All three hold
    the policies in force; `free` is the engine without them, None where none counts.
    """

    loaded: LoadedPlan
    model: Model | None = None
    values: Values | None = None
    engine: Engine | None = None
    actions: Mapping[str, str] = field(default_factory=dict)
    windows: Mapping[str, Window] = field(default_factory=dict)
    strengths: Mapping[str, float] = field(default_factory=dict)
    problems: tuple[PlanProblem, ...] = ()
    similar: Similar = field(default_factory=Similar)
    free: Engine | None = None

    @property
    def codes(self) -> dict[str, str]:
        """Codes of the plan's actions by key of the model."""
        return {key: code for code, key in self.actions.items()}

    @property
    def tonnes(self) -> float:
        """t CO2e in a unit of the model's emissions."""
        assert self.model is not None
        return parse_unit(self.model.spec.emissions_unit).size / parse_unit("tCO2e").size

    @property
    def euros(self) -> float:
        """EUR in a unit of the model's costs."""
        assert self.model is not None
        return parse_unit(self.model.spec.cost_unit).size / parse_unit("EUR").size

    @property
    def missing(self) -> tuple[Missing, ...]:
        return self.values.missing if self.values else ()


_kept: OrderedDict[tuple[str, int], Built] = OrderedDict()
_lock = Lock()


def built_of(loaded: LoadedPlan) -> Built:
    """The model of a plan, kept by the digest of the content. Never raises for what the plan holds.

    Two plans may say the same, and rows may have been written anew: what is kept is given with the rows at hand.
    """
    key = (loaded.digest, loaded.version)
    with _lock:
        found = _kept.get(key)
        if found is not None and found.loaded.lies_at == loaded.lies_at:
            _kept.move_to_end(key)
            return found
    found = _built(loaded) if found is None else replace(found, loaded=loaded)
    with _lock:
        _kept[key] = found
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return found


def _built(loaded: LoadedPlan) -> Built:
    try:
        base = base_model(loaded.header, loaded.baseline)
    except ModelError as error:
        return Built(loaded, problems=model_problems(error))
    problems = [*_inventory(loaded)]
    similar = similar_of(loaded, base)
    free, level, base, found = _with_policies(loaded, base, similar)
    problems += found
    keys, windows, tables, found = _actions(loaded, base, level)
    problems += found
    model, refused = _with_actions(loaded, base, keys, tables)
    problems += refused
    values, found = _resolved(loaded, model, similar)
    problems += found
    known = {one.key for one in model.actions}
    actions = {code: key for code, key in keys.items() if key in known}
    strengths = {row["code"]: strength_of(row) for row in loaded.actions}
    return Built(
        loaded,
        model,
        values,
        Engine(model, values),
        actions,
        windows,
        strengths,
        tuple(problems),
        similar,
        free,
    )


def _with_policies(
    loaded: LoadedPlan, base: Model, similar: Similar
) -> tuple[Engine | None, dict[str, float] | None, Model, list[PlanProblem]]:
    """The engine without policies in force, t CO2e without action by sector, and the model with the policies."""
    tonnes = any(row["effect_kind"] == "tonnes" for row in loaded.actions)
    if not tonnes and not has_tonnes(loaded):
        return None, None, base, []
    values, _refused = _resolved(loaded, base, similar)
    level = _bau_of_target_year(loaded, base, values)
    found = in_force(loaded, base, level)
    if not found.counted:
        return None, level, base, list(found.problems)
    reduced, _refused = _resolved(loaded, found.model, similar)
    free = Engine(base, values)
    return free, _bau_of_target_year(loaded, found.model, reduced), found.model, list(found.problems)


def _inventory(loaded: LoadedPlan) -> list[PlanProblem]:
    """What is to be known of the base year."""
    baseline, typed = loaded.baseline, {row["driver"] for row in loaded.values}
    if not baseline.get("rows"):
        if loaded.header["model"] == "minimal" and "inventory" not in typed:
            return [
                PlanProblem("baseline", "", sentence(NO_INVENTORY), sentence(CHOOSE_INVENTORY), "missing")
            ]
        return []
    found = []
    if baseline.get("year") and int(baseline["year"]) != loaded.base_year:
        found.append(
            PlanProblem(
                "baseline", str(baseline["year"]),
                sentence(gettext_noop("The inventory is of %(year)s, the base year is %(base)s."),
                         year=baseline["year"], base=loaded.base_year),
                sentence(gettext_noop("Its emissions are taken for the base year. Choose the year of the inventory.")),
                "date", refused=False,
            )
        )  # fmt: skip
    if baseline.get("missing"):
        found.append(
            PlanProblem(
                "baseline", str(baseline.get("year", "")),
                sentence(gettext_noop("The inventory has %(count)s figures that could not be computed: it is too low."),
                         count=baseline["missing"]),
                sentence(gettext_noop("Complete the inventory, then take its emissions anew.")),
                "missing", refused=False,
            )
        )  # fmt: skip
    return found


def _actions(
    loaded: LoadedPlan, base: Model, level: Mapping[str, float] | None
) -> tuple[dict[str, str], dict[str, Window], dict[str, Made | None], list[PlanProblem]]:
    """Keys and years by code, tables by key (None for an action of the model itself), and what was noticed."""
    keys: dict[str, str] = {}
    windows: dict[str, Window] = {}
    tables: dict[str, Made | None] = {}
    problems: list[PlanProblem] = []
    own = {one.key for one in base.actions}
    for row in loaded.actions:
        window = window_of(row, loaded.header)
        if isinstance(window, PlanProblem):
            problems.append(window)
            continue
        code, name = row["code"], row["name"]
        if row["effect_kind"] == "model" and row["kind"] != "enabling":
            key = str(row["effect"].get("action", ""))
            wrong = _of_model(row, key, own, tables)
            if wrong:
                problems.append(wrong)
                continue
            keys[code], windows[code], tables[key] = key, window, None
            continue
        made = made_of(row, window, base, level)
        problems += made.problems
        if made.table is None:
            continue
        key = own_key(code, frozenset({*own, *tables}))
        keys[code], windows[code], tables[key] = key, window, made
        if window.assumed and made.table["effects"]:
            problems.append(
                of_action(
                    code, name, "date",
                    sentence(gettext_noop("It names no years: counted from %(start)s, complete in %(end)s."),
                             start=window.start, end=window.end),
                    sentence(gettext_noop("Give its first year and the year of full effect.")), refused=False,
                )
            )  # fmt: skip
    return keys, windows, tables, problems


def _of_model(row: Row, key: str, own: set[str], tables: Mapping[str, Any]) -> PlanProblem | None:
    if key not in own:
        return of_action(
            row["code"], row["name"], "unknown",
            sentence(gettext_noop("The model of the plan has no such action.")),
            sentence(gettext_noop("Choose one of its actions, or say what share it saves.")),
        )  # fmt: skip
    if key in tables:
        return of_action(
            row["code"], row["name"], "value",
            sentence(gettext_noop("Another action stands for the same lever of the model already.")),
            sentence(gettext_noop("Join the two, or state the effect of one as a share or in tonnes.")),
        )  # fmt: skip
    return None


def _with_actions(
    loaded: LoadedPlan, base: Model, keys: Mapping[str, str], tables: Mapping[str, Made | None]
) -> tuple[Model, list[PlanProblem]]:
    """The model with all actions that it can take; those which it refuses are named and left out."""
    problems: list[PlanProblem] = []
    kept = dict(tables)
    codes = {key: code for code, key in keys.items()}
    while True:
        try:
            return from_tables(
                _tables(loaded, base, keys, kept), base_year=loaded.base_year, last_year=loaded.last_year
            ), problems
        except ModelError as error:
            bad = {one.where.removesuffix("_effect") for one in error.problems} & kept.keys()
            if not bad:
                return base, [*problems, *model_problems(error)]
            for one in error.problems:
                key = one.where.removesuffix("_effect")
                if key in bad and key in codes:
                    row = loaded.action(codes[key]) or {}
                    name = f"{codes[key]} {row.get('name', '')}"
                    problems.append(technical(one, f"action:{codes[key]}", name))
            for key in bad:
                del kept[key]


def _tables(
    loaded: LoadedPlan, base: Model, keys: Mapping[str, str], kept: Mapping[str, Made | None]
) -> dict[str, Any]:
    raw = dict(base.raw)
    drivers, actions = dict(raw["drivers"]), dict(raw.get("actions", {}))
    for code, key in keys.items():
        made = kept.get(key)
        if key in kept and made is None:
            row = loaded.action(code) or {}
            actions[key] = dated(actions[key], row)
        elif made is not None:
            drivers |= made.drivers
            actions[key] = made.table
    return {**raw, "drivers": drivers, "actions": actions}


def dated(table: Row, row: Row) -> dict[str, Any]:
    """An action of the model with the years of the plan. A course that the model computes itself is kept."""
    made = dict(table)
    start, end = row.get("start"), row.get("end")
    if start is not None:
        made["start"] = int(start)
        if made.get("end") is not None and made["end"] < int(start):
            made["end"] = int(start)
    if end is not None and made.get("curve") in ("line", "s"):
        made["end"] = int(end)
    return made


def _resolved(loaded: LoadedPlan, model: Model, similar: Similar) -> tuple[Values, list[PlanProblem]]:
    """The values of the model; what was typed and cannot be used is named and left out."""
    known = {one.key for one in model.spec.drivers}
    problems: list[PlanProblem] = []
    city: dict[str, Any] = _of_frame(loaded, model)
    for row in loaded.values:
        if row["driver"] in known:
            city[row["driver"]] = row["cells"]
        else:
            problems.append(
                PlanProblem(
                    f"value:{row['driver']}", row["driver"],
                    sentence(gettext_noop("The model has no such driver: its value is not used.")),
                    sentence(gettext_noop("Delete the value, or choose the model that it was typed for.")),
                    "unknown", refused=False,
                )
            )  # fmt: skip
    while True:
        try:
            return resolve(model, city=city, similar=similar.values, similar_source=similar.source), problems
        except ModelError as error:
            bad = {one.where for one in error.problems} & city.keys()
            if not bad:
                return resolve(model, city={}), [*problems, *model_problems(error)]
            problems += [
                technical(one, f"value:{one.where}", model.driver(one.where).label)
                for one in error.problems
                if one.where in bad
            ]
            city = {key: cells for key, cells in city.items() if key not in bad}


def _of_frame(loaded: LoadedPlan, model: Model) -> dict[str, Any]:
    """What the frame of the plan says already and need not be typed again: the inhabitants of the base year."""
    people = loaded.header.get("population")
    driver = next((one for one in model.spec.drivers if one.key == POPULATION), None)
    if not people or driver is None or driver.unit != "person" or driver.dims:
        return {}
    return {POPULATION: float(people)}


def _bau_of_target_year(loaded: LoadedPlan, model: Model, values: Values) -> dict[str, float] | None:
    """t CO2e of the target year without any action, by sector of the plan; "" is all of it. None while unknown."""
    at = loaded.target_year - loaded.base_year
    size = parse_unit(model.spec.emissions_unit).size / parse_unit("tCO2e").size
    keys = splits_of(model)
    try:
        parts = Engine(model, values).run(bau()).emissions_by(*keys)
    except ModelError:
        return None
    sums: dict[str, list[float]] = {}
    for labels, series in parts.items():
        for place in (sector_of(keys, labels), ""):
            sums.setdefault(place, []).append(float(series[at]) * size)
    return {place: fsum(amounts) for place, amounts in sums.items()}
