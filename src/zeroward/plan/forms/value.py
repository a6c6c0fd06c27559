"""The city's value of a driver: one field for each category, a number or a course by years."""

import re
from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import format_number
from zeroward.inventory.forms.numbers import NumberField
from zeroward.inventory.models import DataQuality
from zeroward.inventory.queries.reading import readings
from zeroward.methods.pathways.engine import resolve
from zeroward.methods.pathways.model import Model, ModelError
from zeroward.plan.queries.drivers import Cell, Row

CELL: Final = "cell"
POINT: Final = re.compile(r"^\s*(\d{4})\s*[:=]\s*(.+?)\s*$")


class CellField(forms.CharField):
    """Cleans to a number, {"2030": number}, or None. Takes "12.5", "12,5" and "2021: 5; 2030: 9"."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value).strip()
        if not text:
            return None
        if ":" not in text and "=" not in text:
            return self._number(text)
        points: dict[str, float] = {}
        for part in filter(None, (one.strip() for one in re.split(r"[;\n]", text))):
            found = POINT.match(part)
            if found is None:
                raise forms.ValidationError(
                    _("“%(part)s” is no year with a value. Write for example 2021: 5; 2030: 9.")
                    % {"part": part[:60]}
                )
            points[found[1]] = self._number(found[2])
        return points

    def _number(self, text: str) -> float:
        found = readings(text)
        if len(found) == 1:
            return float(found[0].text)
        if found:
            raise forms.ValidationError(
                _("“%(text)s” can be read in two ways. Write it without signs between thousands.")
                % {"text": text[:60]}
            )
        raise forms.ValidationError(
            _("“%(text)s” is no number. Write for example 12.5.") % {"text": text[:60]}
        )


class ValueForm(forms.Form):
    """Values of one driver. What the model says against them stands at the field, or above the form."""

    uncertainty_percent = NumberField(
        label=gettext_lazy("Uncertainty, ± %"),
        required=False,
        help_text=gettext_lazy("Half the range that holds it in 19 of 20 cases. Empty: as the model has it."),
    )
    quality = forms.ChoiceField(
        label=gettext_lazy("Quality"), choices=[("", "–"), *DataQuality.choices], required=False
    )
    source_text = forms.CharField(
        label=gettext_lazy("Where the figure comes from"), max_length=500, required=False
    )
    note = forms.CharField(
        label=gettext_lazy("Note"), max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any, *, row: Row, model: Model, start: Mapping[str, str] | None = None) -> None:
        initial = {
            "uncertainty_percent": row.own_uncertainty,
            "quality": row.quality,
            "source_text": row.source_text,
            "note": row.note,
            "lock": row.lock,
            **(start or {}),
        }
        super().__init__(data, initial=initial)
        self.row, self.model = row, model
        fields = {
            f"{CELL}{at}": CellField(
                label=_("Value, %(unit)s") % {"unit": row.unit} if not cell.words else cell.words,
                required=False,
                max_length=2000,
                initial=(start or {}).get(f"{CELL}{at}", text_of(cell) if cell.tier == "city" else ""),
            )
            for at, cell in enumerate(row.cells)
        }
        self.fields = {**fields, **self.fields}

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if self.errors:
            return cleaned
        cells = self.cells(cleaned)
        if cells is None:
            self.add_error(f"{CELL}0", _("Write a value, or delete what the city typed."))
            return cleaned
        try:
            resolve(self.model, city={self.row.driver: cells})
        except ModelError as error:
            for one in error.problems:
                self.add_error(None, f"{said(one.message)} {said(one.remedy)}".strip())
        return cleaned

    def cells(self, cleaned: Mapping[str, Any]) -> Any:
        """As `methods.pathways.resolve` takes it; None when nothing was written."""
        made: dict[str, Any] = {}
        for at, cell in enumerate(self.row.cells):
            value = cleaned.get(f"{CELL}{at}")
            if value is None:
                continue
            if not cell.key:
                return value
            place = made
            for name in cell.key[:-1]:
                place = place.setdefault(name, {})
            place[cell.key[-1]] = value
        return made or None

    def values(self) -> dict[str, Any]:
        """For `domain.values.save_value`."""
        cleaned = self.cleaned_data
        return {
            "driver": self.row.driver,
            "cells": self.cells(cleaned),
            "uncertainty_percent": cleaned["uncertainty_percent"],
            "quality": cleaned["quality"],
            "source_text": cleaned["source_text"],
            "note": cleaned["note"],
        }


def text_of(cell: Cell) -> str:
    """A cell as it would be written into its field."""
    if cell.value is None:
        return ""
    if not cell.by_year:
        return plain(cell.value)
    years = sorted(cell.by_year)
    turns = [
        year
        for at, year in enumerate(years)
        if at in (0, len(years) - 1) or _turns(cell.by_year, years[at - 1], year, years[at + 1])
    ]
    return "; ".join(f"{year}: {plain(cell.by_year[year])}" for year in turns)


def _turns(values: Mapping[int, float], before: int, year: int, after: int) -> bool:
    """Whether the course bends in this year: between bends it is a straight line and need not be written."""
    straight = values[before] + (values[after] - values[before]) * (year - before) / (after - before)
    return abs(values[year] - straight) > 1e-9 * max(abs(values[year]), 1.0)


def plain(value: float) -> str:
    """Without signs between thousands; one zero more where three decimals could be read as thousands."""
    short = float(f"{value:.10g}")
    text = format_number(int(short) if short.is_integer() else short).replace("\u202f", "")
    return f"{text}0" if len(readings(text)) > 1 else text
