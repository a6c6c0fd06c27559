"""Saving projects: who may, what is refused, what is kept beside the euros."""

from dataclasses import replace
from typing import Any

import pytest

from tests.finance.projects.conftest import ROOFS
from tests.support.city_team import acting
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Visibility
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.finance.domain.project_parts import (
    SourceRow,
    answer_readiness,
    delete_source,
    keep_documents,
    save_source,
    state_chances,
    state_rights,
)
from zeroward.finance.domain.projects import ProjectRow, delete_project, save_project, share_project
from zeroward.finance.models import Project, ProjectSource
from zeroward.methods.appraisal import Rights
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.plan.models import Action, Plan

pytestmark = pytest.mark.django_db


def test_a_project_is_saved_with_what_it_says(roofs: Project) -> None:
    kept = Project.objects.get(pk=roofs.pk)
    assert (kept.title, kept.capex, kept.split["third"]) == ("Solar roofs", 4_000_000.0, 1_000_000.0)
    assert (kept.scope, kept.scope_country, kept.visibility) == ("city:klagenfurt", "AT", Visibility.CITY)
    assert AuditEvent.objects.filter(action="finance.project.add", object_id=str(kept.pk)).exists()


def test_another_currency_is_kept_beside_the_euros(klagenfurt: City, editor: User) -> None:
    row = ProjectRow(title="Tram", capex=54_561_000_000.0, currency="HUF", split={"public": 54_561_000_000.0})
    made = save_project(**acting(editor), city=klagenfurt, row=row)
    given = made.originals["capex"]
    assert given["amount"] == 54_561_000_000.0
    assert given["rate_date"]
    assert made.capex == pytest.approx(54_561_000_000.0 / given["rate"])
    assert made.split["public"] == made.capex
    again = save_project(**acting(editor), city=klagenfurt, row=replace(row, currency="EUR"), project=made)
    assert again.originals == {}


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"title": "  "}, "title"),
        ({"capex": -1.0}, "capex"),
        ({"capex": float("nan")}, "capex"),
        ({"capex": float("inf")}, "capex"),
        ({"kind": "castle"}, "kind"),
        ({"stage": "dream"}, "stage"),
        ({"currency": "XXX"}, "currency"),
        ({"latest": 2026}, "latest"),
        ({"start": 1066}, "start"),
        ({"lifetime": 0}, "lifetime"),
        ({"rate": "none"}, "rate"),
        ({"own_rate": None}, "own_rate"),
        ({"split": {"municipality": 5.0}}, "capex"),
        ({"split": {"king": 4_000_000.0}}, "split_king"),
        ({"tonnes": -1.0}, "tonnes"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(
    klagenfurt: City, editor: User, change: dict[str, Any], place: str
) -> None:
    with pytest.raises(ProblemsError) as caught:
        save_project(**acting(editor), city=klagenfurt, row=replace(ROOFS, **change))
    assert place in {one.place for one in caught.value.problems}
    assert not Project.objects.exists()


def test_actions_of_another_plan_are_refused(klagenfurt: City, editor: User, plan: Plan) -> None:
    action = Action.objects.get(plan=plan, code="M1")
    with pytest.raises(ProblemsError):
        save_project(**acting(editor), city=klagenfurt, row=replace(ROOFS, actions=(action,)))
    made = save_project(**acting(editor), city=klagenfurt, row=replace(ROOFS, plan=plan, actions=(action,)))
    assert [one.code for one in made.actions.all()] == ["M1"]


def test_a_plan_of_another_city_is_refused(graz: City, plan: Plan, stranger: User) -> None:
    with pytest.raises(ProblemsError):
        save_project(**acting(stranger), city=graz, row=replace(ROOFS, plan=plan))


def test_readers_and_other_cities_change_nothing(
    klagenfurt: City, roofs: Project, reader: User, stranger: User, platform: User
) -> None:
    for who in (reader, stranger, platform):
        with pytest.raises(NotAllowedError):
            save_project(**acting(who), city=klagenfurt, row=ROOFS, project=roofs)
        with pytest.raises(NotAllowedError):
            delete_project(**acting(who), project=roofs)
        with pytest.raises(NotAllowedError):
            save_source(**acting(who), project=roofs, row=SourceRow("Mine", 1.0))
        with pytest.raises(NotAllowedError):
            answer_readiness(**acting(who), project=roofs, answers={})
    assert roofs.sources.count() == 2


def test_sharing_is_for_coordinators(roofs: Project, editor: User, coordinator: User) -> None:
    with pytest.raises(NotAllowedError):
        share_project(**acting(editor), project=roofs, visibility=Visibility.PUBLIC)
    share_project(**acting(coordinator), project=roofs, visibility=Visibility.PUBLIC)
    assert Project.objects.get(pk=roofs.pk).visibility == Visibility.PUBLIC
    with pytest.raises(ProblemsError):
        share_project(**acting(coordinator), project=roofs, visibility="world")


def test_a_new_project_is_never_public(klagenfurt: City, editor: User) -> None:
    with pytest.raises(ProblemsError):
        save_project(**acting(editor), city=klagenfurt, row=ROOFS, visibility=Visibility.PUBLIC)


def test_two_people_at_one_project_are_told(klagenfurt: City, roofs: Project, editor: User) -> None:
    opened = roofs.lock
    save_project(**acting(editor), city=klagenfurt, row=replace(ROOFS, capex=None, split={}), project=roofs)
    with pytest.raises(StaleError):
        save_project(**acting(editor), city=klagenfurt, row=ROOFS, project=roofs, lock=opened)
    assert Project.objects.get(pk=roofs.pk).capex is None


def test_what_was_deleted_meanwhile_is_said(klagenfurt: City, roofs: Project, editor: User) -> None:
    stale = Project.objects.select_related("city__country").get(pk=roofs.pk)
    delete_project(**acting(editor), project=roofs)
    assert not ProjectSource.objects.exists()
    with pytest.raises(InvalidInputError):
        save_project(**acting(editor), city=klagenfurt, row=ROOFS, project=stale)


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (SourceRow("", 1.0), "name"),
        (SourceRow("Bank", -1.0), "amount"),
        (SourceRow("Bank", 1.0, "senior"), "repaid_in"),
        (SourceRow("Bank", 1.0, "gold"), "layer"),
        (SourceRow("Bank", 1.0, state="certain"), "state"),
        (SourceRow("Bank", 1.0, instrument="XYZ"), "instrument"),
        (SourceRow("Bank", 1.0, chance=1.5), "chance"),
        (SourceRow("Bank", 1.0, rate=9.0), "rate"),
    ],
)
def test_sources_that_cannot_be_are_refused(roofs: Project, editor: User, row: SourceRow, place: str) -> None:
    with pytest.raises(ProblemsError) as caught:
        save_source(**acting(editor), project=roofs, row=row)
    assert place in {one.place for one in caught.value.problems}


def test_a_source_that_somebody_changed_is_not_overwritten(roofs: Project, editor: User) -> None:
    bank = roofs.sources.get(name="Bank")
    row = SourceRow("Bank", 2_500_000.0, "senior", rate=0.03, repaid_in=15)
    save_source(**acting(editor), project=roofs, row=row, source=bank, lock=1)
    with pytest.raises(StaleError):
        save_source(**acting(editor), project=roofs, row=row, source=bank, lock=1)
    delete_source(**acting(editor), project=roofs, source=bank)
    with pytest.raises(InvalidInputError):
        delete_source(**acting(editor), project=roofs, source=bank)


def test_answers_that_nobody_asked_for_are_refused(roofs: Project, editor: User) -> None:
    for answers in ({"maturity": {"level": 1}}, {"capital": {"level": 1}}, {"fit": {"level": 9}}):
        with pytest.raises(ProblemsError):
            answer_readiness(**acting(editor), project=roofs, answers=answers)
    answer_readiness(**acting(editor), project=roofs, answers={"fit": {"level": 2, "why": "Decision 17"}})
    assert Project.objects.get(pk=roofs.pk).answers == {"fit": {"level": 2, "why": "Decision 17"}}
    answer_readiness(**acting(editor), project=roofs, answers={"fit": {"level": None, "why": ""}})
    assert Project.objects.get(pk=roofs.pk).answers == {}


def test_documents_come_and_go(roofs: Project, editor: User) -> None:
    keep_documents(**acting(editor), project=roofs, documents={"permits": "File 12", "risks": ""})
    assert Project.objects.get(pk=roofs.pk).documents == {"permits": "File 12"}
    keep_documents(**acting(editor), project=roofs, documents={"permits": ""})
    assert Project.objects.get(pk=roofs.pk).documents == {}
    with pytest.raises(ProblemsError):
        keep_documents(**acting(editor), project=roofs, documents={"dragon": "cave"})


def test_chances_and_rights_that_cannot_be_are_refused(roofs: Project, editor: User) -> None:
    who = acting(editor)
    for spreads in ({"capex": (1.2, 1.0, 1.3)}, {"capex": (1.0, 1.0, 1.0)}, {"rain": (0.5, 1.0, 2.0)}):
        with pytest.raises(ProblemsError):
            state_chances(**who, project=roofs, spreads=spreads)
    with pytest.raises(ProblemsError):
        state_chances(**who, project=roofs, spreads={}, together=2.0)
    for rights in (Rights(0.0, 5), Rights(0.3, 0), Rights(0.3, 5, resale=0.0), Rights(0.3, 5, share=-1.0)):
        with pytest.raises(ProblemsError):
            state_rights(**who, project=roofs, rights=rights)
    state_rights(**who, project=roofs, rights=Rights(0.3, 5))
    state_rights(**who, project=roofs, rights=None)
    assert Project.objects.get(pk=roofs.pk).rights == {}
