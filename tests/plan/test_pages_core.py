"""The pages of a plan's frame: they answer, lead on, refuse strangers, and ask few questions of the database."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.plan.conftest import CITY, OpenOne
from tests.support.city_team import acting
from zeroward.core.scope import Scope
from zeroward.people.models import User
from zeroward.plan.domain.comments import add_comment
from zeroward.plan.domain.policies import PolicyRow, save_policy
from zeroward.plan.domain.residual import OffsetRow, save_offset
from zeroward.plan.domain.targets import TargetRow, save_target
from zeroward.plan.models import Action, Offset, Plan, PlanComment, Policy, Target
from zeroward.plan.models.plan import new_stamp
from zeroward.plan.queries.frozen import facts_of
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.stages import phases_of

pytestmark = pytest.mark.django_db
SCOPE = Scope.parse(CITY)


def _filled(plan: Plan, editor: User) -> Plan:
    who = acting(editor)
    save_target(**who, plan=plan, row=TargetRow("Neutral in 2030", percent=80, is_main=True))
    save_policy(**who, plan=plan, row=PolicyRow("Coal law", reductions={"stationary": 50_000.0}))
    save_offset(**who, plan=plan, row=OffsetRow("City forest", 12_000.0))
    Action.objects.create(
        plan=plan,
        code="M1",
        name="Trams",
        effect_kind="cut",
        effect={"percent": 40, "sector": "transport"},
        start=2024,
        end=2030,
    )
    plan.stamp = new_stamp()
    plan.save()
    return plan


def test_plan_page_says_what_is_lacking_first(client: Client, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    text = client.get(reverse("plan:plan", args=[plan.pk])).content.decode()
    assert "No action is planned yet" in text
    assert "Continue: Target" in text


def test_plan_page_answers_with_the_gap(client: Client, plan: Plan, editor: User) -> None:
    _filled(plan, editor)
    client.force_login(editor)
    text = client.get(reverse("plan:plan", args=[plan.pk])).content.decode()
    assert "The plan misses its target of 2030 by 422 thousand tonnes" in text
    assert "566\u202f000\u00a0t are left then" in text


def test_pages_of_a_plan_need_few_queries(
    client: Client, plan: Plan, editor: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    _filled(plan, editor)
    client.force_login(editor)
    client.get(reverse("plan:plan", args=[plan.pk]))
    for name in ("plan", "frame", "baseline", "targets", "gap", "policies", "offsets", "versions"):
        with django_assert_max_num_queries(20):
            answer = client.get(reverse(f"plan:{name}", args=[plan.pk]))
        assert b"<h1" in answer.content, name


@pytest.mark.parametrize(
    "name",
    [
        "plan",
        "frame",
        "baseline",
        "plan-delete",
        "targets",
        "target-new",
        "gap",
        "policies",
        "policy-new",
        "offsets",
        "offset-new",
        "versions",
        "version-compare",
    ],
)
def test_strangers_find_no_plan(client: Client, plan: Plan, stranger: User, name: str) -> None:
    client.force_login(stranger)
    assert client.get(reverse(f"plan:{name}", args=[plan.pk])).status_code == 404


def test_list_of_plans_is_for_those_who_may_see_one(
    client: Client, plan: Plan, editor: User, stranger: User
) -> None:
    address = reverse("plan:plans", args=[SCOPE])
    client.force_login(stranger)
    assert client.get(address).status_code == 403
    client.force_login(editor)
    assert plan.title in client.get(address).content.decode()


def test_new_plan_from_typed_totals_opens(client: Client, klagenfurt: object, editor: User) -> None:
    client.force_login(editor)
    answer = client.post(
        reverse("plan:plan-new", args=[SCOPE]),
        {
            "title": "Plan 2030",
            "start": "typed",
            "base_year": "2021",
            "target_year": "2030",
            "model": "minimal",
            "visibility": "city",
            "tonnes_stationary": "1 000,5",
            "tonnes_source": "Report 2022",
        },
    )
    made = Plan.objects.get()
    assert answer.headers["Location"].endswith(reverse("plan:plan", args=[made.pk]))
    assert made.baseline["kt"] == pytest.approx(1.0005)
    assert made.baseline["source"] == "Report 2022"


def test_new_plan_without_a_title_or_figures_names_both(
    client: Client, klagenfurt: object, editor: User
) -> None:
    client.force_login(editor)
    answer = client.post(reverse("plan:plan-new", args=[SCOPE]), {"start": "typed", "target_year": "2030"})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Type at least one sector below" in text
    assert not Plan.objects.exists()


def test_reader_may_not_open_a_plan(client: Client, klagenfurt: object, reader: User) -> None:
    client.force_login(reader)
    assert client.get(reverse("plan:plan-new", args=[SCOPE])).status_code == 403


def test_target_form_keeps_what_somebody_else_wrote_beside_mine(
    client: Client, plan: Plan, editor: User
) -> None:
    kept = save_target(**acting(editor), plan=plan, row=TargetRow("2030", percent=80, is_main=True))
    client.force_login(editor)
    data = {
        "title": "2030",
        "kind": "absolute",
        "percent": "70",
        "year": "2030",
        "base_year": "2021",
        "path": "linear",
        "is_main": "on",
        "lock": "1",
    }
    address = reverse("plan:target", args=[plan.pk, kept.pk])
    assert client.get(address).status_code == 200
    client.post(address, data)
    answer = client.post(address, {**data, "percent": "60"})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "There now" in text
    assert 'name="lock" value="2"' in text
    client.post(address, {**data, "percent": "60", "lock": "2"})
    assert Target.objects.get().percent == 60


def test_rows_can_be_added_and_deleted_on_their_pages(client: Client, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    client.post(
        reverse("plan:policy-new", args=[plan.pk]),
        {"name": "Coal law", "type": "regulation", "level": "national", "reductions_stationary": "5000"},
    )
    kept = Policy.objects.get()
    assert kept.reductions == {"stationary": 5000.0}
    assert "Coal law" in client.get(reverse("plan:policy", args=[plan.pk, kept.pk])).content.decode()
    client.post(
        reverse("plan:offset-new", args=[plan.pk]),
        {"name": "Forest", "kind": "sink", "tonnes": "12000", "year": "2030"},
    )
    entry = Offset.objects.get()
    assert "Forest" in client.get(reverse("plan:offset", args=[plan.pk, entry.pk])).content.decode()
    for name, record in (("policy-delete", kept), ("offset-delete", entry)):
        address = reverse(f"plan:{name}", args=[plan.pk, record.pk])
        assert "Keep it" in client.get(address).content.decode()
        client.post(address, {"lock": "1"})
    assert not Policy.objects.exists()
    assert not Offset.objects.exists()


def test_target_above_the_base_is_refused_at_its_field(client: Client, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    answer = client.post(
        reverse("plan:target-new", args=[plan.pk]),
        {
            "title": "More",
            "kind": "fixed",
            "level": "900000",
            "year": "2030",
            "base_year": "2021",
            "path": "linear",
        },
    )
    assert "above the emissions of the base year" in answer.content.decode()
    assert not Target.objects.exists()


def test_gap_page_shows_both_generations_of_the_table(client: Client, plan: Plan, editor: User) -> None:
    _filled(plan, editor)
    client.force_login(editor)
    text = client.get(reverse("plan:gap", args=[plan.pk])).content.decode()
    assert "(6) Residual" in text
    assert "Table A-2.3 of the first contracts" in text
    assert "The actions leave 422\u202f000\u00a0t of the gap open" in text


def test_comments_are_added_and_settled(
    client: Client, plan: Plan, editor: User, reader: User, stranger: User
) -> None:
    client.force_login(reader)
    client.post(reverse("plan:comment", args=[plan.pk]), {"text": "Is the port in it?", "subject": "plan"})
    kept = PlanComment.objects.get()
    assert "Is the port in it?" in client.get(reverse("plan:plan", args=[plan.pk])).content.decode()
    client.force_login(stranger)
    assert client.post(reverse("plan:comment", args=[plan.pk]), {"text": "x"}).status_code == 404
    client.force_login(editor)
    client.post(reverse("plan:comment-settle", args=[plan.pk, kept.pk]))
    kept.refresh_from_db()
    assert kept.settled_by == editor


def test_comment_names_what_it_is_about(client: Client, plan: Plan, editor: User) -> None:
    _filled(plan, editor)
    action = plan.actions.get()
    add_comment(**acting(editor), plan=plan, text="Too late?", subject=f"action:{action.pk}")
    client.force_login(editor)
    assert "M1 Trams" in client.get(reverse("plan:plan", args=[plan.pk])).content.decode()


def test_plan_without_a_version_can_be_deleted_by_its_coordinator(
    client: Client, plan: Plan, editor: User, coordinator: User
) -> None:
    address = reverse("plan:plan-delete", args=[plan.pk])
    client.force_login(editor)
    assert client.post(address).status_code == 403
    client.force_login(coordinator)
    assert "Delete Climate plan?" in client.get(address).content.decode()
    client.post(address)
    assert not Plan.objects.exists()


def test_typed_emissions_can_be_replaced(client: Client, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    client.post(
        reverse("plan:baseline", args=[plan.pk]),
        {"start": "typed", "base_year": "2020", "tonnes_waste": "10", "lock": "0"},
    )
    plan.refresh_from_db()
    assert plan.base_year == 2020
    assert plan.baseline["kt"] == pytest.approx(0.01)


def test_frame_is_saved_and_a_stale_one_refused(client: Client, plan: Plan, editor: User) -> None:
    client.force_login(editor)
    data = {
        "title": "Plan B",
        "base_year": "2021",
        "target_year": "2035",
        "last_year": "2050",
        "price_year": "2025",
        "rates": "mission_model",
        "visibility": "platform",
        "lock": "0",
    }
    address = reverse("plan:frame", args=[plan.pk])
    client.post(address, data)
    plan.refresh_from_db()
    assert (plan.title, plan.target_year, plan.visibility) == ("Plan B", 2035, "platform")
    answer = client.post(address, {**data, "title": "Plan C"})
    assert answer.status_code == 422
    assert "changed this while you were at it" in answer.content.decode()


def test_platform_sees_what_is_shared_with_it_and_changes_nothing(
    client: Client, open_one: OpenOne, platform: User
) -> None:
    shared = open_one("Shared", visibility="platform")
    client.force_login(platform)
    assert "Shared" in client.get(reverse("plan:plan", args=[shared.pk])).content.decode()
    assert client.get(reverse("plan:frame", args=[shared.pk])).status_code == 403


def test_way_through_a_plan_has_three_phases_and_one_stage_to_go_on_with(plan: Plan, editor: User) -> None:
    def phases() -> dict[str, list[str]]:
        loaded = load_plan(plan)
        return {
            one.title: [stage.state for stage in one.stages] for one in phases_of(loaded, facts_of(loaded))
        }

    first = phases()
    assert list(first) == ["Analyse", "Act", "Accelerate"]
    assert first["Analyse"][:2] == ["done", "now"]
    _filled(plan, editor)
    later = phases()
    assert later["Analyse"][:2] == ["done", "done"]
    assert [state for states in later.values() for state in states].count("now") == 1


@pytest.mark.parametrize("model", ["minimal", "mission"])
def test_plan_that_starts_from_nothing_says_what_is_lacking_on_every_page(
    client: Client, open_one: OpenOne, editor: User, model: str
) -> None:
    empty = open_one(tonnes={})
    Plan.objects.filter(pk=empty.pk).update(model=model, stamp=new_stamp())
    save_target(**acting(editor), plan=empty, row=TargetRow("2030", percent=80, is_main=True))
    client.force_login(editor)
    said = {
        "plan": "Begin with the emissions of the city",
        "baseline": "What does the plan start from?",
        "gap": "The gap is not known yet",
        "policies": "No policy in force is entered yet",
        "targets": "2030",
        "versions": "No version is kept yet",
    }
    for name, words in said.items():
        assert words in client.get(reverse(f"plan:{name}", args=[empty.pk])).content.decode(), name
    step = client.get(reverse("plan:step", args=[empty.pk, "ready"])).content.decode()
    assert "The plan has no emissions to start from." in step


def test_plan_with_missing_values_of_its_model_says_so(client: Client, plan: Plan, editor: User) -> None:
    Plan.objects.filter(pk=plan.pk).update(model="own", model_text="this is no model", stamp=new_stamp())
    client.force_login(editor)
    text = client.get(reverse("plan:plan", args=[plan.pk])).content.decode()
    assert "The plan cannot be computed yet" in text
    assert "not known yet" in client.get(reverse("plan:offsets", args=[plan.pk])).content.decode()


def test_words_of_users_are_shown_as_words(client: Client, open_one: OpenOne, editor: User) -> None:
    hostile = "<script>alert(1)</script>"
    made = open_one(f"Plan {hostile}", vision=hostile)
    save_target(**acting(editor), plan=made, row=TargetRow(hostile, percent=80, note=hostile))
    add_comment(**acting(editor), plan=made, text=hostile)
    client.force_login(editor)
    for name in ("plan", "targets"):
        text = client.get(reverse(f"plan:{name}", args=[made.pk])).content.decode()
        assert "<script>alert" not in text, name
