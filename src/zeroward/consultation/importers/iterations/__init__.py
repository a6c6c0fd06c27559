"""Loading the needs assessments that were published before there was this platform, marked as what they are: aggregates
as printed, with what the self-check finds in them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.db import transaction

from zeroward.consultation.domain.frozen_reports import keep_report
from zeroward.consultation.importers.iterations.content import content_of, questions_of
from zeroward.consultation.importers.iterations.register import keep_streams
from zeroward.consultation.models import Consultation, ConsultationState, Origin
from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.models import Visibility
from zeroward.places.models import City, Country

CATALOGUE = "catalogue"


def load_iterations(data: Path) -> Loaded:
    """The iterations of 2024 and 2025. The same data twice changes nothing; other data makes a new version."""
    facts = {one["id"]: one for one in read_json(data / CATALOGUE / "needs_assessment_2025.json")["items"]}
    iterations = read_json(data / CATALOGUE / "needs_iterations.json")["iterations"]
    cities = {city.key: city for city in City.objects.select_related("country")}
    names = {f"city-{key}": city.name for key, city in cities.items()}
    names |= {key: city.name for key, city in cities.items()}
    names |= dict(Country.objects.values_list("code", "name"))
    total = Loaded()
    contents: dict[str, dict[str, Any]] = {}
    for iteration in iterations:
        previous = iteration.get("previous", "")
        before = (previous, contents[previous]) if previous in contents else None
        contents[iteration["key"]] = content_of(iteration, facts, names, before)
        total += _load(iteration, contents[iteration["key"]], facts, cities)
    return total


@transaction.atomic
def _load(
    iteration: Mapping[str, Any],
    content: Mapping[str, Any],
    facts: Mapping[str, Any],
    cities: Mapping[str, City],
) -> Loaded:
    consultation, loaded = upsert(Consultation, key=iteration["key"], values=_values(iteration, facts))
    keep_streams(consultation, iteration, facts, cities)
    _report, is_new = keep_report(consultation=consultation, content=content, published_at=None)
    return loaded + (Loaded(created=1) if is_new else Loaded(same=1))


def _values(iteration: Mapping[str, Any], facts: Mapping[str, Any]) -> dict[str, Any]:
    previous = Consultation.objects.filter(key=iteration.get("previous", "")).first()
    return {
        "scope": "mission",
        "visibility": Visibility.PUBLIC,
        "title": iteration["title"],
        "year": iteration["year"],
        "questions": questions_of(iteration, facts),
        "state": ConsultationState.PUBLISHED,
        "origin": Origin.PUBLISHED,
        "source_text": iteration["source"],
        "previous": previous,
    }
