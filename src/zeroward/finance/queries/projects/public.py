"""Public projects: the list with its filters, and one page."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from zeroward.core.charts import Chart
from zeroward.finance.models import Project
from zeroward.finance.project_vocabulary import kinds
from zeroward.finance.queries.projects.access import public_projects
from zeroward.finance.queries.projects.case import numbers_of
from zeroward.finance.queries.projects.drawings import course_chart, money_chart
from zeroward.finance.queries.projects.figures import Figure
from zeroward.finance.queries.projects.overview import facts_of, figures_of, headline, pays_words
from zeroward.finance.queries.projects.readiness import Readiness, readiness_of


@dataclass(frozen=True, slots=True)
class Found:
    """`kinds` and `countries` are choices as (key, label, chosen)."""

    records: QuerySet[Project]
    kinds: list[tuple[str, str, bool]]
    countries: list[tuple[str, str, bool]]


@dataclass(frozen=True, slots=True)
class PublicPage:
    readiness: Readiness
    headline: str
    pays: str
    figures: list[Figure]
    facts: list[tuple[str, Any]]
    money: Chart | None
    course: Chart | None


def public_records(query: QueryDict) -> Found:
    """What everybody may see, narrowed by `kind` and `country`. Choices that nothing has are not offered."""
    every = public_projects()
    known = kinds()
    rows = list(every.order_by().values_list("kind", "city__country__code", "city__country__name").distinct())
    kind, country = query.get("kind", ""), query.get("country", "")
    records = every.order_by("city__name", "title", "pk")
    if kind in known:
        records = records.filter(kind=kind)
    if country:
        records = records.filter(city__country__code=country[:2].upper())
    used = sorted({one for one, _code, _name in rows if one in known}, key=known.__getitem__)
    places = sorted({(code, name) for _kind, code, name in rows}, key=lambda pair: pair[1])
    return Found(
        records,
        [(key, known[key], key == kind) for key in used],
        [(code, name, code == country) for code, name in places],
    )


def public_page(project: Project) -> PublicPage:
    """One public project."""
    numbers = numbers_of(project)
    readiness = readiness_of(numbers)
    return PublicPage(
        readiness=readiness,
        headline=headline(readiness),
        pays=pays_words(numbers),
        figures=figures_of(numbers),
        facts=facts_of(project),
        money=money_chart(numbers),
        course=course_chart(numbers.case, numbers.rate)
        if numbers.case is not None and numbers.result
        else None,
    )
