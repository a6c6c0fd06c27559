import numpy as np
import pytest
from scipy import stats

from zeroward.methods.survey.association import adjusted_p, cochran_q, mcnemar, rao_scott
from zeroward.methods.survey.change import change
from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.discrepancy import discrepancy
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.estimation import ratio
from zeroward.methods.survey.multi import ShareOfCases, ShareOfMentions, shares_of_cases, shares_of_mentions
from zeroward.methods.survey.planning import burden, sample_size
from zeroward.methods.survey.sample import Sample, sample_of


def _wave(count: int) -> Sample:
    return sample_of(make_design(n=count))


def test_same_answers_of_the_same_members_are_no_change() -> None:
    answers = np.tile([0.0, 1.0], 10)
    names = [f"city {place}" for place in range(20)]
    found = change(_wave(20), _wave(20), (answers, answers), (names, names))
    assert found.difference.value == 0
    assert found.difference.se == pytest.approx(0, abs=1e-12)
    assert found.overlap == 20
    assert found.se_independent > 0.1


def test_samples_without_common_members_are_independent_and_say_so() -> None:
    first, second = np.tile([0.0, 1.0], 10), np.tile([0.0, 0.0, 1.0, 1.0, 1.0], 4)
    names = [f"a{place}" for place in range(20)], [f"b{place}" for place in range(20)]
    found = change(_wave(20), _wave(20), (first, second), names)
    assert found.difference.se == pytest.approx(found.se_independent)
    assert any("Nobody is in both waves" in one for one in found.difference.warnings)


def test_member_twice_in_a_wave_is_refused() -> None:
    with pytest.raises(SurveyError, match="answered twice"):
        change(_wave(2), _wave(2), ([0, 1], [0, 1]), (["a", "a"], ["a", "b"]))


def test_unweighted_test_of_association_is_pearsons(sample: Sample) -> None:
    rows, columns = np.tile(["a", "b", "b"], 20), np.tile(["x", "y", "y", "x"], 15)
    plain = sample_of(make_design(n=60))
    table = np.array([[((rows == r) & (columns == c)).sum() for c in "xy"] for r in "ab"])
    expected = stats.chi2_contingency(table, correction=False).statistic
    assert rao_scott(plain, rows, columns).statistic == pytest.approx(expected, rel=0.05)


def test_question_with_one_answer_cannot_be_tested(sample: Sample) -> None:
    with pytest.raises(SurveyError, match="same answer"):
        rao_scott(sample, ["a"] * 60, ["x", "y"] * 30)


def test_mcnemar_counts_only_who_changed() -> None:
    table, test, exact = mcnemar([0, 0, 1, 1, np.nan], [1, 1, 1, 1, 0])
    assert table == {"n00": 0, "n01": 2, "n10": 0, "n11": 2}
    assert test.statistic == 2
    assert exact == 0.5


def test_cochran_of_two_options_is_mcnemar() -> None:
    chance = np.random.default_rng(1)
    both = chance.integers(0, 2, (50, 2)).astype(float)
    assert cochran_q(both).statistic == pytest.approx(mcnemar(both[:, 0], both[:, 1])[1].statistic)


def test_options_all_chosen_cannot_be_compared() -> None:
    with pytest.raises(SurveyError, match="all options or none"):
        cochran_q(np.ones((5, 3)))


def test_adjusted_p_values() -> None:
    assert adjusted_p([0.01, 0.04, 0.03]).tolist() == pytest.approx([0.03, 0.06, 0.06])
    assert adjusted_p([0.01, 0.04, 0.03], method="bh").tolist() == pytest.approx([0.03, 0.04, 0.04])


def test_shares_of_cases_and_of_mentions_are_different_types(sample: Sample) -> None:
    table = np.column_stack([np.ones(60), np.tile([0.0, 1.0], 30)])
    cases = shares_of_cases(sample, table, names=["funding", "staff"], base="cities asked")
    mentions = shares_of_mentions(sample, table, names=["funding", "staff"], base="all mentions")
    assert [one.estimate.value for one in cases] == pytest.approx([1, 0.5])
    assert [one.estimate.value for one in mentions] == pytest.approx([2 / 3, 1 / 3])
    assert {type(one) for one in cases} == {ShareOfCases}
    assert {type(one) for one in mentions} == {ShareOfMentions}
    assert mentions[0].mentions == 90
    assert mentions[1].estimate.se == pytest.approx(ratio(sample, table[:, 1], table.sum(axis=1)).se)


def test_nothing_mentioned_is_refused(sample: Sample) -> None:
    with pytest.raises(SurveyError, match="Nobody named anything"):
        shares_of_mentions(sample, np.zeros((60, 1)), names=["a"])


def test_other_than_zeros_and_ones_is_refused(sample: Sample) -> None:
    with pytest.raises(SurveyError, match="0 or 1"):
        shares_of_cases(sample, np.full((60, 1), 3), names=["a"])


def test_sample_size_of_a_finite_population() -> None:
    found = sample_size(margin_of_error=0.1, population=700, deff=1.62, response_rate=0.5)
    assert (found.simple, found.answers, found.invitations) == (85, 138, 276)
    assert found.feasible
    assert not sample_size(margin_of_error=0.01, population=100, response_rate=0.3).feasible
    assert sample_size(margin_of_error=0.05).simple == 385


def test_impossible_margin_of_error_is_refused() -> None:
    with pytest.raises(SurveyError, match="between 0 and 1"):
        sample_size(margin_of_error=10)


def test_burden_in_hours() -> None:
    assert burden([62, 28, 4, 18], [25, 10, 75, 90]).hours == 62.5
    with pytest.raises(SurveyError, match="number of people"):
        burden([1], [1, 2])


def test_discrepancy_leaves_out_who_rated_once() -> None:
    found = discrepancy([5, 4, 5, np.nan], [3, 2, 4, 1])
    assert found.n == 3
    assert found.ranked == -100
    with pytest.raises(SurveyError, match="Nobody rated both"):
        discrepancy([np.nan], [1])
