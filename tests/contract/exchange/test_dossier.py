"""The dossier: its compiler has checked PDF/UA-1; here is asked what stands in it."""

import datetime
import io

import pytest
from bench.example_contract import full_content
from pypdf import PdfReader

from zeroward.contract.exporters.dossier import dossier_data, dossier_pdf
from zeroward.contract.exporters.dossier.blocks import blocks_of
from zeroward.contract.exporters.dossier.charts import charts_of
from zeroward.contract.queries.exchange.head import Head
from zeroward.methods.contracts.template.canonical import digest
from zeroward.methods.contracts.template.checking import faults_of
from zeroward.methods.contracts.template.completeness import completeness
from zeroward.methods.contracts.template.content import Place, empty_content, with_cells
from zeroward.methods.contracts.template.load import template_of

pytestmark = pytest.mark.slow

HEAD = Head("Contract of an example city", "Klagenfurt", "Austria", "draft", 2, is_example=True)
AT = datetime.datetime(2026, 11, 26, 12, tzinfo=datetime.UTC)
EMPTY = empty_content(template_of("ccc/2.1"), "en")


def _text(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def _with(cells, content=EMPTY):
    places = {
        Place(*key) if isinstance(key, tuple) else Place(key, "text"): {"value": said}
        for key, said in cells.items()
    }
    return with_cells(content, places.items())


@pytest.fixture(scope="module")
def full():
    return full_content(actions=6)


@pytest.fixture(scope="module")
def pdf(full):
    return dossier_pdf(full, HEAD, made_at=AT)


def test_example_is_sound_and_complete(full):
    template = template_of("ccc/2.1")
    assert faults_of(template, full) == ()
    assert completeness(template, full).blanks == 0


def test_file_is_tagged_titled_and_in_its_language(pdf):
    reader = PdfReader(io.BytesIO(pdf))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 (an object of the PDF)
    assert root["/Lang"] == "en"
    assert reader.metadata.title == HEAD.title
    assert "pdfuaid" in root["/Metadata"].get_data().decode()


def test_every_module_table_and_action_stands_in_it(full, pdf):
    text = _text(pdf)
    template = template_of("ccc/2.1")
    for module in template.modules:
        assert f"{module.id} {module.title}" in text
    for row in full["modules"]["B-2.2"]["tables"]["B-2.2"]:
        assert row["cells"]["name"].get("value", "") in text
    assert digest(full)[:32] in text


def test_it_has_twenty_charts_with_words_for_those_who_do_not_see_them(full):
    data = dossier_data(full, HEAD, made_at=AT)
    charts = [chart for part in data["parts"] for module in part["modules"] for chart in module["charts"]]
    assert len(charts) >= 20
    assert all(chart["finding"] and chart["lines"] for chart in charts)
    assert all(0 <= share <= 1 for chart in charts for line in chart["lines"] for share in line["shares"])


def test_same_input_gives_the_same_bytes(full, pdf):
    assert dossier_pdf(full, HEAD, made_at=AT) == pdf


def test_empty_contract_says_where_nothing_is_said():
    text = _text(dossier_pdf(EMPTY, HEAD, made_at=AT))
    assert text.count("Nothing is said here yet.") > 30


def test_reasons_stand_below_the_table_once():
    content = with_cells(
        EMPTY,
        [
            (Place("A-2.3", "cell", "A-2.3", row, "gap"), {"not_available": "Counted in 2027."})
            for row in ("transport", "waste")
        ],
    )
    text = _text(dossier_pdf(content, HEAD, made_at=AT))
    assert text.count("Counted in 2027.") == 1
    assert text.count("n/a (1)") == 2


def test_numbers_keep_their_digits_in_the_signs_of_the_language():
    content = {**_with({("A-2.3", "cell", "A-2.3", "total", "baseline"): 3_101_454.25}), "language": "de"}
    assert "3\u202f101\u202f454,25" in _text(dossier_pdf(content, HEAD, made_at=AT))


@pytest.mark.parametrize("language", ["hu", "el", "bg", "ro", "tr"])
def test_contract_may_be_in_any_language(language):
    content = {**_with({"F-1": "Łódź, Αθήνα, ışık, Straße, София"}), "language": language}
    pdf = dossier_pdf(content, HEAD, made_at=AT)
    assert PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/Lang"] == language
    assert "Łódź, Αθήνα" in _text(pdf)


def test_what_people_write_is_never_markup():
    said = '#panic("x") $x$ *bold* _it_ @ref <label> \\ "quoted" [a](b) `code` = Heading // gone'
    assert "#panic" in _text(dossier_pdf(_with({"F-1": said}), HEAD, made_at=AT))


def test_signs_without_a_font_are_replaced_and_told():
    text = _text(dossier_pdf(_with({"F-1": "Climate 🌍 王"}), HEAD, made_at=AT))
    assert "□ stands for a character" in text


def test_long_cell_does_not_leave_the_page():
    words = "many words follow " * 900
    content = _with({("IP-A3", "cell", "T5", "r1", "description"): words.strip() + " the last one"})
    assert "the last one" in " ".join(_text(dossier_pdf(content, HEAD, made_at=AT)).split())


def test_other_currencies_and_origins_are_listed():
    cell = {
        "value": 2_500,
        "from": {"room": "finance", "label": "Investment plan", "at": "2026-10-01"},
        "original": {"amount": 1_000_000, "currency": "HUF", "rate": 400, "rate_date": "2026-09-30"},
    }
    content = with_cells(EMPTY, [(Place("IP-C3", "cell", "T15", "r1", "cost"), cell)])
    text = _text(dossier_pdf(content, HEAD, made_at=AT))
    assert "1\u202f000\u202f000 HUF" in text
    assert "Investment plan" in text


def test_only_the_modules_asked_for_are_shown(full):
    text = _text(dossier_pdf(full, HEAD, made_at=AT, only={"A-2.3"}))
    assert "A-2.3 Emissions gap" in text
    assert "B-2.2" not in text


def test_checks_are_printed_when_they_are_given():
    text = _text(dossier_pdf(EMPTY, HEAD, made_at=AT, findings=[("G1", "The gap does not add up.")]))
    assert "The gap does not add up." in text


def test_lines_with_dashes_and_numbers_are_lists():
    assert blocks_of("One\n- a\n2) b\n\nTwo") == [
        {"kind": "p", "text": "One"},
        {"kind": "list", "items": ["a", "b"]},
        {"kind": "p", "text": "Two"},
    ]


def test_chart_of_payers_leaves_out_what_is_paid_every_year():
    rows = {"r1": ("energy", 100, "once"), "r2": ("mobility", 300, None), "r3": ("mobility", 900, "yearly")}
    cells = []
    for row, (field, amount, frequency) in rows.items():
        said = {"field": field, "households": amount, "households_frequency": frequency}
        cells += [
            (Place("IP-B2", "cell", "T8", row, key), {"value": one})
            for key, one in said.items()
            if one is not None
        ]
    (chart,) = charts_of(template_of("ccc/2.1").module("IP-B2"), with_cells(EMPTY, cells))
    assert [(line["title"], line["said"]) for line in chart["lines"]] == [
        ("Mobility and transport", "300"),
        ("Energy systems", "100"),
    ]
