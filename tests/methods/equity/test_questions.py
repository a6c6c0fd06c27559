"""The question set."""

from zeroward.methods.equity import (
    effects,
    evidence_levels,
    groups,
    lenses,
    questions,
    shares,
    smallest_count,
    timings,
)


def test_thirteen_groups_and_five_lenses() -> None:
    assert len(groups()) == len({one.key for one in groups()}) == 13
    assert [one.key for one in lenses()] == ["exposure", "cost", "access", "participation", "evidence"]


def test_every_lens_has_its_questions() -> None:
    assert [len(questions(one.key)) for one in lenses()] == [5, 6, 6, 6, 5]
    assert len({one.key for one in questions()}) == len(questions()) == 28
    assert all(one.text.endswith("?") for one in questions())


def test_scales() -> None:
    assert [value for value, _ in effects()] == [-2, -1, 0, 1, 2]
    assert [one.key for one in shares()] == ["none", "few", "many", "most"]
    assert [one.key for one in evidence_levels()] == ["E0", "E1", "E2", "E3", "E4"]
    assert [one.key for one in timings()] == ["build", "operate", "both"]
    assert smallest_count() == 5
