"""A goal of a team's learning plan."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.learning.models import Course
from zeroward.people.models import User


class GoalForm(forms.Form):
    course = forms.ChoiceField(label=_("Course"))
    person = forms.ChoiceField(label=_("Who"), required=False)
    due = forms.DateField(label=_("By when"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    why = forms.CharField(label=_("What for"), required=False, max_length=300)

    def __init__(self, *args: Any, courses: Sequence[Course], members: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        course: Any = self.fields["course"]
        course.choices = [(one.key, str(one.served("title"))) for one in courses]
        person: Any = self.fields["person"]
        person.choices = [("", _("everybody")), *((str(one.pk), one.get_full_name()) for one in members)]
