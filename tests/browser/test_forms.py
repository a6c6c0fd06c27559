"""Every public form does its work without a script: what was asked comes back, what was sent is kept."""

import pytest

from tests.browser.conftest import Look
from tests.browser.installation import Installation

pytestmark = pytest.mark.browser

SENT = {
    "material": {"title": "A guide for villages", "url": "www.example.org/villages", "text": "It shows how."},
    "correction": {"text": "The year is 2024, see the imprint."},
    "dead-link": {"url": "https://www.example.org/gone"},
    "evidence": {"place": "Klagenfurt", "text": "We used it in our council."},
}


def test_search_finds_and_filters(look: Look) -> None:
    page = look("/en/", java_script_enabled=False)
    page.locator("main input[name=q]").fill("financing")
    page.locator("main form[role=search] button").click()
    everything = int(page.locator("main .lead").inner_text().split()[0])
    option = page.locator("form.filters input[type=checkbox][name=kind]").first
    option.check()
    page.locator("form.filters button.btn").click()
    assert "kind=" in page.url
    assert 0 < int(page.locator("main .lead").inner_text().split()[0]) <= everything
    assert page.locator("form.filters input[type=checkbox][name=kind]").first.is_checked()


def test_finder_leads_to_materials(look: Look) -> None:
    page = look("/en/portfolio/finder/", java_script_enabled=False, width=390)
    page.locator("main ul.choice h3 a").nth(2).click()
    page.locator("main ul.choice h3 a").first.click()
    page.locator("main input[name=words]").fill("ministries funding")
    page.locator("main form.form button").click()
    assert "find=1" in page.url
    assert "ministries funding" in page.locator("main").inner_text()
    assert page.locator("main a[href^='/en/materials/']").count() > 0


def test_worksheet_is_kept_and_forgotten(look: Look) -> None:
    page = look("/en/worksheet/", java_script_enabled=False, width=390)
    page.locator("#id_statement").fill("Renovation of schools is slow.")
    page.locator("button[value=keep]").click()
    page.goto(page.url)
    assert page.locator("#id_statement").input_value() == "Renovation of schools is slow."
    page.get_by_role("button", name="Delete it from this browser").click()
    assert page.locator("#id_statement").input_value() == ""


@pytest.mark.parametrize("kind", SENT)
def test_contribution_is_kept_under_its_link(look: Look, installation: Installation, kind: str) -> None:
    material = f"material:{installation.facts['keys']['material']}"
    about = material if kind == "evidence" else "challenge:3.4"
    page = look(f"/en/contribute/{kind}/?about={about}", java_script_enabled=False, width=390)
    for name, text in SENT[kind].items():
        page.locator(f"main [name={name}]").fill(text)
    if kind == "evidence":
        page.locator("main [name=outcome][value=helped]").check()
    page.locator("main form.form button.btn").click()
    assert page.locator("h1").inner_text() == "Thank you. We received your contribution"
    page.goto(page.locator("#link").input_value())
    assert list(SENT[kind].values())[-1].removeprefix("www.") in page.locator("main").inner_text()


def test_refused_form_says_what_to_mend(look: Look) -> None:
    page = look("/en/contribute/material/", java_script_enabled=False)
    page.locator("main [name=title]").fill("A guide")
    page.locator("main [name=text]").fill("It shows how.")
    page.locator("main [name=url]").fill("not an address")
    with page.expect_response(lambda found: found.request.method == "POST") as answered:
        page.locator("main form.form button.btn").click()
    assert answered.value.status == 422
    assert "One thing to correct" in page.locator("main [role=alert]").inner_text()
    assert page.locator("main [name=url]").input_value() == "not an address"
    assert page.locator("main [aria-invalid=true]").count() >= 1


def test_signing_in_and_out(look: Look) -> None:
    page = look("/en/account/login/?next=/en/me/", java_script_enabled=False, locale="en-GB")
    page.locator("[name=login]").fill("analyst@example.org")
    page.locator("[name=password]").fill("zeroward-demo")
    page.locator("main form button.btn").first.click()
    assert page.url.endswith("/en/me/")
    page.locator("header details.pop summary", has_text="your account").click()
    page.get_by_role("button", name="Sign out").click()
    page.goto(page.url.split("/en")[0].rstrip("/") + "/en/me/")
    assert "/account/login/" in page.url


def test_wrong_password_is_told_without_a_hint(look: Look) -> None:
    page = look("/en/account/login/", java_script_enabled=False)
    page.locator("[name=login]").fill("analyst@example.org")
    page.locator("[name=password]").fill("something else")
    page.locator("main form button.btn").first.click()
    assert "not correct" in page.locator("main form").first.inner_text()


def test_sign_up_asks_for_the_code(look: Look) -> None:
    page = look("/en/account/signup/", java_script_enabled=False, width=390)
    page.locator("[name=email]").fill("without.scripts@example.org")
    page.locator("[name=password1]").fill("heat pumps for all")
    page.locator("[name=password2]").fill("heat pumps for all")
    page.locator("main form button.btn").first.click()
    assert page.locator("main [name=code]").count() == 1
    assert "without.scripts@example.org" in page.locator("main").inner_text()
    page.context.clear_cookies()
