"""Needs beside support: what does not exist, what is not known, what does not fit."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.city_team import acting
from zeroward.consultation.domain.supply import add_services, remove_service
from zeroward.consultation.models import Codebook, CodebookVersion, Consultation
from zeroward.consultation.queries.figure_words import figure_in_words
from zeroward.consultation.queries.supply_content import supply_content
from zeroward.consultation.queries.supply_page import supply_page
from zeroward.consultation.queries.supply_rules import proposals
from zeroward.consultation.queries.tables import Figure, Line, ResultTable
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.methods.questions import definition_from
from zeroward.methods.questions.plain import as_plain
from zeroward.people.models import User
from zeroward.places.models import Country
from zeroward.questionnaires.models import Answering, Collection, Questionnaire, QuestionnaireVersion
from zeroward.services.models import Service
from zeroward.services.queries.services import service_rows

ANSWERS = ("not_needed", "not_known", "not_used", "not_fit", "helps")


@pytest.fixture
def book(db: None) -> CodebookVersion:
    kept = Codebook.objects.create(scope="mission", key="needs-support", title="Support", visibility="public")
    codes = [
        {"key": "funding", "name": {"en": "Access to funding", "de": "Zugang zu Mitteln"}},
        {"key": "embedded", "name": {"en": "Somebody in the office"}},
    ]
    return CodebookVersion.objects.create(codebook=kept, number="1.1", codes=codes, frozen=True)


@pytest.fixture
def fund(db: None) -> Service:
    return Service.objects.create(key="fund", name="Capital hub", kind="instrument", reach="eu")


@pytest.fixture
def national(austria: Country) -> Service:
    made = Service.objects.create(
        key="climate-fund", name="Climate fund", reach="countries", formats="grants"
    )
    made.countries.add(austria)
    return made


def asked(consultation: Consultation, given: dict[str, str]) -> None:
    """A survey with the question on support; what each city said of funding."""
    grid = {
        "key": "support",
        "kind": "grid",
        "label": {"en": "What do you say of:"},
        "codes": "needs-support",
        "extra": {"gap": "support"},
        "rows": [{"key": "funding", "label": {"en": "Access to funding"}}],
        "choices": [{"key": key, "label": {"en": key.replace("_", " ")}} for key in ANSWERS],
    }
    section = {"key": "one", "title": {"en": "One"}, "questions": [grid]}
    raw = {"key": "s", "title": {"en": "Survey"}, "languages": ["en"], "sections": [section]}
    questionnaire = Questionnaire.objects.create(scope="mission", key="survey", title="Survey")
    version = QuestionnaireVersion.objects.create(
        questionnaire=questionnaire,
        number=1,
        definition=as_plain(definition_from(raw)),
        state="opened",
        digest="a",
    )
    collection = Collection.objects.create(
        scope="mission",
        version=version,
        title="Survey",
        about="stream:1",
        mode="identified",
        minutes=5,
        purpose="x",
    )
    consultation.streams.create(kind="survey", title="Survey", minutes=5, collection=collection)
    for city, value in given.items():
        answers = {"support": {"funding": value}}
        Answering.objects.create(
            collection=collection,
            state="submitted",
            place=f"city:{city}",
            answers=answers,
            handed_in=answers,
            submitted_on=date(2026, 3, 1),
        )


def table(known: tuple[int, float, float], fit: tuple[int, float, float]) -> ResultTable:
    """Of forty cities: how many, low, high."""

    def line(key: str, count: int, low: float, high: float) -> Line:
        figure = Figure("share", "city", "cities", "not weighted", count, 40, count / 40, low, high, "exact")
        return Line(key, key, figure)

    lines = (line("not_known", *known), line("not_fit", *fit))
    return ResultTable("survey.support.funding", "Support", "one", "Survey", lines)


def content(services: list[dict[str, Any]], tables: list[str]) -> dict[str, Any]:
    need = {"key": "funding", "names": {"en": "Access to funding"}, "services": services, "tables": tables}
    return {"codebook": {"title": "Support", "number": "1"}, "countries": ["AT", "RO"], "needs": [need]}


EU = {"row": 1, "key": "fund", "name": "Fund", "fits": "yes", "everywhere": True, "countries": []}
NATIONAL = {**EU, "everywhere": False, "countries": ["AT"]}


def test_need_without_a_service_does_not_exist_on_offer() -> None:
    page = supply_page(content([], []), (), {})
    assert page.needs[0].gaps == ("exists",)
    assert page.headline == "For one need nothing is on offer"
    assert "not asked" in page.needs[0].verdict


def test_national_services_leave_out_the_countries_that_have_none() -> None:
    page = supply_page(content([NATIONAL], []), (), {"RO": "Romania"})
    assert (page.needs[0].gaps, page.needs[0].without) == (("country",), ("Romania",))
    assert supply_page(content([NATIONAL, EU], []), (), {}).needs[0].gaps == ()


@pytest.mark.parametrize(
    ("known", "fit", "gaps"),
    [
        ((30, 0.6, 0.9), (4, 0.03, 0.2), ("not_known",)),
        ((4, 0.03, 0.2), (30, 0.6, 0.9), ("not_fit",)),
        ((12, 0.2, 0.5), (9, 0.1, 0.4), ("not_known", "not_fit")),
        ((0, 0.0, 0.1), (0, 0.0, 0.1), ()),
    ],
)
def test_which_gap_weighs_more_is_told_only_where_intervals_lie_apart(
    known: tuple[int, float, float], fit: tuple[int, float, float], gaps: tuple[str, ...]
) -> None:
    page = supply_page(content([EU], ["survey.support.funding"]), [table(known, fit)], {})
    assert page.needs[0].gaps == gaps


def test_figure_is_told_with_its_counts_and_interval() -> None:
    line = table((12, 0.18, 0.45), (0, 0.0, 0.1)).lines[0]
    assert figure_in_words(line.best).replace("\u202f", " ") == "30 % (18–45 %), 12 of 40 cities"
    few = Figure("share", "city", "b", "w", 3, 8, None, None, None, "m", withheld="few")
    assert figure_in_words(few) == "3 of 8 cities"
    small = Figure("share", "city", "b", "w", None, 8, None, None, None, "m", withheld="small")
    assert figure_in_words(small) == "fewer than five, so not shown"


def test_content_joins_codes_services_and_the_question_on_support(
    consultation: Consultation, book: CodebookVersion, fund: Service, analyst: User
) -> None:
    add_services(**acting(analyst), version=book, need="funding", services=["fund"])
    asked(consultation, {"graz": "not_known", "lahti": "helps"})
    found = supply_content(consultation)
    assert found is not None
    assert found["countries"] == ["AT", "BG", "FI"]
    funding, embedded = found["needs"]
    assert [one["key"] for one in funding["services"]] == ["fund"]
    assert funding["tables"] == ["survey.support.funding"]
    assert (embedded["services"], embedded["tables"]) == ([], [])


def test_services_are_proposed_by_kind_and_format(
    book: CodebookVersion, fund: Service, national: Service
) -> None:
    found = proposals(["funding", "embedded"], service_rows(), {"funding": frozenset({fund.pk})})
    assert [one.row.service.key for one in found["funding"]] == ["climate-fund"]
    assert "grants" in found["funding"][0].reasons[0]
    assert found["embedded"] == []


def test_services_are_refused_for_unknown_needs_and_hidden_services(
    book: CodebookVersion, fund: Service, analyst: User
) -> None:
    hidden = Service.objects.create(key="secret", name="Secret", live=False)
    for need, keys in (("nothing", ["fund"]), ("funding", ["fund", hidden.key]), ("funding", ["no-such"])):
        with pytest.raises(InvalidInputError):
            add_services(**acting(analyst), version=book, need=need, services=keys)
    assert not book.supply.exists()


@pytest.mark.parametrize("who", ["coder", "platform", "officer"])
def test_services_of_another_teams_codebook_stay_as_they_are(
    request: pytest.FixtureRequest, book: CodebookVersion, fund: Service, who: str
) -> None:
    with pytest.raises(NotAllowedError):
        add_services(**acting(request.getfixturevalue(who)), version=book, need="funding", services=["fund"])
    with pytest.raises(NotAllowedError):
        remove_service(**acting(request.getfixturevalue(who)), version=book, row=1)


def test_pages_show_propose_take_and_remove(
    client: Client, analyst: User, consultation: Consultation, book: CodebookVersion, fund: Service
) -> None:
    client.force_login(analyst)
    asked(consultation, {"graz": "not_known", "lahti": "helps"})
    one = reverse("consultation:supply-services", args=[consultation.pk, "funding"])
    change = reverse("consultation:supply-change", args=[consultation.pk, "funding"])
    assert "Capital hub" in client.get(one).content.decode()
    client.post(change, {"service": ["fund", ""]})
    page = client.get(reverse("consultation:supply", args=[consultation.pk])).content.decode()
    assert "Capital hub" in page
    assert "1 of 2 cities" in page
    client.post(change, {"remove": str(book.supply.get().pk)})
    assert not book.supply.exists()
    assert (
        client.get(reverse("consultation:supply-services", args=[consultation.pk, "no"])).status_code == 404
    )


def test_pages_of_gaps_are_for_the_team_until_they_are_published(
    client: Client, officer: User, consultation: Consultation, book: CodebookVersion
) -> None:
    assert client.get(reverse("consultation:public-gaps", args=[consultation.key])).status_code == 404
    client.force_login(officer)
    assert client.get(reverse("consultation:supply", args=[consultation.pk])).status_code == 404


def test_page_of_gaps_stays_within_its_queries(
    client: Client,
    analyst: User,
    consultation: Consultation,
    book: CodebookVersion,
    fund: Service,
    django_assert_max_num_queries: Any,
) -> None:
    asked(consultation, {"graz": "not_known", "lahti": "helps"})
    client.force_login(analyst)
    with django_assert_max_num_queries(20):
        client.get(reverse("consultation:supply", args=[consultation.pk]))
    with django_assert_max_num_queries(20):
        client.get(reverse("consultation:supply-services", args=[consultation.pk, "funding"]))
