"""Pairs within one pool: stable roommates, and the pairs of largest weight."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from zeroward.methods.matching import best_pairs, is_stable_pairing, pair_up
from zeroward.methods.verify.adapters.preference_lists import one_side
from zeroward.methods.verify.adapters.reading import reading
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question

_COUNTED = 10
"""Pools up to which every pairing is tried for the number of stable ones."""


@reads("stable roommates", "roommate", "roommates", "one pool", "irving", "study visit pairing")
def stable_pairs(question: Question) -> Answer:
    """The partner of each, or that no stable pairing exists, and what comes closest."""
    lists, numeric = one_side(question)
    found = pair_up(lists)
    answer = Answer()
    count = _count(lists) if len(lists) <= _COUNTED else int(found.stable)
    answer.add("n_stable count number stable_matchings n_stable_matchings number_of_stable_matchings", count)
    answer.add("stable exists is_stable solvable has_stable stable_exists exists_stable", found.stable)
    shown = {name: _shown(partner, numeric) for name, partner in found.partner.items()}
    for name, partner in shown.items():
        word = name.replace(" ", "_")
        answer.add(f"{word} matching.{word} pairs.{word} result.{word} partner.{word}", partner)
    pairs = frozenset((_shown(one, numeric), _shown(other, numeric)) for one, other in found.pairs)
    answer.add("pairs matching partners", pairs)
    if not found.stable:
        answer.add("matching result", None)
    blocking = frozenset((_shown(one, numeric), _shown(other, numeric)) for one, other in found.blocking)
    answer.add("blocking_pairs n_blocking min_blocking_pairs min_blocking minimal_blocking_pairs blocking "
               "fewest_blocking least_blocking minimum_blocking_pairs", len(blocking))  # fmt: skip
    answer.add("blocking_pairs blocking", blocking)
    answer.add("alone unmatched", frozenset(_shown(one, numeric) for one in found.alone))
    return answer


def _shown(name: str | None, numeric: bool) -> Any:
    return int(name) if numeric and name is not None and name.lstrip("-").isdigit() else name


def _count(lists: Mapping[str, list[str]]) -> int:
    return sum(is_stable_pairing(lists, partner) for partner in _pairings(tuple(lists), lists))


def _pairings(names: tuple[str, ...], lists: Mapping[str, list[str]]) -> Iterator[dict[str, str | None]]:
    """Every way to pair some of them, with mutual consent."""
    if not names:
        yield {}
        return
    first, rest = names[0], names[1:]
    for partner in _pairings(rest, lists):
        yield {first: None, **partner}
    for other in rest:
        if other in lists[first] and first in lists[other]:
            for partner in _pairings(tuple(one for one in rest if one != other), lists):
                yield {first: other, other: first, **partner}


def _has_edges(question: Question) -> bool:
    return (
        question.says("matching", "blossom", "pair") and question.inputs.exact("edges", "weights") is not None
    )


@reads("max weight matching", "maximum weight matching", "weighted matching", "blossom", "general graph matching",
       "max weight pairs", shape=_has_edges)  # fmt: skip
def heaviest_pairs(question: Question) -> Answer:
    """The sum of weights, the pairs, and who stays alone."""
    edges, names = _edges(question)
    inputs = question.inputs
    flag = inputs.exact("max_cardinality", "maxcardinality", "maximum_cardinality", "perfect", "cardinality")
    as_many = (
        bool(flag.raw)
        if flag is not None
        else question.says("max cardinality", "maximum cardinality", "perfect")
    )
    found = best_pairs(edges, as_many=as_many)
    answer = Answer()
    answer.add("weight total total_weight max_weight value sum optimum", found.weight)
    pairs = frozenset(tuple(sorted((names[one], names[other]), key=str)) for one, other in found.pairs)
    answer.add("pairs matching edges", pairs)
    answer.add("size cardinality n_pairs count", len(pairs))
    answer.add("alone unmatched", frozenset(names[one] for one in found.alone))
    for one, other in found.pairs:
        for name, partner in ((one, other), (other, one)):
            word = name.replace(" ", "_")
            answer.add(f"{word} mate.{word} partner.{word} matching.{word}", names[partner])
    return answer


@reading
def _edges(question: Question) -> tuple[list[tuple[str, str, float]], dict[str, Any]]:
    entry = question.inputs.find(
        "edges", "weighted_edges", "weights", "graph", "pairs", "links", "matrix", "scores"
    )
    if entry is None:
        raise CannotRead("no edges")
    rows = list(_triples(entry.raw))
    if not rows:
        raise CannotRead("no edges")
    names = {str(name): name for one, other, _ in rows for name in (one, other)}
    return [(str(one), str(other), float(weight)) for one, other, weight in rows], names


def _triples(raw: Any) -> Iterator[tuple[Any, Any, float]]:
    """Rows of three, records, nested objects, or a symmetric table."""
    if isinstance(raw, Mapping):
        yield from _of_objects(raw)
    elif isinstance(raw, (list, tuple)) and _symmetric(raw):
        for one, other in combinations(range(len(raw)), 2):
            if raw[one][other] is not None:
                yield (one + 1, other + 1, raw[one][other])
    elif isinstance(raw, (list, tuple)):
        for row in raw:
            if isinstance(row, Mapping):
                yield _record(Inputs(row))
            elif len(row) in (2, 3):
                weight = row[2] if len(row) == 3 else 1.0
                yield (row[0], row[1], weight.get("weight", 1.0) if isinstance(weight, Mapping) else weight)


def _of_objects(raw: Mapping[Any, Any]) -> Iterator[tuple[Any, Any, float]]:
    for one, row in raw.items():
        if isinstance(row, Mapping):
            yield from ((one, other, weight) for other, weight in row.items() if one != other)
        elif isinstance(row, (int, float)):
            ends = str(one).replace(",", " ").replace("-", " ").split()
            if len(ends) == 2:
                yield (ends[0], ends[1], row)


def _record(row: Inputs) -> tuple[Any, Any, float]:
    ends = [
        row.exact(*names)
        for names in (("u", "from", "source", "a", "i", "one"), ("v", "to", "target", "b", "j", "other"))
    ]
    weight = row.maybe("weight", "w", "score", "fit", "value")
    if ends[0] is None or ends[1] is None:
        raise CannotRead("an edge without two ends")
    return (ends[0].raw, ends[1].raw, 1.0 if weight is None else weight)


def _symmetric(table: Any) -> bool:
    size = range(len(table))
    square = all(isinstance(row, (list, tuple)) and len(row) == len(table) for row in table)
    return (
        square
        and len(table) > 1
        and all(table[one][other] == table[other][one] for one in size for other in size)
    )
