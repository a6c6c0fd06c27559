"""The support programme: what is stated, computing a share, and what came out of it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.ecosystem.domain import support_programmes as work
from zeroward.ecosystem.domain.programme_runs import start_run
from zeroward.ecosystem.domain.programme_taking import take_over
from zeroward.ecosystem.exporters.programme_run import run_book, run_csv, run_json
from zeroward.ecosystem.forms.support_programme import NewProgrammeForm, PinForm, RunForm
from zeroward.ecosystem.models import ProgrammeRun, SupportProgramme
from zeroward.ecosystem.queries.programme_barriers import reasons_of_countries
from zeroward.ecosystem.queries.programme_changes import Act, by_name, dry_run
from zeroward.ecosystem.queries.programme_page import ProgrammePage, programme_page, programmes
from zeroward.ecosystem.queries.programme_run_page import run_page, why_not
from zeroward.ecosystem.queries.programme_thresholds import run_sensitivity
from zeroward.ecosystem.queries.support_access import mission_place
from zeroward.ecosystem.support_rules import PROGRAMME, PROGRAMME_READ
from zeroward.ecosystem.views.finding import EDITS, acted, asked_page, tried
from zeroward.ecosystem.views.support_finding import STATION, desk_url, viewer_of
from zeroward.places.queries.country_names import country_names

FILES: dict[str, tuple[Callable[[Any], bytes], str]] = {
    "csv": (run_csv, "text/csv; charset=utf-8"),
    "xlsx": (run_book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "json": (run_json, "application/json"),
}


@require_safe
@login_required
def programme_list(request: HttpRequest) -> HttpResponse:
    _demand(request, PROGRAMME_READ)
    context = {"found": programmes(), "may_manage": _manages(request), **frame()}
    return render(request, "ecosystem/support/programmes.html", context)


@require_http_methods(EDITS)
@login_required
def programme_new(request: HttpRequest) -> HttpResponse:
    _demand(request, PROGRAMME)
    form = NewProgrammeForm(request.POST or None)
    made: list[SupportProgramme] = []
    if tried(request, form, lambda: made.append(work.create_programme(**who(request), **form.cleaned_data))):
        return redirect("ecosystem:programme", made[0].key)
    lead = _("It begins with the published services and with the countries that have a platform here.")
    return asked_page(
        request, frame(), form, h1=_("A new support programme"), lead=lead,
        button=_("Begin"), back=reverse("ecosystem:programmes"),
    )  # fmt: skip


@require_http_methods(EDITS)
@login_required
def programme(request: HttpRequest, key: str) -> HttpResponse:
    """What stands in the programme; sending the form computes a share."""
    record = programme_of(request, key)
    page = programme_page(record)
    form = RunForm(request.POST or None)
    if request.method == "POST":
        _demand(request, PROGRAMME)
    made: list[ProgrammeRun] = []
    if tried(
        request,
        form,
        lambda: made.append(start_run(**who(request), programme=record, note=form.cleaned_data["note"])),
    ):
        return redirect("ecosystem:programme-run", key, made[0].number)
    reasons = reasons_of_countries(viewer_of(request), page.countries, examples=record.is_example)
    may_manage = _manages(request) and record.state != SupportProgramme.State.ENDED
    context = {
        **frame(),
        "page": page,
        "programme": record,
        "may_manage": may_manage,
        "matrix": page.matrix(
            may_manage=may_manage, barriers={code: len(one.rows) for code, one in reasons.items()}
        ),
        "reasons": list(reasons.values()),
        "is_manager": _manages(request),
        "form": form,
        "pin_form": pin_form(page),
    }
    status = 422 if form.errors else 200
    return render(request, "ecosystem/support/programme.html", context, status=status)


@require_safe
@login_required
def programme_run(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One share with its reasons; “what if?” is asked by the address."""
    run = run_of(request, key, number)
    page = run_page(run)
    asked = _asked(request, run)
    context = {
        **run_frame(run),
        "page": page,
        "run": run,
        "asked": asked,
        "sensitivity": run_sensitivity(run) if run.state == ProgrammeRun.State.DONE else None,
        "answer": why_not(run, *asked) if asked and run.state == ProgrammeRun.State.DONE else "",
        "may_manage": _manages(request),
    }
    return render(request, "ecosystem/support/run.html", context)


@require_safe
@login_required
def run_file(request: HttpRequest, key: str, number: int, kind: str) -> HttpResponse:
    run = run_of(request, key, number)
    if kind not in FILES:
        raise Http404("There is no such file.")
    make, media_type = FILES[kind]
    response = HttpResponse(make(run_page(run)), content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{key}-{number}.{kind}"'
    return response


@require_http_methods(EDITS)
@login_required
def run_take_over(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The dry run, line by line; then exactly that is written."""
    _demand(request, PROGRAMME)
    run = run_of(request, key, number)
    if run.state != ProgrammeRun.State.DONE:
        raise Http404("Nothing was computed.")
    if request.method == "POST":
        try:
            count = take_over(**who(request), run=run, digest=request.POST.get("digest", ""))
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("ecosystem:programme-take-over", key, number)
        said = ngettext("%(count)d support is written.", "%(count)d supports are written.", count)
        messages.success(request, said % {"count": count})
        return redirect(desk_url("mission"))
    names, labels = country_names(), {one["key"]: one["label"] for one in run.inputs["services"]}
    found = dry_run(run)
    acts: list[tuple[Act, str]] = [
        ("begin", _("A plan is begun with it")),
        ("add", _("It is added to a plan")),
        ("agreed", _("Left out: the plan is agreed or closed")),
        ("same", _("It is in the plan already")),
        ("stays", _("It is in the plan, not in this share, and stays")),
    ]
    groups = [(title, by_name(found.by_act(act), names, labels)) for act, title in acts]
    context = {
        **run_frame(run),
        "run": run,
        "groups": [group for group in groups if group[1]],
        "writes": len(found.writes),
        "digest": found.digest,
    }
    return render(request, "ecosystem/support/take_over.html", context)


@require_POST
@login_required
def programme_pin(request: HttpRequest, key: str) -> HttpResponse:
    """Decide about a country, a service and a year."""
    _demand(request, PROGRAMME)
    record = programme_of(request, key)
    form = pin_form(programme_page(record), request.POST)
    if tried(request, form, lambda: work.pin(**who(request), programme=record, **form.cleaned_data)):
        messages.success(request, _("Decided. Compute again to see what follows."))
        return redirect(f"{reverse('ecosystem:programme', args=[key])}#decisions")
    return asked_page(
        request, programme_frame(record), form, h1=_("What do you decide?"),
        button=_("Decide"), back=reverse("ecosystem:programme", args=[key]),
    )  # fmt: skip


@require_POST
@login_required
def programme_unpin(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    _demand(request, PROGRAMME)
    record = programme_of(request, key)
    acted(
        request,
        lambda: work.unpin(**who(request), programme=record, pk=pk),
        _("The decision is taken back."),
    )
    return redirect(f"{reverse('ecosystem:programme', args=[key])}#decisions")


def frame() -> dict[str, Any]:
    return {"station": STATION, "crumbs": [(_("Support over all countries"), desk_url("mission"))]}


def programme_frame(record: SupportProgramme) -> dict[str, Any]:
    found = frame()
    found["crumbs"].append((record.title, reverse("ecosystem:programme", args=[record.key])))
    return {**found, "programme": record}


def run_frame(run: ProgrammeRun) -> dict[str, Any]:
    return programme_frame(run.programme)


def programme_of(request: HttpRequest, key: str) -> SupportProgramme:
    """The programme of an address, for who reads programmes. Raises Http404."""
    _demand(request, PROGRAMME_READ)
    found = SupportProgramme.objects.filter(key=key).first()
    if found is None:
        raise Http404("There is no such programme.")
    return found


def run_of(request: HttpRequest, key: str, number: int) -> ProgrammeRun:
    _demand(request, PROGRAMME_READ)
    found = ProgrammeRun.objects.filter(programme__key=key, number=number).select_related("programme").first()
    if found is None:
        raise Http404("There is no such share.")
    return found


def pin_form(page: ProgrammePage, data: Any = None) -> PinForm:
    return PinForm(data, programme=page.programme, services=page.services, countries=page.countries)


def _asked(request: HttpRequest, run: ProgrammeRun) -> tuple[str, str, int] | None:
    country, service, year = (request.GET.get(name, "") for name in ("country", "service", "year"))
    known = {one["code"] for one in run.inputs["countries"]}
    services = {one["key"] for one in run.inputs["services"]}
    years = {str(one): one for one in run.inputs["years"]}
    if country in known and service in services and year in years:
        return country, service, years[year]
    return None


def _manages(request: HttpRequest) -> bool:
    return may(viewer_of(request), PROGRAMME, mission_place())


def _demand(request: HttpRequest, action: str) -> None:
    if not may(viewer_of(request), action, mission_place()):
        raise Http404("This is for the Mission team.")
