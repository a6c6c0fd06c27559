"""Lists of barriers: everyone's list, the register of a platform, the Mission's look over countries."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.barriers.models import Barrier, State
from zeroward.barriers.models.barrier import Kind, Level
from zeroward.barriers.queries.access import readable_barriers
from zeroward.barriers.queries.rows import BarrierLine, barrier_lines, family_labels
from zeroward.barriers.queries.words import countries, group_names, sector_names
from zeroward.core.ui.facets import Facet
from zeroward.core.ui.narrowing import UNKNOWN, Dimension, Narrowed, narrow
from zeroward.core.ui.sorting import sort_key
from zeroward.core.ui.tables import Column, Table
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

SORTS: Final[tuple[tuple[str, str | Promise], ...]] = (
    ("recent", _("newest state first")),
    ("cities", _("most cities first")),
    ("tonnes", _("most tonnes first")),
    ("name", _("by name")),
)
"""Orders of one list by one fact; a fact that is not known or withheld stands last."""


@dataclass(frozen=True, slots=True)
class BarrierList:
    found: Narrowed[BarrierLine]
    sort: str
    sorts: tuple[tuple[str, str | Promise, str], ...]

    @property
    def rows(self) -> list[BarrierLine]:
        return self.found.rows

    @property
    def question(self) -> list[tuple[str, str]]:
        """What the form of the filters keeps."""
        return [*self.found.question, *self._order]

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the search field keeps."""
        return [*self.found.kept, *self._order]

    @property
    def _order(self) -> list[tuple[str, str]]:
        return [("sort", self.sort)] if self.sort != "recent" else []


def public_list(viewer: Viewer, query: QueryDict) -> BarrierList:
    """All barriers that the viewer may read, as an address narrows and sorts them. At most eleven queries."""
    return _list(viewer, readable_barriers(viewer), query, with_country=True)


def register_list(viewer: Viewer, place: Workspace, query: QueryDict) -> BarrierList:
    """The register that a workspace keeps. At most eleven queries."""
    return _list(viewer, readable_barriers(viewer).filter(scope=str(place.scope)), query, with_country=False)


def overview(viewer: Viewer) -> Table:
    """How many barriers of each country stand in which state, as far as the viewer may read them. Three queries."""
    lands = countries()
    rows = readable_barriers(viewer).values_list("scope_country", "state")
    counted = Counter(rows)
    found = {state for _code, state in counted}
    states = [(key, label) for key, label in State.choices if key in found]
    shown = sorted({code for code, _state in counted}, key=lambda code: sort_key(lands.get(code, code)))
    return Table(
        _("Barriers by country and state"),
        [Column(_("Country")), *(Column(label, numeric=True) for _key, label in states)],
        [
            [
                lands.get(code, code) or _("European Union, kept by the Mission team"),
                *(counted[code, state] or "–" for state, _label in states),
            ]
            for code in shown
        ],
    )


def _list(viewer: Viewer, barriers: Any, query: QueryDict, *, with_country: bool) -> BarrierList:
    lands = countries()
    lines = barrier_lines(viewer, barriers.order_by("-state_on", "-pk"), lands)
    found = narrow(lines, _dimensions(lands, with_country), query, words=_words)
    sort = query.get("sort", "recent")
    order = dict(_ORDERS).get(sort)
    if order is None:
        sort = "recent"
    rows = sorted(found.rows, key=order) if order is not None else found.rows
    facets = _told_apart(found.facets)
    return BarrierList(Narrowed(rows, facets, found.chips, found.asked), sort, _sort_links(query))


def _told_apart(facets: list[Facet]) -> list[Facet]:
    """Without groups where each family is a group of its own: both filters would say the same."""
    by_name = {
        one.name: sorted((option.value, option.count or 0) for option in one.options) for one in facets
    }
    if by_name.get("group") != by_name.get("family"):
        return facets
    chosen = any(option.chosen for one in facets if one.name == "group" for option in one.options)
    return [one for one in facets if one.name != ("family" if chosen else "group")]


def _sort_links(query: QueryDict) -> tuple[tuple[str, str | Promise, str], ...]:
    links = []
    for key, label in SORTS:
        asked = query.copy()
        asked.pop("page", None)
        asked["sort"] = key
        links.append((key, label, f"?{asked.urlencode()}"))
    return tuple(links)


def _order_by(value: Callable[[BarrierLine], float | int | None]) -> Callable[[BarrierLine], Any]:
    def key(line: BarrierLine) -> Any:
        known = value(line)
        return (known is None, -(known or 0), sort_key(line.record.title))

    return key


_ORDERS: Final[Sequence[tuple[str, Callable[[BarrierLine], Any]]]] = (
    ("cities", _order_by(lambda line: line.affected.cities)),
    ("tonnes", _order_by(lambda line: line.affected.tonnes)),
    ("name", lambda line: sort_key(line.record.title)),
)


def _dimensions(lands: dict[str, str], with_country: bool) -> list[Dimension[BarrierLine]]:
    unknown = {UNKNOWN: str(_("not known"))}
    country: list[Dimension[BarrierLine]] = [
        Dimension(
            "country",
            _("Country"),
            lambda one: [one.record.scope_country or UNKNOWN],
            {**lands, UNKNOWN: str(_("European Union"))},
        )
    ]
    return [
        *(country if with_country else ()),
        Dimension(
            "state",
            _("State"),
            lambda one: [one.record.state],
            {key: str(label) for key, label in State.choices},
            shown=7,
            keep_order=True,
        ),
        Dimension(
            "group",
            _("Group"),
            lambda one: [one.group or UNKNOWN],
            {**group_names(), **unknown},
            shown=9,
            keep_order=True,
        ),
        Dimension(
            "family", _("Family"), lambda one: [one.record.family or UNKNOWN], {**family_labels(), **unknown}
        ),
        Dimension(
            "level",
            _("Level"),
            lambda one: [one.record.level or UNKNOWN],
            {**{key: str(label) for key, label in Level.choices if key}, **unknown},
            keep_order=True,
        ),
        Dimension(
            "kind",
            _("Kind"),
            lambda one: [one.record.kind or UNKNOWN],
            {**{key: str(label) for key, label in Kind.choices if key}, **unknown},
            keep_order=True,
        ),
        Dimension(
            "sector",
            _("Field of action"),
            lambda one: [one.record.sector or UNKNOWN],
            {**sector_names(), **unknown},
        ),
    ]


def _words(line: BarrierLine) -> str:
    record = line.record
    return f"{record.title} {record.summary} {record.wanted} {record.rule_name} {line.family} {line.country}"


def register_of(viewer: Viewer, place: Workspace) -> list[Barrier]:
    """The barriers of a register by name. One query."""
    found = readable_barriers(viewer).filter(scope=str(place.scope))
    return sorted(found, key=lambda one: sort_key(one.title))
