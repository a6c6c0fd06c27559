"""What a sheet of our workbook is, and the columns that many of them share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from zeroward.plan.queries.exchange.fields import Choices, Field
from zeroward.plan.vocabulary import SECTORS

CODE: Final = "action"
"""Column of the sheets of an action's parts that says which action it is."""


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """`part` is the part of the plan ("targets"), or of an action ("steps") when `of_action` is true."""

    key: str
    title: str | Promise
    help: str | Promise
    part: str
    fields: tuple[Field, ...]
    of_action: bool = False


def of_model(choices: Any) -> Choices:
    """The choices of a model as a mapping."""
    return lambda: dict(choices.choices)


def of_words(mapping: Mapping[str, Any]) -> Choices:
    return lambda: mapping


def by_sector(name: str, title: Any) -> tuple[Field, ...]:
    return tuple(
        Field(f"{name}.{key}", format_lazy("{}: {}", title, words), "number", 16, unit="t CO2e/a")
        for key, words in SECTORS.items()
    )


SOURCE: Final = Field("source_text", _("Where the figure comes from"), width=36)
YEARS: Final = (
    Field("first", _("From (year)"), "whole", 10),
    Field("last", _("To (year)"), "whole", 10),
)
