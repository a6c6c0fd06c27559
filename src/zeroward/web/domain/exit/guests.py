"""Shared records that rows name: with their own content where the other instance may not have them yet."""

from collections.abc import Iterator
from typing import Any

from zeroward.core.leaving import declared
from zeroward.places.models import City
from zeroward.web.domain.exit.canon import kind_of, written
from zeroward.web.domain.exit.naming import Finder, Name
from zeroward.web.domain.exit.portions import in_portions
from zeroward.web.domain.exit.rows import Rows
from zeroward.web.domain.exit.ways import How, Way, links_of, target_of, ways


def guests_of(rows: Rows) -> Iterator[dict[str, Any]]:
    """One entry for each shared record that is named, those that it needs before it."""
    return _Guests(rows).all()


class _Guests:
    def __init__(self, rows: Rows) -> None:
        self.rows, self.finder = rows, Finder()
        self.seen: set[tuple[str, str]] = set()

    def all(self) -> Iterator[dict[str, Any]]:
        cities = [] if ways()["places.City"].goes else sorted(self.rows.selection.leaving.cities)
        for part in in_portions(cities):
            for key in City.objects.filter(key__in=part).order_by("key").values_list("key", flat=True):
                yield from self.one("places.City", [key])
        for label, names in sorted(self.rows.named.items()):
            for _, name in sorted(names.items()):
                yield from self.one(label, name)

    def one(self, label: str, name: Name) -> Iterator[dict[str, Any]]:
        if (label, repr(name)) in self.seen:
            return
        self.seen.add((label, repr(name)))
        row = None
        if label in declared().guests:
            row = self.row(ways()[label], self.finder.find(label, name))
            for link in links_of(ways()[label].model) if row else ():
                if row and row[link.name] is not None:
                    yield from self.one(target_of(link), row[link.name]["named"])
        yield {"model": label, "named": name, "row": row}

    def row(self, way: Way, pk: Any) -> dict[str, Any] | None:
        """Its own content, without people and without what only this instance knows. None: it cannot stand alone."""
        found = way.model._base_manager.filter(pk=pk).values().first()
        if found is None:
            return None
        row: dict[str, Any] = {}
        for one in way.model._meta.local_concrete_fields:
            if one.primary_key:
                continue
            if one.remote_field is None:
                row[one.name] = None if kind_of(one) == "file" else written(one, found[one.attname])
                continue
            target = ways().get(target_of(one))
            name = None
            if target is not None and target.named and target.how not in (How.STAYS, How.PERSON):
                value = found[one.attname]
                name = self.rows.selection.names.of(target.label, [value]).get(value)
            if name is None and not one.null:
                return None
            row[one.name] = None if name is None else {"named": name}
        return row
