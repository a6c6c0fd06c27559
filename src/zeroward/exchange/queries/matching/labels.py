"""Names of themes and languages as people read them."""

from zeroward.core.once import once
from zeroward.exchange.queries.matching.place_facts import climates, traditions
from zeroward.methods.ghg.say import say
from zeroward.taxonomy.queries.labels import concept_labels

THEMES, LANGUAGES = "thematic-areas", "languages"


def word_labels() -> dict[str, str]:
    """By key, in English: what is kept of a matching is said again in other languages by its sentences."""
    return once(("exchange", "labels"), _read)


def _read() -> dict[str, str]:
    found = concept_labels(THEMES, LANGUAGES, lang="en")
    words = {**climates().names, **traditions().names}
    return {
        **found.get(LANGUAGES, {}),
        **found.get(THEMES, {}),
        **{key: say(name) for key, name in words.items()},
    }


def language_names(codes: list[str]) -> list[str]:
    """In the reader's language; a code that nobody named stands for itself."""
    labels = concept_labels(LANGUAGES).get(LANGUAGES, {})
    return [labels.get(code, code) for code in codes]
