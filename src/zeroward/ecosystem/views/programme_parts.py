"""The parts of a support programme, each on a page of its own: years and budgets, services, countries, promises."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.ecosystem.domain import support_programmes as work
from zeroward.ecosystem.forms.support_programme import (
    CountriesForm,
    CountryForm,
    FloorForm,
    ProgrammeForm,
    ServiceForm,
)
from zeroward.ecosystem.models import ProgrammeFloor, ProgrammeService, SupportProgramme
from zeroward.ecosystem.queries.programme_barriers import reasons_of_countries
from zeroward.ecosystem.queries.programme_page import all_countries
from zeroward.ecosystem.queries.support_access import mission_place
from zeroward.ecosystem.support_rules import PROGRAMME
from zeroward.ecosystem.views.finding import EDITS, acted, asked_page, tried
from zeroward.ecosystem.views.support_finding import viewer_of
from zeroward.ecosystem.views.support_programmes import programme_frame, programme_of
from zeroward.places.queries.country_names import country_names


@require_http_methods(EDITS)
@login_required
def programme_edit(request: HttpRequest, key: str) -> HttpResponse:
    record = managed_programme(request, key)
    form = ProgrammeForm(request.POST or None, record=record)
    if tried(
        request,
        form,
        lambda: work.save_programme(**who(request), programme=record, values=form.values(), lock=form.seen()),
    ):
        return redirect("ecosystem:programme", key)
    return _page(request, record, form, _("Years, budgets, limits"))


@require_http_methods(EDITS)
@login_required
def service_new(request: HttpRequest, key: str) -> HttpResponse:
    return _service(request, managed_programme(request, key), None)


@require_http_methods(EDITS)
@login_required
def service_edit(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    record = managed_programme(request, key)
    found = record.services.filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such service.")
    return _service(request, record, found)


@require_POST
@login_required
def service_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    record = managed_programme(request, key)
    found = record.services.filter(pk=pk).first()
    if found is not None:
        acted(
            request,
            lambda: work.remove_service(**who(request), programme=record, service=found),
            _("The service is taken out."),
        )
    return redirect(f"{_back(record)}#services")


@require_http_methods(EDITS)
@login_required
def countries(request: HttpRequest, key: str) -> HttpResponse:
    record = managed_programme(request, key)
    chosen = list(record.countries.values_list("country__code", flat=True))
    form = CountriesForm(request.POST or None, countries=all_countries(), initial={"codes": chosen})
    if tried(
        request,
        form,
        lambda: work.set_countries(**who(request), programme=record, codes=form.cleaned_data["codes"]),
    ):
        return redirect("ecosystem:programme", key)
    return _page(request, record, form, _("Which countries take part?"))


@require_http_methods(EDITS)
@login_required
def country(request: HttpRequest, key: str, code: str) -> HttpResponse:
    """Needs of a country by service, and the hours that it can give."""
    record = managed_programme(request, key)
    row = record.countries.select_related("country").filter(country__code=code.upper()).first()
    if row is None:
        raise Http404("This country takes no part.")
    form = CountryForm(request.POST or None, record=row, services=list(record.services.order_by("pk")))
    if tried(
        request,
        form,
        lambda: work.save_country(
            **who(request),
            programme=record,
            row=row,
            hours=form.cleaned_data["hours"],
            needs=form.needs(),
            lock=form.seen(),
        ),
    ):
        return redirect(f"{_back(record)}#countries")
    name = country_names().get(row.country.code, row.country.code)
    reasons = reasons_of_countries(viewer_of(request), [(row.country.code, name)], examples=record.is_example)
    h1 = _("What does %(country)s need?") % {"country": name}
    lead = _("A need that is not known is not planned on. Say why for each that you state.")
    context = {
        **programme_frame(record),
        "form": form,
        "stale": getattr(form, "stale", None),
        "h1": h1,
        "lead": lead,
        "back": f"{_back(record)}#countries",
        "known": reasons.get(row.country.code),
    }
    status = 422 if form.errors else 200
    return render(request, "ecosystem/support/country_needs.html", context, status=status)


@require_http_methods(EDITS)
@login_required
def floor_new(request: HttpRequest, key: str) -> HttpResponse:
    return _floor(request, managed_programme(request, key), None)


@require_http_methods(EDITS)
@login_required
def floor_edit(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    record = managed_programme(request, key)
    found = record.floors.filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such promise.")
    return _floor(request, record, found)


@require_POST
@login_required
def floor_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    record = managed_programme(request, key)
    found = record.floors.filter(pk=pk).first()
    if found is not None:
        acted(
            request,
            lambda: work.remove_floor(**who(request), programme=record, floor=found),
            _("The promise is taken out."),
        )
    return redirect(f"{_back(record)}#promises")


def _service(request: HttpRequest, record: SupportProgramme, found: ProgrammeService | None) -> HttpResponse:
    form = ServiceForm(request.POST or None, record=found)
    if tried(
        request,
        form,
        lambda: work.save_service(
            **who(request), programme=record, values=form.values(), service=found, lock=form.seen()
        ),
    ):
        return redirect(f"{_back(record)}#services")
    return _page(request, record, form, _("What is this service?"))


def _floor(request: HttpRequest, record: SupportProgramme, found: ProgrammeFloor | None) -> HttpResponse:
    names = country_names()
    taking_part = record.countries.values_list("country__code", flat=True)
    form = FloorForm(
        request.POST or None,
        record=found,
        services=list(record.services.order_by("pk")),
        countries=sorted(((code, names.get(code, code)) for code in taking_part), key=lambda pair: pair[1]),
    )
    if tried(
        request,
        form,
        lambda: work.save_floor(
            **who(request), programme=record, values=form.values(), floor=found, lock=form.seen()
        ),
    ):
        return redirect(f"{_back(record)}#promises")
    lead = _("Such a promise is kept whatever else would meet more needs; what it costs is shown.")
    return _page(request, record, form, _("How many countries get something in any case?"), lead)


def _page(
    request: HttpRequest, record: SupportProgramme, form: object, h1: str, lead: str = ""
) -> HttpResponse:
    words = {"h1": h1, "lead": lead, "button": _("Save"), "back": _back(record)}
    return asked_page(request, programme_frame(record), form, **words)  # type: ignore[arg-type]


def _back(record: SupportProgramme) -> str:
    return reverse("ecosystem:programme", args=[record.key])


def managed_programme(request: HttpRequest, key: str) -> SupportProgramme:
    """The programme of an address, for who may change it. Raises Http404."""
    record = programme_of(request, key)
    if not may(viewer_of(request), PROGRAMME, mission_place()):
        raise Http404("This is for programme managers.")
    return record
