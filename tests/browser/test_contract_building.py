"""The officer of a city assembles its contract from inventory and plan, writes, keeps, seals; a visitor checks it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.stops import stop, words_of

pytestmark = pytest.mark.browser

TITLE = "Contract of the walk"
PLAN = "Climate plan 2030"
INVENTORY = "2021 Example"
FIGURE = 1_234_567
AMBITION = "Climate neutral by 2030, with everybody who lives here."
REASON = "The council decides in March."
ENDINGS = {"docx": b"PK", "pdf": b"%PDF", "xlsx": b"PK", "json": b"{"}


def test_officer_builds_seals_and_a_visitor_checks(look: Look, site: str, tmp_path: Path) -> None:
    page = look("/en/me/contracts/city:klagenfurt/", who="city")
    stop(page)
    go(page, "main a.btn:has-text('Open a contract')")
    assert stop(page) == "What is the contract assembled from?"
    page.fill("[name=title]", TITLE)
    # by name: other people of the city may have opened further plans and inventories meanwhile
    page.select_option("[name=plan]", label=PLAN)
    page.select_option("[name=inventory]", label=INVENTORY)
    page.uncheck("[name=take]")
    go(page, "main form button:has-text('Open the contract')")
    contract = page.url.rstrip("/")
    assert re.search(r"/me/contracts/\d+$", contract)
    assert PLAN in words_of(page)
    take_over(page)
    write(page, contract)
    checks(page, contract)
    move(page, contract)
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
    go(page, "main a.btn:has-text('Take over what they know')")
    stop(page)
    go(page, "main button:has-text('Take over what is ticked')")
    stop(page)
    assert "Begin with what you have." not in words_of(page)


def write(page: Page, contract: str) -> None:
    """A sentence in one answer, a reason in another, a figure in a table."""
    page.goto(f"{contract}/modules/CM-2/")
    stop(page)
    go(page, "main a.btn:has-text('Answer these')")
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
    assert f"plan: {PLAN}" in words_of(page)  # where a value comes from
    page.goto(f"{contract}/modules/A-2.3/tables/A-2.3/")
    stop(page)
    row = page.locator("#cc-form tr", has_text="Transport")
    assert re.fullmatch(r"\d+", row.locator("input[name$='_contract']").input_value())  # short, as one types
    row.locator("input[name$='_contract']").fill("1 234 567")
    go(page, "#cc-form button:has-text('Save the rows')")
    stop(page)
    assert "1 234 567" in words_of(page)


def checks(page: Page, contract: str) -> None:
    """The figure that was made up does not fit the total; the finding leads to its cell."""
    page.goto(f"{contract}/checks/")
    assert "fit together" in stop(page)
    found = page.locator("#broken li", has_text="The rows add up to").first
    said = re.search(r"add up to (\d[\d\s]*\d) t", " ".join(found.inner_text().split()))
    assert said is not None
    assert int("".join(said[1].split())) >= FIGURE
    with page.expect_navigation():
        found.locator("a").click()
    stop(page)


def move(page: Page, contract: str) -> None:
    """The last action goes up by the keyboard; nothing is stored before the order is saved."""
    page.goto(f"{contract}/modules/B-2.2/")
    before = page.locator("#B-2\\.2 summary").all_inner_texts()
    go(page, "#B-2\\.2 a:has-text('Move rows')")
    assert stop(page) == "Order of the rows"
    page.locator(".cc-order li", has_text=before[-1].strip()).locator("button:has-text('Up')").focus()
    for _step in range(2):
        # the next page gives the button the focus back
        page.wait_for_function("document.activeElement.name === 'move'")
        with page.expect_navigation():
            page.keyboard.press("Enter")
    stop(page)
    assert f"stands at {len(before) - 2} of {len(before)}" in words_of(page, "[role=status]")
    go(page, "main button:has-text('Save the order') >> visible=true >> nth=-1")
    after = page.locator("#B-2\\.2 summary").all_inner_texts()
    assert after == [*before[:-3], before[-1], *before[-3:-1]]


def keep_and_seal(page: Page, contract: str, folder: Path) -> Path:
    page.goto(f"{contract}/versions/")
    stop(page)
    page.fill("[name=note]", "As it was walked through.")
    go(page, "#keep button")
    assert stop(page) == "One version is kept"
    go(page, "main a:has-text('Seal a dossier')")
    stop(page)
    go(page, "main button:has-text('Seal it')")
    assert stop(page).startswith(f"Sealed dossier: {TITLE}")
    page.wait_for_selector("main :text('It is done.')", timeout=60_000)
    go(page, "main a:has-text('See the result')")
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
