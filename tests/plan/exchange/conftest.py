"""A plan that has something in every part, and an empty one of a second city."""

import datetime
import io
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.domain.imports import keep_plan
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country
from zeroward.plan.domain.actions import save_action
from zeroward.plan.domain.equity import write_answers
from zeroward.plan.domain.equity_rows import EquityRow
from zeroward.plan.domain.exchange.importing import about, commit_import
from zeroward.plan.domain.indicator_sheet import IndicatorSheet
from zeroward.plan.domain.indicators import save_indicator
from zeroward.plan.domain.observations import save_observation
from zeroward.plan.domain.observed import ObservedRow
from zeroward.plan.domain.opening import Frame, open_plan
from zeroward.plan.domain.pathways import PathwayRow, save_pathway
from zeroward.plan.domain.policies import PolicyRow, save_policy
from zeroward.plan.domain.portfolios import PortfolioRow, save_portfolio
from zeroward.plan.domain.residual import OffsetRow, save_offset
from zeroward.plan.domain.scenarios import save_scenario
from zeroward.plan.domain.sheet import BenefitRow, CostRow, LinkRow, PartyRow, Sheet, StepRow
from zeroward.plan.domain.targets import TargetRow, save_target
from zeroward.plan.domain.values import save_value
from zeroward.plan.importers.choose import read_file
from zeroward.plan.importers.parsed import Parsed
from zeroward.plan.importers.planning import plan_rows
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import plan_for
from zeroward.plan.queries.load import LoadedPlan, load_plan

NETWORK = Sheet(
    name="Heat network for the old town",
    description="=SUM(A1) is no formula here.\nSecond line.",
    field="energy",
    lever="technology",
    outcome="Homes without gas",
    scale="3 200 homes",
    comments="With the works of the street",
    start=2025,
    end=2029,
    curve="s",
    lifetime=40,
    effect_kind="cut",
    effect={"percent": 12, "sector": "stationary", "uncertainty_percent": 20.5},
    strength=0.8,
    estimates={"stationary": 31_000.123456789},
    renewable_mwh=85_000.0,
    removed_energy=[{"carrier": "natural_gas", "amount": 120_000, "unit": "MWh"}],
    source_text="Heat plan 2024",
    quick_win_by=datetime.date(2027, 3, 31),
    quick_win_promise="The first street is connected",
    quick_win_origin="Evening of 3 May in the school",
    steps=(
        StepRow("Survey", "Works", datetime.date(2026, 1, 1), datetime.date(2026, 6, 30)),
        StepRow("Building", "Works", due=datetime.date(2029, 12, 31)),
    ),
    parties=(PartyRow("responsible", "City works", "Head of heat"), PartyRow("involved", "Owners' union")),
    costs=(
        CostRow("investment", "city", 30e6, 2025, 2029, "Offer of 2024"),
        CostRow("saving", "households", 1.2345678901234567e6, 2030, 2060),
    ),
    co_benefits=(
        BenefitRow("air_nox", {"quantity": 4000, "place": "city"}, beneficiary="residents", first=2029),
        BenefitRow(text="Quieter courtyards"),
    ),
    links=(LinkRow("web", "https://example.org/heat", "Report"),),
)
OFFICE = Sheet(name="Advice for owners", kind="enabling", field="buildings", lever="learning", in_plan=False)
BUSES = Sheet(
    name="Electric buses",
    field="mobility",
    lever="technology",
    start=2026,
    effect_kind="tonnes",
    effect={"tonnes": 9_500.5, "sector": "transport"},
    costs=(CostRow("investment", "transport_operators", 18_000_000.0),),
)


def fill(plan: Plan, user: User) -> None:
    """Something in every part."""
    who = {**acting(user), "plan": plan}
    for sheet in (NETWORK, OFFICE, BUSES):
        save_action(**who, sheet=sheet)
    save_portfolio(**who, row=PortfolioRow("Heat turn", "energy", "What belongs together", ("M1", "M2")))
    save_pathway(**who, row=PathwayRow("energy", "technology", early_changes="Plans", actions=("M1",)))
    gone = save_pathway(**who, row=PathwayRow("waste", "culture", late_outcomes="Less waste"))
    save_pathway(**who, row=PathwayRow("mobility", "technology", direct_impacts="Less diesel"))
    gone.delete()
    save_target(
        **who,
        row=TargetRow(
            "Neutral in 2030",
            base_year=2021,
            reference=720_000.0,
            percent=80.0,
            path="piecewise",
            milestones={2025: 500_000.0, 2027: 350_000.25},
            is_main=True,
            source_text="Council, 3 May 2023",
        ),
    )
    save_policy(
        **who, row=PolicyRow("Energy act", "regulation", "national", reductions={"stationary": 12_000.5})
    )
    save_offset(**who, row=OffsetRow("Woods on the hill", 4_000.0, permanence_years=60))
    save_value(
        **who, driver="population", cells={"2021": 100_000, "2030": 104_000.5}, uncertainty_percent=5.0
    )
    save_scenario(
        **who, title="Without the buses", content={"actions": {"m3": 0.0}, "kind": "own"}, digest="0" * 64
    )
    save_indicator(
        **who,
        sheet=IndicatorSheet(
            "Homes on the network",
            "number",
            number="1",
            definition="Connected homes",
            direction="up",
            baseline=900.0,
            baseline_year=2021,
            targets={2025: 1200.0, 2027: 2000.5, 2035: 9000.0},
            metadata={"direct": True, "sectors": ["stationary"], "interval": "yearly"},
            actions=("M1",),
            pathways=(2,),
        ),
    )
    save_observation(**who, row=ObservedRow("indicator:1", 2023, 1050.0, source_text="Works, annual report"))
    rows = [
        EquityRow(
            "low_income_tenants",
            "cost",
            -1,
            "many",
            "E1",
            reversible=True,
            mitigation="Rent cap",
            mitigation_owner="Housing office",
            mitigation_due=datetime.date(2027, 1, 1),
            mitigation_cost=50_000.0,
        ),
        EquityRow("children", "exposure", 2, "most", "E0"),
    ]
    write_answers(**who, rows={"M1": rows})
    plan.refresh_from_db()


@pytest.fixture
def rich(plan: Plan, editor: User) -> Plan:
    fill(plan, editor)
    return plan


@pytest.fixture
def graz_editor(person: MakePerson) -> User:
    return person("greta@graz.example", scope="city:graz", role=Role.CITY_EDITOR, first_name="Greta")


@pytest.fixture
def second(austria: Country, graz_editor: User) -> Plan:
    """An empty plan of another city."""
    graz = City.objects.create(key="graz", name="Graz", country=austria)
    return open_plan(**acting(graz_editor), city=graz, frame=Frame(title="Another plan"))


HandIn = Callable[..., Counter[str]]


def read(data: bytes, name: str = "file", decimal: Any = "") -> Parsed:
    return read_file(io.BytesIO(data), name=name, decimal=decimal)


def checked_run(plan: Plan, user: User, data: bytes, name: str = "file", *, replace: bool = False) -> Any:
    """The dry run of a file, kept."""
    rows = plan_rows(plan, load_plan(plan), read(data, name), replace=replace)
    return keep_plan(
        importer="plan.test",
        file_name=name,
        file_digest="0" * 64,
        rows=rows,
        actor=user,
        scope=plan.scope,
        about=about(plan),
    )


def hand_in(
    plan: Plan, user: User, data: bytes, name: str = "file", *, replace: bool = False
) -> Counter[str]:
    """Dry run and commit."""
    run = checked_run(plan, user, data, name, replace=replace)
    return commit_import(**acting(user), plan=plan, run=run)


def fresh(plan: Plan, user: User) -> LoadedPlan:
    """The plan as the database has it now."""
    return load_plan(plan_for(acting(user)["viewer"], plan.pk))


def apart_from_city(loaded: LoadedPlan) -> dict[str, Any]:
    """What two cities' plans have in common when they say the same."""
    content = loaded.content()
    content["header"] = {
        name: value
        for name, value in content["header"].items()
        if name not in ("city", "city_name", "country")
    }
    return content
