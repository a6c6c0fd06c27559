"""Coding once more: drift against what was said then, and codes carried over to a later version."""

from typing import Any

import pytest
from django.test import Client

from tests.consultation.coding.conftest import FIRST, say
from tests.support.city_team import acting
from zeroward.consultation.domain.codebooks import freeze, new_version
from zeroward.consultation.domain.coding import code_segment
from zeroward.consultation.domain.deciding import end_coding, open_again
from zeroward.consultation.domain.drift import drift_round
from zeroward.consultation.domain.recoding import carry_over
from zeroward.consultation.models import CodebookVersion, CodingRound, Consultation
from zeroward.consultation.queries.coded import mentions, not_coded
from zeroward.consultation.queries.drift import drift_of
from zeroward.consultation.queries.trace import trace_of
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.problems import ProblemsError
from zeroward.people.models import User


@pytest.fixture
def closed(double: CodingRound, analyst: User, coder: User, second_coder: User) -> CodingRound:
    say(double, coder, FIRST)
    say(double, second_coder, FIRST)
    return end_coding(**acting(analyst), round_=double)


@pytest.fixture
def later(closed: CodingRound) -> Consultation:
    """The next iteration, of the same team."""
    return Consultation.objects.create(scope="mission", key="needs-2027", title="Needs 2027", year=2027)


def test_drift_is_measured_and_counts_for_nothing(
    closed: CodingRound, later: Consultation, consultation: Consultation, analyst: User, coder: User
) -> None:
    made = drift_round(
        **acting(analyst), consultation=later, repeats=closed, coders=[coder.pk], share=0.15, seed=1
    )
    assert (made.kind, made.segments.count(), made.codebook) == ("drift", 6, closed.codebook)
    say(made, coder, [["money"], ["politics"], ["people"], ["money"], ["money"], []])
    assert end_coding(**acting(analyst), round_=made).state == "closed"
    assert mentions(later, codebook=closed.codebook) == ()
    assert len(mentions(consultation, codebook=closed.codebook)) == 6
    page = drift_of(made, "en")
    assert page.then_now is not None
    assert page.own is not None
    assert (page.then_now.both, page.then_now.same) == (6, 4)
    assert (page.own.both, page.own.same) == (6, 4)
    with pytest.raises(ConflictError, match="measures once"):
        open_again(**acting(analyst), round_=made, reason="Again.")


def test_drift_does_not_show_what_was_said_then(
    closed: CodingRound, later: Consultation, analyst: User, coder: User, client: Client
) -> None:
    made = drift_round(**acting(analyst), consultation=later, repeats=closed, coders=[coder.pk])
    client.force_login(coder)
    for item in made.segments.all():
        body = client.get(f"/en/me/needs/{later.pk}/rounds/{made.pk}/code/{item.pk}/").content.decode()
        assert " checked" not in body.partition('id="id_codes"')[2]
        assert "In the earlier version" not in body
    assert client.get(f"/en/me/needs/{later.pk}/rounds/{made.pk}/agreement/").status_code == 404
    say(made, coder, FIRST)
    end_coding(**acting(analyst), round_=made)
    body = client.get(f"/en/me/needs/{later.pk}/rounds/{made.pk}/agreement/").content.decode()
    assert "6 of 6 codings are the same as then" in body
    assert "Coders against themselves" in body


@pytest.mark.parametrize(
    ("change", "place"), [({"share": 0.0}, "share"), ({"share": 1.5}, "share"), ({"coders": []}, "coders")]
)
def test_drift_with_faults_is_refused(
    closed: CodingRound, later: Consultation, analyst: User, coder: User, change: dict[str, Any], place: str
) -> None:
    given: dict[str, Any] = {"coders": [coder.pk], "share": 0.2, **change}
    with pytest.raises(ProblemsError) as caught:
        drift_round(**acting(analyst), consultation=later, repeats=closed, **given)
    assert [one.place for one in caught.value.problems] == [place]


def test_drift_needs_a_closed_round_of_ones_own(
    double: CodingRound, consultation: Consultation, analyst: User, coder: User, platform: User
) -> None:
    with pytest.raises(ProblemsError, match="no final codes"):
        drift_round(**acting(analyst), consultation=consultation, repeats=double, coders=[coder.pk])
    austrian = Consultation.objects.create(
        scope="country:AT", scope_country="AT", key="at", title="Austria", year=2026
    )
    with pytest.raises(NotAllowedError):
        drift_round(**acting(platform), consultation=austrian, repeats=double, coders=[platform.pk])


def test_split_codes_wait_for_a_person(
    closed: CodingRound,
    next_version: CodebookVersion,
    consultation: Consultation,
    analyst: User,
    coder: User,
    client: Client,
) -> None:
    freeze(**acting(analyst), version=next_version)
    assert len(mentions(consultation, codebook=next_version)) == 4
    assert not_coded(consultation, next_version).split == 2
    with pytest.raises(ProblemsError, match="codes were split"):
        carry_over(**acting(analyst), round_=closed, version=next_version, coders=[])
    made = carry_over(**acting(analyst), round_=closed, version=next_version, coders=[coder.pk])
    assert made.state == "coding"
    page = trace_of(made, "en")
    assert (page.carried, page.placed, page.open) == (4, 0, 2)
    client.force_login(coder)
    start = client.get(f"/en/me/needs/{consultation.pk}/rounds/{made.pk}/code/")
    body = client.get(start["Location"]).content.decode()
    assert "In the earlier version" in body
    assert "Staff and skills" in body
    say_open(made, coder)
    assert end_coding(**acting(analyst), round_=made).state == "closed"
    page = trace_of(made, "en")
    assert (page.carried, page.placed, page.open) == (4, 2, 0)
    found = mentions(consultation, codebook=next_version)
    assert [one.how for one in found] == ["carried", "carried", "carried", "single", "single", "carried"]
    assert found[4].codes == ("data",)
    assert not_coded(consultation, next_version).split == 0
    assert len(mentions(consultation, codebook=closed.codebook)) == 6
    client.force_login(analyst)
    body = client.get(f"/en/me/needs/{consultation.pk}/rounds/{made.pk}/trace/").content.decode()
    assert "<h1>4 carried over, 2 read once more</h1>" in body


def say_open(round_: CodingRound, person: User) -> None:
    for item in round_.segments.filter(codes__isnull=True):
        code_segment(**acting(person), item=item, codes=["data"])


def test_codes_are_carried_over_at_once_where_nothing_was_split(
    closed: CodingRound, version: CodebookVersion, consultation: Consultation, analyst: User
) -> None:
    who = acting(analyst)
    version.refresh_from_db()
    second = new_version(**who, codebook=version.codebook, number="2")
    made = carry_over(**who, round_=closed, version=second, coders=[])
    assert made.state == "closed"
    assert {one.how for one in mentions(consultation, codebook=second)} == {"carried"}


def test_codes_are_not_carried_backwards(
    closed: CodingRound, next_version: CodebookVersion, analyst: User, coder: User
) -> None:
    who = acting(analyst)
    with pytest.raises(ProblemsError, match="does not follow"):
        carry_over(**who, round_=closed, version=closed.codebook, coders=[coder.pk])
