"""XLSForm: other tools take what we write, and what they write is read or told."""

import zipfile
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from pyxform.xls2xform import convert

from tests.methods.questions.samples import sample
from tests.questionnaires.exchange.generated import generated
from zeroward.core.errors import InvalidInputError
from zeroward.methods.questions import definition_from
from zeroward.methods.questions.checking import faults_of
from zeroward.questionnaires.domain.exchange.found import Reading
from zeroward.questionnaires.exporters.formats import FORMATS
from zeroward.questionnaires.importers.plain_sheets import read_plain
from zeroward.questionnaires.importers.questionnaire_file import read_questionnaire

HEAD = ("type", "name", "label::English (en)", "label::Deutsch (de)", "relevant", "constraint", "appearance")


def book(
    survey: list[tuple[Any, ...]], choices: list[tuple[Any, ...]] = (), head: tuple[str, ...] = HEAD
) -> BytesIO:  # type: ignore[assignment]
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "survey"
    for row in (head, *survey):
        sheet.append(row)
    second = made.create_sheet("choices")
    for row in (("list_name", "name", "label::English (en)"), *choices):
        second.append(row)
    stream = BytesIO()
    made.save(stream)
    stream.seek(0)
    return stream


def read(survey: list[tuple[Any, ...]], choices: list[tuple[Any, ...]] = (), **more: Any) -> Reading:  # type: ignore[assignment]
    return read_questionnaire(book(survey, choices, **more), name="form.xlsx")


def told(reading: Reading) -> list[str]:
    return [f"{one.place}|{one}" for one in reading.findings]


def test_pyxform_takes_the_sample() -> None:
    found = convert(FORMATS["xlsform"].write(sample()), validate=False, file_type=".xlsx")
    assert "<h:title>Needs</h:title>" in found.xform
    assert 'lang="Deutsch (de)"' in found.xform
    assert "selected(" in found.xform


@pytest.mark.parametrize("seed", range(40))
def test_pyxform_takes_generated_questionnaires_that_ask_something(seed: int) -> None:
    own = generated(seed)
    if not any(section.questions for section in own.sections):
        own = sample()
    assert convert(FORMATS["xlsform"].write(own), validate=False, file_type=".xlsx").xform


def test_foreign_form_is_read() -> None:
    reading = read(
        [
            ("begin group", "city", "Your city", "Ihre Stadt"),
            ("integer", "size", "Inhabitants", "Einwohner", None, ". >= 1 and . <= 9000000"),
            ("select_multiple needs or_other", "needs", "Needs", None, "${size} > 5"),
            ("begin group", "inner", "Inner", None, "${size} > 10"),
            ("text", "why", "Why?", None, "selected(${needs}, 'money')", None, "multiline"),
            ("end group", None),
            ("end group", None),
        ],
        [("needs", "money", "Money"), ("needs", "staff", "Staff")],
    )
    definition = definition_from(reading.raw)
    assert definition.languages == ("en", "de")
    size, needs, why = definition.questions
    assert (size.low, size.high, size.check) == (1, 9000000, "")
    assert [one.key for one in needs.choices] == ["money", "staff", "other"]
    assert needs.choices[-1].asks
    assert (why.kind, why.when) == ("long_text", "(${size} > 10) and (selected(${needs}, 'money'))")
    assert any("group within a group" in one for one in told(reading))


def test_what_has_no_place_is_told_with_its_line() -> None:
    head = (*HEAD[:3], "media::image", "default")
    reading = read(
        [
            ("start", "start"),
            ("text", "why", "Why?", "a.png", "x"),
            ("geopoint", "where", "Where?"),
            ("select_one gone", "one", "?"),
        ],
        head=head,
    )
    lines = told(reading)
    assert any(one.startswith("survey, line 2|A row of the type “start”") for one in lines)
    assert any("media::image" in one and one.startswith("survey, line 3") for one in lines)
    assert any("default" in one for one in lines)
    assert any("“geopoint”" in one for one in lines)
    assert any("list of choices “gone”" in one for one in lines)
    assert [one.key for one in definition_from(reading.raw).questions] == ["why", "where", "one"]


def test_condition_that_cannot_be_read_is_told_and_kept() -> None:
    reading = read([("text", "why", "Why?", None, "../size > 5")])
    assert any(one.startswith("survey, line 2, column relevant|") for one in told(reading))
    assert definition_from(reading.raw).questions[0].when == "../size > 5"


def test_circle_is_a_clear_fault() -> None:
    reading = read([("text", "a", "A", None, "${b} = 1"), ("text", "b", "B", None, "${a} = 1")])
    faults = faults_of(definition_from(reading.raw))
    assert [one.kind for one in faults if one.kind == "circle"] == ["circle"]
    assert "a → b → a" in str(next(one for one in faults if one.kind == "circle"))


def test_change_in_another_tool_counts() -> None:
    data = FORMATS["xlsform"].write(sample())
    from_file = load_workbook(BytesIO(data))
    sheet = from_file["survey"]
    heads = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        if row[heads.index("name")].value == "size":
            row[heads.index("label::English (en)")].value = "People"
            row[heads.index("constraint")].value = ". >= 5"
    stream = BytesIO()
    from_file.save(stream)
    stream.seek(0)
    size = definition_from(read_questionnaire(stream).raw).question("size")
    assert size is not None
    assert (size.label["en"], size.low, size.prefill) == ("People", 5, "population")


def test_formula_is_told_and_not_calculated() -> None:
    reading = read([("text", "why", "=1+1", None), ("text", "how", "How?")])
    assert any("result of the formula" in one for one in told(reading))


def test_formula_takes_the_slow_way_and_texts_the_fast_one() -> None:
    assert read_plain(book([("text", "why", "=1+1")])) is None
    assert read_plain(book([("text", "why", "Why?")])) is not None


def test_huge_cell_is_refused_with_its_place() -> None:
    reading = read([("text", "why", "x" * 32_000), ("text", "how", "How?")])
    with pytest.raises(ValueError, match="longer than 5000 characters"):
        definition_from(reading.raw)


def test_workbook_without_survey_is_refused() -> None:
    made, stream = Workbook(), BytesIO()
    made.save(stream)
    stream.seek(0)
    with pytest.raises(InvalidInputError, match="no sheet called survey"):
        read_questionnaire(stream)


@pytest.mark.parametrize("size", [100_000, 12_000_000])
def test_cell_of_megabytes_is_left_out_and_told(size: int) -> None:
    source, stream = zipfile.ZipFile(book([("text", "why", "MARK"), ("text", "how", "How?")])), BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in source.namelist():
            made.writestr(name, source.read(name).replace(b"MARK", b"x" * size))
    reading = read_questionnaire(stream)
    assert any("holds more than a cell can" in one and one.startswith("survey!C2") for one in told(reading))
    assert [one.key for one in definition_from(reading.raw).questions] == ["why", "how"]
