"""The desk's own pages: who enters, what they show, what they do."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.people import MakePerson
from zeroward.core.domain.imports import PlannedRow, keep_plan
from zeroward.core.domain.texts import set_text
from zeroward.core.domain.usage import count_miss, count_page
from zeroward.core.models import AuditEvent, Instance, MergedRecord, Origin, Text
from zeroward.core.queries.instance import current_instance
from zeroward.core.queries.translations import translated_models
from zeroward.library.models import Material
from zeroward.people.models import Role, User

EDITORS = ["core:desk", "core:translations", "core:merge", "core:imports", "core:usage"]
ADMINISTRATORS = ["core:audit", "core:settings"]


@pytest.fixture
def desk(client: Client, mission_editor: User) -> Client:
    client.force_login(mission_editor)
    return client


def test_the_editors_own_page_leads_to_each_page_of_the_desk(desk: Client) -> None:
    own_page = desk.get(reverse("people:home")).content.decode()
    assert [
        name for name in EDITORS if name != "core:desk" and f'href="{reverse(name)}"' not in own_page
    ] == []


@pytest.mark.parametrize("name", [*EDITORS, *ADMINISTRATORS])
def test_visitor_is_asked_to_sign_in(client: Client, name: str, db: None) -> None:
    assert client.get(reverse(name))["Location"].startswith("/en/account/login/?next=")


@pytest.mark.parametrize("name", [*EDITORS, *ADMINISTRATORS])
def test_city_coordinator_is_refused(client: Client, person: MakePerson, name: str) -> None:
    client.force_login(person(scope="city:klagenfurt", role=Role.CITY_COORDINATOR))
    assert client.get(reverse(name)).status_code == 403


@pytest.mark.parametrize("name", EDITORS)
def test_editor_opens_the_page_with_few_queries(
    desk: Client, name: str, django_assert_max_num_queries
) -> None:
    # the list of translations reads each kind of record once
    kinds = len(translated_models()) if name == "core:translations" else 0
    with django_assert_max_num_queries(kinds + 8 if kinds else 20):
        answer = desk.get(reverse(name))
    assert answer.status_code == 200
    assert "<h1" in answer.content.decode()


@pytest.mark.parametrize("name", ADMINISTRATORS)
def test_editor_is_no_administrator(desk: Client, name: str) -> None:
    assert desk.get(reverse(name)).status_code == 403


def test_analyst_sees_figures_and_nothing_else(client: Client, person: MakePerson) -> None:
    client.force_login(person(scope="mission", role=Role.MISSION_ANALYST))
    count_page(view="library:material", record="material:dialogue-forum", lang="de")
    count_miss(query="wind in the port", lang="en")
    count_miss(query="wind in the port", lang="en")
    page = client.get(reverse("core:usage")).content.decode()
    assert "material:dialogue-forum" in page
    assert "wind in the port" in page
    assert client.get(reverse("core:translations")).status_code == 403


def test_work_list_names_missing_stale_and_machine_texts(desk: Client, material: Material) -> None:
    set_text(record=material, field="title", lang="de", body="Dialogforum", origin=Origin.MACHINE)
    set_text(
        record=material, field="summary", lang="de", body="Alt", origin=Origin.MACHINE, source_digest="older"
    )
    page = desk.get(reverse("core:translations"), {"lang": "de", "kind": "library.material"}).content.decode()
    assert "0 texts missing, 1 stale" in page
    assert "by machine, not reviewed (1)" in page


def test_saving_texts_marks_them_reviewed_and_keeps_what_is_empty(
    desk: Client, material: Material, mission_editor: User
) -> None:
    set_text(record=material, field="title", lang="de", body="Dialogforum", origin=Origin.MACHINE)
    address = reverse("core:translate", args=["library.material", material.key, "de"])
    assert "Dialogforum" in desk.get(address).content.decode()
    answer = desk.post(address, {"title": "Dialogforum", "summary": "Zweimal <b>im</b> Jahr\u202e."})
    assert answer.status_code == 302
    title, summary = Text.objects.get(field="title"), Text.objects.get(field="summary")
    assert (title.body, title.reviewed_by) == ("Dialogforum", mission_editor)
    assert (summary.body, summary.origin) == ("Zweimal <b>im</b> Jahr.", Origin.HUMAN)
    assert "&lt;b&gt;im&lt;/b&gt;" in desk.get(address).content.decode()


@pytest.mark.parametrize(
    "parts",
    [
        ("library.material", "no-such", "de"),
        ("no.kind", "x", "de"),
        ("library.material", "dialogue-forum", "xx"),
    ],
)
def test_translating_what_is_not_there_is_not_found(desk: Client, material: Material, parts: tuple) -> None:
    assert desk.get(reverse("core:translate", args=parts)).status_code == 404


def test_merge_page_merges_and_undoes(desk: Client, material: Material) -> None:
    Material.objects.create(key="twice", title="Dialogue Forum again")
    data = {"kind": "library.material", "duplicate": "twice", "into": material.key}
    assert desk.post(reverse("core:merge"), data).status_code == 302
    assert not Material.objects.get(key="twice").is_public
    page = desk.get(reverse("core:merge")).content.decode()
    assert "twice" in page
    undo = reverse("core:merge-undo", args=[MergedRecord.objects.get().pk])
    assert desk.get(undo).status_code == 405
    desk.post(undo)
    assert Material.objects.get(key="twice").is_public


def test_merge_page_names_a_key_that_is_not_there(desk: Client, material: Material) -> None:
    answer = desk.post(
        reverse("core:merge"), {"kind": "library.material", "duplicate": "nothing", "into": material.key}
    )
    assert answer.status_code == 422
    assert "There is no such record" in answer.content.decode()


def test_import_report_shows_rows_by_verdict(desk: Client) -> None:
    rows = [
        PlannedRow("line 1", "material", "create", "a", changes={"title": [None, "A <i>title</i>"]}),
        PlannedRow("line 2", "hashtag", "refuse", "#", "It is empty."),
    ]
    run = keep_plan(importer="test", file_name="file.txt", file_digest="0" * 64, rows=rows)
    page = desk.get(reverse("core:import", args=[run.pk]), {"verdict": "refuse"}).content.decode()
    assert "It is empty." in page
    assert "A &lt;i&gt;title" not in page
    assert "A &lt;i&gt;title" in desk.get(reverse("core:import", args=[run.pk])).content.decode()
    assert "file.txt" in desk.get(reverse("core:imports")).content.decode()


def test_administrator_changes_the_settings(client: Client, administrator: User) -> None:
    client.force_login(administrator)
    data = {
        "name": "Klimaplattform",
        "languages": ["en", "de"],
        "country": "at",
        "closed_rooms": ["services"],
    }
    assert client.post(reverse("core:settings"), data).status_code == 302
    instance = Instance.objects.get()
    assert (instance.name, instance.country, instance.languages) == ("Klimaplattform", "AT", ["en", "de"])
    assert current_instance().closed_rooms == ["services"]
    assert client.get(reverse("services:services")).status_code == 404
    assert AuditEvent.objects.get(action="core.instance.change").changes["country"] == [None, "AT"]
    assert "core.instance.change" in client.get(reverse("core:audit"), {"action": "core."}).content.decode()


def test_settings_refuse_an_impossible_country_and_a_script_as_logo(
    client: Client, administrator: User
) -> None:
    client.force_login(administrator)
    answer = client.post(reverse("core:settings"), {"name": "X", "languages": ["en"], "country": "1!"})
    assert answer.status_code == 422
    assert "Write two letters" in answer.content.decode()
    assert not Instance.objects.exists()


def test_platform_translates_into_the_languages_of_its_country_alone(
    client: Client, person: MakePerson, material: Material
) -> None:
    client.force_login(person(scope="country:AT", role=Role.PLATFORM_EDITOR))
    page = client.get(reverse("core:translations")).content.decode()
    assert re.findall(r'<option value="(\w\w)" lang', page) == ["de"]
    assert "Editors&#x27; desk" not in page
    assert (
        client.get(reverse("core:translate", args=["library.material", material.key, "de"])).status_code
        == 200
    )
    assert (
        client.get(reverse("core:translate", args=["library.material", material.key, "fr"])).status_code
        == 404
    )


def test_whoever_translates_nothing_is_refused(client: Client, person: MakePerson) -> None:
    client.force_login(person(scope="country:GB", role=Role.PLATFORM_EDITOR))
    assert client.get(reverse("core:translations")).status_code == 403
    client.force_login(person("reader@example.org", scope="city:graz", role=Role.CITY_EDITOR))
    assert client.get(reverse("core:translations")).status_code == 403


def test_draft_is_translated_by_those_who_edit_it_alone(
    desk: Client, person: MakePerson, material: Material
) -> None:
    Material.objects.update(live=False)
    address = reverse("core:translate", args=["library.material", material.key, "de"])
    assert desk.get(address).status_code == 200
    team = Client()
    team.force_login(person("team@country.example", scope="country:AT", role=Role.PLATFORM_EDITOR))
    assert team.get(address).status_code == 404
    assert team.post(address, {"title": "Dialogforum"}).status_code == 404
    assert not Text.objects.exists()
