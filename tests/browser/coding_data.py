"""A consultation whose answers are coded: rounds in every state, codebooks, and what suggests codes."""

from typing import Any

from tests.browser.exchange_data import exchange_records
from zeroward.consultation.domain.codebook_content import CodeRow, Content
from zeroward.consultation.domain.codebooks import freeze, new_version, open_codebook
from zeroward.consultation.domain.coding import code_segment
from zeroward.consultation.domain.deciding import end_coding
from zeroward.consultation.domain.demo_coding import CodingTeam, make_coding, put_examples
from zeroward.consultation.domain.places import place_of
from zeroward.consultation.domain.recoding import carry_over
from zeroward.consultation.domain.rounds import RoundRow, open_round
from zeroward.consultation.models import CodebookVersion, CodingRound, Consultation, Suggester
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City


def coding_records(people: dict[str, User]) -> dict[str, Any]:
    """Ids of what the pages of the coding desk need."""
    lead = people["analyst"]
    who: dict[str, Any] = {"actor": lead, "viewer": viewer_of(lead)}
    coders = (people["editor"], people["admin"])
    consultation = Consultation.objects.create(
        scope="mission", key="browser-coding", title="Coded needs (example)", year=2026, is_example=True
    )
    stream = consultation.streams.create(kind="survey", title="Survey of cities", minutes=20)
    units = list(City.objects.order_by("key").values_list("key", "country__code")[:20])
    put_examples(consultation=consultation, stream=stream, units=units)
    pairs = tuple((person, viewer_of(person)) for person in coders)
    team = CodingTeam((lead, viewer_of(lead)), (pairs[0], pairs[1]))
    closed, _half = make_coding(consultation=consultation, team=team)
    deciding = _deciding(consultation, who, coders, closed)
    version = CodebookVersion.objects.select_related("codebook").get(
        codebook__key="needs-challenges", number="1"
    )
    old = _old_round(consultation, who, coders[0], version, closed)
    carried = carry_over(**who, round_=old, version=closed.codebook, coders=[coders[0].pk])
    first = open_codebook(
        **who, place=place_of(consultation), title="Barriers we hear of", content=_content()
    )
    freeze(**who, version=first)
    draft = new_version(**who, codebook=first.codebook, number="2", note="Draft (example).")
    open_item = carried.segments.filter(codes__isnull=True).order_by("order")[0]
    return {
        "coded": consultation.pk,
        "coded_closed": closed.pk,
        "coded_deciding": deciding.pk,
        "coded_item": deciding.segments.filter(codes__isnull=True).order_by("order")[0].pk,
        "coded_carried": carried.pk,
        "coded_open_item": open_item.pk,
        "codebook": first.codebook_id,
        "codebook_draft": draft.order,
        "codebook_shipped": version.codebook_id,
        **exchange_records(consultation, closed, draft, lead),
        "suggester": Suggester.objects.order_by("pk")[0].pk,
    }


def _content() -> Content:
    rows = (("heat", "Heating", ""), ("grids", "Grids", "heat"), ("traffic", "Traffic", ""))
    return Content(tuple(CodeRow(key, {"en": name}, parent=up) for key, name, up in rows))


def _deciding(
    consultation: Consultation, who: dict[str, Any], coders: tuple[User, User], closed: CodingRound
) -> CodingRound:
    """The same passages once more, with two coders who see little alike."""
    row = RoundRow(
        title="Second reading (example)",
        codebook=closed.codebook,
        segments=list(closed.segments.values_list("segment_id", flat=True)),
        coders=[person.pk for person in coders],
        seed=3,
    )
    made = open_round(**who, consultation=consultation, row=row)
    for place, item in enumerate(made.segments.order_by("order")):
        for person, codes in zip(
            coders, (["funding"], ["funding"] if place % 3 else ["capacity"]), strict=True
        ):
            code_segment(actor=person, viewer=viewer_of(person), item=item, codes=codes, memo="A remark.")
    return end_coding(**who, round_=made)


def _old_round(
    consultation: Consultation,
    who: dict[str, Any],
    coder: User,
    version: CodebookVersion,
    closed: CodingRound,
) -> CodingRound:
    """A closed round in the version with five codes."""
    row = RoundRow(
        title="Round of 2024 (example)",
        codebook=version,
        segments=list(closed.segments.values_list("segment_id", flat=True))[:6],
        coders=[coder.pk],
        kind=CodingRound.Kind.SINGLE,
        seed=4,
    )
    made = open_round(**who, consultation=consultation, row=row)
    for place, item in enumerate(made.segments.order_by("order")):
        codes = ["capacity"] if place % 2 else ["funding"]
        code_segment(actor=coder, viewer=viewer_of(coder), item=item, codes=codes)
    return end_coding(**who, round_=made)
