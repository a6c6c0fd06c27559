"""Figures in forms: short and in the reader's signs, and exact when nobody touches them."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.contract.domain.writing import write_modules
from zeroward.contract.models import Contract
from zeroward.contract.queries.content import content_of
from zeroward.people.models import User

pytestmark = pytest.mark.django_db
FROM = {"room": "plan", "label": "Climate plan", "at": "2026-11-26"}


@pytest.fixture
def computed(client: Client, contract: Contract, editor: User) -> Contract:
    cells = {
        "baseline": {"value": 269081.5524436, "from": FROM},
        "existing": {"value": 0.123456789, "from": FROM},
        "gap": {"value": 1234.5678},
    }
    rows = [{"id": "stationary", "cells": cells}]
    modules = {"A-2.3": {"tables": {"A-2.3": rows}}}
    write_modules(**acting(editor), contract=contract, modules=modules)
    client.force_login(editor)
    return Contract.objects.get(pk=contract.pk)


def cells_of(contract: Contract) -> dict[str, Any]:
    rows = content_of(Contract.objects.get(pk=contract.pk))["modules"]["A-2.3"]["tables"]["A-2.3"]
    found: dict[str, Any] = next(row["cells"] for row in rows if row["id"] == "stationary")
    return found


def shown(client: Client, address: str) -> dict[str, Any]:
    """What the form would send if nobody touched it."""
    page = client.get(address)
    sent: dict[str, Any] = {"stamp": page.context["stamp"]}
    for field in page.context["form"]:
        value = field.value()
        if value is not None:
            sent[field.html_name] = getattr(value, "text", value)
    return sent


def test_computed_figures_are_short_and_those_of_a_person_whole(client: Client, computed: Contract) -> None:
    address = reverse("contract:row", args=[computed.pk, "A-2.3", "A-2.3", "stationary"])
    sent = shown(client, address)
    assert (sent["c_0_baseline"], sent["c_0_existing"], sent["c_0_gap"]) == ("269082", "0.1235", "1234.5678")
    page = client.get(address).content.decode()
    assert 'value="269082"' in page
    assert 'value="1234.5678"' in page
    german = client.get(address.replace("/en/", "/de/")).content.decode()
    assert 'value="0,1235"' in german
    assert 'value="1234,5678"' in german


@pytest.mark.parametrize("name", ["row", "table"])
def test_what_nobody_touches_keeps_every_digit(client: Client, computed: Contract, name: str) -> None:
    args = [computed.pk, "A-2.3", "A-2.3", *(["stationary"] if name == "row" else [])]
    address, before = reverse(f"contract:{name}", args=args), cells_of(computed)
    sent = shown(client, address)
    assert client.post(address, sent).status_code == 302
    assert cells_of(computed) == before
    client.post(address, {**sent, "c_0_contract": "1 234 567"})
    assert cells_of(computed) == {**before, "contract": {"value": 1234567}}


def test_a_figure_that_was_typed_loses_its_origin(client: Client, computed: Contract) -> None:
    address = reverse("contract:row", args=[computed.pk, "A-2.3", "A-2.3", "stationary"])
    client.post(address, {**shown(client, address), "c_0_baseline": "269 081.6", "c_0_existing": ""})
    found = cells_of(computed)
    assert found["baseline"] == {"value": 269081.6}
    assert "existing" not in found
