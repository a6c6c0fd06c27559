"""Room for everything of another instance: the catalogue of this one goes, while nobody has worked here."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model

from zeroward.core.leaving import declared
from zeroward.core.models import AuditEvent
from zeroward.web.domain.exit.errors import ExitError
from zeroward.web.domain.exit.leaving import leaving_all
from zeroward.web.domain.exit.naming import Finder, Names
from zeroward.web.domain.exit.portions import in_portions
from zeroward.web.domain.exit.selecting import select
from zeroward.web.domain.exit.ways import How, Way, going, links_of, target_of, ways, ways_for

MISSION: Final = "mission"


@dataclass(frozen=True, slots=True)
class _Bound:
    """A row that stays here and leads to a record of the catalogue: by the name of that record."""

    row: Any
    link: Any
    name: list[Any]


@dataclass(slots=True)
class Cleared:
    """What leads to records that went, to be led to their successors."""

    bound: list[_Bound] = field(default_factory=list)

    def bind(self) -> None:
        """What stays here leads to the records of the same name again. Raises ExitError where one of them is gone."""
        finder = Finder()
        rows: dict[type[Model], list[Any]] = {}
        for one in self.bound:
            key = finder.find(target_of(one.link), one.name)
            if key is not None:
                setattr(one.row, one.link.attname, key)
            if one.row._meta.auto_created:
                rows.setdefault(type(one.row), []).extend([one.row] if key is not None else [])
            elif key is None:
                raise _in_use(one.row._meta.label)
            else:
                type(one.row)._base_manager.filter(pk=one.row.pk).update(**{one.link.attname: key})
        for model, found in rows.items():
            model._base_manager.bulk_create(found)


def nobody_works_here() -> bool:
    """No place has anything of its own, and the log tells of no record of those that would go: what “zeroward prepare”
    loads is told there of nobody."""
    everybody = leaving_all()
    places = replace(everybody, what="", scopes=tuple(one for one in everybody.scopes if one != MISSION))
    kinds = [kind.pk for kind in ContentType.objects.get_for_models(*_models()).values()]
    if AuditEvent.objects.filter(content_type__in=kinds).exists():
        return False
    with ways_for(""):
        return not select(places).rows


def _models() -> list[type[Model]]:
    return [way.model for way in going()]


def clear() -> Cleared:
    """Delete every row that goes when everybody leaves. Called within the transaction that writes.

    Raises ExitError when rows that would stay hang on them: then people have worked here.
    """
    cleared = Cleared(list(_bound()))
    for model in {type(one.row) for one in cleared.bound if one.row._meta.auto_created}:
        model._base_manager.all()._raw_delete(DEFAULT_DB_ALIAS)
    _check_desk()
    found = select(leaving_all())
    for way in reversed(going()):
        for keys in in_portions(list(found.numbers.get(way.label, ()))):
            way.model._base_manager.filter(pk__in=keys)._raw_delete(DEFAULT_DB_ALIAS)
    return cleared


def _bound() -> Iterator[_Bound]:
    names = Names()
    for way in ways().values():
        if way.how is not How.STAYS:
            continue
        for link in links_of(way.model):
            target = ways().get(target_of(link))
            if (
                target is not None and target.goes and getattr(link, "db_constraint", True)
            ):  # else it is a log
                yield from _bound_by(way, link, target, names)


def _bound_by(way: Way, link: Any, target: Way, names: Names) -> Iterator[_Bound]:
    for row in way.model._base_manager.exclude(**{link.name: None}):
        key = getattr(row, link.attname)
        name = names.of(target.label, [key]).get(key) if target.named else None
        if name is None or not (way.model._meta.auto_created or way.label in declared().led_anew):
            raise _in_use(way.label)
        yield _Bound(row, link, name)


def _check_desk() -> None:
    """Versions of editors name records by number: they would belong to others afterwards."""
    kinds = [kind.pk for kind in ContentType.objects.get_for_models(*_models()).values()]
    for label in ("wagtailcore.Revision", "wagtailcore.WorkflowState", "wagtailcore.Comment"):
        model: Any = apps.get_model(label)
        rows = model._base_manager.all()
        if label != "wagtailcore.Comment":
            rows = rows.filter(content_type__in=kinds)
        if rows.exists():
            raise _in_use(label)


def _in_use(label: str) -> ExitError:
    return ExitError(
        "People have worked here already.",
        place=label,
        remedy="Everything of an instance goes into one that “zeroward prepare” has just made.",
    )
