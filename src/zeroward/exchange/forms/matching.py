"""Forms of the matching desk."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.said import said
from zeroward.exchange.models import Pin
from zeroward.exchange.queries.matching.floors import GROUPS as GROUP_NAMES
from zeroward.exchange.queries.matching.inputs import MOST
from zeroward.exchange.queries.matching.options import GROUPS, SCORE, TWO_SIDES, WAYS, Options
from zeroward.exchange.queries.matching.place_facts import MOST_LEVEL
from zeroward.exchange.queries.matching.places import climate_choices, tradition_choices
from zeroward.methods.matching import fit_weights

MODES = (
    ("learners", _("best for those who learn")),
    ("hosts", _("best for hosts")),
    ("large", _("as many as possible, quickly")),
    ("largest", _("as many as possible, proven")),
)
QUOTAS = (
    ("tell", _("say so")),
    ("close", _("close the host, match the others")),
    ("fill", _("fill its seats all the same")),
)
AIMS = (("sum", _("largest sum of fit")), ("fairest", _("the worst pair as good as possible")))
FACTORS = (
    ("1.0", _("as it is")),
    ("0.0", _("not at all")),
    ("0.5", _("half as much")),
    ("2.0", _("twice as much")),
)


class RunForm(forms.Form):
    """How to match. Everything has an answer already: pressing the button is enough."""

    way = forms.ChoiceField(label=_("What is looked for"))
    mode = forms.ChoiceField(label=_("Of all stable matchings"), choices=MODES, required=False)
    quota = forms.ChoiceField(
        label=_("If a host stays below its smallest number"), choices=QUOTAS, required=False
    )
    aim = forms.ChoiceField(label=_("What counts most"), choices=AIMS, required=False)
    smallest = forms.IntegerField(label=_("Smallest group"), required=False, min_value=2, max_value=20)
    largest = forms.IntegerField(label=_("Largest group"), required=False, min_value=2, max_value=20)
    abroad = forms.BooleanField(label=_("Only pairs of different countries"), required=False)
    keep = forms.BooleanField(
        label=_("Keep who works together now"),
        required=False,
        help_text=_("After somebody left: only those who are free are matched."),
    )
    seed = forms.IntegerField(
        label=_("Number of the lottery"),
        min_value=0,
        max_value=999_999,
        help_text=_("It breaks ties. The same number gives the same result."),
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=300)

    def __init__(self, *args: Any, ways: tuple[str, ...], again: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["way"].choices = [(key, WAYS[key]) for key in ways]  # type: ignore[attr-defined]
        self.initial = {
            "way": ways[0], "abroad": True, "keep": again, "seed": 1, "smallest": 4, "largest": 8, **self.initial,
        }  # fmt: skip
        apart = {
            TWO_SIDES: ("mode", "quota"),
            SCORE: ("aim",),
            GROUPS: ("smallest", "largest"),
        }
        for way, names in apart.items():
            if way not in ways:
                for name in names:
                    del self.fields[name]
        self.floors = [f"floor_{key}" for key in GROUP_NAMES] if SCORE in ways else []
        for key, label in GROUP_NAMES.items():
            if SCORE in ways:
                self.fields[f"floor_{key}"] = forms.IntegerField(
                    label=label, required=False, min_value=1, max_value=MOST
                )
        if len(ways) == 1:
            self.fields["way"].widget = forms.HiddenInput()
        self.factors = [f"weight_{one.key}" for one in fit_weights().parts]
        for one in fit_weights().parts:
            self.fields[f"weight_{one.key}"] = forms.ChoiceField(
                label=said(one.label), choices=FACTORS, required=False
            )

    def main_fields(self) -> list[Any]:
        return [self[name] for name in self.fields if name not in (*self.factors, *self.floors)]

    def floor_fields(self) -> list[Any]:
        return [self[name] for name in self.floors]

    def weight_fields(self) -> list[Any]:
        return [self[name] for name in self.factors]

    def options(self) -> Options:
        data = self.cleaned_data
        factors = {
            name.removeprefix("weight_"): float(data[name])
            for name in self.factors
            if data.get(name) and float(data[name]) != 1
        }
        chosen = {
            name: data[name] for name in ("mode", "quota", "aim", "smallest", "largest") if data.get(name)
        }
        return Options(
            way=data["way"],
            abroad=data["abroad"],
            keep=data["keep"],
            seed=data["seed"],
            factors=factors,
            floors={name.removeprefix("floor_"): data[name] for name in self.floors if data.get(name)},
            **chosen,
        )


class PinForm(forms.Form):
    """A decision about two applications."""

    kind = forms.ChoiceField(label=_("Decision"), choices=Pin.Kind.choices)
    one = forms.TypedChoiceField(label=_("City"), coerce=int)
    other = forms.TypedChoiceField(label=_("Other city"), coerce=int)
    why = forms.CharField(label=_("Why"), max_length=300, help_text=_("Those concerned may ask for it."))

    def __init__(self, *args: Any, ones: list[Any], others: list[Any], two: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["one"].choices = ones  # type: ignore[attr-defined]
        self.fields["other"].choices = others  # type: ignore[attr-defined]
        if two:
            self.fields["one"].label, self.fields["other"].label = _("City that learns"), _("Host")


class PlaceForm(forms.Form):
    """What is known of a place, with its source."""

    climate_zone = forms.ChoiceField(label=_("Climate"), required=False)
    tradition = forms.ChoiceField(label=_("Tradition of government"), required=False)
    maturity = forms.FloatField(
        label=_("Level of readiness"),
        required=False,
        min_value=0,
        max_value=MOST_LEVEL,
        help_text=_("From 0, not started, to 4, works and is shared."),
    )
    source = forms.CharField(label=_("Where do you know it from?"), required=False, max_length=300)

    def __init__(self, data: Any = None, *, told: Mapping[str, Any]) -> None:
        initial = {name: one["value"] for name, one in told.items()}
        initial["source"] = next((one["source"] for one in told.values()), "")
        super().__init__(data, initial=initial)
        self.fields["climate_zone"].choices = climate_choices()  # type: ignore[attr-defined]
        self.fields["tradition"].choices = tradition_choices()  # type: ignore[attr-defined]


class ShareForm(forms.Form):
    """Sharing applications out among readers."""

    readers = forms.TypedMultipleChoiceField(
        label=_("Readers"), coerce=int, widget=forms.CheckboxSelectMultiple
    )
    each = forms.IntegerField(
        label=_("How many read each application?"), min_value=1, max_value=10, initial=2
    )

    def __init__(self, *args: Any, people: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["readers"].choices = [(one.pk, str(one)) for one in people]  # type: ignore[attr-defined]


class EndForm(forms.Form):
    """Ending a match early."""

    why = forms.CharField(label=_("Why it ends"), max_length=300, help_text=_("The partners are told."))
