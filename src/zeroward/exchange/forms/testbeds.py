"""Forms of the directory of testbeds."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.core.workspaces import Workspace
from zeroward.exchange.domain.testbeds import TestbedRow
from zeroward.exchange.forms.match_work import LockedForm, lines
from zeroward.exchange.models import Testbed, TestbedRequest
from zeroward.exchange.queries.testbed_pages import theme_labels
from zeroward.profile.queries.choices import language_choices


class TestbedForm(LockedForm):
    title = forms.CharField(label=_("Name"), max_length=200)
    kind = forms.ChoiceField(label=_("What is it?"), choices=Testbed.Kind.choices)
    summary = lines(_("What can be tried, or what do you offer?"), required=True)
    themes = forms.MultipleChoiceField(label=_("Topics"), required=False, widget=forms.CheckboxSelectMultiple)
    languages = forms.MultipleChoiceField(
        label=_("Working languages"), required=False, widget=forms.CheckboxSelectMultiple
    )
    who_may = lines(_("Who may use it, on what terms?"), 3)
    url = forms.CharField(label=_("Address on the web"), max_length=500, required=False)
    source = forms.CharField(label=_("Where is this written?"), max_length=300, required=False)
    takes_requests = forms.BooleanField(label=_("Takes requests here"), required=False, initial=True)
    is_public = forms.BooleanField(label=_("Show it in the directory"), required=False, initial=True)
    fields_of = (
        "title", "kind", "summary", "themes", "languages", "who_may", "url", "source", "takes_requests",
    )  # fmt: skip

    def __init__(self, *args: Any, place: Workspace, record: Testbed | None = None, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        self.place, self.record = place, record
        self.fields["themes"].choices = sorted(theme_labels().items(), key=lambda one: one[1])  # type: ignore[attr-defined]
        self.fields["languages"].choices = language_choices(get_language() or "en")  # type: ignore[attr-defined]
        if record is not None:
            self.initial.setdefault("is_public", record.visibility == "public")

    def row(self) -> TestbedRow:
        data = self.cleaned_data
        city = self.record.city if self.record is not None else ""
        if not city and self.place.scope.kind == "city":
            city = self.place.scope.key
        return TestbedRow(
            city=city, is_public=data["is_public"], **{name: data[name] for name in self.fields_of}
        )


class AskForm(forms.Form):
    """A request to a testbed, in the name of a place."""

    place = forms.ChoiceField(label=_("Who asks?"))
    text = lines(_("What would you like to try?"), required=True)
    when = forms.CharField(label=_("When?"), max_length=120, required=False)

    def __init__(self, *args: Any, places: list[Workspace], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = [(str(one.scope), one.name) for one in places]  # type: ignore[attr-defined]
        if len(places) == 1:
            self.fields["place"].widget = forms.HiddenInput()
            self.initial.setdefault("place", str(places[0].scope))


class AnswerForm(forms.Form):
    state = forms.ChoiceField(
        label=_("Your answer"),
        choices=[
            (one.value, one.label) for one in (TestbedRequest.State.ACCEPTED, TestbedRequest.State.DECLINED)
        ],
        widget=forms.RadioSelect,
    )
    text = lines(_("What comes next, or why not?"), required=True)
