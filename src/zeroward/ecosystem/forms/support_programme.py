"""Forms of the support programme."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.forms.file_size import at_most
from zeroward.core.queries.said import said
from zeroward.core.workbooks.reading import MAX_BYTES
from zeroward.ecosystem.forms.fields import FewCharField
from zeroward.ecosystem.forms.support import NOT_KNOWN, KeptForm, amount, plain_number
from zeroward.ecosystem.models import (
    ProgrammeCountry,
    ProgrammeFloor,
    ProgrammeService,
    SupportKind,
    SupportProgramme,
)
from zeroward.ecosystem.queries.need_steps import NEEDS
from zeroward.methods.maturity.support import national_support


class NewProgrammeForm(forms.Form):
    title = forms.CharField(label=_("Name"), max_length=160)
    first_year = forms.IntegerField(label=_("First year"), min_value=2020, max_value=2060)


class ProgrammeForm(KeptForm):
    title = forms.CharField(label=_("Name"), max_length=160)
    about = FewCharField(label=_("What it is"), required=False, max_length=6000)
    state = forms.ChoiceField(label=_("State"), choices=SupportProgramme.State.choices)
    first_year = forms.IntegerField(label=_("First year"), min_value=2020, max_value=2060)
    years = forms.IntegerField(label=_("Number of years"), min_value=1, max_value=5)
    total = amount(_("Budget of all years in euros"), help_text=_("Leave it empty for no limit."))
    most = forms.IntegerField(
        label=_("Most services that a country gets in a year"),
        required=False,
        min_value=1,
        max_value=50,
        help_text=_("Leave it empty for no limit."),
    )

    def __init__(self, *args: Any, record: SupportProgramme, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        for year in record.span:
            self.fields[f"budget_{year}"] = amount(_("Budget of %(year)s in euros") % {"year": year})
            self.initial[f"budget_{year}"] = plain_number(record.budgets.get(str(year)))

    def values(self) -> dict[str, Any]:
        found = super().values()
        years = [name for name in found if name.startswith("budget_")]
        budgets = {name.removeprefix("budget_"): found.pop(name) for name in years}
        return {**found, "budgets": budgets}


class ServiceForm(KeptForm):
    label = forms.CharField(label=_("Name"), max_length=120)
    kind = forms.ChoiceField(label=_("Kind"), choices=SupportKind.choices)
    support = forms.ChoiceField(
        label=_("Who may have it"),
        required=False,
        help_text=_("By the published support for each cluster, or every country."),
    )
    cost = amount(_("Cost in euros, by country and year"), help_text=NOT_KNOWN)
    hours = amount(_("Hours of the country's people in a year"))
    seats = forms.IntegerField(
        label=_("For how many countries a year"),
        required=False,
        min_value=0,
        max_value=100,
        help_text=_("Leave it empty for any number."),
    )
    whole = forms.BooleanField(label=_("Every year of the programme, or never"), required=False)
    weight = forms.DecimalField(
        label=_("Weight"),
        initial=1,
        max_digits=5,
        decimal_places=2,
        help_text=_("1 is usual; 2 counts twice."),
    )
    source = forms.CharField(label=_("Where is this from?"), required=False, max_length=300)

    def __init__(self, *args: Any, record: ProgrammeService | None = None, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        field: Any = self.fields["support"]
        field.choices = [
            ("", _("every country")),
            *(
                (
                    one.key,
                    _("%(support)s: clusters %(clusters)s")
                    % {"support": said(one.label), "clusters": ", ".join(one.clusters)},
                )
                for one in national_support().supports
            ),
        ]


class CountriesForm(forms.Form):
    codes = forms.MultipleChoiceField(
        label=_("Countries that take part"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, countries: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["codes"]
        field.choices = countries


class CountryForm(KeptForm):
    """Needs of a country by service, each with its reason."""

    hours = amount(_("Hours that its people can give in a year"), help_text=_("Leave it empty for no limit."))

    def __init__(
        self, *args: Any, record: ProgrammeCountry, services: Sequence[ProgrammeService], **kwargs: Any
    ) -> None:
        super().__init__(*args, record=record, **kwargs)
        self.keys = [one.key for one in services]
        self.services = {one.key: one.label for one in services}
        for one in services:
            stated: Mapping[str, Any] = record.needs.get(one.key, {})
            need = stated.get("need")
            shown = "" if need is None else str(round(100 * need))
            steps = NEEDS if shown in dict(NEEDS) else [*NEEDS, (shown, shown)]
            self.fields[f"need_{one.key}"] = forms.ChoiceField(label=_("Need"), choices=steps, required=False)
            self.fields[f"why_{one.key}"] = forms.CharField(label=_("Why?"), required=False, max_length=300)
            for name in ("need", "why"):
                # beside a second version the field stands without its group
                field: Any = self.fields[f"{name}_{one.key}"]
                field.whole_label = f"{one.label}: {field.label}"
            self.initial[f"need_{one.key}"], self.initial[f"why_{one.key}"] = shown, stated.get("why", "")

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields of each service under its name."""
        return [(label, [self[f"need_{key}"], self[f"why_{key}"]]) for key, label in self.services.items()]

    def needs(self) -> dict[str, tuple[float | None, str]]:
        data = self.cleaned_data
        return {
            key: (float(data[f"need_{key}"]) / 100 if data[f"need_{key}"] else None, data[f"why_{key}"])
            for key in self.keys
        }


class NeedsFileForm(forms.Form):
    """Needs of many countries as a table."""

    file = forms.FileField(
        label=_("File"),
        validators=[at_most(MAX_BYTES)],
        max_length=300,
        help_text=_("CSV or XLSX; the first line names the columns: country, service, need, why."),
    )


class FloorForm(KeptForm):
    name = forms.CharField(label=_("Name of the promise"), max_length=120)
    least = forms.IntegerField(label=_("At least so many countries"), min_value=1, max_value=100)
    service = forms.ChoiceField(label=_("Get"), required=False)
    countries = forms.MultipleChoiceField(
        label=_("Out of"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose none for all that take part."),
    )

    def __init__(
        self,
        *args: Any,
        services: Sequence[ProgrammeService],
        countries: Sequence[tuple[str, str]],
        record: ProgrammeFloor | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, record=record, **kwargs)
        service: Any = self.fields["service"]
        chosen: Any = self.fields["countries"]
        service.choices = [("", _("anything")), *((one.key, one.label) for one in services)]
        chosen.choices = countries


class PinForm(forms.Form):
    """A decision of people about a country, a service and a year."""

    country = forms.ChoiceField(label=_("Country"))
    service = forms.ChoiceField(label=_("Service"))
    year = forms.TypedChoiceField(label=_("Year"), coerce=int)
    given = forms.TypedChoiceField(
        label=_("Decision"),
        choices=[("yes", _("it is given")), ("no", _("it is not given"))],
        coerce=lambda text: text == "yes",
        widget=forms.RadioSelect,
    )
    why = forms.CharField(label=_("Why?"), max_length=300)

    def __init__(
        self,
        *args: Any,
        programme: SupportProgramme,
        services: Sequence[ProgrammeService],
        countries: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        fields["country"].choices = countries
        fields["service"].choices = [(one.key, one.label) for one in services]
        fields["year"].choices = [(str(year), str(year)) for year in programme.span]


class RunForm(forms.Form):
    note = forms.CharField(label=_("What is tried?"), required=False, max_length=300)
