"""How much of a contract is answered. A reason is an answer; a blank is not, because it could mean forgotten."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from zeroward.methods.contracts.template.content import (
    BLANK,
    Cell,
    Content,
    ModuleContent,
    Place,
    has_value,
    module_of,
    reason_of,
)
from zeroward.methods.contracts.template.shapes import Module, Table, Template

State = Literal["complete", "begun", "empty", "optional"]


@dataclass(frozen=True, slots=True)
class ModuleState:
    """Cells of a module that the template asks for. `blank_places` are those without value and reason."""

    id: str
    values: int
    reasons: int
    blank_places: tuple[Place, ...]
    state: State

    @property
    def blanks(self) -> int:
        return len(self.blank_places)

    @property
    def asked(self) -> int:
        return self.values + self.reasons + self.blanks


@dataclass(frozen=True, slots=True)
class Completeness:
    modules: tuple[ModuleState, ...]

    @property
    def values(self) -> int:
        return sum(one.values for one in self.modules)

    @property
    def reasons(self) -> int:
        return sum(one.reasons for one in self.modules)

    @property
    def blanks(self) -> int:
        return sum(one.blanks for one in self.modules)

    @property
    def asked(self) -> int:
        return self.values + self.reasons + self.blanks

    @property
    def complete(self) -> int:
        """Modules in which nothing is blank."""
        return sum(one.state == "complete" for one in self.modules)

    @property
    def counted(self) -> int:
        """Modules that the template asks for, or that the city began."""
        return sum(one.state != "optional" for one in self.modules)

    def module(self, module_id: str) -> ModuleState:
        """Raises KeyError."""
        for one in self.modules:
            if one.id == module_id:
                return one
        raise KeyError(module_id)


def completeness(template: Template, content: Content) -> Completeness:
    """The state of every module of the template, in its order."""
    return Completeness(tuple(state_of(module, module_of(content, module.id)) for module in template.modules))


def state_of(module: Module, data: ModuleContent) -> ModuleState:
    """The state of one module."""
    values, reasons = 0, 0
    blanks = []
    for place, cell in _asked(module, data):
        if has_value(cell):
            values += 1
        elif reason_of(cell):
            reasons += 1
        else:
            blanks.append(place)
    answered = values + reasons
    if module.optional and not answered and not _says_something(data):
        return ModuleState(module.id, 0, 0, (), "optional")
    state: State = "complete" if not blanks else "begun" if answered else "empty"
    return ModuleState(module.id, values, reasons, tuple(blanks), state)


def _says_something(data: ModuleContent) -> bool:
    return bool(data.get("text") or data.get("fields") or any(data.get("tables", {}).values()))


def _asked(module: Module, data: ModuleContent) -> Iterator[tuple[Place, Cell]]:
    """The cells that count: what is optional counts once something stands there."""
    text = data.get("text") or BLANK
    if module.text and (not module.text_optional or text):
        yield Place(module.id, "text"), text
    fields = data.get("fields", {})
    for field in module.fields:
        cell = fields.get(field.key) or BLANK
        if cell or not field.optional:
            yield Place(module.id, "field", field.key), cell
    for table in module.tables:
        yield from _asked_of_table(module, table, data)


def _asked_of_table(module: Module, table: Table, data: ModuleContent) -> Iterator[tuple[Place, Cell]]:
    rows = data.get("tables", {}).get(table.id, ())
    fixed = {row.key for row in table.rows}
    present = {row["id"] for row in rows}
    if not rows and not fixed:
        if not table.optional:
            # a table without a row is one blank; a field with the table's id may say why
            yield Place(module.id, "field", table.id), table_reason(table.id, data)
        return
    columns = [column for column in table.columns if column.key != table.label]
    if table.optional and not any(set(row["cells"]) - {table.label} for row in rows):
        return
    for row in rows:
        for column in columns:
            cell = row["cells"].get(column.key) or BLANK
            if cell or not column.optional:
                yield Place(module.id, "cell", table.id, row["id"], column.key), cell
    for key in sorted(fixed - present):
        for column in columns:
            if not column.optional:
                yield Place(module.id, "cell", table.id, key, column.key), BLANK


def table_reason(table_id: str, data: ModuleContent) -> Cell:
    """Why a whole table is not there: the field that has its id."""
    cell: Cell = data.get("fields", {}).get(table_id) or BLANK
    return cell
