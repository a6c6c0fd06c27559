"""Forms of actions under fire: whatever is sent, the answer is a page, and nothing is half written."""

from typing import Any

import pytest
from django.test import Client

from tests.plan.test_action_pages import READ, addresses
from tests.plan.test_action_pages import filled as filled  # noqa: PLC0414 (a fixture)
from zeroward.people.models import User
from zeroward.plan.domain.actions import sheet_of
from zeroward.plan.models import Plan

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NASTY = [
    "",
    "x" * 20_000,
    "\x00\u202e<script>alert(1)</script>",
    "1e309",
    "nan",
    "-1",
    "9" * 40,
    "1.234",
    "9999-99-99",
    "' OR 1=1 --",
    "M1",
]
FIELDS = [
    "name", "code", "description", "kind", "state", "field", "lever", "outcome", "in_plan", "start", "end", "curve",
    "lifetime", "effect_kind", "strength", "effect_action", "effect_target", "effect_how", "effect_amount",
    "effect_where", "effect_percent", "effect_cut_sector", "effect_tonnes", "effect_sector",
    "effect_uncertainty_percent", "estimates_transport", "compensated_natural", "renewable_mwh",
    "removed_energy_1_carrier", "removed_energy_1_amount", "removed_energy_1_unit", "source_text",
    "quick_win_promise", "quick_win_by", "quick_win_origin", "outcome", "kept_on", "quantity", "place", "population",
    "mortality", "series", "beneficiary", "first", "last", "part", "value", "value_year", "value_source", "left_out",
    "text", "actions", "early_changes", "lock", "row-TOTAL_FORMS", "row-INITIAL_FORMS", "row-0-title", "row-0-due",
    "row-0-role", "row-0-name", "row-0-type", "row-0-payer", "row-0-amount", "row-0-first", "row-0-kind",
    "row-0-target", "q", "delete",
]  # fmt: skip


@pytest.mark.parametrize("nasty", NASTY, ids=range(len(NASTY)))
def test_nasty_values_are_answered_and_change_nothing(
    client: Client, filled: Plan, editor: User, nasty: str
) -> None:
    client.force_login(editor)
    before = [(one.lock, sheet_of(one)) for one in filled.actions.all()]
    data: dict[str, Any] = {**dict.fromkeys(FIELDS, nasty), "lock": "77", "delete": ""}
    del data["delete"]
    for name, address in addresses(filled).items():
        if name in READ:
            continue
        for sent in (data, {**data, "row-TOTAL_FORMS": "1", "row-INITIAL_FORMS": "0"}):
            answer = client.post(address, sent)
            assert answer.status_code in (200, 302, 405, 422), (name, answer.status_code)
            if answer.status_code != 405:
                assert b"<script>alert" not in answer.content
    stored = {one.pk: (one.lock, sheet_of(one)) for one in filled.actions.all()}
    assert list(stored.values())[: len(before)] == before


def test_true_values_with_one_nasty_one_are_refused(client: Client, filled: Plan, editor: User) -> None:
    client.force_login(editor)
    address = addresses(filled)["action-edit effect"]
    good = {"effect_kind": "cut", "effect_percent": "10", "effect_cut_sector": "waste", "curve": "line",
            "strength": "100", "start": "2026", "end": "2030", "lock": "1"}  # fmt: skip
    for field, values in {
        "effect_percent": ["1e309", "nan", "-1", "101", "x"],
        "start": ["99999999999999", "-5", "2026.5", "x"],
        "strength": ["101", "-1", "nan"],
        "lifetime": ["0", "70000", "-1"],
        "curve": ["zigzag"],
    }.items():
        for value in values:
            assert client.post(address, {**good, field: value}).status_code == 422, (field, value)
    assert filled.actions.get(code="M1").lock == 1
    assert client.post(address, good).status_code == 302
