"""Forms of the alignment matrix."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.ecosystem.domain.work_kinds import FRAMEWORKS, NEEDS
from zeroward.ecosystem.forms.work_base import Day, WorkForm, few
from zeroward.ecosystem.models import Judgement, PolicyNeed


class FrameworkForm(WorkForm):
    kind = FRAMEWORKS
    order = ("title", "about", "url", "in_force_on", "ended_on")

    about = few(_("What does it rule?"))
    url = forms.URLField(
        label=_("Address of the text"), required=False, max_length=500, assume_scheme="https"
    )
    in_force_on = Day(label=_("In force since"), required=False)
    ended_on = Day(label=_("In force until"), required=False)


class NeedForm(WorkForm):
    kind = NEEDS
    order = ("title", "kind", "text", "source_note")

    text = few(_("What is needed?"))
    source_note = forms.CharField(label=_("Where do you know this from?"), required=False, max_length=300)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"] = forms.ChoiceField(label=_("Kind"), choices=PolicyNeed.Kind.choices)
        self.order_fields([*self.order])

    def row(self) -> Any:
        made = super().row()
        origin = self.record.origin if isinstance(self.record, PolicyNeed) else ""
        return type(made)(
            **{name: getattr(made, name) for name in self.kind.columns if name != "origin"}, origin=origin
        )


class JudgementForm(forms.Form):
    """What a framework does about a need."""

    verdict = forms.ChoiceField(
        label=_("What does the framework do?"), choices=Judgement.Verdict.choices, widget=forms.RadioSelect
    )
    evidence = few(
        _("How do you know?"),
        missing=_("Name the paragraph, the page or the answer."),
        help_text=_("The paragraph, the page, the answer of the ministry."),
    )
    url = forms.URLField(
        label=_("Address of the evidence"), required=False, max_length=500, assume_scheme="https"
    )
    looked_on = Day(label=_("Looked at on"), required=False, help_text=_("Today, if you leave it empty."))
    looked_by = forms.CharField(
        label=_("Who looked at it?"),
        required=False,
        max_length=160,
        help_text=_("A body or a role. Everyone who can see the need reads it."),
    )
