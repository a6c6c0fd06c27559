"""Forms of projects that want money."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.funding.domain.projects import ProjectRow
from zeroward.funding.models import FundingProject
from zeroward.funding.queries.rates import currencies
from zeroward.funding.vocabulary import PROJECT_STAGES, THEME_VOCABULARY
from zeroward.questionnaires.forms.numbers import PlainNumberField
from zeroward.taxonomy.queries.labels import concept_labels


class ProjectForm(forms.Form):
    """What is asked of a project; everything but the name may stay open."""

    title = forms.CharField(label=_("Name"), max_length=200)
    text = forms.CharField(
        label=_("What is it?"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("A few sentences. Their words are compared with those of the opportunities."),
    )
    themes = forms.MultipleChoiceField(label=_("Topics"), required=False, widget=forms.CheckboxSelectMultiple)
    cost = PlainNumberField(label=_("Cost of the whole"), help_text=_("About right is enough."))
    currency = forms.ChoiceField(label=_("Currency"))
    stage = forms.ChoiceField(label=_("How far is it?"), required=False)
    saves_tonnes = PlainNumberField(label=_("Saves, tonnes of CO₂e a year"))
    visibility = forms.ChoiceField(
        label=_("Who can see it"), choices=Visibility.choices, initial=Visibility.CITY
    )
    about = forms.CharField(widget=forms.HiddenInput, required=False, max_length=60)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, project: FundingProject | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = concept_labels(THEME_VOCABULARY)[THEME_VOCABULARY]
        self.fields["themes"].choices = sorted(labels.items(), key=lambda pair: pair[1])  # type: ignore[attr-defined]
        self.fields["currency"].choices = [(code, code) for code in currencies()]  # type: ignore[attr-defined]
        self.fields["stage"].choices = [("", _("not said")), *PROJECT_STAGES.items()]  # type: ignore[attr-defined]
        self.initial.setdefault("currency", "EUR")
        if project is not None:
            names = ("title", "text", "currency", "stage", "saves_tonnes", "visibility", "lock", "about")
            kept = {name: getattr(project, name) for name in names}
            cost = float(project.cost) if project.cost is not None else None
            themes = [one.key for one in project.themes.all()]
            self.initial = {**kept, "cost": cost, "themes": themes, **self.initial}

    def row(self) -> ProjectRow:
        data = self.cleaned_data
        cost = data["cost"]
        return ProjectRow(
            title=data["title"],
            text=data["text"],
            cost=round(Decimal(str(cost)), 2) if cost is not None else None,
            currency=data["currency"],
            stage=data["stage"],
            saves_tonnes=data["saves_tonnes"],
            themes=tuple(data["themes"]),
            visibility=data["visibility"],
            about=data["about"],
        )
