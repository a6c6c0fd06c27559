"""A new officer of a town of 12 000 in a candidate country: from the home page to a saved path and a funding list."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.installation import Installation
from tests.browser.stops import words_of
from tests.browser.test_diagnosis import all_parts
from tests.browser.test_first_visit_without_scripts import partners_abroad
from tests.browser.town_journey import (
    DUE,
    DUE_IN_WORDS,
    PASSWORD,
    Served,
    Town,
    asks_for_the_town,
    choose_a_service,
    let_in,
    new_account,
    passed,
    sign_in_again,
    three_answers,
)

pytestmark = pytest.mark.browser

AT_A_DESK = Town("Përmet", "permet", "besa@example.org", 1280, "Europe/Tirane")
ON_A_PHONE = Town("Peshkopi", "peshkopi", "dritan@example.org", 390, "Europe/Belgrade")
FIRST, ASIDE, TAKEN = (
    "Take the short self-assessment",
    "Join an orientation session",
    "Name the transition team",
)
OFFER = "The long-term future of neighbourhoods"
MEMBERS_ONLY = ("Social Climate", "Just Transition Fund in your region", "ERDF")
WAYS = ("IPA III", "Projects across the border", "Western Balkans Investment Framework", "TAIEX")


@pytest.mark.parametrize("town", [AT_A_DESK, ON_A_PHONE], ids=lambda town: str(town.key))
def test_officer_of_a_small_town_reaches_a_saved_path_and_a_list(
    look: Look, installation: Installation, site: str, town: Town
) -> None:
    page = look("/en/", width=town.width, timezone_id=town.zone)
    passed(page, town.width)
    page.click("main .hero a:has-text('three questions')")
    assert passed(page, town.width) == "Three questions, then your next steps"
    three_answers(page, town)
    steps_of_the_visit(page, town)
    diagnosis_of_the_visit(page, town)
    page.goto(f"{site}/en/start/path/")
    money_of_the_visit(page, town)
    ways_of_the_country(page, town)

    page.goto(f"{site}/en/start/path/")
    assert ASIDE in words_of(page, "main #aside")
    page.click("main a:has-text('Get an account')")
    new_account(page, installation, town)
    assert passed(page, town.width) == "Join your city or your national platform"
    asks_for_the_town(page, town)
    let_in(look, town)
    take_along(page, site, town)
    keep_the_diagnosis(page, site, town)
    saved_path(page, site, town)
    choose_a_service(page, site, Served(town.name, town.key, town.width))
    put_on_the_list(page, site, town)
    seen_again(page, site, town)


def steps_of_the_visit(page: Page, town: Town) -> None:
    """A first step with its reasons; one step is put aside."""
    assert passed(page, town.width) == "What is next"
    assert "12,000 people" in words_of(page, "main .kick")
    first = page.locator("main ol.steps > li").first
    assert first.locator("h2").inner_text() == FIRST
    assert "Why this comes first" in first.inner_text()
    assert "Together" in first.inner_text()
    page.click(f"main button:has-text('Not now: {ASIDE}')")
    assert passed(page, town.width) == "What is next"
    assert ASIDE not in words_of(page, "main ol.steps")
    assert f"Bring it back: {ASIDE}" in words_of(page, "main #aside").replace(" : ", ": ")


def diagnosis_of_the_visit(page: Page, town: Town) -> None:
    """The first step is begun where it stands: the short self-assessment, without an account."""
    page.locator("main ol.steps > li").first.locator("a.btn").click()
    assert passed(page, town.width) == "Ten minutes show where your city stands"
    page.click("main a.btn")
    passed(page, town.width)
    if "/parts/" not in page.url:
        page.click("main a.btn")
        passed(page, town.width)
    all_parts(page)
    assert passed(page, town.width).startswith("Strongest: ")


def money_of_the_visit(page: Page, town: Town) -> None:
    """What may fit, and one condition that an answer settles on the spot."""
    page.click("main a:has-text('See which money is open to you')")
    assert passed(page, town.width) == "See which money is open to you"
    page.click("main p.acts a:has-text('Begin')")
    assert re.fullmatch(r"\d+ opportunities may fit you: answers are missing", passed(page, town.width))
    titles = page.locator("main li.offer h3").all_inner_texts()
    assert not [title for title in titles if any(word in title for word in MEMBERS_ONLY)]
    offer = page.locator("main li.offer", has_text=OFFER)
    offer.locator("a:has-text('Answer it')").click()
    assert passed(page, town.width) == OFFER
    partners_abroad(page)
    assert passed(page, town.width) == OFFER
    assert "Why it stands where it stands" in words_of(page)
    assert "Kosovo*" in words_of(page)
    assert "XK" not in words_of(page)


def ways_of_the_country(page: Page, town: Town) -> None:
    page.click("main a:has-text('Ways to money by country')")
    passed(page, town.width)
    page.click("main a[href$='/funding/countries/AL/']")
    assert re.fullmatch(r"Albania: \d+ ways to money that we know of", passed(page, town.width))
    words = words_of(page)
    assert "A candidate for accession" in words
    assert all(way in words for way in WAYS)
    assert "The cohesion policy of the Union pays only after accession" in words


def take_along(page: Page, site: str, town: Town) -> None:
    """The town is there, and the officer in it: what the visit said goes along, answers and steps."""
    page.goto(f"{site}/en/me/")
    assert passed(page, town.width) == "One thing is new to you"
    page.goto(f"{site}/en/me/welcome/")
    passed(page, town.width)
    assert "Take along the 4 answers of this visit" in page.locator("main button").all_inner_texts()
    page.click("main button:has-text('Take along')")
    passed(page, town.width)
    assert "One step that you had put aside or done is taken along." in words_of(page, "body")
    assert "Italy" in words_of(page)
    page.goto(f"{site}/en/me/welcome/")
    assert "Take along" not in words_of(page)


def keep_the_diagnosis(page: Page, site: str, town: Town) -> None:
    """The answers of the short self-assessment become a round of the town."""
    page.goto(f"{site}/en/diagnosis/try/result/")
    page.click("text=Save it for my city")
    assert passed(page, town.width) == "For which city?"
    page.select_option("#id_department", "mayor")
    page.click("text=Save my answers")
    passed(page, town.width)
    assert "9 of 24 answered" in words_of(page)


def saved_path(page: Page, site: str, town: Town) -> None:
    """The steps are the town's now; one is taken on and stands among the tasks, one is still aside."""
    page.goto(f"{site}/en/me/next/city:{town.key}/")
    assert passed(page, town.width) == "What is next"
    first = page.locator("main ol.steps > li").first
    assert first.locator("h2").inner_text() == FIRST
    assert "Continue" in first.inner_text()
    assert ASIDE in words_of(page, "main #aside")
    page.click(f"main a:has-text('{TAKEN}') >> nth=0")
    assert passed(page, town.width) == TAKEN
    page.fill("[name=accept-due]", DUE.isoformat())
    page.click("main button:has-text('We do this')")
    assert passed(page, town.width) == "What is next"
    assert "you do this" in words_of(page, "main ol.steps > li >> nth=0")
    page.goto(f"{site}/en/me/tasks/")
    passed(page, town.width)
    assert TAKEN in words_of(page)
    assert DUE_IN_WORDS in words_of(page)
    page.goto(f"{site}/en/me/city/{town.key}/")
    assert passed(page, town.width) == "What is next"
    assert TAKEN in words_of(page)


def put_on_the_list(page: Page, site: str, town: Town) -> None:
    """What fits the town, one of it on the list, what must be ready, and its deadline as a file."""
    page.goto(f"{site}/en/funding/?for=city:{town.key}")
    passed(page, town.width)
    assert town.name in words_of(page)
    page.click(f"main li.offer h3 a:has-text('{OFFER}')")
    assert passed(page, town.width) == OFFER
    page.click("main button:has-text('Put it on the list')")
    assert passed(page, town.width) == OFFER
    ready = page.locator("main #ready button", has_text="It is ready")
    lines = ready.count()
    ready.first.click()
    passed(page, town.width)
    assert page.locator("main #ready button", has_text="It is ready").count() == lines - 1
    page.goto(page.url.partition("/list/")[0] + "/")
    assert re.match("One opportunity on the list", passed(page, town.width))
    assert "1 of " in words_of(page)
    with page.expect_download() as waited:
        page.click("main a:has-text('Save the file')")
    file = waited.value.path().read_text(encoding="utf-8")
    assert OFFER in file.replace("\r\n ", "")
    assert "20271201T160000Z" in file


def seen_again(page: Page, site: str, town: Town) -> None:
    """After signing out and in again everything is where it was."""
    sign_in_again(page, site, town.officer, PASSWORD, town.width)
    page.click(f"main #places h3 a:has-text('{town.name}')")
    assert passed(page, town.width) == "What is next"
    assert TAKEN in words_of(page, "main #next")
    page.goto(f"{site}/en/me/funding/city:{town.key}/")
    assert re.match("One opportunity on the list", passed(page, town.width))
    assert OFFER in words_of(page)
    page.goto(f"{site}/en/cities/{town.key}/")
    assert passed(page, town.width) == town.name
    assert "at the request of somebody who works for the city" in (page.text_content("main") or "")
