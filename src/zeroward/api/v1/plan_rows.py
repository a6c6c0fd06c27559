"""What a program sends of the parts of a plan beside its actions: targets, policies, what is left over, indicators,
groups of actions, values, scenarios. What is not sent of a new row has its usual value."""

from typing import Any

from ninja import Field, Schema

from zeroward.api.v1.operations import Body
from zeroward.api.v1.work_inventories import LOCK

REPLACE = "Those that are not named are deleted"
YEARS = dict[str, float]


class TargetIn(Body):
    title: str = Field(max_length=200, description="Found again by it")
    kind: str = Field(
        "absolute", max_length=20, description='"fixed" and "net" need `level`, others `percent`'
    )
    base_year: int = 2021
    reference: float | None = Field(None, description="t CO2 equivalents that it is measured against")
    percent: float | None = Field(None, description="Reduction")
    level: float | None = Field(None, description="t CO2 equivalents in `year`")
    year: int = 2030
    intensity_driver: str = Field("", max_length=80)
    sectors: list[str] = Field([], max_length=20, description="Empty: all")
    path: str = Field("linear", max_length=20)
    milestones: YEARS = Field({}, max_length=80, description="t CO2 equivalents by year")
    is_main: bool = Field(False, description="The one that the headline speaks of")
    source_text: str = Field("", max_length=500)
    note: str = Field("", max_length=5000)


class PolicyIn(Body):
    name: str = Field(max_length=300, description="Found again by level and name")
    type: str = Field("strategy", max_length=20)
    level: str = Field("local", max_length=20)
    description: str = Field("", max_length=10_000)
    relevance: str = Field("", max_length=10_000)
    need_for_action: str = Field("", max_length=10_000)
    reductions: dict[str, float] = Field({}, max_length=20, description="t CO2 equivalents a year by sector")
    source_text: str = Field("", max_length=500)


class OffsetIn(Body):
    name: str = Field(max_length=200, description="Found again by year and name")
    tonnes: float = Field(description="t CO2 equivalents a year, more than 0")
    kind: str = Field("sink", max_length=20)
    year: int = 2030
    standard: str = Field("", max_length=120)
    vintage: int | None = None
    retirement: str = Field("", max_length=120)
    permanence_years: int | None = None
    note: str = Field("", max_length=5000)


class PlanIndicatorIn(Body):
    name: str = Field(max_length=300)
    unit: str = Field(max_length=60)
    number: str = Field("", max_length=20, description="Found again by it; empty: the next free one")
    key: str = Field("", max_length=80, description="Key in the library of indicators")
    definition: str = Field("", max_length=5000)
    direction: str = Field("", max_length=20)
    node: str = Field("", max_length=80, description="Quantity of the model that it is")
    category: str = Field("", max_length=120)
    baseline: float | None = None
    baseline_year: int | None = None
    targets: YEARS = Field({}, max_length=80, description="Values by year, in `unit`")
    source_text: str = Field("", max_length=500)
    metadata: dict[str, Any] = Field({}, max_length=40)
    actions: list[str] | None = Field(None, max_length=300, description="Numbers of actions")
    pathways: list[int] | None = Field(None, max_length=100, description="Places of impact pathways, from 0")


class PortfolioIn(Body):
    name: str = Field(max_length=200, description="Found again by it")
    field: str = Field("", max_length=40, description="Field of action, as a code")
    description: str = Field("", max_length=5000)
    actions: list[str] = Field([], max_length=300, description="Numbers of actions")


class PathwayIn(Body):
    field: str = Field(max_length=40, description="Field of action, as a code")
    lever: str = Field(max_length=60)
    early_changes: str = Field("", max_length=5000)
    late_outcomes: str = Field("", max_length=5000)
    direct_impacts: str = Field("", max_length=5000)
    indirect_impacts: str = Field("", max_length=5000)
    actions: list[str] = Field([], max_length=300, description="Numbers of actions")


class TargetChange(TargetIn):
    title: str = Field("", max_length=200)
    lock: int = Field(description=LOCK)


class PolicyChange(PolicyIn):
    name: str = Field("", max_length=300)
    lock: int = Field(description=LOCK)


class OffsetChange(OffsetIn):
    name: str = Field("", max_length=200)
    tonnes: float = 0
    lock: int = Field(description=LOCK)


class PlanIndicatorChange(PlanIndicatorIn):
    name: str = Field("", max_length=300)
    unit: str = Field("", max_length=60)
    lock: int = Field(description=LOCK)


class PortfolioChange(PortfolioIn):
    name: str = Field("", max_length=200)
    lock: int = Field(description=LOCK)


class PathwayChange(PathwayIn):
    field: str = Field("", max_length=40)
    lever: str = Field("", max_length=60)
    lock: int = Field(description=LOCK)


class DriverValueIn(Body):
    driver: str = Field(max_length=80, description="Key in the model of the plan")
    cells: Any = Field(description="A number, one by year, or one by category, in the driver's unit")
    uncertainty_percent: float | None = None
    quality: str = Field("", max_length=1)
    source_text: str = Field("", max_length=500)
    note: str = Field("", max_length=5000)


class ScenarioIn(Body):
    title: str = Field(max_length=200)
    content: dict[str, Any] = Field(
        max_length=60, description="As `read_plan` gives it, and the page as a file"
    )
    note: str = Field("", max_length=5000)
    is_plan: bool = Field(False, description="It is what the plan plans; one alone can be")


class ScenarioChange(Body):
    title: str = Field("", max_length=200)
    content: dict[str, Any] | None = Field(None, max_length=60)
    note: str = Field("", max_length=5000)
    is_plan: bool = False
    lock: int = Field(description=LOCK)


class PlanRow(Schema):
    id: int
    lock: int


class PlanRowsOut(Schema):
    added: int
    changed: int
    same: int
    removed: int
