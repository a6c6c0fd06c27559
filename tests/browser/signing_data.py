"""Facts about reviews, signings, seals, pacts and agreements that addresses of their pages need."""

from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image

from zeroward.contract.domain.annexes import save_annex
from zeroward.contract.domain.opening import ContractFrame, open_contract
from zeroward.contract.domain.pictures import add_picture
from zeroward.contract.domain.questions import ask
from zeroward.contract.domain.signatories import save_signatory
from zeroward.contract.domain.signatures import make_link
from zeroward.contract.domain.signings import open_signing
from zeroward.contract.domain.states import take_step
from zeroward.contract.models import Agreement, Contract, Dossier, Pact, Picture
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.domain.city_places import place_of
from zeroward.places.models import City

YEAR = 2026


def signing_records() -> dict[str, Any]:
    """What the example of the Mission City holds, and a contract of the town that is being reviewed and signed."""
    contract = Contract.objects.get(city__key="klagenfurt", is_example=True)
    pact = Pact.objects.get(city__key="klagenfurt")
    dossier = Dossier.objects.get(version__contract=contract)
    return {
        "signed_year": contract.signings.get().year,
        "contract_signatory": contract.signatories.order_by("pk")[0].pk,
        "dossier": dossier.code,
        "pact": pact.pk,
        "pact_party": pact.parties.order_by("pk")[0].pk,
        "pact_deal": pact.deals.order_by("pk")[0].pk,
        "funded": Agreement.objects.filter(kind="cooperation").latest("pk").pk,
        "demonstrator": Agreement.objects.filter(kind="demonstrator").latest("pk").pk,
        "picture": _picture().pk,
        **_town(),
    }


def _picture() -> Picture:
    person = User.objects.get(email="city-editor@example.org")
    out = BytesIO()
    Image.new("RGB", (1600, 900), "#0b6155").save(out, "PNG")
    return add_picture(
        actor=person,
        viewer=viewer_of(person),
        place=place_of(City.objects.select_related("country").get(key="klagenfurt")),
        values={
            "kind": "target",
            "title": "The lake quarter in 2040 (example)",
            "alt": "A plain green picture, made for demonstration.",
            "credit": "Nobody (example)",
            "visibility": "public",
        },
        file=ContentFile(out.getvalue(), name="quarter.png"),
    )


def _town() -> dict[str, Any]:
    person = User.objects.get(email="town@example.org")
    who: dict[str, Any] = {"actor": person, "viewer": viewer_of(person)}
    contract = open_contract(
        **who,
        city=City.objects.select_related("country").get(key="example-town"),
        frame=ContractFrame(title="Climate contract of the town (example)"),
        is_example=True,
    )
    for name, is_city in (("Example Town", True), ("Savings bank of the town", False)):
        values = {"name": name, "is_city": is_city, "level": "local"}
        commitments = [{"text": "Half of our heat without gas by 2030.", "by_year": 2030}]
        save_signatory(**who, contract=contract, values=values, commitments=commitments)
    take_step(**who, contract=contract, key="to_external", reviewer="Experts of the Commission")
    round_ = contract.rounds.select_related("contract__city__country").get()
    ask(
        **who,
        round_=round_,
        values={"text": "Which year is the baseline?", "module": "A-1.4", "reference": "8"},
    )
    annex = save_annex(
        **who,
        contract=contract,
        values={"authority": "Province", "level": "regional", "title": "Letter of support", "state": "draft"},
    )
    signing = open_signing(**who, contract=contract, year=YEAR)
    signatures = list(signing.signatures.select_related("signatory", "signing__contract__city__country"))
    return {
        "town_contract": contract.pk,
        "town_round": round_.number,
        "town_annex": annex.pk,
        "town_signatory": signatures[1].signatory_id,
        "town_signature": signatures[1].pk,
        "sign_secret": make_link(**who, signature=signatures[0]),
    }
