"""From the content of a plan to a model that can be computed: `built_of`."""

from zeroward.plan.queries.model.build import Built, built_of
from zeroward.plan.queries.model.problems import PlanProblem, Sentence, model_problems
from zeroward.plan.queries.model.scenarios import (
    chosen_scenario,
    content_of,
    forgotten,
    observed_of,
    plan_scenario,
    progress_scenario,
    scenario_of,
)
from zeroward.plan.queries.model.tables import read_model_file
from zeroward.plan.queries.model.target import TargetPath, target_path

__all__ = [
    "Built",
    "PlanProblem",
    "Sentence",
    "TargetPath",
    "built_of",
    "chosen_scenario",
    "content_of",
    "forgotten",
    "model_problems",
    "observed_of",
    "plan_scenario",
    "progress_scenario",
    "read_model_file",
    "scenario_of",
    "target_path",
]
