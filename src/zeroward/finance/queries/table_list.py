"""The tables by module of the template: how many rows each has, or why it has none."""

from dataclasses import dataclass

from zeroward.finance.queries.load import LoadedInvestment
from zeroward.finance.tables import MODULES, TABLES, TableSpec


@dataclass(frozen=True, slots=True)
class ListedTable:
    spec: TableSpec
    count: int
    reasons: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ListedModule:
    key: str
    title: str
    tables: tuple[ListedTable, ...]


def table_list(money: LoadedInvestment) -> tuple[ListedModule, ...]:
    return tuple(
        ListedModule(
            key,
            str(title),
            tuple(_listed(spec, money) for spec in TABLES.values() if spec.module == key),
        )
        for key, title in MODULES.items()
    )


def _listed(spec: TableSpec, money: LoadedInvestment) -> ListedTable:
    reasons = tuple((code, money.reasons.get(code, "")) for code in spec.codes)
    return ListedTable(spec, len(money.of(spec.key)), reasons)
