"""Against the iteration before: an arrow only where all is the same and the change is certain."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.consultation.report.conftest import Survey
from tests.support.city_team import acting
from zeroward.consultation.domain.comparing import judge
from zeroward.consultation.models import Consultation, Report, Stream, WeightScheme
from zeroward.consultation.queries.changes import independent
from zeroward.consultation.queries.ledger import ledger
from zeroward.consultation.queries.live import assemble
from zeroward.consultation.queries.shown_changes import shown_changes
from zeroward.consultation.queries.tables import Change, Figure, Meta
from zeroward.core.errors import InvalidInputError
from zeroward.people.models import User
from zeroward.questionnaires.models import Answering, Collection

pytestmark = pytest.mark.slow

SAME = Meta("w", "frame:x", "city", "survey", "", "none")


@pytest.mark.parametrize("field", ["wording", "base", "unit", "stream", "codebook", "weighting"])
def test_one_thing_that_differs_is_named(field: str) -> None:
    other = Meta(**{**{name: getattr(SAME, name) for name in Meta.__slots__}, field: "another"})
    assert dict(ledger(SAME, other))[field] is False
    assert dict(ledger(SAME, SAME))[field] is True


def test_what_is_not_known_is_not_taken_for_the_same() -> None:
    assert dict(ledger(Meta(unit="city"), SAME))["wording"] is None
    assert dict(ledger(Meta(), SAME))["codebook"] is True, "nothing was coded on either side"


@pytest.fixture
def second(survey: Survey) -> Survey:
    """The next iteration: same questionnaire, frame and weighting; the first is published."""
    survey.answer_skewed()
    survey.close()
    survey.publish()
    wave = Consultation.objects.create(
        scope="mission",
        key="needs-2027",
        title="Needs 2027",
        year=2027,
        frame=survey.wave.frame,
        state="open",
        previous=survey.wave,
    )
    WeightScheme.objects.create(consultation=wave, title="By size", margins=[["size"]])
    collection = Collection.objects.create(
        scope="mission",
        version=survey.collection.version,
        title="Survey",
        about="stream:2",
        mode="identified",
        minutes=20,
        purpose="x",
    )
    stream = Stream.objects.create(
        consultation=wave, kind="survey", title="Survey", minutes=20, collection=collection, state="open"
    )
    return Survey(wave, collection, stream)


def changed(survey: Survey, key: str = "survey.ready/yes") -> Change:
    found = {one.key: one for one in assemble(survey.wave).changes}
    return found[key]


def test_a_certain_change_has_an_arrow_and_an_interval(second: Survey) -> None:
    second.answer({f"city-{number:02d}": "yes" for number in range(40) if number not in (11, 33)})
    second.answer({"city-11": "no", "city-33": "no"})
    one = changed(second)
    assert all(same is True for _field, same in one.ledger)
    assert one.difference is not None
    assert one.arrow == "up"
    assert any("Cities in both iterations: 20" in str(text) for text in one.difference.limits)


def test_the_same_answers_are_no_certain_change(second: Survey) -> None:
    second.answer_skewed()
    assert changed(second).arrow == "unclear"


def test_another_wording_draws_no_arrow(second: Survey) -> None:
    definition = dict(second.collection.version.definition)
    question = definition["sections"][0]["questions"][0]
    question["label"] = {"en": "Are you ready now?", "de": "Sind Sie jetzt bereit?"}
    version = second.collection.version
    version.pk, version.number, version.digest, version.definition = None, 2, "2" * 64, definition
    version.save()
    second.collection.version = version
    second.collection.save()
    second.answer({f"city-{number:02d}": "yes" for number in range(40)})
    one = changed(second)
    assert dict(one.ledger)["wording"] is False
    assert (one.arrow, one.difference) == ("", None)
    assert "wording" in shown_changes([one])[0].why_not


def test_a_yes_does_not_overrule_what_the_platform_sees(second: Survey, analyst: User) -> None:
    WeightScheme.objects.filter(consultation=second.wave).update(margins=[["country"]])
    second.answer({f"city-{number:02d}": "yes" for number in range(40)})
    judge(
        **acting(analyst),
        consultation=second.wave,
        table="survey.ready",
        comparable=True,
        note="Looks alike.",
    )
    assert changed(second).arrow == ""


def test_a_no_takes_the_arrow_away(second: Survey, analyst: User) -> None:
    second.answer({f"city-{number:02d}": "yes" for number in range(40)})
    judge(
        **acting(analyst), consultation=second.wave, table="survey.ready", comparable=False, note="New team."
    )
    one = changed(second)
    assert (one.arrow, one.note) == ("", "New team.")
    judge(**acting(analyst), consultation=second.wave, table="survey.ready")
    assert changed(second).arrow == "up"


def test_a_decision_needs_a_reason(second: Survey, analyst: User) -> None:
    with pytest.raises(InvalidInputError, match="why"):
        judge(**acting(analyst), consultation=second.wave, table="survey.ready", comparable=True)


def test_a_report_that_was_taken_back_is_not_compared_with(second: Survey) -> None:
    Report.objects.get().withdraw("Wrong.")
    second.answer({f"city-{number:02d}": "yes" for number in range(40)})
    assert assemble(second.wave).changes == ()


def test_figures_alone_are_compared_as_if_nobody_were_in_both() -> None:
    made: dict[str, Any] = {
        "kind": "share",
        "unit": "city",
        "base": "b",
        "weighting": "w",
        "method": "m",
        "denominator": 50,
    }
    before = Figure(**made, numerator=10, value=0.2, low=0.1, high=0.33)
    after = Figure(**made, numerator=30, value=0.6, low=0.46, high=0.72)
    found = independent(before, after)
    assert found is not None
    assert found.value == pytest.approx(0.4)
    assert found.certain
    assert found.low < 0.4 < found.high


def test_the_answers_of_before_stay_where_they_are(second: Survey) -> None:
    assert Answering.objects.filter(collection=second.collection).count() == 0
    second.answer_skewed()
    assert assemble(second.wave).people.streams[0].answers == 20


def test_decision_about_a_table_is_taken_on_its_page(second: Survey, analyst: User, client: Client) -> None:
    second.answer_skewed()
    client.force_login(analyst)
    page = reverse("consultation:comparison-judge", args=[second.wave.pk, "survey.ready"])
    assert client.get(page).status_code == 200
    told = {"earlier": "", "comparable": "no", "note": "The answers were explained anew."}
    assert client.post(page, told).status_code == 302
    assert second.wave.comparability.get().comparable is False
    other = reverse("consultation:comparison-judge", args=[second.wave.pk, "survey.nothing"])
    assert client.get(other).status_code == 404
