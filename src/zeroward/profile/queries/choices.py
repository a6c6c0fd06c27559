"""What can be chosen as the answer to a question, and values in words."""

from functools import cache
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from zeroward.core.once import once
from zeroward.core.queries.texts import with_texts
from zeroward.places.models import Country
from zeroward.profile.queries.catalogue import SETS, FactQuestion

# the official languages of the Union, of the candidates and of the associated countries
LANGUAGES = (
    "bg",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "fi",
    "fr",
    "ga",
    "hr",
    "hu",
    "it",
    "lt",
    "lv",
    "mt",
    "nl",
    "pl",
    "pt",
    "ro",
    "sk",
    "sl",
    "sv",
    "bs",
    "he",
    "hy",
    "is",
    "ka",
    "mk",
    "nb",
    "sq",
    "sr",
    "tr",
    "uk",
)

Choices = list[tuple[str, str]]


def choices_of(question: FactQuestion) -> Choices:
    """Pairs of value and label; empty for numbers. Countries come from the database, by name."""
    if question.kind == "yes_no":
        return [("yes", _("Yes")), ("no", _("No"))]
    if question.kind in ("country", "countries"):
        return country_choices()
    if question.kind == "languages":
        return language_choices(get_language() or "en")
    return [(choice.key, choice.label) for choice in question.choices]


def country_choices() -> Choices:
    """The countries that the platform knows, by name. Two queries; none when the page asked before."""
    return once(("profile.countries", get_language()), _countries)


def _countries() -> Choices:
    found = [
        (one.code, str(one.served("name").body))
        for one in with_texts(Country.objects.public().only("key", "code", "name", "source_lang"))
    ]
    return sorted(found, key=lambda pair: pair[1].casefold())


@cache
def language_choices(_lang: str) -> Choices:
    """Languages in the reader's language, by name."""
    found = [(code, language_name(code)) for code in LANGUAGES]
    return sorted(found, key=lambda pair: pair[1].casefold())


def language_name(code: str) -> str:
    """The name in the reader's language; the code where the name is not known."""
    if code == "mt":  # the one that Django has no name for
        return _("Maltese")
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


def said_value(question: FactQuestion, value: Any) -> str:
    """A value in words: "Yes", "12,000 people", "Austria"."""
    if question.kind == "yes_no":
        return _("Yes") if value in (True, "yes") else _("No")
    if question.kind == "number":
        return _number(question, value)
    labels = dict(choices_of(question))
    if question.kind in SETS:
        named = [labels.get(key, key) for key in sorted(value)]
        return ", ".join(named) if named else _("none")
    return labels.get(str(value), str(value))


def _number(question: FactQuestion, value: Any) -> str:
    if question.english.get("unit") == "year":
        return str(int(value))
    whole = value == int(value)
    said = number_format(int(value) if whole else value, use_l10n=True, force_grouping=True)
    return f"{said} {question.unit}".strip()
