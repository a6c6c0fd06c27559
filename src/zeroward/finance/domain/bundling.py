"""Searching for bundles: in a job, with everything that goes in and comes out kept; telling the cities."""

from math import isfinite
from time import monotonic
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.jobs import Progress, job_function, start_job
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.finance.domain.bundling_telling import tell_teams
from zeroward.finance.domain.project_writing import MOST_MONEY, wrong_choice, wrong_number
from zeroward.finance.models import Bundling, BundlingCity
from zeroward.finance.project_vocabulary import kinds
from zeroward.finance.queries.bundling.terms import Conditions, digest_of, given_of, projects_of
from zeroward.finance.queries.projects.access import pooled_projects
from zeroward.finance.rules import BUNDLE
from zeroward.methods.appraisal import best_bundles
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.text.clean import clean_text

JOB: Final = "finance.bundling"
MOST_KEPT: Final = 100
MOST_PROJECTS: Final = 1000
SECONDS: Final = 30.0
AMOUNTS: Final = ("setting_up", "each", "alone_cost", "alone_least", "tonne")


def start_bundling(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    title: str,
    conditions: Conditions,
    is_example: bool = False,
) -> Bundling:
    """Freeze what the cities of a platform shared, and look for bundles in a job.

    Raises NotAllowedError, ProblemsError, ConflictError when nothing can be bundled."""
    demand(viewer, BUNDLE, place)
    name = clean_text(title, limit=200, multiline=False)
    wrong = problems_of(conditions)
    if not name:
        wrong.append(Problem("title", _("The search needs a name."), _("A few words are enough.")))
    if wrong:
        raise ProblemsError(wrong)
    given = given_of(pooled_projects(viewer, place.country), conditions, timezone.localdate().year)
    if len({one["scope"] for one in given}) < 2:
        raise ConflictError(
            _("Projects of two cities are needed, with a kind and a cost."),
            remedy=_("Ask your cities to share them."),
        )
    if len(given) > MOST_PROJECTS:
        raise ConflictError(_("These are too many projects at once."), remedy=_("Choose one kind."))
    with transaction.atomic():
        if Bundling.objects.filter(scope=str(place.scope)).count() >= MOST_KEPT:
            raise ConflictError(_("There are too many of these already."), remedy=_("Delete some first."))
        made = Bundling.objects.create(
            scope=str(place.scope),
            scope_country=place.country,
            visibility=Visibility.PLATFORM,
            title=name,
            terms=conditions.plain(),
            given=given,
            digest=digest_of(conditions, given),
            made_by=actor if getattr(actor, "is_authenticated", False) else None,
            is_example=is_example,
        )
        scopes = sorted({one["scope"] for one in given})
        BundlingCity.objects.bulk_create([BundlingCity(bundling=made, scope=scope) for scope in scopes])
        record_event(
            action="finance.bundling.start",
            record=made,
            actor=actor,
            changes={"projects": [None, len(given)]},
        )
        made.job = start_job(
            kind=JOB, label=_("Bundles: %(title)s") % {"title": name}, owner=actor, bundling=made.pk
        )
        Bundling.objects.filter(pk=made.pk).update(job=made.job)
    made.refresh_from_db()
    return made


@job_function(JOB)
def do_bundling(_progress: Progress, *, bundling: int) -> dict[str, Any]:
    """Look for bundles, and keep what came out."""
    kept = finish_bundling(Bundling.objects.get(pk=bundling))
    return {"bundling": kept.pk, "state": kept.state}


def finish_bundling(record: Bundling) -> Bundling:
    """Compute now; finishing twice changes nothing."""
    if record.state != Bundling.State.WAITING:
        return record
    conditions = Conditions(**record.terms)
    began = monotonic()
    try:
        found = best_bundles(projects_of(record.given), conditions.terms(), gap=0.01, seconds=SECONDS)
    except MethodError as error:
        record.state, record.problem = Bundling.State.FAILED, str(error.message)[:300]
    else:
        record.state = Bundling.State.DONE
        record.result = {
            "bundles": [
                {
                    "kind": one.kind,
                    "area": one.area,
                    "year": one.year,
                    "projects": [int(key) for key in one.projects],
                    "ticket": one.ticket,
                    "gain": one.gain,
                    "shapley": dict(one.shapley),
                    "equal": dict(one.equal),
                }
                for one in found.bundles
            ],
            "alone": [int(key) for key in found.alone],
            "gain": found.gain,
            "bound": found.bound,
            "gap": found.gap,
            "greedy": found.greedy,
            "seconds": round(monotonic() - began, 2),
        }
    record.save(update_fields=["state", "problem", "result", "updated_at"])
    return record


def tell_cities(*, actor: Any, viewer: Viewer, bundling: Bundling, place: Workspace, told: bool) -> None:
    """Let each city see its own part and tell it so, or no longer.

    Raises NotAllowedError, ConflictError before it is computed."""
    demand(viewer, BUNDLE, place)
    with transaction.atomic():
        kept = Bundling.objects.select_for_update().filter(pk=bundling.pk).first()
        if kept is None or kept.state != Bundling.State.DONE:
            raise ConflictError(_("There is nothing to show yet."), remedy=_("Wait until it is computed."))
        record_event(
            action="finance.bundling.tell", record=kept, actor=actor, changes={"told": [kept.told, told]}
        )
        if told and not kept.told:
            tell_teams(kept, actor)
        kept.told = told
        kept.save(update_fields=["told", "updated_at"])


def delete_bundling(*, actor: Any, viewer: Viewer, bundling: Bundling, place: Workspace) -> None:
    """Delete a search. Raises NotAllowedError, InvalidInputError when it is gone."""
    demand(viewer, BUNDLE, place)
    with transaction.atomic():
        kept = Bundling.objects.filter(pk=bundling.pk).first()
        if kept is None:
            raise InvalidInputError(_("It is not there any more."))
        record_event(action="finance.bundling.delete", record=kept, actor=actor)
        kept.delete()


def problems_of(one: Conditions) -> list[Problem]:
    """Everything that is wrong with the conditions."""
    found = [wrong_number(name) for name in AMOUNTS if not 0 <= getattr(one, name) <= MOST_MONEY]
    if not (isfinite(one.smallest) and 0 < one.smallest <= MOST_MONEY):
        found.append(wrong_number("smallest"))
    if one.largest is not None and not one.smallest <= one.largest <= MOST_MONEY:
        found.append(
            Problem("largest", _("That is less than the smallest sum."), _("Correct one of the two."))
        )
    if not 2 <= one.most <= 500:
        found.append(Problem("most", _("This number cannot be."), _("Give a number from 2 to 500.")))
    if not 0 <= one.saving <= 0.9:
        found.append(Problem("saving", _("This number cannot be."), _("Give a share from 0 to 90.")))
    if one.kind and one.kind not in kinds():
        found.append(wrong_choice("kind"))
    return found
