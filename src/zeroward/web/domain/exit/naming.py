"""Shared records by name: their keys, read for many rows at once and looked up again in the other instance."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError

from zeroward.core.models import Owned, Visibility
from zeroward.web.domain.exit.canon import is_sound
from zeroward.web.domain.exit.portions import PORTION, in_portions
from zeroward.web.domain.exit.ways import Way, links_of, target_of, ways

Name = list[Any]


class Names:
    """The names of rows. Rows that a city keeps to itself have none for others."""

    def __init__(self) -> None:
        self._known: dict[str, dict[Any, Name | None]] = {}

    def of(self, label: str, pks: Iterable[Any]) -> dict[Any, Name | None]:
        known = self._known.setdefault(label, {})
        missing = sorted({pk for pk in pks if pk is not None and pk not in known}, key=str)
        way = ways()[label]
        for part in in_portions(missing, PORTION):
            known.update(self._read(way, part))
        return known

    def _read(self, way: Way, pks: list[Any]) -> dict[Any, Name | None]:
        links = {link.name: link for link in links_of(way.model)}
        fields: list[Any] = [way.model._meta.get_field(name) for name in way.named]
        hidden = ("scope", "visibility") if issubclass(way.model, Owned) else ()
        rows = way.model._base_manager.filter(pk__in=pks).values_list(
            "pk", *(field.attname for field in fields), *hidden
        )
        found = [(row[0], list(row[1 : 1 + len(fields)]), row[1 + len(fields) :]) for row in rows]
        for at, name in enumerate(way.named):
            if name in links:
                above = self.of(target_of(links[name]), [values[at] for _, values, _ in found])
                for _, values, _ in found:
                    values[at] = above.get(values[at])
        return {pk: None if None in values or _is_private(*owner) else values for pk, values, owner in found}


def _is_private(scope: str = "", visibility: str = "") -> bool:
    return scope.startswith("city:") and visibility != Visibility.PUBLIC


class Finder:
    """Rows of this instance by their names."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Any] = {}

    def find(self, label: str, name: Any) -> Any:
        """The primary key, or None. Nothing of the name is believed."""
        key = (label, repr(name))
        if key not in self._known:
            self._known[key] = self._found(label, name)
        return self._known[key]

    def forget(self, label: str, name: Any) -> None:
        self._known.pop((label, repr(name)), None)

    def _found(self, label: str, name: Any) -> Any:
        way = ways().get(label)
        if way is None or not way.named or not isinstance(name, list) or len(name) != len(way.named):
            return None
        links = {link.name: link for link in links_of(way.model)}
        asked: dict[str, Any] = {}
        for field, said in zip(way.named, name, strict=True):
            part = self.find(target_of(links[field]), said) if field in links else said
            if part is None:
                return None
            if field not in links and not _is_plain(part):
                return None
            asked[field] = part
        try:
            return way.model._base_manager.filter(**asked).values_list("pk", flat=True).first()
        except (ValueError, OverflowError, ValidationError):
            return None


def _is_plain(part: Any) -> bool:
    if isinstance(part, str):
        return len(part) <= 200 and is_sound(part)
    return type(part) is int and abs(part) < 2**63
