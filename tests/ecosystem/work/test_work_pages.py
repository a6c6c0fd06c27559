"""Pages of a platform's work through the client: every form, every file, and nobody else's eyes."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.ecosystem.work.conftest import AUSTRIA, signed_in
from tests.support.city_team import acting
from zeroward.core.models import ImportRun
from zeroward.core.policy_needs import OfferedNeed, register_policy_needs
from zeroward.ecosystem.domain.work_alignment import save_framework, save_need
from zeroward.ecosystem.domain.work_continuity import save_note
from zeroward.ecosystem.domain.work_decisions import save_decision
from zeroward.ecosystem.domain.work_goals import save_goal, save_promise
from zeroward.ecosystem.domain.work_meetings import save_meeting
from zeroward.ecosystem.domain.work_money import save_stream
from zeroward.ecosystem.domain.work_outreach import save_outreach
from zeroward.ecosystem.domain.work_rows import (
    DecisionRow,
    FrameworkRow,
    GoalRow,
    MeetingRow,
    MoneyRow,
    NeedRow,
    NoteRow,
    OutreachRow,
    PromiseRow,
)
from zeroward.ecosystem.models import (
    ContinuityItem,
    Decision,
    Goal,
    Judgement,
    Meeting,
    MoneyStream,
    OutreachCity,
    PolicyNeed,
    WorkNote,
)
from zeroward.people.models import User
from zeroward.places.models import City

SCOPE = "country:AT"
TODAY = timezone.localdate()


def at(name: str, *args: Any) -> str:
    return reverse(f"ecosystem:{name}", args=[SCOPE, *args])


def body(response: Any) -> str:
    return str(response.content.decode())


@pytest.fixture
def filled(host: User, klagenfurt: City) -> dict[str, Any]:
    """One of everything; SECRET stands in what is not public, OPEN in what is."""
    who = {**acting(host), "place": AUSTRIA}
    held = TODAY - timedelta(days=3)
    meeting = save_meeting(**who, row=MeetingRow(title="SECRET meeting", held_on=held, agenda="One\nTwo"))
    return {
        "meetings": meeting,
        "decisions": save_decision(**who, row=DecisionRow(title="SECRET decision", meeting=meeting.pk)),
        "goals": save_goal(**who, row=GoalRow(title="OPEN goal", visibility="public", owner=host.pk)),
        "promises": save_promise(
            **who, row=PromiseRow(title="SECRET promise", promised_on=held, due=held, owner=host.pk)
        ),
        "streams": save_stream(
            **who,
            row=MoneyRow(
                title="OPEN stream",
                giver="Ministry",
                receiver="Cities",
                amount=Decimal(1000),
                from_year=2026,
                source_note="Budget",
                visibility="public",
            ),
        ),
        "frameworks": save_framework(**who, row=FrameworkRow(title="SECRET act")),
        "needs": save_need(**who, row=NeedRow(title="SECRET need")),
        "cities": save_outreach(
            **who, row=OutreachRow(title="Klagenfurt", city=klagenfurt.pk, notes="SECRET contact")
        ),
        "notes": save_note(**who, row=NoteRow(title="SECRET note", text="SECRET words")),
    }


PAGES = ["work", "work-money", "work-alignment", "work-outreach", "work-continuity"]
LISTS = ["meetings", "decisions", "goals", "promises"]


@pytest.mark.parametrize("name", PAGES)
def test_page_opens_with_and_without_entries(site: Client, name: str, request: pytest.FixtureRequest) -> None:
    assert site.get(at(name)).status_code == 200
    request.getfixturevalue("filled")
    assert site.get(at(name)).status_code == 200


@pytest.mark.parametrize("kind", LISTS)
def test_list_opens_with_and_without_entries(site: Client, kind: str, request: pytest.FixtureRequest) -> None:
    assert site.get(at("work-list", kind)).status_code == 200
    filled = request.getfixturevalue("filled")
    assert filled[kind].title in body(site.get(at("work-list", kind)))


def test_other_kinds_lead_to_their_page(site: Client) -> None:
    assert site.get(at("work-list", "streams")).url == at("work-money")
    assert site.get(at("work-list", "unknown")).status_code == 404


KINDS = [*LISTS, "streams", "frameworks", "needs", "cities", "notes"]


@pytest.mark.parametrize("kind", KINDS)
def test_entry_is_read_changed_and_deleted(site: Client, filled: dict[str, Any], kind: str) -> None:
    record = filled[kind]
    page = site.get(at("work-entry", kind, record.pk))
    assert record.title in body(page)
    assert page["Cache-Control"] == "private, no-store"
    form = site.get(at("work-edit", kind, record.pk)).context["form"]
    values = {name: value for name, value in form.initial.items() if value not in (None, False)}
    values = {**values, "title": "Renamed", "lock": record.lock}
    changed = site.post(at("work-edit", kind, record.pk), values)
    assert changed.status_code == 302, body(changed)
    record.refresh_from_db()
    assert record.title == ("Klagenfurt" if kind == "cities" else "Renamed")
    stale = site.post(at("work-edit", kind, record.pk), {**values, "title": "Again", "lang": "de"})
    assert stale.status_code == 422
    assert "Somebody saved this meanwhile" in body(stale)
    assert site.get(at("work-delete", kind, record.pk)).status_code == 200
    assert site.post(at("work-delete", kind, record.pk)).status_code == 302
    assert not type(record)._default_manager.filter(pk=record.pk).exists()


@pytest.mark.parametrize(
    ("kind", "values", "model"),
    [
        ("meetings", {"held_on": "2026-03-01", "agenda": "a"}, Meeting),
        ("decisions", {"state": "proposed"}, Decision),
        ("goals", {"horizon": "long", "state": "set"}, Goal),
        (
            "streams",
            {
                "giver": "EU",
                "giver_level": "eu",
                "receiver": "State",
                "receiver_level": "state",
                "state": "planned",
                "source_note": "Call",
            },
            MoneyStream,
        ),
        ("needs", {"kind": "gap"}, PolicyNeed),
        ("cities", {"state": "contacted", "steps": ["contact"]}, OutreachCity),
        ("items", {"state": "ready"}, ContinuityItem),
        ("notes", {"kind": "briefing", "text": "x"}, WorkNote),
    ],
)
def test_new_entry_is_saved(site: Client, kind: str, values: dict[str, Any], model: Any) -> None:
    assert site.get(at("work-new", kind)).status_code == 200
    sent = {"title": "New", "lang": "en", "visibility": "city", **values}
    answer = site.post(at("work-new", kind), sent)
    assert answer.status_code == 302, body(answer)
    made = model.objects.get()
    assert answer.url == at("work-entry", kind, made.pk)
    assert made.title == "New"


def test_refused_form_comes_back_filled(site: Client) -> None:
    answer = site.post(
        at("work-new", "goals"), {"title": "Kept words", "horizon": "short", "state": "dropped", "lang": "en"}
    )
    assert answer.status_code == 422
    assert "Kept words" in body(answer)
    assert not Goal.objects.exists()


@pytest.mark.parametrize("who", ["neighbour", "officer", "manager"])
def test_others_find_nothing(who: str, filled: dict[str, Any], request: pytest.FixtureRequest) -> None:
    client = signed_in(request.getfixturevalue(who))
    for name in PAGES:
        assert client.get(at(name)).status_code == 404
    for kind in KINDS:
        for page in ("work-entry", "work-edit", "work-delete"):
            assert client.get(at(page, kind, filled[kind].pk)).status_code == 404
        assert client.get(at("work-table", kind)).status_code == 404
    assert client.get(at("work-minutes", filled["meetings"].pk)).status_code == 404
    assert client.get(at("work-checklist")).status_code == 404


def test_entry_of_another_country_is_not_reached_through_ones_own(
    neighbour: User, filled: dict[str, Any]
) -> None:
    client = signed_in(neighbour)
    for kind in KINDS:
        url = reverse("ecosystem:work-entry", args=["country:SI", kind, filled[kind].pk])
        assert client.get(url).status_code == 404
    cell = reverse("ecosystem:work-cell", args=["country:SI", filled["needs"].pk, filled["frameworks"].pk])
    assert client.post(cell, {"verdict": "blocks", "evidence": "x"}).status_code == 404
    assert not Judgement.objects.exists()


def test_visitor_is_asked_to_sign_in(filled: dict[str, Any]) -> None:
    assert Client().get(at("work")).status_code == 302
    assert Client().get(at("work-entry", "notes", filled["notes"].pk)).status_code == 302


def test_city_scope_has_no_such_page(host: User, officer: User) -> None:
    assert signed_in(officer).get(reverse("ecosystem:work", args=["city:klagenfurt"])).status_code == 404


def test_mission_keeps_its_own_work(manager: User) -> None:
    client = signed_in(manager)
    assert client.get(reverse("ecosystem:work", args=["mission"])).status_code == 200
    new = reverse("ecosystem:work-new", args=["mission", "decisions"])
    sent = {"title": "x", "lang": "en", "visibility": "mission", "state": "proposed"}
    assert client.post(new, sent).status_code == 302
    assert Decision.objects.get().scope == "mission"


def test_public_page_shows_what_is_public_and_no_name_of_the_team(
    filled: dict[str, Any], officer: User
) -> None:
    url = reverse("ecosystem:platform-work", args=["at"])
    for client in (Client(), signed_in(officer)):
        said = body(client.get(url))
        assert "OPEN goal" in said
        assert "OPEN stream" in said
        assert "SECRET" not in said
        assert "Petra" not in said


def test_public_page_is_honest_when_nothing_is_published(host: User) -> None:
    said = body(Client().get(reverse("ecosystem:platform-work", args=["at"])))
    assert "has published nothing of its work yet" in said
    assert Client().get(reverse("ecosystem:platform-work", args=["zz"])).status_code == 404


def test_cell_is_judged_and_taken_back(site: Client, filled: dict[str, Any]) -> None:
    args = (filled["needs"].pk, filled["frameworks"].pk)
    assert "not looked at yet" in body(site.get(at("work-cell", *args)))
    assert site.post(at("work-cell", *args), {"verdict": "blocks"}).status_code == 422
    assert site.post(at("work-cell", *args), {"verdict": "blocks", "evidence": "§ 4"}).status_code == 302
    assert "stands in the way" in body(site.get(at("work-alignment")))
    assert "stands in the way" in body(site.get(at("work-cell", *args)))
    found = Judgement.objects.get()
    assert site.post(at("work-judgement-delete", *args, found.pk)).status_code == 302
    assert not Judgement.objects.exists()
    assert site.post(at("work-judgement-delete", *args, found.pk)).status_code == 404


def test_offered_need_becomes_a_row(site: Client, filled: dict[str, Any], monkeypatch: Any) -> None:
    monkeypatch.setattr("zeroward.core.policy_needs._readers", {})
    register_policy_needs(
        "test", lambda _viewer, _code: [OfferedNeed("t:1", "Faster grid", is_gap=True, cities=7)]
    )
    assert "Faster grid" in body(site.get(at("work-alignment")))
    assert site.post(at("work-need-take"), {"origin": "t:2"}).status_code == 302
    assert site.post(at("work-need-take"), {"origin": "t:1"}).status_code == 302
    assert PolicyNeed.objects.get(origin="t:1").kind == "gap"
    assert site.get(at("work-alignment")).context["page"].offered == ()


def test_item_of_the_checklist_says_who_holds_it(site: Client, host: User) -> None:
    url = at("work-continuity-item", "core-group")
    assert site.get(url).status_code == 200
    sent = {"state": "ready", "lang": "en", "owner": host.pk, "where": "Safe"}
    assert site.post(url, sent).status_code == 302
    page = body(site.get(at("work-continuity")))
    assert "Petra Platform" in page
    assert "One thing is ready, but nobody else could do it." in page
    assert site.get(at("work-continuity-item", "unknown")).status_code == 404


def test_closed_space_is_made_and_shown(site: Client) -> None:
    assert site.post(at("work-closed-space")).status_code == 302
    page = site.get(at("work-continuity")).context["page"]
    assert [(group.listed, entered) for group, entered in page.spaces] == [(False, True)]


def test_files_open_in_word_and_as_tables(site: Client, filled: dict[str, Any]) -> None:
    for kind in KINDS:
        table = site.get(at("work-table", kind))
        assert table.content.startswith(b"\xef\xbb\xbf")
        assert filled[kind].title.encode() in table.content
    for url in (
        at("work-minutes", filled["meetings"].pk),
        at("work-template", "briefing"),
        at("work-checklist"),
    ):
        assert site.get(url).content.startswith(b"PK")
    assert site.get(at("work-template", "unknown")).status_code == 404


def test_year_narrows_the_streams(site: Client, filled: dict[str, Any]) -> None:
    assert len(site.get(at("work-money") + "?year=2026").context["page"].lines) == 1
    assert site.get(at("work-money") + "?year=abc").context["page"].year is None


def test_cities_of_the_directory_are_added_once(site: Client, klagenfurt: City) -> None:
    City.objects.filter(pk=klagenfurt.pk).update(is_mission_city=False)
    graz = City.objects.create(key="graz", name="Graz", country=klagenfurt.country, population=300_000)
    sent = {"city": [graz.pk, klagenfurt.pk, 99999, "x"]}
    assert site.post(at("work-outreach-add"), sent).status_code == 302
    assert site.post(at("work-outreach-add"), sent).status_code == 302
    assert sorted(OutreachCity.objects.values_list("title", flat=True)) == ["Graz", "Klagenfurt"]


def handed(text: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("cities.csv", text.encode(), content_type="text/csv")


def test_list_from_a_file_is_shown_before_it_is_written(site: Client, klagenfurt: City) -> None:
    City.objects.create(key="graz", name="Graz", country=klagenfurt.country)
    head = "name;state;inhabitants;next contact;colour"
    text = f"{head}\nGraz;contacted;300 000;2027-01-05;red\nGraz;;;;\nOrt;lost;;;\n;;;;\nSee;;many;;\n"
    assert site.get(at("work-outreach-import")).status_code == 200
    answer = site.post(at("work-outreach-import"), {"file": handed(text)})
    run = ImportRun.objects.get()
    assert answer.url == at("work-outreach-report", run.pk)
    assert {key: count for key, count in run.summary.items() if count} == {
        "create": 1,
        "refuse": 3,
        "finding": 1,
    }
    assert not OutreachCity.objects.exists()
    assert site.get(answer.url).status_code == 200
    assert site.post(at("work-outreach-commit", run.pk)).status_code == 302
    made = OutreachCity.objects.get()
    assert (made.city and made.city.key, made.state, made.inhabitants) == ("graz", "contacted", 300_000)
    site.post(at("work-outreach-commit", run.pk))
    assert OutreachCity.objects.count() == 1


def test_own_table_handed_in_again_changes_nothing(site: Client, filled: dict[str, Any]) -> None:
    table = site.get(at("work-table", "cities")).content
    site.post(
        at("work-outreach-import"), {"file": SimpleUploadedFile("t.csv", table, content_type="text/csv")}
    )
    run = ImportRun.objects.get()
    assert {key: count for key, count in run.summary.items() if count} == {"same": 1, "finding": 3}


def test_file_without_names_is_refused(site: Client) -> None:
    answer = site.post(at("work-outreach-import"), {"file": handed("a;b\n1;2\n")})
    assert answer.status_code == 422
    assert "No column names the cities." in body(answer)


def test_file_of_another_platform_is_not_committed(site: Client, neighbour: User) -> None:
    site.post(at("work-outreach-import"), {"file": handed("name\nOrt\n")})
    run = ImportRun.objects.get()
    url = reverse("ecosystem:work-outreach-commit", args=["country:SI", run.pk])
    assert signed_in(neighbour).post(url).status_code == 404
    assert (
        signed_in(neighbour)
        .get(reverse("ecosystem:work-outreach-report", args=["country:SI", run.pk]))
        .status_code
        == 404
    )
    assert not OutreachCity.objects.exists()


def test_pages_keep_their_budget_with_many_entries(
    site: Client, host: User, django_assert_max_num_queries: Any
) -> None:
    who = {**acting(host), "place": AUSTRIA}
    for number in range(12):
        save_decision(**who, row=DecisionRow(title=f"d{number}", owner=host.pk))
        save_goal(**who, row=GoalRow(title=f"g{number}", owner=host.pk, visibility="public"))
        save_outreach(**who, row=OutreachRow(title=f"o{number}"))
        need = save_need(**who, row=NeedRow(title=f"n{number}"))
        assert need.pk
    save_framework(**who, row=FrameworkRow(title="act"))
    urls = [*(at(name) for name in PAGES), *(at("work-list", kind) for kind in LISTS)]
    for url in [*urls, reverse("ecosystem:platform-work", args=["at"])]:
        site.get(url)
        with django_assert_max_num_queries(20):
            assert site.get(url).status_code == 200
