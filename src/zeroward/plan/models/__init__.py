from zeroward.plan.models.action import Action, ActionKind, ActionState, EffectKind
from zeroward.plan.models.carrying_out import (
    ActionLink,
    ActionParty,
    ActionStep,
    CoBenefit,
    CostLine,
    CostType,
    LinkKind,
    PartyRole,
)
from zeroward.plan.models.equity import EquityAnswer
from zeroward.plan.models.indicator import Direction, Indicator
from zeroward.plan.models.library import LibraryAction
from zeroward.plan.models.pathway import ImpactPathway, Portfolio
from zeroward.plan.models.plan import ModelKind, Plan, PlanState
from zeroward.plan.models.policy import Policy, PolicyLevel, PolicyType
from zeroward.plan.models.residual import Offset, OffsetKind
from zeroward.plan.models.target import PathKind, Scenario, Target, TargetKind
from zeroward.plan.models.values import DriverValue, Observation
from zeroward.plan.models.version import PlanComment, PlanStep, PlanVersion

__all__ = [
    "Action",
    "ActionKind",
    "ActionLink",
    "ActionParty",
    "ActionState",
    "ActionStep",
    "CoBenefit",
    "CostLine",
    "CostType",
    "Direction",
    "DriverValue",
    "EffectKind",
    "EquityAnswer",
    "ImpactPathway",
    "Indicator",
    "LibraryAction",
    "LinkKind",
    "ModelKind",
    "Observation",
    "Offset",
    "OffsetKind",
    "PartyRole",
    "PathKind",
    "Plan",
    "PlanComment",
    "PlanState",
    "PlanStep",
    "PlanVersion",
    "Policy",
    "PolicyLevel",
    "PolicyType",
    "Portfolio",
    "Scenario",
    "Target",
    "TargetKind",
]
