"""Fields and choices that forms of this room share."""

from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.barriers.queries.rows import family_labels
from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.ui.sorting import sort_key
from zeroward.places.models import City, Organisation
from zeroward.profile.queries.choices import language_choices as all_languages

Choices = list[tuple[str, Any]]


class DayInput(forms.DateInput):
    """A day as browsers take it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class LinesField(forms.CharField):
    """Several lines of text."""

    def __init__(self, *, rows: int = 4, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea({"rows": rows}), max_length=6000, **kwargs)


def language_choices() -> Choices:
    """Languages, that of the page first."""
    here = get_language() or "en"
    names = dict(all_languages(here))
    rest = [(code, name) for code, name in names.items() if code != here]
    return [(here, names[here]), *rest] if here in names else rest


def family_choices() -> Choices:
    return [("", _("not known")), *family_labels().items()]


def city_choices(country: str) -> Choices:
    """Cities of a country, of all where none is named. One query."""
    cities = City.objects.public()
    found = cities.filter(country__code=country) if country else cities
    known = sorted(found.values_list("key", "name"), key=lambda pair: sort_key(pair[1]))
    return [("", _("no single city")), *known]


def body_choices(country: str) -> Choices:
    """Bodies of the directory: those of the country, and those of none. One query."""
    found = Organisation.objects.public()
    if country:
        found = found.filter(country__code=country) | found.filter(country=None)
    known = sorted(found.values_list("key", "name"), key=lambda pair: sort_key(pair[1]))
    return [("", _("none of these")), *known]


def set_choices(form: forms.Form, **choices: Choices) -> None:
    for name, found in choices.items():
        field: Any = form.fields[name]
        field.choices = found


def show_problems(form: Any, error: HouseError) -> None:
    """Put what was refused beside the fields that it names. When somebody else changed the record meanwhile, what
    stands there now is shown beside what was written; sending it once more keeps the latter."""
    if isinstance(error, StaleError):
        form.beside = [
            (
                field.label,
                _in_words(field, error.current[name]),
                _in_words(field, form.cleaned_data.get(name)),
            )
            for name, field in form.fields.items()
            if name in error.current and error.current[name] != form.cleaned_data.get(name)
        ]
        form.data = form.data.copy()
        form.data["lock"] = str(error.lock)
    if not isinstance(error, ProblemsError):
        show_error(form, error)
        return
    for one in error.problems:
        form.add_error(one.place if one.place in form.fields else None, str(one))


def _in_words(field: forms.Field, value: Any) -> Any:
    """What a reader knows a value by: the words of a choice, a day as days are written."""
    if isinstance(field, forms.ChoiceField):
        return dict(field.choices).get("" if value is None else str(value), value)  # type: ignore[arg-type]
    return date_format(value, "DATE_FORMAT") if isinstance(value, date) else value
