"""Forms of the level of formalisation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.community.models import Agreement
from zeroward.core.queries.documents import documents_of
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.formal import EVIDENCE, StepRow
from zeroward.ecosystem.forms.fields import DayInput, FewCharField, audience_field
from zeroward.ecosystem.models import LADDER, Body, FormalStep
from zeroward.ecosystem.queries.formal import formal_labels
from zeroward.ecosystem.queries.kept import kept_in


class EvidenceForm(forms.Form):
    """What shows a level, and who may see it."""

    url = forms.URLField(label=_("Web address"), required=False, max_length=500, assume_scheme="https")
    document = forms.ModelChoiceField(label=_("Document"), required=False, queryset=None)
    agreement = forms.ModelChoiceField(label=_("Agreement of the register"), required=False, queryset=None)
    note = FewCharField(label=_("Note"), required=False, max_length=8000)
    visibility = audience_field()
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, place: Workspace, viewer: Viewer, step: FormalStep | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        ours: Any = self.fields["document"]
        ours.queryset = documents_of(place, viewer).order_by("title")
        listed: Any = self.fields["agreement"]
        listed.queryset = visible_to(Agreement.objects.filter(country=place.country), viewer)
        self.step = step
        if step is not None:
            self.initial = {**{name: getattr(step, name) for name in EVIDENCE}, "lock": step.lock}

    def row(self) -> StepRow:
        evidence = {name: self.cleaned_data[name] for name in EVIDENCE}
        if self.step is None:
            return StepRow("", None, **evidence)
        return StepRow(self.step.level, self.step.since_on, self.step.platform, **evidence)


class StepForm(EvidenceForm):
    """A new level from a day on."""

    level = forms.ChoiceField(label=_("Which level holds?"), required=False)
    since_on = forms.DateField(
        label=_("Since when?"), widget=DayInput(), help_text=_("It may lie years back.")
    )
    platform = forms.ModelChoiceField(
        label=_("For which platform?"),
        required=False,
        queryset=None,
        empty_label=_("for the country as a whole"),
    )
    field_order = ["level", "since_on", "platform", "url", "document", "agreement", "note", "visibility"]

    def __init__(self, *args: Any, place: Workspace, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, place=place, viewer=viewer, **kwargs)
        labels = formal_labels()
        level: Any = self.fields["level"]
        level.choices = [*((key, labels[key]) for key in LADDER), ("", _("no level holds any more"))]
        platform: Any = self.fields["platform"]
        platform.queryset = kept_in(Body, place.country, viewer).filter(kind=Body.Kind.PLATFORM)

    def row(self) -> StepRow:
        names = ("level", "since_on", "platform", *EVIDENCE)
        return StepRow(**{name: self.cleaned_data[name] for name in names})


class ReasonForm(forms.Form):
    why = forms.CharField(label=_("Why?"), max_length=300)
