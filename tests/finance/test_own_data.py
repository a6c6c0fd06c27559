"""What a person can take along, and what a team finds in its own search."""

import json

import pytest
from django.core.serializers.json import DjangoJSONEncoder

from tests.finance.conftest import AddRow
from zeroward.core.own_data import own_data_of
from zeroward.finance.models import FundingSource, InvestmentPlan
from zeroward.finance.queries.workspace import money_entries
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

pytestmark = pytest.mark.django_db


def test_a_person_takes_along_what_carries_their_name(editor: User, add_row: AddRow) -> None:
    add_row("sources", name="Fund", state="secured", amount=5.0)
    found = own_data_of(editor)["investment_plans"]
    assert [row["row"] for row in found["rows"]["sources"]] == ["Fund"]
    assert found["opened"][0]["plan__title"] == "Climate plan"
    assert "Fund" in json.dumps(found, cls=DjangoJSONEncoder)


def test_an_erased_account_leaves_rows_without_a_name(editor: User, add_row: AddRow) -> None:
    add_row("sources", name="Fund", state="secured", amount=5.0)
    editor.delete()
    assert FundingSource.objects.get().entered_by is None
    assert InvestmentPlan.objects.get().opened_by is None


def test_rows_are_found_by_the_team_alone(
    editor: User, stranger: User, platform: User, add_row: AddRow
) -> None:
    add_row("barriers", name="Silos", description="Nobody talks")
    add_row("risks", name="Prices")
    assert {one.title for one in money_entries(viewer_of(editor))} == {"Silos", "Prices"}
    assert not list(money_entries(viewer_of(stranger)))
    assert not list(money_entries(viewer_of(platform)))
