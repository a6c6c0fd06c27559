"""A new officer's way from an empty town to a published inventory: on a phone, without scripts."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look

pytestmark = pytest.mark.browser
TOWN = "/en/me/inventories/city:example-town/"
PHONE = {"who": "town", "width": 390, "java_script_enabled": False}


def nothing_else(page: Page) -> None:
    """Every cell of the page without a figure gets the reason that there is none."""
    for part in page.locator("form.inv section.sec").all():
        filled = [field.input_value() for field in part.locator(".inv-amount input[type=text]").all()]
        if not any(filled):
            if part.locator("details.inv-none").get_attribute("open") is None:
                part.locator("details.inv-none > summary").click()
            part.locator("select[name$=_reason]").select_option("NO")


def test_from_an_empty_town_to_a_published_inventory(look: Look) -> None:
    page = look(f"{TOWN}new/", **PHONE)
    page.fill("#id_year", "2022")
    page.fill("#id_population", "9 800")
    page.click("text=Open the inventory")
    assert page.inner_text("h1") == "Begin with the first sector"

    page.click("text=Continue: Homes")
    page.fill("label:has-text('Natural gas')", "14 900,5")
    page.fill("label:has-text('Heating oil')", "-3")
    page.fill("form.inv section:nth-of-type(2) input[type=text]", "23.600")
    page.click("text=Save, and on to the next sector")
    assert "This can be read in two ways" in page.inner_text(".inv-err")
    page.check("label:has-text('23\u202f600')")
    page.click("text=Save, and on to the next sector")
    assert "An amount cannot be negative" in page.inner_text(".inv-err")
    page.fill("label:has-text('Heating oil')", "")
    nothing_else(page)
    page.click("text=Save, and on to the next sector")
    assert page.inner_text("h1") == "Shops, offices and services"

    while page.locator("text=Save, and on to the next sector").count():
        nothing_else(page)
        page.click("text=Save, and on to the next sector")
    nothing_else(page)
    page.click("button:has-text('Save')")
    assert page.inner_text("h1") == "The minimum is complete"

    page.click(".acts a:has-text('Hand in for the internal check')")
    page.click("button:has-text('Hand in for the internal check')")
    page.click(".acts a:has-text('Publish')")
    page.fill("#id_statement", "Our first inventory.")
    page.click("button:has-text('Publish')")
    assert page.inner_text("h1") == "Version 1 is published"

    reader = look("/en/cities/example-town/inventory/2022/", width=390, java_script_enabled=False)
    assert "Example Town" in reader.inner_text("main")
    assert "Published, not verified by a third party" in reader.inner_text("main")


def test_two_people_at_one_figure_lose_nothing(look: Look) -> None:
    page = look(TOWN, **PHONE)
    page.click("h3 a:has-text('2023')")
    page.click("text=Full matrix")
    page.click("a.inv-cell:has-text('one figure')")
    page.click("#figures a:has-text('Change')")
    other = look(page.url.removeprefix(page.url.split("/en/")[0]), **PHONE)
    other.fill("#id_amount", "615000")
    other.click("text=Save the figure")
    page.fill("#id_amount", "620000")
    page.click("text=Save the figure")
    assert page.inner_text("#stale td[data-l='There now']") == "615000"
    page.click("text=Keep mine")
    assert "620\u202f000" in page.inner_text("#figures")
