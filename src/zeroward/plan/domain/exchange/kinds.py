"""The parts of a plan in a file: how a row is found again, checked, compared, written and deleted."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.plan.domain import (
    actions,
    checking,
    equity,
    equity_rows,
    indicator_checking,
    indicators,
    observations,
    observed,
    pathways,
    policies,
    portfolios,
    residual,
    scenarios,
    targets,
    values,
)
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.exchange.rows import PARTS, Row, made
from zeroward.plan.domain.exchange.rows import equity_rows as equity_of
from zeroward.plan.domain.members import member_problems
from zeroward.plan.models import Plan

Who = Mapping[str, Any]


@dataclass(frozen=True)
class Known:
    """What other rows may name: what the plan has, and what the file brings."""

    codes: frozenset[str] = frozenset()
    orders: frozenset[int] = frozenset()
    numbers: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Part:
    """`match` are the columns by which a row is found again, `related` the name of the records on the plan.

    `save` takes who acts, `plan`, what the use case wants as `row`, the stored `record` or None, and its `lock`.
    """

    name: str
    related: str
    match: tuple[str, ...]
    problems: Callable[[Plan, Any, Known], list[Problem]]
    plain: Callable[[Any], dict[str, Any]]
    save: Callable[..., Any]
    delete: Callable[..., Any]

    def key(self, row: Row) -> tuple[str, ...]:
        return tuple(str(row.get(name) or "") for name in self.match)


def checked(part: Part, plan: Plan, row: Row, known: Known) -> tuple[dict[str, Any], list[Problem]]:
    """The clean values of a row, and what keeps it from being stored. Raises RowError when it cannot be understood."""
    one = made(part.name, row)
    problems = part.problems(plan, one, known)
    found = plain_values(part.plain(one))
    if part.name == "actions":
        answers = equity_of(row)
        groups = equity.group_keys(plan)
        problems += [
            Problem(f"equity.{place.place}", place.message, place.remedy)
            for answer in answers
            for place in equity_rows.row_problems(answer, groups)
        ]
        found |= {name: [plain_values(one) for one in rows] for name, rows in _parts(one).items()}
        if row.get("equity") is not None:
            found["equity"] = [
                plain_values({"group": answer.group, "lens": answer.lens, **answer.values()})
                for answer in answers
            ]
    return found, problems


def plain_values(row: Row) -> dict[str, Any]:
    """Dates as ISO text, tuples as lists: what JSON keeps."""
    return {name: _plain(value) for name, value in row.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return {key: _plain(one) for key, one in value.items()} if isinstance(value, Mapping) else value


def _parts(sheet: Any) -> dict[str, list[dict[str, Any]]]:
    return {
        name: [_without_organisation(one.values()) for one in getattr(sheet, name)]
        for name in PARTS
        if getattr(sheet, name) is not None
    }


def _without_organisation(row: dict[str, Any]) -> dict[str, Any]:
    """Files name bodies as people do; which record of the house is meant is kept where it was said."""
    return {name: value for name, value in row.items() if name != "organisation"}


def _linked(kind: Any) -> Callable[[Plan, Any, Known], list[Problem]]:
    """Checks of a part whose rows name actions: numbers that the file brings are known too."""

    def problems(_plan: Plan, row: Any, known: Known) -> list[Problem]:
        found: list[Problem] = kind.problems_of(row, dict.fromkeys(known.codes))
        return found

    return problems


def _indicator_problems(plan: Plan, sheet: Any, known: Known) -> list[Problem]:
    alone = replace(sheet, actions=None, pathways=None)
    found = [*indicator_checking.problems_of(plan, alone), *member_problems(sheet.actions or (), known.codes)]
    return found + [
        Problem("pathways", _("There is no impact pathway with the order %(order)s.") % {"order": order})
        for order in sheet.pathways or ()
        if order not in known.orders
    ]


def _indicator_values(sheet: Any) -> dict[str, Any]:
    found: dict[str, Any] = sheet.values()
    return found | {
        name: sorted(set(getattr(sheet, name)))
        for name in ("actions", "pathways")
        if getattr(sheet, name) is not None
    }


def _plain_row(row: Any) -> dict[str, Any]:
    found: dict[str, Any] = row.values()
    return found


def _checks(kind: Any) -> Callable[[Plan, Any, Known], list[Problem]]:
    def problems(plan: Plan, row: Any, _known: Known) -> list[Problem]:
        found: list[Problem] = kind.problems_of(plan, row)
        return found

    return problems


def _of(function: Callable[..., Any], name: str, record_name: str = "") -> Callable[..., Any]:
    """The use case under one set of names, whatever it calls the row and the record."""

    def call(*, row: Any = None, record: Any = None, **given: Any) -> Any:
        if row is not None:
            given[name] = row
        if record_name:
            given[record_name] = record
        return function(**given)

    return call


def _save_value(*, row: Any, record: Any, **given: Any) -> Any:
    return values.save_value(
        driver=row.driver,
        cells=row.cells,
        uncertainty_percent=row.uncertainty_percent,
        quality=row.quality,
        source_text=row.source_text,
        note=row.note,
        value=record,
        **given,
    )


def _delete_value(*, record: Any, **given: Any) -> Any:
    return values.delete_value(driver=record.driver, **given)


def _save_scenario(*, row: Any, record: Any, **given: Any) -> Any:
    return scenarios.save_scenario(
        title=row.title,
        content=row.content,
        digest=row.digest,
        note=row.note,
        is_plan=row.is_plan,
        scenario=record,
        **given,
    )


def _save_observation(*, row: Any, record: Any, lock: int, **given: Any) -> Any:  # noqa: ARG001
    """An observed value has no lock: the use case finds it by quantity, category and year."""
    return observations.save_observation(row=row, **given)


def _delete_observation(*, record: Any, lock: int, **given: Any) -> Any:  # noqa: ARG001
    return observations.delete_observation(observation=record, **given)


def _observed(plan: Plan, row: Any, known: Known) -> list[Problem]:
    return observed.observed_problems(plan, row, known.numbers)


PARTS_OF_PLAN: Final[Mapping[str, Part]] = {
    part.name: part
    for part in (
        Part(
            "values",
            "values",
            ("driver",),
            _checks(values),
            values.values_of,
            _save_value,
            _delete_value,
        ),
        Part(
            "targets",
            "targets",
            ("title",),
            _checks(targets),
            targets.values_of,
            _of(targets.save_target, "row", "target"),
            _of(targets.delete_target, "row", "target"),
        ),
        Part(
            "policies",
            "policies",
            ("level", "name"),
            _checks(policies),
            policies.values_of,
            _of(policies.save_policy, "row", "policy"),
            _of(policies.delete_policy, "row", "policy"),
        ),
        Part(
            "offsets",
            "offsets",
            ("year", "name"),
            _checks(residual),
            residual.values_of,
            _of(residual.save_offset, "row", "offset"),
            _of(residual.delete_offset, "row", "offset"),
        ),
        Part(
            "scenarios",
            "scenarios",
            ("title",),
            _checks(scenarios),
            scenarios.values_of,
            _save_scenario,
            _of(scenarios.delete_scenario, "row", "scenario"),
        ),
        Part(
            "actions",
            "actions",
            ("code",),
            _checks(checking),
            _plain_row,
            _of(actions.save_action, "sheet", "action"),
            _of(actions.delete_action, "sheet", "action"),
        ),
        Part(
            "portfolios",
            "portfolios",
            ("name",),
            _linked(portfolios),
            _plain_row,
            _of(portfolios.save_portfolio, "row", "portfolio"),
            _of(portfolios.delete_portfolio, "row", "portfolio"),
        ),
        Part(
            "pathways",
            "impact_pathways",
            ("field", "lever"),
            _linked(pathways),
            _plain_row,
            _of(pathways.save_pathway, "row", "pathway"),
            _of(pathways.delete_pathway, "row", "pathway"),
        ),
        Part(
            "indicators",
            "indicators",
            ("number",),
            _indicator_problems,
            _indicator_values,
            _of(indicators.save_indicator, "sheet", "indicator"),
            _of(indicators.delete_indicator, "sheet", "indicator"),
        ),
        Part(
            "observations",
            "observations",
            ("node", "category", "year"),
            _observed,
            _plain_row,
            _save_observation,
            _delete_observation,
        ),
    )
}
"""In the order in which they are written: what others name comes before them."""
