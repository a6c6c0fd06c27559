"""Agreements with a funder: budget, posts, what is owed; for a city, or for the platform that runs the programme."""

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError
from zeroward.contract.domain.records import Kind, put, still_there
from zeroward.contract.models import (
    DEMONSTRATOR_STEPS,
    Agreement,
    AgreementDuty,
    AgreementKind,
    AgreementPost,
)
from zeroward.contract.sign_rules import AGREE
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import City

AGREEMENT: Final = Kind(
    Agreement,
    "contract.agreement",
    "city",
    (
        "kind",
        "title",
        "funder",
        "programme",
        "reference",
        "state",
        "funding",
        "own_share",
        "paid_out",
        "signed_on",
        "starts_on",
        "ends_on",
        "purpose",
        "url",
        "source_text",
        "visibility",
    ),
    most=300,
    logs_itself=True,
)
MONEY: Final = ("funding", "own_share", "paid_out")
MOST_EUR: Final = 1e12
MOST_ROWS: Final = 50


def save_agreement(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    city: City,
    values: Mapping[str, Any],
    posts: Sequence[Mapping[str, Any]] = (),
    duties: Sequence[Mapping[str, Any]] = (),
    steps: Mapping[str, str] | None = None,
    agreement: Agreement | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> Agreement:
    """Record an agreement or change one, with posts {"title", "share", "is_filled", "starts_on", "ends_on"} and duties
    {"title", "due", "done_on"}; `steps` are the texts of a system demonstrator.

    Raises NotAllowedError, StaleError, ProblemsError (places "posts.0.share", "duties.1.title" …).
    """
    demand(viewer, AGREE, place)
    _demand_place(place, city, agreement)
    _demand_values(values)
    post_rows, duty_rows = _posts(posts), _duties(duties)
    more: dict[str, Any] = {"steps": _steps(values, steps)}
    if agreement is None:
        owner = {"scope": str(place.scope), "scope_country": place.country}
        more |= {**owner, "entered_by": signed_in(actor), "is_example": is_example}
    with transaction.atomic():
        saved: Agreement = put(
            AGREEMENT, actor=actor, parent=city, values=values, record=agreement, lock=lock, more=more
        )
        _replace(saved, AgreementPost, "posts", post_rows, actor)
        _replace(saved, AgreementDuty, "duties", duty_rows, actor)
    return saved


def delete_agreement(
    *, actor: Any, viewer: Viewer, place: Workspace, agreement: Agreement, lock: int | None = None
) -> None:
    """Delete an agreement with its posts and duties."""
    demand(viewer, AGREE, place)
    _demand_place(place, agreement.city, agreement)
    with transaction.atomic():
        kept = still_there(AGREEMENT, agreement.city, agreement, lock)
        record_event(action="contract.agreement.delete", record=kept, actor=actor)
        kept.delete()


def _demand_place(place: Workspace, city: City, agreement: Agreement | None) -> None:
    """Whose it is does not change; a city records its own, a platform those of its country."""
    known = place.scope.key == city.key if place.scope.kind == "city" else place.country == city.country.code
    if not known:
        raise ProblemsError(
            [Problem("city", _("This city is not one of yours."), _("Choose one from the list."))]
        )
    if agreement is not None and agreement.scope != str(place.scope):
        raise ProblemsError([Problem("", _("This agreement was recorded by somebody else."))])


def _demand_values(values: Mapping[str, Any]) -> None:
    problems = []
    for name in MONEY:
        amount = values.get(name)
        if amount is not None and not (math.isfinite(amount) and 0 <= amount <= MOST_EUR):
            problems.append(Problem(name, _("This amount cannot be."), _("Give euros, 0 or more.")))
    funding, paid = values.get("funding"), values.get("paid_out")
    if not problems and funding is not None and paid is not None and paid > funding:
        problems.append(
            Problem("paid_out", _("More was paid out than was agreed."), _("Check both amounts."))
        )
    begins, ends = values.get("starts_on"), values.get("ends_on")
    if begins is not None and ends is not None and ends < begins:
        problems.append(Problem("ends_on", _("It ends before it begins.")))
    if values.get("visibility", Visibility.CITY) not in Visibility.values:
        problems.append(Problem("visibility", _("There is no such choice."), _("Choose one from the list.")))
    if problems:
        raise ProblemsError(problems)


def _steps(values: Mapping[str, Any], steps: Mapping[str, str] | None) -> dict[str, str]:
    if values.get("kind") != AgreementKind.DEMONSTRATOR:
        return {}
    found = {key: clean_text(str((steps or {}).get(key) or ""), limit=10_000) for key in DEMONSTRATOR_STEPS}
    return {key: text for key, text in found.items() if text}


def _posts(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    found, problems = [], []
    for place, row in enumerate(rows[:MOST_ROWS]):
        title = clean_text(str(row.get("title") or ""), limit=200, multiline=False)
        share = row.get("share")
        if not title and share is None:
            continue
        if not title:
            problems.append(Problem(f"posts.{place}.title", _("The post has no name.")))
        if share is None or not (math.isfinite(share) and 0 < share <= 100):
            problems.append(
                Problem(f"posts.{place}.share", _("Give full-time equivalents, for example 0.5."))
            )
        days = {name: row.get(name) for name in ("starts_on", "ends_on")}
        found.append({"title": title, "share": share, "is_filled": row.get("is_filled"), **days})
    if problems:
        raise ProblemsError(problems)
    return found


def _duties(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    found, problems = [], []
    for place, row in enumerate(rows[:MOST_ROWS]):
        title = clean_text(str(row.get("title") or ""), limit=200, multiline=False)
        if not title:
            if row.get("due") or row.get("done_on"):
                problems.append(Problem(f"duties.{place}.title", _("Say what is owed.")))
            continue
        found.append({"title": title, "due": row.get("due"), "done_on": row.get("done_on")})
    if problems:
        raise ProblemsError(problems)
    return found


def _replace(agreement: Agreement, model: Any, relation: str, rows: list[dict[str, Any]], actor: Any) -> None:
    """The rows anew, unless they are the same."""
    names = [field.name for field in model._meta.concrete_fields if field.name not in ("id", "agreement")]
    before = list(getattr(agreement, relation).order_by("pk").values(*names))
    if before == rows:
        return
    getattr(agreement, relation).all().delete()
    model.objects.bulk_create(model(agreement=agreement, **row) for row in rows)
    record_event(
        action=f"contract.agreement.{relation}",
        record=agreement,
        actor=actor,
        changes={relation: [before, rows]},
    )
