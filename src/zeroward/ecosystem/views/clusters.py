"""Clusters of national ecosystems: what is public of them, the rules, and what the Mission team asks of them."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.ecosystem.domain import cross_checks, typologies
from zeroward.ecosystem.forms.review import ReasonForm
from zeroward.ecosystem.forms.review_mission import AdoptForm, TableForm
from zeroward.ecosystem.models import TypologyVersion
from zeroward.ecosystem.queries.cluster_checks import check_pages
from zeroward.ecosystem.queries.cluster_moves import transitions_page
from zeroward.ecosystem.queries.cluster_pages import (
    clusters_page,
    country_clusters,
    rules_page,
    rules_words,
)
from zeroward.ecosystem.queries.cluster_thresholds import shift_lines
from zeroward.ecosystem.review_rules import READ, RUN
from zeroward.ecosystem.views.finding import EDITS, Crumb, acted, asked_page, crumbs_of, seen_platform, tried
from zeroward.ecosystem.views.review_finding import may_here, mission_for, round_for
from zeroward.ecosystem.views.review_rounds import crumbs_of as round_crumbs


@require_safe
def clusters(request: HttpRequest) -> HttpResponse:
    """What clusters are, which support follows, and what was published."""
    context = {"page": clusters_page(), "crumbs": _crumbs()[:1]}
    return render(request, "ecosystem/clusters.html", context)


@require_safe
def country(request: HttpRequest, code: str) -> HttpResponse:
    """What was published of one country, year by year."""
    platform = seen_platform(code)
    found = country_clusters(platform.country.code, published=True)
    context = {
        "found": found,
        "record": platform,
        "name": str(platform.country.served("name").body),
        "crumbs": crumbs_of(platform),
    }
    return render(request, "ecosystem/cluster_country.html", context)


@require_safe
def rules(request: HttpRequest, version: str) -> HttpResponse:
    """One table of rules in words."""
    page = rules_page(version)
    if page is None:
        raise Http404("There is no such table.")
    context = {"page": page, "crumbs": _crumbs()}
    return render(request, "ecosystem/cluster_rules.html", context)


@require_safe
def rules_file(request: HttpRequest, version: str) -> HttpResponse:
    """The same as the JSON file that another table can be begun with."""
    record = get_object_or_404(TypologyVersion, version=version)
    response = JsonResponse(record.content, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Disposition"] = 'attachment; filename="cluster-rules.json"'
    return response


@require_safe
@login_required
def tables(request: HttpRequest) -> HttpResponse:
    """All tables of rules, for the Mission team."""
    place = mission_for(request, READ)
    context = {
        "place": place,
        "page": clusters_page(),
        "may_run": may_here(request, RUN, place),
        "crumbs": round_crumbs(),
    }
    return render(request, "ecosystem/cluster_tables.html", context)


@require_http_methods(EDITS)
@login_required
def table_new(request: HttpRequest) -> HttpResponse:
    """A new table in two steps: read and shown first, kept on the second."""
    place = mission_for(request, RUN)
    form = TableForm(request.POST or None, request.FILES or None)
    context = {"place": place, "form": form, "crumbs": [*round_crumbs(), _tables_crumb()]}
    if request.method == "POST" and form.is_valid():
        text = form.content()
        try:
            if "keep" in request.POST:
                made = typologies.add_typology(**who(request), place=place, text=text)
                return redirect("ecosystem:cluster-rules", made.version)
            plain, typology = typologies.read_table(text)
        except HouseError as error:
            show_error(form, error)
        else:
            context |= {"text": text, "read": rules_words(plain, typology)}
    return render(request, "ecosystem/cluster_table_new.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def table_adopt(request: HttpRequest, version: str) -> HttpResponse:
    place = mission_for(request, RUN)
    record = get_object_or_404(TypologyVersion, version=version)
    form = AdoptForm(request.POST or None, initial={"on": timezone.localdate()})
    if tried(
        request,
        form,
        lambda: typologies.adopt_typology(**who(request), place=place, typology=record, **form.cleaned_data),
    ):
        return redirect("ecosystem:cluster-tables")
    return asked_page(
        request,
        {"place": place, "crumbs": [*round_crumbs(), _tables_crumb()]},
        form,
        h1=_("Adopt the rules “%(version)s”?") % {"version": record.version},
        lead=_("Reviews that are opened from now on take them. Earlier reviews keep theirs."),
        button=_("Adopt them"),
        back=reverse("ecosystem:cluster-tables"),
    )


@require_http_methods(EDITS)
@login_required
def table_set_aside(request: HttpRequest, version: str) -> HttpResponse:
    place = mission_for(request, RUN)
    record = get_object_or_404(TypologyVersion, version=version)
    form = ReasonForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: typologies.set_aside(
            **who(request), place=place, typology=record, reason=form.cleaned_data["reason"]
        ),
    ):
        return redirect("ecosystem:cluster-tables")
    return asked_page(
        request,
        {"place": place, "crumbs": [*round_crumbs(), _tables_crumb()]},
        form,
        h1=_("Set the rules “%(version)s” aside?") % {"version": record.version},
        lead=_("No new review takes them. Reviews and decisions by them stay."),
        button=_("Set them aside"),
        back=reverse("ecosystem:cluster-tables"),
    )


@require_safe
@login_required
def thresholds(request: HttpRequest, year: int) -> HttpResponse:
    """What one step of each threshold would change."""
    place, page = round_for(request, year)
    number, lines = shift_lines(page.round)
    context = {
        "place": place,
        "round": page.round,
        "number": number,
        "lines": lines,
        "changing": sum(bool(one.changed) for one in lines),
        "still": sum(not one.changed for one in lines),
        "crumbs": round_crumbs(year),
    }
    return render(request, "ecosystem/cluster_thresholds.html", context)


@require_safe
@login_required
def checks(request: HttpRequest, year: int) -> HttpResponse:
    """What the data say beside the rules."""
    place, page = round_for(request, year)
    context = {
        "place": place,
        "round": page.round,
        "found": check_pages(page.round),
        "crumbs": round_crumbs(year),
    }
    return render(request, "ecosystem/cluster_checks.html", context)


@require_POST
@login_required
def check_start(request: HttpRequest, year: int) -> HttpResponse:
    place, page = round_for(request, year)
    acted(
        request,
        lambda: cross_checks.start_check(**who(request), place=place, round=page.round),
        _("It is being computed. Look again in a minute."),
    )
    return redirect("ecosystem:cluster-checks", year)


@require_safe
@login_required
def moves(request: HttpRequest) -> HttpResponse:
    """How countries moved between two years."""
    place = mission_for(request, READ)
    page = transitions_page(_year(request, "before"), _year(request, "after"))
    context = {"place": place, "page": page, "crumbs": round_crumbs()}
    return render(request, "ecosystem/cluster_moves.html", context)


def _year(request: HttpRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) == 4 else None


def _crumbs() -> list[Crumb]:
    return [
        (_("National platforms"), reverse("ecosystem:platforms")),
        (_("Clusters"), reverse("ecosystem:clusters")),
    ]


def _tables_crumb() -> Crumb:
    return (_("Tables of rules"), reverse("ecosystem:cluster-tables"))
