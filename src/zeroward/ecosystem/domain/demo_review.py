"""Example reviews for `make demo`: of two years, decided, and this year's, handed in. Made up, as every page says."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain import review_answers, review_handing, review_reading
from zeroward.ecosystem.domain import review_rounds as rounds
from zeroward.ecosystem.domain.cluster_decisions import DecisionRow, decide_cluster, send_letter
from zeroward.ecosystem.domain.cross_checks import finish_check, start_check
from zeroward.ecosystem.domain.review_answers import Answer, EvidenceRow
from zeroward.ecosystem.models import CountryReview, HandedIn, ReviewRound, TypologyVersion
from zeroward.ecosystem.queries.review_facts import codebook
from zeroward.places.models import Country

EARLIER: Final[dict[str, Any]] = {
    "interested_actors": 2,
    "programme_beyond_mission": False,
    "formalisation": "informal group",
    "meetings_a_year": 1,
    "kinds_of_actors": 4,
}
BEFORE: Final[dict[str, Any]] = {**EARLIER, "interested_actors": 3}
NOW: Final[dict[str, Any]] = {
    **BEFORE,
    "formalisation": "ministry-mandated",
    "meetings_a_year": 3,
    "years_funded": 1,
    "channel_to_authorities": True,
}
OTHERS: Final = 4
"""Countries beside the example's own that the examples of a round ask; they never answer."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """An example login with its workspace."""

    place: Workspace
    person: Any
    viewer: Viewer

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.person, "viewer": self.viewer, "place": self.place}


def make_reviews(*, platform: Reviewer, manager: Reviewer, reader: Reviewer, today: date) -> None:
    """Three rounds by the proposed rules: the country moves from the first to the second. Of this year's rules and data
    are compared, which says that one country is too few. Nothing where there are rounds, or no rules, already.

    Nothing of it is published: no country is put into a cluster for everyone to see.
    """
    table = TypologyVersion.objects.filter(state=TypologyVersion.State.PROPOSED).first()
    code = platform.place.country
    if table is None or ReviewRound.objects.exists() or not Country.objects.filter(code=code).exists():
        return
    for back, values, reason in (
        (2, EARLIER, "Made up: few know of the Mission yet (example)."),
        (1, BEFORE, "Made up: strong interest, no national programme yet (example)."),
    ):
        done = _round(manager, table, today.year - back, (code,), today)
        _handed_in(platform, done, values, today)
        _decided(done, code, manager, reader, reason)
        rounds.close_round(**manager.who, round=done)
    others = Country.objects.public().filter(platform__isnull=False).exclude(code=code)
    asked = (code, *others.order_by("code").values_list("code", flat=True)[:OTHERS])
    open_now = _round(manager, table, today.year, asked, today)
    _handed_in(platform, open_now, NOW, today)
    finish_check(start_check(**manager.who, round=open_now))


def _round(
    manager: Reviewer, table: TypologyVersion, year: int, countries: tuple[str, ...], today: date
) -> ReviewRound:
    row = rounds.RoundRow(
        year=year,
        typology=table.pk,
        due=today + timedelta(days=30),
        reference_on=date(year - 1, 12, 31),
        countries=countries,
        note="Example: a made-up review that shows how it works (example).",
    )
    return rounds.open_round(**manager.who, row=row, is_example=True)


def _handed_in(platform: Reviewer, round: ReviewRound, values: dict[str, Any], today: date) -> HandedIn:
    review = _review(round, platform.place.country)
    book = codebook()
    for dimension in book.dimensions:
        asked = [one.key for one in book.of(dimension.key) if one.key in values]
        review.refresh_from_db()
        review_answers.save_dimension(
            **platform.who,
            review=review,
            dimension=dimension.key,
            answers=[Answer(key, values[key]) for key in asked],
            words={"now": "Made-up words (example).", "next": "A made-up next step (example)."},
            lock=review.lock,
        )
        for key in asked:
            if not review.evidence.filter(fact=key).exists():
                row = EvidenceRow("decision", "Made-up minutes (example)", dated=today - timedelta(days=400))
                review_answers.add_evidence(**platform.who, review=review, fact=key, row=row)
    return review_handing.hand_in(**platform.who, review=review)


def _decided(round: ReviewRound, code: str, manager: Reviewer, reader: Reviewer, reason: str) -> None:
    review = _review(round, code)
    newest = review.handed_in.get()
    for one in (manager, reader):
        review_reading.say_of_review(
            **one.who, handed_in=newest, verdict="agrees" if newest.proposed else "open", reason="Example."
        )
    row = DecisionRow(
        cluster=newest.proposed or "3",
        reason=reason,
        effective_from=date(round.year, 7, 1),
    )
    decision = decide_cluster(**manager.who, review=review, row=row, is_example=True)
    send_letter(**manager.who, decision=decision, letter="Dear colleagues,\n\nthis letter is an example.")


def _review(round: ReviewRound, code: str) -> CountryReview:
    found: CountryReview = round.reviews.select_related("round__typology", "country").get(country__code=code)
    return found
