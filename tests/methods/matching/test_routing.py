import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.matching import (
    Case,
    Expert,
    allocate,
    case_fit,
    explain_case,
    route,
    routing_weights,
    why_unable,
)
from zeroward.methods.matching.transport import WAITING


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**16), st.booleans())
def test_route_has_the_largest_sum(seed: int, coarse: bool) -> None:
    """Against integer programming, with waiting as one more host."""
    random = np.random.default_rng(seed)
    cases, experts = int(random.integers(1, 40)), int(random.integers(1, 8))
    fit = random.random((cases, experts))
    fit = np.where(random.random(fit.shape) < 0.3, np.nan, np.round(fit, 1) if coarse else fit)
    seats = random.integers(0, 7, experts)
    found = route(fit, seats)
    best = float(np.nanmax(fit, initial=0.0)) or 1.0
    with_waiting = np.hstack([fit, np.full((cases, 1), -WAITING * best)])
    wanted = allocate(with_waiting, capacity=[*seats.tolist(), cases])
    waiting = int((found.experts < 0).sum())
    assert found.value - WAITING * best * waiting == pytest.approx(wanted.value)
    assert found.gap < 1e-6 * cases
    assert (found.loads <= seats).all()
    assert (found.prices[found.loads < seats] == 0).all()


def test_routing_is_the_same_every_time() -> None:
    fit = np.round(np.random.default_rng(1).random((300, 9)), 1)
    first, again = (route(fit, [30] * 9) for _ in range(2))
    assert (first.experts == again.experts).all()


def test_reasons_of_routing() -> None:
    fit = np.array([[0.9, 0.5], [0.8, 0.1], [np.nan, np.nan], [0.1, np.nan]])
    found = route(fit, [1, 1])
    names = ["Ada", "Ben"]
    assert found.experts.tolist() == [1, 0, -1, -1]
    assert str(found.why(1, names)) == "Ada fits best."
    assert "Ada would fit better (0.90), but has a full queue" in found.why(0, names)
    assert "Nobody can take this case" in found.why(2, names)
    assert "1 could take it" in found.why(3, names)


def test_bad_routing_is_refused() -> None:
    with pytest.raises(MethodError, match="differ in number"):
        route(np.ones((2, 2)), [1])
    with pytest.raises(MethodError, match="0 or more"):
        route(np.array([[-1.0]]), [1])


def test_nothing_to_route() -> None:
    assert route(np.ones((0, 2)), [1, 1]).experts.tolist() == []
    assert route(np.ones((2, 0)), []).experts.tolist() == [-1, -1]


WORDS = st.sampled_from(["energy", "waste", "money"])
TONGUES = st.sampled_from(["de", "fr", "en"])
LANDS = st.sampled_from(["AT", "FR"])


@st.composite
def cases(draw: st.DrawFn) -> Case:
    return Case(
        topics=draw(st.sets(WORDS, min_size=1)),
        languages=draw(st.lists(TONGUES, min_size=1, max_size=3, unique=True)),
        country=draw(LANDS),
        city=draw(st.sampled_from(["", "Graz"])),
        level=draw(st.integers(0, 2)),
        conflicts=draw(st.sets(st.sampled_from(["e0", "e1"]))),
    )


@st.composite
def experts(draw: st.DrawFn, name: str) -> Expert:
    return Expert(
        name, draw(st.sets(WORDS)), draw(st.sets(TONGUES)), draw(st.sets(LANDS)), draw(st.integers(0, 2)),
        draw(st.sets(st.just("Graz"))),
    )  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(cases(), min_size=1, max_size=4), st.tuples(experts("e0"), experts("e1")))
def test_fit_of_a_case_is_the_sum_of_its_parts(many: list[Case], team: tuple[Expert, ...]) -> None:
    table = case_fit(many, team)
    for row, case in enumerate(many):
        for column, expert in enumerate(team):
            if why_unable(case, expert) is not None:
                assert np.isnan(table[row, column])
                continue
            total = 0.0
            for part in explain_case(case, expert):
                total += part.adds
                assert part.reason
            assert total == table[row, column]


def test_weights_of_routing_add_up_and_have_sources() -> None:
    assert sum(one.weight for one in routing_weights()) == pytest.approx(1.0)
    assert all(one.source and one.mark == "assumption" for one in routing_weights())


def test_why_an_expert_cannot_take_a_case() -> None:
    case = Case({"energy"}, ["ro"], country="RO", level=1, conflicts=["Eve"])
    told = [
        str(why_unable(case, one))
        for one in (
            Expert("Eve", {"energy"}, {"ro"}, level=1),
            Expert("Ben", {"waste"}, {"ro"}, level=1),
            Expert("Cem", {"energy"}, {"de"}, level=1),
            Expert("Dan", {"energy"}, {"ro"}, level=0),
        )
    ]
    assert [one.split()[1] for one in told] == ["has", "does", "answers", "case"]
    at_home = why_unable(Case({"energy"}, ["ro"], country="RO"), Expert("Fay", {"energy"}, {"ro"}, {"AT"}))
    assert str(at_home) == "Fay answers for other countries."
