"""The form of one figure: made from the description of the way it is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.inventory.domain.checking import MOST_LABEL, MOST_NOTE, MOST_SOURCE, Figure
from zeroward.inventory.domain.errors import InvalidFigureError
from zeroward.inventory.forms.inputs import PREFIX, fields_of, hint_of, initial_of, is_needed, value_of
from zeroward.inventory.forms.numbers import NumberField, Written
from zeroward.inventory.models import Activity, DataQuality
from zeroward.inventory.queries.carriers import carrier_name, carriers_of
from zeroward.inventory.queries.methods import Way, units_of
from zeroward.methods.ghg.method import Input

QUALITY = [("", gettext_lazy("not assessed")), *DataQuality.choices]
DETAILS = (
    "quality_activity",
    "quality_factor",
    "uncertainty_activity",
    "uncertainty_factor",
    "factor",
    "note",
)


@dataclass(frozen=True, slots=True)
class Block:
    """Fields that belong together under a legend; a single field needs none."""

    legend: str
    hint: str
    fields: list[forms.BoundField]

    @property
    def has_errors(self) -> bool:
        return any(field.errors for field in self.fields)


class FigureForm(forms.Form):
    """`year` fills the input of methods that ask for the year of the inventory."""

    carrier = forms.ChoiceField(label=gettext_lazy("Energy carrier"))
    amount = NumberField(label=gettext_lazy("Amount"))
    unit = forms.ChoiceField(label=gettext_lazy("Unit"))
    label = forms.CharField(
        label=gettext_lazy("Name, to tell it apart"),
        required=False,
        max_length=MOST_LABEL,
        help_text=gettext_lazy("For example the plant, the fleet or the supplier."),
    )
    source_text = forms.CharField(
        label=gettext_lazy("Where does the figure come from?"),
        required=False,
        max_length=MOST_SOURCE,
        help_text=gettext_lazy("For example: grid operator, letter of 3 May 2025, page 2."),
    )
    quality_activity = forms.ChoiceField(
        label=gettext_lazy("How good is the figure?"),
        choices=QUALITY,
        required=False,
        widget=forms.RadioSelect,
    )
    quality_factor = forms.ChoiceField(
        label=gettext_lazy("How well does the factor fit?"),
        choices=QUALITY,
        required=False,
        widget=forms.RadioSelect,
    )
    uncertainty_activity = NumberField(
        label=gettext_lazy("Uncertainty of the figure, ± %"),
        required=False,
        help_text=gettext_lazy(
            "Half the width of the 95 % interval. Left empty, it follows from the quality."
        ),
    )
    uncertainty_factor = NumberField(label=gettext_lazy("Uncertainty of the factor, ± %"), required=False)
    factor = forms.CharField(
        label=gettext_lazy("Use this factor"),
        required=False,
        max_length=120,
        help_text=gettext_lazy(
            "The id of one factor from the list of factors. Left empty, the nearest is taken."
        ),
    )
    note = forms.CharField(
        label=gettext_lazy("Note"), required=False, max_length=MOST_NOTE, widget=forms.Textarea({"rows": 3})
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, source: str, way: Way, year: int, activity: Activity | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.source, self.way, self.year = source, way, year
        if way.takes_carrier:
            known = [(key, carrier_name(key)) for key in carriers_of(source)]
            self.fields["carrier"].choices = known if len(known) == 1 else [("", "–"), *known]
        else:
            del self.fields["carrier"]
        self._set_amount(way)
        for one in way.further:
            if one.key != way.year_input:
                self.fields.update(fields_of(one))
        self.order_fields(
            ["carrier", "amount", "unit", *(name for name in self.fields if name.startswith(PREFIX))]
        )
        if activity is not None:
            self.initial = {**initial_from(activity, way), **self.initial}

    def _set_amount(self, way: Way) -> None:
        if not way.needs_amount:
            del self.fields["amount"], self.fields["unit"]
            if way.activity:
                for one in way.inputs:
                    if one.key == way.activity:
                        self.fields.update(fields_of(one))
            return
        self.fields["amount"].label = way.amount_label or _("Amount")
        self.fields["amount"].required = not way.activity or any(
            one.key == way.activity and is_needed(one) for one in way.inputs
        )
        units = units_of(self.source, way)
        self.fields["unit"].choices = [(unit, unit_name(unit)) for unit in units]
        if len(units) == 1:
            self.fields["unit"].widget = forms.HiddenInput()
            self.fields["unit"].initial = units[0]
            self.fields["amount"].label = f"{self.fields['amount'].label} ({unit_name(units[0])})"

    @property
    def blocks(self) -> list[Block]:
        """What is always in sight: the amount, inputs that have to be given, name and source of the figure."""
        inputs = [one for one in self._inputs() if is_needed(one)]
        return [
            *self._plain("carrier", "amount", "unit"),
            *(self._block(one) for one in inputs),
            *self._plain("label", "source_text"),
        ]

    @property
    def usual(self) -> list[Block]:
        """Inputs that have a usual value and can stay empty."""
        return [self._block(one) for one in self._inputs() if not is_needed(one)]

    @property
    def usual_open(self) -> bool:
        """In sight when something is wrong or was given there, or when nothing else can be entered."""
        fields = [field for block in self.usual for field in block.fields]
        given = any(field.errors or field.value() not in (None, "", Written()) for field in fields)
        return given or ("amount" not in self.fields and not any(map(is_needed, self._inputs())))

    def _inputs(self) -> list[Input]:
        return [one for one in self.way.inputs if any(name in self.fields for name in fields_of(one))]

    def _plain(self, *names: str) -> list[Block]:
        return [
            Block("", "", [self[name]]) for name in names if name in self.fields and not self[name].is_hidden
        ]

    def _block(self, one: Input) -> Block:
        fields = [self[name] for name in fields_of(one)]
        return Block(_(one.label), hint_of(one), fields) if len(fields) > 1 else Block("", "", fields)

    @property
    def details(self) -> list[Any]:
        """Fields for those who know more."""
        return [self[name] for name in DETAILS if name in self.fields]

    @property
    def details_open(self) -> bool:
        return any(name in self.errors for name in DETAILS)

    def figure(self) -> Figure:
        """What was written, as the domain takes it."""
        data = self.cleaned_data
        inputs = {}
        for one in self.way.inputs:
            if one.key == self.way.year_input:
                inputs[one.key] = self.year
            elif one.key != self.way.activity or not self.way.needs_amount:
                value = value_of(one, data)
                if value is not None:
                    inputs[one.key] = value
        return Figure(
            source=self.source,
            method=self.way.key,
            carrier=data.get("carrier", ""),
            label=data["label"],
            amount=data.get("amount"),
            unit=data.get("unit", "") if data.get("amount") is not None else "",
            inputs=inputs,
            factor=data["factor"],
            quality_activity=data["quality_activity"],
            quality_factor=data["quality_factor"],
            uncertainty_activity=data["uncertainty_activity"],
            uncertainty_factor=data["uncertainty_factor"],
            note=data["note"],
            source_text=data["source_text"],
        )


def initial_from(activity: Activity, way: Way) -> dict[str, Any]:
    """What stands in the form for a stored figure."""
    found: dict[str, Any] = {
        name: getattr(activity, name)
        for name in ("carrier", "amount", "unit", "label", "source_text", "lock", *DETAILS)
    }
    for one in way.inputs:
        found.update(initial_of(one, activity.inputs))
    return found


def unit_name(unit: str) -> str:
    """A unit as people write it."""
    return {
        "m3": "m³",
        "m2": "m²",
        "km2": "km²",
        "MWh_GCV": _("MWh, gross"),
        "kWh_GCV": _("kWh, gross"),
        "GJ_GCV": _("GJ, gross"),
        "kg/m3": "kg/m³",
        "l": _("litres"),
        "head": _("animals"),
        "person": _("people"),
        "percent": "%",
        "share": _("share"),
    }.get(unit, unit)


def show_problems(form: forms.Form, error: InvalidFigureError) -> None:
    """Put each problem of a figure beside its field, or above the form."""
    for problem in error.problems:
        name = field_name(form.fields, problem.place)
        form.add_error(name, str(problem))


def field_name(fields: Mapping[str, Any], place: str) -> str | None:
    """The field that a problem's place belongs to."""
    if not place.startswith("inputs."):
        return place if place in fields else None
    name = PREFIX + place.removeprefix("inputs.")
    return next((known for known in fields if known == name or known.startswith(f"{name}__of__")), None)
