"""What a review starts with: last year's answers with what showed them, and what the platform's own records know."""

from collections.abc import Mapping, Sequence

from zeroward.ecosystem.models import CountryReview, ReviewEvidence, ReviewFact
from zeroward.ecosystem.queries.review_known import KnownFact, known_facts

Origin = ReviewFact.Origin


def prefill(reviews: Sequence[CountryReview]) -> None:
    """Fill new reviews of one round. What is filled in counts only once the platform has looked at it.

    What its records know now goes before last year's answer; note and evidence of last year are taken along.
    """
    if not reviews:
        return
    before = _last_years(reviews)
    known = known_facts([one.scope for one in reviews], reviews[0].round.reference_on)
    facts: list[ReviewFact] = []
    evidence: list[ReviewEvidence] = []
    for review in reviews:
        old = before.get(review.country_id)
        facts += _facts(review, old, known[review.scope])
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


def _facts(
    review: CountryReview, old: CountryReview | None, known: Mapping[str, KnownFact]
) -> list[ReviewFact]:
    found = {}
    for one in old.facts.all() if old is not None else ():
        if one.value is not None:
            found[one.fact] = ReviewFact(
                review=review,
                fact=one.fact,
                value=one.value,
                since=one.since,
                note=one.note,
                origin=Origin.LAST_YEAR,
            )
    for fact, now in known.items():
        before = found.get(fact)
        if before is None or before.value != now.value:
            found[fact] = ReviewFact(
                review=review,
                fact=fact,
                value=now.value,
                since=now.since,
                note=before.note if before is not None else "",
                origin=Origin.PROFILE,
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
