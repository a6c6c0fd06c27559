"""The example investment plan: labelled, filled, published with the first version of its plan."""

import pytest
from django.test import Client
from django.urls import reverse

from zeroward.finance.models import InvestmentPlan, InvestmentVersion
from zeroward.finance.queries.overview import investment_page
from zeroward.places.models import City
from zeroward.web.domain.demo import load_demo

pytestmark = pytest.mark.django_db


def test_demo_makes_one_investment_plan_that_is_public(client: Client, klagenfurt: City) -> None:
    City.objects.update(population=100_316)
    load_demo()
    load_demo()
    found = InvestmentPlan.objects.select_related("plan__city__country").get()
    page = investment_page(found.plan, found)
    assert page.gaps.total is not None
    assert page.gaps.total.gap > 0
    assert len(page.gaps.strangers) == 1
    assert not page.burden.above
    version = InvestmentVersion.objects.get()
    address = reverse("finance:public", args=["klagenfurt", found.plan_id, 1])
    text = client.get(address).content.decode()
    assert version.is_public
    assert "Example data." in text
    assert "National transport fund" in text
