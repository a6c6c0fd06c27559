"""Parts that others of this room add to a report: the barrier map, the gaps, the promises."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from zeroward.consultation.models import Consultation

Build = Callable[[Consultation], Mapping[str, Any] | None]


@dataclass(frozen=True, slots=True)
class ReportPart:
    """`build` gives plain JSON that is frozen with the report (None: there is nothing); a part without `build` lives on
    its own page alone. `template` is included on the public page with `part`; `url_name` takes the key of the
    consultation."""

    key: str
    title: str | Promise
    build: Build | None = None
    template: str = ""
    url_name: str = ""
    order: int = 50


_parts: dict[str, ReportPart] = {}


def register_part(part: ReportPart) -> None:
    """Make a part known; the same key twice replaces it."""
    _parts[part.key] = part


def report_parts() -> list[ReportPart]:
    return sorted(_parts.values(), key=lambda one: (one.order, one.key))
