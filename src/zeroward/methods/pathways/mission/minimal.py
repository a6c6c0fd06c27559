"""A model from an inventory alone: what a city emits now, how that moves by itself, and cuts of it.

It knows no floor area and no kilometre. Its figures are as good as the shares that are entered: enough for a
first plan, and for cities that bring their own estimates of their actions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.pathways.model import Model, ModelError, Problem, from_tables
from zeroward.methods.pathways.model.errors import ProblemKind

DIMENSIONS: Final = ("sector", "scope", "carrier", "gas")
Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class MinimalAction:
    """A cut of some emissions by a share (0..1) of what the other actions leave. `where` holds `sector.transport` …"""

    key: str
    label: str
    cut: float
    where: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    curve: str = "line"
    capex: float | None = None  # in all, EUR
    payer: str = "city"


def minimal_model(
    rows: Rows,
    *,
    base_year: int,
    last_year: int,
    actions: Sequence[MinimalAction] = (),
    change: Mapping[str, float] | None = None,
    source: str = "inventory",
    title: str = "Minimal model",
) -> Model:
    """`rows` are the inventory: `{"sector": "transport", "scope": "1", "gas": "CO2", "value": 120.5}`, value in ktCO2e.

    Dimensions that no row names are left out. `change` is what a sector does each year by itself, as a share
    (0.01 is one per cent more); where it is not given nothing changes, and the model says that this is an assumption.
    Removals are no part of it. Raises ModelError for rows and actions that do not fit.
    """
    dims = tuple(name for name in DIMENSIONS if any(row.get(name) for row in rows))
    if "sector" not in dims:
        raise ModelError([Problem("missing", say("The inventory names no sector."), field="sector")])
    names = {dim: categories(rows, dim) for dim in dims}
    yearly = dict.fromkeys(names["sector"].values(), 0.0)
    for sector, rate in (change or {}).items():
        if sector not in names["sector"]:
            message = say("The inventory has no sector called %(name)s.", name=Name(sector))
            raise ModelError([Problem("unknown", message, where=sector)])
        yearly[names["sector"][sector]] = rate
    return from_tables(
        {
            "key": "minimal",
            "title": title,
            "base_year": base_year,
            "last_year": last_year,
            "dimensions": {dim: list(known.values()) for dim, known in names.items()},
            "labels": {short: name for known in names.values() for name, short in known.items()},
            "drivers": {
                "inventory": {
                    "label": "Emissions of the base year", "unit": "ktCO2e", "dims": list(dims),
                    "value": nested(rows, dims, names), "source": source,
                },
                "yearly_change": {
                    "label": "Change of a year without actions", "unit": "1", "dims": ["sector"], "minimum": -1,
                    "value": yearly, "source": "Entered by the city." if change else "Assumption: nothing changes.",
                    "mark": "" if change else "assumption",
                },
            },
            "nodes": {
                "emitted": {
                    "label": "Emissions", "unit": "ktCO2e", "formula": "inventory * growth(yearly_change)",
                    "role": "emissions",
                }
            },
            "actions": {one.key: table(one, names) for one in actions},
        }
    )  # fmt: skip


def categories(rows: Rows, dim: str) -> dict[str, str]:
    """Names as they are in the inventory, and as a formula can hold them."""
    found: dict[str, str] = {}
    for row in rows:
        name = str(row.get(dim) or "other")
        short = "".join(sign if sign.isascii() and sign.isalnum() else "_" for sign in name)
        short = short if short[:1].isalpha() else f"{dim}_{short}"
        while found.get(name) is None and short in found.values():
            short += "_"
        found.setdefault(name, short)
    return found


def nested(rows: Rows, dims: tuple[str, ...], names: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """Values by the categories of every dimension; a combination without a row is zero, rows of one cell are added."""
    empty: Any = 0.0
    for dim in reversed(dims):
        empty = {short: copied(empty) for short in names[dim].values()}
    for number, row in enumerate(rows, start=1):
        amount = checked(row.get("value"), number)
        place = empty
        for dim in dims[:-1]:
            place = place[names[dim][str(row.get(dim) or "other")]]
        place[names[dims[-1]][str(row.get(dims[-1]) or "other")]] += amount
    return dict(empty)


def checked(value: object, number: int) -> float:
    """Raises ModelError for an amount that is missing or negative."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise refused("missing", say("The value is missing."), say("row %(row)s", row=number), "value",
                      say("An open row is no zero: leave it out, or estimate it in kt."))  # fmt: skip
    if not value >= 0:
        raise refused("negative", say("%(value)s is negative.", value=value), say("row %(row)s", row=number), "value",
                      say("Sinks stand beside the emissions: leave the row out here."))  # fmt: skip
    return float(value)


def refused(kind: ProblemKind, message: str, where: str, field: str, remedy: str) -> ModelError:
    return ModelError([Problem(kind, message, where, field, remedy=remedy)])


def copied(part: Any) -> Any:
    return {key: copied(one) for key, one in part.items()} if isinstance(part, dict) else part


def table(one: MinimalAction, names: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """An action as a model file has it."""
    if not 0.0 <= one.cut <= 1.0:
        raise refused(
            "value",
            say("A cut of %(cut)s is not between 0 and 1.", cut=one.cut),
            one.key,
            "cut",
            say("Give a share: 0.3 for 30 percent."),
        )
    where = [translated(entry, names, one.key) for entry in one.where]
    made: dict[str, Any] = {
        "label": one.label, "kind": "improve" if one.cut else "enabling", "curve": one.curve,
        "effects": [{"target": "emitted", "how": "cut", "amount": one.cut, "where": where}] if one.cut else [],
    }  # fmt: skip
    for field in ("start", "end"):
        if getattr(one, field) is not None:
            made[field] = getattr(one, field)
    if one.capex is not None:
        if one.capex < 0:
            remedy = say("Enter a saving as a saving.")
            raise refused("negative", say("The cost is negative."), one.key, "capex", remedy)
        made["costs"] = [
            {"type": "capex", "payer": one.payer, "unit": "EUR",
             "formula": f"quantity({one.capex!r}, 'EUR') * positive(change(level.{one.key}))"}
        ]  # fmt: skip
    return made


def translated(entry: str, names: Mapping[str, Mapping[str, str]], key: str) -> str:
    dimension, _, category = entry.partition(".")
    if category not in names.get(dimension, {}):
        message = say("The inventory has no %(name)s.", name=Name(entry))
        raise ModelError([Problem("unknown", message, where=key, field="where")])
    return f"{dimension}.{names[dimension][category]}"
