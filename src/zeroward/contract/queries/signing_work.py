"""What reviews, signings, pacts and agreements leave to do, over all cities and countries of a person."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.contract.models import AgreementDuty, ReviewKind, ReviewQuestion, ReviewRound, Signing
from zeroward.contract.queries.agreements import readable_agreements
from zeroward.contract.queries.pacts import readable_pacts
from zeroward.contract.rules import DECIDE, EDIT
from zeroward.contract.sign_rules import AGREE, REVIEW
from zeroward.core.models import Visibility
from zeroward.core.permissions import may
from zeroward.core.private_search import EntryReader, PrivateEntry
from zeroward.core.queries.together import Part, Row, Rows, part
from zeroward.core.scope import Scope
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces

AHEAD: Final = datetime.timedelta(days=60)
"""Renewals and duties that are due later are no task yet."""
MOST: Final = 40


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    places = workspaces(viewer.scopes)
    edits, decides, reviews, agrees = (
        [scope for scope, place in places.items() if may(viewer, action, place)]
        for action in (EDIT, DECIDE, REVIEW, AGREE)
    )
    countries = [Scope.parse(scope).key for scope in reviews]
    soon = timezone.localdate() + AHEAD
    rounds = ReviewRound.objects.filter(
        kind=ReviewKind.PLATFORM,
        outcome="",
        contract__scope_country__in=countries,
    ).exclude(contract__visibility=Visibility.CITY)
    questions = ReviewQuestion.objects.filter(round__contract__scope__in=edits, round__outcome="", answer="")
    renewals = Signing.objects.filter(contract__scope__in=decides, next_due__lte=soon).exclude(closed_on=None)
    duties = AgreementDuty.objects.filter(agreement__scope__in=agrees, done_on=None, due__lte=soon)
    about = ("contract_id", "contract__title", "contract__scope")
    return {
        "rounds": part(rounds, "number", "due", *about),
        "questions": part(
            questions,
            "round__number",
            "round__due",
            "round__contract_id",
            "round__contract__title",
            "round__contract__scope",
        ),
        "renewals": part(renewals, "year", "next_due", *about),
        "duties": part(duties, "title", "due", "agreement_id", "agreement__title", "agreement__scope"),
    }


def _make(_viewer: Viewer, rows: Rows) -> Iterable[OpenTask]:
    for row in list(rows["rounds"])[:MOST]:
        yield _task(
            _("Review the contract: %(contract)s") % {"contract": row["contract__title"]},
            reverse("contract:round", args=[row["contract_id"], row["number"]]),
            row["contract__scope"],
            row["due"],
            gettext_lazy("waits for your review"),
        )
    yield from _questions(rows["questions"])
    yield from _renewals(rows["renewals"])
    for row in list(rows["duties"])[:MOST]:
        yield _task(
            f"{row['agreement__title']}: {row['title']}",
            reverse("contract:agreement", args=[row["agreement_id"]]),
            row["agreement__scope"],
            row["due"],
            gettext_lazy("owed to a funder"),
        )


signing_tasks = TaskReader(_parts, _make)


def _questions(rows: Iterable[Row]) -> Iterable[OpenTask]:
    rows = list(rows)
    found = Counter((row["round__contract_id"], row["round__number"]) for row in rows)
    known = {(row["round__contract_id"], row["round__number"]): row for row in rows}
    for key, count in sorted(found.items())[:MOST]:
        row = known[key]
        said = ngettext(
            "%(contract)s: one question of a reviewer",
            "%(contract)s: %(count)d questions of a reviewer",
            count,
        )
        yield _task(
            said % {"contract": row["round__contract__title"], "count": count},
            reverse("contract:round", args=list(key)),
            row["round__contract__scope"],
            row["round__due"],
            gettext_lazy("waits for an answer"),
        )


def _renewals(rows: Iterable[Row]) -> Iterable[OpenTask]:
    """Only the newest signing of a contract asks for its renewal."""
    newest: dict[object, Row] = {}
    for row in sorted(rows, key=lambda row: row["year"]):
        newest[row["contract_id"]] = row
    for row in list(newest.values())[:MOST]:
        yield _task(
            _("Renew the contract: %(contract)s") % {"contract": row["contract__title"]},
            reverse("contract:signings", args=[row["contract_id"]]),
            row["contract__scope"],
            row["next_due"],
            gettext_lazy("renewal of a contract"),
        )


def _entry_parts(viewer: Viewer) -> Mapping[str, Part]:
    pacts = readable_pacts(viewer).exclude(visibility=Visibility.PUBLIC).select_related(None)
    return {
        "pacts": part(pacts, "pk", "title", "summary", "scope"),
        "agreements": part(
            readable_agreements(viewer).select_related(None), "pk", "title", "funder", "purpose", "scope"
        ),
    }


def _entries(rows: Rows) -> Iterable[PrivateEntry]:
    for row in rows["pacts"]:
        url = reverse("contract:pact", args=[row["pk"]])
        yield PrivateEntry(
            str(row["title"]), str(row["summary"]), url, gettext_lazy("local pact"), str(row["scope"])
        )
    for row in rows["agreements"]:
        url = reverse("contract:agreement", args=[row["pk"]])
        text = f"{row['funder']} {row['purpose']}"
        yield PrivateEntry(str(row["title"]), text, url, gettext_lazy("agreement"), str(row["scope"]))


signing_entries = EntryReader(_entry_parts, _entries)


def pacts_url(scope: Scope) -> str:
    return reverse("contract:pacts", args=[scope])


def agreements_url(scope: Scope) -> str:
    return reverse("contract:agreements", args=[scope])


def pictures_url(scope: Scope) -> str:
    return reverse("contract:pictures", args=[scope])


def _task(title: str, url: str, scope: object, due: object, kind: object) -> OpenTask:
    return OpenTask(title, url, str(scope), due, kind, "contract")  # type: ignore[arg-type]
