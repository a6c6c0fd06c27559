"""Taking a computed share over into the support plans: exactly what the dry run has shown."""

from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.domain.support_plans import create_plan, unsettled
from zeroward.ecosystem.models import PlanItem, ProgrammeRun, SupportPlan
from zeroward.ecosystem.queries.cluster_facts import cluster_facts
from zeroward.ecosystem.queries.programme_changes import ChangeLine, dry_run
from zeroward.ecosystem.queries.programme_reasons import reasons_by_pair
from zeroward.ecosystem.queries.support_access import access_to, mission_place
from zeroward.ecosystem.support_rules import PROGRAMME
from zeroward.places.models import Country


def take_over(*, actor: Any, viewer: Viewer, run: ProgrammeRun, digest: str) -> int:
    """Write what the dry run with this digest has shown: plans are begun as drafts, supports are added to plans that
    are not agreed; nothing is taken out. Returns how many supports were written.

    Raises NotAllowedError, and ConflictError when the plans have changed since, or nothing was computed.
    """
    demand(viewer, PROGRAMME, mission_place())
    with transaction.atomic():
        held = ProgrammeRun.objects.select_for_update(of=("self",)).select_related("programme").get(pk=run.pk)
        if held.state != ProgrammeRun.State.DONE:
            raise ConflictError(_("Nothing was computed that could be taken over."))
        found = dry_run(held)
        if found.digest != digest:
            raise ConflictError(
                _("The plans have changed since you looked."), remedy=_("Look at the changes again.")
            )
        _write(actor, viewer, held, found.writes)
        held.taken_over_at = timezone.now()
        held.save(update_fields=["taken_over_at", "updated_at"])
        record_event(
            action="ecosystem.programme.take_over",
            record=held.programme,
            actor=actor,
            scope="mission",
            changes={"run": [None, held.number], "supports": [None, len(found.writes)]},
        )
    return len(found.writes)


def _write(actor: Any, viewer: Viewer, run: ProgrammeRun, lines: tuple[ChangeLine, ...]) -> None:
    countries = {one.code: one for one in Country.objects.filter(code__in={one.country for one in lines})}
    services = {one["key"]: one for one in run.inputs["services"]}
    facts = {year: cluster_facts(year) for year in {one.year for one in lines}}
    known = [one.plan for one in lines if one.plan is not None]
    plans = {
        (one.country.code, one.year): one
        for one in SupportPlan.objects.select_for_update(of=("self",))
        .filter(pk__in=known)
        .select_related("country")
    }
    why = reasons_by_pair(run)
    made, changed = [], set()
    for one in lines:
        plan = plans.get((one.country, one.year))
        if plan is None:
            fact = facts[one.year].get(one.country)
            plan = create_plan(
                actor=actor,
                country=countries[one.country],
                year=one.year,
                fact=fact,
                head={},
                is_example=run.programme.is_example,
            )
            plans[one.country, one.year] = plan
        changed.add((one.country, one.year))
        service = services[one.service]
        made.append(
            PlanItem(
                plan=plan,
                kind=service["kind"],
                service=service["key"],
                title=service["label"],
                cost=_amount(service["cost"]),
                hours=_amount(service["hours"]),
                reason=why.get((one.country, one.service), ""),
            )
        )
    PlanItem.objects.bulk_create(made, batch_size=500)
    for key in sorted(changed):
        plan = plans[key]
        unsettled(access_to(viewer, plan), {"items": [None, "added"]})
    SupportPlan.objects.filter(pk__in=[plans[key].pk for key in changed]).update(run=run)


def _amount(value: float | None) -> Decimal | None:
    return Decimal(str(value)) if value is not None else None
