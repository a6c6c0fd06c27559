"""What a plan's model offers to actions: its own actions, and the quantities that can be changed."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from zeroward.methods.pathways.mission import mission_model
from zeroward.methods.pathways.model import ModelError, loads
from zeroward.methods.pathways.model.spec import Spec
from zeroward.plan.models import ModelKind, Plan

SECTORS_DIM: Final = "sector"


@dataclass(frozen=True, slots=True)
class ModelKeys:
    """`actions` are keys with their words; `targets` units and categories ("mode.car") by driver or node."""

    actions: dict[str, str]
    targets: dict[str, tuple[str, frozenset[str]]]


NOTHING: Final = ModelKeys({}, {})


def model_keys(plan: Plan) -> ModelKeys:
    """Keys of the plan's model; nothing for the minimal model, and for a file of one's own that cannot be read."""
    if plan.model == ModelKind.MISSION:
        return _mission()
    if plan.model == ModelKind.OWN and plan.model_text:
        return _own(plan.model_text)
    return NOTHING


@lru_cache(maxsize=1)
def _mission() -> ModelKeys:
    return _keys(mission_model().spec)


@lru_cache(maxsize=16)
def _own(text: str) -> ModelKeys:
    form = "json" if text.lstrip().startswith("{") else "toml"
    try:
        return _keys(loads(text, form=form).spec)  # type: ignore[arg-type]
    except ModelError:
        return NOTHING


def _keys(spec: Spec) -> ModelKeys:
    targets = {
        driver.key: (
            driver.unit,
            frozenset(f"{dim}.{name}" for dim in driver.dims for name in spec.dimensions.get(dim, ())),
        )
        for driver in spec.drivers
    }
    targets |= {node.key: (node.unit, frozenset()) for node in spec.nodes if node.key not in targets}
    return ModelKeys({action.key: action.label for action in spec.actions}, targets)
