"""Fields and choices that forms of groups and the directory share."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.community.queries.words import countries, language_names, place_names, topic_names
from zeroward.core.visibility import Viewer

Choices = list[tuple[str, Any]]


class DayInput(forms.DateInput):
    """A day as browsers take it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files; cleans to a list. What they are is looked at when they are stored."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        given = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(one, initial) for one in given if one]


class FewCharField(forms.CharField):
    """Several lines of text."""

    def __init__(self, *, rows: int = 4, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea({"rows": rows}), **kwargs)


def language_choices() -> Choices:
    """Languages, that of the page first."""
    here = get_language() or "en"
    names = language_names()
    rest = [(code, name) for code, name in names.items() if code != here]
    return [(here, names[here]), *rest] if here in names else rest


def topic_choices() -> Choices:
    return list(topic_names().items())


def country_choices(none: Any = "") -> Choices:
    return [("", none or _("none")), *countries().items()]


def place_choices(viewer: Viewer) -> Choices:
    """The places that somebody can take part for."""
    return [("", _("for myself")), *sorted(place_names(viewer.scopes).items(), key=lambda pair: pair[1])]


def set_choices(form: forms.Form, **choices: Choices) -> None:
    for name, found in choices.items():
        field: Any = form.fields[name]
        field.choices = found
