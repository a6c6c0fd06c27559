"""Maps of factors: influences (DEMATEL, MICMAC), levels (ISM), middles of a network, codes that stand together."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.systems.centrality import adjacency, centralities
from zeroward.methods.systems.cooccurrence import cooccurrence
from zeroward.methods.systems.dematel import dematel
from zeroward.methods.systems.ism import levels, relation, structure
from zeroward.methods.systems.loops import loops
from zeroward.methods.systems.micmac import micmac, power_sums
from zeroward.methods.verify.adapters.data_tables import Columns, read_table
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_LONGEST = 8
_LEAST_CODES = 3


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


@reads("dematel")
def influences(question: Question) -> Answer:
    """Total influences with their sums, by the larger of row and column sums."""
    found = dematel(next(iter(_tables(question).values())))
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
    answer.flags.extend(found.notes)
    return answer


@reads("ism", "interpretive structural", "reachability")
def levels_of_factors(question: Question) -> Answer:
    """Closure, missing pairs and levels of each table; a published one also as it stands."""
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
        answer.add("closure reachability", [[int(one) for one in row] for row in found.closure])
        answer.add("n_levels levels_number", max(found.levels))
        answer.add("driving driving_power", list(found.driving))
        answer.add("dependence dependence_power", list(found.dependence))
        for word in ("levels_on_true_closure", "levels_on_closure", "levels"):
            _levels(answer, word, found.levels)
        answer.flags.extend(found.notes)
    return answer


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
    answer.add("quadrants", list(found.quadrants))
    answer.add("stable_power power", found.power)
    return answer


@reads("centrality|centralities", "systems map kite", "network centr", "graph centr")
def middles_of_a_network(question: Question) -> Answer:
    """All centralities of the edges given."""
    edges, size, first = _edges(question)
    directed = bool(question.raw.get("directed", False))
    table = adjacency([(a - first, b - first) for a, b in edges], size, directed=directed)
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
    return answer


def _edges(question: Question) -> tuple[list[tuple[int, int]], int, int]:
    """Edges, how many nodes, and the number of the first node; named nodes are numbered as they come."""
    key = next((str(key) for key in question.raw if "edge" in str(key).lower()), "")
    raw = question.raw.get(key)
    if (
        not isinstance(raw, Sequence)
        or not raw
        or not all(isinstance(one, Sequence) and len(one) > 1 for one in raw)
    ):
        raise CannotRead("no edges")
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


@reads("cooccurrence", "co occurrence", "codes jaccard|phi|npmi")
def codes_together(question: Question) -> Answer:
    """Counts, phi, Jaccard, NPMI and exact tests of the codes in the inputs, or of the battery of codes in a file."""
    names, rows = _presence(question)
    found = cooccurrence(rows, names)
    answer = Answer()
    answer.add("co counts cooccurrence", [[int(one) for one in row] for row in found.counts])
    answer.add("names codes", list(found.names))
    answer.add("n rows", found.rows)
    for name, table in (("phi", found.phi), ("jaccard", found.jaccard), ("npmi", found.npmi)):
        answer.add(name, [_numbers(row) for row in table])
    for pair in found.pairs:
        own = f"{pair.first}~{pair.second}".replace(" ", "_")
        answer.add(f"fisher_{own} p_{own}", pair.p)
        answer.add(f"holm_{own}", pair.p_holm)
        answer.add(f"BH_{own} fdr_{own}", pair.p_fdr)
        answer.add(f"phi_{own}", pair.phi)
        answer.add(f"jaccard_{own}", pair.jaccard)
        answer.add(f"npmi_{own}", pair.npmi)
    answer.flags.extend(found.notes)
    return answer


def _presence(question: Question) -> tuple[list[str], Any]:
    raw = question.raw
    inline = raw.get("presence") or raw.get("rows") or raw.get("matrix") or raw.get("data")
    if isinstance(inline, Sequence) and not isinstance(inline, str) and inline:
        names = raw.get("codes") or raw.get("names") or raw.get("labels")
        if isinstance(inline[0], Mapping):
            names = names or list(inline[0])
            inline = [[row[name] for name in names] for row in inline]
        return [str(one) for one in names or range(1, len(inline[0]) + 1)], inline
    columns = read_table(question, "wave1", "file", "data")
    known = read_table(question, "frame") if isinstance(raw.get("frame"), str) else {}
    names = raw.get("codes") or battery(columns, set(known))
    return list(names), np.column_stack([columns[name] for name in names])


def battery(columns: Columns, known: set[str]) -> list[str]:
    """The longest run of neighbouring columns of 0 and 1 that are asked, not known of everybody beforehand."""
    best: list[str] = []
    run: list[str] = []
    for name, values in columns.items():
        run = [*run, name] if name not in known and set(values) <= {0.0, 1.0} else []
        best = run if len(run) > len(best) else best
    if len(best) < _LEAST_CODES:
        raise CannotRead("no columns of codes")
    return best


@reads("causal loop", "feedback loop", "loops polarity")
def causal_loops(question: Question) -> Answer:
    """All loops with their polarity; edges are from, to and a sign."""
    edges, size, first = _edges(question)
    key = next(str(key) for key in question.raw if "edge" in str(key).lower())
    signs = [_sign(one[2]) if len(one) > 2 else 1 for one in question.raw[key]]
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
