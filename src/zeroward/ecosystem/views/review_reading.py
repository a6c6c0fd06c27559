"""One country in a round, for the Mission team: reading, deciding, publishing, the letter."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.finding import who
from zeroward.ecosystem.domain import cluster_decisions, review_handing, review_reading
from zeroward.ecosystem.exporters.cluster_letter import draft_of
from zeroward.ecosystem.forms.review import ReasonForm
from zeroward.ecosystem.forms.review_mission import DecisionForm, LetterForm, PublishForm, ReadingForm
from zeroward.ecosystem.models import ClusterDecision
from zeroward.ecosystem.queries.review_reading import ReadingPage
from zeroward.ecosystem.review_rules import READ, RUN
from zeroward.ecosystem.views.finding import EDITS, acted, asked_page, tried
from zeroward.ecosystem.views.review_country import letter_response
from zeroward.ecosystem.views.review_finding import may_here, reading_for
from zeroward.ecosystem.views.review_rounds import crumbs_of


@require_safe
@login_required
def read(request: HttpRequest, year: int, code: str) -> HttpResponse:
    place, page = reading_for(request, year, code)
    context = {
        "place": place,
        "page": page,
        "may_run": may_here(request, RUN, place),
        "may_read": may_here(request, READ, place),
        "crumbs": crumbs_of(year),
    }
    return render(request, "ecosystem/review_read.html", context)


@require_http_methods(EDITS)
@login_required
def say(request: HttpRequest, year: int, code: str) -> HttpResponse:
    """What one of two readers says."""
    place, page = reading_for(request, year, code)
    newest = page.newest
    if newest is None:
        raise Http404("Nothing is handed in.")
    form = ReadingForm(request.POST or None, page=page)
    if tried(
        request,
        form,
        lambda: review_reading.say_of_review(
            **who(request), place=place, handed_in=newest, **form.cleaned_data
        ),
    ):
        return redirect("ecosystem:review-read", year, code)
    return _asked(
        request,
        page,
        form,
        h1=_("What do you say of this review?"),
        lead=page.proposal.sentence if page.proposal is not None else "",
        button=_("Keep it"),
    )


@require_http_methods(EDITS)
@login_required
def decide(request: HttpRequest, year: int, code: str) -> HttpResponse:
    place, page = reading_for(request, year, code, RUN)
    proposed = page.standing.cluster or "" if page.standing is not None else ""
    form = DecisionForm(request.POST or None, clusters=page.clusters, proposed=proposed)
    if tried(
        request,
        form,
        lambda: cluster_decisions.decide_cluster(
            **who(request), place=place, review=page.review, row=form.row()
        ),
    ):
        return redirect("ecosystem:review-read", year, code)
    return _asked(
        request,
        page,
        form,
        h1=_("In which cluster does %(country)s stand?") % {"country": page.name},
        lead=page.standing_said,
        button=_("Decide"),
    )


@require_http_methods(EDITS)
@login_required
def decide_between(request: HttpRequest, year: int, code: str) -> HttpResponse:
    """A country has changed in mid-year."""
    place, page = reading_for(request, year, code, RUN)
    form = DecisionForm(request.POST or None, clusters=page.clusters)
    if tried(
        request,
        form,
        lambda: cluster_decisions.decide_between(
            **who(request), place=place, country=page.review.country, year=year, row=form.row()
        ),
    ):
        return redirect("ecosystem:review-read", year, code)
    return _asked(
        request,
        page,
        form,
        h1=_("Has %(country)s changed in mid-year?") % {"country": page.name},
        lead=_("A second decision of the year holds from its day on. Earlier ones stay as they are."),
        button=_("Decide"),
    )


@require_http_methods(EDITS)
@login_required
def open_again(request: HttpRequest, year: int, code: str) -> HttpResponse:
    place, page = reading_for(request, year, code, RUN)
    form = ReasonForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: review_handing.open_again(
            **who(request),
            place=place,
            country_place=page.place,
            review=page.review,
            reason=form.cleaned_data["reason"],
        ),
    ):
        return redirect("ecosystem:review-read", year, code)
    return _asked(
        request,
        page,
        form,
        h1=_("Open the review of %(country)s again?") % {"country": page.name},
        lead=_("The platform can change its answers and hand them in anew. What was decided stays."),
        button=_("Open it again"),
    )


@require_http_methods(EDITS)
@login_required
def letter(request: HttpRequest, year: int, code: str, number: int) -> HttpResponse:
    """The letter to the platform: a draft that can be changed, then sent once."""
    place, page = reading_for(request, year, code, RUN)
    found = _decision(page, number)
    form = LetterForm(request.POST or None, initial={"letter": found.letter or draft_of(found, page)})
    if tried(
        request,
        form,
        lambda: cluster_decisions.send_letter(
            **who(request), place=place, decision=found, letter=form.cleaned_data["letter"]
        ),
    ):
        return redirect("ecosystem:review-read", year, code)
    return _asked(
        request,
        page,
        form,
        h1=_("Letter to the platform of %(country)s") % {"country": page.name},
        lead=_("It is sent once. The platform can read it and load it as PDF."),
        button=_("Send the letter"),
    )


@require_safe
@login_required
def letter_file(request: HttpRequest, year: int, code: str, number: int) -> HttpResponse:
    _place, page = reading_for(request, year, code)
    found = _decision(page, number)
    if found.letter_sent_on is None:
        raise Http404("There is no such letter.")
    return letter_response(found, page.name)


@require_http_methods(EDITS)
@login_required
def publish(request: HttpRequest, year: int, code: str, number: int) -> HttpResponse:
    place, page = reading_for(request, year, code, RUN)
    found = _decision(page, number)
    form = PublishForm(request.POST or None, initial={"public_reason": found.public_reason})
    if tried(
        request,
        form,
        lambda: cluster_decisions.publish_decision(
            **who(request),
            place=place,
            decision=found,
            public_reason=form.cleaned_data["public_reason"],
        ),
    ):
        return redirect("ecosystem:review-read", year, code)
    return _asked(
        request,
        page,
        form,
        h1=_("Let everyone read the decision?"),
        lead=_("Everyone will see the cluster, from when it holds, and these words."),
        button=_("Publish"),
    )


@require_POST
@login_required
def hide(request: HttpRequest, year: int, code: str, number: int) -> HttpResponse:
    place, page = reading_for(request, year, code, RUN)
    found = _decision(page, number)
    acted(
        request,
        lambda: cluster_decisions.hide_decision(**who(request), place=place, decision=found),
        _("The decision is not public any more."),
    )
    return redirect("ecosystem:review-read", year, code)


def _decision(page: ReadingPage, number: int) -> ClusterDecision:
    found = next(
        (one for one in page.decisions if one.number == number and one.year == page.round.year), None
    )
    if found is None:
        raise Http404("There is no such decision.")
    return found


def _asked(request: HttpRequest, page: ReadingPage, form: object, **words: object) -> HttpResponse:
    here = reverse("ecosystem:review-read", args=[page.round.year, page.review.country.key])
    frame = {"place": page.place, "crumbs": [*crumbs_of(page.round.year), (page.name, here)]}
    return asked_page(request, frame, form, back=here, **words)  # type: ignore[arg-type]
