"""What people come for, from the first page to the outcome, in a real browser on the shipped catalogue."""

import email
import json
import re
import time
import zipfile
from email import policy
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Look
from tests.browser.installation import Installation

pytestmark = pytest.mark.browser

PATIENCE = 40_000  # milliseconds for work in the background on a busy machine


def tab_to(page: Page, selector: str, *, key: str = "Tab", most: int = 120) -> None:
    """Press Tab until the element has the focus; nobody needs a mouse to get there."""
    for _step in range(most):
        page.keyboard.press(key)
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    seen = page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
    raise AssertionError(f"{selector} is not reached with the Tab key; the focus is on {seen}")


def words_of(page: Page) -> str:
    return " ".join(page.locator("main").inner_text().split())


def test_german_reader_finds_a_material(look: Look, site: str) -> None:
    page = look("/", locale="de-DE", color_scheme="light")
    assert page.locator("html").get_attribute("lang") == "de"
    page.locator("main input[name=q]").fill("Fördermittel für kleine Gemeinden")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Fördermittel für kleine Gemeinden")
    everything = int(page.locator("main .lead").inner_text().split()[0])
    page.locator("form.filters input[name=kind][value*=material]").check()
    page.locator("form.filters button.btn").click()
    filtered = int(page.locator("main .lead").inner_text().split()[0])
    assert 0 < filtered < everything
    hits = page.locator("main ol.list h3 a")
    assert all("/de/materials/" in (hit.get_attribute("href") or "") for hit in hits.all())
    title = hits.first.inner_text()
    hits.first.click()
    assert page.locator("h1").inner_text() == title
    material = page.url.removeprefix(site)
    page.locator("main a[href*='/de/portfolio/']").filter(has_text=re.compile(r"\d\.\d")).first.click()
    assert re.search(r"/de/portfolio/\d+\.\d+/", page.url)
    assert page.locator("html").get_attribute("lang") == "de"
    assert page.locator(f"main a[href^='{material}']").count() > 0


def test_problem_statement_is_written_and_taken_home_with_the_keyboard(look: Look) -> None:
    page = look("/en/worksheet/", locale="en-GB")
    tab_to(page, "input[name=problem_type]")
    page.keyboard.press("Space")
    tab_to(page, ".ws-grid textarea")
    page.keyboard.type("Small municipalities lack staff and money for energy planning.")
    tab_to(page, "#id_statement")
    page.keyboard.type("Our town cannot pay for heat planning")
    with page.expect_response(
        lambda found: "planning.&" in (found.request.post_data or ""), timeout=PATIENCE
    ):
        page.keyboard.type(".")
    page.wait_for_function("!document.querySelector('.htmx-request, .htmx-settling, .htmx-swapping')")
    found = page.locator("#found ol.list h3 a").first.inner_text()
    tab_to(page, "button[formaction$='worksheet.pdf']")
    with page.expect_download(timeout=PATIENCE) as taken:
        page.keyboard.press("Enter")
    pdf = PdfReader(taken.value.path())
    text = " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages).split())
    assert "Our town cannot pay for heat planning." in text
    assert found in text
    tab_to(page, "button[formaction$='worksheet.docx']")
    with page.expect_download(timeout=PATIENCE) as taken:
        page.keyboard.press("Enter")
    with zipfile.ZipFile(taken.value.path()) as docx:
        body = docx.read("word/document.xml").decode()
    assert "Our town cannot pay for heat planning." in body
    tab_to(page, "#found ol.list h3 a", key="Shift+Tab")
    chosen = page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Enter")
    page.wait_for_url("**/materials/**")
    assert page.locator("h1").inner_text() == chosen


def test_suggested_material_is_approved_and_published_with_credit(look: Look, site: str) -> None:
    reader = look("/en/contribute/material/?about=challenge:3.4", locale="en-GB")
    reader.get_by_label("What is it called?").fill("Wärmewende handbook for villages")
    reader.get_by_label("Where can it be read or watched?").fill("https://www.example.org/waermewende")
    reader.get_by_label("What does it offer a city?").fill("Checklists for villages without staff.")
    reader.get_by_label("Your name").fill("Grete Beispiel")
    reader.locator("[name=credited]").check()
    reader.get_by_role("button", name="Send the suggestion").click()
    assert reader.locator("h1").inner_text() == "Thank you. We received your contribution"
    status = reader.url.removeprefix(site)
    assert "/en/contributions/" in status

    editor = look("/en/desk/contributions/", who="editor")
    editor.get_by_role("link", name="Wärmewende handbook for villages").click()
    assert "Checklists for villages without staff." in words_of(editor)
    editor.locator("[name=answer]").fill("Thank you, we take it.")
    editor.get_by_role("button", name="Take it up", exact=True).click()
    expect(editor.get_by_role("link", name="Edit the record")).to_be_visible()
    reader.goto(site + status)
    assert reader.locator("h1").inner_text() == "Your contribution was taken up"
    assert "It is being prepared." in words_of(reader)
    assert reader.locator("main a[href^='/en/materials/']").count() == 0

    editor.get_by_role("link", name="Edit the record").click()
    publish_in_wagtail(editor)
    reader.goto(site + status)
    reader.locator("main a[href^='/en/materials/']").click()
    assert reader.locator("h1").inner_text() == "Wärmewende handbook for villages"
    assert "Grete Beispiel" in words_of(reader)
    assert reader.locator("main a[href='https://www.example.org/waermewende']").count() == 1
    reader.goto(f"{site}/en/portfolio/3.4/")
    assert "Wärmewende handbook for villages" in words_of(reader)


def publish_in_wagtail(page: Page) -> None:
    page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    page.locator("[name=action-publish]").click()
    expect(page.locator(".messages .success, [data-w-messages-target] .success").first).to_be_visible()


def test_edition_is_frozen_and_read(look: Look, site: str) -> None:
    page = look("/en/editions/", who="editor")
    page.locator("main a[href$='/editions/freeze/']").click()
    page.locator("[name=number]").fill("2026-2")
    page.locator("[name=title]").fill("Learning Portfolio, second edition")
    page.get_by_label("I know that a frozen edition can neither be changed nor deleted.").check()
    page.get_by_role("button", name="Freeze the edition").click()
    page.get_by_role("link", name="See the result").click(timeout=3 * PATIENCE)
    assert page.locator("h1").inner_text() == "Learning Portfolio, second edition"

    reader = look("/en/editions/2026-2/")
    answers = {
        end: reader.context.request.get(f"{site}/en/editions/2026-2/edition.{end}") for end in ("pdf", "json")
    }
    pdf = PdfReader(BytesIO(answers["pdf"].body()))
    assert "Learning Portfolio, second edition" in pdf.pages[0].extract_text()
    assert len(pdf.pages) > 40
    frozen = json.loads(answers["json"].body())
    assert (len(frozen["categories"]), len(frozen["challenges"])) == (6, 29)
    reader.goto(f"{site}/en/editions/2026-2/3.4/")
    assert "Edition 2026-2" in words_of(reader)


@pytest.mark.parametrize(
    "path",
    ["/en/materials/?category=3", "/en/portfolio/3.4/", "/en/cities/klagenfurt/", "/en/search/?q=heat"],
)
@pytest.mark.parametrize("width", [1280, 390])
def test_language_switch_keeps_the_page(look: Look, site: str, path: str, width: int) -> None:
    page = look(path, width=width)
    page.locator("header summary", has_text="change language").click()
    page.locator("header a[hreflang=de]").click()
    assert page.url == site + path.replace("/en/", "/de/")
    assert page.locator("html").get_attribute("lang") == "de"


def code_from_mail(installation: Installation, address: str) -> str:
    """The code in the newest e-mail to the address; the worker delivers it."""
    limit = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < limit:
        for path in sorted(installation.mails.glob("*"), reverse=True):
            code = code_in(path, address)
            if code:
                return code
        time.sleep(0.2)
    raise AssertionError(f"No e-mail with a code came to {address}")


def code_in(path: Path, address: str) -> str:
    message: Any = email.message_from_bytes(path.read_bytes(), policy=policy.default)
    if message["To"] != address:
        return ""
    found = re.search(
        r"^\s*([A-Z0-9]{3,4}-?[A-Z0-9]{3,4})\s*$", message.get_body(("plain",)).get_content(), re.MULTILINE
    )
    return found[1] if found else ""


def test_newcomer_signs_up_and_joins_a_city(look: Look, installation: Installation, site: str) -> None:
    page = look("/en/account/signup/", locale="en-IE")
    page.locator("[name=email]").fill("nils@example.org")
    page.locator("[name=password1]").fill("heat pumps for all")
    page.locator("[name=password2]").fill("heat pumps for all")
    page.get_by_role("button", name="Open the account").click()
    page.locator("[name=code]").fill(code_from_mail(installation, "nils@example.org"))
    page.locator("main form button").first.click()
    page.goto(f"{site}/en/me/join/")
    page.locator("#place").fill("Klagenf")
    page.get_by_role("button", name="Find it").click()
    page.locator("main li a", has_text="Klagenfurt").click()
    page.locator("main [value=city-editor]").check()
    page.locator("main [name=proof]").fill("I work for the city, see its page.")
    page.get_by_role("button", name="Send the request").click()
    assert page.locator("h1").inner_text() == "Your request waits for an answer"
    team = f"{site}/en/me/team/city:klagenfurt/"
    assert page.context.request.get(team).status in {403, 404}

    lead = look("/en/me/team/city:klagenfurt/", who="city")
    lead.locator("li", has_text="nils@example.org").get_by_role("link", name="Answer").click()
    lead.locator("main form.form button.btn").first.click()
    assert "nils@example.org" in lead.locator("#members").locator("xpath=..").inner_text()

    page.goto(team)
    assert page.locator("h1").inner_text().startswith("People of Klagenfurt")
    assert "nils@example.org" in words_of(page)


def test_draft_stays_invisible_until_it_is_published(look: Look, site: str) -> None:
    editor = look("/editor/snippets/library/term/add/", who="editor")
    editor.locator("[name=key]").fill("heat-island-draft")
    editor.locator("[name=term]").fill("Heat island of the draft")
    editor.locator("[name=definition]").fill("A term that is only a draft.")
    editor.locator("button.action-save").first.click()
    expect(editor.locator(".messages .success").first).to_be_visible()

    reader = look("/en/glossary/")
    assert "Heat island of the draft" not in words_of(reader)
    missing = reader.context.request.get(f"{site}/en/glossary/heat-island-draft/")
    assert missing.status == 404
    reader.goto(f"{site}/en/search/?q=Heat+island+of+the+draft")
    assert reader.locator("main a[href*='heat-island-draft']").count() == 0

    publish_in_wagtail(editor)
    reader.goto(f"{site}/en/glossary/heat-island-draft/")
    assert "A term that is only a draft." in words_of(reader)


def test_changes_to_a_published_record_wait_for_publishing(look: Look, site: str) -> None:
    editor = look("/editor/snippets/library/term/?q=CCC", who="editor")
    editor.locator("main table a[href*='/edit/']").first.click()
    term = editor.locator("[name=term]").input_value()
    old = editor.locator("[name=definition]").input_value()
    editor.locator("[name=definition]").fill("Words that nobody has approved.")
    editor.locator("button.action-save").first.click()
    expect(editor.locator(".messages .success").first).to_be_visible()
    reader = look("/en/glossary/")
    assert term in words_of(reader)
    assert "Words that nobody has approved." not in words_of(reader)
    assert " ".join(old.split()) in words_of(reader)
