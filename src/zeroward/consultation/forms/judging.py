"""The form that says whether a table may be compared with that of the iteration before."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.models import Comparability

VERDICTS = [
    ("", _("Left to what the platform sees")),
    ("yes", _("May be compared")),
    ("no", _("May not be compared")),
]


class JudgeForm(forms.Form):
    """Which table of the iteration before, and what somebody decided about it."""

    earlier = forms.ChoiceField(label=_("Table of the iteration before"), required=False)
    comparable = forms.ChoiceField(
        label=_("Decision"),
        choices=VERDICTS,
        required=False,
        widget=forms.RadioSelect,
        help_text=_(
            "A yes settles what is not known. It does not overrule a difference that the platform sees."
        ),
    )
    note = forms.CharField(
        label=_("Why"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(
        self,
        data: Any = None,
        *,
        choices: Sequence[tuple[str, str]],
        judged: Comparability | None = None,
    ) -> None:
        super().__init__(data, initial=_initial(judged))
        self.fields["earlier"].choices = [("", _("The one with the same key")), *choices]  # type: ignore[attr-defined]

    def verdict(self) -> Mapping[str, Any]:
        given = self.cleaned_data
        comparable = {"yes": True, "no": False}.get(given["comparable"])
        return {"earlier": given["earlier"], "comparable": comparable, "note": given["note"]}


def _initial(judged: Comparability | None) -> dict[str, Any]:
    if judged is None:
        return {}
    verdict = "" if judged.comparable is None else "yes" if judged.comparable else "no"
    return {"earlier": judged.earlier, "comparable": verdict, "note": judged.note}
