"""Two editors with one record open: the second is told of the first, keeps the typed text, and may then replace it."""

from collections.abc import Callable
from typing import Any

import lxml.html
import pytest
from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page

from tests.support.desk import desk_address
from tests.support.people import MakePerson
from zeroward.library.models import Material
from zeroward.people.models import Role, User
from zeroward.taxonomy.models import Concept, Label, Scheme
from zeroward.web.models import EditorialPage

NEWER = "saved after you opened it"
STREAM = {"body-count": "0"}
"""What the browser adds where a page has a stream of blocks."""
Both = tuple[Client, Client]


@pytest.fixture
def both(mission_editor: User, person: MakePerson) -> Both:
    first, second = Client(), Client()
    first.force_login(mission_editor)
    second.force_login(person(scope="mission", role=Role.MISSION_EDITOR))
    return first, second


@pytest.fixture
def concept(db: None) -> Concept:
    scheme = Scheme.objects.create(key="words", title="Words")
    made = Concept.objects.create(scheme=scheme, key="wind", definition="Moving air.")
    Label.objects.create(concept=made, lang="en", kind="pref", text="wind")
    return made


@pytest.fixture
def page(db: None) -> EditorialPage:
    made = EditorialPage(title="About us", lead="Who we are.")
    Page.objects.get(depth=2).add_child(instance=made)
    made.save_revision().publish()
    return made


def opened(answer: HttpResponse) -> dict[str, Any]:
    """What a browser would send back of the record's form: the one with the most fields."""
    form = max(lxml.html.fromstring(answer.content).forms, key=lambda one: len(one.fields))
    values: dict[str, list[str]] = {}
    for name, value in form.form_values():
        values.setdefault(name, []).append(value.removeprefix("\n"))  # a textarea's first line break is none
    return values


def meets(
    both: Both, address: str, field: str, stored: Callable[[], str], action: str = "action-publish"
) -> None:
    first, second = both
    one, other = opened(first.get(address)), opened(second.get(address))
    one, other = {**STREAM, **one}, {**STREAM, **other}
    assert first.post(address, {**one, field: "By the first", action: "1"}).status_code == 302
    refused = second.post(address, {**other, field: "By the second", action: "1"})
    assert refused.status_code == 200
    assert NEWER in refused.content.decode()
    assert stored() == "By the first"
    again = {**STREAM, **opened(refused)}
    assert again[field] == ["By the second"]
    assert second.post(address, {**again, action: "1"}).status_code == 302
    assert stored() == "By the second"


def test_record_with_drafts(both: Both, material: Material) -> None:
    address = desk_address("wagtailsnippets_library_material:edit", material.pk)
    meets(both, address, "title", lambda: Material.objects.get().title)


def test_draft_of_a_record_that_is_saved_alone(both: Both, material: Material) -> None:
    address = desk_address("wagtailsnippets_library_material:edit", material.pk)

    def drafted() -> str:
        return Material.objects.get().get_latest_revision_as_object().title

    meets(both, address, "title", drafted, action="action-save")
    assert Material.objects.get().title == material.title


def test_record_without_drafts(both: Both, concept: Concept) -> None:
    address = desk_address("wagtailsnippets_taxonomy_concept:edit", concept.pk)
    meets(both, address, "definition", lambda: Concept.objects.get().definition)


def test_children_of_a_record_without_drafts(both: Both, concept: Concept) -> None:
    address = desk_address("wagtailsnippets_taxonomy_concept:edit", concept.pk)
    meets(both, address, "labels-0-text", lambda: Label.objects.get().text)


def test_editorial_page(both: Both, page: EditorialPage) -> None:
    address = desk_address("wagtailadmin_pages:edit", page.pk)
    meets(both, address, "lead", lambda: EditorialPage.objects.get().lead)


def test_one_editor_saves_as_often_as_they_like(both: Both, material: Material, concept: Concept) -> None:
    for address, field in (
        (desk_address("wagtailsnippets_library_material:edit", material.pk), "title"),
        (desk_address("wagtailsnippets_taxonomy_concept:edit", concept.pk), "definition"),
    ):
        for text in ("One", "Two", "Three"):
            form = opened(both[0].get(address))
            assert both[0].post(address, {**form, field: text, "action-publish": "1"}).status_code == 302


def test_form_without_the_parts_that_the_browser_adds_is_refused(both: Both, page: EditorialPage) -> None:
    address = desk_address("wagtailadmin_pages:edit", page.pk)
    form = opened(both[0].get(address))
    assert "body-count" not in form
    answer = both[0].post(address, {**form, "lead": "New", "action-publish": "1"})
    assert answer.status_code == 400
    assert EditorialPage.objects.get().lead == "Who we are."


@pytest.mark.django_db(transaction=True)
def test_preview_is_shown_also_after_somebody_else_has_saved(
    mission_editor: User, material: Material
) -> None:
    """Outside of every transaction, as a server shows it: a preview holds nothing and refuses nothing."""
    desk = Client()
    desk.force_login(mission_editor)
    address = desk_address("wagtailsnippets_library_material:edit", material.pk)
    preview = desk_address("wagtailsnippets_library_material:preview_on_edit", material.pk)
    material.save_revision(user=mission_editor)
    form = opened(desk.get(address))
    Material.objects.get().save_revision(user=mission_editor)
    assert desk.post(preview, {**form, "title": "Mine"}).json()["is_valid"] is True
    shown = desk.get(preview)
    assert shown.status_code == 200
    assert "Mine" in shown.content.decode()
