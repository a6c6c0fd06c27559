"""Forms of groups: what one is, joining it, its members, its state."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.community.domain.groups import COLUMNS, REACH, GroupRow
from zeroward.community.forms.fields import (
    FewCharField,
    country_choices,
    language_choices,
    place_choices,
    set_choices,
    topic_choices,
)
from zeroward.community.models import Group, GroupMember
from zeroward.core.visibility import Viewer


class GroupForm(forms.Form):
    """What a group is. `meets_here` off makes it an entry of the register. Without `reach` nobody is asked how far it
    reaches: that stays as it is."""

    title = forms.CharField(label=_("Name"), max_length=160)
    about = FewCharField(label=_("What is it for?"), required=False, max_length=4000)
    lang = forms.ChoiceField(label=_("Language of this text"))
    kind = forms.ChoiceField(label=_("Kind"), choices=Group.Kind.choices)
    meets_here = forms.BooleanField(
        label=_("It works on this platform"),
        required=False,
        initial=True,
        help_text=_("Without the tick it is an entry of the register: who, what for, active or not."),
    )
    country = forms.ChoiceField(label=_("Country"), required=False)
    openness = forms.ChoiceField(
        label=_("Who can join"),
        choices=Group.Openness.choices,
        initial=Group.Openness.REQUEST,
        widget=forms.RadioSelect,
    )
    listed = forms.BooleanField(
        label=_("Everyone sees that it exists"),
        required=False,
        initial=True,
        help_text=_("Name, purpose and number of members; never who they are."),
    )
    public = forms.BooleanField(
        label=_("Everyone reads its threads"),
        required=False,
        help_text=_("Without the names of those who write, and without files."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages in which you write"), required=False, widget=forms.CheckboxSelectMultiple
    )
    topics = forms.MultipleChoiceField(label=_("Topics"), required=False, widget=forms.CheckboxSelectMultiple)
    formal = forms.TypedChoiceField(
        label=_("Does it have a formal mandate?"),
        required=False,
        choices=[("", _("not known")), ("yes", _("yes")), ("no", _("no, it is informal"))],
        coerce=lambda value: value == "yes",
        empty_value=None,
    )
    since = forms.IntegerField(label=_("Since which year"), required=False)
    parties = FewCharField(
        label=_("Bodies that take part"), required=False, max_length=4000, help_text=_("One on each line.")
    )
    website = forms.URLField(label=_("Website"), required=False, max_length=500, assume_scheme="https")
    source_note = forms.CharField(label=_("Where do you know this from?"), required=False, max_length=300)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, group: Group | None = None, reach: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._stays = {} if group is None or reach else {name: getattr(group, name) for name in REACH}
        for name in self._stays:
            del self.fields[name]
        languages = language_choices()
        set_choices(
            self, lang=languages, languages=languages, topics=topic_choices(), country=country_choices()
        )
        here = get_language() or "en"
        self.initial = {"lang": here, "languages": [here], **self.initial}
        if group is not None:
            kept = {name: getattr(group, name) for name in COLUMNS}
            formal = {True: "yes", False: "no", None: ""}[group.formal]
            topics = [one.key for one in group.topics.all()]
            self.initial = {**kept, "topics": topics, "formal": formal, "lock": group.lock}

    def row(self) -> GroupRow:
        data = {**self.cleaned_data, **self._stays}
        return GroupRow(
            **{name: data[name] for name in COLUMNS if name != "languages"},
            languages=tuple(data["languages"]),
            topics=tuple(data["topics"]),
        )


class JoinForm(forms.Form):
    """Joining: for whom, why, and how often we may write. No letters unless they are chosen."""

    words = FewCharField(
        label=_("Why would you like to join?"),
        rows=3,
        required=False,
        max_length=500,
        help_text=_("The hosts read it."),
    )
    represents = forms.ChoiceField(label=_("You take part"), required=False)
    digest = forms.ChoiceField(
        label=_("Letters about what is new"),
        choices=GroupMember.Digest.choices,
        initial=GroupMember.Digest.NEVER,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, viewer: Viewer, asks: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, represents=place_choices(viewer))
        if not asks:
            del self.fields["words"]


class LettersForm(forms.Form):
    digest = forms.ChoiceField(
        label=_("Letters about what is new"), choices=GroupMember.Digest.choices, widget=forms.RadioSelect
    )


class LeaveForm(forms.Form):
    forget = forms.BooleanField(
        label=_("Forget me here"),
        required=False,
        help_text=_("Your posts stay as those of a former member. Your files and votes are deleted."),
    )


class AddMemberForm(forms.Form):
    """Somebody by the address of their account."""

    email = forms.EmailField(label=_("E-mail address of their account"))
    role = forms.ChoiceField(label=_("As"), choices=GroupMember.Role.choices)


class AnswerForm(forms.Form):
    answer = forms.CharField(
        label=_("Answer"), required=False, max_length=500, help_text=_("The person reads it.")
    )


class StateForm(forms.Form):
    state_note = forms.CharField(
        label=_("Why?"), max_length=300, required=False, help_text=_("Everyone who sees the group reads it.")
    )
