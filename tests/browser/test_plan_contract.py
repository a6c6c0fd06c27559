"""A published action plan entered as a new user would: totals by sector, a target, a table of actions; workbench.

The figures are those of docs/plans-of-cities.md, so the pages say what the document says.
"""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.stops import headline, opened, stop, words_of
from tests.plan.cities import published as printed

pytestmark = pytest.mark.browser

COLUMNS = ("name", "field", "start", "end", "effect_kind", "effect.tonnes", "effect.sector")
AMOUNTS = ("compensated_natural", "compensated_technical")


def table_of_actions(path: Path) -> Path:
    """The fourteen sheets with tonnes and the three that store or save elsewhere, as a table for hand-in."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow((*COLUMNS, *AMOUNTS))
        for name, field, sector, tonnes, _euros in printed.KLAGENFURT_ACTIONS:
            first = printed.KLAGENFURT_YEAR + 1
            rows.writerow((name, field, first, 2030, "tonnes", tonnes, sector, "", ""))
        for name, field, kind, tonnes in printed.KLAGENFURT_SINKS:
            stored = [tonnes if f"compensated_{kind}" == one else "" for one in AMOUNTS]
            rows.writerow((name, field, "", "", "none", "", "", *stored))
    return path


def baseline_typed(page: Page) -> None:
    page.fill("#id_title", "As published")
    page.locator("label", has_text="totals by sector").click()
    opened(page, "Totals by sector")
    for sector, tonnes in printed.KLAGENFURT_SECTORS.items():
        page.fill(f"#id_tonnes_{sector}", f"{tonnes:,}".replace(",", " "))
    page.fill("#id_tonnes_source", "Climate City Contract, table A-2.3")
    page.fill("#id_base_year", str(printed.KLAGENFURT_YEAR))
    page.click("text=Open the plan")


def residue_promised(page: Page) -> None:
    page.goto(f"{page.url}targets/new/")
    page.fill("#id_title", "What may remain")
    page.locator("label", has_text="a fixed level").click()
    page.fill("#id_level", str(printed.KLAGENFURT_RESIDUAL))
    page.click("text=Save the target")


def test_published_plan_comes_out_as_the_document_says(look: Look, tmp_path: Path) -> None:
    page = look("/en/me/plans/city:klagenfurt/new/", who="city")
    baseline_typed(page)
    plan = page.url
    stop(page)
    residue_promised(page)
    assert stop(page) == "At most 130 thousand tonnes in 2030"

    page.goto(f"{plan}import/")
    page.set_input_files("#id_file", table_of_actions(tmp_path / "actions.csv"))
    page.click("text=Check the file")
    assert stop(page) == "17 lines would change the plan"
    page.click("text=Take over these 17 lines")
    page.goto(f"{plan}actions/")
    stop(page)

    page.goto(f"{plan}workbench/")
    assert stop(page) == "The plan just reaches its target for 2030"
    details = words_of(page, "#details")
    for tonnes in ("314 500", "219 128", "95 372"):
        assert tonnes in details
    renovation = words_of(page, "#details tbody tr:has-text('Thermal renovation') >> nth=0")
    assert "54 000" in renovation
    assert "23 346" in renovation

    page.goto(f"{plan}left-over/")
    assert "34 500" in words_of(page)
    stop(page)
    page.goto(f"{plan}gap/")
    stop(page)
    # without the largest action the promise does not hold any more
    page.goto(f"{plan}workbench/")
    said = headline(page)
    page.uncheck(".switch:has-text('Electric buses') input[name=on]")
    page.wait_for_function("was => document.querySelector('#wb-h1').innerText !== was", arg=said)
    assert headline(page).startswith("The plan misses its target for 2030 by 35.")
