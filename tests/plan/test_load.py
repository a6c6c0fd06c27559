"""The content of a plan as data: complete, cached until it changes, the same digest for the same meaning."""

import json

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.plan.conftest import OpenOne
from zeroward.plan.models import Action, ActionStep, CostLine, Indicator, Plan, Portfolio, Target
from zeroward.plan.models.plan import new_stamp
from zeroward.plan.queries.load import load_plan, loaded_from
from zeroward.plan.queries.outcome import outcome_of

pytestmark = pytest.mark.django_db


def _fill(plan: Plan) -> None:
    first = Action.objects.create(plan=plan, code="M1", name="Trams")
    second = Action.objects.create(plan=plan, code="M2", name="Heat pumps")
    ActionStep.objects.create(action=second, title="Tender", owner="Works")
    CostLine.objects.create(action=second, type="investment", payer="city", amount=12.5)
    Target.objects.create(plan=plan, title="2030", base_year=2021, percent=80, is_main=True)
    Portfolio.objects.create(plan=plan, name="Mobility").actions.add(first)
    Indicator.objects.create(plan=plan, number="1", name="Trips", unit="%").actions.add(first, second)
    plan.stamp = new_stamp()
    plan.save()


def test_loading_gives_rows_with_their_parts_and_links(plan: Plan) -> None:
    _fill(plan)
    loaded = load_plan(plan)
    assert [one["code"] for one in loaded.actions] == ["M1", "M2"]
    assert loaded.actions[1]["steps"][0]["owner"] == "Works"
    assert loaded.actions[1]["costs"][0]["amount"] == 12.5
    assert loaded.actions[0]["costs"] == []
    assert loaded.portfolios[0]["actions"] == ["M1"]
    assert loaded.indicators[0]["actions"] == ["M1", "M2"]
    assert loaded.main_target is not None
    assert loaded.main_target["percent"] == 80
    assert loaded.place == "AT/klagenfurt"
    assert loaded.baseline["kt"] == pytest.approx(720)


def test_loading_again_asks_the_database_for_nothing(
    plan: Plan, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(9):
        first = load_plan(plan)
    with django_assert_num_queries(0):
        assert load_plan(plan) is first


def test_content_that_went_through_json_has_the_same_digest(plan: Plan) -> None:
    _fill(plan)
    loaded = load_plan(plan)
    again = loaded_from(json.loads(json.dumps(loaded.content())))
    assert again.digest == loaded.digest
    assert again == loaded


def test_digest_leaves_out_where_rows_lie(plan: Plan, open_one: OpenOne) -> None:
    other = open_one(population=100_000)
    _fill(plan)
    _fill(other)
    assert load_plan(plan).digest == load_plan(other).digest
    Action.objects.filter(plan=other, code="M1").update(name="Trams and buses")
    other.stamp = new_stamp()
    assert load_plan(plan).digest != load_plan(other).digest


def test_numbers_of_actions_are_in_their_order(plan: Plan) -> None:
    for code in ("M10", "M2", "E1", "2", "10"):
        Action.objects.create(plan=plan, code=code, name="One")
    plan.stamp = new_stamp()
    plan.save()
    assert [one["code"] for one in load_plan(plan).actions] == ["2", "10", "E1", "M2", "M10"]


def test_what_is_kept_is_given_with_the_rows_of_the_plan_that_asks(plan: Plan, open_one: OpenOne) -> None:
    other = open_one(population=100_000)
    _fill(plan)
    _fill(other)
    first = outcome_of(load_plan(plan))
    assert first.loaded.plan == plan.pk
    assert first.bau is not None
    second = outcome_of(load_plan(other))
    assert second.loaded.plan == second.built.loaded.plan == other.pk
    assert second.loaded.actions[0]["id"] != first.loaded.actions[0]["id"]
    assert second.bau is first.bau, "computed once"
