"""The example contract: assembled, labelled, sound, and made once."""

import pytest

from zeroward.contract.models import Contract, Publication
from zeroward.contract.queries.content import content_of, template_for
from zeroward.contract.queries.standing import standing_of
from zeroward.methods.contracts.template.checking import faults_of
from zeroward.places.models import City
from zeroward.web.domain.demo import load_demo

pytestmark = pytest.mark.django_db


def test_example_contract_is_assembled_sound_and_made_once(klagenfurt: City) -> None:
    City.objects.update(population=100_316)
    load_demo()
    contract = Contract.objects.get()
    content = content_of(contract)
    assert contract.is_example
    assert not faults_of(template_for(contract), content)
    assert content["modules"]["A-1.4"]["tables"]["A-1.4"][0]["cells"]["total"]["from"]["room"] == "inventory"
    assert content["modules"]["B-2.2"]["tables"]["B-2.2"]
    assert "example" in str(content["modules"]["F-1"]).lower()
    assert standing_of(contract).percent > 60
    assert "IP-B1" not in Publication.objects.get().modules
    load_demo()
    assert Contract.objects.count() == 1
