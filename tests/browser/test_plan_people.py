"""Who bears an action, what eases it, and how progress shows: the page asks until it is answered."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.stops import headline, opened, stop, words_of

pytestmark = pytest.mark.browser


def ready_but_for_people(page: Page) -> str:
    """A plan with emissions, a target and one action. Returns its address."""
    page.fill("#id_title", "Plan of burdens")
    page.locator("label", has_text="the inventory of 2021").click()
    page.click("text=Open the plan")
    plan = page.url
    page.goto(f"{plan}targets/new/")
    page.fill("#id_title", "Half in 2030")
    page.fill("#id_percent", "50")
    page.check("#id_is_main")
    page.click("text=Save the target")
    page.goto(f"{plan}actions/new/")
    page.fill("#id_name", "Heat without gas")
    page.select_option("#id_field", "energy")
    page.locator("main form.plan-form button.btn").first.click()
    page.goto(page.url.partition("change/")[0] + "change/effect/")
    page.locator("label", has_text="saves a share of the emissions").click()
    page.fill("#id_effect_percent", "40")
    page.select_option("#id_effect_cut_sector", "stationary")
    page.fill("#id_start", "2024")
    page.fill("#id_end", "2030")
    page.click("main form.plan-form button:has-text('Save')")
    return plan


def test_burden_asks_for_a_mitigation_before_the_plan_is_ready(look: Look) -> None:
    page = look("/en/me/plans/city:klagenfurt/new/", who="city")
    plan = ready_but_for_people(page)

    page.goto(f"{plan}equity/")
    stop(page)
    page.locator(".eq-map a", has_text="Heat without gas").first.click()
    stop(page)
    page.click("text=Tenants with little income")
    stop(page)
    page.locator("input[name='cost-effect'][value='-2']").check()
    page.select_option("[name='cost-share']", "most")
    page.select_option("[name='cost-evidence']", "E1")
    page.click("text=Save, and back to the action")
    assert "Tenants with little income" in words_of(page)
    burdened = page.url
    stop(page)

    page.goto(f"{plan}steps/ready/")
    assert "Before it can be decided on" in words_of(page)
    stop(page)
    page.click("main form button.btn")
    assert page.locator("main form").count() == 1
    assert "Tenants with little income" in words_of(page)
    page.goto(plan)
    assert "Hand in for a decision" in words_of(page)

    page.goto(f"{burdened}low_income_tenants/")
    opened_of = page.locator("section.eq-lens", has=page.locator("h2", has_text="Cost"))
    if opened_of.locator("details").first.get_attribute("open") is None:
        opened_of.locator("summary").first.click()
    page.fill("[name='cost-mitigation']", "The first two winters are paid by the heat fund.")
    page.fill("[name='cost-mitigation_owner']", "Housing office")
    page.fill("[name='cost-mitigation_due']", "2027-03-31")
    page.click("text=Save, and back to the action")
    stop(page)
    page.goto(f"{plan}equity/")
    assert stop(page) == "Every burden that was found has somebody who eases it"
    page.goto(f"{plan}steps/ready/")
    page.click("main form button.btn")
    assert "ready for a decision" in words_of(page, "main .kick")
    stop(page)


def test_indicator_follows_the_model_and_what_is_observed_moves_the_course(look: Look) -> None:
    page = look("/en/me/plans/city:klagenfurt/new/", who="city")
    plan = ready_but_for_people(page)
    page.goto(f"{plan}indicators/library/?show=model")
    stop(page)
    page.locator("label", has_text="Greenhouse-gas emissions of the city").click()
    page.locator("main form button.btn").last.click()
    page.goto(f"{plan}indicators/")
    assert "model" in words_of(page, "main table")
    stop(page)
    page.click("main table th a:has-text('Greenhouse-gas emissions')")
    stop(page)
    page.click("text=Enter a value")
    stop(page)
    page.fill("#id_year", "2024")
    page.fill("#id_value", "430 000")
    page.fill("#id_source_text", "Report of the city, 2025")
    page.locator("main form button.btn").first.click()
    assert "430 000" in words_of(page)
    stop(page)
    page.goto(f"{plan}workbench/")
    opened(page, "The same as a table")
    assert "observed" in words_of(page, "#answer").lower()
    assert headline(page).startswith("The plan misses its target")
    stop(page)
