"""Forms of threads: a new one, an answer, a vote, a report."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.community.domain.threads import LONGEST, PostRow
from zeroward.community.forms.fields import FewCharField, FilesField, language_choices, set_choices
from zeroward.community.models import Group, Report, Round, Thread
from zeroward.core.uploads.kinds import ALLOWED


class PostForm(forms.Form):
    """Words and files. With `files` False words alone: from a letter, and when a post is changed."""

    body = FewCharField(
        label=_("Your text"),
        rows=6,
        max_length=LONGEST,
        help_text=_("Write @ and a member's name to tell them."),
    )
    lang = forms.ChoiceField(label=_("Language"))
    attachments = FilesField(label=_("Files"), required=False, help_text=ALLOWED)

    def __init__(self, *args: Any, files: bool = True, lang: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, lang=language_choices())
        self.initial = {"lang": lang or get_language() or "en", **self.initial}
        if not files:
            del self.fields["attachments"]

    def row(self) -> PostRow:
        data = self.cleaned_data
        return PostRow(data["body"], data["lang"], tuple(data.get("attachments") or ()))


class ThreadForm(PostForm):
    """A new subject, perhaps within a round, perhaps a proposal on which members vote."""

    subject = forms.CharField(label=_("Subject"), max_length=160)
    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=Thread.Kind.choices,
        initial=Thread.Kind.TALK,
        widget=forms.RadioSelect,
        help_text=_("Members vote on a proposal; votes are counted without names."),
    )
    round = forms.ChoiceField(label=_("Round"), required=False)
    field_order = ["subject", "kind", "body", "lang", "round", "attachments"]

    def __init__(self, *args: Any, group: Group, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rounds = {str(one.number): one for one in group.rounds.filter(state=Round.State.RUNNING)}
        set_choices(
            self, round=[("", _("none")), *((number, one.title) for number, one in self.rounds.items())]
        )
        if not self.rounds:
            del self.fields["round"]

    @property
    def chosen_round(self) -> Round | None:
        return self.rounds.get(self.cleaned_data.get("round", ""))


class ReportForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("What is wrong?"), choices=Report.Reason.choices, widget=forms.RadioSelect
    )
    words = FewCharField(label=_("In your words"), rows=3, required=False, max_length=1000)


class DecideForm(forms.Form):
    """What a host does about a report."""

    answer = forms.CharField(label=_("Why?"), max_length=300, help_text=_("The reporter reads it."))


class HideForm(forms.Form):
    answer = forms.CharField(label=_("Why?"), max_length=300, help_text=_("The writer reads it."))


class SettleForm(forms.Form):
    """What became of a proposal."""

    outcome = forms.ChoiceField(
        label=_("What becomes of it?"),
        choices=[choice for choice in Thread.Outcome.choices if choice[0]],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(label=_("Why?"), max_length=500, help_text=_("Those who voted read it."))
