"""Emission factors of a city's own, and why cells of its inventories have no figure."""

from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema
from pydantic import StringConstraints

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import city_of, line_of
from zeroward.api.scopes import READ, WRITE_INVENTORIES
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.rooms.columns import unsent
from zeroward.api.v1.rows import change, columns, row_of, sent, told
from zeroward.api.v1.work_inventories import LOCK, Gone, LineOut, LockIn, line_out
from zeroward.inventory.domain.activities import confirm_activity
from zeroward.inventory.domain.cells import clear_key, set_key
from zeroward.inventory.domain.factors import FactorValues, delete_factor, save_factor
from zeroward.inventory.models import CityFactor
from zeroward.inventory.queries.access import inventory_for
from zeroward.places.models import City

router = Router(tags=["Your inventories"])
ROOM = "inventory"
FACTORS = "/work/cities/{city}/factors"
CELL = "/work/inventories/{int:inventory}/cells/{cell}/key"
Gases = dict[Annotated[str, StringConstraints(max_length=40)], float]
VALUES = "By gas, in `unit`; or CO2 equivalents alone, with `gwp_set`"

FactorIn: Any = sent("FactorIn", FactorValues, values=(Gases, Field(max_length=20, description=VALUES)))
FactorChange: Any = change(
    "FactorChange",
    FactorValues,
    values=(Gases, Field(default_factory=unsent, max_length=20, description=VALUES)),
    lock=(int, Field(description=LOCK)),
)
FactorOut: Any = told(
    "FactorOut", FactorValues, values=(dict[str, float], ...), id=(int, ...), city=(str, ...), lock=(int, ...)
)


class CellKeyIn(Body):
    key: Literal["NO", "NE", "IE", "C"] = Field(
        description="NO does not occur, NE not estimated, IE included elsewhere, C confidential"
    )
    explanation: str = Field("", max_length=2000)
    target: str = Field("", max_length=60, description="For IE: the cell that holds it")
    lock: int = Field(0, ge=0, description=LOCK + "; 0 while the cell has no key")


class CellKeyOut(Schema):
    cell: str
    key: str
    explanation: str
    target: str
    lock: int


def _factor(one: CityFactor, city: City) -> Any:
    return FactorOut(**columns(FactorValues, one), id=one.pk, city=city.key, lock=one.lock)


def _kept(city: City, pk: int) -> CityFactor:
    """Raises Http404."""
    found: CityFactor | None = CityFactor.objects.filter(city=city, pk=pk).first()
    if found is None:
        raise Http404
    return found


@read(
    router, FACTORS, Listed[FactorOut], name="list_own_factors",
    example="/work/cities/klagenfurt/factors", room=ROOM, scope=READ,
)  # fmt: skip
def factors(request: HttpRequest, city: str, page: Query[Paging]) -> Any:
    """Emission factors of your city's own, in the order in which they were written."""
    place = city_of(request.viewer, city)  # type: ignore[attr-defined]
    rows = CityFactor.objects.filter(city=place)
    found = cut_query(request, rows, "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [_factor(one, place) for one in found])


@write(router, FACTORS, FactorOut, name="add_own_factor", scope=WRITE_INVENTORIES, room=ROOM)
def new_factor(request: HttpRequest, city: str, body: FactorIn) -> Any:
    """Add an emission factor of your city's own, with its source."""
    token, who = acting(request, WRITE_INVENTORIES)
    place = city_of(who["viewer"], city)

    def work() -> Any:
        return _factor(save_factor(**who, city=place, values=row_of(FactorValues, body)), place)

    return once_for_its_key(request, token, work)


@write(
    router, FACTORS + "/{int:factor}", FactorOut, name="change_own_factor", scope=WRITE_INVENTORIES,
    room=ROOM, method="patch", status=200,
)  # fmt: skip
def factor_change(request: HttpRequest, city: str, factor: int, body: FactorChange) -> Any:
    """Change a factor of your city; what is not sent stays as it is. Published versions keep theirs."""
    token, who = acting(request, WRITE_INVENTORIES)
    place = city_of(who["viewer"], city)
    kept = _kept(place, factor)

    def work() -> Any:
        row = row_of(FactorValues, body, columns(FactorValues, kept))
        return _factor(save_factor(**who, city=place, values=row, factor=kept, lock=body.lock), place)

    return once_for_its_key(request, token, work, status=200)


@write(
    router, FACTORS + "/{int:factor}", Gone, name="delete_own_factor", scope=WRITE_INVENTORIES, room=ROOM,
    method="delete", status=200,
)  # fmt: skip
def factor_gone(request: HttpRequest, city: str, factor: int, seen: Query[LockIn]) -> Any:
    """Take a factor of your city away; published versions keep what they were computed with."""
    token, who = acting(request, WRITE_INVENTORIES)
    place = city_of(who["viewer"], city)
    kept = _kept(place, factor)

    def work() -> Gone:
        delete_factor(**who, city=place, factor=kept, lock=seen.lock)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    CELL,
    CellKeyOut,
    name="set_cell_key",
    scope=WRITE_INVENTORIES,
    room=ROOM,
    method="put",
    status=200,
)
def cell_key(request: HttpRequest, inventory: int, cell: str, body: CellKeyIn) -> Any:
    """Say why one cell of an inventory has no figure, or that its figure is confidential."""
    token, who = acting(request, WRITE_INVENTORIES)
    record = inventory_for(who["viewer"], inventory)

    def work() -> Any:
        kept = set_key(**who, inventory=record, source=cell, **body.dict())
        names = ("key", "explanation", "target", "lock")
        return CellKeyOut(cell=kept.source, **{name: getattr(kept, name) for name in names})

    return once_for_its_key(request, token, work, status=200)


@write(
    router, CELL, Gone, name="clear_cell_key", scope=WRITE_INVENTORIES, room=ROOM, method="delete", status=200
)
def cell_key_gone(request: HttpRequest, inventory: int, cell: str, seen: Query[LockIn]) -> Any:
    """Take the notation key of one cell away."""
    token, who = acting(request, WRITE_INVENTORIES)
    record = inventory_for(who["viewer"], inventory)
    if not record.cell_notes.filter(source=cell).exists():
        raise Http404

    def work() -> Gone:
        clear_key(**who, inventory=record, source=cell, lock=seen.lock)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@write(
    router, "/work/inventories/{int:inventory}/lines/{int:line}/confirmation", LineOut, name="confirm_line",
    scope=WRITE_INVENTORIES, room=ROOM,
)  # fmt: skip
def line_confirmed(request: HttpRequest, inventory: int, line: int, seen: LockIn) -> Any:
    """Say that an estimate or a figure of an earlier year holds as it is."""
    token, who = acting(request, WRITE_INVENTORIES)
    record = inventory_for(who["viewer"], inventory)
    kept = line_of(record, line)

    def work() -> Any:
        return line_out(confirm_activity(**who, inventory=record, activity=kept, lock=seen.lock))

    return once_for_its_key(request, token, work)
