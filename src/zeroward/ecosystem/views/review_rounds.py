"""Rounds of the yearly review, for the Mission team."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.finding import who
from zeroward.ecosystem.domain import review_rounds as work
from zeroward.ecosystem.exporters.review_csv import round_csv
from zeroward.ecosystem.forms.review_mission import RoundEditForm, RoundForm
from zeroward.ecosystem.models import ReviewRound
from zeroward.ecosystem.queries.review_rounds import rounds_list, to_settle
from zeroward.ecosystem.review_rules import READ, RUN
from zeroward.ecosystem.views.finding import EDITS, Crumb, acted, asked_page, tried
from zeroward.ecosystem.views.review_finding import may_here, mission_for, round_for


@require_safe
@login_required
def rounds(request: HttpRequest) -> HttpResponse:
    place = mission_for(request, READ)
    found = rounds_list()
    context = {
        "place": place,
        "rounds": found,
        "waiting": to_settle(found),
        "may_run": may_here(request, RUN, place),
        "crumbs": [],
    }
    return render(request, "ecosystem/review_rounds.html", context)


@require_http_methods(EDITS)
@login_required
def round_new(request: HttpRequest) -> HttpResponse:
    place = mission_for(request, RUN)
    form = RoundForm(request.POST or None)
    made: list[ReviewRound] = []
    if tried(
        request,
        form,
        lambda: made.append(work.open_round(**who(request), place=place, row=form.row())),
    ):
        return redirect("ecosystem:review-round", made[0].year)
    return asked_page(
        request,
        {"place": place, "crumbs": crumbs_of()},
        form,
        h1=_("Open the review of a year"),
        lead=_("Each platform gets its questions, filled with what it answered last year."),
        button=_("Open the review"),
        back=reverse("ecosystem:review-rounds"),
    )


@require_safe
@login_required
def round_one(request: HttpRequest, year: int) -> HttpResponse:
    """Where each country is in this round, by name."""
    place, page = round_for(request, year)
    context = {
        "place": place,
        "page": page,
        "may_run": may_here(request, RUN, place),
        "crumbs": crumbs_of()[:1],
    }
    return render(request, "ecosystem/review_round.html", context)


@require_safe
@login_required
def round_table(request: HttpRequest, year: int) -> HttpResponse:
    _place, page = round_for(request, year)
    response = HttpResponse(round_csv(page), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="review-{year}.csv"'
    return response


@require_http_methods(EDITS)
@login_required
def round_edit(request: HttpRequest, year: int) -> HttpResponse:
    place, page = round_for(request, year, RUN)
    form = RoundEditForm(request.POST or None, round=page.round)
    back = reverse("ecosystem:review-round", args=[year])
    if tried(
        request,
        form,
        lambda: work.change_round(
            **who(request),
            place=place,
            round=page.round,
            row=form.row(),
            lock=form.cleaned_data["lock"] or 0,
        ),
    ):
        return redirect(back)
    return asked_page(
        request,
        {"place": place, "crumbs": crumbs_of(year)},
        form,
        h1=_("Change the review of %(year)d") % {"year": year},
        lead=_("Year, rules and the day whose state counts stay as they were opened."),
        button=_("Save"),
        back=back,
    )


@require_POST
@login_required
def round_remind(request: HttpRequest, year: int) -> HttpResponse:
    place, page = round_for(request, year, RUN)
    acted(
        request,
        lambda: work.remind(**who(request), place=place, round=page.round),
        _("The platforms that have not handed in are reminded."),
    )
    return redirect("ecosystem:review-round", year)


@require_http_methods(EDITS)
@login_required
def round_close(request: HttpRequest, year: int) -> HttpResponse:
    place, page = round_for(request, year, RUN)
    back = reverse("ecosystem:review-round", args=[year])
    if request.method == "POST":
        acted(
            request,
            lambda: work.close_round(**who(request), place=place, round=page.round),
            _("The review is closed."),
        )
        return redirect(back)
    return asked_page(
        request,
        {"place": place, "crumbs": crumbs_of(year)},
        None,
        h1=_("Close the review of %(year)d?") % {"year": year},
        lead=_(
            "Not handed in: %(number)d. They end without a result, and their last decision goes on. What was handed "
            "in can still be read and decided."
        )
        % {"number": page.answering},
        button=_("Close the review"),
        danger=True,
        back=back,
    )


def crumbs_of(year: int | None = None) -> list[Crumb]:
    """The way to pages of a round."""
    found = [(_("Reviews of ecosystems"), reverse("ecosystem:review-rounds"))]
    if year is not None:
        found.append((str(year), reverse("ecosystem:review-round", args=[year])))
    return found
