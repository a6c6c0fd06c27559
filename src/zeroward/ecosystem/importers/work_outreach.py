"""A list of cities to reach from a table: what each line would do, and why a line is refused."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any, BinaryIO, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import PlannedRow
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import ImportRow
from zeroward.core.workbooks.cells import Cell, Sheet
from zeroward.core.workbooks.reading import read_book
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_kinds import OUTREACH
from zeroward.ecosystem.domain.work_rows import OutreachRow
from zeroward.ecosystem.importers.named_columns import (
    NamedLine,
    each_once,
    named_lines,
    unread_columns,
)
from zeroward.ecosystem.models import OutreachCity
from zeroward.ecosystem.queries.work_lists import outreach_steps
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.fold import fold
from zeroward.places.models import City

Verdict = ImportRow.Verdict
MOST_LINES: Final = 5000
KIND: Final = "city"
COLUMNS: Final[Mapping[str, Sequence[str]]] = {
    "city": ("key",),
    "title": ("name", "municipality", "town", "stadt", "gemeinde", "commune", "ville", "oraș"),
    "region": ("land", "bundesland", "région", "județ"),
    "inhabitants": ("population", "einwohner", "habitants", "locuitori"),
    "state": ("status",),
    "contacted_on": ("last contact",),
    "due": ("next contact",),
    "owner_name": ("responsible", "who"),
    "notes": ("note", "comment"),
}
PASSED: Final = ("lang", "owner", "visibility")
"""Columns of our own table that a file does not change; the report says so."""


class RefusedError(Exception):
    """A line that cannot be taken."""


def plan_outreach(file: BinaryIO, place: Workspace, *, name: str = "") -> list[PlannedRow]:
    """What each line would do. A column that is missing leaves what is there; an empty cell empties it.

    Raises InvalidInputError when the file is no list of cities at all.
    """
    sheet, heads = _sheet(read_book(file, name=name).sheets)
    lines = named_lines(sheet, heads, most=MOST_LINES)
    planner = _Planner(place, heads)
    return [*(planner.planned(line) for line in lines), *unread_columns(sheet, heads, PASSED)]


def _sheet(sheets: Sequence[Sheet]) -> tuple[Sheet, list[str]]:
    words = {fold(word): name for name, found in COLUMNS.items() for word in (name, *found)}
    steps = {f"step:{step.key}": f"step:{step.key}" for step in outreach_steps()}
    for sheet in sheets:
        if sheet.rows:
            heads = [words.get(fold(cell.text)) or steps.get(cell.text, "") for cell in sheet.rows[0]]
            if "title" in heads or "city" in heads:
                each_once(heads)
                return sheet, heads
    raise InvalidInputError(
        _("No column names the cities."),
        place="file",
        remedy=_("Write “name” or “city” into the first line, above the names."),
    )


class _Planner:
    """Compares lines with the list as it is."""

    def __init__(self, place: Workspace, heads: list[str]) -> None:
        self.heads = frozenset(heads)
        cities = City.objects.public().filter(country__code=place.country or "-")
        self.by_key = {one.key: one for one in cities}
        self.by_name = {fold(one.name): one for one in self.by_key.values()}
        listed = list(OutreachCity.objects.filter(scope=str(place.scope)))
        self.by_city = {one.city_id: one for one in listed if one.city_id is not None}
        self.by_title = {fold(one.title): one for one in listed}
        self.seen: dict[str, str] = {}

    def planned(self, line: NamedLine) -> PlannedRow:
        shown = clean_text(line.text("title") or line.text("city"), limit=160, multiline=False)
        try:
            return self._planned(line, shown)
        except RefusedError as refused:
            return PlannedRow(line.place, KIND, Verdict.REFUSE, key=shown, reason=str(refused))

    def _planned(self, line: NamedLine, shown: str) -> PlannedRow:
        for cell in line.cells.values():
            if cell.problem or cell.merged:
                problem = cell.problem or _("The cell is merged with others; its value is not clear.")
                raise RefusedError(f"{cell.ref}: {problem}")
        city = self._city(line)
        title = city.name if city is not None else shown
        if not title:
            raise RefusedError(_("The line has no name of a city."))
        self._demand_new(fold(title), line.place)
        there = self.by_city.get(city.pk) if city is not None else None
        there = there or self.by_title.get(fold(title))
        before = OUTREACH.values_of(there) if there is not None else asdict(OutreachRow())
        values = {**before, "title": title, "city": city.pk if city is not None else before["city"]}
        values.update(self._read(line, before))
        fields = {
            key: [_plain(before[key]), _plain(values[key])] for key in values if before[key] != values[key]
        }
        if there is not None and not fields:
            return PlannedRow(line.place, KIND, Verdict.SAME, key=title)
        return PlannedRow(
            line.place,
            KIND,
            Verdict.CREATE if there is None else Verdict.CHANGE,
            key=title,
            changes={
                "fields": {key: pair for key, pair in fields.items() if key not in ("city", "lang", "steps")},
                "row": {key: _plain(value) for key, value in values.items()},
                "record": there.pk if there is not None else None,
                "lock": there.lock if there is not None else 0,
            },
        )

    def _city(self, line: NamedLine) -> City | None:
        key, name = line.text("city"), line.text("title")
        found = self.by_key.get(key) or self.by_name.get(fold(key)) if key else None
        if key and found is None and not name:
            return self.by_name.get(fold(name))
        return found or self.by_name.get(fold(name))

    def _demand_new(self, folded: str, place: str) -> None:
        if folded in self.seen:
            raise RefusedError(_("The same city stands in %(place)s already.") % {"place": self.seen[folded]})
        self.seen[folded] = place

    def _read(self, line: NamedLine, before: Mapping[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in ("region", "owner_name"):
            if name in self.heads:
                found[name] = clean_text(line.text(name), limit=120, multiline=False)
        if "notes" in self.heads:
            found["notes"] = clean_text(line.text("notes"))
        if "inhabitants" in self.heads:
            found["inhabitants"] = _whole(line.text("inhabitants"))
        for name in ("contacted_on", "due"):
            if name in self.heads:
                found[name] = _day(name, line.cells.get(name))
        if "state" in self.heads and line.text("state"):
            found["state"] = _state(line.text("state"))
        return {**found, "steps": self._steps(line, before["steps"])}

    def _steps(self, line: NamedLine, before: Mapping[str, str]) -> dict[str, str]:
        """Steps with the day on which each was done; a column that is missing leaves what is there."""
        steps = dict(before)
        for head in self.heads:
            if head.startswith("step:"):
                day = _day(head, line.cells.get(head))
                key = head.removeprefix("step:")
                steps.pop(key, None)
                if day is not None:
                    steps[key] = day.isoformat()
        return steps


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _whole(text: str) -> int | None:
    digits = "".join(text.split()).replace(".", "").replace(",", "").replace("’", "").replace("'", "")
    if not digits:
        return None
    if not (digits.isascii() and digits.isdecimal() and 0 < int(digits[:12]) <= 50_000_000):
        raise RefusedError(_("“%(text)s” is no number of inhabitants.") % {"text": text[:40]})
    return int(digits)


def _day(name: str, cell: Cell | None) -> date | None:
    if cell is None or not cell.text:
        return None
    if isinstance(cell.value, datetime):
        return cell.value.date()
    if isinstance(cell.value, date):
        return cell.value
    try:
        return date.fromisoformat(cell.text[:10])
    except ValueError:
        raise RefusedError(
            _("%(name)s: “%(text)s” is no day. Write it as 2026-11-27.")
            % {"name": name, "text": cell.text[:40]}
        ) from None


def _state(text: str) -> str:
    words = {fold(str(label)): key for key, label in OutreachCity.State.choices}
    words.update({key: key for key in OutreachCity.State.values})
    if fold(text) not in words:
        raise RefusedError(_("“%(text)s” is no state that we know.") % {"text": text[:40]})
    return words[fold(text)]
