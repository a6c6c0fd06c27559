"""A report as people make and read it: weighted anew, published again, read by a visitor on a phone without scripts."""

import pytest

from tests.browser.conftest import Look
from tests.browser.installation import Installation

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "java_script_enabled": False}


def test_a_second_version_is_published_and_read_on_a_phone(look: Look, installation: Installation) -> None:
    home = f"/en/me/needs/{installation.facts['needs_done']}"
    analyst = look(f"{home}/report/", who="analyst")
    assert "There is nothing to publish" in analyst.inner_text("main")

    analyst.goto(f"{analyst.url.removesuffix('report/')}weights/")
    analyst.click("text=Add a weighting")
    analyst.fill("#id_title", "By size, anew")
    analyst.check("label:has-text('Size')")
    analyst.click("button:has-text('Save the weighting')")
    assert "The weighting is saved." in analyst.inner_text("body")

    analyst.click("nav >> text=Report")
    analyst.fill("#id_summary", "Read it with its limits.")
    analyst.fill("#id_note", "Weighted by size alone.")
    analyst.click("button:has-text('Publish the report')")
    assert "Version 2 is published." in analyst.inner_text("body")

    visitor = look("/en/needs/", **PHONE)
    visitor.click("a:has-text('the iteration before (example)')")
    text = visitor.inner_text("main")
    assert "Read it with its limits." in text
    assert "By size, anew" in text
    visitor.click("summary:has-text('The same as a table') >> nth=0")
    assert "of 57 cities" in visitor.inner_text("main")
    with visitor.expect_download() as found:
        visitor.click("text=Figures (CSV)")
    assert found.value.suggested_filename.endswith("-2.csv")

    old = look(f"/en/needs/{installation.facts['needs_done_key']}/1/", **PHONE)
    assert "There is a newer version: 2." in old.inner_text("main")


def test_a_visitor_reads_the_assessment_of_2025_with_what_cannot_be(look: Look) -> None:
    page = look("/en/needs/needs-assessment-2025/", **PHONE)
    text = page.inner_text("main")
    assert "cannot prove it" in page.inner_text("h1")
    assert "55 % cannot come from 28" in text
    assert "No arrow is drawn" in text
    assert page.evaluate("document.documentElement.scrollWidth <= 390")
