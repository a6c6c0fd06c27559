"""Files of a plan in the browser: the workbook filled in and handed in, a whole plan from one city to another."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page

from tests.browser.conftest import Look
from tests.browser.installation import Installation

pytestmark = pytest.mark.browser

NO_SCRIPTS = {"java_script_enabled": False}
OF_A_CITY = ("city", "city_name", "country")


def opened(look: Look, who: str, city: str, title: str) -> Page:
    """A new, empty plan."""
    page = look(f"/en/me/plans/city:{city}/new/", who=who, **NO_SCRIPTS)
    page.fill("#id_title", title)
    page.click("main form button.btn")
    page.wait_for_url("**/me/plans/*/")
    return page


def downloaded(page: Page, address: str, folder: Path, name: str) -> Path:
    answer = page.request.get(f"{page.url.rstrip('/')}/{address}")
    assert answer.ok, answer.status
    path = folder / name
    path.write_bytes(answer.body())
    return path


def handed_in(page: Page, path: Path) -> None:
    page.click("nav >> text=From a file")
    page.set_input_files("#id_file", path)
    page.click("text=Check the file")


def content(path: Path) -> dict[str, Any]:
    """What a plan says, apart from which city it is of."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    found.pop("digest")
    for name in OF_A_CITY:
        found["header"].pop(name)
    return found


def test_workbook_is_filled_in_and_handed_in_without_scripts(look: Look, tmp_path: Path) -> None:
    page = opened(look, "town", "example-town", "From a workbook")
    path = downloaded(page, "workbook/", tmp_path, "empty.xlsx")
    book = load_workbook(path)
    sheet = book["Actions"]
    names = [cell.value for cell in sheet[3]]
    for row, line in enumerate(
        (
            {"name": "Solar on the school", "field": "energy", "start": 2026},
            {"name": "Bikes", "field": "mobility", "start": "soon"},
        ),
        5,
    ):
        for name, value in line.items():
            sheet.cell(row, names.index(name) + 1).value = value
    book.save(path)
    handed_in(page, path)
    assert page.inner_text("h1") == "One line would change the plan"
    assert "“soon” is no number." in page.inner_text("table")
    page.click("text=Take over this line")
    page.click("nav >> text=Actions")
    assert "Solar on the school" in page.inner_text("main")
    assert "Bikes" not in page.inner_text("main")


@pytest.mark.parametrize(
    ("address", "name"), [("export/json/", "plan.json"), ("export/workbook/", "plan.xlsx")]
)
def test_plan_of_one_city_is_the_same_at_another(
    look: Look, installation: Installation, tmp_path: Path, address: str, name: str
) -> None:
    there = look(f"/en/me/plans/{installation.facts['plan']}/", who="city")
    file = downloaded(there, address, tmp_path, name)
    before = content(downloaded(there, "export/json/", tmp_path, "before.json"))
    page = opened(look, "town", "example-town", f"From {name}")
    home = page.url
    handed_in(page, file)
    page.click("text=Take over these")
    assert page.url == home
    after = content(downloaded(page, "export/json/", tmp_path, "after.json"))
    assert after == before
