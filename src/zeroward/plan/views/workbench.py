"""The workbench of a plan: switches and sliders, answered at once; what is shown can be kept as a scenario."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.plan.domain.scenarios import save_scenario
from zeroward.plan.forms.workbench import KeepForm
from zeroward.plan.queries.access import public_version
from zeroward.plan.queries.load import LoadedPlan, load_plan, load_version
from zeroward.plan.queries.model.build import built_of
from zeroward.plan.queries.model.scenarios import content_of
from zeroward.plan.queries.workbench.details import details_of
from zeroward.plan.queries.workbench.keeping import named_scenario
from zeroward.plan.queries.workbench.page import bench_of
from zeroward.plan.rules import EDIT
from zeroward.plan.views.finding import EDITS, address, found, frame_of


@require_http_methods(EDITS)
@login_required
def workbench(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan as it is switched; a post keeps that as a scenario."""
    plan, place = found(request, pk)
    loaded = load_plan(plan)
    edits = may(request.viewer, EDIT, place) and plan.is_open  # type: ignore[attr-defined]
    query, form = request.GET, KeepForm()
    if request.method == "POST":
        if not edits:
            raise PermissionDenied
        form = KeepForm(request.POST)
        query = QueryDict(request.POST.get("query", "")[:20_000])
        if form.is_valid() and _keep(request, plan, loaded, form, query):
            return redirect("plan:scenarios", pk=pk)
    context = {
        **frame_of(plan, place),
        "keep": form if edits else None,
        "edits": edits,
        "here": address("workbench", pk),
        "details_url": address("workbench-details", pk),
        "values_url": address("values", pk),
        "actions_url": address("actions", pk),
        "targets_url": address("targets", pk),
        "baseline_url": address("baseline", pk),
    }
    return _shown(request, loaded, query, context, "plan/workbench.html", 422 if form.errors else 200)


@require_safe
@login_required
def details(request: HttpRequest, pk: int) -> HttpResponse:
    """What stands below the curve, for a page that is there already."""
    plan, place = found(request, pk)
    return _details(request, load_plan(plan), {"plan": plan, "place": place})


@require_safe
def public_workbench(request: HttpRequest, key: str, pk: int, number: int) -> HttpResponse:
    """A published plan to try out: everything moves, nothing is kept."""
    version = public_version(key, pk, number)
    city = version.plan.city
    loaded = load_version(version)
    context = {
        "version": version,
        "city": city,
        "title": loaded.header["title"],
        "station": "plan",
        "crumbs": [
            (_("Cities"), reverse("places:cities")),
            (city.name, reverse("places:city", args=[key])),
            (loaded.header["title"], address("public", key, pk)),
        ],
        "here": address("public-workbench", key, pk, number),
        "details_url": address("public-workbench-details", key, pk, number),
    }
    return _shown(request, loaded, request.GET, context, "plan/workbench_public.html")


@require_safe
def public_details(request: HttpRequest, key: str, pk: int, number: int) -> HttpResponse:
    """What stands below the curve of a published plan."""
    return _details(request, load_version(public_version(key, pk, number)), {})


def _shown(
    request: HttpRequest,
    loaded: LoadedPlan,
    query: QueryDict,
    context: dict[str, Any],
    template: str,
    status: int = 200,
) -> HttpResponse:
    """The whole page, or, for a switch on a page that is there already, the answer alone."""
    quick = bool(getattr(request, "htmx", False)) and request.method == "GET"
    bench = bench_of(loaded, query, with_band=not quick)
    if quick:
        response = render(request, "plan/parts/bench_fragment.html", {**context, "bench": bench})
        response["HX-Replace-Url"] = f"{context['here']}?{bench.query}"
        response["Vary"] = "HX-Request"
        return response
    context |= {"bench": bench, "details": details_of(bench.outcome)}
    response = render(request, template, context, status=status)
    response["Vary"] = "HX-Request"
    return response


def _details(request: HttpRequest, loaded: LoadedPlan, context: dict[str, Any]) -> HttpResponse:
    bench = bench_of(loaded, request.GET)
    context |= {"bench": bench, "details": details_of(bench.outcome), "fresh": True}
    return render(request, "plan/parts/bench_details.html", context)


def _keep(request: HttpRequest, plan: Any, loaded: LoadedPlan, form: KeepForm, query: QueryDict) -> bool:
    try:
        scenario, digest = named_scenario(built_of(loaded), query, form.cleaned_data["title"])
        save_scenario(
            **who(request),
            plan=plan,
            title=form.cleaned_data["title"],
            content=content_of(scenario),
            digest=digest,
            note=form.cleaned_data["note"],
        )
    except HouseError as error:
        show_error(form, error)
        return False
    messages.success(request, _("Kept as “%(title)s”.") % {"title": form.cleaned_data["title"]})
    return True
