"""Groups of cases: latent classes, Gower's dissimilarity with medoids, likeness of two groupings."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.gower import Array, Kind, gower
from zeroward.methods.maturity.latent import latent_classes
from zeroward.methods.maturity.medoids import medoids
from zeroward.methods.maturity.partitions import adjusted_rand
from zeroward.methods.verify.adapters.data_tables import Columns, read_table
from zeroward.methods.verify.adapters.forms import in_form
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_MOST_CLASSES = 4
_COUNTS = ("n", "count", "freq", "frequency", "weight")

PUBLISHED: Final[Mapping[str, Mapping[str, tuple[Kind, ...]]]] = {
    # R's help page of `flower` gives these kinds, that of `daisy` the second reading as its example
    "cluster flower": {
        "": ("symmetric",) * 3 + ("nominal", "ordinal", "ordinal", "interval", "interval"),
        "asymm": (
            "asymmetric",
            "symmetric",
            "asymmetric",
            "nominal",
            "ordinal",
            "ordinal",
            "ordinal",
            "interval",
        ),
    }
}
"""Kinds of the columns of published data: a file of values does not say them."""


@reads("lca", "latent class", "typology latent")
@in_form
def classes_of_cases(question: Question) -> Answer:
    """Latent classes for each number of classes."""
    rows, counts, names = _answers(question)
    asked = question.inputs.quantity("classes", "k", "n_classes", "nclass")
    numbers = [int(asked.value)] if asked is not None else range(1, _MOST_CLASSES + 1)
    answer = Answer()
    for number in numbers:
        found = latent_classes(rows, number, weight=counts)
        for key in (f"K{number}", *([""] if asked is not None else [])):
            own = f"{key}_" if key else ""
            answer.add(f"{own}llik {own}loglik {own}log_likelihood {own}ll", found.likelihood)
            answer.add(f"{own}aic", found.aic)
            answer.add(f"{own}bic", found.bic)
            answer.add(f"{own}Gsq {own}G2 {own}g_squared", found.g_squared)
            answer.add(f"{own}npar {own}parameters", found.numbers)
            answer.add(f"{own}entropy", found.entropy)
            answer.add(f"{own}P {own}shares {own}class_shares", _listed(found.shares))
            for name, chances in zip(names, found.answers, strict=True):
                answer.add(f"{own}probs_{name}", _listed(chances[:, 0]))
    return answer


def _listed(values: Array) -> float | list[float]:
    return [float(one) for one in values] if values.size > 1 else float(values[0])


def _answers(question: Question) -> tuple[list[list[Any]], list[float] | None, list[str]]:
    patterns = question.raw.get("patterns") or question.raw.get("table")
    if isinstance(patterns, Sequence) and patterns and isinstance(patterns[0], Mapping):
        names = [str(key) for key in patterns[0] if str(key).lower() not in _COUNTS]
        count = next((key for key in patterns[0] if str(key).lower() in _COUNTS), None)
        counts = [float(row[count]) for row in patterns] if count is not None else None
        return [[row[name] for name in names] for row in patterns], counts, names
    columns = _columns(question, question.raw.get("items"))
    kept = [row for row in zip(*columns.values(), strict=True) if None not in row]
    return [list(row) for row in kept], None, list(columns)


@reads("gower", "daisy", "dissimilarity", "medoids", "typology pam")
@in_form
def groups_around_medoids(question: Question) -> Answer:
    """Dissimilarities, column by column of the lower triangle, and the medoids for two groups and more."""
    columns = _columns(question)
    answer = Answer()
    for reading, kinds in _readings(question, columns).items():
        table = gower(list(columns.values()), kinds)
        low = table[np.triu_indices(len(table), 1)]
        own = f"{reading}_" if reading else ""
        answer.add(
            f"{own}dissimilarities {own}distances {own}dist {own}all {own}gower", [float(one) for one in low]
        )
        answer.add(f"{own}matrix {own}table", [[float(one) for one in row] for row in table])
        answer.add(f"{own}first10", [float(one) for one in low[:10]])
        answer.add(f"{own}mean", float(low.mean()))
        answer.add(f"{own}max", float(low.max()))
        answer.add(f"{own}min", float(low.min()))
        for number in range(2, min(8, len(table))):
            _groups(answer, table, number, reading)
    return answer


@reads("medoids matrix|dissimilarity|distance", "pam matrix|dissimilarity|distance", "medoids")
@in_form
def medoids_of_a_table(question: Question) -> Answer:
    """Medoids of dissimilarities that the case gives, for the number of groups that it names."""
    raw = question.raw
    given = next((raw[key] for key in raw if any(word in str(key).lower() for word in _APART)), None)
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise CannotRead("no table of dissimilarities")
    number = int(question.inputs.number("k", "groups", "clusters", "n_clusters", "medoids"))
    found = medoids(np.array(given, dtype=np.float64), number)
    answer = Answer()
    answer.add("medoids", [one + 1 for one in found.medoids])
    answer.add("cluster clustering groups", [one + 1 for one in found.group])
    answer.add("objective cost", found.swapped)
    answer.add("objective objectives", [found.built, found.swapped])
    answer.add("sil silhouette avg_width", found.mean_silhouette)
    return answer


_APART = ("dissimilar", "distance", "dist")


def _groups(answer: Answer, table: Array, number: int, reading: str) -> None:
    found = medoids(table, number)
    own = f"pam{number}{reading}"
    answer.add(f"{own}_medoids", [one + 1 for one in found.medoids])
    answer.add(f"{own}_cluster {own}_clustering", [one + 1 for one in found.group])
    answer.add(f"{own}_objective", [found.built, found.swapped])
    answer.add(f"{own}_sil {own}_silhouette {own}_avg_width", found.mean_silhouette)


def _columns(question: Question, names: Any = None) -> Columns:
    """Rows with names, rows as lists (named as given, or numbered), columns by name, or a file."""
    rows = question.raw.get("rows") or question.raw.get("data") or question.raw.get("records")
    if isinstance(rows, Mapping):
        return {str(key): list(one) for key, one in rows.items()}
    if isinstance(rows, Sequence) and not isinstance(rows, str) and rows and isinstance(rows[0], Mapping):
        return {str(key): [row.get(key) for row in rows] for key in rows[0]}
    if isinstance(rows, Sequence) and not isinstance(rows, str) and rows:
        given = names or question.raw.get("names") or question.raw.get("columns") or ()
        wide = len(rows[0])
        named = [str(one) for one in given] if len(given) == wide else [f"V{one + 1}" for one in range(wide)]
        return {name: [row[place] for row in rows] for place, name in enumerate(named)}
    return read_table(question, "file", "data")


def _readings(question: Question, columns: Columns) -> Mapping[str, Sequence[Kind]]:
    """How the columns are read: as the case says, as published, or as their values look."""
    kinds = question.raw.get("kinds") or question.raw.get("types")
    if isinstance(kinds, Mapping):
        kinds = [kinds.get(name, "interval") for name in columns]
    if isinstance(kinds, Sequence) and not isinstance(kinds, str):
        return {"": [_kind(str(one)) for one in kinds]}
    published = next((one for name, one in PUBLISHED.items() if f" {name} " in question.text), None)
    return published or {"": [_looks(values) for values in columns.values()]}


def _kind(word: str) -> Kind:
    for kind, words in _WORDS.items():
        if any(one in word.lower() for one in words):
            return kind
    raise CannotRead(f"no kind of characteristic called {word}")


_WORDS: Mapping[Kind, tuple[str, ...]] = {
    "asymmetric": ("asymm",),
    "symmetric": ("symm", "binary"),
    "ordinal": ("ord", "rank"),
    "nominal": ("nominal", "categor", "factor"),
    "interval": ("interval", "numeric", "number", "ratio", "continuous"),
}


def _looks(values: Sequence[Any]) -> Kind:
    known = {one for one in values if one is not None}
    if any(isinstance(one, str) for one in known):
        return "symmetric" if len(known) <= 2 else "nominal"
    return "interval"


@reads("rand index", "adjusted rand")
@in_form
def likeness_of_groupings(question: Question) -> Answer:
    """Adjusted Rand index of the first two lists of the same length."""
    lists = [one for one in question.raw.values() if isinstance(one, Sequence) and not isinstance(one, str)]
    if len(lists) != 2:
        raise CannotRead("no two groupings")
    try:
        value = adjusted_rand(lists[0], lists[1])
    except (TypeError, MethodError) as error:
        raise CannotRead(str(error)) from error
    answer = Answer()
    answer.add("adjusted_rand ari adjusted_rand_index rand", value)
    return answer
