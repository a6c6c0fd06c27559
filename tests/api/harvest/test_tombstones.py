"""What was shown to harvesters once stays known as deleted."""

from io import StringIO
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from lxml import etree

from tests.api.harvest.test_oai import ID, NS, asked, error_of
from zeroward.api.harvest.sources import SOURCES
from zeroward.api.tombstones import KINDS
from zeroward.core.models import Instance
from zeroward.harvested.models import Shown
from zeroward.learning.models import Course
from zeroward.library.models import Category, Challenge, Material, Term


def deleted(client: Client, query: str = "") -> dict[str, str]:
    """Identifier: datestamp."""
    root = asked(client, f"verb=ListIdentifiers&metadataPrefix=oai_dc{query}")
    gone = root.findall(".//o:header[@status='deleted']", NS)
    return {
        one.findtext("o:identifier", None, NS).removeprefix(ID): one.findtext("o:datestamp", None, NS)
        for one in gone
    }


def noted() -> str:
    said = StringIO()
    call_command("note_harvest", stdout=said)
    return said.getvalue().strip()


def test_kinds_are_those_that_are_harvested() -> None:
    assert {
        label: (one.kind, one.key) for one in SOURCES.values() for label in [one.model._meta.label]
    } == KINDS


def test_record_deleted_for_good_is_told_at_once_and_stays(client: Client, portfolio: None) -> None:
    Term.objects.get(key="esco").delete()
    Material.objects.get(key="draft").delete()  # was never shown
    assert set(deleted(client)) == {"term/esco", "material/archived"}
    Material.objects.get(key="archived").delete()
    assert set(deleted(client)) == {"term/esco", "material/archived"}
    root = asked(client, f"verb=GetRecord&metadataPrefix=oai_dc&identifier={ID}term/esco")
    assert [etree.QName(one).localname for one in root.findall(".//o:record/*", NS)] == ["header"]
    assert set(deleted(client, "&set=kind:term")) == {"term/esco"}


def test_every_day_notes_what_came_and_went(client: Client, portfolio: None) -> None:
    assert noted() == "3 new, 0 came back, 0 gone"
    assert noted() == "0 new, 0 came back, 0 gone"
    Category.objects.update(live=False)  # hides its challenges and materials; none of them changes
    assert noted() == "0 new, 0 came back, 1 gone"
    told = deleted(client, "&from=2026-06-01")
    assert "challenge/3.4" in told
    Category.objects.update(live=True)
    assert "challenge/3.4" not in deleted(client)
    assert noted() == "0 new, 1 came back, 0 gone"
    Challenge.objects.update(updated_at="2026-01-01T00:00:00+00:00")
    root = asked(client, "verb=ListIdentifiers&metadataPrefix=oai_dc&set=kind:challenge&from=2026-06-01")
    assert [one.text for one in root.findall(".//o:identifier", NS)] == [f"{ID}challenge/3.4"]


def test_key_that_changed_leaves_the_old_one_deleted(client: Client, portfolio: None) -> None:
    noted()
    Term.objects.filter(key="esco").update(key="energy-service-company")
    assert noted() == "1 new, 0 came back, 1 gone"
    assert set(deleted(client, "&set=kind:term")) == {"term/esco"}


def test_closed_room_deletes_nothing(client: Client, portfolio: None) -> None:
    Course.objects.create(key="course", title="Course")
    assert noted() == "4 new, 0 came back, 0 gone"
    Instance.objects.update(closed_rooms=["learning"])
    cache.clear()
    assert noted() == "0 new, 0 came back, 0 gone"
    assert error_of(client, "verb=ListIdentifiers&metadataPrefix=oai_dc&set=kind:course") == "noRecordsMatch"


def test_record_made_again_under_the_same_key_is_shown(client: Client, portfolio: None) -> None:
    noted()
    Term.objects.get(key="esco").delete()
    Term.objects.create(key="esco", term="ESCO")
    assert "term/esco" not in deleted(client)
    assert noted() == "0 new, 1 came back, 0 gone"


def test_record_taken_back_is_told_in_the_sets_it_had(client: Client, portfolio: None) -> None:
    Material.objects.filter(key="dialogue-forum").update(archived_at=timezone.now())
    for part in ("country:AT", "country", "category:3", "kind:material"):
        assert "material/dialogue-forum" in deleted(client, f"&set={part}"), part
    assert "material/archived" not in deleted(client, "&set=country:AT")  # it had none
    root = asked(client, f"verb=GetRecord&metadataPrefix=oai_dc&identifier={ID}material/dialogue-forum")
    sets = [one.text for one in root.findall(".//o:setSpec", NS)]
    assert sets == ["kind:material", "category:3", "country:AT"]


def test_record_hidden_with_its_category_is_told_in_its_set(client: Client, portfolio: None) -> None:
    noted()
    Category.objects.update(live=False)
    noted()
    assert set(deleted(client, "&set=category:3")) == {"challenge/3.4"}


def test_record_deleted_for_good_is_told_in_every_set_that_it_may_have_had(
    client: Client, portfolio: None
) -> None:
    Material.objects.get(key="dialogue-forum").delete()
    Term.objects.get(key="esco").delete()  # a term stands in the set of its kind alone
    for part in ("country:AT", "country:DE", "category:3"):
        assert set(deleted(client, f"&set={part}")) == {"material/dialogue-forum"}, part
    assert set(deleted(client, "&set=kind:term")) == {"term/esco"}


def test_lists_cost_few_queries(client: Client, portfolio: None, django_assert_max_num_queries: Any) -> None:
    noted()
    with django_assert_max_num_queries(14):
        asked(client, "verb=ListIdentifiers&metadataPrefix=oai_dc")
    with django_assert_max_num_queries(26):
        asked(client, "verb=ListRecords&metadataPrefix=oai_dc")


@pytest.mark.parametrize("verb", ["Identify", "ListIdentifiers&metadataPrefix=oai_dc"])
def test_asking_writes_nothing(client: Client, portfolio: None, verb: str) -> None:
    asked(client, f"verb={verb}")
    assert not Shown.objects.exists()
