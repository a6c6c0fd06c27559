"""Programmes that bring cities together: calls, who was chosen, testbeds."""

import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut_query
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.api.v1.texts import Words, of
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.exchange.models import Application
from zeroward.exchange.queries.access import call_for, public_calls
from zeroward.exchange.queries.public_pages import ListedCall, call_page
from zeroward.exchange.queries.public_pages import listed as shown_call
from zeroward.exchange.queries.testbed_pages import Shown, public_testbeds, shown_rows, testbed_for

router = Router(tags=["Programmes"])


class CallOut(Schema):
    key: str
    title: Words
    summary: Words
    programme: str = Field(description="Key")
    programme_title: Words
    kind: str = Field(description="Kind of the programme, as a code")
    state: str
    open: bool
    opens_at: datetime.datetime | None
    closes_at: datetime.datetime | None
    zone: str
    starts_on: datetime.date | None
    ends_on: datetime.date | None
    example: bool
    page: str


class CallSideOut(Schema):
    side: str = Field(description='"learner", "host" or "single"')
    title: str
    rules: list[str] = Field(description="Who may apply, in words")
    places: int | None = Field(description="null: not limited or not known")


class ChosenOut(Schema):
    name: str
    side: str
    summary: str


class AwardOut(Schema):
    title: str
    prize: str
    winner: str
    reason: str


class CallDetail(Schema):
    call: CallOut
    rules: Words
    contact: str
    sides: list[CallSideOut]
    counts: dict[str, int] = Field(description="Handed in and accepted, once decisions were told")
    chosen: list[ChosenOut] = Field(description="Who was accepted, where the call shows it")
    hosts: list[ChosenOut] = Field(description="Who hosts and lets itself be shown, while the call is open")
    awards: list[AwardOut]
    known_counts: dict[str, int] = Field(description="What a source tells of a call that ran elsewhere")
    known_places: list[dict[str, str]]


class TestbedOut(Schema):
    key: str
    title: Words
    kind: str
    summary: Words
    place: str
    country: str = Field(description="ISO code")
    themes: list[str] = Field(description="In the language of the answer")
    who_may: str
    website: str
    takes_requests: bool
    example: bool
    page: str


class CallFilters(Paging):
    programme: str = Field("", max_length=120, description="Key of a programme")


def _call(row: ListedCall) -> CallOut:
    record = row.call
    return CallOut(
        key=record.key,
        title=of(record, "title"),
        summary=of(record, "summary"),
        programme=record.programme.key,
        programme_title=of(record.programme, "title"),
        kind=row.kind.key,
        state=record.state,
        open=row.is_open,
        opens_at=record.opens_at,
        closes_at=record.closes_at,
        zone=record.zone,
        starts_on=record.starts_on,
        ends_on=record.ends_on,
        example=record.is_example,
        page=address_of("exchange:call", record.key),
    )


@read(router, "/calls", Listed[CallOut], name="list_calls", example="/calls?limit=2", room="exchange")
def calls(request: HttpRequest, page: Query[CallFilters]) -> Any:
    """Calls of programmes such as twinning, study visits and pilots."""
    query = public_calls()
    if page.programme:
        query = query.filter(programme__key=page.programme)
    found = cut_query(request, query, "key", limit=page.limit, cursor=page.cursor)
    attach_texts(found.rows, [one.programme for one in found])
    return listed(found, [_call(shown_call(one)) for one in found])


@read(
    router,
    "/calls/{key}",
    CallDetail,
    name="read_call",
    example="/calls/pilot-cities-cohort-1",
    room="exchange",
)
def call(request: HttpRequest, key: str) -> Any:
    """One call: who may apply, until when, and what came of it.

    Matches are published as the places that were chosen; who applied and was not chosen is not told."""
    record = call_for(request.viewer, key)  # type: ignore[attr-defined]
    page = call_page(record, {})
    return CallDetail(
        call=_call(page.listed),
        rules=of(record, "rules"),
        contact=record.contact,
        sides=[
            CallSideOut(
                side=one.key, title=one.title, rules=[str(rule.label) for rule in one.rules], places=one.most
            )
            for one in page.sides
        ],
        counts=dict(page.counts),
        chosen=[_chosen(*pair) for pair in page.chosen],
        hosts=[_chosen(*pair) for pair in page.catalogue],
        awards=[
            AwardOut(title=one.title, prize=one.prize, winner=winner, reason=one.reason)
            for one, winner in page.awards
        ],
        known_counts=dict(page.known.counts) if page.known else {},
        known_places=[
            {name: str(value) for name, value in one.items()}
            for one in (page.known.places if page.known else ())
        ],
    )


def _chosen(record: Application, name: str) -> ChosenOut:
    return ChosenOut(name=name, side=record.side, summary=record.summary)


def _testbed(row: Shown) -> TestbedOut:
    record = row.record
    return TestbedOut(
        key=record.key,
        title=of(record, "title"),
        kind=record.kind,
        summary=of(record, "summary"),
        place=row.place,
        country=record.scope_country,
        themes=row.themes,
        who_may=record.who_may,
        website=record.url,
        takes_requests=record.takes_requests,
        example=record.is_example,
        page=address_of("exchange:testbed", record.key),
    )


@read(router, "/testbeds", Listed[TestbedOut], name="list_testbeds", example="/testbeds", room="exchange")
def testbeds(request: HttpRequest, page: Query[Paging]) -> Any:
    """Testbeds and innovation partners."""
    found = cut_query(request, public_testbeds(), "key", limit=page.limit, cursor=page.cursor)
    return listed(found, [_testbed(row) for row in shown_rows(found.rows)])


@read(
    router,
    "/testbeds/{key}",
    TestbedOut,
    name="read_testbed",
    example="/testbeds/sensors-for-trees-example",
    room="exchange",
)
def testbed(request: HttpRequest, key: str) -> Any:
    """One testbed."""
    record, _keeps = testbed_for(request.viewer, key)  # type: ignore[attr-defined]
    return _testbed(shown_rows([record])[0])
