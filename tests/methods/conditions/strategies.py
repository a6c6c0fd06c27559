"""Conditions and cities for properties."""

from typing import Any

from hypothesis import strategies as st

from zeroward.methods.conditions import AllOf, AnyOf, Condition, Either, Not, Test

NUMBERS, CHOICES, FLAGS, SETS = (
    ("people", "cost"),
    ("form", "stage"),
    ("plan", "team"),
    ("themes", "partners"),
)
WORDS = ("a", "b", "c")
words = st.sampled_from(WORDS)
some = st.sets(words, min_size=1).map(lambda found: tuple(sorted(found)))

_limits = st.sampled_from((0.0, 1.0, 5.0))
tests: st.SearchStrategy[Test] = st.one_of(
    st.builds(
        Test,
        st.sampled_from(NUMBERS),
        st.sampled_from(("at_least", "at_most", "equals")),
        st.sampled_from((0.0, 1.0, 5.0)),
    ),
    st.builds(Test, st.sampled_from(CHOICES), st.just("is"), words),
    st.builds(Test, st.sampled_from(CHOICES), st.just("one_of"), some),
    st.builds(Test, st.sampled_from(FLAGS), st.just("is"), st.booleans()),
    st.builds(Test, st.sampled_from(SETS), st.just("has"), words),
    st.builds(Test, st.sampled_from(SETS), st.sampled_from(("has_any", "has_all")), some),
    st.builds(Test, st.sampled_from((*NUMBERS, *CHOICES, *FLAGS, *SETS)), st.just("known"), st.booleans()),
)
lists = st.recursive(
    tests,
    lambda inner: st.one_of(
        st.builds(AllOf, st.lists(inner, max_size=4).map(tuple)),
        st.builds(AnyOf, st.lists(inner, min_size=1, max_size=4).map(tuple)),
        st.builds(Not, inner),
    ),
    max_leaves=12,
)
conditions: st.SearchStrategy[Condition] = lists
asking_only: st.SearchStrategy[Condition] = lists.filter(lambda found: "known" not in repr(found))
"""Without tests of whether something is known: what is known can then only settle more."""

_numbers: st.SearchStrategy[Any] = st.sampled_from((0, 1, 4.5, 5, 100))
_sets: st.SearchStrategy[Any] = st.one_of(st.frozensets(words), words)
whole_cities: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        **dict.fromkeys(NUMBERS, _numbers),
        **dict.fromkeys(CHOICES, words),
        **dict.fromkeys(FLAGS, st.booleans()),
        **dict.fromkeys(SETS, _sets),
    }
)
_any_value: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    _numbers,
    words,
    st.booleans(),
    _sets,
    st.tuples(words, words).map(Either),
    st.just(float("nan")),
    st.just(object),
)
wild_cities: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    st.sampled_from((*NUMBERS, *CHOICES, *FLAGS, *SETS)), _any_value
)
"""Cities with gaps, disputes, and values of kinds that nobody asked for."""
