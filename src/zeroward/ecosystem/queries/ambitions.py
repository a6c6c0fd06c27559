"""Levels of ambition and who is how far: the platform itself, and its cities. They stand beside each other, no rank."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.ui.sorting import sort_key
from zeroward.core.ui.tables import Cell, Matrix, MatrixRow
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.models import Ambition, AmbitionStand
from zeroward.ecosystem.queries.kept import kept_in
from zeroward.places.models import City

State = AmbitionStand.State
_SIGNS: dict[str, str] = {State.REACHED: "full", State.UNDER_WAY: "half", State.NOT_STARTED: "gap"}


@dataclass(frozen=True, slots=True)
class AmbitionEntry:
    """A level; `own` is how far the platform itself is (None: not known), `counts` how many cities are how far."""

    record: Ambition
    own: AmbitionStand | None
    counts: list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Ambitions:
    entries: list[AmbitionEntry]
    matrix: Matrix | None
    stands: list[AmbitionStand]


def ambitions_of(code: str, viewer: Viewer) -> Ambitions:
    """Levels with the states that the viewer may see, and a table of cities by level. Two queries."""
    rows = list(kept_in(Ambition, code, viewer))
    if not rows:
        return Ambitions([], None, [])
    known = {one.pk for one in rows}
    stands = [
        one
        for one in kept_in(AmbitionStand, code, viewer).select_related("city", "ambition")
        if one.ambition_id in known
    ]
    return Ambitions([_entry(one, stands) for one in rows], _matrix(rows, stands), stands)


def _entry(ambition: Ambition, stands: list[AmbitionStand]) -> AmbitionEntry:
    own = [one for one in stands if one.ambition_id == ambition.pk]
    counted = [
        (str(label), sum(1 for one in own if one.city_id is not None and one.state == key))
        for key, label in State.choices
    ]
    return AmbitionEntry(
        ambition,
        next((one for one in own if one.city_id is None), None),
        [(label, count) for label, count in counted if count],
    )


def _matrix(rows: list[Ambition], stands: list[AmbitionStand]) -> Matrix | None:
    cities: dict[int, City] = {one.city.pk: one.city for one in stands if one.city is not None}
    if not cities:
        return None
    found = {(one.city_id, one.ambition_id): one for one in stands}
    return Matrix(
        caption=_("How far cities are, as the platform sees it"),
        corner=_("City"),
        fields=[one.title for one in rows],
        rows=[
            MatrixRow(city.name, "", [_cell(found.get((city.pk, one.pk))) for one in rows])
            for city in sorted(cities.values(), key=lambda one: sort_key(one.name))
        ],
    )


def _cell(stand: AmbitionStand | None) -> Cell:
    if stand is None:
        return Cell("gap", _("not known"))
    sign = _SIGNS.get(stand.state, "full")
    return Cell(
        "half" if sign == "half" else "full" if sign == "full" else "gap", str(stand.get_state_display())
    )
