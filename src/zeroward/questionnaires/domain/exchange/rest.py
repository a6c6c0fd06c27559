"""What a format does not carry, kept beside it: for each place, what the format says and what we say.

    >>> rest_of({"sections": [], "minutes": 5}, {"sections": [], "minutes": 9})
    {'': [[['minutes'], 5, 9]]}

When the file comes back, our own word counts only where the format still says what it said; where somebody changed it
in another tool, the change counts.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

Rest = dict[str, list[list[Any]]]
_WHOLE: Final = ("extra", "languages", "origins")
MOST: Final = 20_000


def rest_of(native: Mapping[str, Any], own: Mapping[str, Any]) -> Rest:
    """The differences by the key of section or question, "" for the questionnaire itself.

    Both hold the same sections and questions in the same order.
    """
    theirs, ours = dict(_parts(native)), dict(_parts(own))
    found = {key: list(_differences(theirs.get(key, {}), part, ())) for key, part in ours.items()}
    return {key: changes for key, changes in found.items() if changes}


def with_rest(raw: dict[str, Any], rest: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Puts our own words back into `raw`. Returns places that were changed elsewhere, and keys that are gone."""
    parts, changed, gone = dict(_parts(raw)), [], []
    for key, changes in list(rest.items())[:MOST]:
        if key not in parts:
            gone.append(key)
            continue
        for change in changes if isinstance(changes, list) else ():
            if not _is_change(change):
                continue
            path, was, own = change
            if not _put(parts[key], path, was, own):
                changed.append(".".join((*([key] if key else []), *path)))
    return changed, gone


def _is_change(change: object) -> bool:
    if not isinstance(change, list) or len(change) != 3 or not isinstance(change[0], list):
        return False
    return 0 < len(change[0]) < 6 and all(isinstance(step, str) for step in change[0])


def _parts(raw: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "", raw
    for section in raw.get("sections", ()):
        yield section["key"], section
        for question in section.get("questions", ()):
            yield question["key"], question


def _differences(native: Any, own: Any, path: tuple[str, ...]) -> Iterator[list[Any]]:
    if isinstance(native, Mapping) and isinstance(own, Mapping) and (not path or path[-1] not in _WHOLE):
        for name in sorted({*native, *own} - {"sections", "questions"}):
            yield from _differences(native.get(name), own.get(name), (*path, name))
    elif _same_keys(native, own):
        for theirs, ours in zip(native, own, strict=True):
            yield from _differences(theirs, ours, (*path, ours["key"]))
    elif not _same(native, own):
        yield [list(path), native, own]


def _same_keys(one: Any, other: Any) -> bool:
    both = isinstance(one, list) and isinstance(other, list)
    return both and bool(one) and _keys(one) is not None and _keys(one) == _keys(other)


def _keys(rows: Sequence[Any]) -> list[str] | None:
    if not all(isinstance(row, Mapping) and "key" in row for row in rows):
        return None
    keys = [row["key"] for row in rows]
    return keys if len(set(keys)) == len(keys) else None


def _same(one: Any, other: Any) -> bool:
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def _put(part: Any, path: Sequence[str], was: Any, own: Any) -> bool:
    """False when there is another thing now than there was."""
    for at, step in enumerate(path[:-1]):
        inner = _step(part, step)
        if inner is None and isinstance(part, dict) and was is None and own is not None:
            inner = part.setdefault(step, {})  # a table that the format left out because it was empty
        if inner is None:
            return was is None and own is None and at > 0
        part = inner
    if not isinstance(part, dict) or not _same(part.get(path[-1]), was):
        return False
    if own is None:
        part.pop(path[-1], None)
    else:
        part[path[-1]] = own
    return True


def _step(part: Any, step: str) -> Any:
    if isinstance(part, dict):
        return part.get(step)
    if isinstance(part, list):
        return next((one for one in part if isinstance(one, dict) and one.get("key") == step), None)
    return None
