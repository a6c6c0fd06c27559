"""What other rooms are told of a platform's work: tasks, search, links, handing over, panels."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from tests.ecosystem.work.conftest import AUSTRIA
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.panels import panels_for
from zeroward.core.private_search import private_entries
from zeroward.core.room_links import room_links
from zeroward.core.scope import Scope
from zeroward.core.tasks_open import tasks_of
from zeroward.ecosystem.domain.work_continuity import save_note
from zeroward.ecosystem.domain.work_goals import save_goal, save_promise
from zeroward.ecosystem.domain.work_handing_over import move_work
from zeroward.ecosystem.domain.work_rows import GoalRow, NoteRow, PromiseRow
from zeroward.ecosystem.models import Promise
from zeroward.ecosystem.queries.work_open import responsibilities, work_data
from zeroward.ecosystem.sitemap_work import WorkPages
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of

TODAY = timezone.localdate()


def promised(host: User, **values: Any) -> Promise:
    row = PromiseRow(**{"title": "Guide for cities", "promised_on": TODAY, "due": TODAY, **values})
    return save_promise(**acting(host), place=AUSTRIA, row=row)


def test_task_is_shown_to_the_team_alone(host: User, officer: User, manager: User) -> None:
    kept = promised(host, owner=host.pk)
    promised(host, title="Far away", due=TODAY + timedelta(days=90))
    found = [one for one in tasks_of(viewer_of(host)) if one.room == "ecosystem"]
    url = reverse("ecosystem:work-entry", args=["country:AT", "promises", kept.pk])
    assert [(one.title, one.url, one.due, one.mine) for one in found] == [
        ("Guide for cities", url, TODAY, True)
    ]
    for other in (officer, manager):
        assert not [one for one in tasks_of(viewer_of(other)) if one.room == "ecosystem"]


def test_settled_promise_is_no_task(host: User) -> None:
    promised(host, state="kept", outcome="It is there.")
    assert not [one for one in tasks_of(viewer_of(host)) if one.room == "ecosystem"]


def test_notes_are_found_by_the_team_alone(host: User, officer: User, manager: User) -> None:
    save_note(**acting(host), place=AUSTRIA, row=NoteRow(title="Whom to call", text="SECRET"))
    assert [one.title for one in private_entries(viewer_of(host))] == ["Whom to call"]
    assert private_entries(viewer_of(officer)) == []
    assert private_entries(viewer_of(manager)) == []


def test_links_lead_from_a_platform_and_not_from_a_city(host: User) -> None:
    keys = {one.key for one in room_links(Scope.country("AT"))}
    assert {"ecosystem-work", "ecosystem-work-outreach"} <= keys
    assert not [
        one.key for one in room_links(Scope.city("klagenfurt")) if one.key.startswith("ecosystem-work")
    ]


def test_work_goes_to_a_colleague(host: User, person: MakePerson) -> None:
    colleague = person("paul@platform.example", scope="country:AT", role=Role.PLATFORM_EDITOR)
    kept = promised(host, owner=host.pk)
    assert responsibilities("country:AT", host.pk) == ["Guide for cities"]
    assert [one["title"] for one in work_data(host)["does"]] == ["Guide for cities"]
    assert move_work("country:AT", host.pk, colleague, host) == 1
    kept.refresh_from_db()
    assert kept.owner == colleague


def test_panel_counts_what_everyone_can_see(host: User) -> None:
    promised(host)
    assert not [
        one for one in panels_for("ecosystem.platform", {"country": "AT"}) if one.key == "platform-work"
    ]
    promised(host, visibility="public")
    save_goal(**acting(host), place=AUSTRIA, row=GoalRow(title="Open goal", visibility="public"))
    panel = next(
        one for one in panels_for("ecosystem.platform", {"country": "AT"}) if one.key == "platform-work"
    )
    assert (panel.context["promises"], [one["title"] for one in panel.context["goals"]]) == (1, ["Open goal"])


def test_crawlers_are_told_of_platforms_that_published_something(host: User) -> None:
    assert list(WorkPages().pages()) == []
    promised(host, visibility="public")
    assert list(WorkPages().pages()) == ["AT"]
    assert WorkPages().location("AT") == reverse("ecosystem:platform-work", args=["at"])
