"""Reading applications and giving points."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.exchange.domain.reviewing import declare_conflict, score
from zeroward.exchange.forms.problems import show_problems
from zeroward.exchange.forms.reviewing import ConflictForm, ReviewForm
from zeroward.exchange.models import ReviewState
from zeroward.exchange.queries.access import review_for
from zeroward.exchange.queries.review_pages import own_reviews, review_page
from zeroward.exchange.views.finding import EDITS, STATION, private, viewer_of


@require_safe
@login_required
def reviews(request: HttpRequest) -> HttpResponse:
    """What one is asked to read."""
    context = {
        "station": STATION,
        "stations_done": (),
        "crumbs": [],
        "entries": own_reviews(viewer_of(request)),
    }
    return private(render(request, "exchange/reviews.html", context))


@require_http_methods(EDITS)
@login_required
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """One application with the criteria; POST keeps the points."""
    found = review_for(viewer_of(request), pk)
    if found.state == ReviewState.CONFLICT:
        return redirect("exchange:reviews")
    form = ReviewForm(request.POST or None, review=found)
    if request.method == "POST" and form.is_valid():
        said, done = form.cleaned_data, "done" in request.POST
        try:
            score(
                **who(request),
                review=found,
                scores=form.scores,
                note=said["note"],
                comment=said["comment"],
                done=done,
                lock=said["lock"],
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Done.") if done else _("Saved."))
            return redirect("exchange:reviews") if done else redirect("exchange:review", pk=found.pk)
    context = {
        "station": STATION,
        "stations_done": (),
        "crumbs": [(_("Applications to read"), reverse("exchange:reviews"))],
        "page": review_page(found),
        "call": found.application.call,
        "form": form,
    }
    status = 422 if form.errors else 200
    return private(render(request, "exchange/review.html", context, status=status))


@require_http_methods(EDITS)
@login_required
def review_conflict(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that one cannot judge it."""
    found = review_for(viewer_of(request), pk)
    form = ConflictForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            declare_conflict(**who(request), review=found, why=form.cleaned_data["why"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Thank you for saying so. Somebody else is asked."))
            return redirect("exchange:reviews")
    context = {
        "station": STATION,
        "stations_done": (),
        "crumbs": [(_("Applications to read"), reverse("exchange:reviews"))],
        "review": found,
        "form": form,
    }
    status = 422 if form.errors else 200
    return private(render(request, "exchange/conflict.html", context, status=status))
