"""From the text of a model file (TOML or JSON) to a `Spec`. Raises ModelError with everything that is wrong in it."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal

from zeroward.methods.ghg.say import Name, say
from zeroward.methods.pathways.model.entries import NAME, Entries, named
from zeroward.methods.pathways.model.errors import ModelError, Problem, Problems
from zeroward.methods.pathways.model.spec import Action, Driver, Effect, Node, Spec
from zeroward.methods.pathways.model.values import not_whole

Form = Literal["toml", "json"]
LARGEST: Final = 4_000_000
LONGEST_RUN: Final = 200
MOST_DIMENSIONS: Final = 16
MOST_QUANTITIES: Final = 5_000
MARKS: Final = ("verified", "derived", "assumption", "example", "")
ROLES: Final = ("", "activity", "emissions", "cost", "indicator")
KINDS: Final = ("avoid", "shift", "improve", "enabling")
HOWS: Final = ("cut", "raise", "add", "set", "move")


def read_file(path: Path) -> tuple[Mapping[str, Any], str]:
    """The tables of a file and its text; the ending of the name says which form it has."""
    text = path.read_text(encoding="utf-8")
    return tables(text, "json" if path.suffix == ".json" else "toml"), text


def tables(text: str, form: Form) -> Mapping[str, Any]:
    if len(text) > LARGEST:
        raise ModelError([Problem("syntax", say("The file is too large for a model."))])
    try:
        found = json.loads(text) if form == "json" else tomllib.loads(text)
    except json.JSONDecodeError as error:
        raise ModelError(
            [
                Problem(
                    "syntax",
                    say("The JSON cannot be read: %(reason)s.", reason=Name(error.msg)),
                    line=error.lineno,
                    column=error.colno,
                    remedy=say("Check the JSON here."),
                )
            ]
        ) from error
    except (
        ValueError,
        RecursionError,
    ) as error:  # a number of thousands of digits is a ValueError in both forms
        name = Name(error)
        message, remedy = (
            (say("The JSON cannot be read: %(reason)s.", reason=name), say("Check the JSON here."))
            if form == "json"
            else (say("The TOML cannot be read: %(reason)s.", reason=name), say("Check the TOML there."))
        )
        raise ModelError([Problem("syntax", message, remedy=remedy)]) from error
    if not isinstance(found, dict):
        raise ModelError([Problem("syntax", say("A model is a table of entries."))])
    return found


def spec_of(
    raw: Mapping[str, Any], problems: Problems, *, base_year: int | None = None, last_year: int | None = None
) -> Spec:
    """The spec of a model. What is wrong is added to `problems`; the spec is then not to be used."""
    top = Entries(raw, "", problems)
    first = base_year or top.year("base_year") or 0
    last = last_year or top.year("last_year") or 0
    if not first or not first < last <= first + LONGEST_RUN:
        top.wrong(
            "base_year",
            say("A base year and a later last year are needed."),
            say("Give base_year and last_year."),
        )
        first, last = 2000, 2001
    dimensions = dimensions_of(top.table("dimensions"), problems)
    nodes = [node(key, one, problems) for key, one in named(top.table("nodes"), "nodes", problems)]
    actions = []
    for key, one in named(top.table("actions"), "actions", problems):
        made, costs = action(key, one, problems)
        actions.append(made)
        nodes += costs
    drivers = [driver(key, one, problems) for key, one in named(top.table("drivers"), "drivers", problems)]
    spec = Spec(
        key=top.text("key", needed=True), title=top.text("title", needed=True), version=top.text("version", "1"),
        base_year=first, last_year=last, dimensions=dimensions, drivers=tuple(drivers), nodes=tuple(nodes),
        actions=tuple(actions), emissions_unit=top.text("emissions_unit", "ktCO2e"),
        cost_unit=top.text("cost_unit", "MEUR"), source=top.text("source"), help=top.text("help"),
        labels={str(key): str(label) for key, label in top.table("labels").items()},
    )  # fmt: skip
    for asked in ("base_year", "last_year"):
        top.asked.add(asked)
    top.close()
    once(spec, problems)
    return spec


def once(spec: Spec, problems: Problems) -> None:
    """Drivers, nodes and dimensions share one set of names."""
    seen: set[str] = set(spec.dimensions)
    if len(spec.quantities) + len(spec.actions) > MOST_QUANTITIES:
        problems.add(
            "shape", say("A model has at most %(most)s quantities and actions.", most=MOST_QUANTITIES)
        )
    for one in spec.quantities:
        if one.key in seen:
            problems.add(
                "syntax",
                say("The name %(name)s is used twice.", name=Name(one.key)),
                where=one.key,
                remedy=say("Choose another."),
            )
        seen.add(one.key)


def dimensions_of(raw: Mapping[str, Any], problems: Problems) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    if len(raw) > MOST_DIMENSIONS:
        message = say("A model has at most %(most)s dimensions.", most=MOST_DIMENSIONS)
        problems.add("shape", message, field="dimensions")
        return found
    for key, names in named(raw, "dimensions", problems):
        good = (
            isinstance(names, list)
            and names
            and all(isinstance(one, str) and NAME.fullmatch(one) for one in names)
        )
        if not good or len(set(names)) < len(names):
            message = say("A dimension is a list of different names.")
            problems.add("syntax", message, where=key, field="dimensions")
            continue
        found[key] = tuple(names)
    return found


def driver(key: str, raw: object, problems: Problems) -> Driver:
    one = Entries(raw, key, problems)
    share = one.text("adds_to_one")
    made = Driver(
        key=key, label=one.text("label", key), unit=one.text("unit", needed=True), dims=one.names("dims"),
        value=one.get("value"), adds_to_one=share, minimum=one.number("minimum", 0.0),
        maximum=one.number("maximum"), source=one.text("source"),
        mark=one.choice("mark", MARKS, ""), help=one.text("help"), lever=one.text("lever"),
        per_year=bool(one.get("per_year")), uncertainty=uncertainty(one),
    )  # fmt: skip
    one.close()
    if made.value is not None and not made.source and made.mark != "assumption":
        problems.add("missing", say("This value names no source."), where=key, field="source",
                     remedy=say("Name it, or mark the value as an assumption."))  # fmt: skip
    return made


def uncertainty(one: Entries) -> Mapping[str, Any]:
    """`percent`, or `lower` and `upper`, in per cent of the value; `shape` and `each`."""
    raw = one.table("uncertainty")
    inner = Entries(raw, one.where, one.problems, "uncertainty")
    found = [inner.number(name) for name in ("percent", "lower", "upper")]
    inner.text("shape")
    inner.get("each")
    inner.close()
    if raw and found[0] is None and None in found[1:]:
        inner.wrong("percent", say("How uncertain is not said."), say("Give percent, or lower and upper."))
    if any(number is not None and number < 0 for number in found):
        inner.wrong("percent", say("An uncertainty is not negative."))
    return raw


def node(key: str, raw: object, problems: Problems) -> Node:
    one = Entries(raw, key, problems)
    made = Node(
        key=key, label=one.text("label", key), unit=one.text("unit", needed=True),
        formula=one.text("formula", needed=True), dims=one.names("dims") if "dims" in one.raw else None,
        role=one.choice("role", ROLES, ""), tags=tags(one), shares=shares(one),
        minimum=one.number("minimum", least(one)), maximum=one.number("maximum"), source=one.text("source"),
        help=one.text("help"),
    )  # fmt: skip
    one.asked.add("dims")
    one.close()
    return made


def least(one: Entries) -> float | None:
    """Emissions and costs are not negative, unless the file says how far they may be: sinks and savings stand apart."""
    return 0.0 if one.raw.get("role") in ("emissions", "cost") else None


def tags(one: Entries) -> dict[str, str]:
    return {str(key): str(tag) for key, tag in one.table("tags").items()}


def shares(one: Entries) -> dict[str, dict[str, float]]:
    """Parts of a node by a tag, adding to one."""
    found: dict[str, dict[str, float]] = {}
    for tag in one.table("shares"):
        inner = Entries(one.raw["shares"][tag], one.where, one.problems, f"shares.{tag}")
        found[tag] = {key: inner.number(key, 0.0) or 0.0 for key in inner.raw}
        if abs(sum(found[tag].values()) - 1.0) > 1e-9 or min(found[tag].values(), default=0.0) < 0.0:
            one.problems.add(
                "shares", not_whole(tag, f"{sum(found[tag].values()):g}", "1"), where=one.where,
                field=f"shares.{tag}", remedy=say("Correct them."),
            )  # fmt: skip
    return found


def action(key: str, raw: object, problems: Problems) -> tuple[Action, list[Node]]:
    one = Entries(raw, key, problems)
    kind = one.choice("kind", KINDS, "improve")
    effects = tuple(effect(key, at, part, problems) for at, part in enumerate(one.tables("effects")))
    made = Action(
        key=key, label=one.text("label", key), kind=kind, lever=one.text("lever"), start=one.year("start"),
        end=one.year("end"), curve=curve(one), effects=effects, help=one.text("help"), source=one.text("source"),
        sectors=one.names("sectors"),
    )  # fmt: skip
    sector = {"sector": made.sectors[0]} if len(made.sectors) == 1 else {}
    costs = [cost(key, at, part, sector, problems) for at, part in enumerate(one.tables("costs"))]
    one.close()
    if kind == "enabling" and effects:
        one.wrong(
            "effects",
            say("An enabling action carries no tonnes."),
            say("Leave its effects out, or change its kind."),
        )
    return made, costs


def curve(one: Entries) -> str | Mapping[int, float]:
    """`step`, `line`, `s`, or levels by year."""
    found = one.get("curve")
    if not isinstance(found, Mapping):
        return str(one.choice("curve", ("step", "line", "s"), "step"))
    levels: dict[int, float] = {}
    for year, level in found.items():
        good = str(year).isdigit() and isinstance(level, (int, float)) and not isinstance(level, bool)
        if not good or not 0 <= float(level) <= 1:
            one.wrong(
                "curve",
                say("The level %(level)s of %(year)s is no share.", level=Name(level), year=Name(year)),
                say("Give levels from 0 to 1 by year."),
            )
        else:
            levels[int(year)] = float(level)
    return levels or "step"


def effect(where: str, at: int, raw: object, problems: Problems) -> Effect:
    one = Entries(raw, where, problems, f"effects.{at + 1}")
    to = one.raw.get("to", "")
    one.asked |= {"to"}
    amount = one.raw.get("amount", "")
    one.asked |= {"amount"}
    made = Effect(
        target=one.text("target", needed=True), how=one.choice("how", HOWS, "cut"),
        amount=repr(float(amount)) if isinstance(amount, (int, float)) else str(amount),
        where=one.names("where"), to=dict(to) if isinstance(to, Mapping) else str(to),
    )  # fmt: skip
    one.close()
    return made


def cost(action_key: str, at: int, raw: object, sector: Mapping[str, str], problems: Problems) -> Node:
    one = Entries(raw, action_key, problems, f"costs.{at + 1}")
    made = Node(
        key=f"{action_key}_cost_{at + 1}", label=one.text("label", f"{action_key} {at + 1}"),
        unit=one.text("unit", "MEUR"), formula=one.text("formula", needed=True), role="cost",
        tags={
            "type": one.text("type", "capex"), "payer": one.text("payer", "city"), "action": action_key,
            **sector, **tags(one),
        },
        shares=shares(one), action=action_key, minimum=one.number("minimum", 0.0),
        source=one.text("source"), help=one.text("help"),
    )  # fmt: skip
    one.close()
    return made


def added_tables(raw: Mapping[str, Any], actions: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The tables of a model with more actions. Each has its `key`."""
    more = {str(one.get("key", "")): {k: v for k, v in one.items() if k != "key"} for one in actions}
    return {**raw, "actions": {**raw.get("actions", {}), **more}}
