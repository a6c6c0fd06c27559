"""A scenario: which actions, how strong, from when, and values that differ. It can be written down and read again."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from typing import Any, Final, Literal

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.pathways.engine.inputs import Values
from zeroward.methods.pathways.model.errors import ModelError, Problem, Problems
from zeroward.methods.pathways.model.graph import Model, unknown

Kind = Literal["bau", "plan", "progress", "own"]
KINDS: Final = ("bau", "plan", "progress", "own")
LARGEST: Final = 1e300
"""Beyond it there is nothing to compute with."""


@dataclass(frozen=True)
class Scenario:
    """`actions` by strength (0 off, 1 as planned); `values` replace drivers; `starts` move actions in time.

    `observed` holds what was measured, by driver or node: in those years it takes the place of the model, and after the
    last of them the model's course goes on from there.
    """

    key: str
    kind: Kind = "own"
    actions: Mapping[str, float] = field(default_factory=dict)
    values: Mapping[str, Any] = field(default_factory=dict)
    starts: Mapping[str, int] = field(default_factory=dict)
    observed: Mapping[str, Any] = field(default_factory=dict)
    label: str = ""

    def __post_init__(self) -> None:
        """Years and names are text throughout, as in a file: what was written and read again is the same scenario."""
        for name in ("actions", "starts"):
            object.__setattr__(self, name, {str(key): one for key, one in getattr(self, name).items()})
        for name in ("values", "observed"):
            object.__setattr__(self, name, texts(getattr(self, name)))


def texts(part: Any) -> Any:
    """Tables with text for keys."""
    return {str(key): texts(one) for key, one in part.items()} if isinstance(part, Mapping) else part


def floats(part: Any) -> Any:
    """Tables with floating-point numbers: 5 and 5.0 are the same value."""
    if isinstance(part, Mapping):
        return {key: floats(one) for key, one in part.items()}
    return float(part) if isinstance(part, int) and not isinstance(part, bool) else part


def bau() -> Scenario:
    """Business as usual: no action."""
    return Scenario("bau", "bau", label="Business as usual")


def plan(model: Model) -> Scenario:
    """All actions, as planned."""
    return Scenario("plan", "plan", {one.key: 1.0 for one in model.actions}, label="Plan")


def progress(
    model: Model, observed: Mapping[str, Any], actions: Mapping[str, float] | None = None
) -> Scenario:
    """What was observed, carried on by the course of the plan (or of the actions given; `{}` for business as usual)."""
    chosen = {one.key: 1.0 for one in model.actions} if actions is None else dict(actions)
    return Scenario("progress", "progress", chosen, observed=dict(observed), label="Progress")


def check(model: Model, scenario: Scenario) -> None:
    """Raises ModelError for an unknown action, a strength outside 0 to 1, or a start before the base year."""
    problems = Problems()
    known = {one.key: one for one in model.actions}
    for name in (*scenario.actions, *scenario.starts):
        if name not in known:
            problems.add("unknown", unknown(Name(name), "action"), where=name, remedy=say("Leave it out."))
    for name, strength in scenario.actions.items():
        if not 0.0 <= strength <= 1.0:
            message = say("The strength %(strength)s is not between 0 and 1.", strength=strength)
            problems.add("value", message, where=name, field="strength")
    for name, year in scenario.starts.items():
        if not model.spec.base_year <= year <= model.spec.last_year:
            problems.add(
                "date",
                say(
                    "The action starts in %(year)s, outside %(first)s to %(last)s.",
                    year=year, first=model.spec.base_year, last=model.spec.last_year,
                ),
                where=name, field="start", remedy=say("Choose a year after the base year."),
            )  # fmt: skip
    if scenario.kind == "bau" and any(scenario.actions.values()):
        problems.add(
            "value",
            say("Business as usual has no actions."),
            where=scenario.key,
            remedy=say("Take another kind."),
        )
    problems.settle()


def to_json(scenario: Scenario) -> str:
    """The scenario as a file, in canonical form: the same scenario gives the same text."""
    return json.dumps({"format": 1, **asdict(scenario)}, sort_keys=True, ensure_ascii=False, indent=1)


def from_json(text: str) -> Scenario:
    """Raises ModelError for a file that is no scenario."""
    try:
        raw = json.loads(text, parse_constant=no_number)
    except (ValueError, RecursionError) as error:
        message = say("This is no scenario file: %(reason)s.", reason=Name(error))
        raise ModelError([Problem("syntax", message)]) from error
    if not isinstance(raw, dict) or raw.get("format") != 1:
        raise ModelError(
            [
                Problem(
                    "syntax",
                    say("This is no scenario file."),
                    field="format",
                    remedy=say("Export one first."),
                )
            ]
        )
    tables = {name: raw.get(name, {}) for name in ("actions", "values", "starts", "observed")}
    problems = Problems()
    for name, table in tables.items():
        if isinstance(table, dict):
            sound(table, name, problems, plain=name in ("actions", "starts"))
        else:
            problems.add("syntax", say("A table is wanted here."), field=name)
    kind = raw.get("kind", "own")
    if kind not in KINDS or not isinstance(raw.get("key"), str):
        problems.add("syntax", say("The kind or key of the scenario is missing."), field="kind")
    problems.settle()
    return Scenario(
        raw["key"], kind, {name: float(one) for name, one in tables["actions"].items()}, tables["values"],
        {name: int(one) for name, one in tables["starts"].items()}, tables["observed"], str(raw.get("label", "")),
    )  # fmt: skip


def no_number(name: str) -> float:
    """JSON has no infinity and no "not a number", though Python would read them."""
    raise ValueError(f"{name} is no number")


def sound(table: Mapping[str, Any], where: str, problems: Problems, *, plain: bool) -> None:
    """Numbers that can be computed with; `plain`: no tables within the table."""
    for name, one in table.items():
        if isinstance(one, Mapping) and not plain:
            sound(one, f"{where}.{name}", problems, plain=False)
        elif isinstance(one, bool) or not isinstance(one, (int, float)) or not abs(one) <= LARGEST:
            message = say("%(value)s is no number.", value=Name(repr(str(one)[:40])))
            problems.add("value", message, where=name, field=where, remedy=say("Give a number."))


def digest(values: Values, scenario: Scenario) -> str:
    """Fingerprint of all that a result depends on: model, values, scenario. Labels and switched-off
    actions are no part.
    """
    content = {
        "actions": {name: float(one) for name, one in scenario.actions.items() if one},
        "values": floats(scenario.values),
        "starts": {name: year for name, year in scenario.starts.items() if scenario.actions.get(name)},
        "observed": floats(scenario.observed),
    }
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return blake2b(f"{values.digest}|{text}".encode(), digest_size=16).hexdigest()
