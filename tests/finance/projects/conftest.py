"""A city with two projects: roofs that earn money, and trees that nobody pays for yet."""

from collections.abc import Callable

import pytest

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.models import Visibility
from zeroward.finance.domain.project_parts import SourceRow, save_source
from zeroward.finance.domain.projects import ProjectRow, save_project
from zeroward.finance.models import Project, Stage
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country

ROOFS = ProjectRow(
    title="Solar roofs",
    text="Panels on forty schools.",
    kind="solar",
    field="energy",
    stage=Stage.FEASIBILITY,
    start=2027,
    latest=2029,
    lifetime=20,
    capex=4_000_000.0,
    opex=60_000.0,
    revenue=150_000.0,
    saving=300_000.0,
    own_rate=0.03,
    rate="",
    tonnes=1_600.0,
    source_text="Feasibility study of 2025",
    split={"municipality": 3_000_000.0, "third": 1_000_000.0},
    funding="Loan and a grant",
    contact="Energy office",
)
MakeProject = Callable[..., Project]


@pytest.fixture
def graz(austria: Country) -> City:
    return City.objects.create(key="graz", name="Graz", country=austria)


@pytest.fixture
def roofs(klagenfurt: City, editor: User) -> Project:
    made = save_project(**acting(editor), city=klagenfurt, row=ROOFS)
    save_source(**acting(editor), project=made, row=SourceRow("State grant", 1_000_000.0, state="secured"))
    save_source(
        **acting(editor),
        project=made,
        row=SourceRow(
            "Bank", 2_000_000.0, "senior", "applied", "LOAN-K", chance=0.5, rate=0.03, repaid_in=15
        ),
    )
    return made


@pytest.fixture
def trees(klagenfurt: City, editor: User) -> Project:
    return save_project(**acting(editor), city=klagenfurt, row=ProjectRow(title="A thousand trees"))


@pytest.fixture
def shared(person: MakePerson, klagenfurt: City, graz: City) -> list[Project]:
    """Six roofs in two cities that their platform sees, each too small for a lender."""
    made = []
    for city in (klagenfurt, graz):
        head = person(f"head@{city.key}.example", scope=f"city:{city.key}", role=Role.CITY_COORDINATOR)
        for number in range(3):
            row = ProjectRow(
                title=f"Roof {number} of {city.name}",
                kind="solar",
                capex=1_000_000.0 + 100_000 * number,
                saving=90_000.0,
                opex=10_000.0,
                start=2027,
                latest=2030,
            )
            made.append(save_project(**acting(head), city=city, row=row, visibility=Visibility.PLATFORM))
    return made
