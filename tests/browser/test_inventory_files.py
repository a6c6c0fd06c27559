"""Files of an inventory in the browser: the workbook filled in and handed in, eCRF from one city to another."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page

from tests.browser.conftest import Look

pytestmark = pytest.mark.browser

NO_SCRIPTS = {"java_script_enabled": False}


def opened(look: Look, who: str, city: str, year: int) -> Page:
    """A new, empty inventory."""
    page = look(f"/en/me/inventories/city:{city}/new/", who=who, **NO_SCRIPTS)
    page.fill("#id_year", str(year))
    page.fill("#id_population", "10 000")
    page.click("text=Open the inventory")
    assert page.inner_text("h1") == "Begin with the first sector"
    return page


def downloaded(page: Page, selector: str, folder: Path) -> Path:
    with page.expect_download() as got:
        page.click(selector)
    path = folder / got.value.suggested_filename
    got.value.save_as(path)
    return path


def handed_in(page: Page, path: Path) -> None:
    page.click("nav >> text=From a file")
    page.set_input_files("#id_file", path)
    page.click("text=Check the file")


def filled(path: Path) -> None:
    """What an officer writes into the workbook: two lines, one of them with a slip."""
    book = load_workbook(path)
    sheet = next(
        one
        for one in book.worksheets
        if one["A2"].value == "#zeroward" and "activity-factor" in one["B2"].value
    )
    fields = [cell.value for cell in sheet[3]]
    lines = [
        {
            "source": "Homes: fuels burnt [residential.fuel]",
            "carrier": "natural_gas",
            "amount": 14900.5,
            "unit": "MWh",
        },
        {
            "source": "Homes: electricity [residential.electricity]",
            "carrier": "electricity",
            "amount": "1.234",
            "unit": "MWh",
        },
    ]
    for row, line in enumerate(lines, 5):
        for name, value in line.items():
            sheet.cell(row, fields.index(name) + 1).value = value
    book.save(path)


def figures(path: Path) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    content = json.loads(path.read_text(encoding="utf-8"))
    return content["activities"], content["cell_notes"]


def test_workbook_and_ecrf_carry_an_inventory_from_city_to_city(look: Look, tmp_path: Path) -> None:
    page = opened(look, "town", "example-town", 2018)
    page.click("nav >> text=From a file")
    path = downloaded(page, "li:has-text('Buildings, industry and energy') a:has-text('Empty')", tmp_path)
    filled(path)

    handed_in(page, path)
    assert page.inner_text("h1") == "One line would change the inventory"
    assert "“1.234” can mean" in page.inner_text("main table")
    page.click("text=Mend the file and check it again")
    page.set_input_files("#id_file", path)
    page.check("label:has-text('1,5')")
    page.click("text=Check the file")
    assert page.inner_text("h1") == "2 lines would change the inventory"
    page.click("text=Take over these 2 lines")

    page.click("nav >> text=To files")
    ecrf = downloaded(page, "a:has-text('eCRF workbook')", tmp_path)
    first = downloaded(page, "main a:has-text('JSON')", tmp_path)

    other = opened(look, "city", "klagenfurt", 2018)
    handed_in(other, ecrf)
    assert other.inner_text("h1") == "2 lines would change the inventory"
    other.click("text=Take over these 2 lines")
    other.click("nav >> text=To files")
    second = downloaded(other, "main a:has-text('JSON')", tmp_path)
    assert figures(second)[0][1]["amount"] == 1234.0
    left_out = {"origin"}
    for one, two in zip(figures(first), figures(second), strict=True):
        assert [{k: v for k, v in row.items() if k not in left_out} for row in one] == [
            {k: v for k, v in row.items() if k not in left_out} for row in two
        ]

    handed_in(other, ecrf)
    assert other.inner_text("h1") == "Nothing would change"
