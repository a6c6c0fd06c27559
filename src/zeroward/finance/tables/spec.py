"""How a table of the investment plan is described: its columns, and how a row is found again. Pages, files and checks
read nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from django.utils.functional import Promise

Kind = Literal[
    "line", "text", "money", "number", "share", "year", "choice", "choices", "field", "action", "instrument"
]
LINE_LENGTH: Final = 300
TEXT_LENGTH: Final = 10_000
MOST_MONEY: Final = 1e13
"""EUR. The budgets of all 112 Mission Cities together stay below."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column. Its title and choices are the model's unless `title` or `words` say otherwise. `least` bounds numbers,
    None = no bound. A share is kept as a fraction and typed in per cent."""

    name: str
    kind: Kind
    required: bool = False
    hint: str | Promise = ""
    title: str | Promise = ""
    least: float | None = 0
    words: Mapping[str, str | Promise] | None = None
    length: int = LINE_LENGTH


@dataclass(frozen=True, slots=True)
class TableSpec:
    """`key` stands in addresses, `codes` are the tables of the template that it fills, `module` the part of the plan.

    `match` names the columns by which a row of a file is found again; `by_year` the amount that files may write in one
    column for each year; `first` and `more` columns of the list on the page.
    """

    key: str
    codes: tuple[str, ...]
    module: str
    model: Any
    title: str | Promise
    asks: str | Promise
    add: str | Promise
    fields: tuple[Field, ...]
    match: tuple[str, ...]
    by_year: str = ""
    quantities: tuple[str, ...] = ()

    def field(self, name: str) -> Field | None:
        return next((one for one in self.fields if one.name == name), None)

    def label(self, field: Field) -> str:
        """The title of a column in the reader's language."""
        return str(field.title or self.model._meta.get_field(field.name).verbose_name)

    def choices(self, field: Field) -> Mapping[str, str | Promise]:
        """Keys and words of a choice, of the model unless the column has its own."""
        if field.words is not None:
            return field.words
        return {key: word for key, word in self.model._meta.get_field(field.name).choices or () if key}

    @property
    def money(self) -> tuple[Field, ...]:
        return tuple(one for one in self.fields if one.kind == "money")
