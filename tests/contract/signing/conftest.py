"""A contract with a priority, two signatories, and steps towards its signing."""

import datetime
from collections.abc import Callable

import pytest

from tests.support.city_team import acting
from zeroward.contract.domain.signatories import save_signatory
from zeroward.contract.domain.signatures import make_link, sign
from zeroward.contract.domain.signings import close_signing, open_signing
from zeroward.contract.domain.states import take_step
from zeroward.contract.domain.writing import write_modules
from zeroward.contract.models import Contract, Signatory, Signing
from zeroward.people.models import User
from zeroward.places.models import City, Country

TODAY_YEAR = 2026


@pytest.fixture
def graz(austria: Country) -> City:
    return City.objects.create(key="graz", name="Graz", country=austria)


def cell(value: object) -> dict[str, object]:
    return {"value": value}


PRIORITIES = {
    "tables": {
        "priorities": [
            {"id": "p1", "cells": {"number": cell("1"), "priority": cell("Heat without gas")}},
            {"id": "p2", "cells": {"number": cell("2"), "priority": cell("Streets for all")}},
        ]
    }
}


@pytest.fixture
def written(contract: Contract, editor: User) -> Contract:
    """The contract with an introduction and two strategic priorities."""
    write_modules(
        **acting(editor),
        contract=contract,
        modules={"CM-1": {"text": cell("We join the Mission.")}, "CM-3": PRIORITIES},
    )
    contract.refresh_from_db()
    return contract


AddSignatory = Callable[..., Signatory]


@pytest.fixture
def add_signatory(written: Contract, editor: User) -> AddSignatory:
    def add(
        name: str, *, is_city: bool = False, text: str = "Half the heat by 2030.", **more: object
    ) -> Signatory:
        values = {"name": name, "level": "local", "is_city": is_city, **more}
        rows = [{"text": text, "priorities": ["1"], "by_year": 2030}] if text else []
        return save_signatory(**acting(editor), contract=written, values=values, commitments=rows)

    return add


@pytest.fixture
def city_signs(add_signatory: AddSignatory) -> Signatory:
    return add_signatory(
        "City of Klagenfurt", is_city=True, person="Maria Muster", position="Mayor", email="m@k.example"
    )


@pytest.fixture
def utility(add_signatory: AddSignatory) -> Signatory:
    return add_signatory("Stadtwerke", legal_form="company", domain="energy")


@pytest.fixture
def in_review(written: Contract, city_signs: Signatory, utility: Signatory, coordinator: User) -> Contract:
    take_step(**acting(coordinator), contract=written, key="review", statement="Please read B-1.")
    return written


@pytest.fixture
def signing(in_review: Contract, coordinator: User) -> Signing:
    return open_signing(**acting(coordinator), contract=in_review, year=TODAY_YEAR)


def signed_by(coordinator: User, signing: Signing, signatory: Signatory, name: str = "Maria Muster") -> str:
    """Make the link and use it; gives the secret."""
    signature = signing.signatures.get(signatory=signatory)
    secret = make_link(**acting(coordinator), signature=signature)
    sign(secret=secret, seen=signing.version.digest, name=name, position="Mayor", agrees=True)
    return secret


@pytest.fixture
def signed(signing: Signing, city_signs: Signatory, coordinator: User) -> Contract:
    signed_by(coordinator, signing, city_signs)
    close_signing(**acting(coordinator), signing=signing, signed_on=datetime.date(2026, 1, 5))
    signing.contract.refresh_from_db()
    return signing.contract
