"""Rows of several rooms that say no more than that something was begun, in one query."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, Final

from django.db.models import CharField, DateField, F, Q, Value
from django.db.models.functions import Cast
from django.utils import timezone

from zeroward.contract.models import Contract
from zeroward.diagnosis.models import Assessment
from zeroward.finance.models import InvestmentPlan, Project
from zeroward.funding.models import FundingProject, Shortlisted
from zeroward.learning.models import Enrolment
from zeroward.questionnaires.models import Answering

ASSESSMENT: Final = "assessment"
COURSE: Final = "course"


def small_rows(scopes: Collection[str]) -> Iterator[tuple[str, str, str, date | None]]:
    """Scope, kind or signal, key of the questionnaire, and the day on which it was closed or finished."""
    nothing = Cast(Value(None), DateField())
    parts = [
        _rows(Assessment, scopes, ASSESSMENT, "questionnaire__key", "closed_on"),
        _rows(Enrolment, scopes, COURSE, Value(""), Cast("finished_at", DateField())),
        _rows(Shortlisted, scopes, "shortlist_begun", Value(""), nothing),
        _rows(FundingProject, scopes, "project_begun", Value(""), nothing),
        _rows(Project, scopes, "finance_project", Value(""), nothing),
        _rows(InvestmentPlan, scopes, "investment_begun", Value(""), nothing, place="plan__scope"),
        _rows(Contract, scopes, "contract_begun", Value(""), nothing),
        _asked(scopes, nothing),
    ]
    yield from parts[0].union(*parts[1:])


def _asked(scopes: Collection[str], nothing: Any) -> Any:
    """Questions of others that the place has not answered yet, while they can be answered."""
    now, text = timezone.now(), CharField()
    return (
        Answering.objects.filter(place__in=scopes, state__in=("open", "checked"), collection__closed_at=None)
        .filter(Q(collection__closes_at=None) | Q(collection__closes_at__gt=now))
        .exclude(collection__scope=F("place"))
        .order_by()
        .annotate(
            row_kind=Value("survey_waiting", output_field=text),
            row_key=Value("", output_field=text),
            row_day=nothing,
        )
        .values_list("place", "row_kind", "row_key", "row_day")
    )


def _rows(model: Any, scopes: Collection[str], kind: str, key: Any, day: Any, *, place: str = "scope") -> Any:
    text = CharField()
    return (
        model.objects.filter(**{f"{place}__in": scopes})
        .order_by()
        .annotate(
            row_kind=Value(kind, output_field=text),
            row_key=Cast(key, text) if isinstance(key, str) else Value("", output_field=text),
            row_day=Cast(day, DateField()) if isinstance(day, str) else day,
        )
        .values_list(place, "row_kind", "row_key", "row_day")
    )
