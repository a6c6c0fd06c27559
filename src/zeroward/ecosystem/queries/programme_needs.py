"""Needs of a support programme as the platforms' open requests would state them: a dry run, line by line."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from django.conf import settings
from django.utils.translation import gettext as _

from zeroward.core.data_files import read_json
from zeroward.ecosystem.models import AssistanceRequest, SupportProgramme
from zeroward.ecosystem.queries.programme_page import NeedCell, ProgrammePage, ProgrammeRow
from zeroward.places.queries.country_names import country_names

Act = Literal["new", "other", "same"]
WHY: Final = 300


@dataclass(frozen=True, slots=True)
class NeedLine:
    """One need of one country. `then` in hundredths. `act`: nobody has stated it, somebody has stated it otherwise, or
    it stands there already."""

    row: ProgrammeRow
    cell: NeedCell
    requests: tuple[AssistanceRequest, ...]
    then: int
    why: str
    act: Act

    @property
    def key(self) -> str:
        return f"{self.row.code}:{self.cell.service.key}"


@dataclass(frozen=True, slots=True)
class LeftRequest:
    """A request that says nothing about a need here, and why."""

    request: AssistanceRequest
    country: str
    reason: str


@dataclass(frozen=True, slots=True)
class NeedsPreview:
    lines: tuple[NeedLine, ...]
    left: tuple[LeftRequest, ...]
    version: str

    @property
    def digest(self) -> str:
        """Stands for exactly these lines, and for the needs as they are now."""
        rows = [[one.key, one.then, one.why, one.act, one.row.record.lock] for one in self.lines]
        return hashlib.sha256(json.dumps(rows, sort_keys=True).encode()).hexdigest()

    @property
    def writable(self) -> tuple[NeedLine, ...]:
        return tuple(one for one in self.lines if one.act != "same")

    @property
    def same(self) -> tuple[NeedLine, ...]:
        return tuple(one for one in self.lines if one.act == "same")

    @property
    def new(self) -> int:
        return sum(1 for one in self.lines if one.act == "new")


def needs_of_requests() -> dict[str, Any]:
    """The table that leads from the words of a request to a need; our own assumption."""
    found: dict[str, Any] = read_json(Path(settings.DATA_DIR) / "ecosystem" / "request_needs.json")
    return found


def needs_preview(page: ProgrammePage) -> NeedsPreview:
    """What the open requests would state. Made-up requests count in made-up programmes alone. Three queries."""
    table = needs_of_requests()
    lines: list[NeedLine] = []
    left: list[LeftRequest] = []
    for row in page.rows:
        asked = [one for one in row.requests if _counts(one, page.programme)]
        for kind in dict.fromkeys(one.kind for one in asked):
            of_kind = [one for one in asked if one.kind == kind]
            cells = [one for one in row.cells if one.service.kind == kind]
            if len(cells) == 1:
                lines.append(_line(row, cells[0], of_kind, table["needs"]))
            else:
                reason = (
                    _("Several services are of this kind: state the need by hand.")
                    if cells
                    else _("No service of the programme is of this kind.")
                )
                left += [LeftRequest(one, row.name, reason) for one in of_kind]
    return NeedsPreview(tuple(lines), (*left, *_outside(page)), table["version"])


def _counts(one: AssistanceRequest, programme: SupportProgramme) -> bool:
    return programme.is_example or not one.is_example


def _outside(page: ProgrammePage) -> Iterator[LeftRequest]:
    """Requests of countries that take no part."""
    names = country_names()
    found = (
        AssistanceRequest.objects.filter(state__in=("sent", "looked-at"))
        .exclude(country__code__in=[one.code for one in page.rows])
        .select_related("country")
    )
    for one in found:
        if _counts(one, page.programme):
            name = names.get(one.country.code, one.country.code)
            yield LeftRequest(one, name, _("The country takes no part in the programme."))


def _line(
    row: ProgrammeRow, cell: NeedCell, asked: list[AssistanceRequest], needs: dict[str, float]
) -> NeedLine:
    """The strongest of several requests counts; all of them are the reason."""
    then = max(round(100 * needs[one.need]) for one in asked)
    why = _("Asked for by the platform: %(titles)s") % {"titles": "; ".join(one.title for one in asked)}
    act: Act = "same" if cell.need == then else "new" if cell.need is None else "other"
    return NeedLine(row, cell, tuple(asked), then, why[:WHY], act)
