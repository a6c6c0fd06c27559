"""One opportunity for whoever asks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404

from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.provenance import Rows, provenance_rows
from zeroward.core.visibility import Viewer
from zeroward.funding.models import Opportunity, Shortlisted
from zeroward.funding.queries.asker import Asker
from zeroward.funding.queries.countries import country_names
from zeroward.funding.queries.foreign import euro_words
from zeroward.funding.queries.judged import Judged
from zeroward.funding.queries.judging import Wish, judge, similar
from zeroward.funding.queries.partners import WishLine, others, wishes_for
from zeroward.funding.queries.reading import Reading, in_order, readings
from zeroward.funding.queries.rule_words import condition_lines, country_codes, country_lines, rate_lines
from zeroward.funding.queries.shortlist import listed_of, projects_of
from zeroward.funding.queries.store import Offer, offers
from zeroward.funding.queries.timing import BRUSSELS, deadline_rows
from zeroward.funding.queries.words import money
from zeroward.funding.queries.workspace import Line, checklist


@dataclass(frozen=True, slots=True)
class OpportunityPage:
    """`listed` is where it stands on the asker's list; `projects` are those for which it could be put there."""

    record: Opportunity
    judged: Judged
    deadlines: list[tuple[str, str, bool]]
    checklist: list[Line]
    countries: list[str]
    conditions: list[str]
    rates: list[str]
    budget: str
    in_euros: str
    wishes: list[WishLine]
    similar: list[Reading]
    listed: list[Shortlisted]
    projects: Sequence[object]
    provenance: Rows


def opportunity_page(key: str, asker: Asker, viewer: Viewer, now: datetime) -> OpportunityPage:
    """Raises Http404 for a key that readers do not see. About twelve queries."""
    store = offers()
    offer = store.by_key.get(key)
    record = (
        Opportunity.objects.public().filter(pk=offer.pk).select_related("source", "programme").first()
        if offer is not None
        else None
    )
    if offer is None or record is None:
        raise Http404("There is no opportunity with this key.")
    attach_texts([record, record.programme])
    verdicts = judge(store, asker.profile, now, Wish())
    place = store.places[offer.pk]
    near = similar(store, place, now)
    today = now.astimezone(BRUSSELS).date()
    wishes = wishes_for(offer.pk, viewer, today)
    mine = asker.place
    listed = listed_of(mine, viewer, offer.pk) if mine is not None else []
    rule = offer.country_rule or offer.programme.country_rule
    return OpportunityPage(
        record=record,
        judged=verdicts.explain([place])[0],
        deadlines=deadline_rows(offer.deadlines, now),
        checklist=checklist(offer.checklist, asker.profile.facts, listed[0] if listed else None),
        countries=country_lines(rule, country_names(country_codes(rule)), today),
        conditions=condition_lines({**offer.programme.rules, **offer.rules}),
        rates=rate_lines(offer.rates or offer.programme.rates),
        budget=money(offer.budget, offer.currency) if offer.budget is not None else "",
        in_euros=euro_words(offer, today),
        wishes=others(wishes, mine.scope) if mine is not None else wishes,
        similar=_readings(near),
        listed=listed,
        projects=projects_of(mine, viewer) if mine is not None and asker.may_edit else [],
        provenance=provenance_rows(record),
    )


def _readings(found: Sequence[Offer]) -> list[Reading]:
    return in_order(found, readings(found))
