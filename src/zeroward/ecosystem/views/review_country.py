"""The yearly review of a platform, for its own team."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.finding import lock_of, who
from zeroward.core.scope import Scope
from zeroward.ecosystem.domain import review_answers, review_handing
from zeroward.ecosystem.exporters.cluster_letter import letter_pdf
from zeroward.ecosystem.forms.review import DimensionForm, EvidenceForm, HandInForm
from zeroward.ecosystem.models import ClusterDecision
from zeroward.ecosystem.queries.review_country import ReviewPage, country_reviews
from zeroward.ecosystem.queries.review_facts import codebook
from zeroward.ecosystem.review_rules import ANSWER, FOLLOW, HAND_IN
from zeroward.ecosystem.views.finding import EDITS, Crumb, acted, asked_page, place_for, tried
from zeroward.ecosystem.views.review_finding import review_for


@require_safe
@login_required
def reviews(request: HttpRequest, scope: Scope) -> HttpResponse:
    """All reviews of the country, and in which cluster it stood when."""
    place = place_for(request, scope, FOLLOW)
    context = {"place": place, "found": country_reviews(place), "crumbs": []}
    return render(request, "ecosystem/reviews.html", context)


@require_safe
@login_required
def review(request: HttpRequest, scope: Scope, year: int) -> HttpResponse:
    page = review_for(request, scope, year)
    context = {"page": page, "place": page.place, "crumbs": _crumbs(page)[:1]}
    return render(request, "ecosystem/review.html", context)


@require_http_methods(EDITS)
@login_required
def dimension(request: HttpRequest, scope: Scope, year: int, key: str) -> HttpResponse:
    """The questions of one dimension."""
    page = review_for(request, scope, year, ANSWER)
    part = page.part(key)
    if part is None:
        raise Http404("There is no such part.")
    form = DimensionForm(request.POST or None, part=part, lock=page.review.lock)
    if tried(
        request,
        form,
        lambda: review_answers.save_dimension(
            **who(request),
            place=page.place,
            review=page.review,
            dimension=key,
            answers=form.answers(),
            words=form.words(),
            lock=lock_of(request),
        ),
    ):
        keys = [one.key for one in codebook().dimensions]
        after = keys[keys.index(key) + 1 :]
        if "go-on" in request.POST and after:
            return redirect("ecosystem:review-part", scope, year, after[0])
        return redirect("ecosystem:review-of", scope, year)
    context = {
        "page": page,
        "part": part,
        "place": page.place,
        "form": form,
        "stale": getattr(form, "stale", None),
        "crumbs": _crumbs(page),
    }
    return render(request, "ecosystem/review_part.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def evidence_new(request: HttpRequest, scope: Scope, year: int, fact: str) -> HttpResponse:
    page = review_for(request, scope, year, ANSWER)
    question = codebook().question(fact)
    if question is None:
        raise Http404("There is no such question.")
    form = EvidenceForm(request.POST or None, place=page.place)
    back = _here(page)
    if tried(
        request,
        form,
        lambda: review_answers.add_evidence(
            **who(request), place=page.place, review=page.review, fact=fact, row=form.row()
        ),
    ):
        return redirect(f"{back}#{question.dimension}")
    return asked_page(
        request,
        {"crumbs": _crumbs(page), "place": page.place},
        form,
        h1=_("What shows it?"),
        lead=question.question,
        button=_("Add it"),
        back=back,
    )


@require_POST
@login_required
def evidence_remove(request: HttpRequest, scope: Scope, year: int, pk: int) -> HttpResponse:
    page = review_for(request, scope, year, ANSWER)
    acted(
        request,
        lambda: review_answers.remove_evidence(
            **who(request), place=page.place, review=page.review, evidence=pk
        ),
        _("Taken off."),
    )
    return redirect(_here(page))


@require_http_methods(EDITS)
@login_required
def hand_in(request: HttpRequest, scope: Scope, year: int) -> HttpResponse:
    """What is handed in, and what is still open."""
    page = review_for(request, scope, year, HAND_IN)
    form = HandInForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: review_handing.hand_in(
            **who(request), place=page.place, review=page.review, note=form.cleaned_data["note"]
        ),
    ):
        return redirect(_here(page))
    context = {"page": page, "place": page.place, "form": form, "crumbs": _crumbs(page)}
    return render(request, "ecosystem/review_hand_in.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def take_back(request: HttpRequest, scope: Scope, year: int) -> HttpResponse:
    page = review_for(request, scope, year, HAND_IN)
    acted(
        request,
        lambda: review_handing.take_back(**who(request), place=page.place, review=page.review),
        _("The answers are yours again."),
    )
    return redirect(_here(page))


@require_safe
@login_required
def letter(request: HttpRequest, scope: Scope, year: int, number: int) -> HttpResponse:
    """The letter about a decision as PDF, once it was sent."""
    place = place_for(request, scope, FOLLOW)
    found = (
        ClusterDecision.objects.select_related("country", "typology")
        .filter(country__code=place.country, year=year, number=number, letter_sent_on__isnull=False)
        .first()
    )
    if found is None:
        raise Http404("There is no such letter.")
    return letter_response(found, place.name)


def letter_response(decision: ClusterDecision, name: str) -> HttpResponse:
    response = HttpResponse(letter_pdf(decision, name), content_type="application/pdf")
    file_name = f"letter-{decision.country.key}-{decision.year}-{decision.number}.pdf"
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response


def _here(page: ReviewPage) -> str:
    return reverse("ecosystem:review-of", args=[page.place.scope, page.round.year])


def _crumbs(page: ReviewPage) -> list[Crumb]:
    return [
        (_("Yearly reviews"), reverse("ecosystem:reviews-of", args=[page.place.scope])),
        (str(page.round.year), _here(page)),
    ]
