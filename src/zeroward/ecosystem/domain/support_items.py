"""The supports of a plan: what is planned, how far it is, and what was handed over."""

import datetime
from collections.abc import Mapping
from typing import Any, Final

from django.core.files.base import File
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.documents import add_document
from zeroward.core.errors import ConflictError
from zeroward.core.models import Visibility
from zeroward.core.problems import Problem
from zeroward.core.scope import MISSION
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.support_plans import unsettled
from zeroward.ecosystem.domain.support_work import (
    amount_problems,
    demand_open,
    is_address,
    line,
    needed,
    not_yet,
    planning,
    refuse,
    taking_part,
    told,
    words,
    write,
    wrong_choice,
)
from zeroward.ecosystem.models import Deliverable, PlanItem, SupportKind, SupportPlan
from zeroward.ecosystem.queries.support_access import PlanAccess

MOST_ITEMS: Final = 60
MOST_DELIVERABLES: Final = 40
PLANNED: Final = ("kind", "service", "title", "about", "owner", "due_on", "cost", "hours", "event", "reason")
REPORTED: Final = ("state", "state_note", "done_on", "spent", "due_on", "event", "owner")
WITH_REASON: Final = (PlanItem.State.POSTPONED, PlanItem.State.DROPPED)


def save_item(
    *,
    actor: Any,
    viewer: Viewer,
    plan: SupportPlan,
    values: Mapping[str, Any],
    item: PlanItem | None = None,
    lock: int = 0,
) -> PlanItem:
    """Add a support to a plan or change what is planned; both sides are asked again. Raises NotAllowedError,
    ProblemsError, StaleError, and ConflictError once the plan is agreed."""
    clean = _planned(values)
    with planning(viewer, plan) as access:
        demand_open(access)
        kept = _held(access, item) if item is not None else PlanItem(plan=access.plan)
        if item is None and access.plan.items.count() >= MOST_ITEMS:
            raise ConflictError(_("There are too many already."), remedy=_("Put some of them together."))
        changes = write(kept, clean, lock=lock if item is not None else None)
        unsettled(access, changes)
        told(
            "support_item.change" if item else "support_item.add", access.plan, actor, changes, note=str(kept)
        )
    return kept


def remove_item(*, actor: Any, viewer: Viewer, plan: SupportPlan, item: PlanItem) -> None:
    """Take a support out of a plan that is not agreed. What was handed over goes with it; requests are open again."""
    with planning(viewer, plan) as access:
        demand_open(access)
        kept = _held(access, item)
        kept.requests.filter(state="planned").update(state="looked-at")
        unsettled(access, {"item": [kept.title, None]})
        told("support_item.remove", access.plan, actor, {"item": [kept.title, None]})
        kept.delete()


def report_item(
    *,
    actor: Any,
    viewer: Viewer,
    plan: SupportPlan,
    item: PlanItem,
    values: Mapping[str, Any],
    lock: int,
) -> PlanItem:
    """Say how far a support is, what it has cost, and when it was done. Raises NotAllowedError, ProblemsError,
    StaleError, and ConflictError for a plan that is not agreed or is closed."""
    refuse(_report_problems(values))
    with planning(viewer, plan) as access:
        if not access.may_report:
            raise ConflictError(
                _("The plan is %(state)s.") % {"state": access.plan.get_state_display()},
                remedy=_("Only an agreed plan is reported on."),
            )
        kept = _held(access, item)
        clean = {name: values[name] for name in REPORTED if name in values}
        for name in ("state_note", "owner"):
            if name in clean:
                clean[name] = line(clean[name], 300 if name == "state_note" else 200)
        if clean.get("state") == PlanItem.State.DONE and not clean.get("done_on"):
            clean["done_on"] = timezone.localdate()
        told("support_item.report", access.plan, actor, write(kept, clean, lock=lock), note=str(kept))
    return kept


def save_deliverable(
    *,
    actor: Any,
    viewer: Viewer,
    plan: SupportPlan,
    item: PlanItem,
    values: Mapping[str, Any],
    file: File[bytes] | None = None,
    deliverable: Deliverable | None = None,
    lock: int = 0,
) -> Deliverable:
    """Name what is to be handed over, or hand it in as a file or an address. A file is stored with the Mission's
    documents, and the platform of the country reads it. Raises NotAllowedError, ProblemsError, StaleError."""
    refuse(_deliverable_problems(values))
    with planning(viewer, plan) as access:
        if not access.plan.is_open:
            raise ConflictError(_("This plan is closed."), remedy=_("Open it again first."))
        kept_item = _held(access, item)
        kept = (
            kept_item.deliverables.get(pk=deliverable.pk)
            if deliverable is not None
            else Deliverable(item=kept_item)
        )
        if deliverable is None and kept_item.deliverables.count() >= MOST_DELIVERABLES:
            raise ConflictError(_("There are too many already."), remedy=_("Put some of them together."))
        clean = _deliverable(values)
        if file is not None:
            clean["document"] = add_document(
                actor=actor,
                viewer=viewer,
                place=Workspace(MISSION, _("Mission team"), plan.scope_country),
                file=file,
                title=clean["title"],
                visibility=Visibility.PLATFORM,
            )
        if (file is not None or clean["url"]) and kept.state in (
            Deliverable.State.EXPECTED,
            Deliverable.State.SENT_BACK,
        ):
            clean["state"] = Deliverable.State.HANDED_IN
            clean["handed_in_on"] = clean.get("handed_in_on") or timezone.localdate()
        changes = write(kept, clean, lock=lock if deliverable is not None else None)
        told("support_deliverable", access.plan, actor, changes, note=str(kept))
    return kept


def judge_deliverable(
    *, actor: Any, viewer: Viewer, plan: SupportPlan, deliverable: Deliverable, accept: bool, note: str = ""
) -> Deliverable:
    """The platform, or the Mission team, accepts what was handed in, or sends it back with words."""
    said = line(note, 300)
    with taking_part(viewer, plan) as access:
        kept = Deliverable.objects.select_for_update().get(pk=deliverable.pk, item__plan=access.plan)
        if kept.state != Deliverable.State.HANDED_IN:
            raise ConflictError(_("This was not handed in."), remedy=_("Look at it again."))
        if not accept and not said:
            refuse([needed("note", _("What is missing?"))])
        state = Deliverable.State.ACCEPTED if accept else Deliverable.State.SENT_BACK
        told("support_deliverable.judge", access.plan, actor, write(kept, {"state": state, "note": said}))
    return kept


def remove_deliverable(*, actor: Any, viewer: Viewer, plan: SupportPlan, deliverable: Deliverable) -> None:
    """Take it off the list; a stored file stays among the documents."""
    with planning(viewer, plan) as access:
        kept = Deliverable.objects.filter(pk=deliverable.pk, item__plan=access.plan).first()
        if kept is not None and access.plan.is_open:
            told("support_deliverable.remove", access.plan, actor, {"deliverable": [kept.title, None]})
            kept.delete()


def _held(access: PlanAccess, item: PlanItem) -> PlanItem:
    return PlanItem.objects.select_for_update().get(pk=item.pk, plan=access.plan)


def _planned(values: Mapping[str, Any]) -> dict[str, Any]:
    found: list[Problem] = []
    title = line(values.get("title", ""))
    if not title:
        found.append(needed("title", _("What is planned?")))
    if values.get("kind") not in SupportKind.values:
        found.append(wrong_choice("kind"))
    found += amount_problems(values, "cost", "hours")
    refuse(found)
    clean = {name: values[name] for name in PLANNED if name in values}
    clean["title"] = title
    for name in ("about", "reason"):
        if name in clean:
            clean[name] = words(clean[name])
    for name, limit in (("owner", 200), ("event", 120), ("service", 60)):
        if name in clean:
            clean[name] = line(clean[name], limit)
    return clean


def _report_problems(values: Mapping[str, Any]) -> list[Problem]:
    found = amount_problems(values, "spent")
    state = values.get("state")
    if state is not None and state not in PlanItem.State.values:
        found.append(wrong_choice("state"))
    if state in WITH_REASON and not line(values.get("state_note", "")):
        found.append(needed("state_note", _("Why is it so?")))
    day: datetime.date | None = values.get("done_on")
    found += not_yet("done_on", day, timezone.localdate())
    if day is not None and state is not None and state != PlanItem.State.DONE:
        found.append(Problem("done_on", _("It is not done."), _("Leave this day empty until it is.")))
    return found


def _deliverable_problems(values: Mapping[str, Any]) -> list[Problem]:
    found = []
    if not line(values.get("title", "")):
        found.append(needed("title", _("What is handed over?")))
    if not is_address(values.get("url", "")):
        found.append(Problem("url", _("This is no web address."), _("It begins with https://.")))
    found += not_yet("handed_in_on", values.get("handed_in_on"), timezone.localdate())
    return found


def _deliverable(values: Mapping[str, Any]) -> dict[str, Any]:
    clean = {name: values[name] for name in ("due_on", "handed_in_on") if name in values}
    clean["title"] = line(values.get("title", ""))
    clean["url"] = values.get("url", "")
    clean["note"] = line(values.get("note", ""), 300)
    return clean
