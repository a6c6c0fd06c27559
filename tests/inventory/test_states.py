"""From draft to published: who may take which step, what is frozen, what can never change."""

from dataclasses import replace
from typing import Any

import pytest

from tests.inventory.conftest import GAS, POWER
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.inventory.domain.activities import save_activity
from zeroward.inventory.domain.states import STEPS, steps_for, take_step, withdraw_version
from zeroward.inventory.models import Inventory, InventoryState, InventoryVersion
from zeroward.inventory.queries.content import digest_of
from zeroward.inventory.queries.differences import compare_contents
from zeroward.inventory.queries.load import load_inventory, load_version, stored_content
from zeroward.people.models import Membership, Role, User
from zeroward.people.queries.viewer import viewer_of

WORDS = {"statement": "We looked at every bill.", "organisation": "Bureau"}


@pytest.fixture
def checked(inventory: Inventory, editor: User) -> Inventory:
    """An inventory with one figure, handed in."""
    save_activity(**acting(editor), inventory=inventory, figure=GAS)
    take_step(**acting(editor), inventory=inventory, key="hand-in")
    inventory.refresh_from_db()
    return inventory


def publish(inventory: Inventory, coordinator: User) -> InventoryVersion:
    take_step(**acting(coordinator), inventory=inventory, key="publish", statement="Done.")
    inventory.refresh_from_db()
    version = inventory.versions.first()
    assert version is not None
    return version


def test_way_from_draft_to_published_is_recorded_with_who_and_what(
    checked: Inventory, verifier: User, coordinator: User
) -> None:
    take_step(**acting(verifier), inventory=checked, key="verify", **WORDS)
    version = publish(checked, coordinator)
    assert checked.state == InventoryState.PUBLISHED
    assert [(step.to_state, step.by_name) for step in checked.steps.all()] == [
        ("internal_check", ""),
        ("verified", "Vera"),
        ("published", "Clara"),
    ]
    verified = checked.steps.get(to_state="verified")
    assert (verified.statement, verified.organisation) == (WORDS["statement"], "Bureau")
    assert verified.digest == version.digest == load_version(version).digest == load_inventory(checked).digest
    assert version.is_verified
    assert [step["organisation"] for step in version.data["steps"]] == ["Bureau", ""]


def test_version_without_verification_says_so(checked: Inventory, coordinator: User) -> None:
    assert not publish(checked, coordinator).is_verified


@pytest.mark.parametrize(
    ("key", "allowed"),
    [
        ("return", {"editor", "coordinator"}),
        ("verify", {"verifier"}),
        ("publish", {"coordinator"}),
    ],
)
def test_each_step_is_for_its_role_alone(
    key: str, allowed: set[str], checked: Inventory, request: pytest.FixtureRequest
) -> None:
    everybody = ("reader", "editor", "coordinator", "verifier", "stranger", "platform", "administrator")
    for name in everybody:
        user = request.getfixturevalue(name)
        assert (key in {step.key for step in steps_for(viewer_of(user), checked)}) is (name in allowed), name
        if name not in allowed:
            with pytest.raises(NotAllowedError):
                take_step(**acting(user), inventory=checked, key=key, **WORDS)
    checked.refresh_from_db()
    assert checked.state == InventoryState.INTERNAL_CHECK


def test_nobody_verifies_their_own_figures(checked: Inventory, editor: User) -> None:
    Membership.objects.filter(user=editor).update(role=Role.CITY_VERIFIER)
    with pytest.raises(NotAllowedError, match="yourself"):
        take_step(**acting(editor), inventory=checked, key="verify", **WORDS)


@pytest.mark.parametrize(("key", "words"), [("verify", {"statement": " "}), ("return", {})])
def test_steps_ask_for_their_words(
    key: str, words: dict[str, str], checked: Inventory, verifier: User, editor: User
) -> None:
    who = acting(verifier if key == "verify" else editor)
    with pytest.raises(InvalidInputError):
        take_step(**who, inventory=checked, key=key, organisation="Bureau", **words)


def test_verification_holds_for_what_was_seen_only(checked: Inventory, verifier: User, editor: User) -> None:
    seen = digest_of(stored_content(checked))
    take_step(**acting(editor), inventory=checked, key="return", statement="One more figure.")
    save_activity(**acting(editor), inventory=checked, figure=POWER)
    take_step(**acting(editor), inventory=checked, key="hand-in")
    with pytest.raises(ConflictError, match="changed since"):
        take_step(**acting(verifier), inventory=checked, key="verify", seen=seen, **WORDS)


def test_step_from_another_state_is_refused(checked: Inventory, editor: User) -> None:
    with pytest.raises(ConflictError):
        take_step(**acting(editor), inventory=checked, key="hand-in")
    with pytest.raises(InvalidInputError):
        take_step(**acting(editor), inventory=checked, key="no-such")


def test_empty_inventory_cannot_be_handed_in(inventory: Inventory, editor: User) -> None:
    with pytest.raises(ConflictError, match="nothing"):
        take_step(**acting(editor), inventory=inventory, key="hand-in")


def test_published_version_never_changes(checked: Inventory, coordinator: User) -> None:
    version = publish(checked, coordinator)
    version.data["header"]["year"] = 1999
    with pytest.raises(TypeError):
        version.save()
    with pytest.raises(TypeError):
        version.save(update_fields=["data"])
    version.refresh_from_db()
    assert version.data["header"]["year"] == 2023


def test_correction_makes_a_second_version_and_keeps_the_first(
    checked: Inventory, coordinator: User, editor: User
) -> None:
    first = publish(checked, coordinator)
    take_step(**acting(coordinator), inventory=checked, key="correct", statement="Gas was too low.")
    checked.refresh_from_db()
    assert (checked.state, checked.number) == (InventoryState.DRAFT, 2)
    figure = checked.activities.get()
    save_activity(
        **acting(editor), inventory=checked, figure=replace(GAS, amount=1500.0), activity=figure, lock=1
    )
    save_activity(**acting(editor), inventory=checked, figure=POWER)
    take_step(**acting(editor), inventory=checked, key="hand-in")
    second = publish(checked, coordinator)
    first.refresh_from_db()
    assert (first.number, second.number) == (1, 2)
    assert first.data["activities"][0]["amount"] == 1200.0
    changed = compare_contents(first.data, second.data)
    told = [
        (row.kind, row.title, [(one.before, one.after) for one in row.differences][:1])
        for row in changed.figures
    ]
    assert told == [
        ("added", "Electricity", [("", "residential.electricity")]),
        ("changed", "Natural gas", [("1200", "1500")]),
    ]
    assert compare_contents(first.data, first.data).is_empty


def test_withdrawn_version_keeps_number_digest_and_reason(checked: Inventory, coordinator: User) -> None:
    version = publish(checked, coordinator)
    with pytest.raises(InvalidInputError):
        withdraw_version(**acting(coordinator), version=version, reason=" ")
    withdraw_version(**acting(coordinator), version=version, reason="Wrong year.")
    kept = InventoryVersion.objects.get()
    assert kept.withdrawn_at is not None
    assert (kept.number, kept.digest, kept.withdrawn_reason) == (1, version.digest, "Wrong year.")


def test_only_coordinators_withdraw(
    checked: Inventory, coordinator: User, editor: User, stranger: User
) -> None:
    version = publish(checked, coordinator)
    for user in (editor, stranger):
        with pytest.raises(NotAllowedError):
            withdraw_version(**acting(user), version=version, reason="No.")


def test_every_state_has_a_way_on() -> None:
    states: set[Any] = {state for step in STEPS.values() for state in step.from_states}
    assert states == set(InventoryState.values)
