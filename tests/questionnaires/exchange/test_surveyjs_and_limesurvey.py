"""SurveyJS and LimeSurvey: conditions translated, what has no place told, hostile files refused."""

import json
import zipfile
from io import BytesIO
from typing import Any

import pytest

from tests.methods.questions.samples import sample
from zeroward.core.errors import InvalidInputError
from zeroward.methods.questions import definition_from
from zeroward.questionnaires.domain.exchange.found import Reading
from zeroward.questionnaires.domain.exchange.limesurvey_writing import write_limesurvey
from zeroward.questionnaires.domain.exchange.surveyjs_writing import write_surveyjs
from zeroward.questionnaires.importers.questionnaire_file import read_questionnaire

TSV = (
    "class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tmandatory\tother\tem_validation_q\tstatistics_showgraph\n"
    "S\t\tlanguage\t\ten\t\t\t\t\t\t\n"
    "S\t\tadditional_languages\t\tde\t\t\t\t\t\t\n"
    "SL\t\tsurveyls_title\t\tNeeds\t\ten\t\t\t\t\n"
    "G\t0\tCity\t1\t\t\ten\t\t\t\t\n"
    "Q\tN\tsize\t1\tInhabitants\t\ten\tY\tN\tthis > 0\t1\n"
    "Q\tM\tneeds\tsize.NAOK > 5000\tNeeds of {size.shown}\t\ten\tN\tY\t\t\n"
    "SQ\t0\tSQ1\t1\tMoney\t\ten\t\t\t\t\n"
    "SQ\t0\tSQ2\t1\tStaff\t\ten\t\t\t\t\n"
    'Q\tL\thave\t((needs_SQ1.NAOK == "Y") and !is_empty(size))\tHave you?\t\ten\tN\tN\t\t\n'
    "A\t0\tA1\t\tYes\t\ten\t\t\t\t\n"
    'Q\tT\twhy\thave.NAOK == "A1" and that.weird.thing == 1\tWhy?\t\ten\tN\tN\t\t\n'
    "Q\t;\tarray\t1\tArray\t\ten\tN\tN\t\t\n"
    "G\t0\tStadt\t1\t\t\tde\t\t\t\t\n"
    "Q\tN\tsize\t1\tEinwohner\t\tde\tY\tN\t\t\n"
)
LSS = """<?xml version="1.0" encoding="UTF-8"?>
<document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>600</DBVersion>
<surveys><rows><row><sid>12</sid><language>en</language><additional_languages>de</additional_languages></row></rows></surveys>
<surveys_languagesettings><rows><row><surveyls_language>en</surveyls_language><surveyls_title>Needs</surveyls_title></row></rows>
</surveys_languagesettings>
<groups><rows><row><gid>1</gid><group_order>1</group_order><grelevance>1</grelevance></row></rows></groups>
<group_l10ns><rows><row><gid>1</gid><group_name>City</group_name><language>en</language></row></rows></group_l10ns>
<questions><rows><row><qid>7</qid><gid>1</gid><type>L</type><title>have</title><mandatory>Y</mandatory>
<question_order>1</question_order><relevance>1</relevance></row></rows></questions>
<question_l10ns><rows><row><qid>7</qid><question>Have you?</question><language>en</language></row>
<row><qid>7</qid><question>Haben Sie?</question><language>de</language></row></rows></question_l10ns>
<answers><rows><row><aid>3</aid><qid>7</qid><code>A1</code><sortorder>1</sortorder><scale_id>0</scale_id></row></rows></answers>
<answer_l10ns><rows><row><aid>3</aid><answer>Yes</answer><language>en</language></row></rows></answer_l10ns>
</document>"""


def read(text: str | bytes | dict[str, Any]) -> Reading:
    data = json.dumps(text) if isinstance(text, dict) else text
    return read_questionnaire(BytesIO(data.encode() if isinstance(data, str) else data), name="file")


def test_conditions_are_written_in_the_words_of_surveyjs() -> None:
    elements = {one["name"]: one for page in write_surveyjs(sample())["pages"] for one in page["elements"]}
    assert elements["year"]["visibleIf"] == "{target} = 'yes'"
    assert elements["year"]["validators"][0]["expression"] == "{year} >= 2025 and {year} <= 2050"
    assert elements["barriers"]["choices"][2]["visibleIf"] == "{size} > 50000"


def test_foreign_surveyjs_is_read_and_what_has_no_place_is_told() -> None:
    reading = read(
        {
            "locale": "de",
            "title": {"default": "Bedarf", "en": "Needs"},
            "showProgressBar": "top",
            "pages": [
                {
                    "name": "page 1",
                    "elements": [
                        {"type": "checkbox", "name": "needs", "hasOther": True,
                         "choices": ["money", {"value": "a b", "text": "AB"}]},
                        {"type": "panel", "name": "p", "visibleIf": "{needs} anyof ['money', 'a']", "elements": [
                            {"type": "comment", "name": "why",
                             "visibleIf": "{needs} notempty && !({needs} contains 'x')"}]},
                        {"type": "text", "name": "n", "inputType": "number", "min": 0, "visibleIf": "age({n}) > 4"},
                        {"type": "paneldynamic", "name": "several"},
                    ],
                }
            ],
        }
    )  # fmt: skip
    definition = definition_from(reading.raw)
    assert definition.languages == ("de", "en")
    needs, why, number = definition.questions
    assert [one.key for one in needs.choices] == ["money", "a_b", "other"]
    assert why.when == (
        "(selected(${needs}, 'money') or selected(${needs}, 'a')) and (${needs} != '' and not(selected(${needs}, 'x')))"
    )
    assert (number.kind, number.low, number.when) == ("decimal", 0, "")
    lines = " ".join(map(str, reading.findings))
    for part in ("showProgressBar", "“paneldynamic”", "age", "“a b”", "“page 1”", "panel becomes part"):
        assert part in lines


def test_conditions_are_written_in_the_words_of_limesurvey() -> None:
    rows = {
        row["name"]: row
        for row in write_limesurvey(sample())
        if row["class"] == "Q" and row["language"] == "en"
    }
    assert rows["year"]["relevance"] == '(target.NAOK == "Y")'
    assert rows["first"]["relevance"] == "count(that.barriers.NAOK) > 1"
    assert rows["barriers"]["exclude_all_others"] == "none"
    assert rows["first"]["text"] == "You named {barriers.shown}. Which comes first?"


def test_foreign_limesurvey_is_read_and_what_has_no_place_is_told() -> None:
    reading = read(TSV)
    definition = definition_from(reading.raw)
    size, needs, have, why = definition.questions
    assert definition.sections[0].title == {"en": "City", "de": "Stadt"}
    assert (size.label["de"], size.check, size.required) == ("Einwohner", ". > 0", True)
    assert needs.label["en"] == "Needs of ${size}"
    assert [one.key for one in needs.choices] == ["SQ1", "SQ2", "other"]
    assert have.when == "selected(${needs}, 'SQ1') and ${size} != ''"
    assert why.when == ""
    lines = [f"{one.place}: {one}" for one in reading.findings]
    assert any(one.startswith("line 12: The condition") for one in lines)
    assert any("type “;”" in one for one in lines)


def test_lss_is_read() -> None:
    definition = definition_from(read(LSS).raw)
    one = definition.questions[0]
    assert (definition.title["en"], one.kind, one.required) == ("Needs", "one", True)
    assert one.label == {"en": "Have you?", "de": "Haben Sie?"}
    assert one.choices[0].label == {"en": "Yes"}


def bomb() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (40 * 1024 * 1024))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "no questionnaire"),
        (b"hello", "no questionnaire"),
        (b'{"pages": [', "breaks off in line 1"),
        (b"[" * 100_000, "nested too deeply|no questionnaire"),
        (b'{"a": 1}', "no questionnaire"),
        ("class\ttype/scale\tname\nQ\tT\tgr\u00fc\u00df\n".encode("cp1252"), "Line 2 is not in UTF-8"),
        (TSV.encode() + b"Q\tT\tbig\t1\t" + b"x" * 10_000_000, "longer than any text"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><document/>', "definitions of its own"),
        (b"<document><a></document>", "XML breaks off"),
        (b"<document/>", "no LimeSurvey structure"),
        (b"class\0\ttype/scale", "control characters"),
        (bomb(), "far too large"),
        (b"PK\x03\x04 damaged", "damaged"),
    ],
)
def test_hostile_files_are_refused_with_a_reason(data: bytes, message: str) -> None:
    with pytest.raises(InvalidInputError, match=message):
        read(data)


def test_strange_json_never_breaks() -> None:
    for value in (None, 5, "x", [], [None], {"a": []}, True):
        for field in ("pages", "title", "locale", "zw_rest", "zw_key"):
            read(
                {"pages": [{"name": "a", "elements": [{"type": "text", "name": "b"}]}], field: value}
                | {"questions": []}
            )
        element = {"type": "checkbox", "name": "b"}
        for field in (
            "choices",
            "visibleIf",
            "validators",
            "title",
            "min",
            "zw_rest",
            "name",
            "type",
            "inputType",
        ):
            read({"pages": [{"name": value, "elements": [element | {field: value}]}]})
