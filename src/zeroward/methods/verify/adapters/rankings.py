"""How good an order is, orders made one, and how alike two records are."""

from collections.abc import Mapping, Sequence
from typing import Any

from zeroward.methods.matching.ranking import (
    FUSION,
    average_precision,
    dcg,
    fuse,
    ideal_dcg,
    kendall_tau,
    ndcg,
    precision_at,
    recall_at,
    reciprocal_rank,
)
from zeroward.methods.matching.similarity import cosine, dice, gower, jaccard, overlap
from zeroward.methods.verify.adapters.reading import reading
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, plain
from zeroward.methods.verify.question import CannotRead, Question

_GAINS = (
    "relevance",
    "relevances",
    "gains",
    "rel",
    "grades",
    "scores",
    "ratings",
    "judgements",
    "relevant",
    "hits",
)


@reads("ranking", "ndcg", "dcg", "discounted cumulative gain", "reciprocal rank", "reciprocal rank fusion",
       "rank fusion", "rrf", "mean average precision", "average precision", "precision recall",
       "kendall", "mrr")  # fmt: skip
def order_quality(question: Question) -> Answer:
    """Gains by place, precision and recall of one order; or one order of several."""
    inputs = question.inputs
    fused = _fused(question)
    if fused is not None:
        return fused
    entry = inputs.exact(*_GAINS)
    if entry is None or not isinstance(entry.raw, (list, tuple)):
        return _compared(question)
    if entry.raw and isinstance(entry.raw[0], (list, tuple)):
        return _several([_numbers(row) for row in entry.raw])
    gains = _numbers(entry.raw)
    missed = inputs.numbers("missed", "missing", "not_retrieved", "unretrieved", "omitted")
    wanted = inputs.maybe("k", "top", "cutoff", "at", "p", "n")
    top = None if wanted is None else int(wanted)
    ideal = inputs.numbers("ideal", "ideal_relevance", "ideal_order", "all_relevance")
    exponential = question.says("exponential", "2 rel", "industry", "burges") or inputs.text(
        "gain", "formula"
    ).startswith("exp")
    answer = Answer()
    found = dcg(gains, top=top, exponential=exponential)
    best = (
        dcg(sorted(ideal, reverse=True), top=top or len(gains), exponential=exponential)
        if ideal
        else ideal_dcg(gains, missed=missed, top=top, exponential=exponential)
    )
    answer.add("ndcg ndcg_at_k normalised normalized", found / best if best else 0.0)
    answer.add("dcg dcg_at_k", found)
    answer.add("idcg ideal_dcg idcg_at_k ideal", best)
    answer.add("ndcg_retrieved ndcg_without_missed", ndcg(gains, top=top, exponential=exponential))
    relevant = [one > 0 for one in gains]
    total = int(
        inputs.optional(
            "total_relevant", "n_relevant", "total", default=sum(relevant) + sum(one > 0 for one in missed)
        )
    )
    answer.add("precision precision_at_k p_at_k", precision_at(relevant, top))
    answer.add("recall recall_at_k", recall_at(relevant, total, top))
    answer.add("average_precision ap map mean_average_precision", average_precision(relevant, total))
    answer.add("reciprocal_rank rr mrr mean_reciprocal_rank", reciprocal_rank(relevant))
    first = _first_named(question)
    answer.values.sort(key=lambda one: first not in one.names)
    return answer


@reading
def _numbers(row: Any) -> list[float]:
    return [float(one) for one in row]


def _first_named(question: Question) -> str:
    """The quantity that the words of the case ask for."""
    for words, name in (
        ("average precision", "average_precision"), ("map", "average_precision"), ("precision", "precision"),
        ("recall", "recall"), ("reciprocal rank", "reciprocal_rank"), ("mrr", "reciprocal_rank"),
        ("idcg", "idcg"), ("ndcg", "ndcg"), ("dcg", "dcg"),
    ):  # fmt: skip
        if question.says(words):
            return name
    return "ndcg"


def _several(rows: list[list[float]]) -> Answer:
    """Several questions: the means."""
    relevant = [[one > 0 for one in row] for row in rows]
    answer = Answer()
    answer.add("mrr mean_reciprocal_rank", sum(map(reciprocal_rank, relevant)) / len(rows))
    answer.add("map mean_average_precision", sum(map(average_precision, relevant)) / len(rows))
    answer.add("ndcg mean_ndcg", sum(map(ndcg, rows)) / len(rows))
    return answer


@reading
def _fused(question: Question) -> Answer | None:
    """Reciprocal rank fusion of ranks by name, or of whole orders."""
    inputs = question.inputs
    ranks = inputs.exact("ranks", "rank", "positions", "places")
    orders = inputs.exact("rankings", "lists", "orders", "runs", "results", "rankers", "systems")
    k = inputs.optional("k", "constant", "rrf_k", default=FUSION)
    if ranks is not None and isinstance(ranks.raw, Mapping):
        table = {str(key): _ranks(row) for key, row in ranks.raw.items()}
    elif orders is not None and not question.says("kendall"):
        rows = list(orders.raw.values()) if isinstance(orders.raw, Mapping) else list(orders.raw)
        names = list(dict.fromkeys(str(one) for row in rows for one in row))
        texts = [[str(one) for one in row] for row in rows]
        table = {name: [row.index(name) + 1 if name in row else None for row in texts] for name in names}
    else:
        return None
    scores = fuse(table, k=k)
    answer = Answer()
    order = sorted(scores, key=lambda key: (-scores[key], key))
    answer.add("order ranking fused fused_order fused_ranking result", order)
    answer.add("best first winner top", order[0] if order else None)
    for key, score in scores.items():
        word = key.replace(" ", "_")
        answer.add(f"{word} scores.{word} score.{word} rrf.{word}", score)
    return answer


def _ranks(row: Any) -> list[float | None]:
    values = row.values() if isinstance(row, Mapping) else row if isinstance(row, (list, tuple)) else [row]
    return [None if one is None else float(one) for one in values]


@reading
def _compared(question: Question) -> Answer:
    """Two orders of the same things."""
    lists = [raw for raw in question.raw.values() if isinstance(raw, (list, tuple))]
    if len(lists) == 1 and all(isinstance(row, (list, tuple)) for row in lists[0]):
        lists = list(lists[0])
    orders = [[str(one) for one in row] for row in lists]
    if len(orders) != 2:
        raise CannotRead("neither gains nor orders")
    answer = Answer()
    answer.add("tau kendall_tau kendall agreement", kendall_tau(orders[0], orders[1]))
    return answer


@reads("similarity", "gower", "jaccard", "cosine similarity", "dice", "overlap coefficient", "cosine")
def alike(question: Question) -> Answer:
    """Gower's similarity of two records with its parts; of two sets or rows of numbers the usual measures."""
    one, other, rest = _two(question)
    answer = Answer()
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        inputs = Inputs(rest)
        ranges = {key: _range(key, inputs) for key, value in one.items() if _is_number(value)}
        weights = dict(
            zip(inputs.mapping("weights"), _numbers(inputs.mapping("weights").values()), strict=True)
        )
        if any(
            _form(value) != _form(other[key])
            for key, value in one.items()
            if other.get(key) is not None and value is not None
        ):
            raise CannotRead("one property is of two kinds")
        one, other = _plain(one), _plain(other)
        total, parts = gower(
            one, other, ranges={key: value for key, value in ranges.items() if value}, weights=weights
        )
        answer.add("similarity gower value score total s", total)
        answer.add("distance dissimilarity gower_distance", 1 - total)
        for key, value in parts.items():
            answer.add(f"{key} parts.{key} components.{key}", value)
        return answer
    if not all(
        isinstance(row, (list, tuple)) and all(_form(value) != "list" for value in row)
        for row in (one, other)
    ):
        raise CannotRead("neither records nor rows")
    numbers = all(_is_number(value) for row in (one, other) for value in row)
    measures = {"jaccard": jaccard(one, other), "dice": dice(one, other), "overlap": overlap(one, other)}
    if numbers and len(one) == len(other):
        measures["cosine"] = cosine(one, other)
    first = next(
        (name for name in measures if question.says(name)), "cosine" if "cosine" in measures else "jaccard"
    )
    for name in sorted(measures, key=lambda key: key != first):
        answer.add(name if name != first else f"similarity {name} value score", measures[name])
    answer.add("distance dissimilarity", 1 - measures[first])
    return answer


def _plain(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record whose sets hold words."""
    return {
        key: [str(one) for one in value] if isinstance(value, (list, tuple, Mapping)) else value
        for key, value in record.items()
    }


def _form(value: Any) -> str:
    """Number, list or word."""
    return "number" if _is_number(value) else "list" if isinstance(value, (list, tuple, Mapping)) else "word"


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


@reading
def _two(question: Question) -> tuple[Any, Any, Mapping[str, Any]]:
    """The two things to compare, and what stands beside them."""
    for pair in (
        ("x", "y"),
        ("a", "b"),
        ("left", "right"),
        ("one", "other"),
        ("city_a", "city_b"),
        ("u", "v"),
        ("first", "second"),
    ):
        if all(key in question.raw for key in pair):
            return question.raw[pair[0]], question.raw[pair[1]], question.raw
    skip = ("range", "weight")
    things = [
        raw
        for key, raw in question.raw.items()
        if isinstance(raw, (Mapping, list, tuple)) and not any(one in plain(key) for one in skip)
    ]
    if len(things) == 1 and isinstance(things[0], (list, tuple, Mapping)):
        things = list(things[0].values()) if isinstance(things[0], Mapping) else list(things[0])
    if len(things) != 2:
        raise CannotRead("not two things to compare")
    return things[0], things[1], question.raw


def _range(key: str, inputs: Inputs) -> float | None:
    """The range of a number: among `ranges`, or under a name such as `pop_range` for `pop_log`."""
    table = inputs.mapping("ranges", "range")
    if key in table:
        return _width(table[key])
    exact = inputs.exact(f"{key}_range", f"range_{key}", f"{key}_max_range")
    if exact is not None:
        return _width(exact.raw)
    for entry in inputs.entries:
        name = plain(entry.key)
        stem = name.removesuffix("range").removeprefix("range")
        if stem != name and stem and plain(key).startswith(stem):
            return _width(entry.raw)
    only = inputs.exact("range")
    return _width(only.raw) if only is not None else None


def _width(raw: Any) -> float | None:
    """A range as its width, or as its two ends."""
    if isinstance(raw, Sequence) and not isinstance(raw, str) and len(raw) == 2:
        return abs(float(raw[1]) - float(raw[0]))
    return float(raw) if _is_number(raw) else None
