"""What this room shows elsewhere: panels, search, sitemap, a person's data, and nothing when it is closed."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.plan.test_states import published
from tests.support.city_team import acting
from zeroward.core.domain.instance import save_instance
from zeroward.core.models import Instance
from zeroward.core.own_data import own_data_of
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.plan.domain.comments import add_comment
from zeroward.plan.models import Plan
from zeroward.plan.panels import city_panel, home_panel
from zeroward.plan.search import describe_plans, published_plans
from zeroward.plan.sitemaps import VersionPages

pytestmark = pytest.mark.django_db


def test_home_says_what_is_next(plan: Plan, editor: User, stranger: User) -> None:
    panel = home_panel({"viewer": viewer_of(editor), "user_id": editor.pk})
    assert panel is not None
    assert [one.text for one in panel.context["cities"]] == ["next: a target"]
    theirs = home_panel({"viewer": viewer_of(stranger), "user_id": stranger.pk})
    assert theirs is None or all(one.plan is None for one in theirs.context["cities"])
    assert home_panel({"viewer": viewer_of(editor), "user_id": stranger.pk}) is None


def test_nothing_of_a_draft_is_found_or_listed(plan: Plan) -> None:
    assert city_panel({"city": "klagenfurt"}) is None
    assert not published_plans().exists()
    assert VersionPages().pages() == []


def test_published_plan_is_found_listed_and_indexed(complete: Plan, coordinator: User) -> None:
    published(complete, coordinator)
    panel = city_panel({"city": "klagenfurt"})
    assert panel is not None
    assert "the target is missed by 472 thousand tonnes" in panel.context["plans"][0][1]
    record = next(iter(describe_plans(list(published_plans()))))
    assert "Trams" in record.entries[0].body
    assert record.entries[0].url == reverse("plan:public", args=["klagenfurt", complete.pk])
    assert len(VersionPages().pages()) == 1  # type: ignore[arg-type]


def test_person_takes_what_they_wrote_and_nothing_else(plan: Plan, editor: User, reader: User) -> None:
    add_comment(**acting(reader), plan=plan, text="Where is the port?")
    mine, theirs = own_data_of(editor)["plans"], own_data_of(reader)["plans"]
    assert [row["title"] for row in mine["plans"]] == ["Climate plan"]
    assert (mine["comments"], theirs["plans"]) == ([], [])
    assert [row["text"] for row in theirs["comments"]] == ["Where is the port?"]


def test_closed_room_shows_nothing(client: Client, plan: Plan, editor: User) -> None:
    save_instance(instance=Instance(pk=1, closed_rooms=["plan"]))
    client.force_login(editor)
    assert client.get(reverse("plan:plan", args=[plan.pk])).status_code == 404
    assert home_panel({"viewer": viewer_of(editor), "user_id": editor.pk}) is None
    assert city_panel({"city": "klagenfurt"}) is None
