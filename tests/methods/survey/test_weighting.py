import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.survey.calibration import calibrate, calibrate_weights
from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.estimation import mean
from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.margins import Margin, margin
from zeroward.methods.survey.poststratification import poststratify
from zeroward.methods.survey.raking import rake, rake_weights
from zeroward.methods.survey.sample import Sample, sample_of
from zeroward.methods.survey.trimming import trim, trim_weights


def _random_margins(seed: int, count: int) -> list[Margin]:
    chance = np.random.default_rng(seed)
    made = []
    for size in (3, 2, 4):
        codes = np.concatenate([np.arange(size), chance.integers(0, size, count - size)])
        chance.shuffle(codes)
        made.append(Margin(codes, chance.uniform(0.7, 1.3, size) * np.bincount(codes)))
    whole = made[0].totals.sum()
    return [Margin(one.codes, one.totals * whole / one.totals.sum()) for one in made]


@given(st.integers(0, 10_000), st.integers(60, 200))
@settings(max_examples=40, deadline=None)
def test_raked_weights_meet_every_margin(seed: int, count: int) -> None:
    margins = _random_margins(seed, count)
    found = rake_weights(np.ones(count), margins)
    for one in margins:
        sums = np.bincount(one.codes, weights=found.weights, minlength=len(one.totals))
        assert sums == pytest.approx(one.totals, rel=1e-8)


@given(st.integers(0, 10_000), st.floats(0.1, 10))
@settings(max_examples=20, deadline=None)
def test_scale_and_order_change_no_raked_weight(seed: int, factor: float) -> None:
    margins = _random_margins(seed, 80)
    first = rake_weights(np.ones(80), margins).weights
    second = rake_weights(np.full(80, factor), margins[::-1]).weights
    assert second == pytest.approx(first, rel=1e-7)


def test_base_weights_count_within_a_cell(margins: list[Margin]) -> None:
    base = np.linspace(1, 5, 60)
    found = rake_weights(base, margins).weights
    same = (margins[0].codes == 0) & (margins[1].codes == 0)
    ratio = (found / base)[same]
    assert ratio == pytest.approx(np.full(same.sum(), ratio[0]))


def test_raking_equals_calibration_by_raking(
    sample: Sample, margins: list[Margin], answers: np.ndarray
) -> None:
    table = np.column_stack(
        [np.ones(60), margins[0].codes == 1, margins[0].codes == 2, margins[1].codes == 1]
    )
    raked = rake(sample, margins)
    other = calibrate(sample, table, [600, 200, 300, 150], distance="raking")
    assert other.weights == pytest.approx(raked.weights, rel=1e-8)
    assert mean(other, answers)[0].se == pytest.approx(mean(raked, answers)[0].se, rel=1e-8)


def test_variance_after_raking_knows_of_it(sample: Sample, margins: list[Margin]) -> None:
    raked = rake(sample, margins)
    region = (margins[0].codes == 1).astype(float)
    found = mean(raked, region)[0]
    assert found.value == pytest.approx(200 / 600)
    assert found.se == pytest.approx(0, abs=1e-8)
    assert mean(Sample(sample.design, raked.weights), region)[0].se > 0.01


def test_regression_of_the_variance_has_base_weights(margins: list[Margin], answers: np.ndarray) -> None:
    base = np.tile([1.0, 4.0, 9.0], 20)
    raked = rake(sample_of(make_design(weights=base)), margins)
    (adjustment,) = raked.adjustments
    score = (answers - mean(raked, answers)[0].value)[:, None]
    x, root = adjustment.auxiliaries, np.sqrt(base)[:, None]
    beta, *_ = np.linalg.lstsq(x * root, score * root, rcond=None)
    z = raked.weights[:, None] * (score - x @ beta)
    expected = (60 / 59 * np.square(z - z.mean()).sum()) ** 0.5 / raked.weights.sum()
    assert mean(raked, answers)[0].se == pytest.approx(expected)


def test_poststratified_weights_meet_each_cell(sample: Sample, margins: list[Margin]) -> None:
    found = poststratify(sample, margins[0])
    assert np.bincount(margins[0].codes, weights=found.weights) == pytest.approx([100, 200, 300])


def test_thin_cell_comes_with_a_warning() -> None:
    made = poststratify(
        sample_of(make_design(n=12)), margin(["a"] * 9 + ["b"] * 3, {"a": 50, "b": 50}, name="size")
    )
    assert any("size b" in one for one in made.warnings)


def test_contradictory_margins_are_refused_with_both_totals(sample: Sample, regions: list[str]) -> None:
    wrong = [
        margin(regions, {"north": 100, "south": 200, "east": 300}, name="region"),
        margin(regions, {"north": 100, "south": 200, "east": 400}, name="other"),
    ]
    with pytest.raises(SurveyError, match="region adds to 600, other to 700"):
        rake(sample, wrong)


def test_margins_that_only_clash_in_combination_are_refused() -> None:
    first = margin(["a"] * 5 + ["b"] * 5, {"a": 50, "b": 50})
    second = margin(["x"] * 5 + ["y"] * 5, {"x": 70, "y": 30})
    with pytest.raises(SurveyError, match="cannot be met together") as caught:
        rake_weights(np.ones(10), [first, second])
    assert "Merge categories" in caught.value.remedy


def test_category_without_answers_is_named(sample: Sample, regions: list[str]) -> None:
    wrong = margin(regions, {"north": 1, "south": 1, "east": 1, "islands": 1}, name="region")
    with pytest.raises(SurveyError, match="Nobody answered in: region islands"):
        rake(sample, [wrong])


def test_category_without_total_is_named(regions: list[str]) -> None:
    with pytest.raises(SurveyError, match="No target is given for: east"):
        margin(regions, {"north": 1, "south": 1})


@pytest.mark.parametrize("total", [-1, float("nan"), float("inf"), "many"])
def test_impossible_total_is_refused(total: object) -> None:
    with pytest.raises(SurveyError):
        margin(["a"], {"a": total})  # type: ignore[dict-item]


def test_margin_without_population_gives_no_weight_and_says_so() -> None:
    one = margin(["a", "a", "b"], {"a": 10, "b": 0}, name="size")
    found = rake_weights(np.ones(3), [one])
    assert found.weights.tolist() == [5, 5, 0]
    assert any("size b" in text for text in found.warnings)


@given(st.integers(0, 10_000), st.sampled_from(["linear", "raking", "logit"]))
@settings(max_examples=40, deadline=None)
def test_calibrated_weights_meet_the_totals(seed: int, distance: str) -> None:
    chance = np.random.default_rng(seed)
    table = np.column_stack([np.ones(80), chance.normal(5, 1, 80), chance.integers(0, 2, 80)])
    totals = table.sum(axis=0) * np.array([10, 10.2, 9.7])
    bounds = (0.2, 3.0) if distance == "logit" else None
    found = calibrate_weights(np.full(80, 10.0), table, totals, distance=distance, bounds=bounds)  # type: ignore[arg-type]
    assert found.weights @ table == pytest.approx(totals, rel=1e-9)
    if bounds:
        assert ((found.factors > 0.2) & (found.factors < 3)).all()


def test_truncated_factors_stay_within_the_bounds() -> None:
    table = np.column_stack([np.ones(40), np.arange(40.0)])
    found = calibrate_weights(np.ones(40), table, [40, 900], bounds=(0.6, 1.5))
    assert found.weights @ table == pytest.approx([40, 900])
    assert found.factors.min() == pytest.approx(0.6)
    assert found.factors.max() <= 1.5 + 1e-12


def test_bounds_that_cannot_be_met_are_refused_with_what_is_needed() -> None:
    table = np.column_stack([np.ones(10), [1.0] * 2 + [0.0] * 8])
    with pytest.raises(SurveyError, match=r"some factor must be 2\.5"):
        calibrate_weights(np.ones(10), table, [10, 5], distance="logit", bounds=(0.1, 2))


def test_lower_bound_that_cannot_be_met_is_refused() -> None:
    table = np.column_stack([np.ones(10), [1.0] * 5 + [0.0] * 5])
    with pytest.raises(SurveyError, match=r"With a lower bound of 0\.5"):
        calibrate_weights(np.ones(10), table, [10, 1], bounds=(0.5, 4))


def test_totals_that_contradict_each_other_are_refused() -> None:
    table = np.column_stack([np.ones(10), [1.0] * 5 + [0.0] * 5, [0.0] * 5 + [1.0] * 5])
    with pytest.raises(SurveyError, match="contradict each other"):
        calibrate_weights(np.ones(10), table, [10, 5, 6])


def test_negative_weights_are_flagged() -> None:
    table = np.column_stack([np.ones(10), np.arange(10.0)])
    found = calibrate_weights(np.ones(10), table, [10, 85])
    assert (found.weights < 0).any()
    assert any("negative weights" in one for one in found.warnings)


@pytest.mark.parametrize(
    ("distance", "bounds"), [("logit", None), ("linear", (1.2, 3.0)), ("linear", (0.2, 0.9))]
)
def test_bounds_that_make_no_sense_are_refused(distance: str, bounds: tuple[float, float] | None) -> None:
    with pytest.raises(SurveyError, match="bounds"):
        calibrate_weights(np.ones(3), np.ones((3, 1)), [3], distance=distance, bounds=bounds)  # type: ignore[arg-type]


@given(st.lists(st.floats(0.5, 20), min_size=5, max_size=40))
def test_trimming_keeps_the_sum_and_the_bound(weights: list[float]) -> None:
    array = np.array(weights)
    upper = array.mean() * 1.5
    found, _ = trim_weights(array, upper=upper, strict=True)
    assert found.sum() == pytest.approx(array.sum())
    assert found.max() <= upper * (1 + 1e-9)


def test_bounds_beside_the_mean_weight_are_refused() -> None:
    with pytest.raises(SurveyError, match="mean weight"):
        trim_weights(np.array([1.0, 2.0]), upper=1.0)


def test_trimmed_sample_says_that_margins_are_met_nearly(sample: Sample, margins: list[Margin]) -> None:
    found = trim(rake(sample, margins), upper=15)
    assert any("weights were trimmed" in one for one in found.warnings)


@given(st.lists(st.floats(0.1, 50), min_size=1, max_size=50))
def test_effective_number_lies_between_1_and_all(weights: list[float]) -> None:
    found = kish(weights)
    assert 1 - 1e-9 <= found.n_eff <= len(weights) + 1e-6
    assert found.deff * found.n_eff == pytest.approx(len(weights))


def test_a_million_answers_rake_in_little_memory() -> None:
    import tracemalloc

    chance = np.random.default_rng(3)
    count = 1_000_000
    margins = []
    for size in (5, 4, 6, 3, 8, 5):
        codes = chance.integers(0, size, count)
        margins.append(Margin(codes, chance.dirichlet(np.full(size, 20.0)) * count))
    tracemalloc.start()
    found = rake_weights(np.ones(count), margins)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.residual < 1e-10
    assert peak < 64 * 2**20
