"""The list of the library: grouped by field of action, narrowed by what the address asks."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from zeroward.core.ui.narrowing import Dimension, Narrowed, narrow
from zeroward.core.ui.sorting import sort_key
from zeroward.plan.models import ActionKind
from zeroward.plan.queries.action_library.rows import LibraryRow, library_rows
from zeroward.plan.vocabulary import FIELDS, LEVERS


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    name: str
    rows: list[LibraryRow]


@dataclass(frozen=True, slots=True)
class Directory:
    narrowed: Narrowed[LibraryRow]
    groups: list[Group]
    total: int
    cities: int


def library_directory(query: QueryDict) -> Directory:
    """All actions, narrowed by field, lever, kind, city, figures, and `q` for words. Three queries."""
    rows = library_rows()
    narrowed = narrow(rows, dimensions(rows), query, words=_words)
    groups = [
        Group(key, str(name), [row for row in narrowed.rows if row.action.field == key])
        for key, name in FIELDS.items()
    ]
    cities = {key for row in rows for key in row.cities}
    return Directory(narrowed, [group for group in groups if group.rows], len(rows), len(cities))


def dimensions(rows: Sequence[LibraryRow]) -> list[Dimension[LibraryRow]]:
    cities = {key: city.served("name").body for row in rows for key, city in row.cities.items()}
    in_order = {key: cities[key] for key in sorted(cities, key=lambda key: sort_key(cities[key]))}
    return [
        Dimension(
            "field",
            _("Field of action"),
            lambda row: [row.action.field],
            {key: str(name) for key, name in FIELDS.items()},
            shown=8,
            keep_order=True,
        ),
        Dimension(
            "kind",
            _("What it does"),
            lambda row: [row.action.kind] if row.action.kind else [],
            {str(key): str(name) for key, name in ActionKind.choices},
            keep_order=True,
        ),
        Dimension(
            "lever",
            _("Systemic lever"),
            lambda row: [row.action.lever] if row.action.lever else [],
            {key: str(name) for key, name in LEVERS.items()},
            shown=8,
            keep_order=True,
        ),
        Dimension("city", _("City that plans it"), lambda row: list(row.cities), in_order, keep_order=True),
        Dimension(
            "figures",
            _("What is known"),
            lambda row: ["yes" if row.has_figure else "no"],
            {"yes": _("with figures of cities"), "no": _("without a figure")},
            keep_order=True,
        ),
    ]


def _words(row: LibraryRow) -> str:
    return f"{row.name} {row.action.name} {row.description} {row.field} {' '.join(row.city_names)}"
