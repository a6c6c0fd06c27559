"""The form of an inventory's frame: year, boundary, rules. And that of table I-1.1."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.models import Visibility
from zeroward.inventory.domain.opening import Frame
from zeroward.inventory.forms.numbers import NumberField
from zeroward.inventory.models import BoundaryKind, ElectricityRule, Inventory
from zeroward.inventory.models.inventory import FIRST_YEAR
from zeroward.inventory.queries.choices import (
    INCLUSION_ROWS,
    INCLUSIONS,
    SCOPES,
    USUAL,
    framework_choices,
    gwp_choices,
)
from zeroward.inventory.queries.factor_browser import electricity_series
from zeroward.inventory.queries.series import SUGGESTED, series_name

SHARED = [
    (Visibility.CITY, gettext_lazy("our team only")),
    (Visibility.PLATFORM, gettext_lazy("our national platform too")),
    (Visibility.MISSION, gettext_lazy("the Mission team too")),
]
PREFILL = [
    ("", gettext_lazy("start empty")),
    ("previous", gettext_lazy("take the figures of the last inventory, to be confirmed")),
    ("estimate", gettext_lazy("fill gaps with estimates per inhabitant, marked as such")),
]


class FrameForm(forms.Form):
    """What an inventory says about itself. Most of it can stay as it is."""

    population = NumberField(label=gettext_lazy("Inhabitants in that year"), required=False)
    area_km2 = NumberField(label=gettext_lazy("Area in km²"), required=False)
    boundary_kind = forms.ChoiceField(
        label=gettext_lazy("Which area does it cover?"),
        choices=BoundaryKind.choices,
        widget=forms.RadioSelect,
        initial=BoundaryKind.SAME,
    )
    boundary = forms.CharField(
        label=gettext_lazy("What is left out or added?"),
        required=False,
        max_length=5000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("Needed when the area is not the municipality's own."),
    )
    framework = forms.ChoiceField(
        label=gettext_lazy("Framework of the report"),
        help_text=gettext_lazy(
            "You enter once; every framework is a view of the same figures. This one is shown first."
        ),
    )
    gwp_set = forms.ChoiceField(
        label=gettext_lazy("Warming potentials"),
        help_text=gettext_lazy("Can be changed at any time; every figure is restated."),
    )
    electricity_rule = forms.ChoiceField(
        label=gettext_lazy("Electricity counts"), choices=ElectricityRule.choices, widget=forms.RadioSelect
    )
    visibility = forms.ChoiceField(
        label=gettext_lazy("Who may see it before it is published?"),
        choices=SHARED,
        widget=forms.RadioSelect,
        initial=Visibility.CITY,
    )
    title = forms.CharField(label=gettext_lazy("Title"), required=False, max_length=200)
    factor_series = forms.ChoiceField(
        label=gettext_lazy("Series of electricity factors"),
        required=False,
        help_text=gettext_lazy(
            "Electricity is computed with this series alone. The list of factors shows all of them."
        ),
    )
    notes = forms.CharField(
        label=gettext_lazy("Notes"), required=False, max_length=10_000, widget=forms.Textarea({"rows": 3})
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, inventory: Inventory | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["framework"].choices = framework_choices()
        self.fields["gwp_set"].choices = gwp_choices()
        self.fields["factor_series"].choices = [
            ("", _("none: only the city's own factors")),
            *((one, series_name(one)) for one in electricity_series()),
        ]
        given = inventory.inclusions if inventory is not None and inventory.inclusions else USUAL
        for row, label in INCLUSION_ROWS.items():
            for scope in SCOPES:
                self.fields[f"i_{row}_{scope}"] = forms.ChoiceField(
                    label=_("%(row)s, scope %(scope)s") % {"row": label, "scope": scope},
                    choices=[("", "–"), *INCLUSIONS.items()],
                    required=False,
                    initial=given.get(row, {}).get(scope, ""),
                )
        if inventory is not None:
            names = [name for name in self.fields if hasattr(inventory, name)]
            self.initial = {**{name: getattr(inventory, name) for name in names}, **self.initial}
        else:
            self.initial = {
                "framework": "gpc",
                "gwp_set": "AR5",
                "electricity_rule": "location",
                "factor_series": SUGGESTED,
                **self.initial,
            }

    @property
    def main(self) -> list[forms.BoundField]:
        return [field for field in self if not field.name.startswith("i_") and not field.is_hidden]

    @property
    def table(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """Table I-1.1: rows with their three scopes."""
        return [
            (label, [self[f"i_{row}_{scope}"] for scope in SCOPES]) for row, label in INCLUSION_ROWS.items()
        ]

    def clean_population(self) -> int | None:
        value = self.cleaned_data["population"]
        if value is not None and value != int(value):
            raise forms.ValidationError(_("People are counted in whole numbers."))
        return None if value is None else int(value)

    def frame(self) -> Frame:
        """What was written, as the domain takes it."""
        data = self.cleaned_data
        inclusions: dict[str, dict[str, str]] = {}
        for row in INCLUSION_ROWS:
            cells = {scope: data[f"i_{row}_{scope}"] for scope in SCOPES if data[f"i_{row}_{scope}"]}
            if cells:
                inclusions[row] = cells
        names = [name for name in Frame.__dataclass_fields__ if name != "inclusions"]
        return Frame(inclusions=inclusions, **{name: data[name] for name in names})


class OpeningForm(FrameForm):
    """A new inventory: the year, and what to begin with."""

    year = forms.IntegerField(
        label=gettext_lazy("Year"),
        min_value=FIRST_YEAR,
        help_text=gettext_lazy(
            "One calendar year. The figures of its bills and statistics have to be there."
        ),
    )
    prefill = forms.ChoiceField(
        label=gettext_lazy("Begin with"),
        choices=PREFILL,
        required=False,
        widget=forms.RadioSelect,
        initial="",
    )
    field_order = ["year", "population", "prefill", "factor_series"]

    def __init__(self, *args: Any, previous: Inventory | None = None, **kwargs: Any) -> None:
        super().__init__(*args, inventory=previous, **kwargs)
        self.fields["year"].widget.attrs["max"] = timezone.localdate().year
        if previous is None:
            self.fields["prefill"].choices = [choice for choice in PREFILL if choice[0] != "previous"]
