"""Forms of a plan's frame: title, years, prices, who may see it. And what it starts from."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.models import Visibility
from zeroward.inventory.forms.numbers import NumberField
from zeroward.inventory.models import Inventory
from zeroward.plan.domain.opening import FIELDS, FIRST_YEAR, LAST_YEAR, Frame
from zeroward.plan.models import ModelKind, Plan
from zeroward.plan.queries.baseline import by_sector
from zeroward.plan.queries.choices import carbon_price_choices, rate_choices
from zeroward.plan.vocabulary import SECTORS

TYPED = "typed"
LATER = "later"
SHARED = [
    (Visibility.CITY, gettext_lazy("our team only")),
    (Visibility.PLATFORM, gettext_lazy("our national platform too")),
    (Visibility.MISSION, gettext_lazy("the Mission team too")),
]
MODELS = [
    (
        ModelKind.MINIMAL,
        gettext_lazy(
            "the emissions alone: actions save a share or tonnes of a sector. Good for a first plan."
        ),
    ),
    (
        ModelKind.MISSION,
        gettext_lazy(
            "the Mission's model: kilometres, floor area, fleets and 14 levers. Costs and effects are computed."
        ),
    ),
]


def year_field(label: Any, **kwargs: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=FIRST_YEAR, max_value=LAST_YEAR, **kwargs)


class FrameForm(forms.Form):
    """What a plan says about itself. Most of it can stay as it is."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    vision = forms.CharField(
        label=gettext_lazy("What does the city want to reach?"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea({"rows": 4}),
        help_text=gettext_lazy("One paragraph for people who read nothing else."),
    )
    base_year = year_field(gettext_lazy("Base year"), help_text=gettext_lazy("The year of the emissions."))
    target_year = year_field(gettext_lazy("Target year"), initial=2030)
    last_year = year_field(
        gettext_lazy("Last year"), initial=2050, help_text=gettext_lazy("How far the plan looks ahead.")
    )
    population = NumberField(label=gettext_lazy("Inhabitants in the base year"), required=False)
    price_year = year_field(
        gettext_lazy("Prices of"),
        initial=2025,
        help_text=gettext_lazy("All costs are in euros of that year."),
    )
    rates = forms.ChoiceField(label=gettext_lazy("Discount rate"))
    carbon_price = forms.ChoiceField(label=gettext_lazy("Price of carbon"), required=False)
    visibility = forms.ChoiceField(
        label=gettext_lazy("Who may see it before it is published?"),
        choices=SHARED,
        widget=forms.RadioSelect,
        initial=Visibility.CITY,
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, plan: Plan | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rates"].choices = rate_choices()
        self.fields["rates"].initial = Plan._meta.get_field("rates").get_default()
        self.fields["carbon_price"].choices = carbon_price_choices()
        if plan is not None:
            names = (*FIELDS, "lock")
            self.initial = {**{name: getattr(plan, name) for name in names}, **self.initial}

    def clean_population(self) -> int | None:
        value = self.cleaned_data["population"]
        if value is not None and value != int(value):
            raise forms.ValidationError(_("People are counted in whole numbers."))
        return None if value is None else int(value)

    def frame(self) -> Frame:
        """What was written, as the domain takes it."""
        return Frame(**{name: self.cleaned_data[name] for name in FIELDS})


class SectorTonnes(forms.Form):
    """Totals by sector in t CO2e. Mixed into forms that may take them."""

    tonnes_source = forms.CharField(
        label=gettext_lazy("Where are these figures printed?"), required=False, max_length=500
    )

    def __init__(self, *args: Any, baseline: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = by_sector(baseline or {}) if (baseline or {}).get("origin") == TYPED else {}
        for sector, label in SECTORS.items():
            self.fields[f"tonnes_{sector}"] = NumberField(
                label=label, required=False, initial=known.get(sector)
            )
        if known:
            self.initial = {"tonnes_source": (baseline or {}).get("source", ""), **self.initial}

    @property
    def sector_fields(self) -> list[forms.BoundField]:
        return [self[f"tonnes_{sector}"] for sector in SECTORS]

    def tonnes(self) -> dict[str, float]:
        """t CO2e by sector, only those that were written."""
        found = {sector: self.cleaned_data[f"tonnes_{sector}"] for sector in SECTORS}
        return {sector: value for sector, value in found.items() if value is not None}


class StartForm(SectorTonnes):
    """What a plan starts from: an inventory, or totals typed by sector."""

    start = forms.ChoiceField(label=gettext_lazy("Start from"), widget=forms.RadioSelect)
    base_year = year_field(
        gettext_lazy("Year of the typed figures"),
        required=False,
        help_text=gettext_lazy("Only for typed figures."),
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, inventories: list[Inventory], later: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.inventories = {str(one.pk): one for one in inventories}
        self.fields["start"].choices = [
            *((key, inventory_words(one)) for key, one in self.inventories.items()),
            (TYPED, _("totals by sector, typed below")),
            *([(LATER, _("nothing yet: I enter it later"))] if later else []),
        ]
        if not self.initial.get("start"):
            self.initial = {**self.initial, "start": next(iter(self.inventories), TYPED)}

    @property
    def inventory(self) -> Inventory | None:
        return self.inventories.get(self.cleaned_data["start"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if (
            data.get("start") == TYPED
            and not any(f"tonnes_{s}" in self.errors for s in SECTORS)
            and not self.tonnes()
        ):
            self.add_error("start", _("Type at least one sector below, or choose something else."))
        return data


class OpeningForm(FrameForm, StartForm):
    """A new plan."""

    model = forms.ChoiceField(
        label=gettext_lazy("How are effects computed?"),
        choices=MODELS,
        widget=forms.RadioSelect,
        initial=ModelKind.MINIMAL,
        help_text=gettext_lazy("Can be changed at any time."),
    )
    field_order = ["title", "start", "base_year", "target_year", "model"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, later=True, **kwargs)
        self.fields["base_year"].required = False
        self.fields["base_year"].help_text = _("For an inventory its year is taken.")
        for name in ("vision", "last_year", "price_year", "rates", "carbon_price"):
            self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        chosen = self.inventories.get(data.get("start", ""))
        if chosen is not None:
            data["base_year"] = chosen.year
            data["population"] = data.get("population") or chosen.population
        elif data.get("base_year") is None and "base_year" not in self.errors:
            self.add_error("base_year", _("Give the year of the emissions."))
        return data

    def frame(self) -> Frame:
        data = self.cleaned_data
        return Frame(**{name: data[name] for name in FIELDS if data.get(name) not in (None, "")})

    @property
    def first_fields(self) -> list[forms.BoundField]:
        names = ("title", "start")
        return [self[name] for name in names]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        return [
            self[name]
            for name in ("vision", "population", "last_year", "price_year", "rates", "carbon_price")
        ]


def inventory_words(inventory: Inventory) -> str:
    """How an inventory is offered: year, title, state."""
    name = f"{inventory.year}: {inventory.title}" if inventory.title else str(inventory.year)
    return _("the inventory of %(name)s (%(state)s)") % {"name": name, "state": inventory.get_state_display()}
