"""One yearly review from the self-assessment to the decided support plan, as platform and Mission team."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.installation import Installation
from tests.browser.stops import headline, stop, words_of

pytestmark = pytest.mark.browser

PHONE = {"width": 390}
AUSTRIA = "country:AT"
WORD = "The agency joins next year, of the walk."
REASON = "Several actors want to build an offer, of the walk."
ITEM = "Workshop on heat plans, of the walk"


def test_one_review_from_self_assessment_to_a_decided_plan(look: Look, installation: Installation) -> None:
    year = str(installation.facts["review_year"])
    answered(look, year)
    read_by_two(look, year)
    decided(look, year)
    told(look, year)
    planned(look, year)


def answered(look: Look, year: str) -> None:
    """The platform takes its answers back, answers a part on a phone, adds what shows it, and hands in."""
    page = look(f"/en/me/reviews/{AUSTRIA}/{year}/", who="platform", **PHONE)
    assert stop(page) == "Handed in: the Mission team reads it"
    page.get_by_role("button", name="Take the answers back").click()
    assert re.match(r"\d of 8 questions ha", stop(page))
    page.get_by_role("link", name="Answer this part : Partners").or_(
        page.get_by_role("link", name=re.compile("^Answer this part.*Partners"))
    ).first.click()
    assert stop(page) == "Partners"
    page.fill("[name=interested_actors]", "6")
    page.fill("textarea[name=next]", WORD)
    page.get_by_role("button", name="Save, next part").click()
    assert stop(page) == "Services"
    page.get_by_role("button", name="Save", exact=True).click()
    assert WORD in words_of(page)
    page.get_by_role("link", name=re.compile("^Add what shows it.*How many key actors")).click()
    stop(page)
    page.select_option("[name=kind]", "link")
    page.fill("[name=title]", "List of actors")
    page.fill("[name=url]", "https://example.org/actors")
    page.get_by_role("button", name="Add it").click()
    assert "List of actors" in words_of(page)
    page.get_by_role("link", name="Hand it in").click()
    assert stop(page) == "Hand in the review?"
    page.get_by_role("button", name="Hand it in").click()
    assert stop(page) == "Handed in: the Mission team reads it"


def read_by_two(look: Look, year: str) -> None:
    """Two readers say what they think; until both have, nobody decides."""
    for who in ("analyst", "programmes"):
        page = look(f"/en/me/review-rounds/{year}/", who=who)
        stop(page)
        page.get_by_role("link", name="Austria").first.click()
        stop(page)
        assert WORD in words_of(page)
        assert page.get_by_role("link", name="Decide", exact=True).count() == 0
        page.get_by_role("link", name="Say what you think").click()
        stop(page)
        page.check("[name=verdict][value=open]")
        page.fill("[name=reason]", "The answers are well shown.")
        page.get_by_role("button", name="Keep it").click()
        assert "The answers are well shown." in words_of(page)


def decided(look: Look, year: str) -> None:
    """The Mission team decides with a reason, and sends the letter; nothing of it is public."""
    page = look(f"/en/me/review-rounds/{year}/at/", who="programmes")
    page.get_by_role("link", name="Decide", exact=True).click()
    stop(page)
    page.select_option("[name=cluster]", "4")
    page.fill("[name=effective_from]", f"{year}-01-01")
    page.fill("[name=reason]", REASON)
    page.get_by_role("button", name="Decide").click()
    assert stop(page).startswith("Decided: cluster 4 from 1 January")
    page.get_by_role("link", name=re.compile("^Write the letter")).click()
    stop(page)
    page.get_by_role("button", name="Send the letter").click()
    assert page.get_by_role("link", name=re.compile("^The letter")).count() == 1
    stop(page)
    outside = look("/en/platforms/at/cluster/")
    assert headline(outside) == "No cluster of Austria is public"


def told(look: Look, year: str) -> None:
    """The platform reads decision and letter."""
    page = look(f"/en/me/reviews/{AUSTRIA}/", who="platform", **PHONE)
    assert stop(page).startswith("Cluster 4 since 1 January")
    assert REASON in words_of(page)
    letter = page.get_by_role("link", name=re.compile(f"^The letter.*{year}")).get_attribute("href")
    answer = page.request.get(page.url.split("/en/")[0] + str(letter))
    assert answer.headers["content-type"] == "application/pdf"


def planned(look: Look, year: str) -> None:
    """The Mission draws up a support plan; platform and Mission agree to it: it is decided."""
    following = int(year) + 2  # the examples hold plans of this year and the next
    page = look(f"/en/me/support/{AUSTRIA}/plans/new/", who="programmes")
    stop(page)
    page.fill("[name=year]", str(following))
    sent(page)
    stop(page)
    here = page.url.split("/en/", 1)[1]
    page.get_by_role("link", name="Add a support").click()
    stop(page)
    page.fill("[name=title]", ITEM)
    sent(page)
    stepped(page, "propose")
    stop(page)
    platform = look(f"/en/{here}", who="platform", **PHONE)
    stop(platform)
    assert ITEM in words_of(platform)
    stepped(platform, "agree")
    page.reload()
    stepped(page, "agree")
    assert "Both sides have agreed to this plan." in words_of(page)
    stop(page)


def stepped(page: Page, key: str) -> None:
    """Take the step of a plan, and say yes."""
    page.locator(f"main a[href$='/step/{key}/']").click()
    sent(page)


def sent(page: Page) -> None:
    """Send the form of the page."""
    page.locator("main form .acts button.btn").first.click()
    page.wait_for_load_state()
