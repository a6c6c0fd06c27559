"""The public page about people and indicators: frozen, without answers about few, and only for what was published."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.plan.test_equity import EASED, OWNERS, WORSE
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.people.models import User
from zeroward.plan.domain.actions import save_action
from zeroward.plan.domain.equity import write_answers
from zeroward.plan.domain.indicator_bulk import take_from_library
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.domain.states import take_step
from zeroward.plan.domain.targets import TargetRow, write_targets
from zeroward.plan.models import Plan

FEW = replace(
    EASED, group=OWNERS, respondents=3, mitigation="Talks with three families", claim="Three families lose"
)


@pytest.fixture
def full(plan: Plan, editor: User) -> Plan:
    """A plan that could be handed in."""
    who = acting(editor)
    save_action(**who, plan=plan, sheet=Sheet(name="Renovate the flats", code="M1"))
    target = TargetRow("Neutral", "absolute", base_year=2021, percent=80.0, is_main=True)
    write_targets(**who, plan=plan, rows=[target])
    take_from_library(**who, plan=plan, keys=["nzc.ghg-total", "nzc.pm25"])
    write_answers(**who, plan=plan, rows={"M1": [EASED, FEW]})
    return plan


def publish(plan: Plan, editor: User, coordinator: User) -> None:
    take_step(**acting(editor), plan=plan, key="ready")
    take_step(**acting(coordinator), plan=plan, key="publish")


def test_burden_that_nobody_eases_keeps_the_plan_from_being_handed_in(
    full: Plan, editor: User, coordinator: User
) -> None:
    write_answers(**acting(editor), plan=full, rows={"M1": [WORSE]})
    with pytest.raises((ConflictError, InvalidInputError)) as refused:
        take_step(**acting(editor), plan=full, key="ready")
    assert "nobody eases it" in str(refused.value)
    write_answers(**acting(editor), plan=full, rows={"M1": [EASED]})
    publish(full, editor, coordinator)


def test_public_page_withholds_answers_about_few(
    client: Client, full: Plan, editor: User, coordinator: User, django_assert_max_num_queries: Any
) -> None:
    publish(full, editor, coordinator)
    address = reverse("plan:public-people", args=["klagenfurt", full.pk, 1])
    with django_assert_max_num_queries(20):
        text = client.get(address).content.decode()
    assert "Rents stay for five years" in text
    assert "Greenhouse-gas emissions of the city" in text
    assert "three families" not in text.lower()
    assert f"/equity/{full.actions.get().pk}/" not in text


def test_public_page_is_frozen(client: Client, full: Plan, editor: User, coordinator: User) -> None:
    publish(full, editor, coordinator)
    take_step(**acting(coordinator), plan=full, key="correct", statement="Rents again")
    write_answers(**acting(editor), plan=full, rows={"M1": [replace(EASED, mitigation="Another way")]})
    text = client.get(reverse("plan:public-people", args=["klagenfurt", full.pk, 1])).content.decode()
    assert "Rents stay for five years" in text
    assert "Another way" not in text


def test_plan_that_was_not_published_is_not_there(client: Client, full: Plan, coordinator: User) -> None:
    client.force_login(coordinator)
    for number in (0, 1, 10**12):
        address = reverse("plan:public-people", args=["klagenfurt", full.pk, number])
        assert client.get(address).status_code == 404
