"""Fairness floors of a matching: groups of cities of which a smallest number is to have a place."""

from collections.abc import Callable, Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from zeroward.exchange.queries.matching.inputs import Inputs
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching import Floor

SMALL: Final = 50_000
GROUPS: Final[Mapping[str, str | Promise]] = {
    "small": _("Towns under 50,000 people"),
    "candidate": _("Cities of candidate countries"),
    "first": _("Cities that take part for the first time"),
}
NAMES: Final = {
    "small": gettext_noop("Towns under 50,000 people"),
    "candidate": gettext_noop("Cities of candidate countries"),
    "first": gettext_noop("Cities that take part for the first time"),
}


def floors_of(inputs: Inputs) -> list[Floor]:
    """The floors that the desk has set, with the learners (numbers) of each group."""
    return [
        Floor(say(NAMES[key]), members_of(inputs, key), least)
        for key, least in inputs.options.floors.items()
        if key in NAMES and least > 0
    ]


def members_of(inputs: Inputs, key: str) -> list[int]:
    """Who certainly belongs to a group: whoever's size or country is not known does not."""
    belongs = _BELONGS[key]
    return [at for at, one in enumerate(inputs.learners) if belongs(inputs, one.application_id) is True]


def not_known(inputs: Inputs) -> list[Said]:
    """For each group that was set, how many could belong to it and are not counted."""
    found = []
    for key, least in inputs.options.floors.items():
        if key not in NAMES or least <= 0:
            continue
        count = sum(_BELONGS[key](inputs, one.application_id) is None for one in inputs.learners)
        if count:
            words = gettext_noop(
                "%(name)s: of %(count)s it is not known whether they belong; they do not count."
            )
            found.append(say(words, name=say(NAMES[key]), count=count))
    return found


def _small(inputs: Inputs, pk: int) -> bool | None:
    people = inputs.known[pk].population
    return None if people is None else people < SMALL


def _candidate(inputs: Inputs, pk: int) -> bool | None:
    return inputs.known[pk].candidate


def _first(inputs: Inputs, pk: int) -> bool | None:
    return inputs.profiles[pk].first_timer


_BELONGS: Final[Mapping[str, Callable[[Inputs, int], bool | None]]] = {
    "small": _small,
    "candidate": _candidate,
    "first": _first,
}
