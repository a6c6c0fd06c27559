"""Forms of the platform in its yearly review: the questions of a dimension, what shows a fact, handing in."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from zeroward.community.forms.fields import DayInput, FewCharField
from zeroward.core.models import StoredDocument
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.review_answers import Answer, EvidenceRow
from zeroward.ecosystem.models import ReviewEvidence
from zeroward.ecosystem.queries.review_country import DimensionPart
from zeroward.ecosystem.queries.review_facts import FactQuestion

UNKNOWN = ""
ANSWERS = {"yes": True, "no": False}


class DimensionForm(forms.Form):
    """One question after the other, each with since when and a note; then the words of the dimension."""

    now = FewCharField(
        label=_("How do things stand?"),
        required=False,
        max_length=4000,
        help_text=_("Two sentences are enough."),
    )
    next = FewCharField(label=_("What comes next?"), required=False, max_length=4000)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, part: DimensionPart, lock: int) -> None:
        super().__init__(data)
        self.part = part
        own = {name: self.fields.pop(name) for name in ("now", "next", "lock")}
        for line in part.lines:
            key = line.question.key
            self.fields[key] = _answer_field(line.question)
            self.fields[f"{key}-since"] = forms.DateField(
                label=_("Since when?"),
                required=False,
                widget=DayInput(),
                help_text=_("Leave it empty when it has been so for long, or when nobody knows."),
            )
            self.fields[f"{key}-note"] = FewCharField(
                label=_("Note"), required=False, rows=2, max_length=4000
            )
            if line.answer is not None:
                self.initial[key] = _as_choice(line.question, line.answer.value)
                self.initial[f"{key}-since"] = line.answer.since
                self.initial[f"{key}-note"] = line.answer.note
        self.fields.update(own)
        self.initial |= {"now": part.now, "next": part.next, "lock": lock}

    @property
    def groups(self) -> list[tuple[str, list[Any]]]:
        """The questions, each with its three fields."""
        return [
            (
                line.question.question,
                [
                    self[line.question.key],
                    self[f"{line.question.key}-since"],
                    self[f"{line.question.key}-note"],
                ],
            )
            for line in self.part.lines
        ]

    def answers(self) -> list[Answer]:
        data = self.cleaned_data
        return [
            Answer(
                fact=one.question.key,
                value=_value(one.question, data[one.question.key]),
                since=data[f"{one.question.key}-since"],
                note=data[f"{one.question.key}-note"],
            )
            for one in self.part.lines
        ]

    def words(self) -> Mapping[str, str]:
        return {"now": self.cleaned_data["now"], "next": self.cleaned_data["next"]}


class EvidenceForm(forms.Form):
    """What shows a fact. Documents are those that the platform keeps."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=ReviewEvidence.Kind.choices)
    title = forms.CharField(label=_("Title"), max_length=200, required=False)
    document = forms.TypedChoiceField(
        label=_("One of your documents"), required=False, coerce=int, empty_value=None
    )
    url = forms.URLField(label=_("Address"), required=False, max_length=500, assume_scheme="https")
    who = forms.CharField(label=_("Person or body"), max_length=200, required=False)
    dated = forms.DateField(label=_("Date"), required=False, widget=DayInput())

    def __init__(self, *args: Any, place: Workspace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = StoredDocument.objects.filter(scope=str(place.scope), archived_at=None)
        field: Any = self.fields["document"]
        field.choices = [("", _("none")), *kept.values_list("pk", "title")]

    def row(self) -> EvidenceRow:
        return EvidenceRow(**self.cleaned_data)


class HandInForm(forms.Form):
    note = FewCharField(label=_("A word to the Mission team"), required=False, max_length=4000, rows=3)


class ReasonForm(forms.Form):
    reason = FewCharField(label=_("Why?"), max_length=2000, rows=3)


def _answer_field(question: FactQuestion) -> forms.Field:
    if question.kind == "number":
        return forms.IntegerField(
            label=_("Answer"), required=False, min_value=0, max_value=question.most, help_text=question.help
        )
    choices = (
        [("yes", _("yes")), ("no", _("no"))]
        if question.kind == "yesno"
        else [(key, _now(label)) for key, label in question.choices]
    )
    return forms.ChoiceField(
        label=_("Answer"),
        required=False,
        choices=[(UNKNOWN, _("not known")), *choices],
        help_text=question.help,
    )


def _as_choice(question: FactQuestion, value: Any) -> Any:
    if question.kind == "yesno":
        return {True: "yes", False: "no"}.get(value, UNKNOWN)
    return UNKNOWN if value is None else value


def _value(question: FactQuestion, given: Any) -> Any:
    if given in (None, UNKNOWN):
        return None
    return ANSWERS[given] if question.kind == "yesno" else given
