"""How a matching is to be made: what the desk can choose."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

TWO_SIDES: Final = "sides"
SCORE: Final = "score"
POOL: Final = "pool"
BEST_PAIRS: Final = "pairs"
GROUPS: Final = "groups"

WAYS: Final[Mapping[str, str | Promise]] = {
    TWO_SIDES: _("Stable: nobody would rather swap"),
    SCORE: _("Largest sum of fit"),
    POOL: _("Pairs, stable if there are such"),
    BEST_PAIRS: _("Pairs with the largest sum of fit"),
    GROUPS: _("Groups"),
}
WAYS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "hosts": (TWO_SIDES, SCORE),
    "pairs": (POOL, BEST_PAIRS),
    "groups": (GROUPS,),
    "assignment": (SCORE, TWO_SIDES),
}
"""Ways that make sense, by what the kind of programme says (`Kind.matching`); the first is proposed."""


@dataclass(frozen=True, slots=True)
class Options:
    """`mode`: learners, hosts, large, largest. `quota`: tell, close, fill. `aim`: sum or fairest. `keep`: what was
    published stays, only who is free is matched. `factors`: part of the fit → how much more or less it counts.
    `floors`: group (`queries.matching.floors`) → how many of it get a place at least."""

    way: str = TWO_SIDES
    mode: str = "learners"
    quota: str = "tell"
    aim: str = "sum"
    abroad: bool = True
    keep: bool = False
    smallest: int = 4
    largest: int = 8
    seed: int = 1
    factors: Mapping[str, float] = field(default_factory=dict)
    floors: Mapping[str, int] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        return asdict(self) | {"factors": dict(self.factors), "floors": dict(self.floors)}


def options_of(values: Mapping[str, Any]) -> Options:
    """What a run kept; names that are not known any more are passed over."""
    return Options(**{name: values[name] for name in Options.__dataclass_fields__ if name in values})
