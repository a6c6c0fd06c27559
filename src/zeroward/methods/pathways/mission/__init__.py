"""The Mission model, the minimal model, and cities by the thousand."""

from zeroward.methods.pathways.mission.many import CityPlan, PlanResult, plans
from zeroward.methods.pathways.mission.minimal import MinimalAction, minimal_model
from zeroward.methods.pathways.mission.reconcile import Difference, reconcile
from zeroward.methods.pathways.mission.reference import Reference, grid_reference
from zeroward.methods.pathways.mission.shipped import example, mission_model

__all__ = [
    "CityPlan",
    "Difference",
    "MinimalAction",
    "PlanResult",
    "Reference",
    "example",
    "grid_reference",
    "minimal_model",
    "mission_model",
    "plans",
    "reconcile",
]
