"""What somebody does who comes for the first time: three questions, an account, a request for a city, an answer."""

import datetime
from dataclasses import dataclass

from django.utils import timezone
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.installation import Installation
from tests.browser.stops import counted, faults, headline, words_of
from tests.browser.test_journeys import code_from_mail
from tests.support.browser import sideways

DUE = timezone.localdate() + datetime.timedelta(days=90)
DUE_IN_WORDS = f"{DUE.day} {DUE:%B %Y}"
PASSWORD = "heat pumps for all"  # of people who are made up
PROOF = "I work for the municipality, see its page."


@dataclass(frozen=True, slots=True)
class Town:
    """A small town of a candidate country that the platform does not know yet, and its new officer."""

    name: str
    key: str
    officer: str
    width: int
    zone: str


@dataclass(frozen=True, slots=True)
class Served:
    """A city that looks for support, at the width of its visit."""

    name: str
    key: str
    width: int


def passed(page: Page, width: int) -> str:
    """The page is accessible and fits at the width of this visit. Returns its headline."""
    page.wait_for_load_state()
    assert page.viewport_size is not None
    assert page.viewport_size["width"] == width
    found = faults(page, counted(page))
    assert found == [], f"{page.url}: {found}"
    assert sideways(page) == 0, page.url
    return headline(page)


def three_answers(page: Page, town: Town) -> None:
    """An officer of a town of 12 000 in Albania that is starting."""
    page.check("main input[value=officer]")
    page.click("main form button.btn")
    assert passed(page, town.width) == "Where are you?"
    page.select_option("main select[name=country]", "AL")
    page.fill("main input[name=population]", "12 000")
    page.fill("main input[name=city]", town.name)
    page.click("main form button.btn")
    assert passed(page, town.width) == "One last question"
    page.check("main input[value=starting]")
    page.click("main form button.btn")


def new_account(page: Page, installation: Installation, town: Town) -> None:
    """An account with an address that is confirmed by a code."""
    passed(page, town.width)
    page.fill("[name=email]", town.officer)
    page.fill("[name=password1]", PASSWORD)
    page.fill("[name=password2]", PASSWORD)
    page.click("button:has-text('Open the account')")
    passed(page, town.width)
    page.fill("[name=code]", code_from_mail(installation, town.officer))
    page.locator("main form button").first.click()


def asks_for_the_town(page: Page, town: Town) -> None:
    """The platform does not know the town, so that it is asked for; the form holds what the visit said."""
    page.click("main a:has-text('Three steps to begin with')")
    assert passed(page, town.width) == "Three steps to begin with"
    assert "three questions" not in words_of(page)
    page.click("main a:has-text('Find your city or platform')")
    assert passed(page, town.width) == "No such city or platform here"
    assert page.input_value("#place") == town.name
    page.click("main a:has-text('Ask for your city to be added')")
    assert passed(page, town.width) == "Ask for your city to be added"
    assert page.input_value("[name=name]") == town.name
    assert page.input_value("[name=population]") == "12000"
    assert page.input_value("[name=country]") == "AL"
    page.fill("[name=proof]", PROOF)
    page.click("main button:has-text('Send the request')")
    assert passed(page, town.width) == "Your request waits for an answer"
    page.click("main a:has-text('Three steps to begin with')")
    passed(page, town.width)
    assert f"Your request for {town.name} waits for an answer." in words_of(page)


def let_in(look: Look, town: Town) -> None:
    """The request waits on the page of an administrator: the country has no platform yet. No picture of the city is
    needed, and nobody writes a letter."""
    page = look("/en/me/", who="admin", width=town.width)
    page.click(f"main a:has-text('{town.name} asks to be added')")
    assert passed(page, town.width) == f"Add {town.name}?"
    assert PROOF in words_of(page)
    page.click("main button:has-text('Let this person in')")
    page.wait_for_load_state()
    assert "The person has joined" in words_of(page, "body")


def choose_a_service(page: Page, site: str, city: Served) -> str:
    """What supports the city: an offer that fits is written down as used, on a phone another one than at a desk, since
    one is not written down twice. Returns its name."""
    page.goto(f"{site}/en/support/?for=city:{city.key}&fit=fits")
    assert "match your choice" in passed(page, city.width)
    page.locator("main li.offer h3 a").nth(0 if city.width > 600 else 1).click()
    name = passed(page, city.width)
    page.click(f"main a:has-text('{city.name} uses this'), main a:has-text('Compare with {city.name}')")
    if "/new/" not in page.url:
        page.click(f"main a:has-text('{city.name} uses this')")
    passed(page, city.width)
    page.locator("main form button.btn").first.click()
    assert passed(page, city.width) == f"Support that {city.name} uses"
    assert name in words_of(page)
    return name


def sign_in_again(page: Page, site: str, email: str, password: str, width: int) -> None:
    """Out, and in anew."""
    page.goto(f"{site}/en/account/logout/")
    page.locator("main form button").first.click()
    page.wait_for_load_state()
    page.goto(f"{site}/en/account/login/")
    page.fill("[name=login]", email)
    page.fill("[name=password]", password)
    page.locator("main form button.btn").first.click()
    passed(page, width)
