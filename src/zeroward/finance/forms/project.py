"""The form of a project. Everything but its name may stay open."""

import re
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.core.forms.file_size import at_most
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workbooks.reading import MAX_BYTES
from zeroward.finance.domain.projects import MONEY, ProjectRow
from zeroward.finance.forms.amounts import AmountField
from zeroward.finance.models import Project, Stage
from zeroward.finance.project_vocabulary import GROUPS, kinds
from zeroward.finance.queries.money import known_currencies
from zeroward.inventory.forms.numbers import NumberField
from zeroward.places.models import City
from zeroward.plan.models import Action, Plan
from zeroward.plan.queries.access import readable_plans
from zeroward.plan.queries.choices import rate_choices
from zeroward.plan.vocabulary import FIELDS

PARTS: Final = {
    "what": ("title", "text", "field", "kind", "area", "plan", "codes", "contact"),
    "when": ("stage", "start", "latest", "build_years", "lifetime", "timeline"),
    "money": (
        "currency",
        *MONEY,
        "price_year",
        "rate",
        "own_rate",
        "output",
        "output_unit",
        "tonnes",
        "source_text",
    ),
    "funding": ("funding", "in_table"),
}
KEPT: Final = (
    "title",
    "text",
    "field",
    "kind",
    "area",
    "contact",
    "stage",
    "start",
    "latest",
    "build_years",
    "lifetime",
    "timeline",
    "currency",
    "price_year",
    "rate",
    "own_rate",
    "output",
    "output_unit",
    "tonnes",
    "source_text",
    "funding",
    "in_table",
    "lock",
)


def long_text(label: Any, rows: int = 3, **kwargs: Any) -> forms.CharField:
    return forms.CharField(label=label, required=False, widget=forms.Textarea({"rows": rows}), **kwargs)


def year(label: Any, **kwargs: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, required=False, min_value=1990, max_value=2100, **kwargs)


class ProjectForm(forms.Form):
    """What is asked of a project."""

    title = forms.CharField(label=_("Name"), max_length=200)
    text = long_text(_("What is it?"), 4, max_length=10_000)
    field = forms.ChoiceField(label=_("Field of action"), required=False)
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, help_text=_("Projects of one kind can be bundled.")
    )
    area = forms.CharField(
        label=_("Area"),
        required=False,
        max_length=120,
        help_text=_("Grid, substation or district, if it matters."),
    )
    plan = forms.ChoiceField(label=_("Plan that it belongs to"), required=False)
    codes = forms.CharField(
        label=_("Actions that it carries out"),
        required=False,
        max_length=500,
        help_text=_("Their numbers in the plan, with commas: M1, M4."),
    )
    contact = forms.CharField(
        label=_("Office that answers questions"),
        required=False,
        max_length=200,
        help_text=_("An office and its address, no person."),
    )
    stage = forms.ChoiceField(label=_("How far is it?"), choices=Stage.choices, initial=Stage.IDEA)
    start = year(_("First year of building"))
    latest = year(_("Could start until"), help_text=_("If it can wait for others."))
    build_years = forms.IntegerField(label=_("Years of building"), min_value=1, max_value=20, initial=1)
    lifetime = forms.IntegerField(label=_("Years in operation"), min_value=1, max_value=100, initial=20)
    timeline = long_text(_("Timeline"), 2, max_length=2_000)
    currency = forms.ChoiceField(label=_("Currency"))
    capex = AmountField(label=_("Investment"), required=False)
    opex = AmountField(label=_("Running costs a year"), required=False)
    revenue = AmountField(label=_("Income a year"), required=False)
    saving = AmountField(label=_("Saved costs a year"), required=False)
    price_year = forms.IntegerField(label=_("Prices of"), min_value=1990, max_value=2100)
    rate = forms.ChoiceField(label=_("Discount rate"), required=False)
    own_rate = NumberField(label=_("Own discount rate, %"), required=False, scale=100)
    output = AmountField(
        label=_("What it gives a year"),
        required=False,
        help_text=_("Such as kWh, trips or square metres: for the cost of one."),
    )
    output_unit = forms.CharField(label=_("in which unit"), required=False, max_length=30)
    tonnes = AmountField(label=_("Saves, tonnes of CO₂e a year"), required=False)
    source_text = forms.CharField(label=_("Where do the figures come from?"), required=False, max_length=500)
    funding = long_text(_("How is it to be financed?"), 2, max_length=2_000)
    in_table = forms.BooleanField(
        label=_("Show it in table T7 of the investment plan"), required=False, initial=True
    )
    visibility = forms.ChoiceField(label=_("Who can see it"))
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, city: City, viewer: Viewer, project: Project | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.plans: dict[str, Plan] = {str(one.pk): one for one in readable_plans(viewer).filter(city=city)}
        self._fill_choices()
        for key, label in GROUPS.items():
            self.fields[f"split_{key}"] = AmountField(label=label, required=False)
        if project is not None:
            del self.fields["visibility"]
            self.initial = {**_kept(project), **self.initial}
        self.initial = {
            "currency": "EUR",
            "rate": "mission_model",
            "price_year": timezone.localdate().year,
            **self.initial,
        }

    def _fill_choices(self) -> None:
        choices: dict[str, list[tuple[str, Any]]] = {
            "field": [("", _("not said")), *FIELDS.items()],
            "kind": [("", _("not said")), *kinds().items()],
            "plan": [("", _("none")), *((key, one.title) for key, one in self.plans.items())],
            "currency": [(code, code) for code in known_currencies()],
            "rate": [*rate_choices(), ("", _("our own, below"))],
            "visibility": [one for one in Visibility.choices if one[0] != Visibility.PUBLIC],
        }
        for name, found in choices.items():
            self.fields[name].choices = found  # type: ignore[attr-defined]

    def part(self, name: str) -> list[forms.BoundField]:
        return [self[one] for one in PARTS[name] if one in self.fields]

    @property
    def what(self) -> list[forms.BoundField]:
        shared = [self["visibility"]] if "visibility" in self.fields else []
        return [*self.part("what"), *shared]

    @property
    def when(self) -> list[forms.BoundField]:
        return self.part("when")

    @property
    def money(self) -> list[forms.BoundField]:
        return self.part("money")

    @property
    def split(self) -> list[forms.BoundField]:
        return [self[f"split_{key}"] for key in GROUPS]

    @property
    def ways(self) -> list[forms.BoundField]:
        return self.part("funding")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        codes = [one for one in re.split(r"[\s,;]+", data.get("codes", "")) if one]
        data["actions"] = []
        plan = self.plans.get(data.get("plan", ""))
        if codes and plan is None:
            self.add_error("plan", _("Actions have numbers in a plan: choose the plan."))
        elif codes and plan is not None:
            found = {one.code: one for one in Action.objects.filter(plan=plan, code__in=codes)}
            data["actions"] = [found[code] for code in codes if code in found]
            lacking = [code for code in codes if code not in found]
            if lacking:
                self.add_error(
                    "codes", _("The plan has no action %(code)s.") % {"code": ", ".join(lacking[:5])}
                )
        return data

    def row(self) -> ProjectRow:
        data = self.cleaned_data
        split = {key: data[f"split_{key}"] for key in GROUPS if data[f"split_{key}"] is not None}
        plain = {name: data[name] for name in (*KEPT, *MONEY) if name != "lock"}
        return ProjectRow(
            **plain,
            split=split,
            plan=self.plans.get(data["plan"]),
            actions=tuple(dict.fromkeys(data["actions"])),
        )


def _kept(project: Project) -> dict[str, Any]:
    """What stands in the fields: amounts as they were given."""
    given = {name: one["amount"] for name, one in project.originals.items()}
    return {
        **{name: getattr(project, name) for name in (*KEPT, *MONEY)},
        **{f"split_{key}": value for key, value in project.split.items()},
        **given,
        "plan": str(project.plan_id or ""),
        "codes": ", ".join(one.code for one in project.actions.all()),
    }


class ShareForm(forms.Form):
    """Who can see a project."""

    visibility = forms.ChoiceField(
        label=_("Who can see it"), choices=Visibility.choices, widget=forms.RadioSelect
    )


class ProjectFileForm(forms.Form):
    """A table of projects."""

    file = forms.FileField(
        label=_("File"),
        validators=[at_most(MAX_BYTES)],
        help_text=_("A workbook (XLSX) or a table (CSV); 20 MB at most."),
        max_length=300,
    )
