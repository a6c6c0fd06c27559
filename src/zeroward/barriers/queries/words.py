"""Words that pages of this room share, read once for a page."""

from django.utils.translation import get_language

from zeroward.barriers.domain.register import SECTORS
from zeroward.barriers.models import State
from zeroward.barriers.vocabulary import GROUPS
from zeroward.core.once import once
from zeroward.core.ui.sorting import sort_key
from zeroward.places.queries.country_names import country_names
from zeroward.taxonomy.queries.labels import concept_labels

GROUP_SCHEME = "barrier-groups"
BADGES = {
    State.NOTED: "draft",
    State.ANALYSED: "in_progress",
    State.RAISED: "waiting",
    State.ANSWERED: "reviewed",
    State.REMOVED: "done",
    State.NONE: "archived",
    State.DROPPED: "archived",
}
"""How each state is drawn; the word is that of the state itself."""


def _labels() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = once(
        ("barrier-labels", get_language()), lambda: concept_labels(GROUP_SCHEME, SECTORS)
    )
    return found


def group_names() -> dict[str, str]:
    """The eight groups in the order of their source."""
    labels = _labels()[GROUP_SCHEME]
    return {key: labels.get(key, key) for key in GROUPS}


def sector_names() -> dict[str, str]:
    labels = _labels()[SECTORS]
    return dict(sorted(labels.items(), key=lambda pair: sort_key(pair[1])))


def countries() -> dict[str, str]:
    found: dict[str, str] = once(("barrier-countries", get_language()), country_names)
    return dict(sorted(found.items(), key=lambda pair: sort_key(pair[1])))
