"""The barrier map: arrows on evidence, loops, what drives, and what is kept from readers."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.consultation.domain.barriers import (
    ArrowRow,
    EvidenceRow,
    add_evidence,
    delete_arrow,
    draw_arrow,
    remove_evidence,
    take_published_map,
)
from zeroward.consultation.domain.texts import NewText, put_text
from zeroward.consultation.models import Barrier, Consultation, Segment, SourceText
from zeroward.consultation.queries.barrier_content import map_content
from zeroward.consultation.queries.barrier_map import map_page
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.problems import ProblemsError
from zeroward.people.models import User


def drawn(user: User, consultation: Consultation, cause: str, effect: str, **more: Any) -> Barrier:
    return draw_arrow(**acting(user), consultation=consultation, row=ArrowRow(cause, effect, **more))


def passage(consultation: Consultation, unit: str, words: str) -> Segment:
    new = NewText(SourceText.Kind.ANSWER, "Answer", words, unit=unit, origin_key=f"test:{unit}:{words[:20]}")
    return put_text(consultation=consultation, new=new).segments.get()


def test_published_map_of_2025_has_the_loop_of_funding_and_backing(
    analyst: User, consultation: Consultation
) -> None:
    assert take_published_map(**acting(analyst), consultation=consultation) == 24
    assert take_published_map(**acting(analyst), consultation=consultation) == 0
    content = map_content(consultation)
    assert content is not None
    page = map_page(content)
    funding = [one for one in page.loops if one.reinforcing and "Lack of funding" in one.names]
    assert any("Weak political leadership and backing" in one.names for one in funding)
    assert page.without_evidence == 0
    assert len(page.chart.table.rows) == 24


def test_arrow_between_unknown_barriers_or_to_itself_is_refused(
    analyst: User, consultation: Consultation
) -> None:
    with pytest.raises(ProblemsError) as caught:
        drawn(analyst, consultation, "nothing", "nothing", polarity=2, strength=5)
    places = [one.place for one in caught.value.problems]
    assert places == ["cause", "effect", "effect", "polarity", "strength"]
    assert not consultation.barriers.exists()


def test_arrow_drawn_twice_is_one_arrow(analyst: User, consultation: Consultation) -> None:
    drawn(analyst, consultation, "funding", "data")
    drawn(analyst, consultation, "funding", "data", strength=4)
    assert consultation.barriers.get().strength == 4


@pytest.mark.parametrize("who", ["coder", "platform", "officer"])
def test_arrow_by_somebody_who_does_not_run_it_is_refused(
    request: pytest.FixtureRequest, consultation: Consultation, who: str
) -> None:
    with pytest.raises(NotAllowedError):
        drawn(request.getfixturevalue(who), consultation, "funding", "data")


def test_evidence_needs_a_passage_of_this_consultation_or_a_source(
    analyst: User, consultation: Consultation
) -> None:
    arrow = drawn(analyst, consultation, "funding", "data")
    given: dict[str, Any] = {**acting(analyst), "consultation": consultation, "arrow": arrow}
    other = Consultation.objects.create(scope="mission", key="other", title="Other", year=2026)
    foreign = passage(other, "graz", "No money, no sensors.")
    for row in (EvidenceRow(), EvidenceRow(segment=foreign.pk), EvidenceRow(source_text="x", count=0)):
        with pytest.raises(InvalidInputError):
            add_evidence(**given, row=row)
    own = passage(consultation, "graz", "No money, no sensors.")
    first = add_evidence(**given, row=EvidenceRow(segment=own.pk))
    assert add_evidence(**given, row=EvidenceRow(segment=own.pk)).pk == first.pk
    remove_evidence(**given, evidence=first.pk)
    assert not arrow.evidence.exists()


def test_sources_are_counted_by_city_and_their_words_are_left_out(
    analyst: User, consultation: Consultation
) -> None:
    arrow = drawn(analyst, consultation, "funding", "data")
    for unit, words in (("graz", "No money."), ("graz", "Really none."), ("lahti", "No budget for data.")):
        row = EvidenceRow(segment=passage(consultation, unit, words).pk)
        add_evidence(**acting(analyst), consultation=consultation, arrow=arrow, row=row)
    typed = EvidenceRow(source_text="Interview with Ada", role="mayor", stream_kind="interview")
    add_evidence(**acting(analyst), consultation=consultation, arrow=arrow, row=typed)
    content = map_content(consultation)
    assert content is not None
    page = map_page(content)
    assert page.sources == 3
    assert page.chart.table.rows[0][2] == "3 sources: interview"
    assert "Ada" not in str(content)
    assert "mayor" not in str(content)
    assert "money" not in str(content)
    assert "graz" not in str(content)


def test_balancing_loop_is_told_apart(analyst: User, consultation: Consultation) -> None:
    drawn(analyst, consultation, "funding", "engagement")
    drawn(analyst, consultation, "engagement", "funding", polarity=-1, delayed=True)
    content = map_content(consultation)
    assert content is not None
    (loop,) = map_page(content).loops
    assert (loop.reinforcing, loop.delays) == (False, 1)


def test_order_without_sources_is_said_to_be_unknown(analyst: User, consultation: Consultation) -> None:
    drawn(analyst, consultation, "funding", "data")
    content = map_content(consultation)
    assert content is not None
    page = map_page(content)
    assert "cannot be told" in page.sure
    assert page.headline == "One arrow between 2 barriers, from too few sources to say more"
    assert page.standings.rows[0][5] == "not known"


def test_pages_draw_add_evidence_and_delete(
    client: Client, analyst: User, consultation: Consultation
) -> None:
    client.force_login(analyst)
    new = reverse("consultation:barrier-new", args=[consultation.pk])
    assert client.post(new, {"cause": "funding", "effect": "funding", "polarity": "1"}).status_code == 422
    assert client.post(new, {"cause": "funding", "effect": "data", "polarity": "1"}).status_code == 302
    arrow = consultation.barriers.get()
    one = reverse("consultation:barrier", args=[consultation.pk, arrow.pk])
    evidence = reverse("consultation:barrier-evidence", args=[consultation.pk, arrow.pk])
    assert client.post(evidence, {"count": "1"}).status_code == 422
    client.post(evidence, {"count": "2", "source_text": "D1.2, section 2.1"})
    assert "D1.2, section 2.1" in client.get(one).content.decode()
    client.post(evidence, {"remove": str(arrow.evidence.get().pk), "count": "1"})
    assert not arrow.evidence.exists()
    client.post(reverse("consultation:barrier-take", args=[consultation.pk]))
    assert (
        "Lack of funding"
        in client.get(reverse("consultation:barriers", args=[consultation.pk])).content.decode()
    )
    client.post(reverse("consultation:barrier-delete", args=[consultation.pk, arrow.pk]))
    assert not consultation.barriers.filter(pk=arrow.pk).exists()


def test_map_page_stays_within_its_queries(
    client: Client, analyst: User, consultation: Consultation, django_assert_max_num_queries: Any
) -> None:
    take_published_map(**acting(analyst), consultation=consultation)
    client.force_login(analyst)
    with django_assert_max_num_queries(20):
        client.get(reverse("consultation:barriers", args=[consultation.pk]))


def test_map_of_an_unpublished_consultation_does_not_exist(
    client: Client, analyst: User, consultation: Consultation, officer: User
) -> None:
    take_published_map(**acting(analyst), consultation=consultation)
    assert client.get(reverse("consultation:public-map", args=[consultation.key])).status_code == 404
    client.force_login(officer)
    assert client.get(reverse("consultation:barriers", args=[consultation.pk])).status_code == 404


def test_arrow_that_is_gone_is_said_so(analyst: User, consultation: Consultation) -> None:
    arrow = drawn(analyst, consultation, "funding", "data")
    delete_arrow(**acting(analyst), consultation=consultation, arrow=arrow)
    arrow.pk = 999_999
    with pytest.raises(InvalidInputError):
        delete_arrow(**acting(analyst), consultation=consultation, arrow=arrow)
