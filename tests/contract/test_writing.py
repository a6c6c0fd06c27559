"""Several people write in one contract: nothing is lost, nothing unsound goes in, and not everybody may."""

from typing import Any

import pytest

from tests.contract.conftest import OpenContract
from tests.support.city_team import acting
from zeroward.contract.domain.errors import MergeConflictError, ProblemsError
from zeroward.contract.domain.opening import ContractFrame, delete_contract, open_contract
from zeroward.contract.domain.writing import save_module, write_modules
from zeroward.contract.models import Contract, ContractState
from zeroward.contract.queries.content import content_of
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.people.models import User
from zeroward.places.models import City, Country
from zeroward.plan.models import Plan

pytestmark = pytest.mark.django_db


def _risks(**rows: dict[str, str]) -> dict[str, Any]:
    return {
        "tables": {
            "T13": [
                {"id": key, "cells": {column: {"value": value} for column, value in cells.items()}}
                for key, cells in rows.items()
            ]
        }
    }


def _save(contract: Contract, user: User, content: dict[str, Any], stamp: str, module: str = "IP-C2") -> Any:
    return save_module(**acting(user), contract=contract, module=module, content=content, stamp=stamp)


def _rows(contract: Contract) -> dict[str, dict[str, str]]:
    kept = contract.modules.get(module="IP-C2").content["tables"]["T13"]
    return {row["id"]: {key: cell["value"] for key, cell in row["cells"].items()} for row in kept}


def test_rows_of_one_table_changed_by_two_people_are_merged(
    contract: Contract, editor: User, coordinator: User
) -> None:
    first = _save(contract, editor, _risks(a={"risk": "Strike"}, b={"risk": "Frost"}), "").record.stamp
    _save(contract, coordinator, _risks(a={"risk": "Strike"}, b={"risk": "Flood"}), first)
    saved = _save(contract, editor, _risks(a={"risk": "Debt"}, b={"risk": "Frost"}, c={"risk": "New"}), first)
    assert saved.merged == (("tables", "T13", "b", "risk"),)
    assert _rows(contract) == {"a": {"risk": "Debt"}, "b": {"risk": "Flood"}, "c": {"risk": "New"}}


def test_same_cell_changed_by_two_people_is_shown_to_the_second_with_both_values(
    contract: Contract, editor: User, coordinator: User
) -> None:
    first = _save(contract, editor, _risks(a={"risk": "Strike"}), "").record.stamp
    _save(contract, coordinator, _risks(a={"risk": "Flood"}), first)
    with pytest.raises(MergeConflictError) as caught:
        _save(contract, editor, _risks(a={"risk": "Debt"}), first)
    [clash] = caught.value.conflicts
    assert (clash.mine, clash.theirs) == ({"value": "Debt"}, {"value": "Flood"})
    assert _rows(contract) == {"a": {"risk": "Flood"}}
    _save(contract, editor, dict(caught.value.content), caught.value.stamp)
    assert _rows(contract) == {"a": {"risk": "Debt"}}


def test_stamp_that_nobody_knows_overwrites_nothing(contract: Contract, editor: User) -> None:
    _save(contract, editor, _risks(a={"risk": "Strike"}), "")
    with pytest.raises(MergeConflictError):
        _save(contract, editor, _risks(a={"risk": "Debt"}), "made-up")
    assert _rows(contract) == {"a": {"risk": "Strike"}}


def test_content_that_the_template_does_not_know_is_refused_whole(contract: Contract, editor: User) -> None:
    modules = {"IP-C2": _risks(a={"risk": "Strike"}), "A-1.4": {"fields": {"base_year": {"value": "soon"}}}}
    with pytest.raises(ProblemsError) as caught:
        write_modules(**acting(editor), contract=contract, modules=modules)
    assert [one.place for one in caught.value.problems] == ["A-1.4/base_year"]
    assert not contract.modules.exists()
    with pytest.raises(InvalidInputError):
        write_modules(**acting(editor), contract=contract, modules={"Z-9": {}})


def test_only_the_team_writes_and_only_a_draft(
    contract: Contract, editor: User, reader: User, stranger: User, platform: User
) -> None:
    for user in (reader, stranger, platform):
        with pytest.raises(NotAllowedError):
            _save(contract, user, _risks(a={"risk": "Strike"}), "")
    Contract.objects.filter(pk=contract.pk).update(state=ContractState.SIGNED)
    with pytest.raises(ConflictError):
        _save(contract, editor, _risks(a={"risk": "Strike"}), "")


def test_saving_tells_the_log_how_much_changed_and_keeps_what_was(contract: Contract, editor: User) -> None:
    stamp = _save(contract, editor, _risks(a={"risk": "Strike"}), "").record.stamp
    _save(contract, editor, _risks(a={"risk": "Debt"}), stamp)
    event = AuditEvent.objects.filter(action="contract.module.change").latest("pk")
    assert event.changes["changed"] == [0, 1]
    assert contract.pasts.get(stamp=stamp).content == _risks(a={"risk": "Strike"})
    assert _save(contract, editor, _risks(a={"risk": "Debt"}), "").changed is False


def test_content_is_read_anew_after_a_change(contract: Contract, editor: User) -> None:
    assert "IP-C2" not in content_of(contract)["modules"]
    _save(contract, editor, _risks(a={"risk": "Strike"}), "")
    assert content_of(contract)["modules"]["IP-C2"] == _risks(a={"risk": "Strike"})
    gap = content_of(contract)["modules"]["A-2.3"]["tables"]["A-2.3"]
    assert [row["id"] for row in gap][:2] == ["stationary", "transport"]


def test_contract_of_another_citys_plan_is_refused(austria: Country, plan: Plan, stranger: User) -> None:
    graz = City.objects.create(key="graz", name="Graz", country=austria)
    with pytest.raises(ProblemsError) as caught:
        open_contract(**acting(stranger), city=graz, frame=ContractFrame(title="Ours", plan=plan))
    assert caught.value.place == "plan"


def test_delete_takes_a_draft_and_refuses_one_of_which_a_version_is_kept(
    open_one: OpenContract, editor: User, coordinator: User
) -> None:
    contract = open_one()
    with pytest.raises(NotAllowedError):
        delete_contract(**acting(editor), contract=contract)
    Contract.objects.filter(pk=contract.pk).update(number=2)
    with pytest.raises(ConflictError):
        delete_contract(**acting(coordinator), contract=contract)
    Contract.objects.filter(pk=contract.pk).update(number=1)
    delete_contract(**acting(coordinator), contract=contract)
    assert not Contract.objects.exists()
