"""Two editors with one record open: the second is told of the first, keeps the typed text, and may then replace it."""

from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page

from tests.support.desk import NEWER, Both, desk_address, opened
from tests.support.people import MakePerson
from zeroward.core.desk.meeting import state
from zeroward.library.models import Material
from zeroward.people.models import Role, User
from zeroward.taxonomy.models import Concept, Label, Scheme
from zeroward.web.models import EditorialPage

STREAM = {"body-count": "0"}
"""What the browser adds where a page has a stream of blocks."""
BY_SCRIPT = {"x-requested-with": "XMLHttpRequest"}


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


@pytest.fixture
def picture(db: None) -> Image:
    return Image.objects.create(title="A bridge", file=get_test_image_file())


@pytest.fixture
def paper(db: None) -> Document:
    return Document.objects.create(title="A paper", file=ContentFile(b"words", "paper.txt"))


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


def test_picture(administrators: Both, picture: Image) -> None:
    address = desk_address("wagtailimages:edit", picture.pk)
    meets(administrators, address, "title", lambda: Image.objects.get().title)


def test_picture_just_handed_in(administrators: Both, picture: Image) -> None:
    """The form below the place for many files, which has a prefix."""
    address = desk_address("wagtailimages:edit_multiple", picture.pk)
    prefix = f"image-{picture.pk}"
    now = state(picture)
    sent = {f"{prefix}-title": "Mine", f"{prefix}-tags": "", f"{prefix}-opened": now}
    told = [administrators[0].post(address, sent, headers=BY_SCRIPT).json()["success"] for _ in range(2)]
    assert told == [True, False]


def test_document(administrators: Both, paper: Document) -> None:
    address = desk_address("wagtaildocs:edit", paper.pk)
    meets(administrators, address, "title", lambda: Document.objects.get().title)


def test_account(administrators: Both, person: MakePerson) -> None:
    one = person("one@example.org", first_name="A", last_name="Person")
    address = desk_address("wagtailusers_users:edit", one.pk)
    meets(administrators, address, "first_name", lambda: User.objects.get(pk=one.pk).first_name)


def test_person_who_signs_in_is_no_second_administrator(administrators: Both, person: MakePerson) -> None:
    one = person("one@example.org", first_name="A", last_name="Person")
    address = desk_address("wagtailusers_users:edit", one.pk)
    form = opened(administrators[0].get(address))
    Client().force_login(one)
    assert User.objects.get(pk=one.pk).last_login is not None
    answer = administrators[0].post(address, {**form, "first_name": "Another"})
    assert answer.status_code == 302
    assert User.objects.get(pk=one.pk).first_name == "Another"


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
