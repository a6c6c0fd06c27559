"""Names of themes and languages as people read them."""

from zeroward.core.once import once
from zeroward.taxonomy.queries.labels import concept_labels

THEMES = "thematic-areas"


def word_labels() -> dict[str, str]:
    """Themes by key; English, since what is frozen is said again in other languages by its sentence."""
    return once(("exchange", "labels"), _read)


def _read() -> dict[str, str]:
    return dict(concept_labels(THEMES)[THEMES])
