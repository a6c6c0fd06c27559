"""Pages that everybody reads."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.funding.conftest import MakeOffer
from zeroward.funding.domain.deadlines import due_at, put_deadlines
from zeroward.funding.models import CountryRoute, Deadline, Opportunity, Programme
from zeroward.places.models import Country


def text_of(client: Client, name: str, *args: Any, query: str = "") -> str:
    answer = client.get(f"{reverse(f'funding:{name}', args=args)}{query}")
    assert answer.status_code == 200, answer.status_code
    return str(answer.content.decode())


def test_the_list_holds_what_is_open_and_says_how_much_is_closed(
    client: Client, make_offer: MakeOffer
) -> None:
    make_offer("open-one", days=10)
    make_offer("closed-one", days=-10)
    page = text_of(client, "list")
    assert "One opportunity to pay for climate action" in page
    assert "Open one" in page
    assert "Closed one" not in page
    assert "One whose time is over is left out." in page
    closed = text_of(client, "list", query="?when=closed")
    assert "Closed one" in closed


def test_drafts_and_what_belongs_to_a_draft_programme_are_seen_by_nobody(
    client: Client, offer: Opportunity, programme: Programme
) -> None:
    pages = [("list", ()), ("calendar", ()), ("calendar-file", ()), ("list-data", ())]
    Opportunity.objects.update(live=False)
    for name, args in pages:
        assert "Life heat" not in text_of(client, name, *args)
    assert client.get(reverse("funding:opportunity", args=[offer.key])).status_code == 404
    assert client.get(reverse("funding:opportunity-file", args=[offer.key])).status_code == 404
    Opportunity.objects.update(live=True)
    Programme.objects.update(live=False)
    for name, args in pages:
        assert "Life heat" not in text_of(client, name, *args)
    assert client.get(reverse("funding:opportunity", args=[offer.key])).status_code == 404
    assert client.get(reverse("funding:programme", args=[programme.key])).status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        "?page=999999999999",
        "?page=-1&page=x",
        "?for=city:nowhere",
        "?for=mission",
        "?for=%00%ff",
        "?fit=&when=x&theme=%3Cscript%3E",
        "?words=" + "%F0%9F%98%80" * 700,
        "?words=%3Cscript%3Ealert(1)%3C/script%3E",
        "?programme=' OR 1=1 --",
    ],
)
def test_odd_addresses_are_answered_with_a_page(client: Client, offer: Opportunity, query: str) -> None:
    for name in ("list", "calendar", "list-data", "calendar-file"):
        page = text_of(client, name, query=query)
        assert "<script>alert(1)" not in page


def test_one_opportunity_says_what_it_gives_and_how_we_know(
    client: Client, offer: Opportunity, austria: Country
) -> None:
    page = text_of(client, "opportunity", offer.key)
    assert "For plans for heat." in page
    assert "€ 500\u202f000 to €\u00a02 million" in page or "to" in page
    assert "Member states of the European Union" in page
    assert "up to 60\u00a0% of the cost" in page
    assert "Letter of the mayor" in page
    assert "Not recorded" in page  # no source is named


def test_deadlines_stand_in_the_order_of_the_clock_each_on_its_own(
    client: Client, make_offer: MakeOffer
) -> None:
    made = make_offer("two-stages", days=None)
    Deadline.objects.create(
        opportunity=made,
        at=datetime(2090, 9, 15, 15, tzinfo=UTC),
        zone="Europe/Brussels",
        part="first stage",
    )
    Deadline.objects.create(
        opportunity=made, at=datetime(2090, 3, 1, 22, 59, tzinfo=UTC), zone="Europe/Kyiv", part="note"
    )
    make_offer("always", days=None, state="continuous")
    page = text_of(client, "calendar")
    assert "2 deadlines lie ahead" in page
    assert page.index("March 2090") < page.index("September 2090")
    assert "2 March 2090, 00:59 (Kyiv), that is 1 March 2090, 23:59 in Brussels" in page
    assert "Open all the time" in page
    assert "Always" in page


def test_the_file_of_deadlines_is_a_calendar_and_narrowed_as_the_page_is(
    client: Client, make_offer: MakeOffer
) -> None:
    made = make_offer("with-hour", days=None)
    Deadline.objects.create(opportunity=made, at=datetime(2090, 9, 15, 15, tzinfo=UTC))
    day = make_offer("with-day", days=None)
    Deadline.objects.create(opportunity=day, at=datetime(2090, 9, 15, 21, 59, tzinfo=UTC), day_only=True)
    answer = client.get(reverse("funding:calendar-file"))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    lines = answer.content.decode().replace("\r\n ", "").split("\r\n")
    assert "DTSTART:20900915T150000Z" in lines
    assert "DTSTART;VALUE=DATE:20900915" in lines
    assert "SUMMARY:Deadline: With hour" in lines
    assert not [line for line in lines if line.startswith("METHOD")]
    none = client.get(reverse("funding:calendar-file"), {"programme": "life", "way": "loan"})
    assert b"BEGIN:VEVENT" not in none.content
    assert none.content.count(b"BEGIN:VTIMEZONE") == 1
    single = client.get(reverse("funding:opportunity-file", args=["with-day"]))
    assert single.content.count(b"BEGIN:VEVENT") == 1


def test_deadline_keeps_its_mark_when_another_comes_before_it_and_under_another_name(
    client: Client, make_offer: MakeOffer, settings: Any
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    settings.BASE_URL = "https://zeroward.example"
    made = make_offer("call", days=None)
    put_deadlines(opportunity=made, wanted=[due_at("2090-09-15T17:00")])
    first = marks_of(client, made.key)
    put_deadlines(opportunity=made, wanted=[due_at("2090-03-01T17:00"), due_at("2090-09-15T17:00")])
    both = marks_of(Client(headers={"host": "other.example"}), made.key)
    assert both["20900915T150000Z"] == first["20900915T150000Z"]
    assert len(set(both.values())) == 2
    assert all(one.endswith("@zeroward.example") for one in both.values())


def marks_of(client: Client, key: str) -> dict[str, str]:
    """The mark of each deadline by its moment."""
    text = client.get(reverse("funding:opportunity-file", args=[key])).content.decode()
    lines = text.replace("\r\n ", "").split("\r\n")
    moments = [line.removeprefix("DTSTART:") for line in lines if line.startswith("DTSTART:")]
    return dict(zip(moments, [line for line in lines if line.startswith("UID:")], strict=True))


def test_programmes_stand_by_the_way_to_get_their_money(client: Client, offer: Opportunity) -> None:
    Programme.objects.create(
        key="old-fund", name="Old fund", way=Programme.Way.SHARED, valid_to=date(2020, 12, 31)
    )
    page = text_of(client, "programmes")
    assert "2 programmes pay for what cities do" in page
    assert "ended on 31 December 2020" in page
    one = text_of(client, "programme", "life")
    assert "Life heat" in one
    assert "Member states of the European Union" in one
    assert "This programme ended on" in text_of(client, "programme", "old-fund")


def test_each_country_has_a_way_or_a_gap_that_is_named(client: Client, austria: Country) -> None:
    Country.objects.create(key="al", code="AL", name="Albania")
    CountryRoute.objects.create(key="at-klien", country=austria, title="Climate fund", text="Ask there.")
    page = text_of(client, "countries")
    assert "Of 2 countries, one has no way to money that we know of" in page
    assert "nobody has looked yet" in page
    assert "Ask there." in text_of(client, "country", "at")
    assert "Nobody has looked yet." in text_of(client, "country", "AL")
    assert client.get(reverse("funding:country", args=["XX"])).status_code == 404
