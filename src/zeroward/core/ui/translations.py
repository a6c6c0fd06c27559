"""Choices of the translation work list."""

from django.conf import settings

from zeroward.core.queries.translations import translated_models
from zeroward.core.ui.languages import own_name

# the languages in which the catalogue is shipped or will be, beside English
CONTENT_LANGUAGES = (
    *("bg", "bs", "cs", "da", "de", "el", "es", "et", "fi", "fr", "ga", "he", "hr", "hu", "is", "it"),
    *("lt", "lv", "mk", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl", "sq", "sr", "sv", "tr", "uk"),
)


def content_languages() -> list[tuple[str, str]]:
    """(code, name in itself), the languages of the interface first."""
    first = [code for code, _name in settings.LANGUAGES if code != "en"]
    rest = [code for code in CONTENT_LANGUAGES if code not in first]
    return [(code, own_name(code)) for code in [*first, *rest]]


def kind_choices() -> list[tuple[str, str]]:
    return sorted(
        (
            (name, str(model._meta.verbose_name_plural).capitalize())
            for name, model in translated_models().items()
        ),
        key=lambda choice: choice[1],
    )
