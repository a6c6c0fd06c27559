"""What editors do in Wagtail's admin is in the audit log, with who did it; drafts and use cases are not told twice."""

import csv

import pytest
from django.db import OperationalError
from django.test import Client
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import ModelLogEntry, Page

from tests.core.desk.test_pictures import WAYS, photo, send
from tests.core.desk.test_records import EDIT, form_data
from tests.support.desk import desk_address
from tests.support.people import MakePerson
from zeroward.core.desk.meeting import OPENED, state
from zeroward.core.domain.desk_log import PREFIX
from zeroward.core.models import AuditEvent
from zeroward.core.queries.history import public_history
from zeroward.library.models import Category, Material, Term
from zeroward.people.desk.accounts import AccountForm
from zeroward.people.models import User
from zeroward.taxonomy.models import Scheme
from zeroward.web.models import EditorialPage

pytestmark = pytest.mark.slow


@pytest.fixture
def desk(client: Client, mission_editor: User) -> Client:
    client.force_login(mission_editor)
    return client


def told() -> list[tuple[str, str, str]]:
    events = AuditEvent.objects.filter(action__startswith=PREFIX).order_by("pk")
    return [(one.action, one.object_label, one.actor.email) for one in events]


def test_publishing_is_told_with_its_revision(desk: Client, material: Material, mission_editor: User) -> None:
    desk.post(desk_address(EDIT, material.pk), form_data(material, title="New", **{"action-publish": "1"}))
    assert told() == [("desk.wagtail-publish", "New", mission_editor.email)]
    event = AuditEvent.objects.get()
    assert event.object_id == str(material.pk)
    assert event.changes == {"revision": [None, material.revisions.get().pk]}
    assert [change.what for change in public_history(material)] == ["Published"]


def test_draft_is_not_told(desk: Client, material: Material) -> None:
    desk.post(desk_address(EDIT, material.pk), form_data(material, title="New"))
    assert told() == []


def test_deleting_one_is_told(desk: Client, category: Category, mission_editor: User) -> None:
    desk.post(desk_address("wagtailsnippets_library_category:delete", category.pk))
    assert told() == [("desk.wagtail-delete", str(category), mission_editor.email)]


def test_deleting_many_is_told_of_each(desk: Client, mission_editor: User) -> None:
    terms = [Term.objects.create(key=key, term=key, definition="x") for key in ("one", "two")]
    address = desk_address("wagtail_bulk_action", "library", "term", "delete")
    desk.post(f"{address}?" + "&".join(f"id={term.pk}" for term in terms))
    assert not Term.objects.exists()
    assert sorted(told()) == [
        ("desk.wagtail-delete", str(term), mission_editor.email) for term in sorted(terms, key=str)
    ]
    assert ModelLogEntry.objects.filter(action="wagtail.delete").count() == 2


def test_what_has_no_drafts_is_told_when_it_is_edited(desk: Client) -> None:
    scheme = Scheme.objects.create(key="words", title="Words")
    data = {"key": "words", "title": "Other words", "version": "1", OPENED: state(scheme)}
    desk.post(desk_address("wagtailsnippets_taxonomy_scheme:edit", scheme.pk), data)
    assert [action for action, _label, _who in told()] == ["desk.wagtail-edit"]


def test_pages_are_told(desk: Client) -> None:
    page = Page.get_first_root_node().add_child(instance=EditorialPage(title="Page", slug="page"))
    desk.post(desk_address("wagtailadmin_pages:unpublish", page.pk))
    assert [action for action, _label, _who in told()] == ["desk.wagtail-unpublish"]


def test_accounts_are_told_without_their_name(
    client: Client, administrator: User, person: MakePerson
) -> None:
    other = person("other@example.org", first_name="Nina", last_name="Novak")
    client.force_login(administrator)
    data = {"email": other.email, "first_name": "Nora", "last_name": "Novak", "is_superuser": "on"}
    data |= {"is_active": "on", OPENED: state(other, AccountForm.unseen)}
    client.post(desk_address("wagtailusers_users:edit", other.pk), data)
    assert [(action, label) for action, label, _who in told()] == [("desk.wagtail-edit", f"#{other.pk}")]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way[0])
def test_picture_is_told_once_on_each_way(desk: Client, way: tuple[str, str, str]) -> None:
    send(desk, way, photo(), "a.jpg")
    assert [action for action, _label, _who in told()] == ["desk.wagtail-create"]
    assert AuditEvent.objects.get(action__startswith=PREFIX).object_id == str(Image.objects.get().pk)


@pytest.mark.parametrize("name", ["wagtailimages:delete", "wagtailimages:delete_multiple"])
def test_picture_that_is_deleted_is_told_once(desk: Client, name: str) -> None:
    picture = Image.objects.create(title="A bridge", file=get_test_image_file())
    desk.post(desk_address(name, picture.pk), headers={"x-requested-with": "XMLHttpRequest"})
    assert not Image.objects.exists()
    assert [(action, label) for action, label, _who in told()] == [("desk.wagtail-delete", "A bridge")]


def test_many_pictures_are_told_each(desk: Client) -> None:
    pictures = [Image.objects.create(title=title, file=get_test_image_file()) for title in ("One", "Two")]
    address = desk_address("wagtail_bulk_action", "wagtailimages", "image", "delete")
    desk.post(f"{address}?" + "&".join(f"id={one.pk}" for one in pictures))
    assert not Image.objects.exists()
    assert sorted(told()) == [
        ("desk.wagtail-delete", title, "editor@example.org") for title in ("One", "Two")
    ]


def test_use_cases_write_their_own_event_alone(material: Material, mission_editor: User) -> None:
    material.save_revision(user=mission_editor).publish(user=mission_editor)
    assert told() == []
    assert ModelLogEntry.objects.filter(action="wagtail.publish").exists()


@pytest.mark.parametrize("title", ['=HYPERLINK("http://elsewhere.example")', "@SUM(A1)", "-1+1"])
def test_title_stays_text_in_the_report_of_all_acts(desk: Client, material: Material, title: str) -> None:
    desk.post(desk_address(EDIT, material.pk), form_data(material, title=title, **{"action-publish": "1"}))
    answer = desk.get(f"{desk_address('wagtailadmin_reports:site_history')}?export=csv")
    rows = csv.DictReader(answer.getvalue().decode().splitlines())
    assert {row["Name"] for row in rows} == {f"'{title}"}


def test_what_cannot_be_told_is_not_done(
    desk: Client, material: Material, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_told: object) -> AuditEvent:
        raise OperationalError("disk full")

    monkeypatch.setattr(AuditEvent.objects, "create", full)
    with pytest.raises(OperationalError):
        desk.post(
            desk_address(EDIT, material.pk), form_data(material, title="New", **{"action-publish": "1"})
        )
    assert Material.objects.get().title == material.title
    assert not Material.objects.get().revisions.exists()
