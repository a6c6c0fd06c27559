"""Testbeds that a place keeps in the directory."""

from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with, scope_named
from zeroward.api.scopes import READ, WRITE_PLACE
from zeroward.api.v1.operations import read, write
from zeroward.api.v1.rows import change, columns, row_of, sent, told
from zeroward.api.v1.work_inventories import LOCK, Gone
from zeroward.core.models import Visibility
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.exchange.domain.testbeds import TestbedRow, delete_testbed, save_testbed
from zeroward.exchange.models import Testbed
from zeroward.exchange.queries.testbed_pages import keepers_page, testbed_for
from zeroward.exchange.rules import TESTBEDS

router = Router(tags=["Programmes"])
ROOM = "exchange"
PLACE = Field(max_length=130, description="Who keeps it", examples=["city:klagenfurt"])

TestbedIn = sent("TestbedIn", TestbedRow, leave=("is_public",), place=(str, PLACE))
TestbedChange = change("TestbedChange", TestbedRow, leave=("is_public",), lock=(int, Field(description=LOCK)))
OwnTestbedOut = told("OwnTestbedOut", TestbedRow, key=(str, ...), place=(str, ...), lock=(int, ...))


class OwnTestbedsOut(Schema):
    items: list[OwnTestbedOut]


class KeeperFilter(Schema):
    place: str = PLACE


def _testbed(one: Testbed) -> Any:
    return OwnTestbedOut(**_values(one), key=one.key, place=one.scope, lock=one.lock)


def _values(one: Testbed) -> dict[str, Any]:
    return {
        **columns(TestbedRow, one, leave=("is_public",)),
        "is_public": one.visibility == Visibility.PUBLIC,
    }


def _kept(viewer: Viewer, key: str) -> tuple[Workspace, Testbed]:
    """An entry that the viewer keeps, and its place. Raises Http404."""
    found, keeps = testbed_for(viewer, key)
    place = workspace(Scope.parse(found.scope))
    if not keeps or place is None:
        raise Http404
    return place, found


@read(
    router, "/work/testbeds", OwnTestbedsOut, name="list_own_testbeds",
    example="/work/testbeds?place=city:klagenfurt", room=ROOM, scope=READ,
)  # fmt: skip
def own_testbeds(request: HttpRequest, page: Query[KeeperFilter]) -> Any:
    """Testbeds that your place keeps, shown to everybody or not."""
    place = place_with(request.viewer, scope_named(page.place), TESTBEDS)  # type: ignore[attr-defined]
    return OwnTestbedsOut(items=[_testbed(one.record) for one in keepers_page(place).rows])


@write(router, "/work/testbeds", OwnTestbedOut, name="add_testbed", scope=WRITE_PLACE, room=ROOM)
def new_testbed(request: HttpRequest, body: TestbedIn) -> Any:
    """Write down a testbed of your place. Showing it to everybody is a step on the page."""
    token, who = acting(request, WRITE_PLACE)
    place = place_with(who["viewer"], scope_named(body.place), TESTBEDS)

    def work() -> Any:
        return _testbed(save_testbed(**who, place=place, row=row_of(TestbedRow, body, is_public=False)))

    return once_for_its_key(request, token, work)


@write(
    router, "/work/testbeds/{testbed}", OwnTestbedOut, name="change_testbed", scope=WRITE_PLACE, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def testbed_change(request: HttpRequest, testbed: str, body: TestbedChange) -> Any:
    """Change a testbed of your place; what is not sent stays as it is."""
    token, who = acting(request, WRITE_PLACE)
    place, there = _kept(who["viewer"], testbed)

    def work() -> Any:
        row = row_of(TestbedRow, body, _values(there))
        return _testbed(save_testbed(**who, place=place, row=row, testbed=there, lock=body.lock))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, "/work/testbeds/{testbed}", Gone, name="delete_testbed", scope=WRITE_PLACE, room=ROOM,
    method="delete", status=200,
)  # fmt: skip
def testbed_gone(request: HttpRequest, testbed: str) -> Any:
    """Delete a testbed of your place, while no request to it waits for an answer."""
    token, who = acting(request, WRITE_PLACE)

    def work() -> Gone:
        place, there = _kept(who["viewer"], testbed)
        delete_testbed(**who, place=place, testbed=there)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
