"""Pages of a result: what they say, and who may read them."""

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from tests.diagnosis.conftest import say
from tests.diagnosis.results.conftest import everything
from tests.support.city_team import acting
from zeroward.diagnosis.domain.closing import share_assessment
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.content import content_of
from zeroward.diagnosis.queries.results import result_of
from zeroward.people.models import User
from zeroward.questionnaires.queries.reading import definition_of

pytestmark = pytest.mark.slow

SHARED = ("result", "explained", "similar", "files")
INSIDE = ("raise", "spread")
PAGES = [
    *((f"diagnosis:{name}", ()) for name in (*SHARED, *INSIDE)),
    *(("diagnosis:download", (name,)) for name in ("csv", "xlsx", "pdf")),
]


def address(name: str, *args: object) -> str:
    return reverse(name, args=args)


def text_of(client: Client, name: str, *args: object) -> str:
    response = client.get(address(name, *args))
    assert response.status_code == 200
    return response.content.decode()


def test_the_result_says_what_is_strong_and_what_is_missing(
    client: Client, answered: Assessment, coordinator: User
) -> None:
    client.force_login(coordinator)
    page = text_of(client, "diagnosis:result", answered.pk)
    result = result_of(content_of(answered))
    assert "Strongest: Mandate and ambition." in page
    assert f"Weakest: {result.gaps[0].label}." in page
    assert "still being answered" in page
    assert page.count('class="course c2"') == 1
    assert page.count('class="course c1 dash"') == 1
    assert "All of these together bring the whole from level" in page
    assert "1 question is not known. It is not counted as zero." in page
    assert "On 1 question officers do not agree" in page


def test_every_point_adds_up_on_the_page(client: Client, answered: Assessment, coordinator: User) -> None:
    client.force_login(coordinator)
    page = text_of(client, "diagnosis:explained", answered.pk)
    whole = result_of(content_of(answered)).claimed.whole.score
    assert f"{float(whole * 100):.1f} points of a hundred as it was said" in page
    assert page.count("100.00") >= 1
    assert "a decision, a budget line or data" in page


def test_what_raises_most_shows_what_is_there_before_doing_more(
    client: Client, answered: Assessment, coordinator: User
) -> None:
    client.force_login(coordinator)
    page = text_of(client, "diagnosis:raise", answered.pk)
    assert page.index("Show what is there") < page.index(
        "First" if "Do one level more" not in page else "Do one level more"
    )
    assert "points of a hundred" in page


def test_officers_that_differ_are_shown_by_department_without_names(
    client: Client, answered: Assessment, coordinator: User
) -> None:
    client.force_login(coordinator)
    page = text_of(client, "diagnosis:spread", answered.pk)
    assert "On 2 questions answers are far apart" in page
    assert "Finance" in page
    assert "Climate and environment" in page
    assert "Emil" not in page.split("<main", 1)[1]
    assert "You do not agree whether this is the city" in page


def test_one_officer_alone_is_no_agreement(client: Client, current: Assessment, coordinator: User) -> None:
    say(coordinator, current, everything(definition_of(current.version), "l2"))
    client.force_login(coordinator)
    assert "One answer is no agreement yet" in text_of(client, "diagnosis:spread", current.pk)


def test_then_and_now_adds_up(
    client: Client, again: Assessment, closed: Assessment, coordinator: User
) -> None:
    client.force_login(coordinator)
    page = text_of(client, "diagnosis:compare", again.pk, closed.pk)
    assert "points of a hundred more than" in page
    assert "known now" in page
    assert "By the answer" in page
    assert page.count('class="course c1"') == page.count('class="course c2 dash"') == 1
    assert address("diagnosis:compare", again.pk, closed.pk) in text_of(client, "diagnosis:result", again.pk)


def test_rounds_are_only_compared_with_earlier_ones_of_their_city(
    client: Client, again: Assessment, closed: Assessment, coordinator: User, others: object
) -> None:
    other = others(1)[0]  # type: ignore[operator]
    client.force_login(coordinator)
    for now, then in ((closed, again), (again, again), (again, other), (other, again)):
        assert client.get(address("diagnosis:compare", now.pk, then.pk)).status_code == 404


@pytest.mark.parametrize("level", ["unknown", "not_ours"])
def test_a_round_without_any_level_shows_no_drawing(
    client: Client, level: str, current: Assessment, coordinator: User
) -> None:
    say(coordinator, current, everything(definition_of(current.version), level))
    client.force_login(coordinator)
    assert "Nothing can be said yet" in text_of(client, "diagnosis:result", current.pk)
    for name, more in PAGES:
        assert client.get(address(name, current.pk, *more)).status_code == 200


def test_a_round_that_nobody_answered_has_pages_too(
    client: Client, current: Assessment, coordinator: User
) -> None:
    client.force_login(coordinator)
    for name, more in PAGES:
        assert client.get(address(name, current.pk, *more)).status_code == 200


@pytest.mark.parametrize(("name", "more"), PAGES)
def test_an_open_round_is_only_for_the_team(
    name: str,
    more: tuple[str, ...],
    client: Client,
    answered: Assessment,
    stranger: User,
    platform: User,
    analyst: User,
) -> None:
    link = address(name, answered.pk, *more)
    answer = client.get(link)
    assert answer.status_code == 302
    assert "/login/" in answer["Location"]
    for one in (stranger, platform, analyst):
        client.force_login(one)
        assert client.get(link).status_code == 404


def test_a_closed_round_is_shown_as_far_as_the_city_shares_it(
    client: Client, closed: Assessment, coordinator: User, stranger: User, platform: User, analyst: User
) -> None:
    expected = {
        "city": {},
        "platform": {platform},
        "mission": {platform, analyst},
        "public": {platform, analyst, stranger},
    }
    for visibility, readers in expected.items():
        share_assessment(**acting(coordinator), assessment=closed, visibility=visibility)
        for one in (stranger, platform, analyst):
            client.force_login(one)
            for name in SHARED:
                wanted = 200 if one in readers else 404
                assert client.get(address(f"diagnosis:{name}", closed.pk)).status_code == wanted, (
                    visibility,
                    name,
                )
            for name in INSIDE:
                assert client.get(address(f"diagnosis:{name}", closed.pk)).status_code == 404
    client.logout()
    page = text_of(client, "diagnosis:result", closed.pk)
    assert "What would raise it most" not in page
    assert "Clara" not in page


@pytest.mark.parametrize("name", ["exe", "..", "csv2"])
def test_an_unknown_format_is_not_found(
    name: str, client: Client, answered: Assessment, coordinator: User
) -> None:
    client.force_login(coordinator)
    assert client.get(f"{address('diagnosis:files', answered.pk)}{name}/").status_code == 404


def test_files_hold_every_question_and_its_points(
    client: Client, closed: Assessment, coordinator: User
) -> None:
    client.force_login(coordinator)
    raw = client.get(address("diagnosis:download", closed.pk, "csv")).content
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    result = result_of(content_of(closed))
    assert {row["question"] for row in rows} == set(result.claimed.parts)
    assert sum(float(row["points_said"] or 0) for row in rows) == pytest.approx(
        float(result.claimed.whole.score * 100), abs=0.01
    )
    book = load_workbook(io.BytesIO(client.get(address("diagnosis:download", closed.pk, "xlsx")).content))
    assert len(book.sheetnames) >= 2
    report = client.get(address("diagnosis:download", closed.pk, "pdf"))
    assert report.content.startswith(b"%PDF")
    assert report["Content-Disposition"].startswith('attachment; filename="klagenfurt-self-assessment-1.pdf"')


@pytest.mark.parametrize(("name", "more"), PAGES[:6])
def test_pages_ask_the_database_little(
    name: str,
    more: tuple[str, ...],
    client: Client,
    closed: Assessment,
    coordinator: User,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client.force_login(coordinator)
    with django_assert_max_num_queries(20):
        client.get(address(name, closed.pk, *more))
