"""Loading the shipped offers: complete, repeatable, and without touching what a person changed."""

from pathlib import Path

import pytest
from django.conf import settings

from zeroward.places.models import Country
from zeroward.services.importers.catalogue import load_services
from zeroward.services.models import Occasion, Provider, Service
from zeroward.taxonomy.models import Concept, Scheme

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
DATA = Path(settings.DATA_DIR)


@pytest.fixture
def loaded(austria: Country) -> None:
    scheme = Scheme.objects.create(key="pathways", title="Pathways")
    for key in (
        "foundations",
        "inclusive-ecosystem",
        "monitoring-and-learning",
        "technological-solutions",
        "policy-and-governance",
        "finance",
    ):
        Concept.objects.create(scheme=scheme, key=key)
    load_services(DATA)


def test_every_offer_is_loaded_with_rule_dates_and_provider(loaded: None) -> None:
    assert Service.objects.count() == 109
    twinning = Service.objects.get(key="twinning-learning-programme")
    assert (twinning.rule["all"][1]["fact"], twinning.doubt, twinning.rule_quality) == (
        "neutrality_pledge",
        "pass",
        "high",
    )
    assert [one.apply_by.isoformat() for one in twinning.occasions.all() if one.apply_by] == ["2024-05-31"]
    assert Service.objects.get(key="eib").rule == {}
    klien = Provider.objects.get(key="klien")
    assert klien.country is not None
    assert klien.services.count() == 3
    assert not Provider.objects.filter(name="Albania").exists()


def test_loading_twice_changes_nothing_and_keeps_what_people_wrote(loaded: None) -> None:
    service = Service.objects.get(key="nzc-helpdesk")
    service.apply_how, service.rule = "Write to us.", {"fact": "country", "is": "AT"}
    service.save()
    Occasion.objects.filter(name="Second edition").update(place="Online only")
    again = load_services(DATA)
    assert (again.created, again.changed) == (0, 0)
    service.refresh_from_db()
    assert (service.apply_how, service.rule) == ("Write to us.", {"fact": "country", "is": "AT"})
    assert Occasion.objects.get(name="Second edition").place == "Online only"
