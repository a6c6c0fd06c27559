"""What the sheet of an action states about its impact: tonnes by sector, sinks, energy."""

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.inventory.forms.numbers import NumberField
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.forms.sheet_form import SheetForm
from zeroward.plan.vocabulary import SECTORS

UNITS: Final = ("MWh", "GWh", "TJ", "t", "m³", "l")
FREE_ROWS: Final = 2
ENERGY: Final = ("carrier", "amount", "unit")


class ImpactForm(SheetForm):
    asked = ("compensated_natural", "compensated_technical", "renewable_mwh", "source_text")
    compensated_natural = NumberField(label=_("Stored by nature, t CO₂e a year"), required=False)
    compensated_technical = NumberField(label=_("Stored by technology, t CO₂e a year"), required=False)
    renewable_mwh = NumberField(label=_("Renewable energy generated, MWh a year"), required=False)
    source_text = forms.CharField(
        label=_("Where do the figures come from?"),
        required=False,
        max_length=500,
        help_text=_("The study, its year and page, so that others can find it."),
    )

    def __init__(self, *args: Any, base: Sheet, **kwargs: Any) -> None:
        super().__init__(*args, base=base, **kwargs)
        for sector, words in SECTORS.items():
            self.fields[f"estimates_{sector}"] = NumberField(label=words, required=False)
        for number in range(1, self._rows() + 1):
            self.fields[f"removed_energy_{number}_carrier"] = forms.CharField(
                label=_("Fuel or energy"), required=False, max_length=60
            )
            self.fields[f"removed_energy_{number}_amount"] = NumberField(
                label=_("Amount a year"), required=False
            )
            self.fields[f"removed_energy_{number}_unit"] = forms.ChoiceField(
                label=_("Unit"), choices=[(unit, unit) for unit in self._units(number)], required=False
            )

    def further(self, base: Sheet) -> dict[str, Any]:
        found: dict[str, Any] = {f"estimates_{sector}": value for sector, value in base.estimates.items()}
        for number, entry in enumerate(base.removed_energy, start=1):
            found |= {f"removed_energy_{number}_{name}": value for name, value in entry.items()}
        return found

    def changes(self) -> dict[str, Any]:
        data = self.cleaned_data
        estimates = {
            sector: data[f"estimates_{sector}"]
            for sector in SECTORS
            if data[f"estimates_{sector}"] is not None
        }
        energy = [
            {name: data[f"removed_energy_{number}_{name}"] for name in ENERGY} for number in self._filled()
        ]
        return {**super().changes(), "estimates": estimates, "removed_energy": energy}

    def show(self, problems: Iterable[Problem]) -> None:
        """Rows of energy are counted without the empty ones."""
        filled = self._filled()
        for one in problems:
            name = one.place.replace(".", "_")
            for place, number in enumerate(filled, start=1):
                if one.place.startswith(f"removed_energy.{place}."):
                    name = f"removed_energy_{number}_{one.place.rpartition('.')[2]}"
            self.add_error(name if name in self.fields else None, str(one))

    def _filled(self) -> list[int]:
        data = self.cleaned_data
        return [
            number
            for number in range(1, self._rows() + 1)
            if data.get(f"removed_energy_{number}_carrier")
            or data.get(f"removed_energy_{number}_amount") is not None
        ]

    @property
    def sectors(self) -> list[forms.BoundField]:
        return [self[f"estimates_{sector}"] for sector in SECTORS]

    @property
    def others(self) -> list[forms.BoundField]:
        return [self[name] for name in ("compensated_natural", "compensated_technical", "renewable_mwh")]

    @property
    def energy(self) -> list[list[forms.BoundField]]:
        return [
            [self[f"removed_energy_{number}_{name}"] for name in ENERGY]
            for number in range(1, self._rows() + 1)
        ]

    def _rows(self) -> int:
        return len(self.base.removed_energy) + FREE_ROWS

    def _units(self, number: int) -> list[str]:
        """The usual units, and the one that stands there already."""
        entries = self.base.removed_energy
        own = str(entries[number - 1].get("unit", "")) if number <= len(entries) else ""
        return [*UNITS, *([own] if own and own not in UNITS else [])]
