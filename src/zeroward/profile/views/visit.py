"""Answers of a visitor: the questions, what was told in this visit, and taking it along to a city."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.onward import onward
from zeroward.core.same_origin import same_origin_posts
from zeroward.core.scope import Scope
from zeroward.profile.domain.visiting import forget_for_visit, keep_for, say_for_visit
from zeroward.profile.forms.facts import FactForm
from zeroward.profile.queries.about import visit_page
from zeroward.profile.queries.profiles import visitor_profile
from zeroward.profile.views.finding import EDITS, asked_question, seen_place


@require_safe
def visit(request: HttpRequest) -> HttpResponse:
    """What was told in this visit."""
    viewer = request.viewer  # type: ignore[attr-defined]
    page = visit_page(visitor_profile(request.session), viewer)
    return _unkept(render(request, "profile/visit.html", {"page": page}))


@require_http_methods(EDITS)
@same_origin_posts
def visit_fact(request: HttpRequest, key: str) -> HttpResponse:
    """One question; nothing is kept anywhere before it is answered."""
    question = asked_question(key)
    told = visitor_profile(request.session).told.get(key)
    form = FactForm(question, request.POST or None, value=told.value if told else None)
    if request.method == "POST" and form.is_valid():
        try:
            say_for_visit(request.session, key, form.raw)
        except HouseError as error:
            form.add_error("value", f"{error.message} {error.remedy}".strip())
        else:
            return redirect(onward(request, reverse("profile:visit")))
    context = {"question": question, "form": form, "told": told, "next": request.POST.get("next", "")}
    status = 422 if form.errors else 200
    return _unkept(render(request, "profile/visit_fact.html", context, status=status))


@require_POST
@same_origin_posts
def visit_forget(request: HttpRequest) -> HttpResponse:
    """Forget one answer, or all when none is named."""
    forget_for_visit(request.session, request.POST.get("key") or None)
    return redirect("profile:visit")


@require_POST
@login_required
def keep(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Take what was told along to a city."""
    place = seen_place(request, scope)
    try:
        kept = keep_for(place=place, session=request.session, **who(request))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("profile:visit")
    count = len(kept.taken)
    said = ngettext("One answer is taken along.", "%(count)d answers are taken along.", count)
    if count or not kept.beside:
        messages.success(request, said % {"count": count})
    for line in kept.beside:
        messages.success(request, line)
    if kept.same:
        known = ngettext("One was known already.", "%(count)d were known already.", kept.same)
        messages.info(request, known % {"count": kept.same})
    if kept.left:
        names = ", ".join(asked_question(key).label for key in kept.left)
        messages.info(request, _("Known otherwise already, and left as it is: %(names)s.") % {"names": names})
    return redirect("profile:about", scope=scope)


def _unkept(response: HttpResponse) -> HttpResponse:
    """What one person told is not for shared caches."""
    response["Cache-Control"] = "private, no-store"
    return response
