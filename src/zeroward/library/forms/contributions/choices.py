"""Lists to choose from: challenges, countries, languages, materials. Only what is public."""

from django.utils.translation import get_language_info

from zeroward.core.queries.texts import with_texts
from zeroward.core.ui.sorting import sort_key
from zeroward.library.queries.public import public_challenges, public_materials
from zeroward.places.models import Country

Choices = list[tuple[str, str]]
NONE = ("", "–")
_LANGUAGES = "bg bs cs da de el en es et fi fr ga hr hu is it lt lv mk nb nl pl pt ro sk sl sq sr sv tr uk"


def challenge_choices() -> Choices:
    return [
        NONE,
        *((one.code, f"{one.code} {one.served('title')}") for one in with_texts(public_challenges())),
    ]


def country_choices() -> Choices:
    found = [(one.code, one.served("name").body) for one in with_texts(Country.objects.public())]
    return [NONE, *sorted(found, key=lambda pair: sort_key(pair[1]))]


def language_choices() -> Choices:
    found = [(code, str(get_language_info(code)["name_translated"])) for code in _LANGUAGES.split()]
    return [NONE, *sorted(found, key=lambda pair: sort_key(pair[1]))]


def material_choices() -> Choices:
    found = [(one.key, one.served("title").body) for one in with_texts(public_materials())]
    return [NONE, *sorted(found, key=lambda pair: sort_key(pair[1]))]
