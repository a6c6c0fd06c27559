"""What is known of a city or a platform: facts read with where each comes from, said and taken back."""

from typing import Annotated, Any

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema
from pydantic import StringConstraints

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import place_with, scope_named
from zeroward.api.scopes import READ, WRITE_PLACE
from zeroward.api.v1.operations import Body, read, write
from zeroward.api.v1.rows import Day
from zeroward.api.v1.work_inventories import Gone
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.profile.domain.stating import forget_fact, state_fact
from zeroward.profile.queries.about import Row, about_page
from zeroward.profile.queries.profiles import Told, profile_of
from zeroward.profile.rules import SEE, STATE

router = Router(tags=["Your place"])
ROOM = "profile"
ONE = "/work/profiles/{place}/facts/{fact}"
Said = Annotated[str, StringConstraints(max_length=400)]


class KnownFactOut(Schema):
    key: str
    label: str
    question: str
    value: bool | int | float | str | list[str] | None = Field(description="null: not known")
    said: str = Field(description="The value in words; empty: not known")
    source: str = Field(description="Where it comes from, in words")
    as_of: str
    old: bool = Field(description="Said so long ago that somebody should look at it")
    other: str = Field(description="What contradicts it, in words")


class KnownFactsOut(Schema):
    place: str
    known: int
    asked: int
    items: list[KnownFactOut]


class KnownFactIn(Body):
    value: bool | float | Said | list[Said] = Field(
        description="As its question asks: yes or no, a key, keys, a number"
    )
    as_of: Day | None = Field(None, description="Day for which it holds; null: today")
    note: str = Field("", max_length=300)


def _seen(viewer: Viewer, text: str) -> Workspace:
    """A city or platform whose page the viewer may open. Raises Http404."""
    place = workspace(scope_named(text))
    if place is None or not may(viewer, SEE, place):
        raise Http404
    return place


def _fact(row: Row, told: Told | None) -> KnownFactOut:
    value = told.value if told is not None else None
    return KnownFactOut(
        key=row.key,
        label=row.label,
        question=row.question,
        value=sorted(value) if isinstance(value, set | frozenset) else value,
        said=row.said or "",
        source=row.how,
        as_of=row.as_of,
        old=row.old,
        other=row.other,
    )


def _facts(viewer: Viewer, place: Workspace) -> list[KnownFactOut]:
    told = profile_of(place, viewer).told
    page = about_page(place, viewer)
    return [_fact(row, told.get(row.key)) for group in page.groups for row in group.rows]


@read(
    router, "/work/profiles/{place}", KnownFactsOut, name="read_profile",
    example="/work/profiles/city:klagenfurt", room=ROOM, scope=READ,
)  # fmt: skip
def profile(request: HttpRequest, place: str) -> Any:
    """What is known of your city or platform, or of one that you work with, as far as it shares it with you."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]
    found = _seen(viewer, place)
    items = _facts(viewer, found)
    known = sum(one.value is not None for one in items)
    return KnownFactsOut(place=str(found.scope), known=known, asked=len(items), items=items)


@write(router, ONE, KnownFactOut, name="state_fact", scope=WRITE_PLACE, room=ROOM, method="put", status=200)
def state(request: HttpRequest, place: str, fact: str, body: KnownFactIn) -> Any:
    """Say a fact about your city or platform, or say it anew."""
    token, who = acting(request, WRITE_PLACE)
    held = place_with(who["viewer"], scope_named(place), STATE)

    def work() -> Any:
        state_fact(**who, place=held, key=fact, raw=body.value, as_of=body.as_of, note=body.note)
        return next((one for one in _facts(who["viewer"], held) if one.key == fact), _bare(fact, body))

    return once_for_its_key(request, token, work, status=200)


def _bare(fact: str, body: KnownFactIn) -> KnownFactOut:
    """A fact that the page of the place does not list."""
    return KnownFactOut(
        key=fact, label="", question="", value=body.value, said="", source="", as_of="", old=False, other=""
    )


@write(router, ONE, Gone, name="forget_fact", scope=WRITE_PLACE, room=ROOM, method="delete", status=200)
def forget(request: HttpRequest, place: str, fact: str) -> Any:
    """Take back what your team said; what the platform knows from elsewhere stays."""
    token, who = acting(request, WRITE_PLACE)

    def work() -> Gone:
        held = place_with(who["viewer"], scope_named(place), STATE)
        return Gone(gone=forget_fact(**who, place=held, key=fact))

    return once_for_its_key(request, token, work, status=200)
