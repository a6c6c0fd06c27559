"""Reports and data as files: what went in comes out, with labels, missing values and order."""

import csv
import io
import tempfile
from pathlib import Path
from typing import Any
from unicodedata import normalize
from xml.etree import ElementTree

import polars
import pyreadstat
import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.consultation.report.conftest import Survey
from zeroward.consultation.exporters.formats import REPORT_FORMATS
from zeroward.consultation.exporters.labelled import write_dta, write_sav
from zeroward.consultation.models import Report
from zeroward.consultation.queries.data_sets import NO_ANSWER, DataSet, Names, Variable, data_sets
from zeroward.consultation.queries.live import assemble
from zeroward.people.models import User

pytestmark = pytest.mark.slow

DDI = "{ddi:codebook:2_5}"


@pytest.fixture
def report(survey: Survey) -> Report:
    survey.answer_skewed()
    survey.close()
    return survey.publish("Small cities are ready.")


@pytest.mark.parametrize("one", REPORT_FORMATS, ids=lambda one: one.key)
def test_every_file_of_a_report_is_there_and_not_empty(client: Client, report: Report, one: Any) -> None:
    answer = client.get(reverse("consultation:needs-file", args=["needs-2026", 1, one.key]))
    assert answer.status_code == 200
    assert answer["Content-Type"] == one.media_type
    assert len(answer.content) > 300


def test_every_figure_of_the_table_has_its_base_and_interval(client: Client, report: Report) -> None:
    text = client.get(reverse("consultation:needs-file", args=["needs-2026", 1, "csv"])).content.decode(
        "utf-8-sig"
    )
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows
    for row in rows:
        assert row["unit"] == "city"
        assert row["base"]
        assert row["weighting"]
        assert row["denominator"] == ("20" if not row["group"] else row["denominator"])
        if row["value"]:
            assert float(row["low"]) <= float(row["value"]) <= float(row["high"])
            assert row["interval"]
    weighted = [row for row in rows if row["answer_key"] == "yes" and "By size" in row["weighting"]]
    assert float(weighted[0]["value"]) == pytest.approx(0.25)


def test_a_pdf_is_the_same_twice_and_accessible(report: Report) -> None:
    pdf = next(one for one in REPORT_FORMATS if one.key == "pdf")
    first, second = pdf.write(report), pdf.write(report)
    assert first == second
    assert b"pdfuaid" in first


def test_the_codebook_names_every_variable_of_the_data(survey: Survey, analyst: User, client: Client) -> None:
    survey.answer_skewed()
    client.force_login(analyst)
    link = reverse("consultation:data-file", args=[survey.wave.pk, "cities-ddi"])
    tree = ElementTree.fromstring(client.get(link).content)
    (cities,) = data_sets(assemble(survey.wave))
    assert [one.get("name") for one in tree.iter(f"{DDI}var")] == [one.name for one in cities.variables]
    ready = next(one for one in tree.iter(f"{DDI}var") if one.get("name") == "ready")
    counts = {row.findtext(f"{DDI}labl"): row.findtext(f"{DDI}catStat") for row in ready.iter(f"{DDI}catgry")}
    assert counts == {"Yes": "10", "No": "10", "no answer": "0"}


def test_data_of_single_cities_hold_weights_and_no_personal_answers(survey: Survey) -> None:
    survey.answer_skewed()
    survey.answer({"city-01": "a"}, key="secret")
    (cities,) = data_sets(assemble(survey.wave))
    names = [one.name for one in cities.variables]
    assert "weight" in names
    assert "secret" not in names
    assert cities.size == 20
    weight = next(one for one in cities.variables if one.name == "weight")
    assert sum(weight.values) == pytest.approx(40)


def test_names_of_variables_do_not_depend_on_answers(survey: Survey) -> None:
    survey.answer({"city-01": "yes"})
    (before,) = data_sets(assemble(survey.wave))
    survey.answer_skewed()
    (after,) = data_sets(assemble(survey.wave))
    own = [one.name for one in after.variables]
    assert [one.name for one in before.variables if one.name != "weight"] == [
        one for one in own if one != "weight"
    ]


@given(st.lists(st.text(max_size=60), min_size=1, max_size=30))
def test_names_are_what_every_program_takes(wanted: list[str]) -> None:
    names = Names()
    made = [names.take(one) for one in wanted]
    assert len({one.casefold() for one in made}) == len(made)
    for one in made:
        assert one.isascii()
        assert one.isidentifier()
        assert one[0].isalpha()
        assert len(one) <= 30


def variables(size: int) -> st.SearchStrategy[tuple[Variable, ...]]:
    """Coded, numeric and text columns; labels in any script."""
    label = st.text(
        st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Cn", "Co")),
        min_size=1,
        max_size=30,
    ).filter(
        lambda one: normalize("NFC", one) == one
    )  # some signs are written as the sign that they stand for
    coded = st.tuples(label, st.lists(st.sampled_from([1, 2, NO_ANSWER]), min_size=size, max_size=size))
    numbers = st.lists(
        st.none() | st.floats(-1e9, 1e9, allow_nan=False).map(lambda one: round(one, 4)),
        min_size=size,
        max_size=size,
    )
    texts = st.lists(st.text("abcäößșλж 0123", max_size=40).map(str.strip), min_size=size, max_size=size)
    return st.tuples(coded, numbers, texts).map(
        lambda found: (
            Variable("a", " ".join(found[0][0].split()) or "x", "coded", tuple(found[0][1]), CODES),
            Variable("b", "Number", "number", tuple(found[1])),
            Variable("c", "Text", "text", tuple(found[2])),
        )
    )


CODES = ((1, "Ja, schon"), (2, "Încă nu"), (NO_ANSWER, "no answer"))


def read(content: bytes, ending: str) -> tuple[polars.DataFrame, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"data{ending}"
        path.write_bytes(content)
        load = pyreadstat.read_sav if ending == ".sav" else pyreadstat.read_dta
        more = {"user_missing": True} if ending == ".sav" else {}
        return load(str(path), output_format="polars", **more)


@given(st.integers(1, 5).flatmap(variables))
@settings(max_examples=30, deadline=None)
def test_spss_gives_back_what_it_got(columns: tuple[Variable, ...]) -> None:
    frame, meta = read(write_sav(DataSet("x", "Wave", "rows", columns)), ".sav")
    assert frame.columns == ["a", "b", "c"]
    assert [float(one) for one in frame["a"]] == [float(one) for one in columns[0].values]
    assert frame["b"].to_list() == pytest.approx(list(columns[1].values), nan_ok=True)
    assert frame["c"].to_list() == list(columns[2].values)
    assert meta.column_names_to_labels["a"] == columns[0].label
    assert meta.variable_value_labels["a"] == {float(code): text for code, text in CODES}
    assert meta.missing_ranges["a"] == [{"lo": float(NO_ANSWER), "hi": float(NO_ANSWER)}]


@given(st.integers(1, 5).flatmap(variables))
@settings(max_examples=30, deadline=None)
def test_stata_gives_back_what_it_got(columns: tuple[Variable, ...]) -> None:
    frame, meta = read(write_dta(DataSet("x", "Wave", "rows", columns)), ".dta")
    wanted = [None if one == NO_ANSWER else one for one in columns[0].values]
    assert [None if one is None else int(one) for one in frame["a"]] == wanted
    assert frame["c"].to_list() == list(columns[2].values)
    assert meta.variable_value_labels["a"] == {1: "Ja, schon", 2: "Încă nu"}


def test_files_of_single_answers_are_for_those_who_run_it(
    client: Client, survey: Survey, officer: User
) -> None:
    survey.answer_skewed()
    link = reverse("consultation:data-file", args=[survey.wave.pk, "cities-csv"])
    assert client.get(link).status_code == 302
    client.force_login(officer)
    assert client.get(link).status_code == 404


def test_a_form_or_data_set_that_does_not_exist_is_not_found(
    client: Client, survey: Survey, analyst: User
) -> None:
    survey.answer_skewed()
    client.force_login(analyst)
    for name in ("cities-exe", "nothing-csv", "csv"):
        assert client.get(reverse("consultation:data-file", args=[survey.wave.pk, name])).status_code == 404
