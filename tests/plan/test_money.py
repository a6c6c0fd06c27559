"""From an action of a plan to the money for it."""

from django.test import Client
from django.urls import reverse

from zeroward.core.models import Instance
from zeroward.funding.models import FundingProject
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.domain.city_places import place_of
from zeroward.plan.models import Plan
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.money import money_link


def test_an_action_begins_its_project_once_and_leads_there_afterwards(
    complete: Plan, editor: User, reader: User, stranger: User, client: Client
) -> None:
    row = load_plan(complete).actions[0]
    place, viewer = place_of(complete.city), viewer_of(editor)
    begins = money_link(place, viewer, row, may_begin=True)
    assert f"/projects/new/?title=Trams&about=action%3A{row['id']}" in begins
    assert money_link(place, viewer_of(reader), row, may_begin=False) == ""
    client.force_login(editor)
    page = client.get(reverse("plan:action", args=[complete.pk, row["id"]])).content.decode()
    assert "Find money for this action" in page
    form = client.get(begins).content.decode()
    assert f'value="action:{row["id"]}"' in form
    client.post(
        begins, {"title": "Trams", "about": f"action:{row['id']}", "currency": "EUR", "visibility": "city"}
    )
    made = FundingProject.objects.get()
    assert money_link(place, viewer, row, may_begin=True) == reverse(
        "funding:project", args=[place.scope, made.pk]
    )
    assert money_link(place, viewer_of(stranger), row, may_begin=False) == ""


def test_a_closed_room_is_not_offered(complete: Plan, editor: User) -> None:
    Instance.objects.update_or_create(pk=1, defaults={"closed_rooms": ["funding"]})
    row = load_plan(complete).actions[0]
    assert money_link(place_of(complete.city), viewer_of(editor), row, may_begin=True) == ""
