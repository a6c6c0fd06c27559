"""The officer of a city assembles its contract from inventory and plan, writes, keeps, seals; a visitor checks it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.stops import stop, words_of

pytestmark = pytest.mark.browser

TITLE = "Contract of the walk"
AMBITION = "Climate neutral by 2030, with everybody who lives here."
REASON = "The council decides in March."
ENDINGS = {"docx": b"PK", "pdf": b"%PDF", "xlsx": b"PK", "json": b"{"}


def test_officer_builds_seals_and_a_visitor_checks(look: Look, site: str, tmp_path: Path) -> None:
    page = look("/en/me/contracts/city:klagenfurt/", who="city")
    stop(page)
    page.click("main a.btn:has-text('Open a contract')")
    assert stop(page) == "What is the contract assembled from?"
    page.fill("[name=title]", TITLE)
    page.uncheck("[name=take]")
    page.click("main form button:has-text('Open the contract')")
    page.wait_for_url(re.compile(r"/me/contracts/\d+/"))
    contract = page.url.rstrip("/")
    take_over(page)
    write(page, contract)
    checks(page, contract)
    for name, begins in ENDINGS.items():
        page.goto(f"{contract}/files/")
        with page.expect_download() as waiting:
            page.click(f"main a[href$='/files/{name}/']")
        assert waiting.value.path().read_bytes().startswith(begins), name
    stop(page)
    sealed = keep_and_seal(page, contract, tmp_path)
    check(look("/en/contracts/check/"), sealed, tmp_path)


def take_over(page: Page) -> None:
    """An empty contract says where to begin; what inventory and plan know fills its tables."""
    stop(page)
    assert "Begin with what you have." in words_of(page)
    page.click("main a.btn:has-text('Take over what they know')")
    stop(page)
    go(page, "main button:has-text('Take over what is ticked')")
    stop(page)
    assert "Begin with what you have." not in words_of(page)


def write(page: Page, contract: str) -> None:
    """A sentence in one answer, a reason in another, a figure in a table."""
    page.goto(f"{contract}/modules/CM-2/")
    stop(page)
    page.click("main a.btn:has-text('Answer these')")
    stop(page)
    page.fill("[name=f_ambition]", AMBITION)
    why = page.locator("[name='f_map__reason']")
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
    why.fill(REASON)
    go(page, "#cc-form button:has-text('Save')")
    stop(page)
    words = words_of(page)
    assert AMBITION in words
    assert f"not available: {REASON}" in words
    page.goto(f"{contract}/modules/A-2.3/")
    stop(page)
    assert "plan: Climate plan 2030" in words_of(page)  # where a value comes from
    page.goto(f"{contract}/modules/A-2.3/tables/A-2.3/")
    stop(page)
    page.locator("#cc-form input[name$='_contract']").first.fill("1 234 567")
    go(page, "#cc-form button:has-text('Save the rows')")
    stop(page)
    assert "1 234 567" in words_of(page)


def checks(page: Page, contract: str) -> None:
    """The figure that was made up does not fit the total; the finding leads to its cell."""
    page.goto(f"{contract}/checks/")
    assert "fit together" in stop(page)
    assert "The rows add up to 1 270 671 t" in words_of(page, "#broken")
    go(page, "#broken a")
    stop(page)


def keep_and_seal(page: Page, contract: str, folder: Path) -> Path:
    page.goto(f"{contract}/versions/")
    stop(page)
    page.fill("[name=note]", "As it was walked through.")
    go(page, "#keep button")
    assert stop(page) == "One version is kept"
    page.click("main a:has-text('Seal a dossier')")
    stop(page)
    page.click("main button:has-text('Seal it')")
    page.wait_for_url("**/versions/")
    stop(page)
    with page.expect_download() as waiting:
        page.click("main a:has-text('Sealed dossier')")
    path = folder / "dossier.pdf"
    waiting.value.save_as(path)
    return path


def check(page: Page, sealed: Path, folder: Path) -> None:
    """Whoever holds the file can check it; one byte more and it is found out."""
    stop(page)
    page.set_input_files("[name=file]", sealed)
    go(page, "main form button:has-text('Check it')")
    assert stop(page) == "Yes: sealed here, and unchanged"
    assert TITLE in words_of(page)
    changed = folder / "changed.pdf"
    data = sealed.read_bytes()
    at = len(data) // 3
    changed.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    page.set_input_files("[name=file]", changed)
    go(page, "main form button:has-text('Check it')")
    assert stop(page) in {"No: the file was changed", "This file cannot be read"}


def go(page: Page, selector: str) -> None:
    """Click, and wait for the page that comes."""
    with page.expect_navigation():
        page.locator(selector).first.click()
