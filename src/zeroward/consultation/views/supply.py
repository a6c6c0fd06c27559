"""Needs beside the support on offer: what is lacking, and which services are meant for which need."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from zeroward.consultation.domain.places import place_of
from zeroward.consultation.domain.supply import add_services, remove_service
from zeroward.consultation.models import CodebookVersion, Consultation
from zeroward.consultation.queries.plain_tables import table_from
from zeroward.consultation.queries.replies import items_of
from zeroward.consultation.queries.reports import published_report
from zeroward.consultation.queries.said import in_words
from zeroward.consultation.queries.supply_content import content_of, needs_book, support_tables
from zeroward.consultation.queries.supply_page import supply_page
from zeroward.consultation.queries.supply_rules import proposals
from zeroward.consultation.rules import RUN
from zeroward.consultation.views.finding import found, frame_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.places.queries.country_names import country_names
from zeroward.services.queries.services import service_rows


@require_safe
@login_required
def supply(request: HttpRequest, pk: int) -> HttpResponse:
    """The gaps as they are told today."""
    consultation, place = found(request, pk)
    version = needs_book(consultation)
    page = None
    if version is not None:
        items = items_of(consultation)
        content = content_of(consultation, version, items)
        page = supply_page(content, support_tables(consultation, content, items), country_names())
    context = {**frame_of(request, consultation, place), "page": page, "version": version}
    return render(request, "consultation/supply.html", context)


@require_safe
@login_required
def supply_services(request: HttpRequest, pk: int, need: str) -> HttpResponse:
    """The services of one need: those that stand, and those that are proposed."""
    consultation, place = found(request, pk)
    version = _version(consultation)
    code = next((one for one in version.codes if str(one["key"]) == need), None)
    if code is None:
        raise Http404("There is no such need.")
    stands = list(version.supply.filter(need=need).select_related("service"))
    taken = {need: frozenset(one.service_id for one in stands)}
    rows = service_rows()
    by_pk = {row.service.pk: row for row in rows}
    context = {
        **frame_of(request, consultation, place),
        "need_key": need,
        "need_name": in_words(code["name"]),
        "version": version,
        "stands": [(one, by_pk[one.service_id]) for one in stands if one.service_id in by_pk],
        "proposals": proposals([need], rows, taken).get(need, []),
        "others": [row for row in rows if row.service.pk not in taken[need]],
        "may_change": may(request.viewer, RUN, place_of(version.codebook)),  # type: ignore[attr-defined]
    }
    return render(request, "consultation/supply_services.html", context)


@require_POST
@login_required
def supply_change(request: HttpRequest, pk: int, need: str) -> HttpResponse:
    """Take services for a need, or take one away (`remove`)."""
    consultation, _place = found(request, pk)
    version = _version(consultation)
    removed = request.POST.get("remove", "")
    keys = [one for one in request.POST.getlist("service") if one]
    try:
        if removed.isdecimal() and len(removed) < 10:
            remove_service(**who(request), version=version, row=int(removed))
        else:
            count = add_services(**who(request), version=version, need=need, services=keys)
            said = ngettext("One service was added.", "%(count)d services were added.", count)
            messages.success(request, said % {"count": count} if count else _("Tick at least one service."))
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("consultation:supply-services", pk=pk, need=need)


@require_safe
def public_gaps(request: HttpRequest, key: str) -> HttpResponse:
    """The gaps as they were frozen with the published report."""
    report = published_report(key)
    content = report.data.get("parts", {}).get("supply")
    if not content:
        raise Http404("There are no gaps in this report.")
    tables = [table_from(one) for one in report.data.get("tables", ())]
    context = {
        "consultation": report.consultation,
        "page": supply_page(content, tables, country_names()),
        "station": "share",
    }
    return render(request, "consultation/public_gaps.html", context)


def _version(consultation: Consultation) -> CodebookVersion:
    version = needs_book(consultation)
    if version is None:
        raise Http404("There is no codebook of needs.")
    return version
