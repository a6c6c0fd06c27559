"""National reports: for the platform that keeps them, and for everyone once they are published."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.board_rules import NATIONAL, NATIONAL_REPORT
from zeroward.monitoring.domain.national_reports import (
    draft_report,
    keep_report,
    publish_report,
    withdraw_report,
)
from zeroward.monitoring.exporters.report_files import FORMS
from zeroward.monitoring.forms.boards import ReportForm, WithdrawForm
from zeroward.monitoring.models import NationalReport
from zeroward.monitoring.queries.report_matches import earlier_choices, reports_to_match, too_near
from zeroward.monitoring.queries.report_page import comparison, public_reports, report_page, reports_of
from zeroward.monitoring.views.board_finding import (
    EDITS,
    STATION,
    acted,
    country_of,
    crumbs_of,
    place_for,
    tried,
)
from zeroward.places.models import Country
from zeroward.places.queries.country_names import country_names


@require_safe
@login_required
def reports(request: HttpRequest, scope: Scope) -> HttpResponse:
    """All that were kept and published, and two of them beside each other."""
    place = place_for(request, scope, NATIONAL)
    found = reports_of(request.viewer, place)  # type: ignore[attr-defined]
    pair = _pair(request, found)
    context = {
        **_frame(place),
        "reports": found,
        "pair": pair,
        "comparison": comparison(*pair) if pair else None,
        "may_report": may(request.viewer, NATIONAL_REPORT, place),  # type: ignore[attr-defined]
    }
    return render(request, "monitoring/boards/reports.html", context)


@require_http_methods(EDITS)
@login_required
def report_keep(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What a report of today would say, and the form that keeps it."""
    place = place_for(request, scope, NATIONAL_REPORT)
    year = timezone.localdate().year
    title = _("How far our cities are, %(year)d") % {"year": year}
    earlier = reports_to_match(place)
    form = ReportForm(
        request.POST or None, initial={"year": year, "title": title}, earlier=earlier_choices(earlier)
    )
    made: list[NationalReport] = []
    if tried(
        request,
        form,
        lambda: made.append(
            keep_report(
                **who(request),
                place=place,
                title=form.cleaned_data["title"],
                year=form.cleaned_data["year"],
                notes=form.notes(),
                like=earlier.get(form.cleaned_data.get("like")),
            )
        ),
    ):
        messages.success(request, _("It is kept. Nothing is published yet."))
        return redirect("monitoring:national-report", scope=scope, number=made[0].number)
    draft = draft_report(viewer=request.viewer, place=place, notes={})  # type: ignore[attr-defined]
    context = {
        **_frame(place),
        "form": form,
        "page": report_page(draft.content, country_of(place)),
        "cities": len(draft.cities),
        "too_near": too_near(earlier, draft.cities),
    }
    return render(request, "monitoring/boards/report_keep.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def report(request: HttpRequest, scope: Scope, number: int) -> HttpResponse:
    place, found = _found(request, scope, number)
    context = {
        **_frame(place),
        "report": found,
        "page": report_page(found.data, country_of(place)),
        "files": [(key, _file_words()[key]) for key in FORMS],
        "may_report": may(request.viewer, NATIONAL_REPORT, place),  # type: ignore[attr-defined]
    }
    return render(request, "monitoring/boards/report.html", context)


@require_safe
@login_required
def report_file(request: HttpRequest, scope: Scope, number: int, form: str) -> HttpResponse:
    place, found = _found(request, scope, number)
    return _download(found, country_of(place), form)


@require_http_methods(EDITS)
@login_required
def report_publish(request: HttpRequest, scope: Scope, number: int) -> HttpResponse:
    """Ask once more, then publish exactly this."""
    place, found = _found(request, scope, number, NATIONAL_REPORT)
    back = reverse("monitoring:national-report", args=[scope, number])
    if request.method == "POST":
        acted(
            request,
            lambda: publish_report(**who(request), place=place, report=found),
            _("It is published. Everyone can read it now."),
        )
        return redirect("monitoring:national-reports", scope=scope)
    context = {
        **_frame(place),
        "h1": _("Publish “%(title)s”?") % {"title": found.title},
        "lead": _("Everyone can read the sums and your words then. No city is named."),
        "button": _("Publish it"),
        "back": back,
    }
    return render(request, "monitoring/boards/asked.html", context)


@require_http_methods(EDITS)
@login_required
def report_withdraw(request: HttpRequest, scope: Scope, number: int) -> HttpResponse:
    """Take it out of sight, with a reason."""
    place, found = _found(request, scope, number, NATIONAL_REPORT)
    form = WithdrawForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: withdraw_report(
            **who(request), place=place, report=found, reason=form.cleaned_data["reason"]
        ),
    ):
        messages.success(request, _("It is withdrawn."))
        return redirect("monitoring:national-reports", scope=scope)
    context = {
        **_frame(place),
        "form": form,
        "h1": _("Withdraw “%(title)s”?") % {"title": found.title},
        "lead": _("Number, digest and reason stay."),
        "button": _("Withdraw it"),
        "danger": True,
        "back": reverse("monitoring:national-report", args=[scope, number]),
    }
    return render(request, "monitoring/boards/asked.html", context, status=422 if form.errors else 200)


@require_safe
def public_report(request: HttpRequest, code: str, year: int | None = None) -> HttpResponse:
    """The newest published report of a country, or of one year. Raises Http404."""
    country, found = _public(code, year)
    name = country_names().get(country.code, country.name)
    request.counted = f"national-progress:{country.code}"  # type: ignore[attr-defined]
    context = {
        "country": country,
        "name": name,
        "report": found[0],
        "others": [one for one in public_reports(country.code) if one.pk != found[0].pk],
        "page": report_page(found[0].data, name),
        "files": [(key, _file_words()[key]) for key in FORMS],
        "station": STATION,
        "crumbs": [
            (_("Countries"), reverse("places:countries")),
            (name, reverse("places:country", args=[country.key])),
        ],
    }
    return render(request, "monitoring/boards/public_report.html", context)


@require_safe
def public_report_file(request: HttpRequest, code: str, year: int, form: str) -> HttpResponse:
    country, found = _public(code, year)
    return _download(found[0], country_names().get(country.code, country.name), form)


def _public(code: str, year: int | None) -> tuple[Country, list[NationalReport]]:
    country = get_object_or_404(Country.objects.public(), key=code.lower())
    found = [one for one in public_reports(country.code) if year is None or one.year == year]
    if not found:
        raise Http404("Nothing was published.")
    return country, found


def _found(
    request: HttpRequest, scope: Scope, number: int, action: str = NATIONAL
) -> tuple[Workspace, NationalReport]:
    place = place_for(request, scope, action)
    for one in reports_of(request.viewer, place):  # type: ignore[attr-defined]
        if one.number == number:
            return place, one
    raise Http404("There is no such report.")


def _pair(request: HttpRequest, found: list[NationalReport]) -> tuple[NationalReport, NationalReport] | None:
    """The two that the address names, the older one first; none where it names no two."""
    known = {str(one.number): one for one in found if one.withdrawn_at is None}
    chosen = [known[key] for key in dict.fromkeys(request.GET.getlist("report")) if key in known]
    if len(chosen) != 2:
        return None
    first, second = sorted(chosen, key=lambda one: (one.on, one.number))
    return first, second


def _download(report: NationalReport, name: str, form: str) -> HttpResponse:
    if form not in FORMS:
        raise Http404("There is no such file.")
    media, write = FORMS[form]
    response = HttpResponse(write(report, name), content_type=media)
    file_name = f"progress-{report.scope_country.lower()}-{report.year}-{report.number}.{form}"
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _file_words() -> dict[str, str]:
    return {
        "pdf": _("To read and to print (PDF)"),
        "xlsx": _("Tables as a workbook (XLSX)"),
        "csv": _("Tables as text (CSV)"),
        "json": _("Data for programs (JSON)"),
    }


def _frame(place: Workspace) -> dict[str, Any]:
    home = reverse("monitoring:national", args=[place.scope])
    listed = reverse("monitoring:national-reports", args=[place.scope])
    return crumbs_of(place, (_("How far the cities are"), home), (_("Reports"), listed))
