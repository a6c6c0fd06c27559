"""An investment plan as plain data: of its rows, or of a frozen version. All else reads this alone."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final

from zeroward.core.queries.together import part, together
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.tables import TABLES, TableSpec
from zeroward.plan.queries.content import digest_of, plain

Row = Mapping[str, Any]
Rows = tuple[Row, ...]
SCHEMA: Final = 1
HEADER: Final = (
    "currency",
    "method",
    "money_year",
    "income",
    "debt",
    "debt_service",
    "debt_limit",
    "loan_rate",
    "loan_years",
    "chances",
    "reasons",
    "originals",
)
MOST_KEPT: Final = 64


@dataclass(frozen=True, eq=False)
class LoadedInvestment:
    """`header` holds the frame (`HEADER`), `rows` the rows of each table by its key, with "id", "lock", "originals".

    `investment` is the key of the record, 0 while there is none yet: then everything is empty.
    """

    investment: int
    header: Row
    rows: Mapping[str, Rows]
    digest: str

    def of(self, key: str) -> Rows:
        return self.rows.get(key, ())

    def row(self, key: str, pk: int) -> Row | None:
        return next((one for one in self.of(key) if one["id"] == pk), None)

    @property
    def reasons(self) -> Mapping[str, str]:
        """Why a table of the template is not available, by its code."""
        return dict(self.header["reasons"])

    def content(self) -> dict[str, Any]:
        """What a version freezes, but its results."""
        return {
            "schema": SCHEMA,
            "header": dict(self.header),
            "rows": {key: [dict(row) for row in rows] for key, rows in self.rows.items()},
        }


_kept: OrderedDict[tuple[int, str], LoadedInvestment] = OrderedDict()
_lock = Lock()


def load_investment(investment: InvestmentPlan | None) -> LoadedInvestment:
    """The working state. No query when nothing changed since it was last loaded here, else one."""
    if investment is None:
        return empty_investment()
    key = (investment.pk, investment.stamp)
    with _lock:
        found = _kept.get(key)
        if found is not None:
            _kept.move_to_end(key)
            return found
    found = _stored(investment)
    with _lock:
        _kept[key] = found
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return found


def loaded_from(content: Mapping[str, Any], *, investment: int = 0) -> LoadedInvestment:
    """Frozen content as data. Columns that came later than a version are empty in its rows."""
    rows = {
        key: tuple({**_blank(spec), **row} for row in content["rows"].get(key, ()))
        for key, spec in TABLES.items()
    }
    return LoadedInvestment(investment, content["header"], rows, digest_of(_bare(content)))


def _blank(spec: TableSpec) -> dict[str, Any]:
    fresh = spec.model()
    return {one.name: plain(getattr(fresh, one.name)) for one in spec.fields}


def empty_investment() -> LoadedInvestment:
    return loaded_from({"header": _header(InvestmentPlan()), "rows": {}})


def _stored(investment: InvestmentPlan) -> LoadedInvestment:
    named = {key: part(_records(spec, investment), *columns_of(spec)) for key, spec in TABLES.items()}
    found = together(named)
    rows = {
        key: [
            {name: plain(value) for name, value in row.items()} for row in _ordered(TABLES[key], found[key])
        ]
        for key in TABLES
    }
    return loaded_from({"header": _header(investment), "rows": rows}, investment=investment.pk)


def columns_of(spec: TableSpec) -> tuple[str, ...]:
    return ("id", *(one.name for one in spec.fields), "originals", "lock")


def _records(spec: TableSpec, investment: InvestmentPlan) -> Any:
    return spec.model.objects.filter(investment=investment)


def _ordered(spec: TableSpec, rows: Sequence[Row]) -> list[Row]:
    """In the order of the model, settled here: databases sort letters in different ways."""
    names = [name for name in spec.model._meta.ordering if name != "pk"]
    return sorted(rows, key=lambda row: (*((row[one] is not None, row[one]) for one in names), row["id"]))


def _header(investment: InvestmentPlan) -> dict[str, Any]:
    return {name: getattr(investment, name) for name in HEADER}


def _bare(content: Mapping[str, Any]) -> dict[str, Any]:
    """Content as the digest sees it: where rows lie and how often they were saved says nothing."""
    rows = {
        key: [{name: value for name, value in row.items() if name not in ("id", "lock")} for row in rows]
        for key, rows in content["rows"].items()
    }
    return {"header": dict(content["header"]), "rows": rows}
