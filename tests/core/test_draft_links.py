"""Links wait in the draft until it is published."""

from zeroward.library.models import Link, Material
from zeroward.places.models import Country


def germany() -> Country:
    return Country.objects.create(key="de", code="DE", name="Germany")


def test_draft_of_a_published_record_keeps_its_links_to_itself(material: Material) -> None:
    country = germany()
    draft = material.get_latest_revision_as_object()
    draft.title = "A better title"
    draft.draft_links["countries"] = [country.pk]
    revision = draft.save_revision()
    assert [found.code for found in Material.objects.get().countries.all()] == ["AT"]
    revision.publish()
    published = Material.objects.get()
    assert published.title == "A better title"
    assert [found.code for found in published.countries.all()] == ["DE"]


def test_revision_of_a_saved_record_remembers_links_and_children(material: Material) -> None:
    Link.objects.create(material=material, label="Report")
    revision = Material.objects.get().save_revision()
    material.countries.clear()
    Link.objects.all().delete()
    assert revision.content["countries"] != []
    revision.as_object().save()
    restored = Material.objects.get()
    assert [found.code for found in restored.countries.all()] == ["AT"]
    assert [link.label for link in restored.links.all()] == ["Report"]


def test_link_to_a_record_that_is_gone_is_dropped(material: Material) -> None:
    country = germany()
    draft = Material.objects.get()
    draft.draft_links["countries"] = [country.pk]
    revision = draft.save_revision()
    country.delete()
    revision.publish()
    assert list(Material.objects.get().countries.all()) == []


def test_saving_one_field_leaves_waiting_links_alone(material: Material) -> None:
    material.draft_links["countries"] = []
    material.save(update_fields=["title"])
    assert [found.code for found in material.countries.all()] == ["AT"]


def test_publishing_does_not_undo_an_archiving(material: Material) -> None:
    revision = material.save_revision()
    material.archived_at = material.updated_at
    material.save()
    revision.publish()
    assert Material.objects.get().archived_at is not None
