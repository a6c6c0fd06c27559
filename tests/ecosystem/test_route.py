"""The route of one country: own progress, checklists, templates as files."""

import io
from datetime import date

import pytest
from django.test import Client
from django.utils.translation import override
from docx import Document
from pytest_django import DjangoAssertNumQueries as MaxQueries

from tests.ecosystem.profile_fixtures import acting, at
from zeroward.core.errors import NotAllowedError
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.ecosystem.domain.route import StageRow, save_stage
from zeroward.ecosystem.models import Platform, RouteStage
from zeroward.ecosystem.queries.checklists import Template, lines_of, templates
from zeroward.library.models import GuideStep
from zeroward.people.models import User

pytestmark = pytest.mark.django_db
FIRST = "platform-route-1"
OWN = "/en/me/platform/country:AT/route/"


@pytest.fixture(autouse=True)
def stages(db: None) -> list[GuideStep]:
    route = GuideStep.Route.PLATFORM
    return [
        GuideStep.objects.create(
            key=f"platform-route-{number}", route=route, order=number, title=f"Stage {number}"
        )
        for number in range(1, 8)
    ]


def save(user: User, row: StageRow, *, stage: str = FIRST, lock: int = 0) -> RouteStage:
    return save_stage(**acting(user), place=at(), stage=stage, row=row, lock=lock)


def test_every_stage_has_a_checklist_and_templates_belong_to_stages(stages: list[GuideStep]) -> None:
    assert all(lines_of(one.key) for one in stages)
    assert {one.stage for one in templates()} <= {one.key for one in stages}


def test_checklists_are_served_in_the_language_of_the_page(client: Client, austrian: Platform) -> None:
    page = client.get("/de/platforms/AT/route/").content.decode()
    assert "Mindestens die Mission-Städte wurden gefragt" in page
    spanish = client.get("/es/platforms/AT/route/")
    assert spanish.status_code == 404 or 'lang="en"' in spanish.content.decode()


def test_progress_is_public_where_the_platform_says_so(
    client: Client, austrian: Platform, coordinator: User
) -> None:
    save(coordinator, StageRow("done", date(2024, 1, 1), visibility="public", checks={"cities-asked": True}))
    save(coordinator, StageRow("under-way", note="quiet marker"), stage="platform-route-2")
    page = client.get("/en/platforms/AT/route/").content.decode()
    assert "1 of 7 stages done" in page
    assert "quiet marker" not in page
    client.force_login(coordinator)
    assert "quiet marker" in client.get(OWN).content.decode()


def test_nothing_said_is_shown_as_not_known(client: Client, austrian: Platform) -> None:
    assert "has not said how far it is" in client.get("/en/platforms/AT/route/").content.decode()


@pytest.mark.parametrize(
    ("stage", "row"),
    [
        ("nowhere", StageRow("done")),
        (FIRST, StageRow("flying")),
        (FIRST, StageRow("skipped")),
        (FIRST, StageRow("under-way", date(2024, 1, 1))),
        (FIRST, StageRow("done", date(2999, 1, 1))),
        (FIRST, StageRow("done", checks={"no-such-line": True})),
        (FIRST, StageRow("done", visibility="platform")),
    ],
)
def test_bad_stage_is_refused(austrian: Platform, coordinator: User, stage: str, row: StageRow) -> None:
    with pytest.raises(ProblemsError):
        save(coordinator, row, stage=stage)
    assert RouteStage.objects.count() == 0


def test_stage_is_changed_with_its_lock(austrian: Platform, coordinator: User, elsewhere: User) -> None:
    made = save(coordinator, StageRow("under-way", checks={"cities-asked": True}))
    with pytest.raises(StaleError):
        save(coordinator, StageRow("done"))
    with pytest.raises(NotAllowedError):
        save(elsewhere, StageRow("done"), lock=made.lock)
    save(
        coordinator,
        StageRow("under-way", checks={"cities-asked": None, "what-exists": False}),
        lock=made.lock,
    )
    assert {one.check_key: one.done for one in made.checks.all()} == {"what-exists": False}


def test_stage_form(client: Client, austrian: Platform, coordinator: User, officer: User) -> None:
    address = f"{OWN}{FIRST}/"
    client.force_login(officer)
    assert client.get(address).status_code == 404
    client.force_login(coordinator)
    assert client.get(address).status_code == 200
    sent = {
        "state": "under-way",
        "visibility": "city",
        "check-cities-asked": "yes",
        "check-what-exists": "no",
    }
    assert client.post(address, {**sent, "state": "skipped"}).status_code == 422
    assert client.post(address, sent).status_code == 302
    made = RouteStage.objects.get()
    assert {one.check_key: one.done for one in made.checks.all()} == {
        "cities-asked": True,
        "what-exists": False,
    }
    assert "checked" in client.get(address).content.decode()
    assert client.post(address, sent).status_code == 422, "opened on an older state"
    assert client.get(f"{OWN}nowhere/").status_code == 404


@pytest.mark.parametrize("lang", ["de", "fr", "ro"])
def test_templates_speak_the_languages_of_the_house_in_whole(lang: str) -> None:
    with override("en"):
        english = {one.key: words_of(one) for one in templates()}
    with override(lang):
        found = {one.key: words_of(one) for one in templates()}
        assert {one.lang for one in templates()} == {lang}
    assert {key: len(words) for key, words in found.items()} == {
        key: len(words) for key, words in english.items()
    }
    same = {word for key, words in found.items() for word in words if word in english[key]}
    assert same <= {"Parties", "Signatures", "Secretariat: …"}  # the same word there


def words_of(one: Template) -> list[str]:
    return [
        one.title,
        one.about,
        *(word for part in one.parts for word in (part.title, part.hint, *part.lines)),
    ]


def test_template_is_a_word_file(client: Client) -> None:
    for one in templates():
        answer = client.get(f"/en/platforms/templates/{one.key}.docx")
        text = "\n".join(line.text for line in Document(io.BytesIO(answer.content)).paragraphs)
        assert one.parts[0].title in text
    assert client.get("/en/platforms/templates/none.docx").status_code == 404


def test_route_takes_few_queries(
    client: Client, austrian: Platform, coordinator: User, django_assert_max_num_queries: MaxQueries
) -> None:
    for number in range(1, 8):
        save(coordinator, StageRow("under-way", visibility="public"), stage=f"platform-route-{number}")
    with django_assert_max_num_queries(20):
        client.get("/en/platforms/AT/route/")
