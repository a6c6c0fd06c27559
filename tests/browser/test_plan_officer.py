"""An officer draws the plan of the town: from an inventory to the workbench, with the keyboard, and without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Look
from tests.browser.installation import Installation
from tests.browser.stops import SETTLED, headline, stop, words_of
from tests.browser.test_journeys import PATIENCE, tab_to

pytestmark = pytest.mark.browser

OWN = {"timezone_id": "Europe/Vienna"}  # a browser of its own: this visitor signs in
TAKEN = ("renovate-homes", "electric-buses", "solar-municipal")
MISSED = re.compile(r"The plan misses its target for 2030 by (\S+) thousand tonnes")


def sign_in(page: Page, email: str) -> None:
    page.locator("[name=login]").fill(email)
    page.locator("[name=password]").fill("zeroward-demo")
    page.locator("main form button.btn").first.click()


def gap(page: Page) -> float:
    """Thousand tonnes that the headline names."""
    found = MISSED.fullmatch(headline(page))
    assert found, headline(page)
    return float(found[1])


def filled_basket(page: Page) -> None:
    """Tick three actions of the library, without an account."""
    for key in TAKEN:
        page.check(f"#{key} input[name=key]")
    page.locator(f"#{TAKEN[0]}").locator("xpath=ancestor::section").locator("button.btn").click()
    page.goto(page.url.partition("/actions/")[0] + "/actions/basket/")


def new_plan(page: Page, title: str) -> None:
    page.fill("#id_title", title)
    assert page.input_value("#id_rates") == "mission_model"
    page.locator("label", has_text="the inventory of 2023").click()
    page.click("text=Open the plan")


def target_with_milestones(page: Page) -> None:
    page.fill("#id_title", "Climate-neutral in 2030")
    page.fill("#id_percent", "80")
    page.locator("label", has_text="through milestones").click()
    page.fill("#id_milestone_2025", "400 000")
    page.fill("#id_milestone_2027", "260 000")
    page.check("#id_is_main")
    page.fill("#id_source_text", "Council decision of March")
    page.click("text=Save the target")


def effect(page: Page, percent: str, sector: str, first: str, full: str) -> None:
    """Say what an action does: a share of a sector."""
    page.locator("label", has_text="saves a share of the emissions").click()
    page.fill("#id_effect_percent", percent)
    page.select_option("#id_effect_cut_sector", sector)
    page.fill("#id_start", first)
    page.fill("#id_end", full)
    page.fill("#id_effect_uncertainty_percent", "20")
    page.click("main form.plan-form button:has-text('Save')")


def test_officer_goes_from_the_library_to_a_scenario(look: Look, site: str) -> None:
    page = look("/en/actions/", **OWN)
    filled_basket(page)
    assert stop(page) == "Your basket holds 3 actions"

    page.click("#take a")
    sign_in(page, "city@example.org")
    assert headline(page) == "Your basket holds 3 actions"

    page.goto(f"{site}/en/me/plans/city:klagenfurt/")
    stop(page)
    page.click("main a.btn:has-text('plan')")
    stop(page)
    new_plan(page, "Plan of the officer")
    stop(page)
    plan = page.url
    page.click("text=Continue: Target")
    if "targets/new" not in page.url:
        page.click("text=Add a target")
    stop(page)
    target_with_milestones(page)
    stop(page)
    milestones = words_of(page)
    assert "400 000" in milestones
    assert "260 000" in milestones

    page.goto(f"{site}/en/actions/basket/")
    assert "Klagenfurt: Plan of the officer" in page.inner_text("#plan")
    page.select_option("#plan", plan.rstrip("/").rpartition("/")[2])
    page.click("text=Make them actions of this plan")
    stop(page)
    assert "3 actions are new in the plan" in words_of(page, "body")

    for name, share, sector in (
        ("Help owners to renovate homes", "30", "stationary"),
        ("electric buses", "12", "transport"),
    ):
        page.goto(f"{plan}actions/")
        page.locator("main h3 a", has_text=re.compile(name, re.IGNORECASE)).click()
        stop(page)
        page.locator("main a[href$='/change/effect/']").first.click()
        stop(page)
        effect(page, share, sector, "2025", "2030")
        assert f"{share}\u00a0%" in page.inner_text("main").replace(" %", "\u00a0%")

    page.goto(f"{plan}workbench/")
    stop(page)
    before, said = gap(page), headline(page)
    tab_to(page, "input[name=on]")
    page.keyboard.press("Space")
    page.wait_for_function("was => document.querySelector('#wb-h1').innerText !== was", arg=said)
    off = gap(page)
    assert off > before
    page.keyboard.press("Space")
    expect(page.locator("#wb-h1")).to_have_text(re.compile(f"by {before:g} thousand"), timeout=PATIENCE)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "range"
    for _step in range(4):
        page.keyboard.press("ArrowLeft")
    page.wait_for_function(
        "was => document.querySelector('#wb-h1').innerText !== was",
        arg=f"The plan misses its target for 2030 by {before:g} thousand tonnes",
    )
    page.wait_for_function(SETTLED)
    page.wait_for_timeout(900)  # until the parts below the curve are asked for too
    page.wait_for_function(SETTLED)
    assert before < gap(page) < off
    assert page.locator("output[for^='s-']").first.inner_text() == "80\u00a0%"
    assert "=80" in page.url
    weaker = headline(page)
    stop(page)

    tab_to(page, "#id_title")
    page.keyboard.type("Renovation at four fifths")
    page.keyboard.press("Enter")
    page.wait_for_url("**/scenarios/")
    stop(page)
    assert "Renovation at four fifths" in words_of(page, "#kept")
    page.locator("#kept h3 a", has_text="Renovation at four fifths").click()
    assert headline(page) == weaker


def test_workbench_answers_alike_without_scripts(look: Look, installation: Installation) -> None:
    """The same switch by the form: the same sentence, and it can be kept."""
    bench = f"/en/me/plans/{installation.facts['plan']}/workbench/"
    quick, plain = look(bench, who="city"), look(bench, who="city", java_script_enabled=False, width=390)
    assert headline(quick) == headline(plain)
    quick.uncheck("input[name=on] >> nth=0")
    quick.wait_for_function("was => document.querySelector('#wb-h1').innerText !== was", arg=headline(plain))
    plain.uncheck("input[name=on] >> nth=0")
    plain.click("text=Compute")
    assert headline(plain) == headline(quick)
    assert plain.locator("input[name=on]").first.is_checked() is False
    plain.fill("#keep #id_title", "Without the first")
    plain.click("text=Keep as a scenario")
    assert "Without the first" in words_of(plain, "#kept")
    plain.locator("#kept form[action*='/delete/'] button", has_text="Without the first").click()
    assert "Without the first" not in words_of(plain, "#kept")
