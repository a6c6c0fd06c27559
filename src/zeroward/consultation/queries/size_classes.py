"""Size classes by inhabitants, read from data/consultation/size_classes.json."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils.translation import gettext as _

from zeroward.core.data_files import read_json
from zeroward.core.ui.numbers import format_number

FILE: Final = Path("consultation") / "size_classes.json"


@dataclass(frozen=True, slots=True)
class SizeClass:
    """From `low` inhabitants up to, but not including, `high`; None = no upper bound."""

    key: str
    low: int
    high: int | None

    @property
    def words(self) -> str:
        if self.high is None:
            return _("%(low)s and more inhabitants") % {"low": format_number(self.low)}
        if not self.low:
            return _("under %(high)s inhabitants") % {"high": format_number(self.high)}
        return _("%(low)s to %(high)s inhabitants") % {
            "low": format_number(self.low),
            "high": format_number(self.high),
        }


@lru_cache(maxsize=4)
def _content(path: Path) -> tuple[tuple[SizeClass, ...], str]:
    content = read_json(path)
    rows = sorted(content["classes"], key=lambda one: one["from"])
    bounds = [*(one["from"] for one in rows[1:]), None]
    classes = tuple(SizeClass(one["key"], one["from"], high) for one, high in zip(rows, bounds, strict=True))
    return classes, f"{content['source']} ({content['version']})"


def size_classes() -> tuple[SizeClass, ...]:
    """From the smallest to the largest."""
    return _content(Path(settings.DATA_DIR) / FILE)[0]


def source_of_sizes() -> str:
    return _content(Path(settings.DATA_DIR) / FILE)[1]


def size_of(population: int | None) -> str:
    """The key of the class; "" when the population is not known."""
    if population is None or population < 1:
        return ""
    return next(one.key for one in reversed(size_classes()) if population >= one.low)


def size_words(key: str) -> str:
    """The class in words; the key itself for a class that the list does not have."""
    return next((one.words for one in size_classes() if one.key == key), key)
