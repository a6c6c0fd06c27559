"""What a city found out about itself flows into its contract: joint results only, and only what a viewer may see."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.diagnosis.conftest import say
from tests.support.city_team import acting
from tests.support.loaded import LoadOnce
from zeroward.contract.domain.assembling import take_over
from zeroward.contract.domain.writing import save_module
from zeroward.contract.models import Contract
from zeroward.contract.queries.content import content_of, module_content, template_for
from zeroward.contract.queries.offers import offers_of
from zeroward.contract.queries.sourced import sourced
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspace
from zeroward.diagnosis.domain.closing import close_assessment
from zeroward.diagnosis.domain.evidence import EvidenceFields, add_evidence
from zeroward.diagnosis.domain.opening import open_assessment
from zeroward.diagnosis.models import Assessment
from zeroward.methods.contracts.template.checking import faults_of
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.questionnaires.importers.catalogue import load_questionnaires

pytestmark = pytest.mark.django_db

LEAD = {"buildings": "named", "energy": "nobody"}
READY = {
    "organisation_team": "l3",
    "organisation_posts": "l1",
    "people_early": "l0",
    "people_vulnerable": "l2",
    "finance_sources": "l0",
}


@pytest.fixture(scope="module")
def shipped(load_once: LoadOnce) -> None:
    load_once(lambda: load_questionnaires(settings.DATA_DIR))


@pytest.fixture
def assess(shipped: None, contract: Contract, editor: User) -> Any:
    """`assess(key, answers)`: a round of Klagenfurt, answered by the editor and closed."""

    def make(key: str, answers: dict[str, Any], *, close: bool = True) -> Assessment:
        place = workspace(contract.scope)
        assert place is not None
        made = open_assessment(**acting(editor), place=place, key=key)
        say(editor, made, answers, "climate")
        if "organisation_team" in answers:
            for kind, title, who in (
                ("person", "Head of the team", "Maria Muster"),
                ("decision", "Council decision of May", ""),
            ):
                fields = EvidenceFields(kind, title, who=who, dated=timezone.localdate())
                add_evidence(**acting(editor), assessment=made, question="organisation_team", fields=fields)
        return close_assessment(**acting(editor), assessment=made) if close else made

    return make


def found(contract: Contract, viewer: Viewer) -> Any:
    return sourced(Contract.objects.get(pk=contract.pk), viewer, timezone.localdate())


def test_readiness_becomes_barriers_participation_and_the_team(
    assess: Any, contract: Contract, editor: User
) -> None:
    assess("readiness-short", READY)
    take_over(**acting(editor), contract=contract)
    modules = content_of(Contract.objects.get(pk=contract.pk))["modules"]
    barriers = modules["A-3.2"]["text"]
    assert "Money and investment: level 0.0 of 4. Not in place yet:" in barriers["value"]
    assert "- Is it known where the money comes from, and how much is missing?" in barriers["value"]
    assert barriers["from"]["room"] == "diagnosis"
    assert barriers["from"]["label"].startswith("Readiness in ten minutes (")
    people = modules["A-3.3"]["text"]["value"]
    assert "In place:\n- Do you reach households with little money, time or language?" in people
    assert "Not in place yet:\n- Are people asked before the choice is made?" in people
    [team] = modules["C-1.1"]["tables"]["C-1.1"]
    assert team["cells"]["name"]["value"] == "Transition team across departments"
    assert "Council decision of May" in team["cells"]["description"]["value"]
    assert not faults_of(template_for(contract), content_of(Contract.objects.get(pk=contract.pk)))


def test_no_person_and_no_single_answer_flows(assess: Any, contract: Contract, editor: User) -> None:
    assess("readiness-full", {**READY, "hinders": "My boss, Maria Muster."})
    said = str(found(contract, viewer_of(editor)))
    assert "Transition team" in said
    for private in ("Maria Muster", "Head of the team", "My boss", "climate"):
        assert private not in said.replace("Mandate and ambition", "")


def test_governance_check_becomes_gaps_and_levels(assess: Any, contract: Contract, editor: User) -> None:
    assess("governance-check", {"gov_meeting": "l2", "gov_region": "l1"})
    modules = found(contract, viewer_of(editor))
    text = modules["C-1.2"]["text"]["value"]
    assert "Departments: level 2.0 of 4." in text
    assert "City, region, state: level 1.0 of 4." in text
    [row] = modules["C-1.1"]["tables"]["C-1.1"]
    assert row["id"] == "assessed-gov_meeting"
    assert "A-3.1" not in modules


def test_only_closed_rounds_and_only_those_who_may_see_them(
    assess: Any, contract: Contract, editor: User, platform: User
) -> None:
    assess("governance-check", {"gov_meeting": "l2"}, close=False)
    assert not found(contract, viewer_of(editor))
    made = assess("readiness-short", READY)
    assert found(contract, viewer_of(editor))
    assert not found(contract, viewer_of(platform))
    assert not found(contract, Viewer())
    Assessment.objects.filter(pk=made.pk).update(visibility="platform")
    assert found(contract, viewer_of(platform))
    assert not found(contract, Viewer())


def test_refresh_never_overwrites_what_a_person_wrote(assess: Any, contract: Contract, editor: User) -> None:
    assess("readiness-short", READY)
    take_over(**acting(editor), contract=contract)
    contract = Contract.objects.get(pk=contract.pk)
    mine = {**module_content(contract, "A-3.2"), "text": {"value": "Owners gain little from insulation."}}
    stamp = contract.modules.get(module="A-3.2").stamp
    save_module(**acting(editor), contract=contract, module="A-3.2", content=mine, stamp=stamp)
    assess("readiness-short", {**READY, "finance_sources": "l4", "people_vulnerable": "l0"})
    contract = Contract.objects.get(pk=contract.pk)
    offers = offers_of(template_for(contract), content_of(contract), found(contract, viewer_of(editor)))
    assert {str(one.place): one.kind for one in offers} == {"A-3.2": "own", "A-3.3": "changed"}
    take_over(**acting(editor), contract=contract)
    modules = content_of(Contract.objects.get(pk=contract.pk))["modules"]
    assert modules["A-3.2"]["text"] == {"value": "Owners gain little from insulation."}
    assert "Not in place yet:" in modules["A-3.3"]["text"]["value"]


def test_page_says_where_it_comes_from(
    client: Client, assess: Any, contract: Contract, editor: User, django_assert_max_num_queries: Any
) -> None:
    made = assess("readiness-short", READY)
    client.force_login(editor)
    with django_assert_max_num_queries(20):
        page = client.get(reverse("contract:assemble", args=[contract.pk])).content.decode()
    assert f"self-assessment: Readiness in ten minutes ({made.closed_on:%Y})" in page
    assert reverse("diagnosis:team", args=[contract.scope]) in page
