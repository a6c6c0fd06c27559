"""Forms of a poll: the questions, joining on a phone, and answering."""

import re
from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.domain.poll_questions import CHOOSING, MOST_CHOICES, PollFields
from zeroward.consultation.forms.choices import city_choices
from zeroward.consultation.models import PollQuestion, Session
from zeroward.consultation.models.session import LETTERS
from zeroward.consultation.queries.language_choice import in_language
from zeroward.consultation.queries.poll_words import labels_of
from zeroward.core.ui.languages import own_name

KINDS = [
    ("one", gettext_lazy("one answer")),
    ("many", gettext_lazy("several answers")),
    ("ranking", gettext_lazy("in order of importance")),
    ("scale", gettext_lazy("from 1 to 5")),
    ("open", gettext_lazy("in one's own words")),
]
RATHER_NOT = "-"


class QuestionForm(forms.Form):
    """A question to the room in up to several languages: one text each, and the answers line by line."""

    kind = forms.ChoiceField(
        label=gettext_lazy("How is it answered?"), choices=KINDS, widget=forms.RadioSelect
    )
    key = forms.SlugField(
        label=gettext_lazy("Key"),
        required=False,
        max_length=60,
        help_text=gettext_lazy(
            "The same key in every session that asks the same: then answers add up. Left empty, one is made."
        ),
    )

    def __init__(
        self,
        *args: Any,
        session: Session,
        languages: list[str],
        question: PollQuestion | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.languages = languages
        for place, lang in enumerate(languages):
            first = place == 0
            named = {"name": own_name(lang)}
            self.fields[f"text_{lang}"] = forms.CharField(
                label=_("Question") if first else _("Question in %(name)s") % named,
                max_length=500,
                required=first,
                widget=forms.Textarea({"rows": 2, "lang": lang}),
            )
            self.fields[f"choices_{lang}"] = forms.CharField(
                label=_("Answers to choose from") if first else _("Answers in %(name)s") % named,
                max_length=4000,
                required=False,
                widget=forms.Textarea({"rows": 5, "lang": lang}),
                help_text=_("One a line. Not for a scale or an answer in one's own words.")
                if first
                else _("One a line, in the same order."),
            )
        self.session, self.question = session, question
        if question is not None:
            self.initial = {**_written(question, languages), **self.initial}

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("kind") not in CHOOSING:
            return data
        lines = {lang: _lines(data.get(f"choices_{lang}", "")) for lang in self.languages}
        first = lines[self.languages[0]]
        if not 2 <= len(first) <= MOST_CHOICES:
            self.add_error(f"choices_{self.languages[0]}", _("Give 2 to 12 answers, one a line."))
        for lang in self.languages[1:]:
            if lines[lang] and len(lines[lang]) != len(first):
                self.add_error(
                    f"choices_{lang}",
                    _("These are %(count)d lines; the first language has %(first)d.")
                    % {"count": len(lines[lang]), "first": len(first)},
                )
        data["lines"] = lines
        return data

    def fields_written(self) -> PollFields:
        """What was written, as the domain takes it. Keys of answers that were there before stay."""
        data = self.cleaned_data
        text = {lang: data[f"text_{lang}"] for lang in self.languages}
        choices: list[tuple[str, dict[str, str]]] = []
        lines = data.get("lines", {})
        for place, label in enumerate(lines.get(self.languages[0], [])):
            words = {lang: rows[place] for lang, rows in lines.items() if place < len(rows)}
            choices.append((self._key(place, label, [key for key, _words in choices]), words))
        return PollFields(data["kind"], text, choices, data["key"])

    def _key(self, place: int, label: str, taken: list[str]) -> str:
        known = self.question.choices if self.question else []
        if place < len(known) and known[place]["key"] not in taken:
            return str(known[place]["key"])
        plain = slugify(label)[:40]
        key = plain if re.fullmatch(r"[a-z][a-z0-9_-]*", plain) else f"answer-{place + 1}"
        return key if key not in taken else f"{key[:36]}-{place + 1}"


class DoorForm(forms.Form):
    """The code on the screen of the room."""

    code = forms.CharField(
        label=gettext_lazy("Code on the screen"),
        max_length=20,
        widget=forms.TextInput(
            {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    def clean_code(self) -> str:
        code = "".join(letter for letter in self.cleaned_data["code"].upper() if letter in LETTERS)
        if len(code) != 6:
            raise forms.ValidationError(_("A code has six letters and digits, without vowels."))
        return code


class JoinForm(forms.Form):
    """For which city a phone speaks, and in which language it reads."""

    unit = forms.ChoiceField(label=gettext_lazy("For which city do you speak?"))
    language = forms.ChoiceField(label=gettext_lazy("Language"), widget=forms.RadioSelect, required=False)

    def __init__(self, *args: Any, session: Session, languages: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = city_choices(session.stream.consultation, _("Please choose"))
        self.fields["unit"].choices = [choices[0], (RATHER_NOT, _("I would rather not say")), *choices[1:]]
        self.fields["unit"].error_messages["required"] = _(
            "Choose your city, or that you would rather not say."
        )
        self.fields["language"].choices = [(code, own_name(code)) for code in languages]
        self.languages = languages
        if len(languages) < 2:
            del self.fields["language"]

    @property
    def chosen_unit(self) -> str:
        chosen = str(self.cleaned_data["unit"])
        return "" if chosen == RATHER_NOT else chosen

    def language_chosen(self, otherwise: str) -> str:
        return str(self.cleaned_data.get("language") or otherwise)


class AnswerForm(forms.Form):
    """The answer to one question, as a phone shows it."""

    def __init__(
        self, *args: Any, question: PollQuestion, language: str, value: Any = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.question = question
        text, lang = in_language(question.text, language)
        labels = [(key, words) for key, (words, _lang) in labels_of(question, language).items()]
        make = {
            "one": self._one,
            "many": self._many,
            "ranking": self._ranking,
            "scale": self._scale,
            "open": self._open,
        }
        make[question.kind](text, labels)
        self.lang = lang
        if value is not None:
            self.initial = _given(question, value)

    def _one(self, text: str, labels: list[tuple[str, str]]) -> None:
        self.fields["answer"] = forms.ChoiceField(label=text, choices=labels, widget=forms.RadioSelect)

    def _many(self, text: str, labels: list[tuple[str, str]]) -> None:
        self.fields["answer"] = forms.MultipleChoiceField(
            label=text,
            choices=labels,
            widget=forms.CheckboxSelectMultiple,
            required=False,
            help_text=_("Choose all that fit."),
        )

    def _scale(self, text: str, _labels: list[tuple[str, str]]) -> None:
        self.fields["answer"] = forms.ChoiceField(
            label=text,
            choices=[(str(point), str(point)) for point in range(1, 6)],
            widget=forms.RadioSelect,
            help_text=_("1 is least, 5 is most."),
        )

    def _open(self, text: str, _labels: list[tuple[str, str]]) -> None:
        self.fields["answer"] = forms.CharField(
            label=text,
            max_length=1500,
            required=False,
            widget=forms.Textarea({"rows": 4}),
            help_text=_("Please no names of persons."),
        )

    def _ranking(self, text: str, labels: list[tuple[str, str]]) -> None:
        places = [("", _("not placed")), *((str(n), str(n)) for n in range(1, len(labels) + 1))]
        self.rank_label = text
        for key, words in labels:
            self.fields[f"rank_{key}"] = forms.ChoiceField(label=words, choices=places, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.question.kind != "ranking":
            return data
        places = {
            name.removeprefix("rank_"): int(value)
            for name, value in data.items()
            if name.startswith("rank_") and value
        }
        if len(set(places.values())) != len(places):
            raise forms.ValidationError(_("Two answers have the same place. Give each place once."))
        data["answer"] = sorted(places, key=lambda key: places[key])
        return data

    @property
    def rank_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("rank_")]


def _given(question: PollQuestion, value: Any) -> dict[str, Any]:
    if question.kind == "ranking":
        return {f"rank_{key}": str(place) for place, key in enumerate(value, start=1)}
    return {"answer": str(value) if question.kind == "scale" else value}


def _written(question: PollQuestion, languages: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": question.kind, "key": question.key}
    for lang in languages:
        found[f"text_{lang}"] = question.text.get(lang, "")
        found[f"choices_{lang}"] = "\n".join(one["label"].get(lang, "") for one in question.choices).strip()
    return found


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
