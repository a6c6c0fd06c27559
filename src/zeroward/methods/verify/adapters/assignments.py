"""Assignments by cost or score, from tables, nested objects or data files; and flows at the least cost."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.matching import Arc, allocate, assign, min_cost_flow
from zeroward.methods.verify.adapters.reading import reading
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, plain
from zeroward.methods.verify.question import CannotRead, Question, Refused

_COSTS: Final = (
    "cost",
    "costs",
    "cost_matrix",
    "matrix",
    "c",
    "distance",
    "distances",
    "time",
    "times",
    "table",
    "weights",
)
_GAINS: Final = (
    "score",
    "scores",
    "profit",
    "benefit",
    "utility",
    "fit",
    "value",
    "values",
    "gain",
    "rating",
    "weight",
)
_FILES: Final = (
    "file",
    "data_file",
    "path",
    "instance",
    "dataset",
    "filename",
    "data",
    "url",
    "cost_file",
    "problem",
)
_LARGEST: Final = 64_000_000


@reads("assignment", "minimum cost assignment", "linear sum assignment", "maximum weight assignment", "hungarian",
       "linear assignment", "assignment problem", "maximum score assignment")  # fmt: skip
def best_assignment(question: Question) -> Answer:
    """The sum, which column each row got, and the pairs."""
    table, rows, columns, gains = _matrix(question)
    largest = _maximise(question, gains)
    seats = _seats(question, columns)
    if seats is not None:
        found = allocate(table if largest else -table, capacity=seats).places
    else:
        found = assign(table, maximise=largest, everyone=False).columns
    taken = np.flatnonzero(found >= 0)
    if len(taken) < min(len(rows), len(columns) if seats is None else sum(seats)):
        raise Refused("not everybody can be placed")
    total = float(table[taken, found[taken]].sum())
    answer = Answer()
    answer.add("value cost total total_cost min_cost optimum objective sum optimal_value minimum score "
               "total_score maximum best profit", total)  # fmt: skip
    answer.add("columns col_ind assignment col permutation row_to_column", [int(one) for one in found])
    answer.add("row_ind rows", taken.tolist())
    answer.add("pairs matching", frozenset((rows[row], columns[int(found[row])]) for row in taken.tolist()))
    answer.add("size count n_assigned assigned", len(taken))
    for row in taken.tolist():
        word = str(rows[row]).replace(" ", "_")
        answer.add(f"{word} assignment.{word} pairs.{word} matching.{word}", columns[int(found[row])])
    free = [columns[at] for at in range(len(columns)) if at not in set(found.tolist())]
    answer.add(
        "unassigned unassigned_rows unmatched",
        frozenset(rows[row] for row in np.flatnonzero(found < 0).tolist()),
    )
    answer.add("free unassigned_columns unused", frozenset(free))
    return answer


@reading
def _matrix(question: Question) -> tuple[NDArray[np.float64], list[Any], list[Any], bool]:
    """The table, names of rows and columns, and whether it holds gains."""
    for names, gains in ((_COSTS, False), (_GAINS, True)):
        entry = question.inputs.exact(*names)
        if entry is not None and isinstance(entry.raw, (list, tuple, Mapping)):
            return (*_table(entry.raw), gains)
    entry = question.inputs.exact(*_FILES)
    if entry is not None and isinstance(entry.raw, str):
        return (*_table(_read(question, entry.raw)), False)
    tables = [
        raw
        for raw in question.raw.values()
        if isinstance(raw, (list, tuple)) and raw and isinstance(raw[0], (list, tuple))
    ]
    if len(tables) != 1:
        raise CannotRead("no table of costs")
    return (*_table(tables[0]), False)


def _table(raw: Any) -> tuple[NDArray[np.float64], list[Any], list[Any]]:
    if isinstance(raw, Mapping):
        rows = list(raw)
        if all(isinstance(one, Mapping) for one in raw.values()):
            columns = list(dict.fromkeys(key for one in raw.values() for key in one))
            cells = [[raw[row].get(column) for column in columns] for row in rows]
        else:
            cells = [list(one) for one in raw.values() if isinstance(one, (list, tuple))]
            columns = list(range(len(cells[0]) if cells else 0))
    else:
        cells = [list(one) for one in raw if isinstance(one, (list, tuple))]
        rows, columns = list(range(len(cells))), list(range(len(cells[0]) if cells else 0))
    if not cells or len(cells) != len(rows) or any(len(one) != len(columns) for one in cells):
        raise CannotRead("the table is not whole")
    try:
        return np.array([[_cell(one) for one in row] for row in cells]), rows, columns
    except (TypeError, ValueError) as error:
        raise CannotRead("a cost is no number") from error


def _cell(raw: Any) -> float:
    """Nothing, `inf`, `x` and `-` mean that the pair must not be."""
    if raw is None or (
        isinstance(raw, str) and raw.strip().lower() in ("", "-", "x", "inf", "infinity", "nan", "forbidden")
    ):
        return float("nan")
    value = float(raw)
    return value if np.isfinite(value) else float("nan")


def _read(question: Question, name: str) -> list[list[float]]:
    """A data file beside the cases: a table of rows, or the number of rows and then all costs (OR-Library)."""
    if question.folder is None:
        raise CannotRead("no folder for data files")
    short = Path(name.split("?", maxsplit=1)[0]).name
    stems = (short, f"{short}.txt", f"{short}.csv")
    folders = [question.folder, *sorted(one for one in question.folder.iterdir() if one.is_dir())]
    path = next((folder / one for folder in folders for one in stems if (folder / one).is_file()), None)
    if path is None or path.stat().st_size > _LARGEST:
        raise CannotRead(f"the data file {short} is not there")
    text = path.read_text(encoding="utf-8")
    numbers = [float(one) for one in re.split(r"[\s,;]+", text.strip()) if one]
    count = int(numbers[0]) if numbers else 0
    if count > 1 and len(numbers) == 1 + count * count:
        return [numbers[1 + row * count : 1 + (row + 1) * count] for row in range(count)]
    return [
        [float(one) for one in re.split(r"[\s,;]+", line.strip()) if one]
        for line in text.splitlines()
        if line.strip()
    ]


def _maximise(question: Question, gains: bool) -> bool:
    flag = question.inputs.exact("maximize", "maximise", "max")
    if flag is not None and isinstance(flag.raw, bool):
        return flag.raw
    aim = question.inputs.text("objective", "sense", "goal", "aim", "direction").lower()
    if aim:
        return aim.startswith("max")
    if question.says("minim", "min"):
        return False
    return gains or question.says("maxim", "max", "largest", "highest")


@reading
def _seats(question: Question, columns: list[Any]) -> list[int] | None:
    entry = question.inputs.exact("capacity", "capacities", "seats", "quota", "quotas")
    if entry is None:
        return None
    if isinstance(entry.raw, Mapping):
        return [int(entry.raw.get(str(one), entry.raw.get(one, 1))) for one in columns]
    if isinstance(entry.raw, (list, tuple)):
        return [int(one) for one in entry.raw]
    return [int(entry.raw)] * len(columns)


@reads("min cost flow", "minimum cost flow", "network flow", "mincost flow", "min cost max flow",
       "transportation problem", "transshipment", "mcf")  # fmt: skip
def cheapest_flow(question: Question) -> Answer:
    """The cost, the amount on each arc, and the amount in all."""
    arcs, supply = _transport(question) or _network(question)
    if not any(supply.values()):
        arcs, supply = _from_source(question, arcs)
    found = min_cost_flow(arcs, supply)
    kept = [(one, amount) for one, amount in zip(arcs, found.amounts, strict=True) if one.cost > -1e9]
    cost = sum(one.cost * amount for one, amount in kept)
    answer = Answer()
    answer.add("cost total_cost min_cost optimum value total objective", cost)
    amount = sum(one for one in supply.values() if one > 0) or sum(
        amount for one, amount in zip(arcs, found.amounts, strict=True) if one.cost <= -1e9
    )
    answer.add("flow max_flow amount units flow_value total_flow", amount)
    answer.add("flows amounts flow arc_flows", [amount for _, amount in kept])
    for one, on_arc in kept:
        for joint in ("_", "-", "->", ","):
            answer.add(f"{one.tail}{joint}{one.head} flow.{one.tail}{joint}{one.head}", on_arc)
        answer.add(f"{one.tail}.{one.head} flow.{one.tail}.{one.head}", on_arc)
    return answer


@reading
def _transport(question: Question) -> tuple[list[Arc], dict[str, float]] | None:
    """Sources and sinks with a table of costs between them."""
    inputs = question.inputs
    cost = inputs.exact("cost", "costs", "cost_matrix", "unit_cost", "unit_costs")
    supply, demand = inputs.exact("supply", "supplies", "sources"), inputs.exact("demand", "demands", "sinks")
    if cost is None or supply is None or demand is None:
        return None
    table, rows, columns = _table(cost.raw)
    ours = dict(zip(map(str, rows), _amounts(supply.raw, rows), strict=True))
    theirs = dict(zip(map(str, columns), _amounts(demand.raw, columns), strict=True))
    arcs = [
        Arc(f"from {row}", f"to {column}", None, float(table[at, to]))
        for at, row in enumerate(ours)
        for to, column in enumerate(theirs)
        if np.isfinite(table[at, to])
    ]
    spare = sum(ours.values()) - sum(theirs.values())
    if spare > 0:
        arcs += [Arc(f"from {row}", "left", None, 0.0) for row in ours]
    amounts = {f"from {row}": amount for row, amount in ours.items()}
    amounts |= {f"to {column}": -amount for column, amount in theirs.items()}
    return arcs, {**amounts, **({"left": -spare} if spare > 0 else {})}


def _amounts(raw: Any, names: list[Any]) -> list[float]:
    if isinstance(raw, Mapping):
        return [float(raw.get(one, raw.get(str(one), 0))) for one in names]
    if isinstance(raw, (list, tuple)) and len(raw) == len(names):
        return [float(one) for one in raw]
    raise CannotRead("amounts and table differ")


@reading
def _network(question: Question) -> tuple[list[Arc], dict[str, float]]:
    entry = next(
        (one for one in question.inputs.entries if plain(one.key).startswith(("edge", "arc", "link"))), None
    )
    if entry is None or not isinstance(entry.raw, (list, tuple)):
        raise CannotRead("no arcs")
    order = _order(entry.key)
    arcs = [_arc(row, order) for row in entry.raw]
    return arcs, dict(_supply(question))


def _order(key: str) -> list[str]:
    """The order of the columns as the key tells it; otherwise from, to, capacity, cost."""
    kinds = {
        "cap": "capacity",
        "capacity": "capacity",
        "cost": "cost",
        "weight": "cost",
        "low": "least",
        "lower": "least",
    }
    told = [kinds[token] for token in re.split(r"[_\s]+", key.lower()) if token in kinds]
    return ["tail", "head", *(told or ["capacity", "cost", "least"])]


def _arc(row: Any, order: list[str]) -> Arc:
    if isinstance(row, Mapping):
        own = Inputs(row)
        tail = own.exact("u", "from", "source", "tail", "start", "a", "i")
        head = own.exact("v", "to", "target", "head", "end", "b", "j", "sink")
        if tail is None or head is None:
            raise CannotRead("an arc without two ends")
        return Arc(str(tail.raw), str(head.raw), own.maybe("capacity", "cap", "upper", "limit"),
                   own.optional("cost", "weight", "unit_cost"),
                   own.optional("lower", "least", "min", "lower_bound"))  # fmt: skip
    if not isinstance(row, (list, tuple)) or len(row) < 3:
        raise CannotRead("an arc has two ends, a limit and a cost")
    named = dict(zip(order, row, strict=False))
    capacity = named.get("capacity")
    limit = (
        None
        if capacity is None or isinstance(capacity, str) or not np.isfinite(capacity)
        else float(capacity)
    )
    return Arc(
        str(named["tail"]),
        str(named["head"]),
        limit,
        float(named.get("cost") or 0),
        float(named.get("least") or 0),
    )


def _supply(question: Question) -> Iterator[tuple[str, float]]:
    """What nodes put in. Demand, the usual word of networks, counts the other way round."""
    demand = question.inputs.exact("demand", "demands", "node_demand", "b_demand")
    supply = question.inputs.exact("supply", "supplies", "node_supply", "b", "balance", "imbalance")
    for entry, sign in ((demand, -1.0), (supply, 1.0)):
        if entry is not None and isinstance(entry.raw, Mapping):
            yield from ((str(key), sign * float(value)) for key, value in entry.raw.items())
        elif entry is not None and isinstance(entry.raw, (list, tuple)):
            first = 0 if _starts_at_zero(question) else 1
            yield from ((str(at + first), sign * float(value)) for at, value in enumerate(entry.raw))


def _starts_at_zero(question: Question) -> bool:
    entry = next(
        (one for one in question.inputs.entries if plain(one.key).startswith(("edge", "arc", "link"))), None
    )
    return entry is not None and any(isinstance(row, (list, tuple)) and 0 in row[:2] for row in entry.raw)


def _from_source(question: Question, arcs: list[Arc]) -> tuple[list[Arc], dict[str, float]]:
    """From one source to one sink: the amount that is asked for, or as much as goes through."""
    source, sink = (
        question.inputs.exact("source", "s", "origin"),
        question.inputs.exact("sink", "t", "target", "destination"),
    )
    if source is None or sink is None:
        return arcs, {}
    amount = question.inputs.maybe("flow", "amount", "units", "value", "demand", "supply")
    if amount is not None:
        return arcs, {str(source.raw): amount, str(sink.raw): -amount}
    return [*arcs, Arc(str(sink.raw), str(source.raw), 1e7, -1e9)], {}
