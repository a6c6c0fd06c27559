"""The form of a weighting."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.domain.weighting import SchemeFields
from zeroward.consultation.models import WeightScheme
from zeroward.consultation.queries.frames import READERS
from zeroward.consultation.vocabulary import VARIABLES


class SchemeForm(forms.Form):
    """What the cities that answered are made to look like, and what is put together when few answered."""

    title = forms.CharField(
        label=_("Name"), max_length=200, help_text=_("It stands at every weighted figure.")
    )
    margins = forms.MultipleChoiceField(
        label=_("Make them look like the frame by"),
        choices=[(name, VARIABLES[name]) for name in READERS],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Those that tell who answers and that bear on the answers. Two or three are enough."),
    )
    joins = forms.CharField(
        label=_("Put together when few answered"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "One a line, for example “country: MT = IT”. Size classes join their neighbour by themselves; declare it "
            "before you see what it does."
        ),
    )
    low = forms.FloatField(
        label=_("Smallest factor"), required=False, help_text=_("Both bounds or none; for example 0.2 and 5.")
    )
    high = forms.FloatField(label=_("Largest factor"), required=False)
    is_main = forms.BooleanField(label=_("Use it in the report"), required=False, initial=True)

    def __init__(self, data: Any = None, *, scheme: WeightScheme | None = None) -> None:
        super().__init__(data, initial=_initial(scheme))

    def clean_joins(self) -> dict[str, dict[str, str]]:
        """Lines "variable: category = category" as rules."""
        found: dict[str, dict[str, str]] = {}
        for number, line in enumerate(self.cleaned_data["joins"].splitlines(), start=1):
            if not line.strip():
                continue
            name, colon, rule = line.partition(":")
            first, sign, other = rule.partition("=")
            key = name.strip().casefold()
            if not (colon and sign and first.strip() and other.strip()) or key not in READERS:
                raise forms.ValidationError(
                    _("Line %(line)s is not understood. Write “country: MT = IT”."), params={"line": number}
                )
            found.setdefault(key, {})[first.strip()] = other.strip()
        return found

    def fields_of(self) -> SchemeFields:
        given = self.cleaned_data
        return SchemeFields(
            title=given["title"],
            margins=[[name] for name in given["margins"]],
            collapse=given["joins"],
            low=given["low"],
            high=given["high"],
            is_main=given["is_main"],
        )


def _initial(scheme: WeightScheme | None) -> dict[str, Any]:
    if scheme is None:
        return {"is_main": True}
    return {
        "title": scheme.title,
        "margins": _singles(scheme.margins),
        "joins": "\n".join(_lines(scheme.collapse)),
        "low": scheme.low,
        "high": scheme.high,
        "is_main": scheme.is_main,
    }


def _singles(margins: Sequence[Sequence[str]]) -> list[str]:
    return [names[0] for names in margins if len(names) == 1]


def _lines(collapse: Mapping[str, Any]) -> list[str]:
    return [
        f"{name}: {first} = {other}"
        for name, rule in collapse.items()
        if isinstance(rule, Mapping)
        for first, other in rule.items()
    ]
