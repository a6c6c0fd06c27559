"""Forms of signatories, signings, signatures and annexes."""

import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.contract.domain.annexes import KIND
from zeroward.contract.domain.signatories import SIGNATORY
from zeroward.contract.forms.records import RecordForm, day, web_address, words
from zeroward.contract.models import Signatory, StateAnnex
from zeroward.contract.queries.priorities import Priority

MORE_ROWS = 2


class SignatoryForm(RecordForm):
    class Meta:
        model = Signatory
        fields = SIGNATORY.fields
        help_texts = {"email": _("Only for writing to them. Nobody else sees it.")}


class CommitmentForm(forms.Form):
    """One commitment of a signatory."""

    text = words(_("Commitment"), rows=2)
    priorities = forms.MultipleChoiceField(
        label=_("Strategic priorities that it serves"), required=False, widget=forms.CheckboxSelectMultiple
    )
    by_year = forms.IntegerField(label=_("By (year)"), required=False)

    def __init__(self, *args: Any, priorities: list[Priority], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one.number, f"{one.number} {one.title}") for one in priorities]
        kept = [one for one in self.initial.get("priorities") or () if one not in dict(choices)]
        # a priority that was taken out of the contract meanwhile is shown, so that it can be unticked
        self.fields["priorities"].choices = [*choices, *((one, one) for one in kept)]  # type: ignore[attr-defined]


def commitment_forms(
    data: Any, *, priorities: list[Priority], signatory: Signatory | None
) -> list[CommitmentForm]:
    """A form for each commitment that is there, and two empty ones."""
    kept = list(signatory.commitments.all()) if signatory is not None else []
    initial = [{"text": one.text, "priorities": one.priorities, "by_year": one.by_year} for one in kept]
    return [
        CommitmentForm(data, prefix=f"c{place}", initial=row, priorities=priorities)
        for place, row in enumerate([*initial, *({} for _row in range(MORE_ROWS))])
    ]


class SigningForm(forms.Form):
    year = forms.IntegerField(label=_("Year"), min_value=2015, max_value=2100)
    due = day(_("To be signed by"))
    place = forms.CharField(label=_("Place"), required=False, max_length=200)
    note = words(_("Note"), rows=2)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("year", timezone.localdate().year)


class CloseSigningForm(forms.Form):
    signed_on = day(_("Signed on"), required=True)
    next_due = day(_("Next renewal"), help_text=_("Empty if it is not renewed regularly."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        self.initial.setdefault("signed_on", today)
        self.initial.setdefault("next_due", today + datetime.timedelta(days=365))


class PaperForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=200)
    position = forms.CharField(label=_("Position"), required=False, max_length=200)
    signed_on = day(_("Signed on"), required=True)
    proof = forms.CharField(
        label=_("Where the signed paper is kept"),
        max_length=300,
        help_text=_("For example: city archive, file 4711."),
    )
    remark = words(_("Remark"), rows=2)


class SignForm(forms.Form):
    """What a signatory writes under a contract; who declines writes nothing but a remark."""

    name = forms.CharField(label=_("Your name"), max_length=200)
    position = forms.CharField(label=_("Your position"), required=False, max_length=200)
    remark = words(_("Remark"), rows=2)
    agrees = forms.BooleanField(label=_("I sign for this organisation, and may do so."))
    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: Any, declining: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("name", "agrees") if declining else ():
            self.fields[name].required = False


class AnnexForm(RecordForm):
    url = web_address(StateAnnex)
    promises = words(
        _("What the authority will do"),
        rows=4,
        help_text=_("One promise a line: money, staff, a change of law."),
    )

    class Meta:
        model = StateAnnex
        fields = tuple(name for name in KIND.fields if name != "promises")

    field_order = ("authority", "level", "title", "text", "promises", "state", "issued_on", "valid_to")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["promises"] = "\n".join(self.instance.promises)

    def values(self) -> dict[str, Any]:
        lines = [line.strip() for line in self.cleaned_data["promises"].splitlines()]
        return {**super().values(), "promises": [line[:500] for line in lines if line][:50]}
