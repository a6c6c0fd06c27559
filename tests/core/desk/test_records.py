"""Editing records on the desk: drafts, publishing, links, hostile text, and who may."""

import pytest
from django.test import Client

from tests.support.desk import desk_address
from tests.support.people import MakePerson
from zeroward.library.models import Material
from zeroward.people.models import Role, User
from zeroward.places.models import Country

EDIT = "wagtailsnippets_library_material:edit"


@pytest.fixture
def desk(client: Client, mission_editor: User) -> Client:
    client.force_login(mission_editor)
    return client


def form_data(material: Material, **changes: object) -> dict[str, object]:
    data = {
        "key": material.key,
        "title": material.title,
        "summary": material.summary,
        "reach": material.reach,
        "countries": [country.pk for country in material.countries.all()],
        "source_lang": "en",
        "source_ref": "[]",
        "wording": "own",
        "stage": "complete",
        "links-TOTAL_FORMS": "0",
        "links-INITIAL_FORMS": "0",
        "links-MIN_NUM_FORMS": "0",
        "links-MAX_NUM_FORMS": "1000",
    }
    return {**data, **changes}


def test_editor_sees_every_kind_of_record(desk: Client, material: Material) -> None:
    for name in (
        "library_material",
        "library_challenge",
        "places_city",
        "ecosystem_platform",
        "services_service",
    ):
        assert desk.get(desk_address(f"wagtailsnippets_{name}:list")).status_code == 200, name
    assert (
        "Dialogue Forum" in desk.get(desk_address("wagtailsnippets_library_material:list")).content.decode()
    )


def test_draft_changes_nothing_for_readers(desk: Client, material: Material) -> None:
    germany = Country.objects.create(key="de", code="DE", name="Germany")
    answer = desk.post(
        desk_address(EDIT, material.pk), form_data(material, title="New", countries=[germany.pk])
    )
    assert answer.status_code == 302
    now = Material.objects.get()
    assert (now.title, now.has_unpublished_changes) == ("Dialogue Forum", True)
    assert [country.code for country in now.countries.all()] == ["AT"]
    page = desk.get(desk_address(EDIT, material.pk)).content.decode()
    assert f'<option value="{germany.pk}" selected>' in page


def test_publishing_a_draft_brings_title_and_links(desk: Client, material: Material) -> None:
    germany = Country.objects.create(key="de", code="DE", name="Germany")
    data = form_data(material, title="New", countries=[germany.pk], **{"action-publish": "1"})
    desk.post(desk_address(EDIT, material.pk), data)
    now = Material.objects.get()
    assert (now.title, [country.code for country in now.countries.all()]) == ("New", ["DE"])


def test_hostile_text_is_cleaned(desk: Client, material: Material) -> None:
    data = form_data(material, title="Ev\u202eil\x07 title", **{"action-publish": "1"})
    desk.post(desk_address(EDIT, material.pk), data)
    assert Material.objects.get().title == "Evil title"


@pytest.mark.parametrize("role", [Role.MISSION_ANALYST, Role.HELPDESK, Role.EXPERT])
def test_other_roles_of_the_mission_may_not_edit(
    client: Client, person: MakePerson, material: Material, role: Role
) -> None:
    client.force_login(person(scope="mission", role=role))
    answer = client.post(desk_address(EDIT, material.pk), form_data(material, title="New"))
    assert answer.status_code == 302
    assert answer.url.startswith("/en/account/login/") or answer.url == "/editor/"
    assert not Material.objects.get().has_unpublished_changes


def test_editor_whose_role_ended_has_lost_the_desk(
    desk: Client, mission_editor: User, material: Material
) -> None:
    mission_editor.memberships.get().delete()
    answer = desk.get(desk_address("wagtailsnippets_library_material:list"))
    assert answer.status_code == 302


def test_preview_shows_the_draft_to_the_editor_alone(desk: Client, material: Material) -> None:
    preview = desk_address("wagtailsnippets_library_material:preview_on_edit", material.pk)
    desk.post(preview, form_data(material, title="Only a draft"))
    assert "Only a draft" in desk.get(preview).content.decode()
    assert "Only a draft" not in Client().get(preview).content.decode()


def test_desk_lists_no_people_but_its_editors(
    desk: Client, person: MakePerson, mission_editor: User, material: Material
) -> None:
    stranger = person("reader@city.example", scope="city:graz", role=Role.CITY_READER)
    for page in (
        desk_address(EDIT, material.pk),
        desk_address("wagtailsnippets_library_category:list"),
        desk_address("wagtailsnippets_library_material:add"),
    ):
        shown = desk.get(page).content.decode()
        assert "reader@city.example" not in shown, page
        assert mission_editor.email in shown, page
    data = form_data(material, owner=stranger.pk, **{"action-publish": "1"})
    assert desk.post(desk_address(EDIT, material.pk), data).status_code == 200
    assert Material.objects.get().owner is None


def test_whoever_keeps_a_record_stays_its_keeper(
    desk: Client, person: MakePerson, material: Material
) -> None:
    former = person("former@example.org")
    Material.objects.update(owner=former)
    data = form_data(material, owner=former.pk, title="New", **{"action-publish": "1"})
    desk.post(desk_address(EDIT, material.pk), data)
    assert (Material.objects.get().title, Material.objects.get().owner) == ("New", former)
