"""One page of the guided path: the usual carriers of a sector, each with amount and unit; or a reason for each cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.inventory.domain.checking import Figure
from zeroward.inventory.domain.errors import InvalidFigureError, StaleError
from zeroward.inventory.domain.lines import Line, Reason
from zeroward.inventory.forms.figure import unit_name
from zeroward.inventory.forms.numbers import NumberField
from zeroward.inventory.models import Activity, CellNote, NotationKey
from zeroward.inventory.queries.carriers import carrier_name, usual_carriers
from zeroward.inventory.queries.methods import BIOMASS, Way, units_of, way_of
from zeroward.inventory.queries.reading import typed
from zeroward.inventory.queries.sources import Cell, SectorCells, cell_title
from zeroward.methods.ghg.activities import BY_FACTOR
from zeroward.methods.ghg.certified import CERTIFIED, without_certified
from zeroward.methods.ghg.frameworks import sources
from zeroward.methods.ghg.fuels import fuel_of

REASONS = [
    ("", gettext_lazy("choose a reason")),
    (NotationKey.NOT_OCCURRING.value, gettext_lazy("there is none in the city")),
    (NotationKey.NOT_ESTIMATED.value, gettext_lazy("we do not know it yet")),
    (NotationKey.ELSEWHERE.value, gettext_lazy("it is in another cell")),
]


@dataclass(frozen=True, slots=True)
class LineFields:
    """A line as the page draws it."""

    title: str
    amount: forms.BoundField
    unit: forms.BoundField
    lock: forms.BoundField
    activity: Activity | None
    certified: forms.BoundField | None


@dataclass(frozen=True, slots=True)
class CellFields:
    """`others` counts figures of the cell that this page does not show: made by other methods."""

    cell: Cell
    lines: list[LineFields]
    reason: forms.BoundField
    explanation: forms.BoundField
    target: forms.BoundField
    note_lock: forms.BoundField
    others: int
    note: CellNote | None


@dataclass(frozen=True, slots=True)
class _Planned:
    name: str
    cell: Cell
    carrier: str
    activity: Activity | None
    way: Way


class SectorForm(forms.Form):
    """Fields are named by their place on the page, so that no key from outside names a field."""

    def __init__(
        self,
        *args: Any,
        sector: SectorCells,
        cells: Sequence[Cell],
        activities: Sequence[Activity],
        notes: Sequence[CellNote],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sector, self.cells = sector, list(cells)
        self.notes = {note.source: note for note in notes}
        self.planned = list(_plan(self.cells, activities))
        shown = {line.activity.pk for line in self.planned if line.activity}
        self.others = {
            cell.source: sum(one.source == cell.source and one.pk not in shown for one in activities)
            for cell in self.cells
        }
        for line in self.planned:
            self._add_line(line)
        for number, cell in enumerate(self.cells):
            self._add_reason(number, cell)

    def _add_line(self, line: _Planned) -> None:
        units = units_of(line.cell.source, line.way, line.carrier)
        given = line.activity.unit if line.activity else ""
        choices = [(unit, unit_name(unit)) for unit in dict.fromkeys((*units, *([given] if given else [])))]
        title = carrier_name(line.carrier)
        self.fields[line.name] = NumberField(
            label=title, required=False, initial=line.activity.amount if line.activity else None
        )
        self.fields[f"{line.name}_unit"] = forms.ChoiceField(
            label=_("Unit of %(name)s") % {"name": title},
            choices=choices,
            initial=given or units[0],
            required=False,
        )
        self.fields[f"{line.name}_lock"] = forms.IntegerField(
            widget=forms.HiddenInput, required=False, initial=line.activity.lock if line.activity else 0
        )
        if _asks_certificate(line):
            self.fields[f"{line.name}_certified"] = forms.ChoiceField(
                label=_("Certified as sustainable?"),
                choices=[("", _("not known")), *((one.key, _(one.label)) for one in BIOMASS.choices)],
                initial=line.activity.inputs.get(CERTIFIED, "") if line.activity else "",
                required=False,
            )

    def _add_reason(self, number: int, cell: Cell) -> None:
        note, name = self.notes.get(cell.source), f"cell{number}"
        confidential = note is not None and note.key == NotationKey.CONFIDENTIAL
        choices = [*REASONS, (NotationKey.CONFIDENTIAL.value, _("confidential"))] if confidential else REASONS
        self.fields[f"{name}_reason"] = forms.ChoiceField(
            label=_("No figure, because"), choices=choices, required=False, initial=note.key if note else ""
        )
        self.fields[f"{name}_target"] = forms.ChoiceField(
            label=_("In which cell?"),
            choices=[("", "–"), *_targets(cell)],
            required=False,
            initial=note.target if note else "",
        )
        self.fields[f"{name}_explanation"] = forms.CharField(
            label=_("Explanation"), required=False, max_length=2000, initial=note.explanation if note else ""
        )
        self.fields[f"{name}_lock"] = forms.IntegerField(
            widget=forms.HiddenInput, required=False, initial=note.lock if note else 0
        )

    @property
    def parts(self) -> Iterator[CellFields]:
        """The page, cell by cell."""
        for number, cell in enumerate(self.cells):
            name = f"cell{number}"
            yield CellFields(
                cell,
                [self._drawn(line) for line in self.planned if line.cell == cell],
                self[f"{name}_reason"],
                self[f"{name}_explanation"],
                self[f"{name}_target"],
                self[f"{name}_lock"],
                self.others[cell.source],
                self.notes.get(cell.source),
            )

    def _drawn(self, line: _Planned) -> LineFields:
        return LineFields(
            carrier_name(line.carrier),
            self[line.name],
            self[f"{line.name}_unit"],
            self[f"{line.name}_lock"],
            line.activity,
            self[f"{line.name}_certified"] if _asks_certificate(line) else None,
        )

    def lines(self) -> list[Line]:
        """What was written, line by line."""
        return [self._line(line) for line in self.planned]

    def _line(self, line: _Planned) -> Line:
        amount, unit = self.cleaned_data[line.name], self.cleaned_data[f"{line.name}_unit"]
        lock = self.cleaned_data[f"{line.name}_lock"] or 0
        if amount is None:
            return Line(line.name, None, line.activity, lock)
        figure = (
            figure_from(line.activity) if line.activity else Figure(line.cell.source, carrier=line.carrier)
        )
        inputs = self._inputs(line, figure)
        return Line(line.name, replace(figure, amount=amount, unit=unit, inputs=inputs), line.activity, lock)

    def _inputs(self, line: _Planned, figure: Figure) -> Mapping[str, Any]:
        """The inputs that were there, with what this page says about the certificate."""
        if not _asks_certificate(line):
            return figure.inputs
        said = self.cleaned_data[f"{line.name}_certified"]
        return {**without_certified(figure.inputs), **({CERTIFIED: said} if said else {})}

    def reasons(self) -> list[Reason]:
        """Why cells stay empty; cells with figures keep no reason."""
        found = []
        for number, cell in enumerate(self.cells):
            name, note = f"cell{number}", self.notes.get(cell.source)
            key = self.cleaned_data[f"{name}_reason"]
            filled = any(
                self.cleaned_data[line.name] is not None for line in self.planned if line.cell == cell
            )
            if filled and key != NotationKey.CONFIDENTIAL:
                continue
            found.append(
                Reason(
                    cell.source,
                    key,
                    self.cleaned_data[f"{name}_explanation"],
                    self.cleaned_data[f"{name}_target"],
                    note,
                    self.cleaned_data[f"{name}_lock"] or 0,
                )
            )
        return found

    def show(self, name: str, error: InvalidFigureError | StaleError) -> None:
        """Put the refusal beside its line."""
        if isinstance(error, InvalidFigureError):
            for problem in error.problems:
                self.add_error(f"{name}_unit" if problem.place == "unit" else name, str(problem))
            return
        there = error.current.get("amount")
        unit = unit_name(str(error.current.get("unit", "")))
        now = (
            _("There is now: %(amount)s %(unit)s.") % {"amount": typed(there), "unit": unit}
            if there is not None
            else ""
        )
        remedy = _("Look at it before you save again.")
        self.add_error(name, f"{error.message} {now} {remedy}")


def _asks_certificate(line: _Planned) -> bool:
    """Whether a line is about biomass that is burnt."""
    fuel = fuel_of(line.carrier)
    return fuel is not None and fuel.biogenic and BIOMASS in line.way.inputs


def figure_from(activity: Activity) -> Figure:
    """A stored figure as the domain takes it."""
    return Figure(**{name: getattr(activity, name) for name in Figure("").values()})


def _plan(cells: Sequence[Cell], activities: Sequence[Activity]) -> Iterator[_Planned]:
    """The usual carriers of each cell, then those that are there already."""
    count = 0
    for cell in cells:
        way = way_of(cell.source, BY_FACTOR)
        if way is None:
            continue
        there = [one for one in activities if one.source == cell.source and one.method == BY_FACTOR]
        free = {one.carrier: one for one in reversed(there)}
        for carrier in dict.fromkeys((*usual_carriers(cell.source), *free)):
            yield _Planned(f"line{count}", cell, carrier, free.get(carrier), way)
            count += 1


def _targets(cell: Cell) -> list[tuple[str, str]]:
    """Cells that may include this one: the same kind elsewhere, and the rest of the sector."""
    return [
        (key, cell_title(key))
        for key, one in sources().items()
        if key != cell.source and (one.kind == cell.kind or one.sector == cell.sector)
    ]
