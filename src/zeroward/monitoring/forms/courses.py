"""Forms of transition indicators: course, value, conversion, a file of a register; and of mergers."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.contract.forms.records import DayInput
from zeroward.core.forms.file_size import at_most
from zeroward.core.models import Visibility
from zeroward.core.workspaces import Workspace
from zeroward.inventory.forms.numbers import NumberField
from zeroward.monitoring.domain.conversions import ConversionRow
from zeroward.monitoring.domain.course_rows import CourseRow, shipped
from zeroward.monitoring.domain.course_values import ValueRow
from zeroward.monitoring.domain.mergers import MergerRow
from zeroward.monitoring.models import TransitionCourse
from zeroward.places.models import City

TARGET: Final = "target_"
MILESTONES: Final = (2027, 2030, 2035, 2040, 2050)
MAX_BYTES: Final = 20_000_000
PARTS: Final = 4


class CourseForm(forms.Form):
    """Base, targets and unit of one indicator."""

    city = forms.ChoiceField(label=_("About which city?"), required=False)
    unit = forms.CharField(
        label=_("Unit in which it is shown"),
        max_length=60,
        help_text=_("Values that come in another unit keep it and are converted, where that is possible."),
    )
    base_year = forms.IntegerField(label=_("Base year"), required=False)
    base = NumberField(label=_("Value in the base year"), required=False)
    source_text = forms.CharField(label=_("Where are base and targets from?"), required=False, max_length=500)
    note = forms.CharField(
        label=_("Note"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2})
    )
    visibility = forms.ChoiceField(
        label=_("Who can see it?"), choices=Visibility.choices, widget=forms.RadioSelect
    )
    lock = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        key: str,
        place: Workspace,
        course: TransitionCourse | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.key = key
        kept = course.targets if course is not None else {}
        self.years = sorted({*MILESTONES, *(int(year) for year in kept)})
        for year in self.years:
            label = gettext("Target for %(year)d") % {"year": year}
            self.fields[f"{TARGET}{year}"] = NumberField(label=label, required=False)
        self.order_fields(["city", "unit", "base_year", "base", *(f"{TARGET}{one}" for one in self.years)])
        self._choose_city(place, course)
        indicator = shipped(key)
        self.initial = {"unit": indicator.unit if indicator else "", "visibility": "city", **self.initial}
        if course is not None:
            names = ("unit", "base_year", "base", "source_text", "note", "visibility", "lock")
            self.initial |= {name: getattr(course, name) for name in names}
            self.initial |= {f"{TARGET}{year}": value for year, value in kept.items()}

    def _choose_city(self, place: Workspace, course: TransitionCourse | None) -> None:
        if place.scope.kind == "city" or course is not None:
            del self.fields["city"]
            return
        cities = City.objects.filter(live=True).order_by("name")
        if place.scope.kind == "country":
            cities = cities.filter(country__code=place.scope.key)
        first = [("", gettext("the whole country"))] if place.scope.kind == "country" else [("", "–")]
        self.fields["city"].choices = [*first, *cities.values_list("key", "name")]  # type: ignore[attr-defined]

    def row(self) -> CourseRow:
        data = self.cleaned_data
        return CourseRow(
            key=self.key,
            unit=data["unit"],
            base_year=data["base_year"],
            base=data["base"],
            targets={year: data[f"{TARGET}{year}"] for year in self.years},
            source_text=data["source_text"],
            note=data["note"],
            visibility=data["visibility"],
        )

    def there(self, current: Mapping[str, Any]) -> dict[str, Any]:
        """What stands in an indicator, by the fields of this form."""
        targets = current["targets"]
        return {**current, **{f"{TARGET}{year}": targets.get(str(year)) for year in self.years}}

    def city_chosen(self) -> City | None:
        key = self.cleaned_data.get("city")
        return City.objects.select_related("country").filter(key=key).first() if key else None


class ValueForm(forms.Form):
    year = forms.IntegerField(label=_("Year that it is about"))
    value = NumberField(label=_("Value"))
    unit = forms.CharField(label=_("Unit"), max_length=60)
    known_on = forms.DateField(
        label=_("Known since"), required=False, widget=DayInput(), help_text=_("Left empty: today.")
    )
    source_text = forms.CharField(label=_("Where does the figure come from?"), max_length=500)
    note = forms.CharField(label=_("Note"), required=False, max_length=300)

    def row(self) -> ValueRow:
        return ValueRow(**self.cleaned_data)


class TakeBackForm(forms.Form):
    source_text = forms.CharField(label=_("Why is it taken back?"), max_length=500)


class ConversionForm(forms.Form):
    """One value in the first unit is so many in the second."""

    source = forms.CharField(label=_("From the unit"), max_length=60)
    target = forms.CharField(label=_("To the unit"), max_length=60)
    factor = NumberField(label=_("Times"))
    plus = NumberField(label=_("Plus"), required=False)
    since = forms.IntegerField(label=_("From the year"), required=False)
    until = forms.IntegerField(label=_("To the year"), required=False)
    why = forms.CharField(
        label=_("Why?"), max_length=300, help_text=_("For example: new definition since 2024.")
    )

    def row(self) -> ConversionRow:
        data = {**self.cleaned_data, "plus": self.cleaned_data["plus"] or 0.0}
        return ConversionRow(**data)


class RegisterFileForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        validators=[at_most(MAX_BYTES)],
        help_text=_("A workbook (XLSX) or a table (CSV); 20 MB at most."),
        max_length=300,
    )
    source_text = forms.CharField(
        label=_("Where do the figures come from?"),
        max_length=500,
        required=False,
        help_text=_("For lines that name no source."),
    )


class MergerForm(forms.Form):
    """Which municipalities became which one."""

    into = forms.ChoiceField(label=_("Became"))
    on = forms.DateField(label=_("On"), widget=DayInput())
    source_text = forms.CharField(label=_("Where is this known from?"), max_length=500)
    note = forms.CharField(
        label=_("Note"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, *args: Any, place: Workspace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cities = City.objects.filter(live=True).order_by("name")
        if place.scope.kind == "country":
            cities = cities.filter(country__code=place.scope.key)
        choices = [("", "–"), *cities.values_list("key", "name")]
        self.fields["into"].choices = choices  # type: ignore[attr-defined]
        for at in range(1, PARTS + 1):
            label = gettext("Municipality %(number)d that became part of it") % {"number": at}
            self.fields[f"part_{at}"] = forms.ChoiceField(label=label, choices=choices, required=False)
            self.fields[f"people_{at}"] = forms.IntegerField(
                label=gettext("Its inhabitants then"),
                required=False,
                help_text=gettext("To weigh shares of the years before. Left empty: not known."),
            )
        self.initial.setdefault("on", timezone.localdate())

    def row(self) -> MergerRow:
        data = self.cleaned_data
        numbers: Sequence[int] = range(1, PARTS + 1)
        return MergerRow(
            into=data["into"],
            on=data["on"],
            parts={data[f"part_{at}"]: data[f"people_{at}"] for at in numbers if data[f"part_{at}"]},
            source_text=data["source_text"],
            note=data["note"],
        )
