"""What a plan's model offers to actions: its own actions, and the quantities that can be changed."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from zeroward.methods.pathways.mission import mission_model
from zeroward.methods.pathways.model import ModelError, loads
from zeroward.methods.pathways.model.spec import Spec
from zeroward.plan.models import ModelKind, Plan


@dataclass(frozen=True, slots=True)
class Target:
    """A driver or a result of the model; `categories` as in a file: "mode.car"."""

    label: str
    unit: str
    categories: frozenset[str]
    is_driver: bool


@dataclass(frozen=True, slots=True)
class ModelKeys:
    """Actions of the model in words, what can be changed in it, and the categories of each dimension in words."""

    actions: dict[str, str]
    targets: dict[str, Target]
    dimensions: dict[str, dict[str, str]] = field(default_factory=dict)


NOTHING: Final = ModelKeys({}, {})


def model_keys(plan: Plan) -> ModelKeys:
    """Keys of the plan's model; nothing for the minimal model, and for a file of one's own that cannot be read."""
    return keys_of(plan.model, plan.model_text)


def keys_of(kind: str, text: str) -> ModelKeys:
    """The same for a plan that was frozen: its kind of model, and the text of the file."""
    if kind == ModelKind.MISSION:
        return _mission()
    return _own(text) if kind == ModelKind.OWN and text else NOTHING


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
        driver.key: Target(
            driver.label,
            driver.unit,
            frozenset(f"{dim}.{name}" for dim in driver.dims for name in spec.dimensions.get(dim, ())),
            is_driver=True,
        )
        for driver in spec.drivers
    }
    targets |= {
        node.key: Target(node.label, node.unit, frozenset(), is_driver=False)
        for node in spec.nodes
        if node.key not in targets
    }
    dimensions = {
        dim: {name: spec.labels.get(name, name) for name in names} for dim, names in spec.dimensions.items()
    }
    return ModelKeys({action.key: action.label for action in spec.actions}, targets, dimensions)
