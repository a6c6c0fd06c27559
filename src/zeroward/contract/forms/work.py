"""Forms of comments, tasks, and whose section a module is."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.contract.domain.talking import MOST_TEXT
from zeroward.contract.domain.work import Assignment
from zeroward.contract.models import ModuleContent
from zeroward.contract.queries.showing import words_of
from zeroward.diagnosis.departments import DEPARTMENTS
from zeroward.methods.contracts.template.shapes import Template


def module_choices(template: Template) -> list[tuple[str, str]]:
    return [(one.id, f"{one.id} {words_of(one.title)}") for one in template.modules]


class CommentForm(forms.Form):
    text = forms.CharField(label=_("Comment"), max_length=MOST_TEXT, widget=forms.Textarea({"rows": 3}))
    module = forms.CharField(widget=forms.HiddenInput, required=False, max_length=12)


class PeopleMixin(forms.Form):
    """A form with a field for a person of the team."""

    person_field = "who"

    def __init__(self, *args: Any, people: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        field = self.fields[self.person_field]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "–"), *((key, str(one)) for key, one in self.people.items())]

    def person(self) -> Any:
        return self.people.get(self.cleaned_data[self.person_field])


class TaskForm(PeopleMixin):
    title = forms.CharField(label=_("What is to be done"), max_length=300)
    module = forms.ChoiceField(label=_("Module"), required=False)
    who = forms.ChoiceField(label=_("Who"), required=False)
    due = forms.DateField(label=_("Due on"), required=False, widget=forms.DateInput({"type": "date"}))

    def __init__(self, *args: Any, template: Template, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["module"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("the whole contract")), *module_choices(template)]


class AssignForm(PeopleMixin):
    """Whose section a module is."""

    person_field = "responsible"
    department = forms.ChoiceField(
        label=_("Department"), required=False, choices=[("", "–"), *DEPARTMENTS.items()]
    )
    responsible = forms.ChoiceField(label=_("Responsible"), required=False)
    due = forms.DateField(
        label=_("Due on"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    is_ready = forms.BooleanField(label=_("Ready: we are through with it"), required=False)

    def __init__(self, *args: Any, record: ModuleContent | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if record is not None:
            self.initial = {
                "department": record.department,
                "responsible": record.responsible_id,
                "due": record.due,
                "is_ready": record.is_ready,
            }

    def assignment(self) -> Assignment:
        data = self.cleaned_data
        return Assignment(data["department"], self.person(), data["due"], data["is_ready"])
