"""Needs of countries from a table: what each line would do, and why a line is refused."""

from collections.abc import Mapping, Sequence
from typing import BinaryIO, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import PlannedRow
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import ImportRow
from zeroward.core.workbooks.cells import Sheet
from zeroward.core.workbooks.reading import read_book
from zeroward.ecosystem.importers.named_columns import (
    NamedLine,
    each_once,
    named_lines,
    unread_columns,
)
from zeroward.ecosystem.models import ProgrammeService
from zeroward.ecosystem.queries.need_steps import NEEDS
from zeroward.ecosystem.queries.programme_page import NeedCell, ProgrammePage, ProgrammeRow
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.fold import fold

Verdict = ImportRow.Verdict
MOST_LINES: Final = 2000
WHY: Final = 300
COLUMNS: Final[Mapping[str, Sequence[str]]] = {
    "country": ("land", "pays", "țară", "code"),
    "service": ("support", "leistung", "angebot", "serviciu"),
    "need": ("bedarf", "besoin", "nevoie", "need 0-100"),
    "why": ("reason", "grund", "warum", "raison", "pourquoi", "motiv", "de ce"),
}


class RefusedError(Exception):
    """A line that cannot be taken."""


def plan_needs(file: BinaryIO, page: ProgrammePage, *, name: str = "") -> list[PlannedRow]:
    """What each line would do; an empty need means that it is not known. Countries and services that are not in
    the file stay as they are. Raises InvalidInputError when the file is no table of needs at all."""
    sheet, heads = _sheet(read_book(file, name=name).sheets)
    planner = _Planner(page)
    lines = named_lines(sheet, heads, most=MOST_LINES)
    return [*(planner.planned(line) for line in lines), *unread_columns(sheet, heads)]


def _sheet(sheets: Sequence[Sheet]) -> tuple[Sheet, list[str]]:
    words = {fold(word): name for name, found in COLUMNS.items() for word in (name, *found)}
    for sheet in sheets:
        if sheet.rows:
            heads = [words.get(fold(cell.text), "") for cell in sheet.rows[0]]
            if {"country", "service", "need", "why"} <= set(heads):
                each_once(heads)
                return sheet, heads
    raise InvalidInputError(
        _("The file has no columns for country, service, need and reason."),
        place="file",
        remedy=_("Write “country”, “service”, “need” and “why” into the first line."),
    )


def _text(line: NamedLine, name: str, limit: int = 160) -> str:
    return clean_text(line.text(name), limit=limit, multiline=False)


class _Planner:
    """Compares lines with the needs as they are stated now."""

    def __init__(self, page: ProgrammePage) -> None:
        self.rows = {fold(word): row for row in page.rows for word in (row.record.country.name, row.code)}
        self.rows |= {fold(row.name): row for row in page.rows}
        self.services = _by_word(page.services)
        self.steps = {fold(str(word)): key for key, word in NEEDS}
        self.seen: dict[tuple[str, str], str] = {}

    def planned(self, line: NamedLine) -> PlannedRow:
        shown = ", ".join(filter(None, (_text(line, "country"), _text(line, "service"))))
        try:
            return self._planned(line)
        except RefusedError as refused:
            return PlannedRow(line.place, "need", Verdict.REFUSE, key=shown, reason=str(refused))

    def _planned(self, line: NamedLine) -> PlannedRow:
        for one in line.cells.values():
            if one.problem or one.merged:
                problem = one.problem or _("The cell is merged with others; its value is not clear.")
                raise RefusedError(f"{one.ref}: {problem}")
        row, cell = self._found(line)
        pair = (row.code, cell.service.key)
        if pair in self.seen:
            raise RefusedError(_("The same need stands in %(place)s already.") % {"place": self.seen[pair]})
        self.seen[pair] = line.place
        need, why = self._need(_text(line, "need")), _text(line, "why", WHY)
        if need is not None and not why:
            raise RefusedError(_("Why is it so?"))
        why = why if need is not None else ""
        shown = f"{row.name}, {cell.service.label}"
        if (need, why) == (cell.need, cell.why):
            return PlannedRow(line.place, "need", Verdict.SAME, key=shown)
        fields = {
            name: [_word(old), _word(new)]
            for name, old, new in (("need", cell.need, need), ("why", cell.why, why))
            if old != new
        }
        return PlannedRow(
            line.place,
            "need",
            Verdict.CREATE if cell.need is None else Verdict.REMOVE if need is None else Verdict.CHANGE,
            key=shown,
            changes={
                "fields": fields,
                "country": row.code,
                "service": cell.service.key,
                "need": None if need is None else need / 100,
                "why": why,
                "lock": row.record.lock,
            },
        )

    def _found(self, line: NamedLine) -> tuple[ProgrammeRow, NeedCell]:
        country, service = _text(line, "country"), _text(line, "service")
        row = self.rows.get(fold(country)) if country else None
        if row is None:
            raise RefusedError(
                _("“%(text)s” takes no part in the programme.") % {"text": country[:40]}
                if country
                else _("The line names no country.")
            )
        kept = self.services.get(fold(service)) if service else None
        if kept is None:
            raise RefusedError(
                _("“%(text)s” is no service of the programme.") % {"text": service[:40]}
                if service
                else _("The line names no service.")
            )
        return row, next(one for one in row.cells if one.service.pk == kept.pk)

    def _need(self, text: str) -> int | None:
        """In hundredths; None = not known."""
        step = self.steps.get(fold(text)) if text else ""
        if step is not None:
            return int(step) if step else None
        digits = text.removesuffix("%").strip()
        if digits.isascii() and digits.isdecimal() and len(digits) <= 3 and int(digits) <= 100:
            return int(digits)
        raise RefusedError(
            _("“%(text)s” is no need: write a whole number from 0 to 100, or nothing.") % {"text": text[:40]}
        )


def _by_word(services: Sequence[ProgrammeService]) -> dict[str, ProgrammeService]:
    """By name and key; a name that two services share names neither."""
    names = [fold(one.label) for one in services]
    found = {fold(one.label): one for one in services if names.count(fold(one.label)) == 1}
    return found | {fold(one.key): one for one in services}


def _word(value: int | str | None) -> int | str:
    return _("not known") if value is None else value
