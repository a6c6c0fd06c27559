"""One question about a city as a form, for every page that asks it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.profile.queries.catalogue import SETS, FactQuestion
from zeroward.profile.queries.choices import choices_of

LONG_LIST = 8


class FactForm(forms.Form):
    """A field `value`, with the question as its label. What was answered is read by `domain.reading`, which knows the
    bounds; here every text is taken, so that one place alone says what is wrong with it."""

    use_required_attribute = False

    def __init__(self, question: FactQuestion, data: Any = None, *, value: Any = None) -> None:
        super().__init__(
            data, initial={"value": initial_of(question, value)}, auto_id=f"id_{question.key}_%s"
        )
        self.question = question
        self.fields["value"] = _field(question)

    @property
    def raw(self) -> Any:
        """What was posted, for the use case."""
        return self.cleaned_data["value"]


class NoteForm(FactForm):
    """The question on its own page: with the day for which the answer holds, and a note."""

    as_of = forms.DateField(
        label=_("On which day was it so?"),
        required=False,
        help_text=_("Leave it empty for today."),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    note = forms.CharField(label=_("How do you know?"), required=False, max_length=300)
    field_order = ["value", "as_of", "note"]

    def __init__(self, question: FactQuestion, data: Any = None, *, value: Any = None) -> None:
        super().__init__(question, data, value=value)
        self.order_fields(self.field_order)


def initial_of(question: FactQuestion, value: Any) -> Any:
    """A value of a profile as its field shows it."""
    if value is None:
        return None
    if question.kind == "yes_no":
        return "yes" if value is True else "no"
    if question.kind in SETS:
        return sorted(value)
    return value


def _field(question: FactQuestion) -> forms.Field:
    about: dict[str, Any] = {
        "label": question.question,
        "help_text": _help(question),
        "required": True,
    }
    if question.kind == "number":
        return forms.CharField(
            max_length=40, widget=forms.TextInput({"inputmode": "decimal", "autocomplete": "off"}), **about
        )
    choices = choices_of(question)
    if question.kind in SETS:
        return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **about)
    if len(choices) > LONG_LIST or question.kind == "country":
        return forms.ChoiceField(choices=[("", "–"), *choices], **about)
    return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **about)


def _help(question: FactQuestion) -> str:
    parts = [question.help]
    if question.unit and question.english.get("unit") != "year":
        parts.append(str(_("In %(unit)s.")) % {"unit": question.unit})
    return " ".join(part for part in parts if part)
