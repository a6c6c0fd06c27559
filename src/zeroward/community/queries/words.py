"""Words that pages of this room share: topics, languages and places in the reader's language."""

from collections.abc import Iterable

from django.utils.translation import get_language

from zeroward.community.domain.group_work import TOPICS
from zeroward.core.once import once
from zeroward.core.workspaces import workspaces
from zeroward.places.queries.country_names import country_names
from zeroward.profile.queries.choices import language_choices
from zeroward.taxonomy.queries.labels import concept_labels


def topic_names() -> dict[str, str]:
    """Thematic areas: key to word, by word. One query for a page."""
    lang = get_language()
    found: dict[str, str] = once(("community-topics", lang), lambda: concept_labels(TOPICS)[TOPICS])
    return dict(sorted(found.items(), key=lambda pair: pair[1].casefold()))


def countries() -> dict[str, str]:
    """Countries: code to name. Two queries for a page."""
    found: dict[str, str] = once(("community-countries", get_language()), country_names)
    return dict(sorted(found.items(), key=lambda pair: pair[1].casefold()))


def language_names() -> dict[str, str]:
    """Languages: code to name in the reader's language."""
    return dict(language_choices(get_language() or "en"))


def place_names(scopes: Iterable[str]) -> dict[str, str]:
    """Names of places by the text of their scopes; unknown ones are left out."""
    return {scope: place.name for scope, place in workspaces(sorted({one for one in scopes if one})).items()}


def said_list(codes: Iterable[str], names: dict[str, str]) -> list[str]:
    """Words for codes, in the order given."""
    return [names.get(code, code) for code in codes]
