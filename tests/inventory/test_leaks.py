"""Trying to read and to write what is not one's own."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from tests.inventory.conftest import CITY, GAS
from tests.inventory.test_pages import pages
from tests.support.city_team import acting
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import StoredDocument, Visibility
from zeroward.inventory.domain.activities import save_activity
from zeroward.inventory.domain.attachments import attach_document
from zeroward.inventory.domain.cells import add_comment, set_key
from zeroward.inventory.domain.factors import FactorValues, save_factor
from zeroward.inventory.domain.opening import Frame, open_inventory
from zeroward.inventory.domain.states import take_step
from zeroward.inventory.models import CityFactor, Inventory
from zeroward.people.models import User
from zeroward.places.models import City, Country

pytestmark = pytest.mark.slow

SECRET = "Meter 4711 of the town hall"


@pytest.fixture
def secret(inventory: Inventory, editor: User, coordinator: User, klagenfurt: City) -> Inventory:
    """A draft with something in every corner that nobody outside may see."""
    who = acting(editor)
    save_activity(**who, inventory=inventory, figure=GAS)
    set_key(**who, inventory=inventory, source="rail.fuel", key="NE", explanation=SECRET)
    add_comment(**who, inventory=inventory, source="residential.fuel", text=SECRET)
    factor = FactorValues("heat", {"CO2": 0.2}, "t/MWh", valid_from=2020, valid_to=2024, source_text=SECRET)
    save_factor(**who, city=klagenfurt, values=factor)
    take_step(**who, inventory=inventory, key="hand-in")
    take_step(**acting(coordinator), inventory=inventory, key="publish")
    take_step(**acting(coordinator), inventory=inventory, key="correct", statement=SECRET)
    inventory.refresh_from_db()
    return inventory


def test_visitors_are_asked_to_sign_in_everywhere(client: Client, secret: Inventory) -> None:
    for name, args in pages(secret).items():
        answer = client.get(reverse(f"inventory:{name}", args=args))
        assert (name, answer.status_code) == (name, 302)
        assert "/account/login/" in answer["Location"]


@pytest.mark.parametrize("who", ["stranger", "platform", "mission_editor"])
def test_draft_of_the_team_does_not_exist_for_others(
    who: str, client: Client, secret: Inventory, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(who))
    for name, args in pages(secret).items():
        address = reverse(f"inventory:{name}", args=args)
        for answer in (client.get(address), client.post(address)):
            assert answer.status_code in (403, 404, 405), name
            assert SECRET not in answer.content.decode()


def test_shared_draft_is_read_by_the_platform_but_its_talk_is_not(
    client: Client, secret: Inventory, platform: User, mission_editor: User
) -> None:
    Inventory.objects.update(visibility=Visibility.PLATFORM)
    client.force_login(platform)
    page = client.get(reverse("inventory:cell", args=[secret.pk, "residential.fuel"]))
    text = page.content.decode()
    assert page.status_code == 200
    assert "1\u202f200" in text
    assert SECRET not in text
    assert "Add a figure" not in text
    client.force_login(mission_editor)
    assert client.get(reverse("inventory:cell", args=[secret.pk, "residential.fuel"])).status_code == 404
    Inventory.objects.update(visibility=Visibility.MISSION)
    assert client.get(reverse("inventory:cell", args=[secret.pk, "residential.fuel"])).status_code == 200


def test_platform_of_another_country_sees_nothing(client: Client, secret: Inventory, person: Any) -> None:
    Inventory.objects.update(visibility=Visibility.PLATFORM)
    client.force_login(person("de@platform.example", scope="country:DE", role="platform-coordinator"))
    assert client.get(reverse("inventory:inventory", args=[secret.pk])).status_code == 404


@pytest.mark.parametrize("who", ["reader", "verifier"])
def test_readers_and_verifiers_see_and_cannot_write(
    who: str, client: Client, secret: Inventory, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(who))
    activity = secret.activities.get()
    assert client.get(reverse("inventory:cell", args=[secret.pk, "residential.fuel"])).status_code == 200
    for name, args in {
        "figure-add": (secret.pk, "residential.fuel"),
        "figure": (secret.pk, activity.pk),
        "figure-delete": (secret.pk, activity.pk),
        "figure-confirm": (secret.pk, activity.pk),
        "key": (secret.pk, "rail.fuel"),
        "sector": (secret.pk, "residential"),
        "attach": (secret.pk, "rail.fuel"),
        "frame": (secret.pk,),
        "step": (secret.pk, "publish"),
        "version-withdraw": (secret.pk, 1),
        "city-factor-new": (CITY,),
        "inventory-new": (CITY,),
    }.items():
        answer = client.post(reverse(f"inventory:{name}", args=args), {"lock": 1})
        assert (name, answer.status_code) == (name, 403)
    activity.refresh_from_db()
    assert (activity.amount, secret.cell_notes.count()) == (1200.0, 1)


def test_working_inventory_cannot_be_made_public_by_any_means(inventory: Inventory, editor: User) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Inventory.objects.filter(pk=inventory.pk).update(visibility=Visibility.PUBLIC)
    with pytest.raises(InvalidInputError):
        Frame(visibility=Visibility.PUBLIC).values()


def test_figures_are_reached_through_their_own_inventory_only(
    client: Client, secret: Inventory, stranger: User, austria: Country
) -> None:
    graz = City.objects.create(key="graz", name="Graz", country=austria)
    own = open_inventory(**acting(stranger), city=graz, year=2023, frame=Frame())
    client.force_login(stranger)
    activity = secret.activities.get()
    for name in ("figure", "figure-delete", "figure-confirm"):
        address = reverse(f"inventory:{name}", args=[own.pk, activity.pk])
        assert client.post(address, {"lock": 1, "amount": "1", "unit": "MWh"}).status_code == 404
    comment = secret.comments.get()
    assert client.post(reverse("inventory:comment-settle", args=[own.pk, comment.pk])).status_code == 404
    factor = CityFactor.objects.get().pk
    for name in ("city-factor", "city-factor-delete"):
        assert client.post(reverse(f"inventory:{name}", args=["city:graz", factor])).status_code == 404
    activity.refresh_from_db()
    comment.refresh_from_db()
    assert (activity.amount, comment.resolved_at) == (1200.0, None)


def test_document_of_another_city_cannot_be_attached(inventory: Inventory, editor: User) -> None:
    foreign = StoredDocument.objects.create(
        scope="city:graz", scope_country="AT", title="Their bill", visibility=Visibility.PUBLIC
    )
    with pytest.raises(InvalidInputError):
        attach_document(**acting(editor), inventory=inventory, source="rail.fuel", document=foreign)
    assert not inventory.attachments.exists()


def test_city_of_the_address_must_be_a_city(client: Client, editor: User, inventory: Inventory) -> None:
    client.force_login(editor)
    for scope in ("country:AT", "mission", "city:nowhere"):
        for name in ("inventories", "inventory-new", "city-factors"):
            assert client.get(reverse(f"inventory:{name}", args=[scope])).status_code in (403, 404)


def test_number_too_large_for_any_record_is_not_found(
    client: Client, editor: User, inventory: Inventory
) -> None:
    client.force_login(editor)
    huge = 10**30
    for name, args in {
        "inventory": (huge,),
        "figure": (inventory.pk, huge),
        "version": (inventory.pk, huge),
        "city-factor": (CITY, huge),
        "sector": (inventory.pk, "no-such"),
        "cell": (inventory.pk, "no.such"),
        "key": (inventory.pk, "no.such"),
        "figure-add": (inventory.pk, "no.such"),
    }.items():
        assert (name, client.get(reverse(f"inventory:{name}", args=args)).status_code) == (name, 404)
