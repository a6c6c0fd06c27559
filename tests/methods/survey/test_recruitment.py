"""The next invitations."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.survey.frames import drawn_frame, wave
from zeroward.methods.survey.burdens import permanent_number
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.recruitment import propose

FRAME = drawn_frame(120, seed=5)
ANSWERED = np.isin(np.arange(120), wave(FRAME, 30, seed=6)).astype(float)
NUMBERS = [permanent_number(f"city {row}") for row in range(120)]


def test_picks_are_explained_by_parts_that_add_up() -> None:
    found = propose(FRAME, answered=ANSWERED, k=10, minutes=25, numbers_of=NUMBERS)
    assert len(found.picks) == 10
    assert len({one.row for one in found.picks}) == 10
    for one in found.picks:
        assert not ANSWERED[one.row]
        assert one.gain == pytest.approx(sum(part.gain for part in one.parts), abs=1e-12)
        assert {part.variable for part in one.parts} == {*FRAME, "together"}
    before, after = found.blindness
    assert before - after == pytest.approx(sum(one.gain for one in found.picks))
    assert after < before


def test_recruitment_makes_expected_reach_more_even() -> None:
    found = propose(FRAME, answered=ANSWERED, k=30, minutes=25, numbers_of=NUMBERS)
    assert found.cv[1] < found.cv[0]
    draw = np.random.default_rng(1)
    open_rows = np.flatnonzero(ANSWERED == 0)
    for _ in range(5):
        some = np.isin(np.arange(120), draw.choice(open_rows, 30, replace=False))
        others = propose(FRAME, answered=ANSWERED, k=30, minutes=25, numbers_of=NUMBERS, blocked={
            int(row): "other" for row in open_rows if not some[row]
        })  # fmt: skip
        assert others.blindness[1] >= found.blindness[1] - 1e-9


def test_recruitment_is_deterministic_and_starts_after_the_last_wave() -> None:
    same = {"one": ["a"] * 20}
    numbers = [permanent_number(str(row)) for row in range(20)]
    first = propose(same, answered=np.zeros(20), k=5, minutes=10, numbers_of=numbers)
    again = propose(same, answered=np.zeros(20), k=5, minutes=10, numbers_of=numbers)
    assert first == again
    rows = [one.row for one in first.picks]
    assert rows == sorted(range(20), key=lambda row: numbers[row])[:5]
    later = propose(
        same, answered=np.zeros(20), k=5, minutes=10, numbers_of=numbers,
        start=np.nextafter(numbers[rows[-1]], 1),
    )  # fmt: skip
    assert not {one.row for one in later.picks} & set(rows)


def test_burden_and_blocked_members_are_left_out_with_their_reasons() -> None:
    left = [10.0] * 60 + [60.0] * 60
    found = propose(
        FRAME,
        answered=ANSWERED,
        k=200,
        minutes=25,
        minutes_left=left,
        blocked={119: "declined"},
        numbers_of=NUMBERS,
    )
    assert all(one.row >= 60 and one.row != 119 for one in found.picks)
    assert found.left_out["answered"] == 30
    assert "burden" in found.left_out
    assert any("nobody else may be asked" in one for one in found.warnings)
    capped = propose(FRAME, answered=ANSWERED, k=10, minutes=25, most_minutes=80, numbers_of=NUMBERS)
    assert (len(capped.picks), capped.most_minutes) == (3, 75)
    assert any("budget of the wave" in one for one in capped.warnings)


def test_themes_count_as_cells() -> None:
    themes = [{"waste"} if row == 7 else {"energy"} for row in range(120)]
    found = propose(
        {"all": ["x"] * 120}, answered=np.zeros(120), k=1, minutes=5, themes=themes, numbers_of=NUMBERS
    )
    assert {part.variable for part in found.picks[0].parts} == {"all", "theme"}


def test_likelier_member_is_taken_from_equals() -> None:
    chances = np.full(10, 0.2)
    chances[4] = 0.9
    found = propose({"all": ["x"] * 10}, answered=np.zeros(10), k=1, minutes=5, chances=chances)
    assert found.picks[0].row == 4


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"k": -1}, "not above 0"),
        ({"minutes": 0}, "not above 0"),
        ({"chances": [0.0] * 120}, "0 or above 1"),
        ({"answered": [0]}, "for each of 120"),
        ({"minutes_left": [np.nan] * 120}, "for each of 120"),
        ({"blocked": {500: "gone"}}, "not in the frame"),
        ({"impact": [0.0] * 120}, "impact"),
    ],
)
def test_recruitment_bad_input_is_refused_with_a_remedy(more: dict[str, object], words: str) -> None:
    given_all: dict[str, object] = {"answered": ANSWERED, "k": 3, "minutes": 25} | more
    with pytest.raises(SurveyError, match=words) as caught:
        propose(FRAME, **given_all)  # type: ignore[arg-type]
    assert caught.value.remedy


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 130), st.integers(0, 1000))
def test_never_more_than_asked_for_and_gains_do_not_grow(k: int, seed: int) -> None:
    draw = np.random.default_rng(seed)
    answered = (draw.random(120) < 0.3).astype(float)
    found = propose(FRAME, answered=answered, k=k, minutes=25, chances=np.full(120, 0.4), numbers_of=NUMBERS)
    gains = [one.gain for one in found.picks]
    assert len(gains) == min(k, int((answered == 0).sum()))
    assert all(later <= earlier + 1e-9 for earlier, later in itertools.pairwise(gains))
