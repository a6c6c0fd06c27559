"""Maps of factors: influences (DEMATEL, MICMAC), levels (ISM), middles of a network, causal loops."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.systems.centrality import adjacency, centralities
from zeroward.methods.systems.dematel import dematel
from zeroward.methods.systems.ism import from_letters, levels, relation, structure
from zeroward.methods.systems.loops import loops
from zeroward.methods.systems.micmac import micmac, power_sums
from zeroward.methods.verify.adapters.forms import in_form
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_LONGEST = 8


def _is_table(raw: Any) -> bool:
    return (
        isinstance(raw, Sequence)
        and not isinstance(raw, str)
        and len(raw) > 1
        and all(isinstance(row, Sequence) and len(row) == len(raw) for row in raw)
    )


def _tables(question: Question) -> dict[str, Any]:
    found = {str(key): one for key, one in question.raw.items() if _is_table(one)}
    if not found:
        raise CannotRead("no square table")
    return found


def _numbers(values: NDArray[np.float64]) -> list[float]:
    return [float(one) for one in values]


def _mean_of_experts(question: Question) -> Any:
    """The table, or the mean of several: one for each expert, listed or beside each other."""
    for one in question.raw.values():
        listed = list(one.values()) if isinstance(one, Mapping) else one
        if (
            isinstance(listed, Sequence)
            and not isinstance(listed, str)
            and listed
            and all(map(_is_table, listed))
        ):
            return np.mean(np.array(listed, dtype=np.float64), axis=0)
    tables = list(_tables(question).values())
    if len(tables) > 1 and question.says("expert", "mean", "average", "respondents"):
        return np.mean(np.array(tables, dtype=np.float64), axis=0)
    return tables[0]


@reads("dematel")
@in_form
def influences(question: Question) -> Answer:
    """Total influences with their sums, by the larger of row and column sums."""
    found = dematel(_mean_of_experts(question))
    answer = Answer()
    answer.add("T total total_relation total_influence", [_numbers(row) for row in found.total])
    answer.add("k normaliser normalizer", found.normaliser)
    answer.add("N X normalised normalized", [_numbers(row) for row in found.normalised])
    answer.add("D given row_sums dispatched", _numbers(found.given))
    answer.add("R taken column_sums col_sums received", _numbers(found.taken))
    answer.add("prominence D_plus_R DplusR D+R", _numbers(found.prominence))
    answer.add("relation D_minus_R DminusR D-R net", _numbers(found.relation))
    answer.add("threshold_mean_T threshold mean_T alpha", found.threshold)
    answer.add("sd_T std_T", found.spread)
    given = next((question.raw[key] for key in ("labels", "factors", "names") if key in question.raw), None)
    names = [str(one) for one in given] if isinstance(given, Sequence) else []
    for value in list(answer.values) if len(names) == len(found.given) else ():
        if isinstance(value.value, list) and not isinstance(value.value[0], list):
            for name, one in zip(names, value.value, strict=True):
                answer.add(" ".join(f"{word}_{name}" for word in value.names), one)
    answer.flags.extend(found.notes)
    return answer


@reads("ism", "interpretive structural", "reachability")
@in_form
def levels_of_factors(question: Question) -> Answer:
    """Closure, missing pairs and levels of each table; a published one also as it stands."""
    related = question.raw.get("relations") or question.raw.get("edges")
    if isinstance(related, Sequence) and not isinstance(related, str):
        edges, size, first = _edges(Question(question.kind, question.method, {"edges": related}))
        made = adjacency([(a - first, b - first) for a, b in edges], size, directed=True)
        return levels_of_factors(
            Question(question.kind, question.method, {"initial": made.astype(int).tolist()})
        )
    answer = Answer()
    for name, table in sorted(_tables(question).items(), key=lambda one: "publish" not in one[0].lower()):
        found = structure(table)
        given = relation(table)
        words = {name, name.replace("published_", "")} | (
            {"published"} if "publish" in name.lower() else set()
        )
        for word in sorted(words):
            answer.add(f"{word}_is_transitive", not found.missing)
            answer.add(f"driving_{word}", [int(one) for one in given.sum(axis=1)])
            answer.add(f"dependence_{word}", [int(one) for one in given.sum(axis=0)])
            _levels(answer, f"levels_on_{word}", _levels_as_given(given))
        answer.add("missing_pairs missing", len(found.missing))
        answer.add("is_transitive transitive", not found.missing)
        answer.add("closure_sum", int(found.closure.sum()))
        answer.add(
            "closure reachability final_reachability final_reachability_matrix FRM",
            [[int(one) for one in row] for row in found.closure],
        )
        answer.add("n_levels levels_number", max(found.levels))
        answer.add("driving driving_power", list(found.driving))
        answer.add("dependence dependence_power", list(found.dependence))
        for word in ("levels_on_true_closure", "levels_on_closure", "levels"):
            _levels(answer, word, found.levels)
        answer.flags.extend(found.notes)
    return answer


@reads("ism ssim", "ssim")
@in_form
def levels_from_letters(question: Question) -> Answer:
    """A table of V, A, X and O over the diagonal, or pairs named "1-2"."""
    letters = next((one for key, one in question.raw.items() if "ssim" in str(key).lower()), None)
    pairs: dict[tuple[int, int], str] = {}
    if isinstance(letters, Mapping):
        for key, letter in letters.items():
            ends = re.findall(r"\d+", str(key))
            if len(ends) != 2:
                raise CannotRead(f"no pair of factors: {key}")
            pairs[int(ends[0]) - 1, int(ends[1]) - 1] = str(letter)
    elif isinstance(letters, Sequence):
        size = len(letters)
        for row, line in enumerate(letters):
            cells = list(line)[-(size - row - 1) :] if len(line) < size else list(line)[row + 1 :]
            pairs |= {(row, row + 1 + place): str(cell) for place, cell in enumerate(cells) if cell}
    else:
        raise CannotRead("no letters")
    if not pairs:
        raise CannotRead("no letters")
    table = from_letters(pairs, 1 + max(max(pair) for pair in pairs))
    return levels_of_factors(
        Question(question.kind, question.method, {"initial": table.astype(int).tolist()})
    )


def _levels_as_given(given: NDArray[np.bool_]) -> tuple[int, ...]:
    try:
        return levels(given)
    except MethodError:
        return ()  # a table that is not closed need not have levels


def _levels(answer: Answer, name: str, found: Sequence[int]) -> None:
    answer.add(name, list(found))
    for place, level in enumerate(found, start=1):
        answer.add(f"{name}_{place}", level)


@reads("micmac", "influence dependence")
@in_form
def influence_and_dependence(question: Question) -> Answer:
    """Direct sums, sums of the powers, and the ranking that lasts."""
    table = next(iter(_tables(question).values()))
    found = micmac(table)
    answer = Answer()
    answer.add("direct_influence influence driving M_rows M1_rows", _numbers(found.influence))
    answer.add("direct_dependence dependence M_cols M1_cols", _numbers(found.dependence))
    for power in range(2, _LONGEST + 1):
        rows, columns = power_sums(table, power)
        answer.add(f"M{power}_rows M{power}_influence indirect_influence_{power}", _numbers(rows))
        answer.add(f"M{power}_cols M{power}_columns M{power}_dependence", _numbers(columns))
    asked = question.inputs.maybe("power", "order", "depth", "path_length")
    if asked is not None:
        rows, columns = power_sums(table, int(asked))
        answer.add("indirect_influence indirect_rows", _numbers(rows))
        answer.add("indirect_dependence indirect_cols", _numbers(columns))
    answer.add("quadrants", list(found.quadrants))
    answer.add("stable_power power", found.power)
    return answer


@reads("centrality|centralities", "systems map kite", "pagerank|betweenness|closeness|eigenvector")
@in_form
def middles_of_a_network(question: Question) -> Answer:
    """All centralities of the edges given."""
    table, names, directed = _network(question)
    size = len(table)
    found = centralities(table)
    answer = Answer()
    answer.add("degree", [int(one) for one in found.degree])
    answer.add("out_degree outdegree", [int(one) for one in found.given])
    answer.add("in_degree indegree", [int(one) for one in found.taken])
    pairs = (size - 1) * (size - 2) / (1 if directed else 2)
    answer.add("betweenness", _numbers(found.betweenness))
    answer.add(
        "betweenness_norm betweenness_normalised",
        _numbers(found.betweenness / pairs if pairs else found.betweenness),
    )
    answer.add("closeness_norm closeness_normalised closeness", _numbers(found.closeness))
    answer.add("eigen eigenvector eigen_centrality", _numbers(found.eigenvector))
    answer.add("pagerank page_rank", _numbers(found.pagerank))
    answer.add("density", found.density)
    for value in list(answer.values) if names else ():
        for name, one in zip(names, value.value, strict=True) if isinstance(value.value, list) else ():
            answer.add(" ".join(f"{word}_{name}" for word in value.names), one)
    return answer


def _network(question: Question) -> tuple[NDArray[np.float64], list[str], bool]:
    """The table of the network with names of nodes where there are any; of edges, or given as a table."""
    raw = question.raw
    given = raw.get("nodes") or raw.get("labels") or raw.get("names")
    names = [str(one) for one in given] if isinstance(given, Sequence) and not isinstance(given, str) else []
    if not any("edge" in str(key).lower() or "links" in str(key).lower() for key in raw):
        table = (np.array(next(iter(_tables(question).values())), dtype=np.float64) > 0).astype(np.float64)
        np.fill_diagonal(table, 0.0)
        directed = bool(raw.get("directed", not np.array_equal(table, table.T)))
        return table if directed else np.maximum(table, table.T), names, directed
    edges, size, first = _edges(question)
    directed = bool(raw.get("directed", False))
    table = adjacency([(a - first, b - first) for a, b in edges], size, directed=directed)
    ends = [str(end) for one in _listed_edges(question)[1] for end in one[:2]]
    if any(not end.lstrip("-").isdigit() for end in ends):
        names = list(dict.fromkeys([*names, *ends]))
    return table, names if len(names) == size else [], directed


_FROM, _TO = ("source", "from", "a", "u", "tail", "start"), ("target", "to", "b", "v", "head", "end")


def _listed_edges(question: Question) -> tuple[str, list[Any]]:
    """The key and the edges as lists: pairs, rows with names of both ends, or words like `a-b`."""
    words = ("edge", "links", "arcs")
    key = next((str(key) for key in question.raw if any(one in str(key).lower() for one in words)), "")
    raw = question.raw.get(key)
    if not isinstance(raw, Sequence) or isinstance(raw, str) or not raw:
        raise CannotRead("no edges")
    found: list[Any] = []
    for one in raw:
        if isinstance(one, Mapping):
            ends = [next((one[name] for name in each if name in one), None) for each in (_FROM, _TO)]
            found.append([*ends, *([one["sign"]] if "sign" in one else [])])
        else:
            found.append(re.split(r"\s*(?:->|--|-|~)\s*", one) if isinstance(one, str) else one)
    if any(not isinstance(one, Sequence) or len(one) < 2 or None in one[:2] for one in found):
        raise CannotRead("no edges")
    return key, found


def _edges(question: Question) -> tuple[list[tuple[int, int]], int, int]:
    """Edges, how many nodes, and the number of the first node; named nodes are numbered as they come."""
    key, raw = _listed_edges(question)
    nodes = question.raw.get("nodes") or question.raw.get("labels")
    if any(isinstance(end, str) for one in raw for end in one[:2]):
        names = list(nodes) if isinstance(nodes, Sequence) else []
        place = {
            name: number
            for number, name in enumerate(dict.fromkeys([*names, *(e for one in raw for e in one[:2])]))
        }
        return [(place[one[0]], place[one[1]]) for one in raw], len(place), 0
    ends = [int(end) for one in raw for end in one[:2]]
    first = 0 if "0based" in key or min(ends) == 0 else 1
    given = question.inputs.quantity("n", "size", "n_nodes")
    size = int(given.value) if given is not None else max(ends) - first + 1
    return [(int(one[0]), int(one[1])) for one in raw], size, first


@reads("causal loop", "feedback loop", "loops polarity")
@in_form
def causal_loops(question: Question) -> Answer:
    """All loops with their polarity; edges are from, to and a sign."""
    edges, size, first = _edges(question)
    signs = [_sign(one[2]) if len(one) > 2 else 1 for one in _listed_edges(question)[1]]
    found = loops([(a - first, b - first, sign) for (a, b), sign in zip(edges, signs, strict=True)], size)
    answer = Answer()
    answer.add("loops n_loops number", len(found.loops))
    answer.add("reinforcing n_reinforcing R", sum(one.polarity > 0 for one in found.loops))
    answer.add("balancing n_balancing B", sum(one.polarity < 0 for one in found.loops))
    answer.add("nodes", [[node + first for node in one.nodes] for one in found.loops])
    answer.add("polarities polarity", [one.polarity for one in found.loops])
    answer.flags.extend(found.notes)
    return answer


def _sign(raw: Any) -> int:
    if isinstance(raw, str):
        return -1 if raw.strip() in ("-", "−", "-1", "negative", "o", "opposite") else 1
    return -1 if raw < 0 else 1
