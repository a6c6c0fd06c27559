"""What hangs on each threshold: the countries whose cluster changes when it is moved by one step, the others kept."""

from collections.abc import Mapping
from dataclasses import dataclass

from zeroward.methods.maturity.ecosystems.placing import Fact, Placement, place
from zeroward.methods.maturity.ecosystems.typology import Criterion, Typology
from zeroward.methods.maturity.support import SupportMatrix


@dataclass(frozen=True, slots=True)
class Changed:
    """One country before and after. `gained` and `lost` are supports, where both clusters are certain."""

    country: str
    before: Placement
    after: Placement
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shift:
    """One threshold moved from `threshold` to `moved_to`; `changed` is empty where nothing hangs on it."""

    criterion: Criterion
    threshold: float
    moved_to: float
    changed: tuple[Changed, ...]


def threshold_shifts(
    typology: Typology,
    countries: Mapping[str, Mapping[str, Fact]],
    *,
    matrix: SupportMatrix | None = None,
    steps: int = 1,
) -> tuple[Shift, ...]:
    """For each criterion with a threshold that decides something: down and up by so many steps."""
    base = {key: place(typology, facts) for key, facts in sorted(countries.items())}
    found = []
    for one in typology.criteria:
        if one.threshold is None or one.key not in typology.deciding:
            continue
        for way in (-steps, steps):
            other = one.moved(way)
            assert other.threshold is not None
            rules = typology.with_criterion(other)
            after = {key: place(rules, countries[key]) for key in base}
            changed = tuple(
                _changed(key, base[key], after[key], matrix)
                for key in base
                if base[key].possible != after[key].possible
            )
            found.append(Shift(one, one.threshold, other.threshold, changed))
    return tuple(found)


def _changed(country: str, before: Placement, after: Placement, matrix: SupportMatrix | None) -> Changed:
    if matrix is None or before.cluster is None or after.cluster is None:
        return Changed(country, before, after)
    moves = matrix.moved({country: before.cluster}, {country: after.cluster})
    return Changed(country, before, after, moves[0].gained, moves[0].lost)
