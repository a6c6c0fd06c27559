"""Who may see and change an investment plan; what is public, and what never is."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.finance.conftest import AddRow
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import NotAllowedError
from zeroward.finance.domain.checking import RowInput
from zeroward.finance.domain.frame import MoneyFrame, save_frame
from zeroward.finance.domain.rows import save_row
from zeroward.finance.domain.writing import open_investment
from zeroward.finance.models import FundingSource, InvestmentPlan, InvestmentVersion
from zeroward.finance.queries.access import readable_investments
from zeroward.finance.tables import TABLES
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.plan.domain.states import keep_version, take_step, withdraw_version
from zeroward.plan.models import Plan, PlanVersion

pytestmark = pytest.mark.django_db
PAGES = ("investment", "actions", "tables", "contract-tables", "exports", "frame", "import", "template")


@pytest.mark.parametrize("name", PAGES)
def test_strangers_and_the_platform_find_nothing(
    client: Client, plan: Plan, investment: InvestmentPlan, stranger: User, platform: User, name: str
) -> None:
    for user in (stranger, platform):
        client.force_login(user)
        assert client.get(reverse(f"finance:{name}", args=[plan.pk])).status_code == 404
    client.logout()
    assert client.get(reverse(f"finance:{name}", args=[plan.pk])).status_code == 302


def test_readers_of_the_city_read_and_change_nothing(
    client: Client, plan: Plan, reader: User, add_row: AddRow
) -> None:
    row = add_row("sources", name="Fund", state="secured", amount=5.0)
    client.force_login(reader)
    page = client.get(reverse("finance:table", args=[plan.pk, "sources"])).content.decode()
    assert "Fund" in page
    assert "Change" not in page
    for name, args in (
        ("row-new", ["sources"]),
        ("row", ["sources", row.pk]),
        ("row-delete", ["sources", row.pk]),
        ("reason", ["T1"]),
    ):
        assert client.post(reverse(f"finance:{name}", args=[plan.pk, *args])).status_code == 403
    for name in ("frame", "import"):
        assert client.get(reverse(f"finance:{name}", args=[plan.pk])).status_code == 403
    assert client.post(reverse("finance:import-commit", args=[plan.pk, 1])).status_code == 403
    assert FundingSource.objects.get().name == "Fund"


def test_use_cases_refuse_without_the_right(
    plan: Plan, investment: InvestmentPlan, reader: User, stranger: User
) -> None:
    row = RowInput({"name": "x", "state": "idea", "amount": 1.0})
    for user in (reader, stranger):
        with pytest.raises(NotAllowedError):
            save_row(**acting(user), investment=investment, spec=TABLES["sources"], row=row)
        with pytest.raises(NotAllowedError):
            save_frame(**acting(user), investment=investment, frame=MoneyFrame())
        with pytest.raises(NotAllowedError):
            open_investment(**acting(user), plan=plan)
    assert not readable_investments(viewer_of(stranger)).exists()
    assert readable_investments(viewer_of(reader)).exists()


def test_a_row_of_another_plan_is_not_there(
    client: Client, plan: Plan, editor: User, add_row: AddRow, stranger: User
) -> None:
    row = add_row("sources", name="Fund", state="secured", amount=5.0)
    client.force_login(editor)
    assert client.get(reverse("finance:row", args=[plan.pk, "risks", row.pk])).status_code == 404
    assert client.get(reverse("finance:row", args=[plan.pk, "zoo", row.pk])).status_code == 404
    assert client.get(reverse("finance:reason", args=[plan.pk, "T16"])).status_code == 404
    client.force_login(stranger)
    assert client.get(reverse("finance:row", args=[plan.pk, "sources", row.pk])).status_code == 404


def _published(plan: Plan, editor: User, coordinator: User) -> PlanVersion:
    take_step(**acting(editor), plan=plan, key="ready")
    take_step(**acting(coordinator), plan=plan, key="publish")
    return PlanVersion.objects.get(plan=plan)


def test_publishing_the_plan_keeps_the_investment_plan_back_unless_asked(
    client: Client, plan: Plan, investment: InvestmentPlan, editor: User, coordinator: User, add_row: AddRow
) -> None:
    add_row("sources", action_code="M1", name="Secret fund", state="secured", amount=5e6)
    version = _published(plan, editor, coordinator)
    kept = InvestmentVersion.objects.get(plan_version=version)
    assert not kept.is_public
    assert kept.data["rows"]["sources"][0]["name"] == "Secret fund"
    address = reverse("finance:public", args=["klagenfurt", plan.pk, 1])
    assert client.get(address).status_code == 404
    public = client.get(reverse("plan:public", args=["klagenfurt", plan.pk])).content.decode()
    assert "Read the investment plan" not in public


def test_a_published_investment_plan_stays_as_it_was(
    client: Client, plan: Plan, investment: InvestmentPlan, editor: User, coordinator: User, add_row: AddRow
) -> None:
    add_row("sources", action_code="M1", name="First fund", state="secured", amount=5e6)
    save_frame(**acting(editor), investment=investment, frame=MoneyFrame(published_with_plan=True))
    version = _published(plan, editor, coordinator)
    with pytest.raises(ConflictError):
        add_row("sources", name="Late", state="secured", amount=1.0)
    take_step(**acting(coordinator), plan=plan, key="correct", statement="More money")
    add_row("sources", action_code="M1", name="Later fund", state="secured", amount=9e6)
    address = reverse("finance:public", args=["klagenfurt", plan.pk, 1])
    page = client.get(address).content.decode()
    assert "First fund" in page
    assert "Later fund" not in page
    assert "63.0 million euros are still to be found" in page
    assert address in client.get(reverse("plan:public", args=["klagenfurt", plan.pk])).content.decode()
    withdraw_version(**acting(coordinator), version=version, reason="Wrong")
    assert client.get(address).status_code == 404


def test_a_kept_version_freezes_it_too(plan: Plan, investment: InvestmentPlan, editor: User) -> None:
    version = keep_version(**acting(editor), plan=plan)
    kept = InvestmentVersion.objects.get(plan_version=version)
    assert not kept.is_public
    kept.note = "changed"
    with pytest.raises(TypeError):
        kept.save()
