"""Actions of the library that are like one of a plan, with what makes them alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.urls import NoReverseMatch
from django.utils.translation import gettext as _

from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.core.ui.sorting import sort_key
from zeroward.methods.text.fold import fold
from zeroward.plan.models import EffectKind, LibraryAction
from zeroward.plan.vocabulary import FIELDS

MOST: Final = 5
LONG_WORD: Final = 5
LEAST: Final = 2
"""Points from which an action is alike: the same field alone is not enough."""


@dataclass(frozen=True, slots=True)
class Similar:
    key: str
    name: str
    url: str
    why: str


def similar_actions(row: Mapping[str, Any]) -> list[Similar]:
    """The most alike first; nothing when nothing is. One query, and one for translations."""
    actions = list(LibraryAction.objects.filter(is_retired=False).exclude(key=row["library_key"] or ""))
    ranked = [(points, one, why) for one in actions for points, why in [_alike(one, row)] if points >= LEAST]
    ranked.sort(key=lambda found: (-found[0], sort_key(found[1].name)))
    chosen = ranked[:MOST]
    attach_texts(one for _points, one, _why in chosen)
    return [
        Similar(one.key, one.served("name").body, _address(one.key), "; ".join(why))
        for _points, one, why in chosen
    ]


def _alike(one: LibraryAction, row: Mapping[str, Any]) -> tuple[int, list[str]]:
    points, why = 0, []
    lever = row["effect"].get("action") if row["effect_kind"] == EffectKind.MODEL else None
    if lever and one.model_action == lever:
        points, why = points + 3, [*why, _("the same action of the model")]
    shared = _long_words(one.name) & _long_words(row["name"])
    if shared:
        points, why = (
            points + 2 * len(shared),
            [*why, _("says “%(words)s”") % {"words": "”, “".join(sorted(shared))}],
        )
    if row["field"] and one.field == row["field"]:
        points += 1
        why.append(str(FIELDS[row["field"]]))
    return points, why


def _long_words(text: str) -> set[str]:
    words = "".join(letter if letter.isalnum() else " " for letter in fold(text)).split()
    return {word for word in words if len(word) >= LONG_WORD}


def _address(key: str) -> str:
    try:
        return address_of("plan:library-action", key)
    except NoReverseMatch:
        return ""
