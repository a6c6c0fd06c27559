"""Handing in a file and taking one away, through the pages; strangers see neither."""

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.core.models import ImportRun
from zeroward.people.models import User
from zeroward.plan.domain.states import take_step
from zeroward.plan.exporters.formats import FORMATS
from zeroward.plan.exporters.json_file import write_json
from zeroward.plan.models import Plan, PlanState
from zeroward.plan.queries.load import load_plan

pytestmark = pytest.mark.django_db

TABLE = "code;name;field;lever;kind\n"


@pytest.fixture
def at_work(client: Client, editor: User) -> Client:
    client.force_login(editor)
    return client


def handed_in(
    client: Client, plan: Plan, text: str | bytes, name: str = "actions.csv", **fields: str
) -> ImportRun:
    file = SimpleUploadedFile(name, text.encode() if isinstance(text, str) else text)
    answer = client.post(reverse("plan:import", args=[plan.pk]), {"file": file, **fields})
    assert answer.status_code == 302, answer.content.decode()
    return ImportRun.objects.latest("pk")


def test_file_is_checked_shown_and_taken_over(
    at_work: Client, plan: Plan, django_assert_max_num_queries
) -> None:
    run = handed_in(
        at_work, plan, f"{TABLE}M1;Trees;nature;culture;avoid\nM2;Trams;mobility;technology;shift\n"
    )
    assert plan.actions.count() == 0
    with django_assert_max_num_queries(20):
        page = at_work.get(reverse("plan:import-report", args=[plan.pk, run.pk])).content.decode()
    assert "2 lines would change the plan" in page
    assert "M1 · Trees" in page
    at_work.post(reverse("plan:import-commit", args=[plan.pk, run.pk]))
    assert sorted(plan.actions.values_list("code", "kind")) == [("M1", "avoid"), ("M2", "shift")]
    again = at_work.post(reverse("plan:import-commit", args=[plan.pk, run.pk]), follow=True)
    assert "This import was committed or refused already." in again.content.decode()
    assert plan.actions.count() == 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("M2;;energy;technology;avoid", "Name: This is missing."),
        ("M2;Wind;spaceships;technology;avoid", "There is no such choice."),
        ("M2;Wind;energy;magic;avoid", "There is no such choice."),
        ("M1;Wind;energy;technology;avoid", "says the same thing already"),
    ],
)
def test_line_that_cannot_be_taken_is_refused_with_its_place_and_remedy(
    at_work: Client, plan: Plan, line: str, said: str
) -> None:
    run = handed_in(at_work, plan, f"{TABLE}M1;Trees;nature;culture;avoid\n{line}\n")
    row = run.rows.get(verdict="refuse")
    assert row.place.endswith("line 3")
    assert said in row.reason
    at_work.post(reverse("plan:import-commit", args=[plan.pk, run.pk]))
    assert list(plan.actions.values_list("name", flat=True)) == ["Trees"]


def test_number_with_two_readings_is_asked(at_work: Client, plan: Plan) -> None:
    head = "code;name;effect_kind;effect.tonnes;effect.sector\n"
    run = handed_in(at_work, plan, f"{head}M1;Buses;tonnes;1.234;transport\n")
    assert "can mean" in run.rows.get(verdict="refuse").reason
    run = handed_in(at_work, plan, f"{head}M1;Buses;tonnes;1.234;transport\n", decimal="comma")
    at_work.post(reverse("plan:import-commit", args=[plan.pk, run.pk]))
    assert plan.actions.get().effect == {"tonnes": 1234.0, "sector": "transport"}


def test_what_the_file_lacks_stays_unless_it_is_to_be_removed(at_work: Client, rich: Plan) -> None:
    text = f"{TABLE}M1;Heat network, renamed;energy;technology;improve\n"
    run = handed_in(at_work, rich, text)
    assert run.summary["remove"] == 0
    run = handed_in(at_work, rich, text, replace="on")
    assert run.summary["remove"] == 2
    at_work.post(reverse("plan:import-commit", args=[rich.pk, run.pk]))
    kept = rich.actions.get()
    assert kept.name == "Heat network, renamed"
    assert kept.effect["percent"] == 12  # columns that the file does not have stay
    assert kept.steps.count() == 2
    assert kept.equity_answers.count() == 2


def test_plan_that_was_changed_since_is_not_overwritten(at_work: Client, plan: Plan, editor: User) -> None:
    run = handed_in(at_work, plan, f"{TABLE}M1;Trees;nature;culture;avoid\n")
    other = handed_in(at_work, plan, f"{TABLE}M9;Benches;nature;culture;avoid\n")
    at_work.post(reverse("plan:import-commit", args=[plan.pk, other.pk]))
    page = at_work.post(reverse("plan:import-commit", args=[plan.pk, run.pk]), follow=True).content.decode()
    assert "The plan was changed since the file was checked." in page
    assert list(plan.actions.values_list("code", flat=True)) == ["M9"]
    run.refresh_from_db()
    assert run.state == ImportRun.State.PLANNED


def test_plan_that_is_no_draft_is_checked_but_not_changed(at_work: Client, plan: Plan) -> None:
    run = handed_in(at_work, plan, f"{TABLE}M1;Trees;nature;culture;avoid\n")
    plan.state = PlanState.READY
    plan.save()
    page = at_work.post(reverse("plan:import-commit", args=[plan.pk, run.pk]), follow=True).content.decode()
    assert "not a draft any more" in page
    assert plan.actions.count() == 0


def test_report_of_another_plan_is_not_there(at_work: Client, plan: Plan, open_one) -> None:
    run = handed_in(at_work, plan, f"{TABLE}M1;Trees;nature;culture;avoid\n")
    other = open_one(title="Second")
    assert at_work.get(reverse("plan:import-report", args=[other.pk, run.pk])).status_code == 404
    assert at_work.post(reverse("plan:import-commit", args=[other.pk, run.pk])).status_code == 404
    assert other.actions.count() == plan.actions.count() == 0


def test_strangers_find_no_plan(client: Client, rich: Plan, stranger: User) -> None:
    client.force_login(stranger)
    for name in ("import", "exports", "template"):
        assert client.get(reverse(f"plan:{name}", args=[rich.pk])).status_code == 404


def test_strangers_get_no_file(client: Client, rich: Plan, stranger: User) -> None:
    client.force_login(stranger)
    for name in FORMATS:
        assert client.get(reverse("plan:export", args=[rich.pk, name])).status_code == 404


def test_reader_of_the_city_downloads_but_hands_nothing_in(client: Client, rich: Plan, reader: User) -> None:
    client.force_login(reader)
    page = client.get(reverse("plan:exports", args=[rich.pk])).content.decode()
    assert "can be handed in again" in page
    answer = client.get(reverse("plan:export", args=[rich.pk, "csv"]))
    assert answer["Content-Disposition"] == 'attachment; filename="klagenfurt-climate-plan-actions.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbfcode;name;")
    file = SimpleUploadedFile("actions.csv", TABLE.encode())
    assert client.post(reverse("plan:import", args=[rich.pk]), {"file": file}).status_code == 403
    assert client.get(reverse("plan:import", args=[rich.pk])).status_code == 403


def test_reader_cannot_commit_what_an_editor_has_checked(
    client: Client, at_work: Client, plan: Plan, reader: User
) -> None:
    run = handed_in(at_work, plan, f"{TABLE}M1;Trees;nature;culture;avoid\n")
    client.force_login(reader)
    client.post(reverse("plan:import-commit", args=[plan.pk, run.pk]))
    assert plan.actions.count() == 0


def test_download_takes_few_queries(at_work: Client, rich: Plan, django_assert_max_num_queries) -> None:
    """The plan is loaded once, in seventeen queries; files of the same state take none beside."""
    with django_assert_max_num_queries(20):
        assert at_work.get(reverse("plan:export", args=[rich.pk, "json"])).status_code == 200
    for name in FORMATS:
        with django_assert_max_num_queries(7):
            assert at_work.get(reverse("plan:export", args=[rich.pk, name])).status_code == 200


def test_unknown_format_is_not_there(at_work: Client, plan: Plan) -> None:
    assert at_work.get(reverse("plan:export", args=[plan.pk, "exe"])).status_code == 404


def test_empty_workbook_is_read_and_changes_nothing(at_work: Client, rich: Plan) -> None:
    data = at_work.get(reverse("plan:template", args=[rich.pk])).content
    run = handed_in(at_work, rich, data, "empty.xlsx")
    assert {key: count for key, count in run.summary.items() if count} == {}


def published(plan: Plan, coordinator: User) -> None:
    for key in ("ready", "adopt", "publish"):
        plan.refresh_from_db()
        take_step(
            **acting(coordinator),
            plan=plan,
            key=key,
            statement="Decided",
            seen=load_plan(plan).digest,
        )


def test_published_version_is_downloaded_by_everyone_without_persons(
    client: Client, rich: Plan, coordinator: User
) -> None:
    answer = rich.actions.get(code="M1").equity_answers.get(group="children")
    answer.respondents = 3
    answer.save()
    rich.stamp = "anew"
    rich.save()
    published(rich, coordinator)
    version = rich.versions.filter(is_public=True).latest("number")
    where = ["klagenfurt", rich.pk, version.number]
    page = client.get(reverse("plan:public-exports", args=where)).content.decode()
    assert "fewer than five people" in page
    content = json.loads(client.get(reverse("plan:public-export", args=[*where, "json"])).content)
    assert "Head of heat" not in json.dumps(content)
    assert [one["group"] for one in content["actions"][0]["equity"]] == ["low_income_tenants"]
    for name in FORMATS:
        answer = client.get(reverse("plan:public-export", args=[*where, name]))
        assert answer.status_code == 200
        assert b"Head of heat" not in answer.content


def test_working_state_is_no_public_file(client: Client, rich: Plan) -> None:
    assert client.get(reverse("plan:public-exports", args=["klagenfurt", rich.pk, 1])).status_code == 404
    assert (
        client.get(reverse("plan:public-export", args=["klagenfurt", rich.pk, 1, "json"])).status_code == 404
    )
    answer = client.get(reverse("plan:export", args=[rich.pk, "json"]))
    assert answer.status_code == 302
    assert "login" in answer["Location"]


def test_json_of_a_plan_is_handed_in_to_another(
    client: Client, rich: Plan, second: Plan, graz_editor: User
) -> None:
    client.force_login(graz_editor)
    run = handed_in(client, second, write_json(load_plan(rich)), "plan.json")
    page = client.get(reverse("plan:import-report", args=[second.pk, run.pk])).content.decode()
    assert "The plan itself" in page
    client.post(reverse("plan:import-commit", args=[second.pk, run.pk]))
    second.refresh_from_db()
    assert second.title == "Climate plan"
    assert second.actions.count() == 3


def test_file_form_says_what_is_wrong(at_work: Client, plan: Plan) -> None:
    file = SimpleUploadedFile("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(64))
    answer = at_work.post(reverse("plan:import", args=[plan.pk]), {"file": file})
    assert answer.status_code == 422
    assert "This is not a workbook." in answer.content.decode()


def test_import_leaves_its_event(at_work: Client, plan: Plan) -> None:
    run = handed_in(at_work, plan, f"{TABLE}M1;Trees;nature;culture;avoid\n")
    at_work.post(reverse("plan:import-commit", args=[plan.pk, run.pk]))
    run.refresh_from_db()
    assert run.state == ImportRun.State.COMMITTED
    assert run.scope == "city:klagenfurt"
    assert io.BytesIO(b"")  # nothing is kept of the file but its digest
