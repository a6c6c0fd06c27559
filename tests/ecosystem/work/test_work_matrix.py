"""The alignment matrix as files: CSV, workbook, Word."""

import io
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from docx import Document
from openpyxl import load_workbook

from tests.ecosystem.work.conftest import AUSTRIA, signed_in
from tests.support.city_team import acting
from zeroward.ecosystem.domain.work_alignment import judge, save_framework, save_need
from zeroward.ecosystem.domain.work_rows import FrameworkRow, NeedRow
from zeroward.ecosystem.models import Framework, PolicyNeed
from zeroward.people.models import User

AT = "country:AT"
TODAY = timezone.localdate()


def address(form: str, scope: str = AT) -> str:
    return reverse("ecosystem:work-matrix-file", args=[scope, form])


@pytest.fixture
def matrix(host: User) -> None:
    for title in ("Share power", "=1+1"):
        save_need(**acting(host), place=AUSTRIA, row=NeedRow(title=title, text="For districts"))
    for title in ("Energy act", "Climate fund"):
        save_framework(**acting(host), place=AUSTRIA, row=FrameworkRow(title=title))
    common: dict[str, Any] = {
        **acting(host),
        "place": AUSTRIA,
        "need": PolicyNeed.objects.get(title="Share power"),
        "framework": Framework.objects.get(title="Energy act"),
    }
    judge(**common, verdict="blocks", evidence="Old § 2", looked_on=TODAY - timedelta(days=9))
    judge(**common, verdict="supports", evidence="New § 2", looked_on=TODAY)


@pytest.mark.usefixtures("matrix")
def test_csv_has_every_need_and_framework_and_no_formula(site: Client) -> None:
    text = site.get(address("csv")).content.decode("utf-8-sig")
    lines = [line.split(";") for line in text.splitlines()]
    assert sorted(lines[0]) == ["Climate fund", "Energy act", "Need or gap"]
    rows = {line[0]: dict(zip(lines[0][1:], line[1:], strict=True)) for line in lines[1:]}
    assert rows == {
        "Share power": {"Energy act": "supports it", "Climate fund": "not looked at"},
        "'=1+1": {"Energy act": "not looked at", "Climate fund": "not looked at"},
    }


@pytest.mark.usefixtures("matrix")
def test_workbook_has_all_findings_newest_first(site: Client) -> None:
    book = load_workbook(io.BytesIO(site.get(address("xlsx")).content))
    assert book.sheetnames == ["Alignment", "What was found"]
    found = list(book["What was found"].iter_rows(min_row=2, values_only=True))
    assert [(row[2], row[3]) for row in found] == [
        ("supports it", "New § 2"),
        ("stands in the way", "Old § 2"),
    ]


@pytest.mark.usefixtures("matrix")
def test_paper_says_of_each_pair_how_one_knows(site: Client) -> None:
    paper = Document(io.BytesIO(site.get(address("docx")).content))
    heads = [one.text for one in paper.paragraphs if one.style.name == "Heading 1"]
    assert sorted(heads) == ["=1+1", "Share power"]
    cells = {cell.text for table in paper.tables for row in table.rows for cell in row.cells}
    assert {"Supports it", "Not looked at"} <= cells
    assert any("New § 2" in cell for cell in cells)


@pytest.mark.usefixtures("matrix")
def test_nobody_else_gets_the_matrix(site: Client, neighbour: User, officer: User, manager: User) -> None:
    assert site.get(address("pdf")).status_code == 404
    assert Client().get(address("csv")).status_code == 302
    for person in (neighbour, officer):
        assert [signed_in(person).get(address(form)).status_code for form in ("csv", "xlsx", "docx")] == [
            404
        ] * 3
    assert signed_in(manager).get(address("csv", "mission")).status_code == 404


@pytest.mark.usefixtures("matrix")
def test_page_names_needs_in_whose_way_something_stands(host: User, site: Client) -> None:
    html = site.get(reverse("ecosystem:work-alignment", args=[AT])).content.decode()
    assert "No framework stands in the way, as far as was looked" in html
    assert "1 of 4 pairs of a need and a framework were looked at." in html
    judge(
        **acting(host),
        place=AUSTRIA,
        need=PolicyNeed.objects.get(title="=1+1"),
        framework=Framework.objects.get(title="Climate fund"),
        verdict="blocks",
        evidence="Rule 3",
        looked_on=TODAY,
    )
    html = site.get(reverse("ecosystem:work-alignment", args=[AT])).content.decode()
    assert "A framework stands in the way of one need" in html
    assert address("xlsx") in html


@pytest.mark.usefixtures("matrix")
def test_files_of_many_findings_keep_their_queries(
    host: User, site: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(10):
        save_need(**acting(host), place=AUSTRIA, row=NeedRow(title=f"Need {number}"))
    for form in ("csv", "xlsx", "docx"):
        with django_assert_max_num_queries(12):
            assert site.get(address(form)).status_code == 200


@pytest.mark.usefixtures("matrix")
def test_finding_without_a_reason_says_what_to_name(site: Client) -> None:
    need, framework = PolicyNeed.objects.get(title="=1+1"), Framework.objects.get(title="Climate fund")
    url = reverse("ecosystem:work-cell", args=[AT, need.pk, framework.pk])
    answer = site.post(url, {"verdict": "blocks"})
    assert answer.status_code == 422
    assert "Name the paragraph, the page or the answer." in answer.content.decode()
    assert answer.context["form"].fields["evidence"].required
