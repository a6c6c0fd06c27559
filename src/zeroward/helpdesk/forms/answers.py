"""Forms for answers that others read: one out of a case, and canned ones."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.workspaces import Workspace
from zeroward.helpdesk.domain.canned import CannedRow
from zeroward.helpdesk.forms.asking import language_choices, topic_choices
from zeroward.helpdesk.models import Canned
from zeroward.library.domain.answers import AnswerRow


class ForOthersForm(forms.Form):
    """A question and its answer, without whatever tells who asked."""

    question = forms.CharField(label=_("Question"), max_length=200, widget=forms.Textarea({"rows": 2}))
    answer = forms.CharField(label=_("Answer"), max_length=20_000, widget=forms.Textarea({"rows": 12}))
    topic = forms.ChoiceField(label=_("Topic"))
    language = forms.ChoiceField(label=_("Language"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["topic"].choices = topic_choices()  # type: ignore[attr-defined]
        self.fields["language"].choices = language_choices()  # type: ignore[attr-defined]

    def row(self) -> AnswerRow:
        data = self.cleaned_data
        return AnswerRow(data["question"], data["answer"], data["topic"], data["language"])


class CannedForm(forms.Form):
    """A canned answer; `places` are those for which the person may keep one."""

    scope = forms.ChoiceField(label=_("Used by"))
    title = forms.CharField(label=_("Title"), max_length=120)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    language = forms.ChoiceField(label=_("Language"))
    text = forms.CharField(
        label=_("Text"),
        max_length=20_000,
        widget=forms.Textarea({"rows": 10}),
        help_text=_("Filled in by themselves: {city}, {question}, {reference}, {name} (yours)."),
    )

    def __init__(
        self, *args: Any, places: Sequence[Workspace], canned: Canned | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["topic"].choices = [("", _("any")), *topic_choices()]  # type: ignore[attr-defined]
        self.fields["language"].choices = language_choices()  # type: ignore[attr-defined]
        self.fields["scope"].choices = [(str(one.scope), one.name) for one in places]  # type: ignore[attr-defined]
        if canned is not None:
            names = ("title", "topic", "language", "text")
            self.initial = {**{name: getattr(canned, name) for name in names}, **self.initial}
            del self.fields["scope"]

    def row(self) -> CannedRow:
        data = self.cleaned_data
        return CannedRow(data["title"], data["text"], data["language"], data["topic"])
