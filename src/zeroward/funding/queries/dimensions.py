"""What lists of opportunities can be narrowed by: one array of yes and no for each value, counted in a millisecond."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final

import numpy as np
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.core.ui.facets import Chip, Facet, Option, chips
from zeroward.core.ui.narrowing import UNKNOWN
from zeroward.core.ui.sorting import sort_key
from zeroward.funding.models import Programme
from zeroward.funding.queries.masks import Mask, Masks, masked
from zeroward.funding.queries.store import Offer, Store
from zeroward.funding.queries.timing import LABELS
from zeroward.funding.vocabulary import THEME_VOCABULARY
from zeroward.taxonomy.queries.labels import concept_labels, label_of

STATIC: Final = ("theme", "way", "instrument", "level", "programme")


@dataclass(frozen=True, slots=True, eq=False)
class Dimension:
    """One way to narrow: which rows carry a value. Options stand in the order of `labels` or of the alphabet."""

    name: str
    label: str | Promise
    labels: Mapping[str, str]
    masks: Masks
    keep_order: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Narrowed:
    """`mask` says which rows remain."""

    mask: Mask
    facets: list[Facet]
    chips: list[Chip]

    @property
    def chosen(self) -> int:
        return len(self.chips)


_kept: dict[str, dict[str, Masks]] = {}
_lock = Lock()


def masks_of(store: Store) -> Mapping[str, Masks]:
    """Dimension → value → rows, for what does not depend on the day or the city; kept as long as the store is."""
    found = _kept.get(store.stamp)
    if found is None:
        values = {name: [_values(name, one) for one in store.offers] for name in STATIC}
        found = {name: masked(codes) for name, codes in values.items()}
        with _lock:
            _kept.clear()
            _kept[store.stamp] = found
    return found


def static_dimensions(store: Store) -> list[Dimension]:
    """By topic, way to get it, kind of money, who pays, programme. One query for the words."""
    masks = masks_of(store)
    labels = concept_labels(THEME_VOCABULARY, "finance-instruments", "levels")
    programmes = {one.programme.key: one.programme.name for one in store.offers}
    ways = {key: str(label) for key, label in Programme.Way.choices}
    not_known = {UNKNOWN: _("Not known")}
    return [
        Dimension(
            "theme",
            _("Topic"),
            {**_words(labels[THEME_VOCABULARY], masks["theme"]), UNKNOWN: _("Any topic")},
            masks["theme"],
        ),
        Dimension("way", _("How to get it"), ways, masks["way"], keep_order=True),
        Dimension(
            "instrument",
            _("Kind of money"),
            {**_words(labels["finance-instruments"], masks["instrument"]), **not_known},
            masks["instrument"],
        ),
        Dimension(
            "level",
            _("Who pays"),
            {**_words(labels["levels"], masks["level"]), **not_known},
            masks["level"],
        ),
        Dimension("programme", _("Programme"), programmes, masks["programme"]),
    ]


def day_dimension(masks: Masks) -> Dimension:
    """By what is open now; `masks` are those of the day, by keys of LABELS."""
    labels = {key: str(label) for key, label in LABELS.items()}
    return Dimension("when", _("When"), labels, masks, keep_order=True)


def narrow(dimensions: Sequence[Dimension], query: QueryDict, base: Mask) -> Narrowed:
    """Apply the filters of an address to the rows of `base`.

    Within a filter the values are alternatives, and the filters narrow one another; values that nobody has are passed
    over.
    """
    wanted = {one.name: _wanted(one, query) for one in dimensions}
    passing = {one.name: _passing(one, wanted[one.name], len(base)) for one in dimensions}
    everything = base.copy()
    facets = []
    for one in dimensions:
        others = base.copy()
        for name, mask in passing.items():
            if name != one.name:
                others &= mask
        facets.append(_facet(one, wanted[one.name], others))
    for mask in passing.values():
        everything &= mask
    shown = [one for one in facets if any(option.value != UNKNOWN or option.chosen for option in one.options)]
    return Narrowed(everything, shown, chips(facets, query))


def _wanted(dimension: Dimension, query: QueryDict) -> list[str]:
    return [one for one in dict.fromkeys(query.getlist(dimension.name)) if one in dimension.labels]


def _passing(dimension: Dimension, wanted: Sequence[str], size: int) -> Mask:
    if not wanted:
        return np.ones(size, dtype=bool)
    mask = np.zeros(size, dtype=bool)
    for value in wanted:
        if value in dimension.masks:
            mask |= dimension.masks[value]
    return mask


def _facet(dimension: Dimension, wanted: Sequence[str], others: Mask) -> Facet:
    counts = {value: int(np.count_nonzero(mask & others)) for value, mask in dimension.masks.items()}
    shown = [value for value in dimension.labels if counts.get(value) or value in wanted]
    if not dimension.keep_order:
        shown.sort(key=lambda value: (value == UNKNOWN, sort_key(dimension.labels[value])))
    options = [
        Option(value, dimension.labels[value], counts.get(value, 0), value in wanted) for value in shown
    ]
    return Facet(dimension.name, dimension.label, options)


def _words(labels: dict[str, str], values: Masks) -> dict[str, str]:
    return {value: label_of(labels, value) for value in values if value != UNKNOWN}


def _values(name: str, offer: Offer) -> Sequence[str]:
    found: dict[str, Any] = {
        "theme": offer.themes,
        "way": (offer.programme.way,),
        "instrument": (offer.instrument or offer.programme.instrument,),
        "level": (offer.programme.level,),
        "programme": (offer.programme.key,),
    }
    return tuple(one for one in found[name] if one) or (UNKNOWN,)
