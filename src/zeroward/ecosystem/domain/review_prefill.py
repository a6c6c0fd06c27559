"""What a review starts with: last year's answers with what showed them, and what the profile knows."""

from collections.abc import Sequence
from typing import Final

from zeroward.ecosystem.models import CountryReview, Platform, ReviewEvidence, ReviewFact

FORMAL: Final = {
    "none": "none",
    "contact-point": "contact point",
    "informal-group": "informal group",
    "memorandum": "memorandum",
    "ministry-mandated": "ministry-mandated",
    "funded-programme": "funded programme",
}
"""Levels of formalisation of a profile as the rules of the clusters name them. Levels that the portfolio gives in
other words ("high", "formal") say no step, and are not taken over."""
Origin = ReviewFact.Origin


def prefill(reviews: Sequence[CountryReview]) -> None:
    """Fill new reviews of one round. What is filled in counts only once the platform has looked at it."""
    if not reviews:
        return
    before = _last_years(reviews)
    levels = dict(
        Platform.objects.filter(country__in=[one.country_id for one in reviews]).values_list(
            "country_id", "formalisation_level"
        )
    )
    facts: list[ReviewFact] = []
    evidence: list[ReviewEvidence] = []
    for review in reviews:
        old = before.get(review.country_id)
        facts += _facts(review, old, FORMAL.get(levels.get(review.country_id, ""), ""))
        evidence += _evidence(review, old)
    ReviewFact.objects.bulk_create(facts)
    ReviewEvidence.objects.bulk_create(evidence)


def _last_years(reviews: Sequence[CountryReview]) -> dict[int, CountryReview]:
    """The newest earlier review by country, whatever became of it: what was written is not lost."""
    earlier = (
        CountryReview.objects.filter(
            country__in=[one.country_id for one in reviews], round__year__lt=reviews[0].round.year
        )
        .order_by("round__year")
        .select_related("round")
        .prefetch_related("facts", "evidence")
    )
    return {one.country_id: one for one in earlier}


def _facts(review: CountryReview, old: CountryReview | None, formal: str) -> list[ReviewFact]:
    found = {}
    if old is not None:
        for one in old.facts.all():
            if one.value is not None:
                found[one.fact] = ReviewFact(
                    review=review,
                    fact=one.fact,
                    value=one.value,
                    since=one.since,
                    note=one.note,
                    origin=Origin.LAST_YEAR,
                )
    if formal and "formalisation" not in found:
        found["formalisation"] = ReviewFact(
            review=review, fact="formalisation", value=formal, origin=Origin.PROFILE
        )
    return list(found.values())


def _evidence(review: CountryReview, old: CountryReview | None) -> list[ReviewEvidence]:
    if old is None:
        return []
    return [
        ReviewEvidence(
            review=review,
            fact=one.fact,
            kind=one.kind,
            level=one.level,
            title=one.title,
            url=one.url,
            document_id=one.document_id,
            who=one.who,
            dated=one.dated,
            carried_from=one.carried_from or old.round.year,
            by_id=one.by_id,
        )
        for one in old.evidence.all()
    ]
