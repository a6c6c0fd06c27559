"""The workbench in front of people: it answers at once, keeps what one sees, and shows nobody else's plan."""

import json
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.plan.conftest import OpenOne
from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.sheet import CostRow, Sheet
from zeroward.plan.domain.states import take_step, withdraw_version
from zeroward.plan.domain.targets import TargetRow, save_target
from zeroward.plan.models import Plan, PlanVersion

pytestmark = pytest.mark.django_db
SECRET = "Tram through the garden of the mayor"
AT_ONCE = {"HX-Request": "true"}


@pytest.fixture
def full(plan: Plan, editor: User) -> Plan:
    who = acting(editor)
    save_target(**who, plan=plan, row=TargetRow("2030", percent=80, is_main=True))
    paid = (CostRow(type="investment", payer="city", amount=4e6),)
    cut = {"percent": 40, "sector": "transport", "uncertainty_percent": 30}
    sheets = [
        Sheet(name=SECRET, code="M1", effect_kind="cut", effect=cut, start=2024, end=2030, lifetime=30, costs=paid),
        Sheet(name="Insulation", code="M2", effect_kind="tonnes", effect={"tonnes": 50_000, "sector": "stationary"},
              start=2024, end=2030),
        Sheet(name="Advice", code="M3", kind="enabling"),
    ]  # fmt: skip
    write_actions(**who, plan=plan, sheets=sheets)
    return plan


@pytest.fixture
def published(full: Plan, coordinator: User) -> PlanVersion:
    who = acting(coordinator)
    take_step(**who, plan=full, key="ready")
    take_step(**who, plan=full, key="adopt", statement="Decided by the council.")
    take_step(**who, plan=full, key="publish", statement="First version.")
    found: PlanVersion = full.versions.get(is_public=True)
    return found


def bench(plan: Plan, query: str = "") -> str:
    return reverse("plan:workbench", args=[plan.pk]) + query


def test_page_works_without_scripts(client: Client, full: Plan, editor: User) -> None:
    client.force_login(editor)
    text = client.get(bench(full)).content.decode()
    assert "The plan misses its target for 2030" in text
    assert f"M1</b> {SECRET}" in text
    assert '<form class="bench-form" id="bench" method="get"' in text
    assert "Compute</button>" in text
    # the same form, sent by its button
    off = client.get(bench(full, "?set=1&on=a_M1")).content.decode()
    assert "616\u202f" in off or "616 thousand tonnes are left" in off
    assert "would save 50\u202f000\u00a0t" in off


def test_switch_is_answered_with_the_answer_alone(
    client: Client, full: Plan, editor: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(editor)
    client.get(bench(full))
    with django_assert_max_num_queries(8):
        answer = client.get(bench(full, "?set=1&on=a_M2"), headers=AT_ONCE)
    text = answer.content.decode()
    assert "<main" not in text
    assert '<span id="wb-h1" hx-swap-oob="true">' in text
    assert 'id="out-a_M1" hx-swap-oob="true">would save' in text
    assert answer["HX-Replace-Url"].endswith("workbench/?set=1&on=a_M2")
    assert answer["Vary"].startswith("HX-Request")


def test_pages_need_few_queries(
    client: Client, full: Plan, editor: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(editor)
    for name in ("workbench", "workbench-details", "values", "scenarios", "budgets", "model-file"):
        with django_assert_max_num_queries(20):
            assert client.get(reverse(f"plan:{name}", args=[full.pk])).status_code == 200


def test_details_tell_who_saves_what_and_what_it_costs(client: Client, full: Plan, editor: User) -> None:
    client.force_login(editor)
    text = client.get(reverse("plan:workbench-details", args=[full.pk])).content.decode()
    for words in (
        "Who saves what",
        "they hardly overlap",
        "Cost per tonne",
        "Drawn:",
        "1 action is not on the curve",
    ):
        assert words in text
    assert "<main" not in text
    assert 'id="wb-chart" hx-swap-oob="true"' in text


def test_what_one_sees_is_kept_and_shown_again(client: Client, full: Plan, editor: User) -> None:
    client.force_login(editor)
    posted = {"query": "set=1&on=a_M1&s.a_M1=50&later=2", "title": "Slower", "note": "In case"}
    assert client.post(bench(full), posted).status_code == 302
    kept = full.scenarios.get()
    assert (kept.title, kept.content["actions"], kept.content["starts"]) == (
        "Slower",
        {"a_M1": 0.5},
        {"a_M1": 2026},
    )
    text = client.get(bench(full, f"?scenario={kept.pk}")).content.decode()
    assert "Started from “Slower”" in text
    page = client.get(reverse("plan:scenarios", args=[full.pk])).content.decode()
    assert "“As planned” leaves least" in page


def test_scenario_without_a_name_is_not_kept(client: Client, full: Plan, editor: User) -> None:
    client.force_login(editor)
    answer = client.post(bench(full), {"query": "set=1", "title": ""})
    assert answer.status_code == 422
    assert not full.scenarios.exists()


def test_reader_switches_but_keeps_nothing(client: Client, full: Plan, reader: User) -> None:
    full.visibility = "city"
    client.force_login(reader)
    assert "Keep as a scenario" not in client.get(bench(full)).content.decode()
    assert client.post(bench(full), {"query": "set=1", "title": "Mine"}).status_code == 403
    for name in ("model-file", "scenario-hand-in"):
        assert client.get(reverse(f"plan:{name}", args=[full.pk])).status_code == 403
    assert client.get(reverse("plan:value", args=[full.pk, "yearly_change"])).status_code == 403


@pytest.mark.parametrize("who", ["stranger", "platform"])
def test_plan_of_another_city_does_not_exist(
    who: str, client: Client, full: Plan, editor: User, request: pytest.FixtureRequest
) -> None:
    client.force_login(editor)
    client.post(bench(full), {"query": "set=1", "title": "Kept"})
    kept = full.scenarios.get().pk
    client.force_login(request.getfixturevalue(who))
    names = "workbench workbench-details values model-file scenarios scenario-hand-in budgets"
    pages = [reverse(f"plan:{name}", args=[full.pk]) for name in names.split()]
    pages += [reverse(f"plan:scenario-{name}", args=[full.pk, kept]) for name in ("file", "choose", "delete")]
    pages += [reverse(f"plan:{name}", args=[full.pk, "yearly_change"]) for name in ("value", "value-delete")]
    for page in pages:
        for answer in (client.get(page), client.post(page)):
            assert answer.status_code in (404, 405), page
            assert SECRET not in answer.content.decode()
    assert full.scenarios.count() == 1


def test_scenario_of_another_plan_is_not_reached_through_ones_own(
    client: Client, full: Plan, editor: User, open_one: OpenOne
) -> None:
    client.force_login(editor)
    client.post(bench(full), {"query": "set=1", "title": "Kept"})
    other = open_one(title="Other")
    kept = full.scenarios.get().pk
    assert client.get(reverse("plan:scenario-file", args=[other.pk, kept])).status_code == 404
    assert "Kept" not in client.get(bench(other, f"?scenario={kept}")).content.decode()


def test_visitor_tries_a_published_plan_and_changes_nothing(
    client: Client, published: PlanVersion, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    where = ["klagenfurt", published.plan_id, published.number]
    address = reverse("plan:public-workbench", args=where)
    with django_assert_max_num_queries(20):
        text = client.get(address).content.decode()
    assert SECRET in text
    assert "Keep as a scenario" not in text
    assert "Nothing is kept" in text
    answer = client.get(f"{address}?set=1&on=a_M2", headers=AT_ONCE)
    assert 'id="out-a_M1"' in answer.content.decode()
    details = client.get(reverse("plan:public-workbench-details", args=where))
    assert "Who saves what" in details.content.decode()
    assert client.post(address, {"title": "x", "query": "set=1"}).status_code == 405


def test_published_workbench_computes_from_what_was_frozen(
    client: Client, published: PlanVersion, coordinator: User
) -> None:
    plan = published.plan
    plan.actions.filter(code="M1").update(name="Changed since", effect={"percent": 1, "sector": "waste"})
    text = client.get(
        reverse("plan:public-workbench", args=["klagenfurt", plan.pk, published.number])
    ).content.decode()
    assert SECRET in text
    assert "Changed since" not in text
    withdraw_version(**acting(coordinator), version=published, reason="A mistake was found.")
    gone = client.get(reverse("plan:public-workbench", args=["klagenfurt", plan.pk, published.number]))
    assert gone.status_code == 404


def test_hostile_addresses_are_shown_as_what_they_are(client: Client, full: Plan, editor: User) -> None:
    client.force_login(editor)
    evil = "<script>alert(1)</script>"
    for query in (
        f"?set=1&on={quote(evil)}",
        f"?set=1&s.a_M1={quote(evil)}",
        f"?scenario={quote(evil)}",
        "?set=1&later=9e99",
    ):
        for headers in ({}, AT_ONCE):
            answer = client.get(bench(full, query), headers=headers)
            assert answer.status_code == 200
            assert "alert(1)" not in answer.content.decode()


def test_budgets_stand_side_by_side_without_a_verdict(client: Client, full: Plan, editor: User) -> None:
    client.force_login(editor)
    address = reverse("plan:budgets", args=[full.pk])
    assert "No budget can be computed yet" in client.get(address).content.decode()
    typed = {"world_budget": "200000000000", "world_population": "8000000000", "gdp_per_head_usd": "50000"}
    text = client.get(address, typed).content.decode()
    assert "2 approaches leave the city between" in text
    assert "none is a verdict" in text
    wrong = client.get(address, {**typed, "world_budget": "-5"}).content.decode()
    assert (
        "What the world may still emit, with the warming and the odds that it belongs to: Give a number"
        in wrong
    )


def test_scenario_goes_out_and_comes_in_as_a_file(client: Client, full: Plan, editor: User) -> None:
    client.force_login(editor)
    client.post(bench(full), {"query": "set=1&on=a_M1&s.a_M1=25", "title": "Quarter"})
    kept = full.scenarios.get()
    handed = client.get(reverse("plan:scenario-file", args=[full.pk, kept.pk]))
    assert handed["Content-Disposition"] == 'attachment; filename="quarter.json"'
    again = hand_in(client, full, handed.content, "Again")
    assert again == 302
    copy = full.scenarios.get(title="Again")
    assert (copy.content, copy.digest) == (kept.content, kept.digest)


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe", b"{}", b"[" * 2000, b'{"format": 1}', b'{"format": 1, "key": "k", "actions": {"gone": 1}}',
     b'{"format": 1, "key": "k", "actions": {"a_M1": 7}}', b'{"format": 1, "key": "k", "starts": {"a_M1": 1900}}',
     b'{"format": 1, "key": "k", "values": {"yearly_change": {"transport": -900}}}', b"x" * 300_000],
)  # fmt: skip
def test_file_that_is_no_scenario_of_this_plan_is_refused(
    content: bytes, client: Client, full: Plan, editor: User
) -> None:
    client.force_login(editor)
    assert hand_in(client, full, content, "Odd") == 422
    assert not full.scenarios.exists()


def hand_in(client: Client, plan: Plan, content: bytes, title: str) -> int:
    file = SimpleUploadedFile("scenario.json", content, "application/json")
    address = reverse("plan:scenario-hand-in", args=[plan.pk])
    return client.post(address, {"file": file, "title": title}).status_code


def test_one_scenario_is_the_plan_until_it_is_not(client: Client, full: Plan, editor: User) -> None:
    client.force_login(editor)
    client.post(bench(full), {"query": "set=1", "title": "Nothing at all"})
    kept = full.scenarios.get()
    choose = reverse("plan:scenario-choose", args=[full.pk, kept.pk])
    client.post(choose, {"lock": kept.lock})
    assert "720 thousand tonnes are left in 2030" in client.get(bench(full)).content.decode()
    client.post(choose, {"lock": kept.lock})
    kept.refresh_from_db()
    assert kept.is_plan, "whoever chose from a page that is out of date changes nothing"
    client.post(choose, {"lock": kept.lock})
    assert "720 thousand tonnes are left in 2030" not in client.get(bench(full)).content.decode()
    delete = reverse("plan:scenario-delete", args=[full.pk, kept.pk])
    client.post(delete, {"lock": kept.lock})
    assert full.scenarios.exists()
    kept.refresh_from_db()
    client.post(delete, {"lock": kept.lock})
    assert not full.scenarios.exists()


def test_kept_scenario_that_names_what_is_gone_says_so(client: Client, full: Plan, editor: User) -> None:
    client.force_login(editor)
    client.post(bench(full), {"query": "set=1&on=a_M1", "title": "Kept"})
    kept = full.scenarios.get()
    kept.content = json.loads(json.dumps(kept.content).replace("a_M1", "a_gone"))
    kept.save()
    full.refresh_from_db()
    Plan.objects.filter(pk=full.pk).update(stamp="f" * 32)
    page = client.get(reverse("plan:scenarios", args=[full.pk])).content.decode()
    assert "does not know a_gone any more" in page
