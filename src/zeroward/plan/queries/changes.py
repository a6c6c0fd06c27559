"""What differs between two states of a plan, in words a reader understands; and in what it comes to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.plan.models import (
    Action,
    DriverValue,
    ImpactPathway,
    Indicator,
    Observation,
    Offset,
    Plan,
    Policy,
    Portfolio,
    Scenario,
    Target,
)
from zeroward.plan.queries import content as columns
from zeroward.plan.queries.action_words import effect_words
from zeroward.plan.queries.baseline import total_of
from zeroward.plan.queries.field_words import Difference, differences
from zeroward.plan.queries.frozen import Facts, facts_of
from zeroward.plan.queries.load import OF_ACTION, LoadedPlan
from zeroward.plan.queries.model_keys import keys_of
from zeroward.plan.queries.words import money, tonnes
from zeroward.plan.vocabulary import FIELDS, LEVERS

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """Rows of one kind: their words, columns, how they are found again, and their title."""

    name: str
    label: str | Promise
    model: Any
    columns: tuple[str, ...]
    match: tuple[str, ...]
    title: Callable[[Row], str]

    def key(self, row: Row) -> tuple[Any, ...]:
        return tuple(row[name] for name in self.match)


@dataclass(frozen=True, slots=True)
class Changed:
    """A row that was added ("added"), taken away ("removed") or changed ("changed")."""

    kind: str
    title: str
    differences: list[Difference]


@dataclass(frozen=True, slots=True)
class Group:
    label: str
    rows: list[Changed]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`outcome` holds what the two come to where that differs; `groups` the rows by kind."""

    header: list[Difference]
    outcome: list[Difference]
    groups: list[Group]

    @property
    def is_empty(self) -> bool:
        return not (self.header or self.outcome or self.groups)

    @property
    def count(self) -> int:
        return len(self.header) + sum(len(group.rows) for group in self.groups)


def _without(names: Sequence[str], *more: str) -> tuple[str, ...]:
    return (*(name for name in names if name not in ("lock", "digest")), *more)


def _named(row: Row) -> str:
    return str(row["name"])


def _titled(row: Row) -> str:
    return str(row["title"])


def _pathway(row: Row) -> str:
    return f"{FIELDS.get(row['field'], row['field'])}: {LEVERS.get(row['lever'], row['lever'])}"


KINDS: Final = (
    Kind("targets", gettext_lazy("Targets"), Target, _without(columns.TARGET), ("title",), _titled),
    Kind(
        "actions",
        gettext_lazy("Actions"),
        Action,
        _without(columns.ACTION, *OF_ACTION),
        ("code",),
        lambda row: f"{row['code']} {row['name']}",
    ),
    Kind(
        "portfolios",
        gettext_lazy("Portfolios of actions"),
        Portfolio,
        _without(columns.PORTFOLIO, "actions"),
        ("name",),
        _named,
    ),
    Kind(
        "pathways",
        gettext_lazy("Impact pathways"),
        ImpactPathway,
        _without(columns.PATHWAY, "actions"),
        ("field", "lever"),
        _pathway,
    ),
    Kind(
        "policies",
        gettext_lazy("Policies in force"),
        Policy,
        _without(columns.POLICY),
        ("level", "name"),
        _named,
    ),
    Kind(
        "offsets",
        gettext_lazy("What is left over"),
        Offset,
        _without(columns.OFFSET),
        ("year", "name"),
        _named,
    ),
    Kind(
        "values",
        gettext_lazy("Values of the model"),
        DriverValue,
        _without(columns.VALUE),
        ("driver",),
        lambda row: str(row["driver"]),
    ),
    Kind(
        "observations",
        gettext_lazy("Observed values"),
        Observation,
        _without(columns.OBSERVATION),
        ("node", "category", "year"),
        lambda row: f"{row['node']} {row['year']}",
    ),
    Kind(
        "scenarios",
        gettext_lazy("Scenarios"),
        Scenario,
        ("title", "content", "note", "is_plan"),
        ("title",),
        _titled,
    ),
    Kind(
        "indicators",
        gettext_lazy("Indicators"),
        Indicator,
        _without(columns.INDICATOR, "actions", "pathways"),
        ("number",),
        lambda row: f"{row['number']} {row['name']}",
    ),
)


def compare(before: LoadedPlan, after: LoadedPlan) -> Comparison:
    """From one state of a plan to another. No query."""
    names = tuple(name for name in columns.HEADER if name != "is_example")
    groups = [Group(str(kind.label), _rows(kind, before, after)) for kind in KINDS]
    return Comparison(
        header=differences(Plan, before.header, after.header, names),
        outcome=_outcome(before, after),
        groups=[group for group in groups if group.rows],
    )


def _rows(kind: Kind, before: LoadedPlan, after: LoadedPlan) -> list[Changed]:
    found = []
    for old, new in _pairs(kind, getattr(before, kind.name), getattr(after, kind.name)):
        what = "added" if old is None else "removed" if new is None else "changed"
        one, other = _in_words(kind, old, before), _in_words(kind, new, after)
        if one.get("effect") == other.get("effect"):  # the words do not tell every detail
            one, other = old or {}, new or {}
        named = differences(kind.model, _bare(one), _bare(other), kind.columns)
        row = new if new is not None else old
        if named and row is not None:
            found.append(Changed(what, kind.title(row), named))
    return sorted(found, key=lambda one: (one.title, one.kind))


def _in_words(kind: Kind, row: Row | None, loaded: LoadedPlan) -> Row:
    """A row with what is no plain value said as the page of the record says it."""
    if row is None or kind.name != "actions":
        return row or {}
    keys = keys_of(loaded.header["model"], loaded.header["model_text"])
    return {**row, "effect": effect_words(row, keys)}


def _pairs(kind: Kind, before: Sequence[Row], after: Sequence[Row]) -> list[tuple[Row | None, Row | None]]:
    """Rows that are the same one: with the same id, else with the same name, since a file may have replaced them."""
    by_id = {row["id"]: row for row in after}
    pairs: list[tuple[Row | None, Row | None]] = []
    left = []
    for row in before:
        same = by_id.pop(row["id"], None)
        if same is None:
            left.append(row)
        else:
            pairs.append((row, same))
    by_name = {kind.key(row): row for row in by_id.values()}
    pairs += [(row, by_name.pop(kind.key(row), None)) for row in left]
    met = {id(new) for _old, new in pairs if new is not None}
    return [*pairs, *((None, row) for row in by_id.values() if id(row) not in met)]


def _bare(row: Row | None) -> Row:
    """A row without ids and locks, also in the rows within it."""
    return {
        name: [{key: value for key, value in one.items() if key not in columns.APART} for one in part]
        if isinstance(part, list) and part and isinstance(part[0], Mapping)
        else part
        for name, part in (row or {}).items()
    }


def _outcome(before: LoadedPlan, after: LoadedPlan) -> list[Difference]:
    old, new = facts_of(before), facts_of(after)
    year = after.target_year
    rows = (
        (_("emissions to start from"), _tonnes(total_of(before.baseline)), _tonnes(total_of(after.baseline))),
        (_("left in %(year)d") % {"year": year}, _tonnes(old.plan.get(year)), _tonnes(new.plan.get(year))),
        (_("gap to the target"), _gap(old), _gap(new)),
        (_("investment"), _money(old), _money(new)),
    )
    return [Difference(label, one, other) for label, one, other in rows if one != other]


def _tonnes(value: float | None) -> str:
    return "" if value is None else tonnes(value)


def _gap(facts: Facts) -> str:
    if facts.gap is None:
        return ""
    return tonnes(facts.gap) if facts.gap > 0.5 else _("none")


def _money(facts: Facts) -> str:
    total = sum(facts.investment.values())
    return money(total) if total else ""
