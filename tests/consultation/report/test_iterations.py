"""The assessments of 2024 and 2025 as they were published: quoted, checked, never computed with."""

from pathlib import Path
from typing import Any

import pytest

from tests.support.loaded import LoadOnce
from zeroward.consultation.importers.iterations import load_iterations
from zeroward.consultation.models import Consultation, Contact, ContactState, Report
from zeroward.consultation.queries.plain_tables import printed_from
from zeroward.consultation.queries.said import said
from zeroward.consultation.queries.tables import PrintedTable
from zeroward.places.importers.cities import load_cities
from zeroward.places.importers.countries import load_countries

pytestmark = pytest.mark.slow

DATA = Path(__file__).resolve().parents[3] / "data"


@pytest.fixture(scope="module")
def shipped(load_once: LoadOnce) -> None:
    load_once(lambda: (load_countries(DATA), load_cities(DATA), load_iterations(DATA)))


@pytest.fixture
def loaded(shipped: None, db: None) -> dict[str, Any]:
    return {one.consultation.key: one.data for one in Report.objects.select_related("consultation")}


def table(data: dict[str, Any], key: str) -> PrintedTable:
    return next(printed_from(one) for one in data["printed"] if one["key"] == key)


def test_both_iterations_are_there_the_later_pointing_at_the_earlier(loaded: dict[str, Any]) -> None:
    later = Consultation.objects.get(key="needs-assessment-2025")
    assert later.previous is not None
    assert later.previous.key == "needs-assessment-2024"
    assert [one.origin for one in Consultation.objects.all()] == ["published", "published"]
    assert [one.visibility for one in Consultation.objects.all()] == ["public", "public"]


def test_loading_twice_changes_nothing(loaded: dict[str, Any]) -> None:
    again = load_iterations(DATA)
    assert (again.created, again.changed) == (0, 0)
    assert Report.objects.count() == 2
    assert Contact.objects.count() == len(set(Contact.objects.values_list("stream", "unit")))


def test_the_survey_of_2024_has_the_only_count_that_its_percentage_allows(loaded: dict[str, Any]) -> None:
    (line,) = table(loaded["needs-assessment-2024"], "survey.target").lines
    assert line.text == "53 %"
    assert line.figure is not None
    assert (line.figure.numerator, line.figure.denominator, line.figure.unit) == (33, 62, "city")
    assert line.figure.low is not None
    assert line.figure.high is not None
    assert line.figure.low < 33 / 62 < line.figure.high


def test_an_impossible_percentage_gets_no_figure(loaded: dict[str, Any]) -> None:
    found = table(loaded["needs-assessment-2025"], "session.readiness")
    assert [one.figure for one in found.lines] == [None]
    assert any("55 % cannot come from 28" in said(one.text) for one in found.findings)
    assert any("11 of 28 (Türkiye): that is 39.3 %" in said(one.text) for one in found.findings)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("session.challenges", "Table 4 has percentages and no base"),
        ("session.challenges", "next larger base that would do is 40"),
        ("conference.challenges", "Table 5 has no figure for"),
        ("session.support", "add to 130 %"),
        ("session.support", "Table 6 has percentages and no base"),
    ],
)
def test_the_self_check_stands_beside_the_table(loaded: dict[str, Any], key: str, words: str) -> None:
    found = table(loaded["needs-assessment-2025"], key)
    assert any(words in said(one.text) for one in found.findings)
    assert all(one.figure is None for one in found.lines), "no base, no figure"


def test_the_list_that_does_not_count_up_is_told(loaded: dict[str, Any]) -> None:
    texts = [one["text"] for one in loaded["needs-assessment-2025"]["findings"]]
    (told,) = [one for one in texts if "listed" in one["say"]]
    assert told["words"]["stated"] == 2
    assert told["words"]["items"] == "Manchester, Leeds, Exeter"


def test_named_cities_are_lines_of_the_register(loaded: dict[str, Any]) -> None:
    streams = {one.title: one for one in Consultation.objects.get(key="needs-assessment-2025").streams.all()}
    sessions = streams["Four orientation sessions of the Helpdesk"]
    assert sessions.contacts.filter(state=ContactState.TOOK_PART).count() == 29, (
        "as listed, one more than stated"
    )
    assert sessions.counts["took_part"] == 28
    interviews = streams["Semi-structured interviews"].contacts
    assert interviews.count() == 7
    assert set(interviews.filter(state=ContactState.TOOK_PART).values_list("unit", flat=True)) == {
        "cascais",
        "oeiras",
    }


def test_words_of_the_report_are_kept_by_section(loaded: dict[str, Any]) -> None:
    sections = {one["key"]: one["items"] for one in loaded["needs-assessment-2025"]["sections"]}
    assert len(sections["barriers"]) == 8
    assert all(one["lines"] for one in sections["barriers"])
    assert len(sections["recommendations"]) == 16
    assert len(sections["limits"]) == 8
