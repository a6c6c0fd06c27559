"""Forms of who asks: the question in a sentence, the whole of it, and what is written afterwards."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.core.ui.languages import own_name
from zeroward.core.ui.translations import content_languages
from zeroward.core.workspaces import Workspace
from zeroward.helpdesk.domain.asking import AskRow
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.vocabulary import IMPACTS, URGENCIES, kinds, topics
from zeroward.library.domain.spam import new_stamp
from zeroward.places.queries.country_names import country_names

ALONE = "me"


def topic_choices() -> list[tuple[str, str]]:
    return [(key, one.label) for key, one in topics().items()]


def kind_choices() -> list[tuple[str, str]]:
    return [(key, one.label) for key, one in kinds().items()]


def language_choices() -> list[tuple[str, str]]:
    """Languages by their own name."""
    codes = dict.fromkeys(["en", *(code for code, _name in content_languages())])
    return sorted(((code, own_name(code)) for code in codes), key=lambda pair: pair[1].casefold())


def country_choices(none: Any) -> list[tuple[str, Any]]:
    return [("", none), *sorted(country_names().items(), key=lambda pair: pair[1].casefold())]


class FirstForm(forms.Form):
    """The beginning: what it is about, in one sentence. Sent as an address, so that nothing is kept of it."""

    title = forms.CharField(label=_("Your question, in one sentence"), max_length=160)
    topic = forms.ChoiceField(label=_("What is it about?"), required=False)
    about = forms.CharField(required=False, max_length=300, widget=forms.HiddenInput)
    kind = forms.CharField(required=False, max_length=10, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["topic"].choices = [("", _("not sure")), *topic_choices()]  # type: ignore[attr-defined]


class AskForm(forms.Form):
    """The whole question. `places` are the cities and platforms for which the person may ask; without an account their
    place is asked instead, and an address."""

    for_whom = forms.ChoiceField(label=_("For whom do you ask?"), widget=forms.RadioSelect)
    title = forms.CharField(label=_("Your question, in one sentence"), max_length=160)
    text = forms.CharField(
        label=_("What do we need to know?"),
        max_length=20_000,
        widget=forms.Textarea({"rows": 7}),
        help_text=_("What have you tried, and what would help? No secrets, no names of others."),
    )
    topic = forms.ChoiceField(label=_("What is it about?"))
    kind = forms.ChoiceField(label=_("What do you need?"))
    stage = forms.ChoiceField(label=_("Where does your city stand?"), required=False)
    language = forms.ChoiceField(label=_("Language of the answer"))
    english_too = forms.BooleanField(label=_("English will do as well"), required=False)
    impact = forms.TypedChoiceField(
        label=_("What hangs on it?"), choices=IMPACTS, coerce=int, widget=forms.RadioSelect, initial=2
    )
    urgency = forms.TypedChoiceField(
        label=_("How soon do you need it?"),
        choices=URGENCIES,
        coerce=int,
        widget=forms.RadioSelect,
        initial=2,
    )
    wanted_by = forms.DateField(
        label=_("Is there a deadline?"), required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip
    country = forms.ChoiceField(label=_("Your country"), required=False)
    city_name = forms.CharField(label=_("Your city or organisation"), required=False, max_length=120)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("We send a link to confirm it. It is used for this question alone, and forgotten later."),
    )
    is_confidential = forms.BooleanField(
        label=_("Keep it confidential"),
        required=False,
        help_text=_("Read only by you, whoever answers, and those who find somebody to answer."),
    )
    may_publish = forms.BooleanField(
        label=_("The answer may help others"),
        required=False,
        help_text=_("Without names, and only after somebody has read it again."),
    )
    about = forms.CharField(required=False, max_length=300, widget=forms.HiddenInput)
    website = forms.CharField(required=False, label=_("Leave this empty"), widget=forms.TextInput(
        {"tabindex": "-1", "autocomplete": "off"}
    ))  # fmt: skip
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, places: Sequence[Workspace], is_visitor: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_visitor = is_visitor
        self.fields["topic"].choices = topic_choices()  # type: ignore[attr-defined]
        self.fields["kind"].choices = kind_choices()  # type: ignore[attr-defined]
        self.fields["stage"].choices = [("", _("not said")), *Case.Stage.choices]  # type: ignore[attr-defined]
        self.fields["language"].choices = language_choices()  # type: ignore[attr-defined]
        self.fields["country"].choices = country_choices(_("not said"))  # type: ignore[attr-defined]
        self.fields["stamp"].initial = new_stamp
        self.fields["language"].initial = get_language()
        self.fields["topic"].initial = "other"
        if is_visitor:
            del self.fields["for_whom"]
            return
        del self.fields["email"]
        named = [(str(one.scope), one.name) for one in places]
        self.fields["for_whom"].choices = [*named, (ALONE, _("for myself"))]  # type: ignore[attr-defined]
        self.fields["for_whom"].initial = named[0][0] if named else ALONE
        if named:
            del self.fields["country"], self.fields["city_name"]

    def shown(self, *names: str) -> list[BoundField]:
        """Those of the fields that this form has."""
        return [self[name] for name in names if name in self.fields]

    @property
    def question_fields(self) -> list[BoundField]:
        return self.shown("for_whom", "title", "text", "topic", "kind")

    @property
    def weight_fields(self) -> list[BoundField]:
        return self.shown("impact", "urgency", "wanted_by", "stage")

    @property
    def answer_fields(self) -> list[BoundField]:
        return self.shown(
            "country", "city_name", "email", "language", "english_too", "is_confidential", "may_publish"
        )

    def row(self) -> AskRow:
        data = self.cleaned_data
        languages = [data["language"], *(["en"] if data["english_too"] else [])]
        return AskRow(
            title=data["title"], text=data["text"], topic=data["topic"], kind=data["kind"], stage=data["stage"],
            languages=tuple(dict.fromkeys(languages)), country=data.get("country", ""),
            city_name=data.get("city_name", ""), email=data.get("email", ""), about=data["about"],
            wanted_by=data["wanted_by"], impact=data["impact"], urgency=data["urgency"],
            is_confidential=data["is_confidential"], may_publish=data["may_publish"],
        )  # fmt: skip


class SayForm(forms.Form):
    """What the asker writes afterwards."""

    text = forms.CharField(label=_("Your message"), max_length=20_000, widget=forms.Textarea({"rows": 5}))


class HelpedForm(forms.Form):
    """Did it help?"""

    helped = forms.TypedChoiceField(
        label=_("Did it help?"),
        choices=[("yes", _("Yes, that is it")), ("no", _("No, not yet"))],
        coerce=lambda text: text == "yes",
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("What is missing?"), required=False, max_length=500, widget=forms.Textarea({"rows": 2})
    )
