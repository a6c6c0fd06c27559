"""The example work of a city: labelled, sound, public where it should be, and made once."""

from pathlib import Path

import pytest
from django.db import connection, models
from django.test import Client
from django.urls import reverse

from tests.support.cells import cell_of, cells
from tests.support.loaded import LoadOnce, make_examples
from zeroward.contract.domain.demo_pacts import make_agreements, make_pact
from zeroward.contract.domain.demo_signing import SIGNATORIES, SigningTeam, make_signing
from zeroward.contract.models import (
    Agreement,
    Contract,
    ContractState,
    Dossier,
    Pact,
    Publication,
    SignatureWay,
)
from zeroward.contract.queries.content import content_of, template_for
from zeroward.contract.queries.seals import checked_file
from zeroward.contract.queries.standing import standing_of
from zeroward.core.personal_data import purposes
from zeroward.finance.models import InvestmentPlan, InvestmentVersion
from zeroward.finance.queries.overview import investment_page
from zeroward.inventory.models import Inventory, InventoryVersion
from zeroward.methods.contracts.template.checking import faults_of
from zeroward.people.domain.account import close_account
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import Country
from zeroward.plan.models import Plan, PlanVersion
from zeroward.plan.queries.frozen import facts_of
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.versions import chosen_pair
from zeroward.web.domain.demo import load_demo
from zeroward.web.domain.exit.leaving import leaving_city
from zeroward.web.domain.exit.rows import digest_of
from zeroward.web.domain.exit.taking_in import take_in
from zeroward.web.domain.exit.writing import content_here, export

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

MADE: tuple[type[models.Model], ...] = (
    Agreement, Contract, Dossier, Inventory, InventoryVersion, InvestmentPlan, InvestmentVersion, Pact, Plan,
    PlanVersion, Publication, User,
)  # fmt: skip
Counts = dict[str, int]


def counts() -> Counts:
    return {model.__name__: model._default_manager.count() for model in MADE}


def make_twice() -> Counts:
    make_examples()
    once = counts()
    load_demo()
    return once


@pytest.fixture(scope="module")
def made_once(load_once: LoadOnce) -> Counts:
    """The example data is there, made twice; how much there was after the first time."""
    return load_once(make_twice)


@pytest.fixture(autouse=True)
def _made(made_once: Counts, db: None) -> None:
    """Every test here starts from it."""


def test_second_time_makes_nothing(made_once: Counts) -> None:
    assert min(made_once.values()) > 0
    assert counts() == made_once


def test_inventories_are_labelled() -> None:
    found = Inventory.objects.order_by("city__key", "year")
    assert [(one.city.key, one.year, one.state, one.is_example) for one in found] == [
        ("example-town", 2023, "draft", True),
        ("klagenfurt", 2019, "published", True),
        ("klagenfurt", 2021, "published", True),
        ("klagenfurt", 2023, "published", True),
    ]
    versions = InventoryVersion.objects.order_by("inventory__year")
    assert [version.is_verified for version in versions] == [False, False, True]
    assert all(version.data["header"]["is_example"] for version in versions)


def test_plan_is_computed_and_published(client: Client) -> None:
    plan = Plan.objects.get(city__key="klagenfurt")
    assert plan.is_example
    assert plan.is_open
    facts = facts_of(load_plan(plan))
    assert facts.computed
    assert facts.gap is not None
    assert facts.gap > 0
    assert not facts.raw["problems"]
    assert PlanVersion.objects.get().is_public
    text = client.get(reverse("plan:public", args=["klagenfurt", plan.pk])).content.decode()
    assert "Example data." in text
    assert "Tram to the university" in text
    pair = chosen_pair(plan, "1", "0")
    assert pair is not None
    assert [row.title for row in pair.comparison.groups[0].rows] == ["M1 Tram to the university and the lake"]


def test_investment_plan_is_public(client: Client) -> None:
    found = InvestmentPlan.objects.select_related("plan__city__country").get()
    page = investment_page(found.plan, found)
    assert page.gaps.total is not None
    assert page.gaps.total.gap > 0
    assert len(page.gaps.strangers) == 1
    assert not page.burden.above
    assert InvestmentVersion.objects.get().is_public
    address = reverse("finance:public", args=["klagenfurt", found.plan_id, 1])
    text = client.get(address).content.decode()
    assert "Example data." in text
    assert "National transport fund" in text


def test_contract_is_assembled_and_sound() -> None:
    contract = Contract.objects.get()
    content = content_of(contract)
    assert contract.is_example
    assert not faults_of(template_for(contract), content)
    assert content["modules"]["A-1.4"]["tables"]["A-1.4"][0]["cells"]["total"]["from"]["room"] == "inventory"
    assert content["modules"]["B-2.2"]["tables"]["B-2.2"]
    assert "example" in str(content["modules"]["F-1"]).lower()
    assert standing_of(contract).percent > 60
    assert "IP-B1" not in Publication.objects.get().modules


def test_contract_is_signed_sealed_and_being_renewed() -> None:
    contract = Contract.objects.get(is_example=True)
    assert contract.state == ContractState.DRAFT
    signing = contract.signings.get()
    ways = sorted(signing.signatures.values_list("way", flat=True))
    assert ways == ["", *[SignatureWay.PAPER] * 3]
    assert len(signing.version.data["signatories"]) == len(SIGNATORIES)
    assert signing.version.data["content"]["modules"]["CM-6"]["tables"]["commitments"]
    with Dossier.objects.get().file.open("rb") as file:
        assert checked_file(file.read()).verdict == "genuine"


def test_pact_and_agreements_are_labelled_and_made_once() -> None:
    assert all("example" in str(one).lower() for one in (Pact.objects.get(), *Agreement.objects.all()))
    contract = Contract.objects.get()
    people = {
        name: User.objects.get(email=f"{name}@example.org") for name in ("city-editor", "city", "platform")
    }
    editor, city, platform = ((person, viewer_of(person)) for person in people.values())
    make_signing(contract=contract, team=SigningTeam(editor, city, platform))
    assert make_pact(city=contract.city, editor=editor, coordinator=city) is None
    assert make_agreements(city=contract.city, editor=editor) is None
    assert contract.signings.count() == 1


@pytest.mark.parametrize(
    "name", ["city", "city-editor", "platform", "analyst", "helpdesk", "expert", "keeper"]
)
def test_closed_account_leaves_nothing_of_the_person_in_any_table(name: str) -> None:
    somebody = User.objects.get(email=f"{name}@example.org")
    known = {somebody.email, somebody.get_full_name().lower()}
    close_account(actor=somebody, confirmation=somebody.email, leave_alone=True)
    left = {place for place, text in cells() if any(word in text.lower() for word in known)}
    assert left - {cell_of(field) for purpose in purposes() for field, _why in purpose.stays} == set()


def emptied() -> None:
    """Another instance: nothing of the house is left in this database, until the test is over."""
    kept = {"django_content_type", "auth_permission", "wagtailcore_locale", "django_migrations"}
    with connection.cursor() as cursor:
        ask = (
            "PRAGMA defer_foreign_keys = ON"
            if connection.vendor == "sqlite"
            else "SET CONSTRAINTS ALL DEFERRED"
        )
        cursor.execute(ask)
        for table in connection.introspection.django_table_names(only_existing=True):
            if table not in kept:
                cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")
    Country.objects.create(key="at", code="AT", name="Austria")


def test_city_leaves_and_comes_in_elsewhere(client: Client, tmp_path: Path) -> None:
    """The same hash, the same addresses, and what everyone reads is there."""
    plan = Plan.objects.get(city__key="klagenfurt")
    public = {
        reverse("plan:public", args=["klagenfurt", plan.pk]): "Tram to the university",
        reverse("finance:public", args=["klagenfurt", plan.pk, 1]): "National transport fund",
        reverse("inventory:public", args=["klagenfurt", 2023, 1]): "Klagenfurt",
        reverse("contract:public", args=["klagenfurt", Contract.objects.get().pk]): "example",
    }
    before = {address: client.get(address).status_code for address in public}
    team = reverse("people:workspace", args=["klagenfurt"])
    written = export(leaving_city("klagenfurt"), target=tmp_path, signer=None)
    emptied()
    taken = take_in(written.path, trusted={}, unsigned_allowed=True, leave_out=True)
    assert (taken.moved, taken.files, taken.left) == ([], 2, {"services.Use": 1})
    assert taken.content == digest_of(content_here(leaving_city("klagenfurt")))
    assert {address: client.get(address).status_code for address in public} == before
    for address, words in public.items():
        assert words in client.get(address).content.decode()
    client.force_login(User.objects.get(email="city@example.org"))
    assert client.get(team).status_code == 200
    with Dossier.objects.get().file.open("rb") as file:
        assert checked_file(file.read()).verdict == "genuine"
