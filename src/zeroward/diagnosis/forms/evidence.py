"""The form of a piece of evidence."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.models.document import StoredDocument
from zeroward.diagnosis.domain.evidence import EvidenceFields
from zeroward.diagnosis.forms.rounds import DayInput
from zeroward.diagnosis.models import LEVEL_OF, Evidence, EvidenceKind


class EvidenceForm(forms.Form):
    """Only the kind and a name are always needed; what else depends on the kind, and the use case says so."""

    kind = forms.ChoiceField(
        label=_("What it is"),
        choices=[(kind.value, f"{kind.label} (e{LEVEL_OF[kind]})") for kind in EvidenceKind],
        widget=forms.RadioSelect,
    )
    title = forms.CharField(label=_("Its name"), max_length=200)
    who = forms.CharField(
        label=_("Person or body"),
        required=False,
        max_length=200,
        help_text=_("Who has it in hand, or who checked it."),
    )
    dated = forms.DateField(
        label=_("Of which day"), required=False, widget=DayInput(), help_text=_("For a person: until when.")
    )
    url = forms.CharField(label=_("Address"), required=False, max_length=500)
    note = forms.CharField(
        label=_("Where in it"),
        required=False,
        max_length=500,
        help_text=_("Page, item of the agenda, line of the budget."),
    )

    def __init__(
        self, data: Any = None, *, documents: Sequence[StoredDocument], evidence: Evidence | None = None
    ) -> None:
        super().__init__(data, initial=_initial(evidence))
        choices = [("", _("none")), *((str(one.pk), one.title) for one in documents)]
        kept = evidence.document_id if evidence is not None else None
        if kept is not None and str(kept) not in dict(choices):
            self.initial["document"] = ""
        field = forms.ChoiceField(
            label=_("Document of your city"),
            choices=choices,
            required=False,
            help_text=_("Who may not see the document sees its name alone."),
        )
        self.fields["document"] = field
        self.order_fields(["kind", "title", "who", "dated", "url", "document", "note"])

    def given(self) -> EvidenceFields:
        said = self.cleaned_data
        return EvidenceFields(
            kind=said["kind"],
            title=said["title"],
            url=said["url"],
            document=int(said["document"]) if said["document"] else None,
            who=said["who"],
            dated=said["dated"],
            note=said["note"],
        )


def _initial(evidence: Evidence | None) -> dict[str, Any]:
    if evidence is None:
        return {}
    names = ("kind", "title", "who", "dated", "url", "note")
    return {name: getattr(evidence, name) for name in names} | {"document": str(evidence.document_id or "")}
