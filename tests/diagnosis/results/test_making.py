"""From answers to a result: the median of officers, evidence, rules about the city, and freezing."""

from fractions import Fraction

import pytest

from tests.diagnosis.conftest import say
from tests.diagnosis.results.conftest import everything
from zeroward.core.scope import Scope
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.content import content_of
from zeroward.diagnosis.queries.results import plain_result, result_from, result_of
from zeroward.diagnosis.queries.results.newest import newest_results, weak_pathways_for
from zeroward.diagnosis.queries.results.reading import result_in
from zeroward.people.models import User
from zeroward.questionnaires.queries.reading import definition_of

pytestmark = pytest.mark.slow


def test_levels_of_several_officers_become_the_middle_one(answered: Assessment) -> None:
    result = result_of(content_of(answered))
    assert result.officers == 2
    assert result.claimed.parts["mandate_decision"].claimed == 1
    assert result.claimed.parts["finance_sources"].claimed == Fraction(1, 2), "the lower of two"
    posts = result.given["organisation_posts"]
    assert (posts.low, posts.high, posts.known, posts.torn) == (0, 2, 2, False)
    assert result.given["people_early"].torn
    assert result.claimed.parts["people_early"].state == "known"
    assert result.claimed.parts["data_repeat"].state == "unknown"


def test_a_level_counts_up_to_one_above_its_evidence(answered: Assessment) -> None:
    result = result_of(content_of(answered))
    assert result.evidence == {"mandate_decision": 3}
    assert result.evidenced.parts["mandate_decision"].value == 1
    assert result.evidenced.parts["finance_sources"].value == Fraction(1, 4)
    for one in result.dimensions:
        assert one.evidenced.score <= one.claimed.score


def test_what_is_not_known_is_no_zero(answered: Assessment) -> None:
    data = next(one for one in result_of(content_of(answered)).dimensions if one.key == "data")
    assert data.claimed.extent == "part"
    assert data.claimed.low < data.claimed.score < data.claimed.high


def test_a_small_town_carries_less_weight_for_posts_of_its_own(answered: Assessment) -> None:
    before = result_of(content_of(answered))
    assert "organisation_posts" not in before.applied
    answered_city = content_of(answered)
    small = result_of(
        type(answered_city)(
            **{name: getattr(answered_city, name) for name in answered_city.__slots__ if name != "facts"},
            facts={"population": 12000},
        )
    )
    assert small.applied["organisation_posts"][0].startswith("A town of up to 20")
    assert small.claimed.parts["organisation_posts"].share < before.claimed.parts["organisation_posts"].share
    assert sum(part.share for part in small.claimed.parts.values()) == 1


def test_a_result_is_the_same_after_it_was_frozen(answered: Assessment) -> None:
    result = result_of(content_of(answered))
    assert result_from(plain_result(result)) == result


def test_a_closed_round_keeps_its_result(closed: Assessment) -> None:
    content = content_of(closed)
    assert result_in(closed, content) == result_of(content)
    numbers = closed.snapshot["result"]["summary"]
    assert set(numbers["dimensions"]) == {one.key for one in result_in(closed, content).dimensions}
    assert 0 < numbers["whole"] < 1


def test_strengths_and_gaps_never_name_the_same(answered: Assessment) -> None:
    result = result_of(content_of(answered))
    assert result.strengths[0].key == "mandate"
    assert not {one.key for one in result.strengths} & {one.key for one in result.gaps}
    assert len(result.strengths) == len(result.gaps) == 3
    assert result.gaps[0].claimed.score <= result.gaps[1].claimed.score <= result.gaps[2].claimed.score
    assert result.gate.value == min(
        one.claimed.score for one in result.dimensions if one.key in ("mandate", "organisation", "finance")
    )


@pytest.mark.parametrize(
    ("level", "strengths", "gaps"), [("l0", 0, 3), ("l4", 3, 0), ("unknown", 0, 0), ("not_ours", 0, 0)]
)
def test_extremes_have_no_strengths_or_no_gaps(
    level: str, strengths: int, gaps: int, current: Assessment, coordinator: User
) -> None:
    say(coordinator, current, everything(definition_of(current.version), level))
    result = result_of(content_of(current))
    assert (len(result.strengths), len(result.gaps)) == (strengths, gaps)
    assert result.weak_pathways == (
        () if level != "l0" else tuple(dict.fromkeys(one.pathway for one in result.dimensions))
    )


def test_other_rooms_get_the_newest_closed_round(closed: Assessment, again: Assessment) -> None:
    scope = Scope.parse(closed.scope)
    assert newest_results([scope])[scope][0] == closed
    assert weak_pathways_for([scope, Scope.city("graz")]) == {
        scope: newest_results([scope])[scope][1].weak_pathways
    }
