"""Actions of a published plan: as they were frozen, and no others."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.plan.test_action_pages import FULL, MOST
from tests.plan.test_action_pages import filled as filled  # noqa: PLC0414 (a fixture)
from tests.plan.test_actions import TRAMS
from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.plan.domain.actions import save_action
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.models import Plan, PlanVersion
from zeroward.plan.queries.load import stored_content

pytestmark = pytest.mark.django_db


@pytest.fixture
def published(filled: Plan, editor: User) -> Plan:
    """The plan as it is now, for everyone; afterwards its team writes something new."""
    save_action(**acting(editor), plan=filled, sheet=Sheet(name="Left out", in_plan=False))
    content = stored_content(filled)
    PlanVersion.objects.create(
        plan=filled, number=1, data={**content, "results": {}}, digest="x" * 64, is_public=True
    )
    action = filled.actions.get(code="M1")
    save_action(
        **acting(editor),
        plan=filled,
        sheet=replace(FULL, comments="Not for everyone yet"),
        action=action,
        lock=1,
    )
    return filled


def public_addresses(plan: Plan) -> list[str]:
    key, action = plan.city.key, plan.actions.get(code="M1").pk
    return [
        reverse("plan:public-action", args=[key, plan.pk, action]),
        reverse("plan:public-promises", args=[key, plan.pk]),
    ]


def test_published_action_is_read_as_it_was_frozen(client: Client, published: Plan) -> None:
    sheet, promises = public_addresses(published)
    for address in (sheet, promises):
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            shown = client.get(address).content.decode()
        assert len(queries) <= MOST
        assert "A lane for buses" in shown
        assert "Not for everyone yet" not in shown
        assert "/change/" not in shown
    assert "New tram line" in client.get(sheet).content.decode()


def test_action_outside_the_published_plan_and_drafts_are_not_public(
    client: Client, published: Plan, open_one: Any, editor: User
) -> None:
    key, left = published.city.key, published.actions.get(name="Left out").pk
    assert client.get(reverse("plan:public-action", args=[key, published.pk, left])).status_code == 404
    draft = open_one(title="Draft")
    action = save_action(**acting(editor), plan=draft, sheet=TRAMS)
    assert client.get(reverse("plan:public-action", args=[key, draft.pk, action.pk])).status_code == 404
    assert client.get(reverse("plan:public-promises", args=["graz", published.pk])).status_code == 404


def test_withdrawn_plan_shows_no_action(client: Client, published: Plan) -> None:
    published.versions.get().withdraw("Wrong figures")
    for address in public_addresses(published):
        assert client.get(address).status_code == 302
