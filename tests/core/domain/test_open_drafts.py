"""Loading the catalogue again beside an editor's draft: publishing the draft later keeps both."""

from typing import Any

import pytest

from tests.support.people import MakePerson
from zeroward.core.domain.open_drafts import carry_into, open_draft
from zeroward.core.domain.upsert import upsert
from zeroward.library.models import Link, Material
from zeroward.places.models import Country

pytestmark = pytest.mark.django_db
FILE = {"title": "Heat plans", "summary": "First edition"}


@pytest.fixture
def loaded(material: Material) -> Material:
    upsert(Material, key=material.key, values=FILE)
    return Material.objects.get()


def drafted(record: Any, **values: Any) -> None:
    """An editor changes a published record and does not publish yet."""
    for name, value in values.items():
        setattr(record, name, value)
    record.save_revision()


def published(record: Any) -> Any:
    type(record).objects.get(pk=record.pk).latest_revision.publish()
    return type(record).objects.get(pk=record.pk)


def test_new_value_of_the_file_reaches_an_open_draft(loaded: Material) -> None:
    drafted(loaded, summary="In our words")
    upsert(Material, key=loaded.key, values={**FILE, "title": "Heat plans for towns"})
    assert Material.objects.get().has_unpublished_changes
    now = published(loaded)
    assert (now.title, now.summary) == ("Heat plans for towns", "In our words")


def test_what_the_editor_changed_stays_the_editors(loaded: Material) -> None:
    drafted(loaded, title="Our title")
    upsert(Material, key=loaded.key, values={**FILE, "title": "Heat plans for towns"})
    assert Material.objects.get().title == "Heat plans for towns"
    assert published(loaded).title == "Our title"


def test_draft_that_learns_nothing_is_left_alone(loaded: Material) -> None:
    drafted(loaded, summary="In our words")
    before = Material.objects.get().latest_revision_id
    upsert(Material, key=loaded.key, values=FILE)
    assert Material.objects.get().latest_revision_id == before


def test_record_without_a_draft_gets_none(loaded: Material) -> None:
    assert open_draft(loaded) is None
    upsert(Material, key=loaded.key, values={**FILE, "title": "Heat plans for towns"})
    assert (Material.objects.get().latest_revision_id, loaded.has_unpublished_changes) == (None, False)


def test_children_and_links_are_carried_too(loaded: Material, austria: Country) -> None:
    link = Link.objects.create(material=loaded, label="Report", url="https://example.org/old")
    drafted(Material.objects.get(), summary="In our words")
    record = Material.objects.get()
    draft = open_draft(record)
    Link.objects.filter(pk=link.pk).update(url="https://example.org/new")
    record.countries.set([austria])
    carry_into(draft)
    now = published(loaded)
    assert [one.url for one in now.links.all()] == ["https://example.org/new"]
    assert [country.code for country in now.countries.all()] == ["AT"]


def test_editor_is_told_who_wrote(loaded: Material, person: MakePerson) -> None:
    officer = person("officer@example.org")
    drafted(loaded, summary="In our words")
    record = Material.objects.get()
    draft = open_draft(record)
    record.title = "Another"
    record.save(update_fields=["title"])
    carry_into(draft, actor=officer)
    latest = Material.objects.get().latest_revision
    assert (latest.user, latest.content["title"]) == (officer, "Another")
