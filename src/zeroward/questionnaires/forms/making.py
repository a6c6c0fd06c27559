"""Forms of those who make a questionnaire: beginning one, what it says about itself, its parts."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.core.ui.languages import own_name
from zeroward.core.ui.translations import content_languages
from zeroward.methods.questions import Definition, Section
from zeroward.methods.questions.entries import KEY, LONGEST_EXPRESSION, LONGEST_TEXT
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion


def language_choices() -> list[tuple[str, str]]:
    return [("en", own_name("en")), *content_languages()]


class NewForm(forms.Form):
    """A new questionnaire: empty, or from another one."""

    title = forms.CharField(
        label=_("Title"),
        max_length=200,
        help_text=_("Respondents see it. For example: What does your city need?"),
    )
    start = forms.ChoiceField(label=_("Start with"), required=False)
    language = forms.ChoiceField(
        label=_("Language in which you write"),
        help_text=_("Others are added later. It counts only for an empty questionnaire."),
    )

    def __init__(self, *args: Any, sources: list[QuestionnaireVersion], language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sources = {str(one.pk): one for one in sources}
        start: Any = self.fields["start"]
        start.choices = [
            ("", _("an empty questionnaire")),
            *((pk, _named(one)) for pk, one in self.sources.items()),
        ]
        choose: Any = self.fields["language"]
        choose.choices = language_choices()
        self.initial.setdefault("language", language)

    @property
    def source(self) -> QuestionnaireVersion | None:
        return self.sources.get(self.cleaned_data.get("start", ""))


def _named(version: QuestionnaireVersion) -> str:
    return f"{version.questionnaire.title} ({version.number})"


class AboutForm(forms.Form):
    """What the team says about a questionnaire."""

    title = forms.CharField(label=_("Title in your list"), max_length=200)
    about = forms.CharField(
        label=_("What it is for"), required=False, max_length=3000, widget=forms.Textarea({"rows": 4})
    )
    visibility = forms.ChoiceField(
        label=_("Who may copy it"),
        choices=[
            (Visibility.CITY, _("this team")),
            (Visibility.PUBLIC, _("every team, once a version is opened")),
        ],
        widget=forms.RadioSelect,
    )

    @classmethod
    def of(cls, one: Questionnaire) -> dict[str, Any]:
        public = one.visibility == Visibility.PUBLIC
        return {
            "title": one.title,
            "about": one.about,
            "visibility": Visibility.PUBLIC if public else Visibility.CITY,
        }


class HeadForm(forms.Form):
    """What stands before and behind the questions, and the languages."""

    title = forms.CharField(label=_("Title"), max_length=500)
    intro = forms.CharField(
        label=_("Introduction"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("Why you ask, and what becomes of the answers."),
    )
    thanks = forms.CharField(
        label=_("Thanks"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("What respondents read when they have handed in."),
    )
    minutes = forms.IntegerField(
        label=_("Minutes it takes"),
        required=False,
        min_value=1,
        max_value=600,
        help_text=_("Respondents see this first. Try it with somebody and measure."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Taking one out takes its texts along."),
    )
    lock = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, definition: Definition, lock: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.first, self.definition = definition.languages[0], definition
        listed = dict(language_choices())
        others = {code: own_name(code) for code in definition.languages if code not in listed}
        choose: Any = self.fields["languages"]
        choose.choices = [(code, name) for code, name in {**listed, **others}.items() if code != self.first]
        choose.required = False
        self.initial = {
            **{name: getattr(definition, name).get(self.first, "") for name in ("title", "intro", "thanks")},
            "minutes": definition.minutes,
            "languages": [code for code in definition.languages if code != self.first],
            "lock": lock,
        }

    def values(self) -> dict[str, Any]:
        """What was written, as the domain takes it; texts in other languages stay."""
        data = self.cleaned_data
        chosen = [code for code in self.definition.languages[1:] if code in data["languages"]]
        chosen += [code for code in data["languages"] if code not in chosen]
        texts = {
            name: with_text(getattr(self.definition, name), self.first, data[name])
            for name in ("title", "intro", "thanks")
        }
        return {**texts, "minutes": data["minutes"], "languages": [self.first, *chosen]}


class SectionForm(forms.Form):
    """One part: a page of questions, which can be given to a colleague."""

    title = forms.CharField(label=_("Title"), max_length=500)
    intro = forms.CharField(
        label=_("Introduction"), required=False, max_length=LONGEST_TEXT, widget=forms.Textarea({"rows": 3})
    )
    when = forms.CharField(
        label=_("Shown only if"),
        required=False,
        max_length=LONGEST_EXPRESSION,
        help_text=_("A condition, for example ${size} > 50000. Empty: shown to everybody."),
        widget=forms.Textarea({"rows": 2, "spellcheck": "false", "class": "making-code"}),
    )
    key = forms.RegexField(
        label=_("Key"),
        regex=f"^{KEY.pattern}$",
        max_length=60,
        help_text=_("Letters without accents, digits, _ and -. It names the part in files."),
        widget=forms.TextInput({"autocapitalize": "none", "spellcheck": "false"}),
    )
    lock = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, definition: Definition, section: Section | None, lock: int, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.first, self.section = definition.languages[0], section
        self.initial = {"lock": lock, "key": free_key(definition, "part")}
        if section is not None:
            self.initial |= {
                "key": section.key,
                "title": section.title.get(self.first, ""),
                "intro": section.intro.get(self.first, ""),
                "when": section.when,
            }

    def values(self) -> dict[str, Any]:
        data = self.cleaned_data
        before: tuple[Mapping[str, str], Mapping[str, str]] = (
            (self.section.title, self.section.intro) if self.section is not None else ({}, {})
        )
        return {
            "key": data["key"],
            "title": with_text(before[0], self.first, data["title"]),
            "intro": with_text(before[1], self.first, data["intro"]),
            "when": data["when"],
        }


def with_text(words: Mapping[str, str], language: str, text: str) -> dict[str, str]:
    """The texts with another one in this language; an empty text takes it away."""
    rest = {code: one for code, one in words.items() if code != language}
    return {**rest, language: text} if text else rest


def free_key(definition: Definition, stem: str) -> str:
    """The first of part_1, part_2 … that nothing has."""
    taken = {one.key for one in (*definition.sections, *definition.questions)}
    return next(key for number in range(1, 10_000) if (key := f"{stem}_{number}") not in taken)
