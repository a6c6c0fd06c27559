"""What a file is made of beside its own records: linked rows, whose changes must change its stamp too."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, Max, Model, Prefetch, QuerySet
from django.db.models.constants import LOOKUP_SEP


def stamp_of(records: QuerySet[Any]) -> str:
    """Changes when a record, a linked row or a link is added, taken away or changed. A query for each kind of row."""
    plain = records.order_by().prefetch_related(None).select_related(None)
    return repr([_state(plain), *map(_state, _linked(records))])


def _state(rows: QuerySet[Any]) -> tuple[Any, ...]:
    """Links have no time of their own: a new one has a higher number, one that went lowers the count."""
    asked: dict[str, Any] = {"count": Count("pk", distinct=True), "last": Max("pk")}
    if any(field.name == "updated_at" for field in rows.model._meta.concrete_fields):
        asked["newest"] = Max("updated_at")
    return tuple(sorted(rows.aggregate(**asked).items()))


def _linked(records: QuerySet[Any]) -> Iterator[QuerySet[Any]]:
    """What the records are read with. A list that is narrowed to what is public counts as narrowed."""
    model = records.model
    chosen = records.query.select_related
    if isinstance(chosen, dict):
        for path in _paths(chosen):
            yield from (one._default_manager.all() for one in _models(model, path))
    for lookup in records._prefetch_related_lookups:
        path = lookup.prefetch_through if isinstance(lookup, Prefetch) else lookup
        found = _models(model, path)
        narrowed = lookup.queryset if isinstance(lookup, Prefetch) else None
        yield from (one._default_manager.all() for one in found)
        if narrowed is not None:
            yield narrowed.order_by().prefetch_related(None).select_related(None)
            yield from _linked(narrowed)


def _paths(chosen: dict[str, Any]) -> Iterator[str]:
    for name, inside in chosen.items():
        yield name
        yield from (f"{name}{LOOKUP_SEP}{rest}" for rest in _paths(inside))


def _models(model: type[Model], path: str) -> list[type[Model]]:
    """Models on the way along a path, tables of links included."""
    found: list[type[Model]] = []
    for name in path.split(LOOKUP_SEP):
        field: Any = model._meta.get_field(name)
        relation = field.remote_field if not field.auto_created else field
        through = getattr(relation, "through", None)
        if through is not None:
            found.append(through)
        model = field.related_model
        found.append(model)
    return found
