"""Why this: the parts that add up to a result, in words, and what would change it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise

from zeroward.core.ui.numbers import format_number, format_signed


@dataclass(frozen=True, slots=True)
class Part:
    """One term of the sum. `label` is a sentence that a city officer understands."""

    label: str | Promise
    value: float

    @property
    def shown(self) -> str:
        return format_signed(self.value)


@dataclass(frozen=True, slots=True)
class Why:
    """The explanation of one result. The printed total is the sum of the printed parts."""

    parts: Sequence[Part]
    would_change: str | Promise = ""

    @property
    def total(self) -> str:
        return format_number(sum((Decimal(str(round(part.value, 2))) for part in self.parts), Decimal(0)), 2)
