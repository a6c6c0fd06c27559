"""An inventory of a year: opening it with its boundary, a first draft, the steps of checking and publishing."""

import datetime
from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema
from pydantic import StringConstraints

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import city_of
from zeroward.api.scopes import READ, WRITE_INVENTORIES
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.rooms.columns import unsent
from zeroward.api.v1.rows import change, columns, row_of, sent, told
from zeroward.api.v1.work_inventories import LOCK
from zeroward.core.ui.addresses import address_of
from zeroward.inventory.domain.bulk import Written
from zeroward.inventory.domain.opening import Frame, change_frame, open_inventory
from zeroward.inventory.domain.prefill import estimate, take_over
from zeroward.inventory.domain.states import steps_for, take_step, withdraw_version
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.access import inventory_for
from zeroward.inventory.queries.load import load_inventory

router = Router(tags=["Your inventories"])
ROOM = "inventory"
ONE = "/work/inventories/{int:inventory}"
SHOWN = ("visibility",)
Code = Annotated[str, StringConstraints(max_length=60)]
INCLUSIONS: Any = Field(
    default_factory=dict,
    max_length=60,
    description="What of a row is in: by row and scope, as `read` gives it",
)
INCLUSIONS_CHANGE = Field(default_factory=unsent, max_length=60)
Inclusions = dict[Code, dict[Code, Code]]

NewInventoryIn: Any = sent(
    "NewInventoryIn", Frame, leave=SHOWN, inclusions=(Inclusions, INCLUSIONS),
    year=(int, Field(ge=1900, le=2200, description="Calendar year")),
    previous=(int | None, Field(None, ge=1, le=2**63 - 1, description="Number of the inventory before it")),
)  # fmt: skip
InventoryFrameChange: Any = change(
    "InventoryFrameChange", Frame, leave=SHOWN, inclusions=(Inclusions, INCLUSIONS_CHANGE),
    lock=(int, Field(description=LOCK)),
)  # fmt: skip


class InventoryVersionOut(Schema):
    version: int
    digest: str
    kept_at: datetime.datetime
    verified: bool
    withdrawn: bool


InventoryFrameOut: Any = told(
    "InventoryFrameOut", Frame, inclusions=(dict[str, dict[str, str]], ...),
    id=(int, ...), city=(str, ...), year=(int, ...), state=(str, ...), version=(int, ...), lock=(int, ...),
    digest=(str, Field(description="Of the content as it is; for `seen` of a step")),
    steps=(list[str], Field(description="Steps that you can take now")),
    versions=(list[InventoryVersionOut], Field(description="Published ones, the newest first")),
    page=(str, ...),
)  # fmt: skip


class InventoryStepIn(Body):
    step: Literal["hand-in", "return", "reopen", "publish", "correct"] = Field(
        description="Verifying is signed by the verifier, on the page"
    )
    seen: str = Field(min_length=1, max_length=64, description="`digest` of the content that was looked at")
    statement: str = Field("", max_length=5000, description="Needed to go back, and to correct")


class InventoryStateOut(Schema):
    id: int
    state: str
    version: int
    page: str


class WithdrawalIn(Body):
    reason: str = Field(max_length=2000)


class EarlierIn(Body):
    earlier: int = Field(ge=1, le=2**63 - 1, description="Number of an inventory of the same city")


class FilledOut(Schema):
    added: int = Field(description="Figures; each is marked, to be confirmed or replaced")
    keys: int
    digest: str = Field(description="Of the content now")


def _frame(one: Inventory, viewer: Any) -> Any:
    return InventoryFrameOut(
        **columns(Frame, one),
        id=one.pk,
        city=one.city.key,
        year=one.year,
        state=one.state,
        version=one.number,
        lock=one.lock,
        digest=load_inventory(one).digest,
        steps=[step.key for step in steps_for(viewer, one)],
        versions=[
            InventoryVersionOut(
                version=kept.number,
                digest=kept.digest,
                kept_at=kept.at,
                verified=kept.is_verified,
                withdrawn=kept.withdrawn_at is not None,
            )
            for kept in one.versions.defer("data").order_by("-number")
        ],
        page=address_of("inventory:inventory", str(one.pk)),
    )


@write(
    router, "/work/cities/{city}/inventories", InventoryFrameOut, name="open_inventory",
    scope=WRITE_INVENTORIES, room=ROOM,
)  # fmt: skip
def new_inventory(request: HttpRequest, city: str, body: NewInventoryIn) -> Any:
    """Open the inventory of a year, with its boundary and rules. The team alone sees it until somebody shows it."""
    token, who = acting(request, WRITE_INVENTORIES)
    place = city_of(who["viewer"], city)
    previous = inventory_for(who["viewer"], body.previous) if body.previous else None

    def work() -> Any:
        frame = row_of(Frame, body)
        made = open_inventory(**who, city=place, year=body.year, frame=frame, previous=previous)
        return _frame(made, who["viewer"])

    return once_for_its_key(request, token, work)


@read(
    router, ONE + "/frame", InventoryFrameOut, name="read_inventory_frame",
    example="/work/inventories/1/frame", room=ROOM, scope=READ,
)  # fmt: skip
def frame(request: HttpRequest, inventory: int) -> Any:
    """Boundary, rules and notes of an inventory, its versions, and the steps that you can take with it."""
    viewer = request.viewer  # type: ignore[attr-defined]
    one = inventory_for(viewer, inventory)
    return _frame(one, viewer)


@write(
    router, ONE + "/frame", InventoryFrameOut, name="change_inventory_frame", scope=WRITE_INVENTORIES,
    room=ROOM, method="patch", status=200,
)  # fmt: skip
def frame_change(request: HttpRequest, inventory: int, body: InventoryFrameChange) -> Any:
    """Change boundary, rules or notes of a draft; what is not sent stays as it is."""
    token, who = acting(request, WRITE_INVENTORIES)
    one = inventory_for(who["viewer"], inventory)

    def work() -> Any:
        row = row_of(Frame, body, columns(Frame, one))
        return _frame(change_frame(**who, inventory=one, frame=row, lock=body.lock), who["viewer"])

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/steps", InventoryStateOut, name="take_inventory_step", scope=WRITE_INVENTORIES, room=ROOM
)
def step(request: HttpRequest, inventory: int, body: InventoryStepIn) -> Any:
    """Hand an inventory in for its check, publish it, or take it back to draft, as far as your role may.

    409 when the content is not the one that was seen, or the inventory is in another state by now."""
    token, who = acting(request, WRITE_INVENTORIES)
    one = inventory_for(who["viewer"], inventory)

    def work() -> Any:
        take_step(**who, inventory=one, key=body.step, statement=body.statement, seen=body.seen)
        now = inventory_for(who["viewer"], inventory)
        page = address_of("inventory:inventory", str(now.pk))
        return InventoryStateOut(id=now.pk, state=now.state, version=now.number, page=page)

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/versions/{int:version}/withdrawal", InventoryVersionOut, name="withdraw_inventory_version",
    scope=WRITE_INVENTORIES, room=ROOM,
)  # fmt: skip
def withdrawal(request: HttpRequest, inventory: int, version: int, body: WithdrawalIn) -> Any:
    """Take a published version out of sight; number, digest and reason stay."""
    token, who = acting(request, WRITE_INVENTORIES)
    kept = inventory_for(who["viewer"], inventory).versions.filter(number=version).first()
    if kept is None:
        raise Http404

    def work() -> Any:
        withdraw_version(**who, version=kept, reason=body.reason)
        return InventoryVersionOut(
            version=kept.number,
            digest=kept.digest,
            kept_at=kept.at,
            verified=kept.is_verified,
            withdrawn=True,
        )

    return once_for_its_key(request, token, work)


def _filled(one: Inventory, done: Written) -> FilledOut:
    return FilledOut(added=done.added, keys=done.keys, digest=load_inventory(one).digest)


@write(
    router, ONE + "/earlier-figures", FilledOut, name="take_earlier_figures", scope=WRITE_INVENTORIES,
    room=ROOM,
)  # fmt: skip
def earlier_figures(request: HttpRequest, inventory: int, body: EarlierIn) -> Any:
    """Fill empty cells with the figures and notation keys of an earlier inventory of the same city."""
    token, who = acting(request, WRITE_INVENTORIES)
    one, earlier = inventory_for(who["viewer"], inventory), inventory_for(who["viewer"], body.earlier)

    def work() -> Any:
        return _filled(one, take_over(**who, inventory=one, earlier=earlier))

    return once_for_its_key(request, token, work)


@write(router, ONE + "/estimates", FilledOut, name="estimate_figures", scope=WRITE_INVENTORIES, room=ROOM)
def estimates(request: HttpRequest, inventory: int) -> Any:
    """Fill empty cells with estimates per inhabitant, marked as such and of low quality."""
    token, who = acting(request, WRITE_INVENTORIES)
    one = inventory_for(who["viewer"], inventory)

    def work() -> Any:
        return _filled(one, estimate(**who, inventory=one))

    return once_for_its_key(request, token, work)
