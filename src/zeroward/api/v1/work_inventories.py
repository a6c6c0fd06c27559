"""A city's own software and its inventory: read the lines, add and change them."""

import dataclasses
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.ground.problems import ProblemError
from zeroward.api.queries.work import keys_of, line_of, lines_of
from zeroward.api.scopes import READ, WRITE_INVENTORIES
from zeroward.api.v1.operations import Body, read, write
from zeroward.core.ui.addresses import address_of
from zeroward.inventory.domain.activities import delete_activity, save_activity
from zeroward.inventory.domain.bulk import Key, write_rows
from zeroward.inventory.domain.checking import Figure
from zeroward.inventory.domain.places import locked
from zeroward.inventory.models import Activity, Inventory
from zeroward.inventory.queries.access import inventory_for
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.results import results_of_inventory
from zeroward.inventory.queries.results_summary import summary_of

router = Router(tags=["Your inventories"])
Quality = Literal["", "H", "M", "L"]
QUALITY = "H measured or counted here, M modelled, L rough or taken over; empty: not said"
LOCK = "`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what stands there"


class LineIn(Body):
    source: str = Field(max_length=60, description="Cell, for example residential.fuel")
    method: str = Field("activity-factor", max_length=80)
    carrier: str = Field("", max_length=60, description="Energy carrier or material")
    label: str = Field("", max_length=200)
    amount: float | None = Field(None, description="In `unit`; null: the method takes further inputs alone")
    unit: str = Field("", max_length=40, examples=["MWh"])
    inputs: dict[str, Any] = Field({}, max_length=40, description="Further inputs of the method")
    factor: str = Field("", max_length=120, description="Key of a factor; empty: chosen by the platform")
    quality_activity: Quality = Field("", description=QUALITY)
    quality_factor: Quality = Field("", description=QUALITY)
    uncertainty_activity: float | None = Field(None, description="± percent")
    uncertainty_factor: float | None = Field(None, description="± percent")
    note: str = Field("", max_length=2000)
    source_text: str = Field("", max_length=500, description="Where the figure comes from")


class LineOut(LineIn):
    id: int
    lock: int
    origin: str


class KeyIn(Body):
    source: str = Field(max_length=60, description="Cell")
    key: Literal["NO", "NE", "IE", "C"] = Field(
        description="NO does not occur, NE not estimated, IE included elsewhere, C confidential"
    )
    explanation: str = Field("", max_length=2000)
    target: str = Field("", max_length=60, description="For IE: the cell that holds it")


class InventoryDetail(Schema):
    id: int
    city: str = Field(description="Key")
    year: int
    title: str
    state: str = Field(description='Figures can be changed while it is "draft"')
    framework: str
    gwp_set: str
    population: int | None
    digest: str = Field(description="Of the content as it is; for `seen` of a batch")
    results: dict[str, Any] = Field(
        description="Totals and sums in kg CO2 equivalents; cells; what is missing"
    )
    lines: list[LineOut]
    keys: list[KeyIn]
    page: str


class BatchIn(Body):
    lines: list[LineIn] = Field(max_length=500)
    keys: list[KeyIn] = Field([], max_length=200)
    replace: bool = Field(False, description="Lines and keys of every cell that is named go first")
    seen: str = Field(
        "", max_length=64, description="`digest` of the inventory as you read it; 409 when it changed"
    )
    note: str = Field("", max_length=200, description="For the history of the cells")


class BatchOut(Schema):
    added: int
    removed: int
    keys: int
    digest: str = Field(description="Of the content now")


class LineChange(Body):
    lock: int = Field(description=LOCK)
    carrier: str | None = Field(None, max_length=60)
    method: str | None = Field(None, max_length=80)
    label: str | None = Field(None, max_length=200)
    amount: float | None = None
    unit: str | None = Field(None, max_length=40)
    inputs: dict[str, Any] | None = Field(None, max_length=40)
    factor: str | None = Field(None, max_length=120)
    quality_activity: Quality | None = None
    quality_factor: Quality | None = None
    uncertainty_activity: float | None = None
    uncertainty_factor: float | None = None
    note: str | None = Field(None, max_length=2000)
    source_text: str | None = Field(None, max_length=500)


class LockIn(Body):
    lock: int = Field(description=LOCK)


class Gone(Schema):
    gone: bool


_COLUMNS = tuple(one.name for one in dataclasses.fields(Figure))
_CAN_BE_EMPTY = ("amount", "uncertainty_activity", "uncertainty_factor")


def line_out(one: Activity) -> LineOut:
    values = {name: getattr(one, name) for name in _COLUMNS}
    return LineOut(id=one.pk, lock=one.lock, origin=one.origin, **values)


@read(
    router,
    "/work/inventories/{int:inventory}",
    InventoryDetail,
    name="read_inventory",
    example="/work/inventories/1",
    room="inventory",
    scope=READ,
)
def inventory(request: HttpRequest, inventory: int) -> Any:
    """One working inventory: every line with its value, unit and quality, and what they come to."""
    record = inventory_for(request.viewer, inventory)  # type: ignore[attr-defined]
    results = results_of_inventory(record)
    return InventoryDetail(
        id=record.pk,
        city=record.city.key,
        year=record.year,
        title=record.title,
        state=record.state,
        framework=record.framework,
        gwp_set=record.gwp_set,
        population=record.population,
        digest=results.loaded.digest,
        results=summary_of(results),
        lines=[line_out(one) for one in lines_of(record)],
        keys=[
            KeyIn(source=one.source, key=one.key, explanation=one.explanation, target=one.target)
            for one in keys_of(record)
        ],
        page=address_of("inventory:inventory", str(record.pk)),
    )


@write(
    router,
    "/work/inventories/{int:inventory}/lines",
    BatchOut,
    name="write_lines",
    scope=WRITE_INVENTORIES,
    room="inventory",
)
def lines(request: HttpRequest, inventory: int, sent: BatchIn) -> Any:
    """Add lines to an inventory, or replace those of the cells that are named.

    All of them are stored or none; `problems` names each line that cannot be taken. A method that refuses says why."""
    token, who = acting(request, WRITE_INVENTORIES)
    record = inventory_for(who["viewer"], inventory)

    def work() -> BatchOut:
        _demand_seen(record, sent.seen)
        done = write_rows(
            **who,
            inventory=record,
            figures=[Figure(**one.dict()) for one in sent.lines],
            keys=[Key(**one.dict()) for one in sent.keys],
            replace=sent.replace,
            note=sent.note,
        )
        return BatchOut(
            added=done.added,
            removed=done.removed,
            keys=done.keys,
            digest=load_inventory(record).digest,
        )

    return once_for_its_key(request, token, work)


def _demand_seen(record: Inventory, seen: str) -> None:
    """Within the transaction that writes. Raises ProblemError 409 when the content is another by now."""
    if not seen:
        return
    now = load_inventory(locked(record)).digest
    if now != seen:
        raise ProblemError(
            409,
            "The inventory has changed since you read it.",
            place="seen",
            remedy="Read it again, and compare.",
            more={"current": {"digest": now}},
        )


@write(
    router,
    "/work/inventories/{int:inventory}/lines/{int:line}",
    LineOut,
    name="change_line",
    scope=WRITE_INVENTORIES,
    room="inventory",
    method="patch",
    status=200,
)
def line_change(request: HttpRequest, inventory: int, line: int, sent: LineChange) -> Any:
    """Change one line of an inventory; what is not sent stays as it is."""
    token, who = acting(request, WRITE_INVENTORIES)
    record = inventory_for(who["viewer"], inventory)
    kept = line_of(record, line)

    def work() -> LineOut:
        now = Figure(**{name: getattr(kept, name) for name in _COLUMNS})
        given = {
            name: value
            for name, value in sent.dict(exclude_unset=True, exclude={"lock"}).items()
            if value is not None or name in _CAN_BE_EMPTY
        }
        figure = dataclasses.replace(now, **given)
        return line_out(save_activity(**who, inventory=record, figure=figure, activity=kept, lock=sent.lock))

    return once_for_its_key(request, token, work, status=200)


@write(
    router,
    "/work/inventories/{int:inventory}/lines/{int:line}",
    Gone,
    name="delete_line",
    scope=WRITE_INVENTORIES,
    room="inventory",
    method="delete",
    status=200,
)
def line_delete(request: HttpRequest, inventory: int, line: int, seen: Query[LockIn]) -> Any:
    """Take a line out of an inventory; its history keeps what it said."""
    token, who = acting(request, WRITE_INVENTORIES)
    record = inventory_for(who["viewer"], inventory)

    def work() -> Gone:
        kept = line_of(record, line)
        delete_activity(**who, inventory=record, activity=kept, lock=seen.lock)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
