"""The route towards a national platform in one country, for everyone and for its team; templates as files."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.queries.texts import attach_texts
from zeroward.core.scope import Scope
from zeroward.ecosystem.domain.profile import place_of
from zeroward.ecosystem.domain.route import save_stage
from zeroward.ecosystem.exporters.template_docx import template_docx
from zeroward.ecosystem.forms.route import StageForm
from zeroward.ecosystem.queries.checklists import lang_of_lists, template
from zeroward.ecosystem.queries.route_page import route_progress
from zeroward.ecosystem.rules import KEEP
from zeroward.ecosystem.views.finding import EDITS, asked_page, crumbs_of, place_for, seen_platform, tried
from zeroward.ecosystem.views.platform_desk import read_place
from zeroward.ecosystem.views.records import crumbs_to

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_safe
def route(request: HttpRequest, code: str) -> HttpResponse:
    """How far the country is, as far as its platform published it."""
    platform = seen_platform(code)
    attach_texts([platform.country])
    request.counted = f"platform-route:{platform.country.code}"  # type: ignore[attr-defined]
    place = place_of(platform)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        "country": platform.country.served("name"),
        "page": route_progress(platform.country.code, viewer),
        "lists_lang": lang_of_lists(),
        "crumbs": crumbs_of(platform),
        "own_url": reverse("ecosystem:own-route", args=[place.scope]) if may(viewer, KEEP, place) else "",
    }
    return render(request, "ecosystem/route.html", context)


@require_safe
@login_required
def own_route(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The same for the team, with the checklists and what can be written."""
    place = read_place(request, scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        "place": place,
        "country": place.name,
        "page": route_progress(place.country, viewer),
        "lists_lang": lang_of_lists(),
        "crumbs": crumbs_to(place),
        "may_keep": may(viewer, KEEP, place),
        "is_own": True,
    }
    return render(request, "ecosystem/route.html", context)


@require_http_methods(EDITS)
@login_required
def stage_edit(request: HttpRequest, scope: Scope, stage: str) -> HttpResponse:
    place = place_for(request, scope, KEEP)
    found = route_progress(place.country, request.viewer)  # type: ignore[attr-defined]
    entry = next((one for one in found.entries if one.stage.key == stage), None)
    if entry is None:
        raise Http404("There is no such stage.")
    form = StageForm(request.POST or None, entry=entry)
    if tried(
        request,
        form,
        lambda: save_stage(
            **who(request),
            place=place,
            stage=stage,
            row=form.row(),
            lock=form.cleaned_data["lock"] or 0,
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect(f"{reverse('ecosystem:own-route', args=[scope])}#{stage}")
    crumbs = [*crumbs_to(place), (_("Route"), reverse("ecosystem:own-route", args=[scope]))]
    return asked_page(
        request,
        {"place": place, "crumbs": crumbs},
        form,
        h1=_("Stage %(number)d: how far are you?") % {"number": entry.stage.number},
        lead=entry.stage.title.body,
        button=_("Save"),
        back=reverse("ecosystem:own-route", args=[scope]),
    )


@require_safe
def template_file(request: HttpRequest, key: str) -> HttpResponse:
    """A template as a Word file."""
    found = template(key)
    if found is None:
        raise Http404("There is no such template.")
    request.counted = f"platform-template:{key}"  # type: ignore[attr-defined]
    response = HttpResponse(template_docx(found), content_type=WORD)
    response["Content-Disposition"] = f'attachment; filename="{found.key}.docx"'
    return response
