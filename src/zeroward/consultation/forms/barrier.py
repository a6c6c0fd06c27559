"""Forms of the barrier map: an arrow, and the evidence for one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.domain.barriers import ArrowRow, EvidenceRow
from zeroward.consultation.models import Barrier, Consultation, StreamKind
from zeroward.consultation.queries.barrier_map import SIGN_WORDS
from zeroward.consultation.queries.barrier_names import choices_of

STRENGTHS = [
    ("", _("not judged")),
    ("1", _("weak")),
    ("2", _("medium")),
    ("3", _("strong")),
    ("4", _("very strong")),
]
DELAYS = [("", _("not known")), ("no", _("at once")), ("yes", _("with delay"))]


class ArrowForm(forms.Form):
    """Which barrier makes which worse, and how."""

    cause = forms.ChoiceField(label=_("This barrier"))
    effect = forms.ChoiceField(label=_("leads to"))
    polarity = forms.ChoiceField(
        label=_("Direction"), choices=list(SIGN_WORDS.items()), widget=forms.RadioSelect, initial="1"
    )
    strength = forms.ChoiceField(label=_("Strength"), choices=STRENGTHS, required=False)
    delayed = forms.ChoiceField(label=_("When"), choices=DELAYS, required=False)
    note = forms.CharField(label=_("Note"), required=False, max_length=300)

    def __init__(
        self,
        data: Any = None,
        *,
        consultation: Consultation,
        arrow: Barrier | None = None,
        ends: tuple[str, str] = ("", ""),
    ) -> None:
        super().__init__(data, initial=_initial(arrow, ends))
        choices = [("", _("Choose one")), *choices_of(consultation)]
        for name in ("cause", "effect"):
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        if arrow is not None:
            del self.fields["cause"], self.fields["effect"]
        self.arrow = arrow

    def row(self) -> ArrowRow:
        given = self.cleaned_data
        return ArrowRow(
            cause=self.arrow.cause if self.arrow else given["cause"],
            effect=self.arrow.effect if self.arrow else given["effect"],
            polarity=int(given["polarity"]),
            strength=int(given["strength"]) if given["strength"] else None,
            delayed={"yes": True, "no": False}.get(given["delayed"]),
            note=given["note"],
        )


def _initial(arrow: Barrier | None, ends: tuple[str, str]) -> dict[str, Any]:
    if arrow is None:
        return {"cause": ends[0], "effect": ends[1], "polarity": "1"}
    return {
        "polarity": str(arrow.polarity),
        "strength": str(arrow.strength or ""),
        "delayed": {True: "yes", False: "no"}.get(arrow.delayed, ""),
        "note": arrow.note,
    }


class EvidenceForm(forms.Form):
    """A passage by its number, or a source in words."""

    segment = forms.IntegerField(
        label=_("Number of the passage"),
        required=False,
        min_value=1,
        help_text=_("The coding desk shows the number of each passage."),
    )
    source_text = forms.CharField(
        label=_("Or a source in words"),
        required=False,
        max_length=300,
        help_text=_("Document and section, or the meeting and its day."),
    )
    stream_kind = forms.ChoiceField(
        label=_("Stream"), required=False, choices=[("", _("as the passage says")), *StreamKind.choices]
    )
    count = forms.IntegerField(label=_("How often it was said"), initial=1, min_value=1, max_value=1000)

    def row(self) -> EvidenceRow:
        return EvidenceRow(**{**self.cleaned_data, "count": self.cleaned_data["count"] or 1})
