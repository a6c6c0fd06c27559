"""Taking over what plan, investment plan and own sections know, and leaving alone what a person wrote."""

from typing import Any

import pytest
from django.utils import timezone

from tests.contract.conftest import OpenContract, tram
from tests.support.city_team import acting
from zeroward.consultation.models import (
    Consultation,
    ConsultationState,
    Frame,
    FrameUnit,
    FrameVersion,
    Report,
)
from zeroward.contract.domain.assembling import take_over
from zeroward.contract.domain.mapping import SectionRow, save_section
from zeroward.contract.domain.writing import save_module
from zeroward.contract.models import Contract
from zeroward.contract.queries.content import content_of, template_for
from zeroward.contract.queries.offers import Offer, digest_of, offers_of
from zeroward.contract.queries.sourced import sourced
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.methods.contracts.template.checking import faults_of
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.models import Plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(open_one: OpenContract, plan: Plan, editor: User) -> Contract:
    contract = open_one(plan=plan)
    take_over(**acting(editor), contract=contract)
    return contract


def _offers(contract: Contract, user: User) -> tuple[Offer, ...]:
    found = sourced(contract, viewer_of(user), timezone.localdate())
    return offers_of(template_for(contract), content_of(contract), found)


def _action(contract: Contract) -> dict[str, Any]:
    [row] = content_of(contract)["modules"]["B-2.2"]["tables"]["B-2.2"]
    cells: dict[str, Any] = row["cells"]
    return cells


def test_take_over_fills_tables_with_their_origin(filled: Contract, plan: Plan, editor: User) -> None:
    action = _action(filled)
    assert action["name"]["value"] == "New tram line"
    assert action["name"]["from"]["room"] == "plan"
    assert action["cost"]["value"] == 90_000_000
    gap = {row["id"]: row["cells"] for row in content_of(filled)["modules"]["A-2.3"]["tables"]["A-2.3"]}
    assert gap["total"]["baseline"]["value"] == 720_000
    assert gap["total"]["target"]["value"] == pytest.approx(0.8 * 720_000)
    assert not faults_of(template_for(filled), content_of(filled))
    assert not _offers(filled, editor)


def test_take_over_leaves_names_of_persons_in_the_plan(filled: Contract) -> None:
    assert _action(filled)["responsible"]["value"] == ["Stadtwerke"]
    assert "Maria Muster" not in str(content_of(filled))


def test_change_of_the_plan_is_offered_and_what_a_person_wrote_stays(
    filled: Contract, plan: Plan, editor: User
) -> None:
    content = dict(content_of(filled)["modules"]["B-2.2"])
    row = content["tables"]["B-2.2"][0]
    mine = {"id": row["id"], "cells": {**row["cells"], "description": {"value": "Our own words."}}}
    stamp = filled.modules.get(module="B-2.2").stamp
    content["tables"] = {"B-2.2": [mine]}
    save_module(**acting(editor), contract=filled, module="B-2.2", content=content, stamp=stamp)
    write_actions(
        **acting(editor), plan=plan, sheets=[tram(name="Tram to the west", description="Ten kilometres.")]
    )
    filled = Contract.objects.get(pk=filled.pk)
    kinds = {(one.kind, one.place.column) for one in _offers(filled, editor) if one.place.module == "B-2.2"}
    assert ("changed", "name") in kinds
    assert ("own", "description") in kinds
    take_over(**acting(editor), contract=filled)
    assert _action(filled)["name"]["value"] == "Tram to the west"
    assert _action(filled)["description"] == {"value": "Our own words."}
    [own] = [one for one in _offers(filled, editor) if one.kind == "own"]
    take_over(**acting(editor), contract=filled, keys={own.key})
    assert _action(filled)["description"]["value"] == "Ten kilometres."


def test_what_was_looked_at_is_what_is_taken_over(open_one: OpenContract, plan: Plan, editor: User) -> None:
    contract = open_one(plan=plan)
    offers = _offers(contract, editor)
    write_actions(**acting(editor), plan=plan, sheets=[tram(name="Tram to the west")])
    contract = Contract.objects.get(pk=contract.pk)
    with pytest.raises(ConflictError):
        take_over(**acting(editor), contract=contract, keys={offers[0].key}, seen=digest_of(offers))
    assert not contract.modules.exists()


def test_row_that_left_the_plan_is_offered_to_go(filled: Contract, plan: Plan, editor: User) -> None:
    plan.actions.all().delete()
    plan.stamp = "b" * 32
    plan.save(update_fields=["stamp"])
    filled = Contract.objects.get(pk=filled.pk)
    gone = [one for one in _offers(filled, editor) if one.kind == "gone" and not one.place.column]
    assert {one.place.key for one in gone} >= {"B-2.2"}
    take_over(**acting(editor), contract=filled)
    assert "B-2.2" not in content_of(filled)["modules"]


def test_texts_of_own_sections_go_to_the_modules_they_answer(contract: Contract, editor: User) -> None:
    row = SectionRow("Moving", "2", "How we move.", ("B-1.2", "C-1.2"))
    save_section(**acting(editor), contract=contract, row=row)
    take_over(**acting(editor), contract=contract)
    assert content_of(contract)["modules"]["B-1.2"]["text"]["value"] == "2 Moving\nHow we move."
    assert content_of(contract)["modules"]["C-1.2"]["text"]["from"]["label"] == "2 Moving"


def test_plan_that_the_viewer_may_not_see_gives_nothing(open_one: OpenContract, plan: Plan) -> None:
    assert not sourced(open_one(plan=plan), Viewer(), timezone.localdate())


def test_report_of_an_assessment_in_which_the_city_was_asked_is_a_first_text(
    klagenfurt: City, contract: Contract, editor: User
) -> None:
    frame = FrameVersion.objects.create(
        frame=Frame.objects.create(key="cities", title="Cities", scope="mission"),
        number=1,
        as_of="2026-01-01",
    )
    asked = Consultation.objects.create(
        key="needs-2025",
        title="Needs",
        year=2025,
        scope="mission",
        frame=frame,
        state=ConsultationState.PUBLISHED,
        visibility="public",
    )
    Report.objects.create(
        consultation=asked, number=1, data={}, published_at=timezone.now(), summary="Permits take long."
    )
    assert not _offers(contract, editor)
    FrameUnit.objects.create(
        version=frame, key="klagenfurt", name="Klagenfurt", city=klagenfurt, country="AT", number=0.5
    )
    [offer] = _offers(contract, editor)
    assert str(offer.place) == "A-3.2"
    assert offer.after["value"] == "Needs (2025): Permits take long."
    assert offer.after["from"]["room"] == "consultation"
