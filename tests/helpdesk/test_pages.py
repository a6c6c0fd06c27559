"""The pages of the desk and of who asks, as they are used."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.helpdesk.conftest import CITY, MakeCase, signed, text_of
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.community.models import Listing
from zeroward.core.asked import asked_tables
from zeroward.core.room_links import room_links
from zeroward.core.scope import MISSION, Scope
from zeroward.core.tasks_open import tasks_of
from zeroward.core.visibility import ANONYMOUS
from zeroward.helpdesk.domain.asking import AskRow, ask, confirm
from zeroward.helpdesk.domain.coaching import SeriesRow, begin_series
from zeroward.helpdesk.domain.talking import answer
from zeroward.helpdesk.models import Agent, Case, Conflict, Meeting, Series
from zeroward.helpdesk.queries.statistics import figures
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

pytestmark = pytest.mark.slow

MOST_QUERIES = 20


def of_case(case: Case) -> str:
    return reverse("helpdesk:case", args=[case.reference])


def test_opening_page_says_what_to_do_next(make_case: MakeCase, platform: User) -> None:
    client = signed(platform)
    assert "Nothing waits for you" in text_of(client, reverse("helpdesk:desk"))
    make_case("When there is time", impact=1, urgency=1)
    urgent = make_case("The council decides tomorrow", impact=3, urgency=3)
    page = text_of(client, reverse("helpdesk:desk"))
    assert "2 questions are yours to answer" in page
    assert "Give a first answer: The council decides tomorrow" in page
    Case.objects.update(first_due=timezone.now() - timedelta(hours=30))
    page = text_of(client, reverse("helpdesk:desk"))
    assert "2 are late." in page
    assert "late by" in page
    answer(**acting(platform), case=urgent, text="Like this", then="waiting-city")
    page = text_of(client, reverse("helpdesk:desk"))
    assert "Give a first answer: When there is time" in page
    assert "The asker is waited for" in page


def test_desk_asks_as_often_for_many_cases_as_for_few(
    make_case: MakeCase, platform: User, helpdesk: User, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        make_case(f"Question {number}", languages=("fi",) if number % 2 else ("de",))
    client, case = signed(platform), Case.objects.first()
    assert case is not None
    addresses = [
        reverse(f"helpdesk:{name}") for name in ("desk", "cases", "people", "figures", "distribute", "agent")
    ]
    for address in [*addresses, of_case(case)]:
        client.get(address)
        with django_assert_max_num_queries(MOST_QUERIES):
            client.get(address)


def test_case_is_worked_on_from_its_page(make_case: MakeCase, platform: User, helpdesk: User) -> None:
    case, client = make_case(), signed(platform)
    page = text_of(client, of_case(case))
    assert "Petra fits best." in page
    assert "Together, of 100" in page
    assert (
        client.post(of_case(case), {"do": "answer", "text": "", "then": "stay", "lock": "1"}).status_code
        == 422
    )
    stale = client.post(
        of_case(case), {"do": "answer", "text": "My long answer", "then": "stay", "lock": "0"}
    )
    assert stale.status_code == 422
    assert "My long answer" in stale.content.decode()
    case.refresh_from_db()
    sent = {"do": "answer", "text": "Begin with data", "then": "solved", "lock": str(case.lock)}
    assert client.post(of_case(case), sent).status_code == 302
    client.post(of_case(case), {"do": "note", "note": "Nice people"})
    client.post(of_case(case), {"do": "on"})
    client.post(of_case(case), {"do": "expert"})
    case.refresh_from_db()
    assert case.state == "waiting-expert"
    form = {
        "is-kind": "legal",
        "is-topic": "legal",
        "is-impact": "3",
        "is-urgency": "3",
        "is-lock": str(case.lock),
    }
    client.post(of_case(case), {"do": "triage", **form})
    case.refresh_from_db()
    assert (case.priority, case.kind) == (1, "legal")
    answer_of = client.post(
        of_case(case), {"do": "hand", "on-tier": "mission", "on-reason": "No lawyer here"}
    )
    assert answer_of["Location"] == reverse("helpdesk:desk")
    page = text_of(signed(helpdesk), of_case(case))
    assert "No lawyer here" in page
    assert "no legal advice" in page
    client.post(of_case(case), {"do": "nothing"})
    signed(helpdesk).post(of_case(case), {"do": "give", "to-person": str(helpdesk.pk)})
    signed(helpdesk).post(of_case(case), {"do": "away", "away-reason": "I know them"})
    case.refresh_from_db()
    assert case.agent is None
    signed(helpdesk).post(of_case(case), {"do": "close"})


def test_page_of_a_solved_case_finds_the_one_before(make_case: MakeCase, platform: User) -> None:
    first = make_case("How do we count waste heat from factories?")
    answer(**acting(platform), case=first, text="Where it is made", then="solved")
    second = make_case("Do we count the waste heat of a factory?")
    page = text_of(signed(platform), of_case(second))
    assert "Solved before" in page
    assert "How do we count waste heat from factories?" in page


def test_list_is_narrowed(make_case: MakeCase, platform: User) -> None:
    make_case("About plans")
    make_case("About money", kind="funding", topic="funding-application", languages=("fi",))
    client = signed(platform)
    assert "2 cases" in text_of(client, reverse("helpdesk:cases"))
    page = text_of(client, reverse("helpdesk:cases") + "?kind=funding&state=open&topic=&words=money")
    assert "One case" in page
    assert "About plans" not in page
    assert "0 cases" in text_of(client, reverse("helpdesk:cases") + "?state=solved&topic=<x>")


def test_asker_reads_answers_and_says_whether_it_helped(
    make_case: MakeCase, platform: User, coordinator: User, colleague: User
) -> None:
    case, client = make_case(), signed(coordinator)
    address = reverse("helpdesk:mine", args=[case.reference])
    assert "You get a first answer by" in text_of(client, address)
    assert client.post(address, {"do": "say", "text": ""}).status_code == 422
    client.post(address, {"do": "say", "text": "One more thing"})
    answer(**acting(platform), case=case, text="Begin with data", then="solved")
    assert "One question waits for you" in text_of(client, reverse("helpdesk:mine-list"))
    assert "One question waits for you" in text_of(
        signed(colleague), reverse("helpdesk:place-list", args=[CITY])
    )
    assert client.post(address, {"do": "helped"}).status_code == 422
    client.post(address, {"do": "helped", "was-helped": "yes", "was-note": ""})
    case.refresh_from_db()
    assert (case.state, case.helped) == ("closed", True)
    refused = client.post(address, {"do": "say", "text": "And now?"})
    assert refused.status_code == 422
    assert "This question is closed." in refused.content.decode()
    another = make_case("Another")
    client.post(reverse("helpdesk:mine", args=[another.reference]), {"do": "back"})
    another.refresh_from_db()
    assert another.state == "closed"


def test_whoever_answers_reads_what_is_missing(
    make_case: MakeCase, platform: User, coordinator: User
) -> None:
    case = make_case()
    answer(**acting(platform), case=case, text="Begin with data", then="solved")
    missing = {"do": "helped", "was-helped": "no", "was-note": "We have <no> data"}
    signed(coordinator).post(reverse("helpdesk:mine", args=[case.reference]), missing)
    page = text_of(signed(platform), of_case(case))
    assert "What is missing?" in page
    assert "We have &lt;no&gt; data" in page
    answer(**acting(platform), case=case, text="Then measure", then="solved")
    assert "&lt;no&gt; data" not in text_of(signed(platform), of_case(case))


def test_visitor_reads_and_writes_under_the_link(client: Client, helpdesk: User, city: object) -> None:
    case = ask(actor=None, viewer=ANONYMOUS, row=AskRow("Title", "Text", email="a@example.org"))
    address = reverse("helpdesk:visitor", args=[case.secret])
    assert client.get(address)["Location"] == reverse("helpdesk:confirm", args=[case.secret])
    confirm(case=case)
    assert "Keep this address" in text_of(client, address)
    client.post(address, {"do": "say", "text": "<img src=x onerror=alert(1)>"})
    page = text_of(client, address)
    assert "&lt;img src=x" in page
    assert "<img src=x" not in page
    assert client.get(reverse("helpdesk:visitor", args=["x" * 40])).status_code == 404
    client.post(address, {"do": "back"})
    assert not Case.objects.exists()


def test_what_somebody_answers_on_is_said_on_a_page(platform: User) -> None:
    client = signed(platform)
    form = {"topics": ["legal", "finance"], "languages": ["de"], "capacity": "4", "note": "Mornings"}
    assert client.post(reverse("helpdesk:agent"), form).status_code == 302
    assert Agent.objects.get().topics == ["legal", "finance"]
    people = text_of(client, reverse("helpdesk:people"))
    assert "Mornings" in people
    assert "2 topics, in: German" in people
    assert client.post(reverse("helpdesk:agent"), {**form, "topics": ["x"]}).status_code == 422
    away = reverse("helpdesk:keep-away")
    assert client.post(away, {"away-scope": "city:nowhere", "away-reason": "x"}).status_code == 422
    client.post(away, {"away-scope": CITY, "away-reason": "I live there"})
    kept = Conflict.objects.get()
    assert "I live there" in text_of(client, reverse("helpdesk:agent"))
    client.post(reverse("helpdesk:come-back", args=[kept.pk]))
    assert not Conflict.objects.exists()


def test_coaching_is_read_by_city_and_coach_and_written_by_the_coach(
    make_case: MakeCase, platform: User, coordinator: User, helpdesk: User
) -> None:
    case, coach = make_case(kind="coaching"), signed(platform)
    begin = reverse("helpdesk:coaching-begin", args=[case.reference])
    assert "Begin a coaching series" in text_of(coach, begin)
    assert coach.post(begin, {"title": "Our plan", "goal": " ", "state": "running"}).status_code == 422
    coach.post(begin, {"title": "Our plan", "goal": "We write it ourselves", "state": "running"})
    series = Series.objects.get()
    new = reverse("helpdesk:meeting-new", args=[series.pk])
    meeting = {"starts_at": "2026-12-03T10:00", "minutes": "60", "subject": "Costs", "took_place": "unknown"}
    coach.post(new, meeting)
    kept = Meeting.objects.get()
    done = {**meeting, "took_place": "true", "note": "Two of nine", "agreed": "Send the rest"}
    coach.post(reverse("helpdesk:meeting", args=[series.pk, kept.pk]), done)
    page = text_of(signed(coordinator), reverse("helpdesk:series", args=[series.pk]))
    assert "Send the rest" in page
    assert "Change the series" not in page
    edit = reverse("helpdesk:series-edit", args=[series.pk])
    for address in (edit, new):
        assert signed(coordinator).get(address).status_code == 403
        assert signed(helpdesk).get(address).status_code == 404
    assert (
        coach.post(edit, {"title": "Our plan", "goal": "x", "state": "done", "lock": "7"}).status_code == 422
    )
    coach.post(edit, {"title": "Our plan", "goal": "x", "state": "done", "result": "Done", "lock": "0"})
    assert Series.objects.get().state == "done"
    assert "Our plan" in text_of(signed(coordinator), reverse("helpdesk:place-list", args=[CITY]))


def test_public_statistics_show_nothing_that_fewer_than_five_asked(
    client: Client, person: MakePerson, platform: User, coordinator: User
) -> None:
    def ask_as(number: int, topic: str, **values: Any) -> None:
        user = User.objects.filter(email=f"p{number}@example.org").first() or person(f"p{number}@example.org")
        ask(
            **acting(user),
            row=AskRow("Title", "Text", topic=topic, country="AT", languages=("fi",), **values),
        )

    for number in range(5):
        ask_as(number, "energy")
    for _time in range(9):
        ask_as(1, "finance")  # often, but always the same person
    for number in range(4):
        ask_as(number, "legal")
    for number in range(6):
        ask_as(number, "mobility", is_confidential=True)
    last_month = timezone.now().replace(day=1) - timedelta(days=3)
    Case.objects.update(asked_at=last_month)
    page = text_of(client, reverse("helpdesk:asked"))
    assert "Energy and heat" in page
    for hidden in ("Financing", "Law and procurement", "Mobility"):
        assert hidden not in page
    assert "2 topics are not shown" in page
    beside_needs = text_of(client, reverse("consultation:needs"))
    assert "Energy and heat" in beside_needs
    assert "Financing" not in beside_needs
    day = timezone.localdate(last_month)
    table = asked_tables("AT", day, day)[0]
    assert [(row.key, row.askers, row.questions) for row in table.rows] == [("energy", 5, 5)]
    assert asked_tables("FR", day, day) == []
    assert asked_tables("", day - timedelta(days=9), day - timedelta(days=8)) == []


def test_figures_are_those_of_the_own_country(make_case: MakeCase, platform: User, helpdesk: User) -> None:
    case = make_case()
    answer(**acting(platform), case=case, text="Done", then="solved")
    make_case("French", languages=("fi",))
    Case.objects.filter(title="French").update(scope_country="FR", scope="city:lyon")
    now = timezone.now()
    ours, all_of_them = figures(["AT"], now), figures(None, now)
    assert (ours.asked, all_of_them.asked) == (1, 2)
    assert (ours.cities, ours.never, ours.at_platform, ours.first_in_time) == (
        1,
        0,
        "100\u00a0%",
        "100\u00a0%",
    )
    assert ours.helped is None
    assert "One question in twelve months" in text_of(signed(platform), reverse("helpdesk:figures"))
    assert "2 questions in twelve months" in text_of(signed(helpdesk), reverse("helpdesk:figures"))


def test_tasks_of_both_sides(make_case: MakeCase, platform: User, coordinator: User) -> None:
    case = make_case()
    assert [task.url for task in tasks_of(viewer_of(platform))] == [of_case(case)]
    assert [task for task in tasks_of(viewer_of(coordinator)) if task.room == "helpdesk"] == []
    answer(**acting(platform), case=case, text="Which data?", then="waiting-city")
    assert tasks_of(viewer_of(platform)) == []
    waiting = [task.url for task in tasks_of(viewer_of(coordinator)) if task.room == "helpdesk"]
    assert waiting == [reverse("helpdesk:mine", args=[case.reference])]


def test_workspaces_lead_here(city: object) -> None:
    links = {
        scope: {one.key: one.url for one in room_links(scope)}
        for scope in (Scope.city("klagenfurt"), MISSION)
    }
    assert links[Scope.city("klagenfurt")]["helpdesk"] == reverse("helpdesk:place-list", args=[CITY])
    assert links[MISSION]["helpdesk-desk"] == reverse("helpdesk:desk")


def test_command_of_the_day_says_what_it_did(make_case: MakeCase, platform: User, capsys: Any) -> None:
    make_case()
    call_command("tend_cases")
    assert capsys.readouterr().out == "closed: 0, deleted: 0, forgotten: 0, given: 0, late: 0\n"


def test_series_needs_a_city_and_is_begun_once(make_case: MakeCase, platform: User) -> None:
    case = make_case(kind="coaching")
    begin_series(**acting(platform), case=case, row=SeriesRow("Plan", "Write it"))
    client = signed(platform)
    again = client.post(
        reverse("helpdesk:coaching-begin", args=[case.reference]),
        {"title": "P", "goal": "G", "state": "running"},
    )
    assert again.status_code == 422
    assert "There is a series for it already." in again.content.decode()


def test_languages_of_the_directory_stand_in_the_form_at_first(helpdesk: User, city: object) -> None:
    Listing.objects.create(user=helpdesk, languages=["fr", "pt"], consent_at=timezone.now())
    page = text_of(signed(helpdesk), reverse("helpdesk:agent"))
    assert re.findall(r'value="(\w\w)"[^>]* checked', page) == ["fr", "pt"]
