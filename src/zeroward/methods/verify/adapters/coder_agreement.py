"""Agreement of coders: from their ratings, from the table of two, or from counts by category."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from zeroward.methods.coding.agreement import Agreement, Measure, agreement
from zeroward.methods.coding.alpha import alpha
from zeroward.methods.coding.alpha_sets import set_alpha
from zeroward.methods.coding.fleiss import fleiss_kappa, in_order_of_categories
from zeroward.methods.coding.ratings import Ratings, ratings_of
from zeroward.methods.coding.two_coders import TwoCoders, two_coders
from zeroward.methods.coding.weights import Scheme
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.verify.adapters.forms import in_form
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_SCHEMES: Mapping[Scheme, tuple[str, ...]] = {
    "identity": ("",),
    "linear": ("_linear", "_lin"),
    "quadratic": ("_quadratic", "_quad"),
    "ordinal": ("_ordinal", "_ord"),
    "radical": ("_radical",),
    "ratio": ("_ratio",),
}
_MANY: Mapping[Measure, str] = {
    "krippendorff": "kripp krippendorff krippen krippendorff_alpha",
    "fleiss": "fleiss fleiss_kappa kappa_fleiss",
    "conger": "conger conger_kappa conger_exact",
    "gwet": "ac1 ac2 gwet gwet_ac1 gwet_ac2",
    "brennan_prediger": "bp brennan_prediger",
    "percent": "pa percent_agreement",
}
_TWO: Mapping[TwoCoders, str] = {
    "cohen": "kappa cohen cohen_kappa cohens_kappa",
    "scott": "scott scott_pi scotts_pi",
    "gwet": "ac1 ac2 gwet gwet_ac1 gwet_ac2",
    "brennan_prediger": "bp brennan_prediger",
    "krippendorff": "kripp krippendorff alpha",
}

_WORDS_OF_MANY: Sequence[tuple[str, Measure]] = (
    ("conger", "conger"),
    ("brennan", "brennan_prediger"),
    ("gwet", "gwet"),
    ("fleiss", "fleiss"),
)
_WORDS_OF_TWO: Sequence[tuple[str, TwoCoders]] = (
    ("scott", "scott"),
    ("brennan", "brennan_prediger"),
    ("gwet", "gwet"),
    ("krippendorff", "krippendorff"),
)

_NAMES = ("levels", "categories", "codes", "labels", "names")


def _shape(question: Question) -> bool:
    names = " ".join(one.name for one in question.inputs.entries)
    return any(word in names for word in ("ratingsby", "bycoder", "byrater", "bysubject"))


@reads(
    "reliability",
    "inter rater|coder|observer",
    "agreement kappa|alpha|coder",
    "kappa",
    "krippendorff",
    shape=_shape,
)
@in_form
def agreement_of_coders(question: Question) -> Answer:
    """The form of the inputs says which measures there are."""
    raw = _in_lists(question.raw)
    each = [one for key, one in raw.items() if str(key).lower() not in _NAMES and _is_flat(one)]
    if len(each) > 1 and len({len(one) for one in each}) == 1:
        return _from_ratings(_read(each, "coder"), question)  # one list for each coder
    for key, rows in raw.items():
        if not isinstance(rows, Sequence) or isinstance(rows, str) or not rows:
            continue
        name = str(key).lower()
        if any(word in name for word in ("table", "matrix", "contingency", "confusion", "crosstab")):
            if _is_ratings(rows):
                return _from_ratings(_read(rows, _direction(name, rows)), question)
            return _from_table(rows, question)
        if "pair" in name and all(len(row) == 2 for row in rows):
            return _from_ratings(_read(rows, "unit"), question)
        if "count" in name:
            return _from_counts(rows, raw.get("levels") or raw.get("categories"))
        if any(
            word in name
            for word in ("rating", "coder", "rater", "observ", "data", "values", "units", "codings")
        ):
            return _from_ratings(_read(rows, _direction(name, rows)), question)
    raise CannotRead("no ratings, table or counts")


def _is_ratings(rows: Sequence[Any]) -> bool:
    """A matrix that is not square, or has gaps, is no table of two coders."""
    listed = [row for row in rows if isinstance(row, Sequence)]
    return any(len(row) != len(rows) or None in row for row in listed)


_CORNERS = ("a", "b", "c", "d")


def _in_lists(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Inputs with names (of cells, coders, categories, or records of unit, coder and value) as lists."""
    if all(isinstance(raw.get(one), (int, float)) for one in _CORNERS):
        return {"table": [[raw["a"], raw["b"]], [raw["c"], raw["d"]]]}
    made: dict[str, Any] = {}
    for key, one in raw.items():
        if isinstance(one, Mapping) and one and all(isinstance(row, Mapping) for row in one.values()):
            inner = list(dict.fromkeys(name for row in one.values() for name in row))
            if not set(inner) & set(one):  # rows are subjects, and columns what they were called
                made |= {
                    "counts": [[row.get(name, 0) for name in inner] for row in one.values()],
                    "levels": inner,
                }
                continue
            names = list(dict.fromkeys([*one, *(name for row in one.values() for name in row)]))
            made[key] = [[one.get(row, {}).get(column, 0) for column in names] for row in names]
        elif isinstance(one, Mapping) and one and all(_is_flat(row) for row in one.values()):
            made |= {str(name): _without_gaps(row) for name, row in one.items()}
        elif isinstance(one, Sequence) and one and all(isinstance(row, Mapping) for row in one):
            made |= _from_records(str(key), one)
        else:
            made[key] = _without_gaps(one) if _is_flat(one) and str(key).lower() not in _NAMES else one
    return made


def _without_gaps(row: Any) -> Any:
    return [None if one in _GAPS else one for one in row]


_GAPS = ("NA", "na", "", ".", "*", "-", "NaN", "nan")
_UNIT, _CODER, _VALUE = (
    ("unit", "item", "subject", "segment", "u"),
    ("coder", "rater", "observer", "annotator", "judge"),
    ("value", "code", "rating", "category", "label", "score"),
)


def _from_records(key: str, rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Long records as one row for each unit; rows of counts by category as counts; else a row for each subject."""
    unit, coder, value = (
        next((name for name in each if name in rows[0]), "") for each in (_UNIT, _CODER, _VALUE)
    )
    if unit and coder and value:
        units = list(dict.fromkeys(row[unit] for row in rows))
        coders = list(dict.fromkeys(row[coder] for row in rows))
        cells = {(row[unit], row[coder]): row[value] for row in rows}
        return {"ratings_by_subject": [[cells.get((one, who)) for who in coders] for one in units]}
    columns = [name for name in rows[0] if name not in (*_UNIT, "id", "name")]
    table = [[row.get(name) for name in columns] for row in rows]
    whole = all(isinstance(one, int) for row in table for one in row)
    if (
        whole
        and len({sum(int(one or 0) for one in row) for row in table}) == 1
        and ("count" in key or "table" in key)
    ):
        return {"counts": table, "levels": columns}
    return {"ratings_by_subject": [_without_gaps(row) for row in table]}


def _is_flat(raw: Any) -> bool:
    return (
        isinstance(raw, Sequence)
        and not isinstance(raw, str)
        and len(raw) > 1
        and all(isinstance(one, (str, int, float)) or one is None for one in raw)
    )


def _direction(name: str, rows: Sequence[Any]) -> str:
    if any(word in name for word in ("bycoder", "by_coder", "by_rater", "by_observer", "by_annotator")):
        return "coder"
    if any(word in name for word in ("by_subject", "by_unit", "by_item", "by_segment")):
        return "unit"
    first = rows[0].split() if isinstance(rows[0], str) else rows[0]
    return "coder" if len(rows) <= len(first) else "unit"


def _read(rows: Sequence[Any], by: str) -> Ratings:
    split = [row.replace(",", " ").split() if isinstance(row, str) else row for row in rows]
    if not all(isinstance(row, Sequence) for row in split):
        raise CannotRead("the ratings are no rows")
    return ratings_of(split, by=by)


def _from_ratings(ratings: Ratings, question: Question) -> Answer:
    answer = Answer()
    main = _scheme(question)
    named = next((one for word, one in _WORDS_OF_MANY if word in question.method.lower()), None)
    if named is not None:
        words = "kappa" if named in ("conger", "fleiss") else ""
        _named(answer, words, lambda: agreement(ratings, named, main))
    _alphas(answer, ratings, question)
    schemes: Sequence[Scheme] = tuple(_SCHEMES) if ratings.values is not None else ("identity", "ordinal")
    schemes = sorted(schemes, key=lambda one: one != main)
    for measure, names in _MANY.items() if main != "identity" else ():
        _try(answer, names, main, ratings, measure, plain=True)
    for scheme in schemes:
        for measure, names in _MANY.items():
            _try(answer, names, scheme, ratings, measure)
    if ratings.coders == 2:
        both = ratings.of_coders(0, 1)
        size = len(ratings.categories)
        cells = np.bincount(both.codes[:, 0] * size + both.codes[:, 1], minlength=size * size).reshape(
            size, size
        )
        for scheme in schemes:
            for kind in ("cohen", "scott"):
                found = two_coders(cells, kind, scheme, values=ratings.values)
                _put(answer, _TWO[kind], scheme, found)
    else:
        answer.add("kappa", agreement(ratings, "fleiss").value)
    answer.add("units n_units", ratings.units)
    return answer


def _alphas(answer: Answer, ratings: Ratings, question: Question) -> None:
    """Alpha at every level that the ratings allow; the level that the case names is the main one."""
    asked = str(question.raw.get("level") or question.raw.get("metric") or question.method).lower()
    levels = sorted(("nominal", "ordinal", "interval", "ratio"), key=lambda level: level not in asked)
    if any(isinstance(one, frozenset) for one in ratings.categories):
        answer.add("jaccard alpha alpha_jaccard", set_alpha(ratings, "jaccard").value)
        answer.add("masi alpha_masi", set_alpha(ratings, "masi").value)
        levels = ["nominal"]
    for level in levels:
        try:
            found = alpha(ratings, level)  # type: ignore[arg-type]
        except MethodError:
            continue  # words have no distances, and a ratio needs values above zero
        answer.add(f"{level} alpha_{level} {level}_alpha krippendorff_{level} alpha", found.value)
        answer.add(f"{level}_observed_disagreement", found.observed)
        answer.add(f"{level}_expected_disagreement", found.expected)
        if found.note:
            answer.flags.append(found.note)


def _named(answer: Answer, words: str, compute: Callable[[], Agreement]) -> None:
    """The measure that the title names is the main one, under the general names too."""
    try:
        found = compute()
    except MethodError:
        return  # a scheme that these values do not allow
    answer.add(f"coefficient coef value {words}", found.value)
    answer.add("se", found.se)


def _try(
    answer: Answer, names: str, scheme: Scheme, ratings: Ratings, measure: Measure, *, plain: bool = False
) -> None:
    try:
        _put(answer, names, scheme, agreement(ratings, measure, scheme), plain=plain)
    except MethodError:
        return  # a scheme that these values do not allow


def _put(answer: Answer, names: str, scheme: Scheme, found: Agreement, *, plain: bool = False) -> None:
    for suffix in _SCHEMES[scheme] if not plain else ("",):
        own = [f"{name}{suffix}" for name in names.split()]
        answer.add(" ".join([*own, *(f"{one}_coef" for one in own)]), found.value)
        for part, value in (("se", found.se), ("pa", found.observed), ("pe", found.expected)):
            answer.add(" ".join(f"{one}_{part}" for one in own), value)
        for part, value in (("lower", found.low), ("upper", found.high)):
            answer.add(" ".join(f"{one}_{part}" for one in own), value)
    if found.note:
        answer.flags.append(found.note)


def _from_table(rows: Sequence[Any], question: Question) -> Answer:
    answer, main = Answer(), _scheme(question)
    named = next((one for word, one in _WORDS_OF_TWO if word in question.method.lower()), None)
    if named is not None:
        _named(answer, "pi" if named == "scott" else "", lambda: two_coders(rows, named, main))
    if main != "identity":
        for measure, names in _TWO.items():
            _put(answer, names, main, two_coders(rows, measure, main), plain=True)
    for scheme in sorted(_SCHEMES, key=lambda one: one != main):
        for measure, names in _TWO.items():
            found = two_coders(rows, measure, scheme)
            _put(answer, names, scheme, found)
            if measure == "cohen" and scheme == main:
                answer.add("weighted_kappa kappa_weighted kappa_w", found.value)
                answer.add("po pa observed observed_agreement percent_agreement", found.observed)
                answer.add("pe expected expected_agreement chance", found.expected)
                answer.add("se", found.se)
    return answer


def _from_counts(rows: Sequence[Any], levels: Any) -> Answer:
    answer = Answer()
    names = list(levels) if isinstance(levels, Sequence) and not isinstance(levels, str) else []
    if len({sum(row) for row in rows}) == 1:
        found = fleiss_kappa(rows)
        answer.add("kappa fleiss fleiss_kappa", found.whole.value)
        answer.add("z", found.whole.z)
        answer.add("se", found.whole.se)
        answer.add("po pa p_bar observed", found.observed)
        answer.add("pe p_e expected", found.expected)
        answer.add(
            "per_category categories",
            [
                {
                    "cat": names[place] if place < len(names) else place + 1,
                    "kappa": one.value,
                    "se": one.se,
                    "z": one.z,
                }
                for place, one in enumerate(found.categories)
            ],
        )
    ratings = in_order_of_categories(rows)
    for level in ("nominal", "ordinal", "interval"):
        answer.add(f"{level} alpha_{level} alpha", alpha(ratings, level).value)
    for measure, words in _MANY.items():
        for scheme in _SCHEMES:
            _try(answer, words, scheme, ratings, measure)
    return answer


def _scheme(question: Question) -> Scheme:
    """As an input, or in the title beside the word weight."""
    asked = f"{question.raw.get('weights', '')} {question.raw.get('weight', '')}".lower()
    if not asked.strip() and "weight" in question.method.lower():
        asked = question.method.lower()
    return next((scheme for scheme in _SCHEMES if scheme[:4] in asked), "identity")
