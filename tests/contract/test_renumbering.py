"""Actions that get other numbers in the plan stay the same rows of a contract."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.contract.conftest import OpenContract, tram
from tests.support.city_team import acting
from zeroward.contract.domain.assembling import take_over
from zeroward.contract.models import Contract
from zeroward.contract.queries.content import content_of, template_for
from zeroward.contract.queries.offers import Offer, offers_of
from zeroward.contract.queries.renumbering import Renumbering
from zeroward.contract.queries.sourced import sourced
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.models import Plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(open_one: OpenContract, plan: Plan, editor: User) -> Contract:
    """A contract with two actions, in the action plan and in the investment plan."""
    write_actions(**acting(editor), plan=plan, sheets=[tram(code="M2", name="Safe cycling")])
    contract = open_one(plan=plan)
    take_over(**acting(editor), contract=contract)
    return Contract.objects.get(pk=contract.pk)


def renumber(plan: Plan, **numbers: str) -> None:
    """The same actions under other numbers, as the plan's own page gives them."""
    actions = {action.code: action for action in plan.actions.all()}
    for code, action in actions.items():
        action.code = f"x{code}"
        action.save()
    for code, action in actions.items():
        action.code = numbers.get(code, code)
        action.save()
    plan.stamp = uuid4().hex
    plan.save(update_fields=["stamp"])


def offers(contract: Contract, user: User) -> tuple[Offer, ...]:
    contract = Contract.objects.get(pk=contract.pk)
    found = sourced(contract, viewer_of(user), timezone.localdate())
    return offers_of(template_for(contract), content_of(contract), found)


def test_swapped_numbers_are_one_change_and_no_other(filled: Contract, plan: Plan, editor: User) -> None:
    assert not offers(filled, editor)
    renumber(plan, M1="M2", M2="M1")
    found = offers(filled, editor)
    assert {one.kind for one in found} == {"renumbered"}
    assert {one.key for one in found} == {"renumbered"}
    assert {one.place.key for one in found} >= {"B-2.2", "C-3.1", "T6", "T8", "T9"}


def test_page_shows_the_numbers_once_and_takes_them_over(
    client: Client, filled: Contract, plan: Plan, editor: User
) -> None:
    renumber(plan, M1="T1")
    client.force_login(editor)
    address = reverse("contract:assemble", args=[filled.pk])
    page = client.get(address).context["page"]
    [section] = page.modules
    [group] = section.groups
    assert (section.heading, group.key) == ("Numbers of actions", "renumbered")
    assert [(line.label, line.before, line.after) for line in group.lines] == [("New tram line", "M1", "T1")]
    assert page.h1 == "One differs"
    client.post(address, {"seen": page.seen, "take": ["renumbered"]})
    rows = content_of(Contract.objects.get(pk=filled.pk))["modules"]
    for module, table in (("B-2.2", "B-2.2"), ("IP-B1", "T6"), ("IP-B2", "T9")):
        assert {row["cells"]["number"]["value"] for row in rows[module]["tables"][table]} == {"T1", "M2"}
    assert not offers(filled, editor)


def test_a_change_beside_the_number_is_told_by_itself(filled: Contract, plan: Plan, editor: User) -> None:
    renumber(plan, M1="T1")
    write_actions(**acting(editor), plan=plan, sheets=[tram(code="T1", name="Tram to the west")])
    kinds = {(one.kind, one.place.column) for one in offers(filled, editor) if one.place.key == "B-2.2"}
    assert ("renumbered", "number") in kinds
    assert ("changed", "name") in kinds
    assert not any(kind in ("new", "gone") for kind, _column in kinds)


@pytest.mark.parametrize(
    ("before", "after", "explained"),
    [
        ("M1", "M2", True),
        ("M1 and M10", "M2 and M10", True),
        (["M1 New tram line", "M2"], ["M2 New tram line", "M1"], True),
        ("M1: a line", "M2: another line", False),
        ("M1.5", "M2.5", False),
        ("xM1", "xM2", False),
        (1.0, 2.0, False),
        ("M1", ["M2"], False),
    ],
)
def test_renumbering_explains_only_what_it_says(before: object, after: object, explained: bool) -> None:
    assert Renumbering({"M1": "M2", "M2": "M1"}).explains(before, after) is explained
    assert not Renumbering({}).explains(before, after)
