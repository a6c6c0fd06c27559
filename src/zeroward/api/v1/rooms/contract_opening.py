"""A contract from its first day: opening it, its frame, what the rooms below offer, whose sections and tasks are."""

import datetime
from typing import Annotated, Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema
from pydantic import StringConstraints

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import city_of
from zeroward.api.scopes import READ, WRITE_CONTRACTS
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.rooms.columns import unsent
from zeroward.api.v1.rooms.plan_opening import VersionIn
from zeroward.api.v1.rows import Day, change, columns, given, row_of, sent, told
from zeroward.api.v1.work_contracts import router as CONTRACTS  # noqa: N812 one address, one router
from zeroward.api.v1.work_inventories import LOCK, Gone
from zeroward.contract.domain.assembling import take_over
from zeroward.contract.domain.opening import ContractFrame, change_frame, delete_contract, open_contract
from zeroward.contract.domain.versions import keep_version
from zeroward.contract.domain.work import Assignment, add_task, assign_module, settle_task
from zeroward.contract.models import Contract, ContractTask
from zeroward.contract.queries.access import contract_for
from zeroward.contract.queries.assembling_page import assembling_page
from zeroward.contract.rules import COMMENT, EDIT
from zeroward.core.permissions import may
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspace
from zeroward.inventory.queries.access import inventory_for
from zeroward.plan.queries.access import plan_for

router = Router(tags=["Your contracts"])
ROOM = "contract"
ONE = "/work/contracts/{int:contract}"
SHOWN = ("visibility",)
PLAN = Field(None, ge=1, le=2**63 - 1, description="Number of the plan that it is made from")
INVENTORY = Field(None, ge=1, le=2**63 - 1, description="Number of the inventory that it is made from")
SOURCES = {"plan": (int | None, PLAN), "inventory": (int | None, INVENTORY)}

NewContractIn: Any = sent("NewContractIn", ContractFrame, leave=SHOWN, **SOURCES)
ContractFrameChange: Any = change(
    "ContractFrameChange", ContractFrame, leave=SHOWN, lock=(int, Field(description=LOCK)), **SOURCES
)
ContractFrameOut: Any = told(
    "ContractFrameOut", ContractFrame,
    plan=(int | None, ...), inventory=(int | None, ...), id=(int, ...), city=(str, ...), state=(str, ...),
    version=(int, ...), template=(str, ...), lock=(int, ...), page=(str, ...),
)  # fmt: skip


class OfferOut(Schema):
    key: str = Field(description="By what it is taken over")
    module: str = Field(description="Empty: numbers of actions, in every module")
    kind: str = Field(description='"own": a person wrote there; it is taken over only when it is named')
    title: str
    count: str
    origin: str


class OffersOut(Schema):
    seen: str = Field(description="For `seen`: what was looked at is what is taken over")
    items: list[OfferOut]


class OffersIn(Body):
    seen: str = Field(min_length=1, max_length=64, description="`seen` of the offers as you read them")
    keys: list[Annotated[str, StringConstraints(max_length=300)]] | None = Field(
        None, max_length=500, description="null: all that replaces nothing that a person wrote"
    )


class TakenOverOut(Schema):
    changed: list[str] = Field(description="Modules that changed")


class AssignmentIn(Body):
    department: str = Field(default_factory=unsent, max_length=20, description="As a code")
    due: Day | None = Field(None)
    is_ready: bool = Field(default_factory=unsent, description="They are through with it")


class AssignmentOut(Schema):
    module: str
    department: str
    due: datetime.date | None
    is_ready: bool


class TaskIn(Body):
    title: str = Field(min_length=1, max_length=300)
    module: str = Field("", max_length=12, description="Empty: the whole contract")
    due: Day | None = None


class ContractTaskOut(Schema):
    id: int
    title: str
    module: str
    who: str = Field(description="Empty: the team")
    due: datetime.date | None
    done_at: datetime.datetime | None


class KeptVersionOut(Schema):
    version: int
    digest: str


def _frame(one: Contract) -> Any:
    return ContractFrameOut(
        title=one.title,
        language=one.language,
        visibility=one.visibility,
        plan=one.plan_id,
        inventory=one.inventory_id,
        id=one.pk,
        city=one.city.key,
        state=one.state,
        version=one.number,
        template=one.template,
        lock=one.lock,
        page=address_of("contract:contract", str(one.pk)),
    )


def _sources(viewer: Viewer, body: Any) -> dict[str, Any]:
    """The plan and the inventory that were sent. Raises Http404 for what the viewer may not know of."""
    said = given(body)
    found: dict[str, Any] = {}
    if "plan" in said:
        found["plan"] = plan_for(viewer, said["plan"]) if said["plan"] else None
    if "inventory" in said:
        found["inventory"] = inventory_for(viewer, said["inventory"]) if said["inventory"] else None
    return found


def _inside(viewer: Viewer, pk: int, right: str) -> Contract:
    """A contract, for who may do this in its city. Raises Http404."""
    found = contract_for(viewer, pk)
    place = workspace(found.scope)
    if place is None or not may(viewer, right, place):
        raise Http404
    return found


@write(
    router, "/work/cities/{city}/contracts", ContractFrameOut, name="open_contract", scope=WRITE_CONTRACTS,
    room=ROOM,
)  # fmt: skip
def new_contract(request: HttpRequest, city: str, body: NewContractIn) -> Any:
    """Open a contract of a city in the newest template. The team alone sees it until somebody shows it."""
    token, who = acting(request, WRITE_CONTRACTS)
    place, sources = city_of(who["viewer"], city), _sources(who["viewer"], body)

    def work() -> Any:
        return _frame(open_contract(**who, city=place, frame=row_of(ContractFrame, body, **sources)))

    return once_for_its_key(request, token, work)


@read(
    router, ONE + "/frame", ContractFrameOut, name="read_contract_frame", example="/work/contracts/1/frame",
    room=ROOM, scope=READ,
)  # fmt: skip
def frame(request: HttpRequest, contract: int) -> Any:
    """What a contract says about itself: title, language, and what it is made from."""
    one = contract_for(request.viewer, contract)  # type: ignore[attr-defined]
    return _frame(one)


@write(
    router, ONE + "/frame", ContractFrameOut, name="change_contract_frame", scope=WRITE_CONTRACTS, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def frame_change(request: HttpRequest, contract: int, body: ContractFrameChange) -> Any:
    """Change what a contract says about itself; what is not sent stays as it is."""
    token, who = acting(request, WRITE_CONTRACTS)
    one, sources = contract_for(who["viewer"], contract), _sources(who["viewer"], body)

    def work() -> Any:
        row = row_of(ContractFrame, body, columns(ContractFrame, one), **sources)
        return _frame(change_frame(**who, contract=one, frame=row, lock=body.lock))

    return once_for_its_key(request, token, work, status=200)


@write(
    CONTRACTS,
    ONE,
    Gone,
    name="delete_contract",
    scope=WRITE_CONTRACTS,
    room=ROOM,
    method="delete",
    status=200,
)
def gone(request: HttpRequest, contract: int) -> Any:
    """Delete a draft that was never reviewed, signed or kept."""
    token, who = acting(request, WRITE_CONTRACTS)

    def work() -> Gone:
        delete_contract(**who, contract=contract_for(who["viewer"], contract))
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/versions", KeptVersionOut, name="keep_contract_version", scope=WRITE_CONTRACTS, room=ROOM
)
def version(request: HttpRequest, contract: int, body: VersionIn) -> Any:
    """Keep a contract as it is now for the team, to compare with later."""
    token, who = acting(request, WRITE_CONTRACTS)
    one = contract_for(who["viewer"], contract)

    def work() -> Any:
        made = keep_version(**who, contract=one, note=body.note)
        return KeptVersionOut(version=made.number, digest=made.digest)

    return once_for_its_key(request, token, work)


@read(
    router, ONE + "/offers", OffersOut, name="list_contract_offers", example="/work/contracts/1/offers",
    room=ROOM, scope=READ,
)  # fmt: skip
def offers(request: HttpRequest, contract: int) -> Any:
    """What inventory, plan, investment plan and signatures know and the contract does not say yet."""
    viewer = request.viewer  # type: ignore[attr-defined]
    page = assembling_page(_inside(viewer, contract, EDIT), viewer)
    return OffersOut(
        seen=page.seen,
        items=[
            OfferOut(
                key=one.key, module=module.id, kind=one.kind, title=str(one.title), count=one.count,
                origin=str(one.origin),
            )
            for module in page.modules
            for one in module.groups
        ],
    )  # fmt: skip


@write(router, ONE + "/offers", TakenOverOut, name="take_contract_offers", scope=WRITE_CONTRACTS, room=ROOM)
def offers_taken(request: HttpRequest, contract: int, body: OffersIn) -> Any:
    """Take over what the rooms below know: exactly what was looked at. 409 when it is something else by now."""
    token, who = acting(request, WRITE_CONTRACTS)
    one = contract_for(who["viewer"], contract)

    def work() -> Any:
        return TakenOverOut(changed=list(take_over(**who, contract=one, keys=body.keys, seen=body.seen)))

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/modules/{module}/assignment", AssignmentOut, name="assign_module", scope=WRITE_CONTRACTS,
    room=ROOM, method="patch", status=200,
)  # fmt: skip
def assignment(request: HttpRequest, contract: int, module: str, body: AssignmentIn) -> Any:
    """Say which department writes a module, until when, and that it is through with it; the person stays as it is."""
    token, who = acting(request, WRITE_CONTRACTS)
    one = contract_for(who["viewer"], contract)

    def work() -> Any:
        kept = one.modules.select_related("responsible").filter(module=module).first()
        names = ("department", "responsible", "due", "is_ready")
        there = {} if kept is None else {name: getattr(kept, name) for name in names}
        done = assign_module(
            **who, contract=one, module=module, assignment=Assignment(**(there | given(body)))
        )
        return AssignmentOut(
            module=done.module, department=done.department, due=done.due, is_ready=done.is_ready
        )

    return once_for_its_key(request, token, work, status=200)


def _task(one: ContractTask) -> ContractTaskOut:
    return ContractTaskOut(
        id=one.pk,
        title=one.title,
        module=one.module,
        who=one.who.get_full_name() if one.who else "",
        due=one.due,
        done_at=one.done_at,
    )


@read(
    router, ONE + "/tasks", Listed[ContractTaskOut], name="list_contract_tasks",
    example="/work/contracts/1/tasks", room=ROOM, scope=READ,
)  # fmt: skip
def tasks(request: HttpRequest, contract: int, page: Query[Paging]) -> Any:
    """What people of the city are asked to do for a contract, done or not, the oldest first."""
    one = _inside(request.viewer, contract, COMMENT)  # type: ignore[attr-defined]
    found = cut_query(request, one.tasks.select_related("who"), "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [_task(task) for task in found])


@write(router, ONE + "/tasks", ContractTaskOut, name="add_contract_task", scope=WRITE_CONTRACTS, room=ROOM)
def new_task(request: HttpRequest, contract: int, body: TaskIn) -> Any:
    """Ask the team to do something for a contract. Asking one person is a step on the page."""
    token, who = acting(request, WRITE_CONTRACTS)
    one = contract_for(who["viewer"], contract)

    def work() -> Any:
        return _task(add_task(**who, contract=one, **body.dict()))

    return once_for_its_key(request, token, work)


@write(
    router, ONE + "/tasks/{int:task}/done", ContractTaskOut, name="settle_contract_task",
    scope=WRITE_CONTRACTS, room=ROOM, status=200,
)  # fmt: skip
def task_done(request: HttpRequest, contract: int, task: int) -> Any:
    """Say that a task is done; done already, it is open again."""
    token, who = acting(request, WRITE_CONTRACTS)
    one = _inside(who["viewer"], contract, COMMENT)
    kept = one.tasks.select_related("who").filter(pk=task).first()
    if kept is None:
        raise Http404

    def work() -> Any:
        settle_task(**who, contract=one, task=kept)
        return _task(kept)

    return once_for_its_key(request, token, work, status=200)
