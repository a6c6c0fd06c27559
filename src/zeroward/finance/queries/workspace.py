"""What investment plans give to the workspace of a city, and to a person's copy of their data."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.urls import reverse

from zeroward.core.private_search import EntryReader, PrivateEntry
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.finance.models import InvestmentPlan, InvestmentVersion
from zeroward.finance.queries.access import readable_investments
from zeroward.finance.tables import TABLES

SEARCHED: Final[Mapping[str, tuple[str, ...]]] = {
    "sources": ("source_text",),
    "barriers": ("description", "solution"),
    "risks": ("description", "mitigation"),
    "policies": ("description", "outcome"),
    "investors": ("network", "engagement"),
}
"""Tables whose rows can be searched by their name, with the fields that are searched too."""


def city_url(scope: Scope) -> str:
    return reverse("finance:city", args=[scope])


def money_data(user: Any) -> dict[str, Any]:
    """Investment plans opened, rows entered last by table, versions made. Names go with the account: rows stay."""
    opened = InvestmentPlan.objects.filter(opened_by=user).order_by("pk")
    versions = InvestmentVersion.objects.filter(by=user).order_by("pk")
    return {
        "opened": [dict(row) for row in opened.values("plan__scope", "plan__title", "created_at")],
        "versions": [dict(row) for row in versions.values("plan_version__plan__scope", "number", "at")],
        "rows": {
            key: [
                {"plan": row.investment.plan.title, "row": str(row), "updated_at": row.updated_at}
                for row in spec.model.objects.filter(entered_by=user)
                .select_related("investment__plan")
                .order_by("pk")
            ]
            for key, spec in TABLES.items()
        },
    }


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    plans = readable_investments(viewer).order_by().values("pk")
    about = ("name", "investment__plan_id", "investment__plan__scope")
    return {
        key: part(TABLES[key].model.objects.filter(investment__in=plans), *about, *fields)
        for key, fields in SEARCHED.items()
    }


def _make(rows: Rows) -> Iterable[PrivateEntry]:
    for key, fields in SEARCHED.items():
        spec = TABLES[key]
        for row in rows[key]:
            yield PrivateEntry(
                str(row["name"]),
                " ".join(str(row[field]) for field in fields if row[field]),
                reverse("finance:table", args=[row["investment__plan_id"], key]),
                spec.model._meta.verbose_name,
                str(row["investment__plan__scope"]),
            )


money_entries = EntryReader(_parts, _make)
"""Rows of investment plans that the viewer may see."""
