"""Models are data: drivers, formulas and actions in a file, read and checked as a whole before anything is computed."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from zeroward.methods.pathways.model.build import build
from zeroward.methods.pathways.model.errors import ModelError, Problem, Problems
from zeroward.methods.pathways.model.graph import Model
from zeroward.methods.pathways.model.read import Form, added_tables, read_file, spec_of, tables
from zeroward.methods.pathways.model.spec import Action, Driver, Effect, Node, Spec
from zeroward.methods.pathways.model.units import Unit, UnitError, parse_unit

__all__ = [
    "Action",
    "Driver",
    "Effect",
    "Model",
    "ModelError",
    "Node",
    "Problem",
    "Spec",
    "Unit",
    "UnitError",
    "from_tables",
    "load",
    "loads",
    "parse_unit",
    "with_actions",
]


def load(path: Path, *, base_year: int | None = None, last_year: int | None = None) -> Model:
    """Reads a model file, `.toml` or `.json`. Raises ModelError with everything that is wrong, and where."""
    raw, text = read_file(path)
    return from_tables(raw, text=text, base_year=base_year, last_year=last_year)


def loads(
    text: str, *, form: Form = "toml", base_year: int | None = None, last_year: int | None = None
) -> Model:
    """Reads a model from text. Raises ModelError."""
    return from_tables(tables(text, form), text=text, base_year=base_year, last_year=last_year)


def from_tables(
    raw: Mapping[str, Any], *, text: str = "", base_year: int | None = None, last_year: int | None = None
) -> Model:
    """A model from tables that are in memory. Raises ModelError."""
    problems = Problems()
    spec = spec_of(raw, problems, base_year=base_year, last_year=last_year)
    return build(spec, raw, problems, text)


def with_actions(model: Model, actions: Sequence[Mapping[str, Any]]) -> Model:
    """A city's own actions beside those of the model: tables as in the file, each with its `key`. Raises ModelError."""
    raw = added_tables(model.raw, actions)
    made = from_tables(raw, base_year=model.spec.base_year, last_year=model.spec.last_year)
    return made if model.sectors is None else made.part(sorted(model.sectors))
