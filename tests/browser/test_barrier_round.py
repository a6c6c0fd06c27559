"""One barrier from report to answer: a city reports, its platform raises it, the authority answers, all may read."""

import datetime
import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.stops import stop, words_of

pytestmark = pytest.mark.browser

TITLE = "Trams wait two years for a permit of the walk"
QUOTE = "The law asks for the same study three times."
BARRIER = "Three studies for one tram line of the walk"
CONTACT = "Head of department of the walk"
INSIDE = "Found behind closed doors."
PHONE = {"width": 390}


def test_one_barrier_from_report_to_answer(look: Look) -> None:
    report = reported(look)
    barrier = put_into_the_register(look)
    raised(look, barrier)
    discussed(look, barrier)
    nothing_is_public_yet(look, barrier)
    answered(look, barrier)
    published(look, barrier)
    told(look, report)


def reported(look: Look) -> str:
    """The first try lacks its day and comes back filled; the second is shared, to be quoted without a name."""
    page = look("/en/me/barriers/city:klagenfurt/", who="city", **PHONE)
    stop(page)
    page.get_by_role("link", name="Report a barrier").click()
    assert stop(page) == "What stands in your way?"
    page.fill("[name=title]", TITLE)
    page.fill("[name=quote]", QUOTE)
    page.fill("[name=met_on]", "")
    page.get_by_role("button", name="Report it").click()
    stop(page)
    assert page.input_value("[name=title]") == TITLE
    page.fill("[name=met_on]", in_days(-400))
    page.select_option("[name=family]", "regulation")
    page.check("[name=visibility][value=platform]")
    page.check("[name=consent][value=unnamed]")
    page.get_by_role("button", name="Report it").click()
    assert stop(page) == TITLE
    assert "It is in no register yet." in words_of(page)
    return path_of(page)


def put_into_the_register(look: Look) -> str:
    """The platform finds it among what waits, and makes a barrier of it."""
    page = look("/en/me/barriers/country:AT/", who="platform")
    stop(page)
    page.get_by_role("link", name=re.compile("^Look at")).click()
    stop(page)
    page.get_by_label(TITLE).check()
    page.get_by_role("button", name="Go on").click()
    assert stop(page) == "A new barrier"
    assert page.input_value("[name=noted_on]") == in_days(-400)
    page.fill("[name=title]", BARRIER)
    page.fill("[name=wanted]", "One study that counts for all procedures.")
    page.select_option("[name=level]", "national")
    page.select_option("[name=kind]", "procedure")
    page.get_by_role("button", name="Save the barrier").click()
    assert stop(page) == BARRIER
    assert "city has met it" in words_of(page, "#affected")
    assert QUOTE in words_of(page, "#quotes")
    return path_of(page)


def raised(look: Look, barrier: str) -> None:
    """Analysed on an earlier day, then raised with a day for the answer that is over already."""
    page = look(barrier, who="platform")
    page.get_by_role("link", name="Change the state").click()
    stop(page)
    page.check("[name=state][value=answered]")
    page.get_by_role("button", name="Save the state").click()
    stop(page)
    assert "this cannot follow" in words_of(page)
    page.check("[name=state][value=analysed]")
    page.fill("[name=on]", in_days(-100))
    page.fill("[name=note]", "Two acts ask for the same.")
    page.get_by_role("button", name="Save the state").click()
    stop(page)
    page.get_by_role("link", name="Raise it with an authority").click()
    stop(page)
    page.fill("[name=raised_on]", in_days(-60))
    page.fill("[name=authority]", "Ministry of the walk")
    page.fill("[name=contact]", CONTACT)
    page.fill("[name=due_on]", in_days(-5))
    page.get_by_role("button", name="Save").click()
    stop(page)
    assert "raised with an authority" in words_of(page, ".kick")
    assert "answer was due on" in words_of(page, "#raised")
    page = look("/en/me/barriers/country:AT/", who="platform", **PHONE)
    assert re.match(r"^\d+ answers? (is|are) overdue$", stop(page))


def discussed(look: Look, barrier: str) -> None:
    """A policy lab that stays inside."""
    page = look(barrier, who="platform")
    page.get_by_role("link", name="Record a policy lab").click()
    stop(page)
    page.fill("[name=held_on]", in_days(-30))
    page.fill("[name=question]", "Which study could count for all?")
    page.fill("[name=finding]", INSIDE)
    page.get_by_role("button", name="Save the record").click()
    stop(page)
    assert INSIDE in words_of(page, "#labs")


def nothing_is_public_yet(look: Look, barrier: str) -> None:
    """Nobody else knows of it: no visitor, no other city, not the Mission team."""
    page = look("/en/barriers/")
    stop(page)
    site = page.url.split("/en/")[0]
    assert BARRIER not in words_of(page)
    assert page.request.get(site + barrier).status == 404
    for who in ("town", "city", "programmes"):
        other = look("/en/barriers/", who=who)
        assert BARRIER not in words_of(other)
        assert other.request.get(site + barrier).status == 404


def answered(look: Look, barrier: str) -> None:
    """The ministry agrees; the answer may be read by everyone."""
    page = look(barrier, who="platform")
    page.get_by_role("link", name="Record an answer", exact=True).click()
    stop(page)
    page.check("[name=result][value=yes]")
    page.fill("[name=text]", "The next amendment asks for one study.")
    page.check("[name=is_public]")
    page.get_by_role("button", name="Save the answer").click()
    stop(page)
    assert words_of(page, ".kick").startswith("answered")


def published(look: Look, barrier: str) -> None:
    """Made public: the quote stands without the city, contact and lab stay inside."""
    page = look(barrier, who="platform")
    page.get_by_role("link", name="Change it, or who sees it").click()
    stop(page)
    page.check("[name=visibility][value=public]")
    page.get_by_role("button", name="Save the barrier").click()
    stop(page)
    outside = look(barrier, **PHONE)
    assert stop(outside) == BARRIER
    shown = words_of(outside)
    assert QUOTE in shown
    assert "a city that is not named" in shown
    assert "The next amendment asks for one study." in shown
    for secret in (CONTACT, INSIDE, "Klagenfurt", TITLE):
        assert secret not in shown
    listed = look("/en/barriers/?country=AT&state=answered")
    stop(listed)
    assert BARRIER in words_of(listed)


def told(look: Look, report: str) -> None:
    """The city reads what became of its report, and was told on the way."""
    page = look(report, who="city", **PHONE)
    stop(page)
    assert "answered" in words_of(page, "#barrier")
    assert BARRIER in words_of(page, "#barrier")
    assert "A barrier that you reported: answered" in words_of(look("/en/me/notifications/", who="city"))


def in_days(days: int) -> str:
    """A day as a form takes it."""
    today = timezone.localdate()
    return (today + datetime.timedelta(days=days)).isoformat()


def path_of(page: Page) -> str:
    return "/" + page.url.split("/", 3)[3].split("?")[0]
