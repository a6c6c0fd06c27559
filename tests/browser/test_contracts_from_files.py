"""Four published contracts are handed in, read, put right beside their text and compared; one becomes a city's plan."""

import re
import secrets
import time
from io import BytesIO
from typing import Any

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.browser.conftest import Look
from tests.browser.installation import Installation
from tests.browser.stops import headline, stop, words_of
from tests.methods.contracts.corpus import CONTRACTS, needs_contracts

pytestmark = [pytest.mark.browser, needs_contracts]

DESK = {"leipzig": "Leipzig.md", "cork": "cork.md", "differdange": "differdange.md"}
OWN = secrets.token_hex(3)
"""Names of this run's records end in it: other tests, and other runs, leave records on the same server."""
TITLE = f"Climate City Contract as published {OWN}"
PLAN = f"Plan out of the published contract {OWN}"
LONG = f"Klimaneutralitätsfahrplanfortschreibungsbeschlussvorlagenentwurf {OWN}"
CONTRACT = f"Contract out of the published one {OWN}"


def test_four_contracts_are_read_put_right_and_compared(look: Look, site: str) -> None:
    page = look("/en/contracts/read/", who="editor")
    stop(page)
    read = {key: hand_in(page, site, "mission", key, name) for key, name in DESK.items()}
    city = look("/en/me/", who="city")
    own = hand_in(city, site, "city:klagenfurt", "", "klagenfurt.md")
    for reader, file in ((page, read["cork"]), (page, read["differdange"]), (city, own)):
        assert modules_found(reader, site, file) >= 10
    assert modules_found(page, site, read["leipzig"]) >= 10
    stop(page)
    put_right(page, site, read["leipzig"])
    compare(page, site)
    becomes_a_plan(city, site, own)


def hand_in(page: Page, site: str, scope: str, city: str, name: str) -> int:
    """The number of the contract, which is being read in the background."""
    page.goto(f"{site}/en/me/contract-files/{scope}/")
    stop(page)
    go(page, "main a.btn:has-text('Hand in a contract')")
    assert stop(page) == "Hand in a contract"
    if city:
        page.select_option("[name=city]", city)
    data = (
        CONTRACTS / name
    ).read_bytes() + f"\n\nHanded in as {OWN}.\n".encode()  # the same file twice is refused
    page.set_input_files("[name=file]", {"name": name, "mimeType": "text/markdown", "buffer": data})
    page.fill("[name=title]", TITLE)
    page.fill("[name=year]", "2024")
    page.check("[name=visibility][value=mission]")
    page.click("main form button:has-text('Read it')")
    page.wait_for_url(re.compile(r"/contracts/read/\d+/$"))
    return int(page.url.rstrip("/").rsplit("/", 1)[1])


def modules_found(page: Page, site: str, file: int, seconds: float = 120) -> int:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        page.goto(f"{site}/en/contracts/read/{file}/")
        if found := re.search(r": (\d+) of \d+ modules found", headline(page)):
            return int(found[1])
        time.sleep(0.5)
    raise AssertionError(f"not read: {headline(page)}")


def put_right(page: Page, site: str, leipzig: int) -> None:
    """One row of the gap table is right, one is corrected, one is wrong; both slips of the table are named."""
    page.goto(f"{site}/en/contracts/read/{leipzig}/")
    go(page, "main a.btn:has-text('Check it item by item')")
    assert stop(page) == "Gap table"
    number, row = looked_at(page), page.inner_text("#item-title")
    assert row.split()[0] in words_of(page, "section.doc")
    page.click("#item button:has-text('Right')")
    page.wait_for_function("was => document.querySelector('#item-title').innerText !== was", arg=row)
    assert looked_at(page) == number + 1
    page.fill("#item [name=baseline]", "12 345")
    go(page, "#item button:has-text('Take my values')")
    assert looked_at(page) == number + 2
    page.locator("#item").focus()
    with page.expect_navigation():
        page.keyboard.press("n")  # wrong, by its key
    assert looked_at(page) == number + 3
    marks = words_of(page, "#item ol.near")
    assert {"confirmed", "corrected", "rejected"} <= set(marks.split())
    go(page, "#item ol.near li:has-text('corrected') a")
    stop(page)
    assert page.input_value("#item [name=baseline]").replace("\u202f", "").replace(" ", "") in {
        "12345",
        "12,345",
    }
    page.goto(f"{site}/en/contracts/read/{leipzig}/review/coherence/")
    said = coherence(page)
    assert any("36 801" in one or "36,801" in one for one in said), said
    assert any("9 579" in one or "9,579" in one for one in said), said
    page.goto(f"{site}/en/contracts/read/{leipzig}/")
    stop(page)
    assert "People have looked at 3 items." in words_of(page)


def looked_at(page: Page) -> int:
    found = re.match(r"(\d+) of \d+ looked at", page.inner_text("main .lead"))
    assert found
    return int(found[1])


def coherence(page: Page) -> list[str]:
    """What each of the first findings says, and a look at the page of the first."""
    stop(page)
    said = []
    for _step in range(60):
        said.append(words_of(page, "#item"))
        if not page.locator("#item a[rel=next]").count():
            break
        go(page, "#item a[rel=next]")
    return [one.replace("\u202f", " ").replace("\u00a0", " ") for one in said]


def compare(page: Page, site: str) -> None:
    page.goto(f"{site}/en/insight/")
    stop(page)
    page.goto(f"{site}/en/insight/compare/")
    page.select_option("#a", "city:leipzig")
    page.select_option("#b", "city:cork")
    go(page, "main button:has-text('Compare')")
    assert stop(page) == "Leipzig and Cork, section by section"
    assert "Both" in words_of(page)
    go(page, "main h3:has-text('Both') + ul a")
    stop(page)


def becomes_a_plan(page: Page, site: str, file: int) -> None:
    """Two actions are confirmed and taken over into a plan of its own; its contract goes out as a PDF."""
    for item in range(2):
        page.goto(f"{site}/en/contracts/read/{file}/review/actions/")
        go(page, f"#item ol.near li:nth-child({item + 1}) a")
        go(page, "#item button:has-text('Right')")
    plan = open_plan(page, site)
    page.goto(f"{site}/en/contracts/read/{file}/use/")
    assert stop(page) == "Take over what is confirmed"
    assert PLAN in words_of(page, f"main label:has(input[value='plan:{plan}'])")
    page.check(f"main input[value='plan:{plan}']")
    go(page, "main button:has-text('Show what would happen')")
    assert re.match(r"(One line|\d+ lines) would change the plan", stop(page))
    go(page, "main button:has-text('Take over')")
    page.goto(f"{site}/en/me/plans/{plan}/actions/")
    stop(page)
    contract = open_contract(page, site, plan)
    pdf = PdfReader(BytesIO(downloaded(page, site, f"/en/me/contracts/{contract}/files/pdf/")))
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert pdf.metadata
    assert pdf.metadata.title
    words = " ".join(" ".join(one.extract_text() for one in pdf.pages).split())
    assert "Klagenfurt" in words
    assert "district cooling" in words
    for address in (f"contracts/{contract}", f"plans/{plan}"):
        page.goto(f"{site}/en/me/{address}/delete/")
        stop(page)
        go(page, "main button.danger")


def test_page_of_taking_over_fits_a_phone_whatever_plans_are_called(
    look: Look, site: str, installation: Installation
) -> None:
    page = look("/en/me/", who="city")
    plan = open_plan(page, site, LONG)
    page.goto(f"{site}/en/contracts/read/{installation.facts['reading']}/use/")
    stop(page)
    assert LONG in words_of(page, f"main label:has(input[value='plan:{plan}'])")
    page.goto(f"{site}/en/me/plans/{plan}/delete/")
    go(page, "main button.danger")


def open_plan(page: Page, site: str, title: str = PLAN) -> int:
    page.goto(f"{site}/en/me/plans/city:klagenfurt/new/")
    page.fill("[name=title]", title)
    go(page, "main button:has-text('Open the plan')")
    page.wait_for_url(re.compile(r"/me/plans/\d+/"))
    return int(page.url.split("/plans/")[1].split("/")[0])


def open_contract(page: Page, site: str, plan: int) -> int:
    page.goto(f"{site}/en/me/contracts/city:klagenfurt/new/")
    page.fill("[name=title]", CONTRACT)
    page.select_option("[name=plan]", str(plan))
    go(page, "main button:has-text('Open the contract')")
    page.wait_for_url(re.compile(r"/me/contracts/\d+/"))
    return int(page.url.split("/contracts/")[1].split("/")[0])


def downloaded(page: Page, site: str, path: str) -> bytes:
    answer = page.request.get(site + path)
    assert answer.ok, answer.status
    return answer.body()


def go(page: Page, selector: str) -> None:
    """Click, and wait for the page that comes."""
    with page.expect_navigation():
        page.locator(selector).first.click()
