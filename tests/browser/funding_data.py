"""Facts about the example funding that addresses of its pages need."""

from pathlib import Path
from typing import Any

from zeroward.core.domain.imports import keep_plan
from zeroward.funding.domain.importing import ABOUT
from zeroward.funding.importers.plan import plan_offers
from zeroward.funding.importers.portal.reading import read_portal
from zeroward.funding.models import FundingProject, Shortlisted

CITY = "city:klagenfurt"
ANSWER = Path(__file__).parent.parent / "funding" / "files" / "portal_search.json"


def funding_records() -> dict[str, Any]:
    """An entry of the Mission City's list that is being prepared, and the project that it is for."""
    entry = Shortlisted.objects.get(scope=CITY, opportunity__key="elena")
    project = FundingProject.objects.get(scope=CITY, shortlisted=entry)
    return {"funding_entry": entry.pk, "funding_project": project.pk, "funding_import": checked_file()}


def checked_file() -> int:
    """An answer of the portal that was handed in and waits for the desk."""
    with ANSWER.open("rb") as file:
        rows = plan_offers(read_portal(file), keep_ours=True)
    run = keep_plan(
        importer="funding.portal", file_name=ANSWER.name, file_digest="0" * 64, rows=rows, about=ABOUT
    )
    return int(run.pk)
