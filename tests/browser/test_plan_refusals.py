"""What cannot be right is refused on the page where it was written, with its place and a remedy; nothing is lost."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look, Visitors
from tests.browser.installation import Installation
from tests.browser.stops import headline, stop, words_of
from tests.browser.test_plan_people import ready_but_for_people

pytestmark = pytest.mark.browser

SCRIPT = "<script>document.title='caught'</script>"
CIRCLE = """key = "ours"
title = "Ours"
base_year = 2021
last_year = 2050
source = "Own"

[drivers.people]
label = "People"
unit = "person"
value = 1000

[drivers.factor]
label = "Factor"
value = 3

[nodes.heat]
label = "Heat"
unit = "kt"
formula = "smoke * 2"

[nodes.smoke]
label = "Smoke"
unit = "kt"
formula = "heat / 2"
role = "emissions"
"""


@pytest.fixture
def plan(look: Look) -> Page:
    """A draft of one's own, open on its overview."""
    page = look("/en/me/plans/city:klagenfurt/new/", who="city")
    page.goto(ready_but_for_people(page))
    return page


def first_action(page: Page, part: str) -> None:
    page.goto(f"{page.url}actions/")
    page.click("main h3 a:has-text('Heat without gas')")
    page.goto(f"{page.url}change/{part}/")


def refused(page: Page) -> str:
    """What stands at the top of a form that came back, and that its fields point at it."""
    assert page.locator("main [role=alert] h2").inner_text() == "One thing to correct"
    stop(page)
    return words_of(page)


def test_model_file_with_a_circle_and_a_missing_unit_is_sent_back_with_its_lines(plan: Page) -> None:
    plan.goto(f"{plan.url}values/model/")
    plan.check("input[name=model][value=own]")
    file = {"name": "ours.toml", "mimeType": "text/plain", "buffer": CIRCLE.encode()}
    plan.set_input_files("#id_file", file)  # type: ignore[arg-type]
    plan.click("text=Choose this model")
    said = words_of(plan)
    assert "heat" in said
    assert "→" in said
    assert "unit" in said
    assert plan.locator("mark").count() > 0
    assert "faults" in stop(plan) or "one fault" in headline(plan)
    plan.goto(plan.url.replace("values/model/", "workbench/"))
    assert headline(plan).startswith("The plan misses its target")


def test_shares_that_are_no_whole_are_refused_and_missing_values_are_asked_for(plan: Page) -> None:
    home = plan.url
    plan.goto(f"{home}values/model/")
    plan.check("input[name=model][value=mission]")
    plan.click("text=Choose this model")
    plan.goto(f"{home}values/")
    assert "missing before the plan can be computed" in stop(plan)
    plan.goto(f"{home}workbench/")
    assert "missing before anything can be computed" in stop(plan)
    assert plan.locator("main a[href*='/values/']").count() > 0
    plan.goto(f"{home}values/renovation_mix/")
    cells = plan.locator("main input[name^=cell]")
    assert cells.count() == 2
    cells.nth(0).fill("70")
    cells.nth(1).fill("40")
    plan.click("text=Save the value")
    assert "110" in refused(plan)
    assert cells.nth(0).input_value() == "70"


def test_action_before_the_base_year_is_refused(plan: Page) -> None:
    first_action(plan, "effect")
    plan.fill("#id_start", "2001")
    plan.click("main form.plan-form button:has-text('Save')")
    assert "2021" in refused(plan)
    assert plan.input_value("#id_start") == "2001"


def test_negative_cost_is_refused_with_what_to_write_instead(plan: Page) -> None:
    first_action(plan, "costs")
    plan.fill("#id_row-0-amount", "-250 000")
    plan.fill("#id_row-0-first", "2026")
    plan.locator("main form.plan-form button.btn").first.click()
    assert "saved costs" in refused(plan).lower()
    assert plan.input_value("#id_row-0-amount").startswith("-250")


def test_target_above_its_base_is_flagged(plan: Page) -> None:
    home = plan.url
    plan.goto(f"{home}targets/new/")
    plan.fill("#id_title", "More than before")
    plan.locator("label", has_text="a fixed level").click()
    plan.fill("#id_level", "900 000")
    plan.click("text=Save the target")
    if plan.url.endswith("/new/"):
        refused(plan)
        return
    assert plan.locator(".notice.warn, .notice").count() > 0
    assert "above" in words_of(plan).lower()
    stop(plan)


def test_script_in_a_name_is_text_everywhere(plan: Page) -> None:
    home = plan.url
    plan.goto(f"{home}frame/")
    plan.fill("#id_title", SCRIPT)
    plan.locator("main form button.btn").first.click()
    first = home.rstrip("/")
    plan.goto(f"{home}actions/")
    plan.click("main h3 a:has-text('Heat without gas')")
    plan.goto(f"{plan.url}change/outline/")
    plan.fill("#id_name", SCRIPT)
    plan.locator("main form.plan-form button.btn").first.click()
    for part in ("", "actions/", "workbench/", "equity/", "gap/", "versions/", "scenarios/", "export/"):
        plan.goto(f"{first}/{part}")
        assert plan.title() != "caught"
        assert SCRIPT in words_of(plan, "body"), part
    stop(plan)


def test_field_of_ten_megabytes_is_refused_and_nothing_is_stored(
    visitors: Visitors, installation: Installation
) -> None:
    """Past the browser's own limit, as somebody might send it who means ill."""
    request = visitors.context("city").request
    address = f"{visitors.site}/en/me/plans/{installation.facts['plan']}/frame/"
    before = request.get(address).text()
    token = before.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    form: dict[str, str | float | bool] = {
        "csrfmiddlewaretoken": token,
        "title": "Mine",
        "vision": "x" * 10 * 1024 * 1024,
    }
    answer = request.post(address, form=form, headers={"Referer": address})
    assert answer.status in {400, 413, 422}
    assert "too" in answer.text().lower()
    assert "xxx" not in request.get(address).text()
