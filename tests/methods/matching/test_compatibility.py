import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.matching import (
    CityProfile,
    Compatibility,
    Places,
    compatibility,
    deferred_acceptance,
    fit_weights,
    from_scores,
    sensitivity,
)
from zeroward.methods.matching.compatibility import View

pytestmark = pytest.mark.slow

THEMES = ["energy", "mobility", "waste"]
MAYBE = st.one_of(st.none(), st.floats(0, 4))


@st.composite
def cities(draw: st.DrawFn, name: str) -> CityProfile:
    shares = st.dictionaries(st.sampled_from(THEMES), st.floats(0, 1))
    return CityProfile(
        name,
        needs=draw(st.one_of(st.none(), shares)),
        strengths=draw(st.one_of(st.none(), shares)),
        population=draw(st.one_of(st.none(), st.floats(1e3, 1e7))),
        official_languages=draw(st.lists(st.sampled_from(["de", "fr"]), max_size=2, unique=True)),
        working_languages=draw(st.lists(st.sampled_from(["en", "de"]), max_size=2, unique=True)),
        climate_zone=draw(st.sampled_from(["", "Dfb", "Csa"])),
        heating_days=draw(st.one_of(st.none(), st.floats(500, 6000))),
        tradition=draw(st.sampled_from(["", "north", "south"])),
        maturity=draw(MAYBE),
        wishes=draw(st.lists(st.sampled_from(["l0", "l1", "h0", "h1"]), max_size=2, unique=True)),
        latitude=draw(st.one_of(st.none(), st.floats(35, 65))),
        longitude=draw(st.one_of(st.none(), st.floats(-10, 30))),
        rail_hours=draw(st.dictionaries(st.sampled_from(["h0", "l0"]), st.floats(0, 30))),
        first_timer=draw(st.one_of(st.none(), st.booleans())),
    )


@settings(max_examples=40, deadline=None)
@given(st.tuples(cities("l0"), cities("l1")), st.tuples(cities("h0"), cities("h1")))
def test_explanation_adds_up_to_the_score_exactly(
    learners: tuple[CityProfile, ...], hosts: tuple[CityProfile, ...]
) -> None:
    scored = compatibility(learners, hosts)
    views: tuple[View, ...] = ("learner", "host", "mutual")
    for view in views:
        table = getattr(scored, view)
        assert (table >= 0).all()
        assert (table <= 1 + 1e-12).all()
        for row in range(2):
            for column in range(2):
                told = scored.explain(row, column, view=view)
                total = 0.0
                for part in told.parts:
                    total += part.adds
                    assert part.reason
                    assert (part.value is None) == ("Not known" in part.reason)
                    assert part.value is None or 0 <= part.value <= 1
                assert total == told.score == table[row, column]


def one(name: str, **known: object) -> CityProfile:
    return CityProfile(name, **known)  # type: ignore[arg-type]


def part(learner: CityProfile, host: CityProfile, key: str) -> tuple[object, str]:
    found = next(one for one in compatibility([learner], [host]).explain(0, 0).parts if one.key == key)
    return found.value, str(found.reason)


def test_needs_are_met_by_strengths_and_not_by_likeness() -> None:
    learner = one("a", needs={"energy": 1.0, "waste": 0.5}, strengths={"mobility": 1.0})
    strong, alike = (
        one("b", strengths={"energy": 0.9}),
        one("c", strengths={"mobility": 1.0}, needs={"energy": 1.0}),
    )
    assert part(learner, strong, "themes") == (pytest.approx(0.6), "b is strong in what a needs: energy.")
    assert part(learner, alike, "themes") == (0.0, "c shows no strength in what a needs.")


def test_size_language_climate_and_maturity() -> None:
    small = one("a", population=50_000, official_languages=["de"], heating_days=3000, maturity=1)
    large = one("b", population=500_000, working_languages=["de", "en"], heating_days=2400, maturity=3)
    assert part(small, large, "size") == (pytest.approx(2 / 3), "b has 10 times as many people as a.")
    assert part(small, large, "language") == (0.8, "Both can work in de.")
    assert part(small, large, "climate")[0] == pytest.approx(0.8)
    assert part(small, large, "maturity") == (1.0, "b is ahead of a: levels apart 2.")
    assert part(large, small, "maturity")[0] == 0.0
    assert part(small, small, "maturity") == (0.5, "Both are on the same level.")


def test_travel_is_by_rail_where_known() -> None:
    paris = one("a", latitude=48.8566, longitude=2.3522, rail_hours={"c": 16})
    berlin = one("b", latitude=52.52, longitude=13.405)
    assert part(paris, berlin, "travel") == (pytest.approx(1 - 878 / 3000, abs=1e-3), "877 km apart.")
    assert part(paris, one("c"), "travel") == (0.5, "16 hours by rail.")


def test_wishes_count_in_their_order() -> None:
    learner = one("a", wishes=["b", "gone", "c"])
    scored = compatibility([learner], [one("b"), one("c"), one("d")])
    assert scored.parts["learner_wish"].tolist() == [[1.0, 0.5, 0.0]]


def test_what_is_not_known_does_not_count() -> None:
    bare = compatibility([one("a", population=1000.0)], [one("b", population=1000.0)])
    assert bare.mutual[0, 0] == 1.0
    assert bare.explain(0, 0).known < 0.2
    nothing = compatibility([one("a")], [one("b")])
    assert nothing.mutual[0, 0] == 0.0
    assert nothing.explain(0, 0).known == 0.0


@pytest.mark.parametrize(
    ("city", "text"),
    [
        (one("a", population=0.0), "above zero"),
        (one("a", needs={"energy": 2.0}), "between 0 and 1"),
        (one("a", strengths={"energy": float("nan")}), "between 0 and 1"),
    ],
)
def test_impossible_profiles_are_refused(city: CityProfile, text: str) -> None:
    with pytest.raises(MethodError, match=text):
        compatibility([city], [one("b")])
    with pytest.raises(MethodError, match="b takes part twice"):
        compatibility([one("b"), one("b")], [one("c")])


def test_weights_have_sources_and_can_be_changed() -> None:
    weights = fit_weights()
    assert all(part.source and part.mark in ("verified", "derived", "assumption") for part in weights.parts)
    assert sum(part.learner for part in weights.parts) == pytest.approx(1)
    assert sum(part.host for part in weights.parts) == pytest.approx(1)
    only = weights.changed({part.key: (0.0, 0.0) for part in weights.parts if part.key != "size"})
    scored = compatibility([one("a", population=10.0)], [one("b", population=1e4)], weights=only)
    assert scored.mutual[0, 0] == 0.0
    with pytest.raises(MethodError, match="no part of the fit"):
        weights.changed({"luck": (1, 1)})
    with pytest.raises(MethodError, match="from 0 up"):
        weights.changed({"size": (-1, 0)})
    with pytest.raises(MethodError, match="All weights of one side"):
        weights.changed({part.key: (0.0, 1.0) for part in weights.parts})
    with pytest.raises(MethodError, match="no weights called"):
        fit_weights("../twinning")


def places(scored: Compatibility) -> Places:
    names = [one.name for one in scored.learners], [one.name for one in scored.hosts]
    return deferred_acceptance(from_scores(scored.learner, scored.host, learners=names[0], hosts=names[1]))


def test_sensitivity_is_repeatable_and_counts_runs() -> None:
    random = np.random.default_rng(2)
    learners = [one(f"l{at}", population=float(10 ** random.uniform(4, 6)), maturity=at) for at in range(4)]
    hosts = [one(f"h{at}", population=float(10 ** random.uniform(4, 6)), maturity=2 + at) for at in range(3)]
    scored = compatibility(learners, hosts)
    first, again = (sensitivity(scored, places, runs=40, seed=7) for _ in range(2))
    assert (first.stays == again.stays).all()
    assert ((first.stays >= 0) & (first.stays <= 1)).all()
    assert str(first.sentence(0)).startswith(f"In {round(first.stays[0] * 40)} of 40 runs")
    assert (sensitivity(scored, places, runs=10, spread=0.0).stays == 1).all()
