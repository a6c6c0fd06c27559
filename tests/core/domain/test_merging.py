"""Merging, undoing, archiving."""

import pytest
from django.test import Client
from django.urls import reverse

from zeroward.core.domain.merging import archive_record, merge_records, restore_record, undo_merge
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import AuditEvent
from zeroward.core.queries.moved import kept_key
from zeroward.library.models import Challenge, Link, Material, Placement
from zeroward.people.models import User
from zeroward.places.models import Organisation


@pytest.fixture
def duplicate(material: Material) -> Material:
    made = Material.objects.create(key="dialogue-forum-2", title="The Dialogue Forum")
    Link.objects.create(material=made, label="Report")
    made.partners.add(Organisation.objects.create(key="ffg", name="FFG"))
    return made


def test_merge_moves_links_partners_and_placements(
    duplicate: Material, material: Material, challenge: Challenge, mission_editor: User
) -> None:
    other = Challenge.objects.create(key="3.1", code="3.1", title="EU funds", category=challenge.category)
    Placement.objects.create(key="two.3.1", material=duplicate, challenge=other)
    merge_records(duplicate=duplicate, into=material, actor=mission_editor)
    duplicate.refresh_from_db()
    assert [link.label for link in material.links.all()] == ["Report"]
    assert [body.key for body in material.partners.all()] == ["ffg"]
    assert {placement.challenge.code for placement in material.placements.all()} == {"3.1", "3.4"}
    assert not duplicate.is_public
    assert kept_key("dialogue-forum-2") == "dialogue-forum"
    assert AuditEvent.objects.filter(action="core.record.merge", actor=mission_editor).count() == 1


def test_merge_leaves_a_placement_that_the_kept_record_has_already(
    duplicate: Material, material: Material, challenge: Challenge, mission_editor: User
) -> None:
    Placement.objects.create(key="two.3.4", material=duplicate, challenge=challenge, focus="The other focus")
    merge_records(duplicate=duplicate, into=material, actor=mission_editor)
    assert [placement.focus for placement in material.placements.all()] == ["Brings funders in."]
    assert [placement.focus for placement in duplicate.placements.all()] == ["The other focus"]


def test_undo_gives_everything_back(duplicate: Material, material: Material, mission_editor: User) -> None:
    merged = merge_records(duplicate=duplicate, into=material, actor=mission_editor)
    undo_merge(merged=merged, actor=mission_editor)
    duplicate.refresh_from_db()
    assert duplicate.is_public
    assert [link.label for link in duplicate.links.all()] == ["Report"]
    assert [body.key for body in duplicate.partners.all()] == ["ffg"]
    assert not material.links.exists()
    assert kept_key("dialogue-forum-2") == ""


def test_merge_refuses_two_kinds_itself_and_an_archived_record(
    duplicate: Material, material: Material, challenge: Challenge, mission_editor: User
) -> None:
    with pytest.raises(InvalidInputError):
        merge_records(duplicate=material, into=material, actor=mission_editor)
    with pytest.raises(InvalidInputError):
        merge_records(duplicate=challenge, into=material, actor=mission_editor)
    archive_record(record=duplicate, actor=mission_editor)
    with pytest.raises(ConflictError, match="archived"):
        merge_records(duplicate=duplicate, into=material, actor=mission_editor)


def test_restore_brings_an_archived_record_back_to_readers(material: Material, mission_editor: User) -> None:
    archive_record(record=material, actor=mission_editor)
    assert not Material.objects.public().exists()
    restore_record(record=material, actor=mission_editor)
    assert Material.objects.public().get() == material


def test_old_address_leads_to_the_record_that_was_kept(
    duplicate: Material, material: Material, mission_editor: User, client: Client
) -> None:
    old = reverse("library:material", args=["dialogue-forum-2"])
    assert client.get(old).status_code == 200
    merge_records(duplicate=duplicate, into=material, actor=mission_editor)
    answer = client.get(old)
    assert (answer.status_code, answer["Location"]) == (
        301,
        reverse("library:material", args=["dialogue-forum"]),
    )
