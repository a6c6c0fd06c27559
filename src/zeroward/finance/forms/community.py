"""The calculator of energy communities: rules, plants, members, keys and prices."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.finance.queries.communities.terms import MemberRow, PlantRow, Terms
from zeroward.inventory.forms.numbers import READING, NumberField
from zeroward.methods.energy_sharing import FORMS, premium, profile_labels, schemes
from zeroward.methods.energy_sharing.labels import FORMS as FORM_LABELS
from zeroward.places.queries.country_names import country_names

MOST_PLANTS: Final = 6
MOST_MEMBERS: Final = 20
LEAST_PLANTS: Final = 2
LEAST_MEMBERS: Final = 5
ZONES: Final = ("south", "centre", "north")
ZONE_LABELS: Final = {"south": _("south"), "centre": _("centre"), "north": _("north")}
LARGEST: Final = 1e9
LONGEST: Final = 60
PAYING: Final = (
    "financing",
    "grant",
    "loan",
    "loan_rate",
    "loan_years",
    "deduction",
    "income_share",
    "own_rate",
)


def amount(label: Any, *, required: bool = False, **kwargs: Any) -> NumberField:
    return NumberField(label=label, required=required, **kwargs)


class CommunityForm(forms.Form):
    """Reads the address, so that a calculation can be sent to others, or what was kept. Two empty rows follow the
    filled ones. `measured` are rows of kept profiles, which count in place of use and yield."""

    scheme = forms.ChoiceField(label=_("Rules of sharing"))
    latitude = amount(_("Latitude of the place, degrees"), required=True, initial=46.6)
    bought = amount(_("Electricity from the grid costs, € per kWh"), required=True, initial=0.25)
    sold = amount(_("Electricity sold brings, € per kWh"), required=True, initial=0.07)
    zonal = amount(_("Mean market price, € per MWh"), help_text=_("Only where a premium depends on it."))
    zone = forms.ChoiceField(label=_("Part of Italy"), required=False)
    relief = amount(
        _("Charges saved for a shared kWh, €"),
        help_text=_("Network charges and levies that fall away. Ask the grid operator."),
    )
    factor = amount(_("Emissions of grid electricity, t CO₂e per MWh"))
    financing = forms.ChoiceField(label=_("How the plants are paid for"))
    grant = amount(_("Grant, % of the investment"), scale=100, initial=0.0)
    loan = amount(_("Loan, % of the rest"), scale=100, initial=0.0)
    loan_rate = amount(_("Interest, % a year"), scale=100, initial=0.04)
    loan_years = forms.IntegerField(label=_("Years of loan or lease"), min_value=1, max_value=40, initial=10)
    deduction = amount(_("Tax deduction over ten years, % of the investment"), scale=100, initial=0.0)
    income_share = amount(_("Part of the income for a supplier, %"), scale=100, initial=0.0)
    own_rate = amount(_("Own money should earn, % a year"), scale=100, required=True, initial=0.03)

    def __init__(
        self, *args: Any, measured: Mapping[str, Sequence[float]] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.measured = dict(measured or {})
        asked = self.data or self.initial
        self.plant_rows = _rows_of(asked, "kw_", LEAST_PLANTS, MOST_PLANTS)
        self.member_rows = _rows_of(asked, "kind_", LEAST_MEMBERS, MOST_MEMBERS)
        countries = country_names()
        named = [
            (one.key, f"{countries.get(one.country, one.country)}: {gettext(one.label)}") for one in schemes()
        ]
        self.fields["scheme"].choices = sorted(named, key=lambda row: row[1])  # type: ignore[attr-defined]
        self.fields["zone"].choices = [("", "–"), *ZONE_LABELS.items()]  # type: ignore[attr-defined]
        self.fields["financing"].choices = [(key, gettext(FORM_LABELS[key])) for key in FORMS]  # type: ignore[attr-defined]
        for at in self.plant_rows:
            self._add_plant(at)
        for at in self.member_rows:
            self._add_member(at)

    def _add_plant(self, at: int) -> None:
        first = at == 1
        owners = [
            ("", gettext("the community")),
            *((str(one), gettext("member %(number)d") % {"number": one}) for one in self.member_rows),
        ]
        self.fields[f"kw_{at}"] = amount(_("Size, kW"), required=first)
        self.fields[f"yield_{at}"] = amount(_("Yield, kWh per kW and year"), required=first)
        self.fields[f"capex_{at}"] = amount(_("Investment, €"), required=first)
        self.fields[f"opex_{at}"] = amount(_("Running costs, € a year"))
        self.fields[f"owner_{at}"] = forms.ChoiceField(label=_("Feeds first"), choices=owners, required=False)

    def _add_member(self, at: int) -> None:
        kinds = [(key, gettext(label)) for key, label in profile_labels().items()]
        if at > 1:
            kinds = [("", "–"), *kinds]
        self.fields[f"kind_{at}"] = forms.ChoiceField(label=_("Member"), choices=kinds, required=at == 1)
        self.fields[f"count_{at}"] = forms.IntegerField(
            label=_("How many"), min_value=1, max_value=10_000, required=False
        )
        self.fields[f"use_{at}"] = amount(_("Use of each, kWh a year"), required=at == 1)
        self.fields[f"share_{at}"] = amount(_("Fixed share, %"), scale=100)
        self.fields[f"firm_{at}"] = forms.BooleanField(label=_("is a company"), required=False)

    @property
    def parts(self) -> Mapping[str, list[forms.BoundField]]:
        """Fields that stand together."""
        names = {
            "rules": ("scheme", "latitude", "zone"),
            "prices": ("bought", "sold", "zonal", "relief", "factor"),
            "paying": PAYING,
        }
        return {key: [self[name] for name in row] for key, row in names.items()}

    @property
    def plants(self) -> list[tuple[int, list[forms.BoundField]]]:
        names = ("kw", "yield", "capex", "opex", "owner")
        return [(at, [self[f"{name}_{at}"] for name in names]) for at in self.plant_rows]

    @property
    def members(self) -> list[tuple[int, list[forms.BoundField]]]:
        names = ("kind", "count", "use", "share", "firm")
        return [(at, [self[f"{name}_{at}"] for name in names]) for at in self.member_rows]

    def asked(self) -> dict[str, str]:
        """What was typed, to be kept: fields of this form alone, the empty ones left out."""
        found = {}
        for name, value in self.data.items():
            text = str(value).strip()
            if text and len(text) <= LONGEST and name.removesuffix(READING) in self.fields:
                found[name] = text
        return found

    def said(self) -> list[tuple[str, str]]:
        """The same by label, choices in words."""
        found = []
        for bound in self:
            text = self.asked().get(bound.name, "")
            if text:
                named = dict(getattr(bound.field, "choices", ())).get(text, text)
                number = bound.name.rpartition("_")[2]
                found.append(
                    (f"{bound.label} ({number})" if number.isdecimal() else str(bound.label), str(named))
                )
        return found

    def rows_filled(self) -> list[tuple[str, str]]:
        """Keys and names of the members and plants that are filled in."""
        labels, member = profile_labels(), gettext("member %(number)d")
        members = [
            (f"member_{at}", f"{member % {'number': at}}: {gettext(labels[kind])}")
            for at in self.member_rows
            if (kind := str(self.data.get(f"kind_{at}", ""))) in labels
        ]
        plants = [
            (f"plant_{at}", gettext("plant %(number)d") % {"number": at})
            for at in self.plant_rows
            if self.data.get(f"kw_{at}")
        ]
        return [*members, *plants]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        for name, value in list(data.items()):
            below = isinstance(value, float) and value < 0 and name != "latitude"
            if below or (isinstance(value, float) and abs(value) > LARGEST):
                self.add_error(name, gettext("Give a number from zero up that is not huge."))
        for at in self.plant_rows[1:]:
            self._complete(data, f"kw_{at}", (f"yield_{at}", f"capex_{at}"))
        for at in self.member_rows[1:]:
            self._complete(data, f"kind_{at}", (f"use_{at}",))
        for at in self.plant_rows:
            owner = data.get(f"owner_{at}")
            if owner and not data.get(f"kind_{owner}"):
                self.add_error(f"owner_{at}", gettext("This member is not filled in."))
        chosen = next((one for one in schemes() if one.key == data.get("scheme")), None)
        if chosen is not None and chosen.premium and data.get("zonal") is None and "zonal" not in self.errors:
            self.add_error("zonal", gettext("The premium of these rules depends on it."))
        return data

    def _complete(self, data: Mapping[str, Any], begins: str, needs: tuple[str, ...]) -> None:
        if data.get(begins):
            for name in needs:
                if data.get(name) is None and name not in self.errors:
                    self.add_error(name, gettext("Fill this in, or leave the whole row empty."))

    def terms(self) -> Terms:
        """What was asked for. Call it on a valid form only."""
        data = self.cleaned_data
        key = data["scheme"]
        known = next(one for one in schemes() if one.key == key)
        refunds = premium(known.premium).valorisation if known.premium else {}
        return Terms(
            scheme=key,
            latitude=data["latitude"],
            bought=data["bought"],
            sold=data["sold"],
            zonal=data["zonal"],
            zone=data["zone"] if known.premium else "",
            refund=(refunds[max(refunds)] if refunds else 0.0) + 1e3 * (data["relief"] or 0.0),
            factor=data["factor"],
            financing=data["financing"],
            grant=data["grant"] or 0.0,
            loan=data["loan"] or 0.0,
            loan_rate=data["loan_rate"] or 0.0,
            loan_years=data["loan_years"],
            deduction=data["deduction"] or 0.0,
            income_share=data["income_share"] or 0.0,
            own_rate=data["own_rate"],
            plants=tuple(self._plants()),
            members=tuple(self._members()),
            measured=self.measured,
        )

    def _plants(self) -> Iterator[PlantRow]:
        data = self.cleaned_data
        for at in self.plant_rows:
            if data.get(f"kw_{at}"):
                yield PlantRow(
                    at,
                    data[f"kw_{at}"],
                    data[f"yield_{at}"],
                    data[f"capex_{at}"],
                    data[f"opex_{at}"] or 0.0,
                    int(data[f"owner_{at}"] or 0),
                )

    def _members(self) -> Iterator[MemberRow]:
        data = self.cleaned_data
        for at in self.member_rows:
            if data.get(f"kind_{at}"):
                yield MemberRow(
                    at,
                    data[f"kind_{at}"],
                    data[f"count_{at}"] or 1,
                    data[f"use_{at}"],
                    data[f"firm_{at}"],
                    data[f"share_{at}"],
                )


def _rows_of(asked: Mapping[str, Any], begins: str, least: int, most: int) -> range:
    """Numbers of the rows to show: two more than are filled."""
    filled = [at for at in range(1, most + 1) if asked.get(f"{begins}{at}")]
    return range(1, min(most, max(least, max(filled, default=0) + 2)) + 1)
