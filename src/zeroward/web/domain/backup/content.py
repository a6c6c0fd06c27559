"""What a database holds, as one number per table: equal numbers mean equal rows, in whatever order they lie."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

_MODULUS = 2**512


@dataclass(frozen=True, slots=True)
class TableContent:
    """Number of rows, and the sum of their SHA-512 modulo 2^512 (so the order of rows does not count)."""

    rows: int
    digest: str


@dataclass(frozen=True, slots=True)
class Content:
    """Every table of one database at one moment, and the migrations that it says were applied."""

    tables: Mapping[str, TableContent]
    migrations: tuple[str, ...]

    @property
    def digest(self) -> str:
        """One hash over all tables: their names, numbers of rows and digests."""
        lines = [f"{name} {table.rows} {table.digest}\n" for name, table in sorted(self.tables.items())]
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    def as_data(self) -> dict[str, dict[str, int | str]]:
        return {name: asdict(table) for name, table in sorted(self.tables.items())}


class Counting:
    """Content of one table while its rows pass, each written as one unambiguous text."""

    def __init__(self) -> None:
        self._rows = self._total = 0

    def add(self, row: str) -> None:
        self._rows += 1
        self._total += int.from_bytes(hashlib.sha512(row.encode("utf-8", "surrogateescape")).digest())

    def content(self) -> TableContent:
        return TableContent(self._rows, f"{self._total % _MODULUS:0128x}")


def table_content(rows: Iterable[str]) -> TableContent:
    """Content of one table from its rows."""
    count = Counting()
    for row in rows:
        count.add(row)
    return count.content()
