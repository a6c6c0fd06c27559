"""Example projects for `make demo`, and a search for bundles: made up, and every page says so."""

from dataclasses import dataclass, replace
from typing import Any, Final

from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.finance.domain.bundling import finish_bundling, start_bundling, tell_cities
from zeroward.finance.domain.demo_communities import make_communities, publish_community
from zeroward.finance.domain.project_parts import (
    SourceRow,
    answer_readiness,
    keep_documents,
    save_source,
    state_chances,
    state_rights,
)
from zeroward.finance.domain.projects import ProjectRow, save_project, share_project
from zeroward.finance.models import Bundling, Project, Stage
from zeroward.finance.queries.bundling.terms import Conditions
from zeroward.methods.appraisal import Rights
from zeroward.places.models import City
from zeroward.plan.models import Action, Plan

ROOFS: Final = ProjectRow(
    title="Solar roofs on schools (example)",
    text="Panels on the roofs of forty schools and the sports hall. The schools use most of the power themselves.",
    kind="solar",
    field="energy",
    stage=Stage.FEASIBILITY,
    timeline="Tender in spring 2027, first roofs in autumn, all of them by the end of 2028.",
    start=2027,
    latest=2029,
    build_years=2,
    lifetime=25,
    capex=6_200_000.0,
    opex=95_000.0,
    revenue=140_000.0,
    saving=480_000.0,
    tonnes=1_450.0,
    source_text="Made up for demonstration",
    split={"municipality": 4_700_000.0, "third": 1_500_000.0},
    funding="State grant for a quarter, a loan of a public bank, and shares of citizens.",
    contact="Energy office of the city (example)",
)
HEAT: Final = ProjectRow(
    title="Heat from the waste-water plant (example)",
    text="A heat pump at the waste-water plant feeds the heat network of two quarters.",
    kind="heat",
    field="energy",
    stage=Stage.PREFEASIBILITY,
    start=2028,
    build_years=2,
    lifetime=20,
    capex=8_400_000.0,
    opex=520_000.0,
    revenue=1_050_000.0,
    tonnes=5_200.0,
    source_text="Made up for demonstration",
    split={"municipality": 2_400_000.0, "third": 6_000_000.0},
)
TOWN: Final = ProjectRow(
    title="Solar roof of the school (example)",
    text="Panels on the school and the town hall.",
    kind="solar",
    field="energy",
    stage=Stage.CONCEPT,
    start=2027,
    latest=2029,
    lifetime=25,
    capex=380_000.0,
    opex=6_000.0,
    saving=38_000.0,
    tonnes=85.0,
    source_text="Made up for demonstration",
)
TERMS: Final = Conditions(
    smallest=5_000_000.0, setting_up=60_000.0, each=10_000.0, saving=0.05, alone_cost=40_000.0, kind="solar"
)


@dataclass(frozen=True, slots=True)
class Sponsor:
    """Somebody who acts for a city."""

    city: City
    actor: Any
    viewer: Viewer

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.actor, "viewer": self.viewer}


def make_projects(*, city: Sponsor, town: Sponsor) -> None:
    """Two projects of the Mission City and one of the town; nothing where there are projects already. And two energy
    communities."""
    make_communities(**city.who, city=city.city)
    if Project.objects.filter(city__in=[city.city, town.city]).exists():
        return
    roofs = save_project(
        **city.who,
        city=city.city,
        row=_of_plan(ROOFS, city.city),
        visibility=Visibility.PLATFORM,
        is_example=True,
    )
    _fill(roofs, city)
    save_project(
        **city.who, city=city.city, row=_of_plan(HEAT, city.city), visibility=Visibility.CITY, is_example=True
    )
    save_project(**town.who, city=town.city, row=TOWN, visibility=Visibility.PLATFORM, is_example=True)


def make_bundles(*, actor: Any, viewer: Viewer, place: Workspace) -> None:
    """A search of the platform for what the two could do together; nothing where there is one."""
    if Bundling.objects.filter(scope=str(place.scope)).exists():
        return
    found = start_bundling(
        actor=actor,
        viewer=viewer,
        place=place,
        title="Solar roofs together (example)",
        conditions=TERMS,
        is_example=True,
    )
    done = finish_bundling(Bundling.objects.get(pk=found.pk))
    tell_cities(actor=actor, viewer=viewer, bundling=done, place=place, told=True)


def publish_project(*, actor: Any, viewer: Viewer, city: City) -> None:
    """The roofs are shown to everybody, as a coordinator decides; a community too."""
    publish_community(actor=actor, viewer=viewer, city=city)
    found = Project.objects.select_related("city__country").filter(city=city, title=ROOFS.title).first()
    if found is not None and found.visibility != Visibility.PUBLIC:
        share_project(actor=actor, viewer=viewer, project=found, visibility=Visibility.PUBLIC)


def _of_plan(row: ProjectRow, city: City) -> ProjectRow:
    """The same as part of the example plan, with its first action of energy, where there are both."""
    plan = Plan.objects.filter(city=city, is_example=True).first()
    action = Action.objects.filter(plan=plan, field=row.field).order_by("code").first() if plan else None
    return replace(row, plan=plan, actions=(action,) if action is not None else ())


def _fill(project: Project, city: Sponsor) -> None:
    sources = (
        SourceRow("State grant (example)", 1_550_000.0, "grant", "secured", "TRF"),
        SourceRow("Public bank (example)", 3_150_000.0, "concessional", "applied", "LOAN-C", 0.7, 0.025, 18),
        SourceRow("Shares of citizens (example)", 900_000.0, "equity", "idea", "CROWD", rate=0.03),
    )
    for one in sources:
        save_source(**city.who, project=project, row=one)
    answer_readiness(
        **city.who,
        project=project,
        answers={
            "fit": {"level": 2, "why": "Decision of the council (example)"},
            "legal": {"level": 2, "why": "The roofs are the city's own"},
            "revenue": {"level": 2, "why": "Power use was metered"},
            "sponsor": {"level": 2, "why": "A team of three"},
            "procurement": {"level": 1, "why": "One tender for all roofs"},
        },
    )
    keep_documents(
        **city.who,
        project=project,
        documents={
            "decision": "Minutes (example)",
            "feasibility": "Study (example)",
            "costs": "Estimate (example)",
            "land": "Register (example)",
        },
    )
    state_chances(
        **city.who,
        project=project,
        spreads={"capex": (0.9, 1.0, 1.3), "opex": (0.9, 1.0, 1.2), "income": (0.75, 1.0, 1.1)},
        together=0.3,
    )
    state_rights(**city.who, project=project, rights=Rights(0.25, 4, share=0.5, grow_cost=3_000_000.0))
