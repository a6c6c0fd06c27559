"""The desk, publishing, and what everyone may read."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.consultation.report.conftest import Survey
from zeroward.consultation.importers.iterations import load_iterations
from zeroward.consultation.models import Consultation, Report
from zeroward.consultation.queries.live import assemble
from zeroward.consultation.queries.report_content import content_of
from zeroward.consultation.queries.weighting_words import shown_weighting
from zeroward.people.models import User
from zeroward.places.importers.cities import load_cities
from zeroward.places.importers.countries import load_countries

pytestmark = pytest.mark.slow

DATA = Path(__file__).resolve().parents[3] / "data"
DESK = ("analysis", "weights", "weighting-new", "comparison", "report", "data")


def address(name: str, *args: Any) -> str:
    return reverse(f"consultation:{name}", args=args)


def test_the_desk_shows_weighted_beside_plain(client: Client, analyst: User, survey: Survey) -> None:
    survey.answer_skewed()
    client.force_login(analyst)
    page = client.get(address("analysis", survey.wave.pk)).content.decode()
    assert "10 of 20 cities" in page
    assert "Weighted, 95 % interval" in page
    assert "By size" in page


@pytest.mark.parametrize("name", DESK)
@pytest.mark.parametrize("who", ["stranger", "officer", "coder"])
def test_single_answers_are_for_those_who_run_it(
    client: Client, survey: Survey, name: str, who: str, request: pytest.FixtureRequest
) -> None:
    if who != "stranger":
        client.force_login(request.getfixturevalue(who))
    answer = client.get(address(name, survey.wave.pk))
    assert answer.status_code in ((302,) if who == "stranger" else (404,))


@pytest.mark.parametrize("name", DESK)
def test_pages_ask_few_questions(
    client: Client, analyst: User, survey: Survey, name: str, django_assert_max_num_queries: Any
) -> None:
    survey.answer_skewed()
    client.force_login(analyst)
    client.get(address(name, survey.wave.pk))
    with django_assert_max_num_queries(20):
        assert client.get(address(name, survey.wave.pk)).status_code == 200


def test_one_table_tells_how_far_off_it_could_be(client: Client, analyst: User, survey: Survey) -> None:
    survey.answer_skewed()
    client.force_login(analyst)
    link = address("analysis-table", survey.wave.pk, "survey.ready")
    page = client.get(link, {"delta": "20"}).content.decode()
    assert "25 to 75" in page, "ten of forty said yes, twenty are silent"
    assert "Mission Cities" in page
    assert client.get(link, {"delta": "nonsense"}).status_code == 200
    assert client.get(address("analysis-table", survey.wave.pk, "survey.nothing")).status_code == 404


def test_a_weighting_is_declared_changed_and_deleted(client: Client, analyst: User, survey: Survey) -> None:
    client.force_login(analyst)
    wrong = client.post(address("weighting-new", survey.wave.pk), {"title": "X", "joins": "size small"})
    assert wrong.status_code == 422
    assert "Line 1 is not understood" in wrong.content.decode()
    bounds = {"title": "X", "margins": ["size"], "low": "2", "high": "3"}
    assert "both sides of 1" in client.post(address("weighting-new", survey.wave.pk), bounds).content.decode()
    good = {
        "title": "By country",
        "margins": ["country", "size"],
        "joins": "country: RO = AT",
        "is_main": "on",
    }
    client.post(address("weighting-new", survey.wave.pk), good)
    made = survey.wave.schemes.get(is_main=True)
    assert (made.title, made.margins, made.collapse) == (
        "By country",
        [["country"], ["size"]],
        {"country": {"RO": "AT"}},
    )
    client.post(address("weighting", survey.wave.pk, made.pk), {**good, "title": "By both"})
    made.refresh_from_db()
    assert made.title == "By both"
    client.post(address("weighting-delete", survey.wave.pk, made.pk))
    assert not survey.wave.schemes.filter(is_main=True).exists()
    other = Consultation.objects.create(scope="mission", key="other", title="Other", year=2026)
    assert client.get(address("weighting", other.pk, survey.wave.schemes.get().pk)).status_code == 404


def test_a_report_is_published_and_read_by_everyone(client: Client, analyst: User, survey: Survey) -> None:
    survey.answer_skewed()
    survey.close()
    client.force_login(analyst)
    desk = client.get(address("report", survey.wave.pk)).content.decode()
    assert "Publish the report" in desk
    seen = client.get(address("report", survey.wave.pk)).context["desk"].digest
    told = {"summary": "Small cities are ready.", "seen": seen}
    client.post(address("report", survey.wave.pk), told)
    report = Report.objects.get(consultation=survey.wave)
    client.logout()
    page = client.get(address("needs-report", "needs-2026")).content.decode()
    assert "Small cities are ready." in page
    assert "Not known" not in page
    assert "25\u00a0%" in page
    assert report.digest in page
    listed = client.get(address("needs")).content.decode()
    assert "Needs 2026" in listed


def test_what_is_not_published_does_not_exist_for_readers(client: Client, survey: Survey) -> None:
    survey.answer_skewed()
    assert client.get(address("needs-report", "needs-2026")).status_code == 404
    assert "Needs 2026" not in client.get(address("needs")).content.decode()
    Report.objects.create(consultation=survey.wave, number=1, data={"form": 1}, digest="0" * 64)
    assert client.get(address("needs-version", "needs-2026", 1)).status_code == 404, "not published yet"


def test_a_version_that_was_taken_back_says_only_that(client: Client, analyst: User, survey: Survey) -> None:
    survey.answer_skewed()
    survey.close()
    report = survey.publish()
    client.force_login(analyst)
    assert client.post(address("report-withdraw", survey.wave.pk, 1), {"reason": ""}).status_code == 422
    client.post(address("report-withdraw", survey.wave.pk, 1), {"reason": "A coder erred."})
    client.logout()
    gone = client.get(address("needs-version", "needs-2026", 1))
    assert gone.status_code == 410
    assert "A coder erred." in gone.content.decode()
    assert report.digest in gone.content.decode()
    assert client.get(address("needs-report", "needs-2026")).status_code == 404
    assert client.get(address("needs-file", "needs-2026", 1, "csv")).status_code == 404


def test_the_public_page_of_2025_shows_what_cannot_be(
    client: Client, db: None, django_assert_max_num_queries: Any
) -> None:
    load_countries(DATA)
    load_cities(DATA)
    load_iterations(DATA)
    link = address("needs-report", "needs-assessment-2025")
    client.get(link)
    with django_assert_max_num_queries(20):
        page = client.get(link).content.decode()
    assert "55 % cannot come from 28" in page
    assert "12 of 40" in page
    assert "No arrow is drawn" in page
    assert "2 are stated and 3 listed" in page
    assert "↑" not in page
    assert "↓" not in page
    with django_assert_max_num_queries(20):
        assert "2025" in client.get(address("needs")).content.decode()


def test_of_fewer_than_ten_cities_no_shares_are_told_in_the_weights(survey: Survey) -> None:
    survey.answer({f"city-{number:02d}": "yes" for number in range(9)})
    content = content_of(assemble(survey.wave))
    shown = shown_weighting(content["weighting"], lambda _variable, key: key)
    cells = [str(cell) for table in shown.variables for row in table.rows for cell in row[4:]]
    assert cells
    assert set(cells) == {"–"}
