"""The example of a contract that was signed, its pact and its agreements: labelled, and made once."""

import pytest

from zeroward.contract.domain.demo_pacts import make_agreements, make_pact
from zeroward.contract.domain.demo_signing import SIGNATORIES, SigningTeam, make_signing
from zeroward.contract.models import Agreement, Contract, ContractState, Dossier, Pact, SignatureWay
from zeroward.contract.queries.seals import checked_file
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.web.domain.demo import load_demo

pytestmark = pytest.mark.django_db


def test_example_is_signed_sealed_and_being_renewed_and_made_once(klagenfurt: City) -> None:
    City.objects.update(population=100_316)
    load_demo()
    contract = Contract.objects.get(is_example=True)
    assert contract.state == ContractState.DRAFT
    signing = contract.signings.get()
    ways = sorted(signing.signatures.values_list("way", flat=True))
    assert ways == ["", *[SignatureWay.PAPER] * 3]
    assert len(signing.version.data["signatories"]) == len(SIGNATORIES)
    assert signing.version.data["content"]["modules"]["CM-6"]["tables"]["commitments"]
    with Dossier.objects.get().file.open("rb") as file:
        assert checked_file(file.read()).verdict == "genuine"
    assert all("example" in str(one).lower() for one in (Pact.objects.get(), *Agreement.objects.all()))
    people = {
        name: User.objects.get(email=f"{name}@example.org") for name in ("city-editor", "city", "platform")
    }
    editor, city, platform = ((person, viewer_of(person)) for person in people.values())
    make_signing(contract=contract, team=SigningTeam(editor, city, platform))
    assert make_pact(city=contract.city, editor=editor, coordinator=city) is None
    assert make_agreements(city=contract.city, editor=editor) is None
    assert contract.signings.count() == 1
