"""From a row of plain data, as files and versions have it, to what a use case takes."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import fields as fields_of
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.plan.domain.equity_rows import EquityRow
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.indicator_sheet import IndicatorSheet
from zeroward.plan.domain.observed import ObservedRow
from zeroward.plan.domain.pathways import PathwayRow
from zeroward.plan.domain.policies import PolicyRow
from zeroward.plan.domain.portfolios import PortfolioRow
from zeroward.plan.domain.residual import OffsetRow
from zeroward.plan.domain.scenarios import ScenarioRow
from zeroward.plan.domain.sheet import BenefitRow, CostRow, LinkRow, PartyRow, Sheet, StepRow
from zeroward.plan.domain.targets import TargetRow
from zeroward.plan.domain.values import ValueRow

Row = Mapping[str, Any]
PARTS: Final[Mapping[str, Any]] = {
    "steps": StepRow,
    "parties": PartyRow,
    "costs": CostRow,
    "co_benefits": BenefitRow,
    "links": LinkRow,
}
MADE: Final[Mapping[str, Any]] = {
    "actions": Sheet,
    "targets": TargetRow,
    "policies": PolicyRow,
    "offsets": OffsetRow,
    "values": ValueRow,
    "scenarios": ScenarioRow,
    "portfolios": PortfolioRow,
    "pathways": PathwayRow,
    "indicators": IndicatorSheet,
    "observations": ObservedRow,
}
DATES: Final = frozenset(
    {"start", "due", "done_on", "quick_win_by", "quick_win_kept_on", "published_on", "mitigation_due"}
)
YEARS_AS_DATES: Final = {"actions": frozenset({"start"})}
"""Names of dates that are years in this part."""
NUMBERS: Final = frozenset(
    {
        "amount",
        "strength",
        "compensated_natural",
        "compensated_technical",
        "renewable_mwh",
        "reference",
        "percent",
        "level",
        "tonnes",
        "value",
        "baseline",
        "uncertainty_percent",
        "mitigation_cost",
    }
)
WHOLE: Final = frozenset(
    {
        "start",
        "end",
        "lifetime",
        "first",
        "last",
        "base_year",
        "year",
        "vintage",
        "permanence_years",
        "baseline_year",
        "respondents",
    }
)
FLAGS: Final = frozenset({"in_plan", "is_main", "is_plan"})
MAPPINGS: Final = frozenset(
    {"effect", "estimates", "reductions", "milestones", "targets", "metadata", "inputs", "content"}
)
LISTS: Final = frozenset({"removed_energy", "sectors", "actions", "pathways"})
NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    "actions": ("name",),
    "steps": ("title",),
    "parties": ("role", "name"),
    "costs": ("type", "payer", "amount"),
    "links": ("kind", "target"),
    "equity": ("group", "lens", "effect", "share", "evidence"),
    "targets": ("title",),
    "policies": ("name",),
    "offsets": ("name", "tonnes"),
    "values": ("driver", "cells"),
    "scenarios": ("title", "content"),
    "portfolios": ("name",),
    "pathways": ("field", "lever"),
    "indicators": ("name", "unit"),
    "observations": ("node", "year", "value"),
}


class RowError(ValueError):
    """A row that cannot be understood; every problem at once."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems[0].message)
        self.problems = problems


def made(part: str, row: Row) -> Any:
    """What the use case of a part takes. Names that it does not know are passed over; absent ones keep its default."""
    if part == "actions":
        return _sheet(row)
    return _made(part, MADE[part], row)


def equity_rows(row: Row) -> list[EquityRow]:
    """The answers of an action's equity check."""
    return [_made("equity", EquityRow, one) for one in row.get("equity") or ()]


def _sheet(row: Row) -> Sheet:
    problems: list[Problem] = []
    parts: dict[str, Any] = {}
    for name, kind in PARTS.items():
        if row.get(name) is None:
            continue
        made_rows = []
        for number, one in enumerate(row[name], start=1):
            try:
                made_rows.append(_made(name, kind, one))
            except RowError as error:
                problems += [
                    Problem(f"{name}.{number}.{found.place}", found.message, found.remedy)
                    for found in error.problems
                ]
        parts[name] = tuple(made_rows)
    try:
        plain = {name: value for name, value in row.items() if name not in PARTS}
        sheet: Sheet = _made("actions", Sheet, plain)
    except RowError as error:
        problems = [*error.problems, *problems]
    if problems:
        raise RowError(problems)
    return Sheet(
        **{
            **{one.name: getattr(sheet, one.name) for one in fields_of(Sheet) if one.name not in PARTS},
            **parts,
        }
    )


def _made(part: str, kind: Any, row: Row) -> Any:
    known = {one.name: one.default for one in fields_of(kind)}
    problems = [
        Problem(name, _("This is missing."), _("Fill it in."))
        for name in NEEDED.get(part, ())
        if row.get(name) in (None, "")
    ]
    values: dict[str, Any] = {}
    for name, value in row.items():
        if name not in known or value is None:
            continue
        if value == "" and isinstance(known[name], str):
            continue  # an empty choice is the usual one
        try:
            values[name] = _value(part, name, value)
        except (TypeError, ValueError, OverflowError):
            problems.append(Problem(name, _("The value cannot be read."), _("Write it as in our own files.")))
    if problems:
        raise RowError(problems)
    return kind(**values)


def _value(part: str, name: str, value: Any) -> Any:
    """A value of the type that the use case wants. Raises TypeError or ValueError for any other."""
    if name in DATES and name not in YEARS_AS_DATES.get(part, ()):
        return datetime.date.fromisoformat(_checked(value, str))
    if part == "equity" and name == "effect":
        return _whole(value)
    if name in WHOLE:
        return _whole(value)
    if name == "cells":
        return value
    if name in NUMBERS and (part, name) != ("policies", "level"):
        return float(_number(value))
    if name in FLAGS or (part == "equity" and name == "reversible"):
        return _checked(value, bool)
    if name in MAPPINGS:
        return _CHECKS.get(name, dict)(_checked(value, dict))
    if name in LISTS:
        return _list(name, _checked(value, list))
    return _checked(value, str)


def _checked(value: Any, kind: type) -> Any:
    if not isinstance(value, kind):
        raise TypeError
    return value


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    return value


def _whole(value: Any) -> int:
    number = _number(value)
    if number != int(number):
        raise ValueError
    return int(number)


def _numbers(value: Mapping[str, Any]) -> dict[str, float | None]:
    return {str(key): None if one is None else float(_number(one)) for key, one in value.items()}


_CHECKS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "estimates": lambda value: {key: one for key, one in _numbers(value).items() if one is not None},
    "reductions": lambda value: {key: one for key, one in _numbers(value).items() if one is not None},
    "milestones": lambda value: {key: one for key, one in _numbers(value).items() if one is not None},
    "targets": _numbers,
}


def _entry(entry: Mapping[str, Any]) -> dict[str, Any]:
    """An amount of energy, and nothing beside it."""
    return {name: entry[name] for name in ("carrier", "amount", "unit") if name in entry}


def _list(name: str, value: list[Any]) -> Any:
    if name == "removed_energy":
        return tuple(_entry(_checked(one, dict)) for one in value)
    if name == "pathways":
        return tuple(_whole(one) for one in value)
    return tuple(_checked(one, str) for one in value)
