"""The form of an indicator: the sheets B-3.1 and B-3.2."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.inventory.forms.numbers import NumberField
from zeroward.plan.domain.errors import InvalidPartError
from zeroward.plan.domain.indicator_sheet import COLUMNS, WAY, IndicatorSheet
from zeroward.plan.domain.observed import ObservedRow
from zeroward.plan.indicator_vocabulary import CO_BENEFITS, DATA_LEVELS, METADATA, WAYS
from zeroward.plan.models import Direction
from zeroward.plan.vocabulary import SECTORS

YES_NO = [("", _("not said")), ("yes", _("yes")), ("no", _("no"))]
SAID = {"": None, "yes": True, "no": False}
TARGET = "target_"
LONG = ("calculation", "learning", "used_by", "deliverables", "other_systems")


class IndicatorForm(forms.Form):
    """Every field of an indicator; its parts are drawn as sections."""

    name = forms.CharField(label=_("Name"), max_length=300)
    unit = forms.CharField(
        label=_("Unit"), max_length=60, help_text=_("“%” for shares, “number” for counts.")
    )
    number = forms.CharField(
        label=_("Number"), max_length=20, required=False, help_text=_("Left empty: the next free one.")
    )
    direction = forms.ChoiceField(
        label=_("What is better?"), required=False, choices=[("", _("not said")), *Direction.choices]
    )
    definition = forms.CharField(
        label=_("Definition"), required=False, max_length=5000, widget=forms.Textarea({"rows": 3})
    )
    baseline = NumberField(label=_("Baseline"), required=False)
    baseline_year = forms.IntegerField(
        label=_("Year of the baseline"),
        required=False,
        help_text=_("The year that the figure describes, not the one in which it was published."),
    )
    node = forms.ChoiceField(
        label=_("The same as in the model"),
        required=False,
        help_text=_("Baseline and targets that you leave empty are then read from the plan."),
    )
    category = forms.CharField(
        label=_("Category in the model"),
        required=False,
        max_length=120,
        help_text=_("For example “car” or “district,fossil”; “bus+train” adds both up. Empty: all of it."),
    )
    derive_as = forms.ChoiceField(
        label=_("How it follows from it"),
        required=False,
        choices=[("", "–"), *((key, words) for key, words in WAYS.items())],
    )
    source_text = forms.CharField(label=_("Expected data source"), required=False, max_length=500)
    actions = forms.MultipleChoiceField(
        label=_("Actions that it follows"), required=False, widget=forms.CheckboxSelectMultiple
    )
    pathways = forms.MultipleChoiceField(
        label=_("Impact pathways"), required=False, widget=forms.CheckboxSelectMultiple
    )
    key = forms.CharField(required=False, widget=forms.HiddenInput, max_length=80)
    lock = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        sheet: IndicatorSheet | None,
        lock: int,
        years: Sequence[int],
        nodes: Sequence[tuple[str, str]],
        actions: Sequence[tuple[str, str]],
        pathways: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.years = tuple(years)
        for year in self.years:
            label = gettext("Target for %(year)d") % {"year": year}
            self.fields[f"{TARGET}{year}"] = NumberField(label=label, required=False)
        for name, question in METADATA.items():
            self.fields[name] = _field_of(name, str(question))
        known = {key for key, _label in nodes}
        extra = [(sheet.node, sheet.node)] if sheet and sheet.node and sheet.node not in known else []
        self.fields["node"].choices = [("", gettext("not in the model")), *nodes, *extra]  # type: ignore[attr-defined]
        self.fields["actions"].choices = actions  # type: ignore[attr-defined]
        self.fields["pathways"].choices = pathways  # type: ignore[attr-defined]
        self.initial = {"lock": lock, **(_initial(sheet) if sheet else {}), **self.initial}

    def sheet(self) -> IndicatorSheet:
        """What was written, as the domain takes it."""
        data = self.cleaned_data
        plain = {name: data[name] for name in COLUMNS if name in data and name not in ("targets", "metadata")}
        metadata = {name: data[name] for name in METADATA if name in data}
        for name in ("direct", "indirect"):
            metadata[name] = SAID[data[name]]
        metadata[WAY] = data["derive_as"] if data["node"] else ""
        return IndicatorSheet(
            **plain,
            targets={year: data[f"{TARGET}{year}"] for year in self.years},
            metadata={name: value for name, value in metadata.items() if value not in (None, "", [])},
            actions=tuple(data["actions"]),
            pathways=tuple(int(order) for order in data["pathways"]),
        )

    def show(self, error: InvalidPartError) -> None:
        """Put each problem beside its field."""
        for problem in error.problems:
            place = problem.place.replace("targets.", TARGET)
            self.add_error(place if place in self.fields else None, str(problem))

    def parts(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Sections of the page, each with its fields."""
        targets = [f"{TARGET}{year}" for year in self.years]
        named = (
            (gettext("What is measured"), ["name", "unit", "number", "direction", "definition"]),
            (gettext("Baseline and targets"), ["baseline", "baseline_year", *targets]),
            (gettext("In the plan's model"), ["node", "category", "derive_as"]),
            (
                gettext("What it is good for"),
                ["direct", "sectors", "indirect", "co_benefit", "actions", "pathways"],
            ),
            (
                gettext("Where the data comes from"),
                ["source_text", "data_level", "availability", "interval", "calculation", "captured_by"],
            ),
            (
                gettext("Who learns from it"),
                ["collected_by", "used_by", "learning", "deliverables", "other_systems"],
            ),
        )
        found = []
        for title, names in named:
            fields = [self[name] for name in names]
            shown = [one for one in fields if getattr(one.field, "choices", True)]
            found.append((title, shown))
        return found


def _field_of(name: str, question: str) -> forms.Field:
    if name in ("direct", "indirect"):
        return forms.ChoiceField(label=question, required=False, choices=YES_NO)
    if name == "sectors":
        choices = [(key, words) for key, words in SECTORS.items()]
        return forms.MultipleChoiceField(
            label=question, required=False, choices=choices, widget=forms.CheckboxSelectMultiple
        )
    if name in ("co_benefit", "data_level"):
        words = CO_BENEFITS if name == "co_benefit" else DATA_LEVELS
        return forms.ChoiceField(label=question, required=False, choices=[("", "–"), *words.items()])
    widget = forms.Textarea({"rows": 2}) if name in LONG else forms.TextInput()
    return forms.CharField(label=question, required=False, max_length=2000, widget=widget)


def _initial(sheet: IndicatorSheet) -> dict[str, Any]:
    said = {True: "yes", False: "no", None: ""}
    columns = {name: getattr(sheet, name) for name in COLUMNS if name not in ("targets", "metadata")}
    return {
        **columns,
        **{f"{TARGET}{year}": value for year, value in sheet.targets.items()},
        **sheet.metadata,
        "derive_as": sheet.metadata.get(WAY, ""),
        "direct": said[sheet.metadata.get("direct")],
        "indirect": said[sheet.metadata.get("indirect")],
        "actions": list(sheet.actions or ()),
        "pathways": [str(order) for order in sheet.pathways or ()],
    }


class ObservationForm(forms.Form):
    """One observed value."""

    year = forms.IntegerField(
        label=_("Which year does it describe?"),
        min_value=1990,
        max_value=2100,
        help_text=_("The reference year."),
    )
    value = NumberField(label=_("Value"))
    published_on = forms.DateField(
        label=_("When was it published?"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Statistics come late. The date tells when the next one may be expected."),
    )
    source_text = forms.CharField(
        label=_("Source"),
        max_length=500,
        help_text=_("The statistic or document, so that others can find it."),
    )

    def __init__(self, *args: Any, unit: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["value"].label = gettext("Value, in %(unit)s") % {"unit": unit}

    def row(self, node: str, category: str, factor: float) -> ObservedRow:
        """The value as the domain takes it; `factor` brings it to the unit that is kept."""
        data = self.cleaned_data
        return ObservedRow(
            node=node,
            category=category,
            year=data["year"],
            value=data["value"] * factor,
            published_on=data["published_on"],
            source_text=data["source_text"],
        )

    def show(self, error: InvalidPartError) -> None:
        """Put each problem beside its field."""
        for problem in error.problems:
            self.add_error(problem.place if problem.place in self.fields else None, str(problem))
