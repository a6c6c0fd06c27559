"""The first page of a platform's work says what is due; lists stand in the order in which one works on them."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.ecosystem.work.conftest import AUSTRIA, signed_in
from tests.support.city_team import acting, viewer_of
from zeroward.core.scope import MISSION
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_decisions import save_decision
from zeroward.ecosystem.domain.work_goals import save_goal, save_promise
from zeroward.ecosystem.domain.work_meetings import save_meeting
from zeroward.ecosystem.domain.work_outreach import save_outreach
from zeroward.ecosystem.domain.work_rows import DecisionRow, GoalRow, MeetingRow, OutreachRow, PromiseRow
from zeroward.ecosystem.models import Body, Decision, Meeting, Platform
from zeroward.ecosystem.queries.work_groups import work_list
from zeroward.ecosystem.queries.work_overview import overview
from zeroward.people.models import User
from zeroward.places.models import Country

TODAY = timezone.localdate()
AT = "country:AT"


def promise(title: str, due: date, **values: Any) -> PromiseRow:
    return PromiseRow(title=title, promised_on=TODAY - timedelta(days=90), due=due, **values)


def page_of(client: Client, name: str, *args: Any) -> str:
    response = client.get(reverse(f"ecosystem:{name}", args=[AT, *args]))
    assert response.status_code == 200
    return str(response.content.decode())


def test_first_page_names_what_is_late_before_what_is_near(host: User, site: Client) -> None:
    late, near, far = (TODAY + timedelta(days=days) for days in (-3, 5, 60))
    save_promise(**acting(host), place=AUSTRIA, row=promise("A guide", late))
    save_decision(**acting(host), place=AUSTRIA, row=DecisionRow(title="One answer", due=near))
    save_goal(**acting(host), place=AUSTRIA, row=GoalRow(title="All regions sign", due=far, review_on=near))
    save_outreach(**acting(host), place=AUSTRIA, row=OutreachRow(title="Lakeside", due=far))
    found = overview(AUSTRIA, viewer_of(host))
    assert [one.title for one in found.due.late] == ["A guide"]
    assert [(one.title, str(one.words)) for one in found.due.soon] == [
        ("All regions sign", "Goal to look at again"),
        ("One answer", "Decision to carry out"),
    ]
    html = page_of(site, "work")
    assert "One entry is past its day" in html
    assert (
        html.index('id="late"') < html.index("A guide") < html.index('id="soon"') < html.index("One answer")
    )
    assert "Lakeside" not in html


def test_settled_entries_are_never_due(host: User) -> None:
    row = promise("A guide", TODAY - timedelta(days=9), state="kept", outcome="It is out.")
    save_promise(**acting(host), place=AUSTRIA, row=row)
    found = overview(AUSTRIA, viewer_of(host))
    assert (found.due.late, found.due.soon, found.late) == ((), (), 0)


def test_first_page_shows_six_and_says_how_many_more(host: User, site: Client) -> None:
    for number in range(9):
        row = promise(f"Guide {number}", TODAY - timedelta(days=1 + number))
        save_promise(**acting(host), place=AUSTRIA, row=row)
    html = page_of(site, "work")
    assert [f"Guide {number}" in html for number in range(9)] == [False] * 3 + [True] * 6
    assert "3 more tasks" in html


def test_first_page_of_many_entries_keeps_its_queries(
    host: User, site: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        save_goal(**acting(host), place=AUSTRIA, row=GoalRow(title=f"Goal {number}", due=TODAY))
    with django_assert_max_num_queries(15):
        page_of(site, "work")


def test_other_countries_entries_are_not_due_here(host: User, neighbour: User) -> None:
    save_promise(**acting(host), place=AUSTRIA, row=promise("A guide", TODAY))
    si = Workspace(type(AUSTRIA.scope).country("SI"), "Slovenia", "SI")
    assert overview(si, viewer_of(neighbour)).due.soon == ()


def test_mission_has_only_its_own_parts(manager: User) -> None:
    html = signed_in(manager).get(reverse("ecosystem:work", args=[MISSION])).content.decode()
    assert "Meetings" in html
    assert "Cities to reach" not in html
    assert "National frameworks" not in html


def test_decisions_to_carry_out_stand_before_proposals_and_empty_groups_are_left_out(host: User) -> None:
    save_decision(**acting(host), place=AUSTRIA, row=DecisionRow(title="A help line", state="proposed"))
    save_decision(**acting(host), place=AUSTRIA, row=DecisionRow(title="One answer", state="decided"))
    found = work_list("decisions", AUSTRIA, viewer_of(host))
    assert [(str(one.title), [row.record.title for row in one.entries]) for one in found.groups] == [
        ("To be carried out", ["One answer"]),
        ("Proposed", ["A help line"]),
    ]


@pytest.fixture
def committee(host: User) -> Body:
    Platform.objects.create(country=Country.objects.get(code="AT"))
    return Body.objects.create(
        scope=AT, scope_country="AT", name="Steering committee", short_name="SC", visibility="public"
    )


@pytest.mark.parametrize("named", ["Steering committee", "  steering COMMITTEE ", "sc"])
def test_named_body_leads_to_its_entry(host: User, site: Client, committee: Body, named: str) -> None:
    row = MeetingRow(title="Third meeting", body=named, held_on=TODAY)
    save_meeting(**acting(host), place=AUSTRIA, row=row)
    html = page_of(site, "work-entry", "meetings", Meeting.objects.get().pk)
    assert f"/platforms/AT/bodies/#body-{committee.pk}" in html


def test_body_of_two_with_one_name_or_of_none_stays_words(host: User, site: Client, committee: Body) -> None:
    Body.objects.create(scope=AT, scope_country="AT", name="Other", short_name="SC", visibility="public")
    for named in ("SC", "Round of mayors"):
        save_decision(**acting(host), place=AUSTRIA, row=DecisionRow(title=named, body=named))
        html = page_of(site, "work-entry", "decisions", Decision.objects.get(title=named).pk)
        assert named in html
        assert "#body-" not in html


def test_body_that_only_the_team_sees_is_no_way_for_the_mission(
    host: User, manager: User, committee: Body
) -> None:
    Body.objects.filter(pk=committee.pk).update(visibility="city")
    row = MeetingRow(title="Third meeting", body="SC", held_on=TODAY, visibility="mission")
    save_meeting(**acting(host), place=AUSTRIA, row=row)
    address = reverse("ecosystem:work-entry", args=[AT, "meetings", Meeting.objects.get().pk])
    response = signed_in(manager).get(address)
    assert "#body-" not in response.content.decode()


def test_decision_leads_to_its_meeting(host: User, site: Client) -> None:
    save_meeting(**acting(host), place=AUSTRIA, row=MeetingRow(title="Third meeting", held_on=TODAY))
    meeting = Meeting.objects.get()
    save_decision(**acting(host), place=AUSTRIA, row=DecisionRow(title="One answer", meeting=meeting.pk))
    html = page_of(site, "work-entry", "decisions", Decision.objects.get().pk)
    assert reverse("ecosystem:work-entry", args=[AT, "meetings", meeting.pk]) in html


def test_form_offers_the_bodies_and_days_in_words(host: User, site: Client, committee: Body) -> None:
    save_meeting(**acting(host), place=AUSTRIA, row=MeetingRow(title="Third meeting", held_on=TODAY))
    html = page_of(site, "work-new", "decisions")
    assert '<option value="Steering committee"></option>' in html
    assert f"{TODAY:%Y-%m-%d} Third meeting" not in html


def test_contents_of_the_public_page_lead_to_parts_that_are_there(host: User) -> None:
    save_goal(**acting(host), place=AUSTRIA, row=GoalRow(title="All regions sign", visibility="public"))
    save_decision(**acting(host), place=AUSTRIA, row=DecisionRow(title="Quiet"))
    html = Client().get(reverse("ecosystem:platform-work", args=["at"])).content.decode()
    assert 'href="#goals"' in html
    assert 'id="goals"' in html
    assert 'href="#decisions"' not in html


def test_table_of_decisions_speaks_in_words(host: User, site: Client) -> None:
    save_meeting(**acting(host), place=AUSTRIA, row=MeetingRow(title="Third meeting", held_on=TODAY))
    row = DecisionRow(title="One answer", state="running", meeting=Meeting.objects.get().pk)
    save_decision(**acting(host), place=AUSTRIA, row=row)
    content = site.get(reverse("ecosystem:work-table", args=[AT, "decisions"])).content.decode("utf-8-sig")
    heads, line = (one.split(";") for one in content.splitlines())
    told = dict(zip(heads, line, strict=True))
    assert (told["Title"], told["State"], told["Meeting"]) == (
        "One answer",
        "being carried out",
        "Third meeting",
    )
    assert [head for head in heads if "_" in head] == []


def test_table_of_cities_keeps_the_names_that_its_import_knows(host: User, site: Client) -> None:
    save_outreach(**acting(host), place=AUSTRIA, row=OutreachRow(title="Lakeside"))
    content = site.get(reverse("ecosystem:work-table", args=[AT, "cities"])).content.decode("utf-8-sig")
    assert {"title", "state", "contacted_on"} <= set(content.splitlines()[0].split(";"))


def test_what_tells_of_a_change_of_state_is_folded_until_it_is_refused(host: User, site: Client) -> None:
    new = reverse("ecosystem:work-new", args=[AT, "decisions"])
    assert '<details class="more"><summary>If the state changes' in site.get(new).content.decode()
    sent = {"title": "One answer", "state": "dropped", "visibility": "city", "lang": "en"}
    answer = site.post(new, sent)
    assert answer.status_code == 422
    assert '<details class="more" open><summary>If the state changes' in answer.content.decode()
