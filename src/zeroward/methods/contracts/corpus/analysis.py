"""What all contracts say together: how many cities have a code, which codes stand together, how sure that is.

The unit is the city, with the strongest thing that its contracts say. Frequencies follow `counting`; pairs follow
`systems.cooccurrence`; intervals of pairs follow `pairs`.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.contracts.corpus.pairs import DRAWS, PairInterval, pair_intervals
from zeroward.methods.contracts.counting import ENOUGH, Counted, count
from zeroward.methods.contracts.mentions.taxonomy import KINDS, STATUSES, taxonomy
from zeroward.methods.runner import Runner
from zeroward.methods.systems import Cooccurrence, Pair, cooccurrence

LEAST_TOGETHER: Final = 5
"""Cities that say both: fewer say nothing about a pair."""
MOST_FALSE: Final = 0.05
"""Share of false findings among the pairs that are told (Benjamini and Hochberg)."""


@dataclass(frozen=True, slots=True)
class Said:
    """A city's contract says a code at a status; as often as it stands there."""

    city: str
    kind: str
    code: str
    status: str


@dataclass(frozen=True, slots=True)
class Share:
    """A code of a kind with its counts; nobody says a code that is not listed."""

    kind: str
    counted: Counted


@dataclass(frozen=True, slots=True)
class Analysis:
    """`shares` in the order of the taxonomies, `pairs` (kind:code) and `intervals` by strength and name. No pair is
    told of fewer than ten cities."""

    cities: tuple[str, ...]
    shares: tuple[Share, ...]
    pairs: tuple[Pair, ...]
    intervals: tuple[PairInterval, ...]
    tested: int
    draws: int
    seed: int

    def to_json(self) -> dict[str, Any]:
        return {
            "cities": list(self.cities),
            "shares": [{"kind": one.kind, **_counted(one.counted)} for one in self.shares],
            "pairs": [asdict(one) for one in self.pairs],
            "intervals": [asdict(one) for one in self.intervals],
            "tested": self.tested,
            "draws": self.draws,
            "seed": self.seed,
        }

    @property
    def digest(self) -> str:
        """SHA-256 over every figure to its last bit: two that agree in it agree in everything."""
        text = json.dumps(self.to_json(), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return sha256(text.encode()).hexdigest()


def analyse(
    said: Iterable[Said],
    cities: Iterable[str],
    *,
    draws: int = DRAWS,
    seed: int = 1,
    runner: Runner | None = None,
) -> Analysis:
    """`cities` are those whose contracts were searched, whatever they say; what others say does not count."""
    known = tuple(sorted(set(cities)))
    rows: dict[str, list[tuple[str, str, str]]] = {kind: [] for kind in KINDS}
    for one in said:
        if one.kind in rows:
            rows[one.kind].append((one.city, one.code, one.status))
    shares = tuple(
        share
        for kind in KINDS
        for share in (Share(kind, counted) for counted in _shares(kind, rows[kind], known))
        if share.counted.any
    )
    if len(known) < ENOUGH:
        return Analysis(known, shares, (), (), 0, draws, seed)
    presence, names = _presence(rows, known)
    found = cooccurrence(presence, names, runner=runner) if names else None
    told = _told(found) if found is not None else []
    places = {name: at for at, name in enumerate(names)}
    intervals = pair_intervals(
        presence,
        names,
        [(places[one.first], places[one.second]) for one in told],
        draws=draws,
        seed=seed,
        runner=runner,
    )
    tested = len(found.pairs) if found is not None else 0
    return Analysis(known, shares, tuple(told), intervals, tested, draws, seed)


def _shares(kind: str, rows: Sequence[tuple[str, str, str]], cities: Sequence[str]) -> tuple[Counted, ...]:
    codes = taxonomy(kind).items
    parents = {one.code: one.parent for one in codes if one.parent}
    return count(rows, cities, codes=[one.code for one in codes], parents=parents, statuses=STATUSES[kind])


def _presence(
    rows: dict[str, list[tuple[str, str, str]]], cities: Sequence[str]
) -> tuple[NDArray[np.bool_], list[str]]:
    """Cities × wide codes that some cities say and others do not: more than their words alone."""
    row_of = {city: at for at, city in enumerate(cities)}
    columns: list[NDArray[np.bool_]] = []
    names: list[str] = []
    for kind in KINDS:
        parent = {one.code: one.parent or one.code for one in taxonomy(kind).items}
        wide = {code: np.zeros(len(cities), dtype=bool) for code in dict.fromkeys(parent.values())}
        weakest = STATUSES[kind][-1]
        for city, code, status in rows[kind]:
            if city in row_of and status in STATUSES[kind] and status != weakest and code in parent:
                wide[parent[code]][row_of[city]] = True
        for code, column in wide.items():
            if column.any() and not column.all():
                columns.append(column)
                names.append(f"{kind}:{code}")
    return np.array(columns, dtype=bool).reshape(len(columns), len(cities)).T, names


def _told(found: Cooccurrence) -> list[Pair]:
    """Pairs that stand out, the strongest first."""
    told = [one for one in found.pairs if one.together >= LEAST_TOGETHER and one.p_fdr <= MOST_FALSE]
    return sorted(told, key=lambda one: (-abs(one.phi or 0.0), one.first, one.second))


def _counted(counted: Counted) -> dict[str, Any]:
    """No share of fewer than ten cities."""
    return {
        "code": counted.code,
        "by_status": dict(counted.by_status),
        "n": counted.n,
        "share": counted.share,
        "low": counted.low if counted.n >= ENOUGH else None,
        "high": counted.high if counted.n >= ENOUGH else None,
    }
