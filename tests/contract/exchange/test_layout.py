"""How the files look: lists that lead somewhere, columns that hold their figures, tables that have heads."""

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from bench.example_contract import full_content
from pypdf import PdfReader

from zeroward.contract.exporters.dossier import dossier_pdf
from zeroward.contract.exporters.word import contract_word
from zeroward.contract.exporters.word.widths import widths_of
from zeroward.contract.queries.exchange.head import Head
from zeroward.contract.queries.exchange.word_parts import W
from zeroward.methods.contracts.template.shapes import Column

pytestmark = pytest.mark.slow

HEAD = Head("Contract of an example city", "Klagenfurt", is_example=True)
AT = datetime.datetime(2026, 11, 26, 12, tzinfo=datetime.UTC)
NAME = f"{{{W}}}"


@pytest.fixture(scope="module")
def word() -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(contract_word(full_content(actions=6), HEAD, made_at=AT))) as file:
        return ElementTree.fromstring(file.read("word/document.xml"))


def test_lists_of_the_word_file_lead_to_headings_and_tables(word: ElementTree.Element) -> None:
    marks = [one.get(f"{NAME}name") for one in word.iter(f"{NAME}bookmarkStart")]
    numbers = [one.get(f"{NAME}id") for one in word.iter(f"{NAME}bookmarkStart")]
    ends = [one.get(f"{NAME}id") for one in word.iter(f"{NAME}bookmarkEnd")]
    led = [one.get(f"{NAME}anchor") for one in word.iter(f"{NAME}hyperlink")]
    assert len(led) > 60
    assert sorted(led) == sorted(marks)
    assert len({*numbers}) == len(numbers)
    assert sorted(numbers) == sorted(ends)
    said = ["".join(one.itertext()) for one in word.iter(f"{NAME}hyperlink")]
    assert "A-2.3 Emissions gap" in said
    assert any(re.fullmatch(r"Table \d+: T9 Capital planning", one) for one in said)


def test_columns_of_the_word_file_fit_the_page(word: ElementTree.Element) -> None:
    for table in word.iter(f"{NAME}tbl"):
        widths = [int(one.get(f"{NAME}w", "0")) for one in table.iter(f"{NAME}gridCol")]
        assert min(widths) > 0
        assert sum(widths) <= 13_890


def test_figure_gets_the_room_that_it_needs_and_words_the_rest() -> None:
    columns = [Column("a", "Cost", "money"), Column("b", "Description"), Column("c", "No.")]
    texts = [["12\u202f345\u202f678.5", "Long words about a thing. " * 9, "M1"]]
    cost, words, number = widths_of(columns, ["Cost (€)", "Description", "No."], texts, 9070)
    assert cost >= 12 * 105
    assert words > cost > number
    assert cost + words + number <= 9070
    crowded = widths_of([columns[0]] * 12, ["Kostenunterdeckung"] * 12, [], 9070)
    assert len({*crowded}) == 1
    assert sum(crowded) <= 9070


def test_every_table_of_the_dossier_has_heads() -> None:
    reader = PdfReader(io.BytesIO(dossier_pdf(full_content(actions=6), HEAD, made_at=AT)))
    tables = [one for one in _nodes(reader.trailer["/Root"]["/StructTreeRoot"]) if one.get("/S") == "/Table"]
    assert len(tables) > 30
    for table in tables:
        assert any(node.get("/S") == "/TH" for node in _nodes(table))


def _nodes(node: Any) -> Iterator[Any]:
    """A node of the structure and all below it."""
    node = node.get_object()
    if not isinstance(node, dict):
        return
    yield node
    kids = node.get("/K", [])
    kids = kids.get_object() if hasattr(kids, "get_object") else kids
    for kid in kids if isinstance(kids, list) else [kids]:
        if hasattr(kid, "get_object"):
            yield from _nodes(kid)
