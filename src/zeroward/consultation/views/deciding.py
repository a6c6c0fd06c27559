"""Agreement of a round, and deciding the passages on which coders differ. Open only when the coding has ended."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.consultation.domain.deciding import decide
from zeroward.consultation.forms.rounds import DecisionForm
from zeroward.consultation.models import CodingRound
from zeroward.consultation.queries.codebooks import names
from zeroward.consultation.queries.deciding import differences_of
from zeroward.consultation.queries.drift import drift_of
from zeroward.consultation.queries.round_review import round_review
from zeroward.consultation.queries.rounds import shows_codes
from zeroward.consultation.rules import RUN
from zeroward.consultation.views.finding import EDITS
from zeroward.consultation.views.problems import show_problems
from zeroward.consultation.views.rounds import of_round
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_safe
@login_required
def review(request: HttpRequest, pk: int, round_pk: int) -> HttpResponse:
    """How far coders agree, code by code; for a drift round, with what was said before."""
    round_, context = of_round(request, pk, round_pk)
    _demand_ended(round_)
    language, person, named = get_language() or "en", request.user.pk, context["may_run"]
    context["page"] = round_review(round_, person, language, named=named)
    if round_.kind == CodingRound.Kind.DRIFT:
        context["drift"] = drift_of(round_, language)
    return render(request, "consultation/review.html", context)


@require_safe
@login_required
def differing(request: HttpRequest, pk: int, round_pk: int) -> HttpResponse:
    """Passages on which coders differ, those without a decision first."""
    round_, context = of_round(request, pk, round_pk)
    _demand_ended(round_)
    found = differences_of(round_, request.user.pk, get_language() or "en", named=context["may_run"])
    context |= {
        "open": [one for one in found if one.decided is None],
        "decided": [one for one in found if one.decided is not None],
        "may_decide": context["may_run"] and round_.state == "deciding",
    }
    return render(request, "consultation/differing.html", context)


@require_http_methods(EDITS)
@login_required
def decision(request: HttpRequest, pk: int, round_pk: int, item: int) -> HttpResponse:
    """Decide one passage, with a reason; then on to the next."""
    round_, context = of_round(request, pk, round_pk, RUN)
    _demand_ended(round_)
    language = get_language() or "en"
    found = differences_of(round_, request.user.pk, language, named=True)
    page = next((one for one in found if one.item.pk == item), None)
    if page is None:
        raise Http404("There is nothing to decide about this passage.")
    named = names(round_.codebook, language)
    chosen = page.item.codes if page.item.codes is not None else page.common
    form = DecisionForm(
        request.POST if request.method == "POST" else None,
        codes=list(named.items()),
        initial={"codes": chosen, "none": page.item.codes == [], "reason": page.reason},
    )
    if request.method == "POST" and form.is_valid():
        page.item.round = round_
        try:
            decide(**who(request), item=page.item, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            left = [one.item.pk for one in found if one.decided is None and one.item.pk != item]
            if left:
                return redirect("consultation:decision", pk=pk, round_pk=round_pk, item=left[0])
            messages.success(request, _("Every difference is decided."))
            return redirect("consultation:round", pk=pk, round_pk=round_pk)
    open_ = sum(one.decided is None for one in found)
    context |= {"form": form, "page": page, "left": open_, "closed": round_.state != "deciding"}
    return render(request, "consultation/decision.html", context, status=422 if form.errors else 200)


def _demand_ended(round_: CodingRound) -> None:
    """While a blind round is being coded nobody sees what others found: the page is not there."""
    if not shows_codes(round_):
        raise Http404("The coding of this round has not ended.")
