"""What a template is made of: parts, modules, fields, tables with columns. All sentences are English."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, get_args

Kind = Literal["text", "number", "money", "percent", "year", "choice", "yes_no", "people"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
NUMBERS: Final = frozenset({"number", "money", "percent", "year"})
"""Kinds whose value is a JSON number: money in euro, percent from 0 to 100."""


class UnknownPlaceError(KeyError):
    """The template has no such module, field, table or column."""


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table, or a field of a module. `open` also takes words of the city's own; `several` is a list.

    What is `optional` may stay blank without counting as missing.
    """

    key: str
    title: str
    kind: Kind = "text"
    unit: str = ""
    choices: tuple[Choice, ...] = ()
    several: bool = False
    open: bool = False
    optional: bool = False
    note: str = ""

    @property
    def is_number(self) -> bool:
        return self.kind in NUMBERS

    @property
    def is_list(self) -> bool:
        return self.several or self.kind == "people"

    def choice_title(self, key: str) -> str:
        """The words of a choice; of the city's own word the word itself."""
        return next((choice.title for choice in self.choices if choice.key == key), key)


Field = Column


@dataclass(frozen=True, slots=True)
class FixedRow:
    """A row that every content has; its key is the row's id and the value of the table's `label` column."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Table:
    """`number` is what the template prints ("T6", "A-2.3"); `shown` "sheets" prints each row as a sheet of its own.

    `label` is the column that names fixed rows; with `more_rows` a city adds its own below them.
    """

    id: str
    module: str
    number: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[FixedRow, ...] = ()
    label: str = ""
    more_rows: bool = True
    shown: Literal["table", "sheets"] = "table"
    optional: bool = False

    def column(self, key: str) -> Column:
        """Raises UnknownPlaceError."""
        for column in self.columns:
            if column.key == key:
                return column
        raise UnknownPlaceError(f"{self.id}/{key}")


@dataclass(frozen=True, slots=True)
class Module:
    """`text` says that the module has a text; `text_optional` that it may be left out."""

    id: str
    part: str
    title: str
    goals: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    text: bool = True
    text_optional: bool = False
    fields: tuple[Field, ...] = ()
    tables: tuple[Table, ...] = ()
    optional: bool = False

    def field(self, key: str) -> Field:
        """Raises UnknownPlaceError."""
        for field in self.fields:
            if field.key == key:
                return field
        raise UnknownPlaceError(f"{self.id}/{key}")

    def table(self, table_id: str) -> Table:
        """Raises UnknownPlaceError."""
        for table in self.tables:
            if table.id == table_id:
                return table
        raise UnknownPlaceError(f"{self.id}/{table_id}")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that groups modules: "A-1 Baseline inventory"."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Part:
    """One of the documents of a contract: front matter, commitments, action plan, investment plan."""

    key: str
    version: str
    title: str
    source: str
    sections: tuple[Section, ...]
    modules: tuple[Module, ...]


@dataclass(frozen=True)
class Template:
    """A set of parts that belong together. `key` is what a content names: "ccc/2.1"."""

    key: str
    version: str
    title: str
    parts: tuple[Part, ...]

    @cached_property
    def modules(self) -> tuple[Module, ...]:
        """All modules in the order of the documents."""
        return tuple(module for part in self.parts for module in part.modules)

    @cached_property
    def _by_id(self) -> Mapping[str, Module]:
        return {module.id: module for module in self.modules}

    def has(self, module_id: str) -> bool:
        return module_id in self._by_id

    def module(self, module_id: str) -> Module:
        """Raises UnknownPlaceError."""
        if module_id not in self._by_id:
            raise UnknownPlaceError(module_id)
        return self._by_id[module_id]

    def table(self, table_id: str) -> Table:
        """The table of this id wherever it stands; ids are unique in a template. Raises UnknownPlaceError."""
        for module in self.modules:
            for table in module.tables:
                if table.id == table_id:
                    return table
        raise UnknownPlaceError(table_id)
