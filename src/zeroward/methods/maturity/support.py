"""Which support a cluster of national ecosystems gets: data with version and source, never rules in code.

What makes a country belong to a cluster is not published, nor which cluster is the more mature: nothing here orders
them.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

FOLDER: Final = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Support:
    """One kind of support; `countries` is how many countries get it, where that is published; `years` for how long."""

    key: str
    label: str
    clusters: tuple[str, ...]
    countries: int | None = None
    every_year: bool = False
    years: int | None = None
    mark: Literal["verified", "derived", "assumption"] = "assumption"


@dataclass(frozen=True, slots=True)
class SupportMatrix:
    """Supports × clusters of one version. Raises MethodError for a support to a cluster that there is not."""

    title: str
    version: str
    source: str
    clusters: tuple[str, ...]
    supports: tuple[Support, ...]

    def __post_init__(self) -> None:
        for one in self.supports:
            strange = [cluster for cluster in one.clusters if cluster not in self.clusters]
            if strange:
                raise MethodError(
                    say(
                        "%(support)s goes to %(cluster)s, which is no cluster.",
                        support=one.label,
                        cluster=strange[0],
                    ),
                    place=one.key,
                    remedy=say("Choose among %(clusters)s.", clusters=", ".join(self.clusters)),
                )

    def of_cluster(self, cluster: str) -> tuple[Support, ...]:
        """What a cluster gets, in the order of the data; nothing where nothing is listed. Raises MethodError."""
        if cluster not in self.clusters:
            raise MethodError(
                say("There is no cluster %(cluster)s.", cluster=cluster),
                place="cluster",
                remedy=say("Choose among %(clusters)s.", clusters=", ".join(self.clusters)),
            )
        return tuple(one for one in self.supports if cluster in one.clusters)

    def moved(self, before: Mapping[str, str], after: Mapping[str, str]) -> list["Move"]:
        """Countries that change clusters from one year to the next, with what they gain and lose."""
        found = []
        for country, new in after.items():
            old = before.get(country)
            if old is None or old == new:
                continue
            had, gets = self.of_cluster(old), self.of_cluster(new)
            gained = tuple(one.key for one in gets if one not in had)
            lost = tuple(one.key for one in had if one not in gets)
            found.append(Move(country, old, new, gained, lost))
        return found


@dataclass(frozen=True, slots=True)
class Move:
    country: str
    before: str
    after: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]


@lru_cache(maxsize=4)
def national_support() -> SupportMatrix:
    """The matrix that is shipped."""
    raw: dict[str, Any] = json.loads((FOLDER / "national_support.json").read_text(encoding="utf-8"))
    return SupportMatrix(
        raw["title"], raw["version"], raw["source"], tuple(raw["clusters"]), _supports(raw["supports"])
    )


def _supports(rows: Sequence[Mapping[str, Any]]) -> tuple[Support, ...]:
    return tuple(Support(**{**row, "clusters": tuple(row["clusters"])}) for row in rows)
