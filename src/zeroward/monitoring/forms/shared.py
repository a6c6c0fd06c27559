"""Forms of projects of several cities."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.community.forms.fields import DayInput, FewCharField, language_choices, set_choices
from zeroward.core.models import Visibility
from zeroward.monitoring.domain.shared_projects import LONG, PartRow, ProjectRow
from zeroward.monitoring.models import ActionStatus, SharedPart, SharedProject, SharedState
from zeroward.plan.vocabulary import FIELDS

COLUMNS = ("title", "summary", "lang", "field", "starts", "ends", "state", "result", "visibility")


class ProjectForm(forms.Form):
    title = forms.CharField(label=_("Name of the project"), max_length=200)
    summary = FewCharField(label=_("What do you do together?"), required=False, max_length=LONG)
    lang = forms.ChoiceField(label=_("Language of this text"))
    field = forms.ChoiceField(
        label=_("Field of action"), required=False, choices=[("", _("none")), *FIELDS.items()]
    )
    starts = forms.IntegerField(label=_("From the year"), required=False)
    ends = forms.IntegerField(label=_("To the year"), required=False)
    state = forms.ChoiceField(label=_("State"), choices=SharedState.choices)
    result = FewCharField(
        label=_("What came of it?"),
        required=False,
        max_length=LONG,
        help_text=_("Once it has ended, or was given up."),
    )
    visibility = forms.ChoiceField(
        label=_("Who can see it, beside the cities in it"),
        choices=Visibility.choices,
        widget=forms.RadioSelect,
        help_text=_("Everyone sees only the cities that agreed to be named."),
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, project: SharedProject | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, lang=language_choices())
        self.initial = {
            "lang": get_language() or "en",
            "state": SharedState.RUNNING,
            "visibility": Visibility.CITY,
        }
        if project is not None:
            self.initial = {**{name: getattr(project, name) for name in COLUMNS}, "lock": project.lock}

    def row(self) -> ProjectRow:
        return ProjectRow(**{name: self.cleaned_data[name] for name in COLUMNS})


class InviteForm(forms.Form):
    city = forms.ChoiceField(label=_("City"))

    def __init__(self, *args: Any, cities: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, city=list(cities))


class PartForm(forms.Form):
    """What the city itself says of its part."""

    does = FewCharField(label=_("What does your city do in it?"), required=False, max_length=LONG)
    action = forms.ChoiceField(
        label=_("Which action of your plan is it?"),
        required=False,
        help_text=_("Its status then follows your reports. The other cities of the project see it."),
    )
    status = forms.ChoiceField(
        label=_("Or say where it stands"),
        required=False,
        choices=[("", _("not known")), *ActionStatus.choices],
    )
    status_on = forms.DateField(label=_("This was so on"), required=False, widget=DayInput())
    note = FewCharField(label=_("Note for the other cities"), required=False, max_length=LONG)
    is_public = forms.BooleanField(
        label=_("Everyone may see that we take part, and how far we are"), required=False
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, part: SharedPart, actions: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, action=[("", _("none of them")), *actions])
        self.initial = {
            **{
                name: getattr(part, name)
                for name in ("does", "status", "status_on", "note", "is_public", "lock")
            },
            "action": str(part.action_id or ""),
        }

    def there(self, current: Mapping[str, Any]) -> dict[str, Any]:
        """What the part says now, by the fields of this form."""
        return {**current, "action": current["action_id"]}

    def row(self) -> PartRow:
        data = self.cleaned_data
        return PartRow(
            does=data["does"],
            action=int(data["action"]) if data["action"] else None,
            status=data["status"],
            status_on=data["status_on"],
            note=data["note"],
            is_public=data["is_public"],
        )
