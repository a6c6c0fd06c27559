"""Forms of what is done about a barrier: raising it, answers, policy labs."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.barriers.domain.dealing import ANSWER_COLUMNS, RAISING_COLUMNS, AnswerRow, RaisingRow
from zeroward.barriers.domain.labs import LabRow
from zeroward.barriers.forms.fields import DayInput, LinesField, body_choices, set_choices
from zeroward.barriers.models import Answer, LabRecord, Raising
from zeroward.barriers.models.barrier import Level

Documents = list[tuple[int, str]]


class RaisingForm(forms.Form):
    raised_on = forms.DateField(label=_("Raised on"), widget=DayInput())
    organisation = forms.ChoiceField(label=_("Authority"), required=False)
    authority = forms.CharField(label=_("Or its name"), required=False, max_length=200)
    level = forms.ChoiceField(label=_("Level"), required=False, choices=Level.choices)
    contact = forms.CharField(
        label=_("Whom do you talk to?"),
        required=False,
        max_length=300,
        help_text=_("Only your team sees this."),
    )
    asked = LinesField(
        label=_("What was asked for?"),
        required=False,
        help_text=_("Stands on the public page too, when the barrier is public."),
    )
    due_on = forms.DateField(
        label=_("Answer due"),
        required=False,
        widget=DayInput(),
        help_text=_("You are reminded after this day."),
    )

    def __init__(self, *args: Any, country: str, raising: Raising | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, organisation=body_choices(country))
        self.initial = {"raised_on": timezone.localdate(), **self.initial}
        if raising is not None:
            kept = {name: getattr(raising, name) for name in RAISING_COLUMNS}
            body = raising.organisation
            self.initial = {**kept, "organisation": body.key if body is not None else ""}

    def row(self) -> RaisingRow:
        return RaisingRow(**{name: self.cleaned_data[name] for name in RAISING_COLUMNS})


class AnswerForm(forms.Form):
    answered_on = forms.DateField(label=_("Answered on"), widget=DayInput())
    result = forms.ChoiceField(
        label=_("What will happen?"), choices=Answer.Result.choices, widget=forms.RadioSelect
    )
    text = LinesField(label=_("What did they answer?"))
    url = forms.URLField(
        label=_("Address of the answer"), required=False, max_length=500, assume_scheme="https"
    )
    document = forms.TypedChoiceField(
        label=_("Document of your team"), required=False, coerce=int, empty_value=None
    )
    is_public = forms.BooleanField(label=_("May stand on the public page"), required=False)

    def __init__(self, *args: Any, documents: Documents, answer: Answer | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, document=[("", _("none")), *((str(pk), title) for pk, title in documents)])
        self.initial = {"answered_on": timezone.localdate(), **self.initial}
        if answer is not None:
            kept = {name: getattr(answer, name) for name in ANSWER_COLUMNS}
            self.initial = {**kept, "document": answer.document_id}

    def row(self) -> AnswerRow:
        return AnswerRow(**{name: self.cleaned_data[name] for name in ANSWER_COLUMNS})


class LabForm(forms.Form):
    held_on = forms.DateField(label=_("Held on"), widget=DayInput())
    question = forms.CharField(label=_("Question"), max_length=300)
    people = LinesField(
        label=_("Who took part?"),
        required=False,
        help_text=_("Bodies and roles rather than names of people."),
    )
    finding = LinesField(label=_("What was found?"), required=False)
    outcome = LinesField(label=_("What follows?"), required=False)
    documents = forms.TypedMultipleChoiceField(
        label=_("Documents of your team"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    is_public = forms.BooleanField(label=_("May stand on the public page"), required=False)

    def __init__(self, *args: Any, documents: Documents, lab: LabRecord | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if documents:
            set_choices(self, documents=[(str(pk), title) for pk, title in documents])
        else:
            del self.fields["documents"]
        self.initial = {"held_on": timezone.localdate(), **self.initial}
        if lab is not None:
            names = ("held_on", "question", "people", "finding", "outcome", "is_public")
            kept = {name: getattr(lab, name) for name in names}
            self.initial = {**kept, "documents": [one.pk for one in lab.documents.all()]}

    def row(self) -> LabRow:
        return LabRow(**self.cleaned_data)
