"""Three versions of a record put together: what it was, what they made of it, what we made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Flat = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Merged:
    """`write`: values to take over, None for what is gone there. `conflicts`: paths that both sides changed."""

    write: dict[str, Any]
    conflicts: tuple[str, ...]


def merge(*, theirs_before: Flat, ours_before: Flat, ours_now: Flat, theirs_now: Flat) -> Merged:
    """What changed there is taken where nothing changed here; where both changed differently stands a conflict."""
    write: dict[str, Any] = {}
    conflicts: list[str] = []
    for path in sorted({*theirs_before, *theirs_now}):
        new, ours = theirs_now.get(path), ours_now.get(path)
        if alike(new, theirs_before.get(path)) or alike(new, ours):
            continue
        if alike_here(ours, ours_before.get(path)):
            write[path] = new
        else:
            conflicts.append(path)
    return Merged(write, tuple(conflicts))


def differing(ours: Flat, theirs: Flat) -> tuple[str, ...]:
    """Paths whose values differ, of two records that were never put together before. A translation that only we have
    is none of them: nobody took it away."""
    paths = (path for path in sorted({*ours, *theirs}) if not alike(ours.get(path), theirs.get(path)))
    return tuple(path for path in paths if theirs.get(path) is not None or path.count("/") < 2)


def alike(one: Any, other: Any) -> bool:
    """Nothing and an empty value are alike: columns may be missing on either side."""
    return bool(_plain(one) == _plain(other))


def alike_here(one: Any, other: Any) -> bool:
    """Whether a translation is stale follows from its source text: by itself that is no change of ours."""
    return alike(_timeless(one), _timeless(other))


def _plain(value: Any) -> Any:
    return None if value in ("", [], {}) else value


def _timeless(value: Any) -> Any:
    return {key: part for key, part in value.items() if key != "stale"} if isinstance(value, dict) else value
