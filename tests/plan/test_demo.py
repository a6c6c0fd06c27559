"""The example plan: labelled, published once, being changed."""

import pytest
from django.test import Client
from django.urls import reverse

from zeroward.places.models import City
from zeroward.plan.models import Plan, PlanVersion
from zeroward.plan.queries.frozen import facts_of
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.versions import chosen_pair
from zeroward.web.domain.demo import load_demo

pytestmark = pytest.mark.django_db


def test_demo_makes_one_plan_that_is_computed_and_published(client: Client, klagenfurt: City) -> None:
    City.objects.update(population=100_316)
    load_demo()
    load_demo()
    plan = Plan.objects.get(city=klagenfurt)
    assert plan.is_example
    assert plan.is_open
    facts = facts_of(load_plan(plan))
    assert facts.computed
    assert facts.gap is not None
    assert facts.gap > 0
    assert not facts.raw["problems"]
    version = PlanVersion.objects.get()
    assert version.is_public
    text = client.get(reverse("plan:public", args=["klagenfurt", plan.pk])).content.decode()
    assert "Example data." in text
    assert "Tram to the university" in text
    pair = chosen_pair(plan, "1", "0")
    assert pair is not None
    assert [row.title for row in pair.comparison.groups[0].rows] == ["M1 Tram to the university and the lake"]
