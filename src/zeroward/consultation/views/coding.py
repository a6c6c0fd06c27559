"""The coder's page: one passage after the other, by mouse, keyboard or screen reader, without JavaScript."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.consultation.domain.coding import code_segment
from zeroward.consultation.forms.rounds import CodesForm
from zeroward.consultation.models import Coder, CodingRound
from zeroward.consultation.queries.desk import coder_in, desk, item_of, next_item
from zeroward.consultation.views.finding import EDITS
from zeroward.consultation.views.problems import show_problems
from zeroward.consultation.views.rounds import of_round
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_safe
@login_required
def code(request: HttpRequest, pk: int, round_pk: int) -> HttpResponse:
    """On to the first passage that is left."""
    round_, _context = of_round(request, pk, round_pk)
    return _on(request, round_, _coder(request, round_))


@require_http_methods(EDITS)
@login_required
def code_item(request: HttpRequest, pk: int, round_pk: int, item: int) -> HttpResponse:
    """Code one passage."""
    round_, context = of_round(request, pk, round_pk)
    coder = _coder(request, round_)
    passage = item_of(round_, item)
    page = desk(round_, coder, passage, get_language() or "en")
    form = CodesForm(
        request.POST if request.method == "POST" else None,
        keys=[one.key for one in page.choices],
        initial={"memo": page.memo},
    )
    if request.method == "POST" and form.is_valid():
        try:
            code_segment(
                **who(request),
                item=passage,
                codes=form.cleaned_data["codes"],
                none=form.cleaned_data["none"],
                memo=form.cleaned_data["memo"],
                suggestions=page.shown,
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            return _on(request, round_, coder, after=item)
    closed = round_.state != "coding" or (passage.codes is not None and not page.coded)
    ticked = set(request.POST.getlist("codes")) if form.errors else None
    context |= {"page": page, "form": form, "closed": closed, "ticked": ticked}
    return render(request, "consultation/code.html", context, status=422 if form.errors else 200)


def _on(request: HttpRequest, round_: CodingRound, coder: Coder, after: int | None = None) -> HttpResponse:
    following = next_item(round_, coder, after) if round_.state == "coding" else None
    if following is None:
        messages.success(request, _("You have coded everything that you were asked to. Thank you."))
        return redirect("consultation:round", pk=round_.consultation_id, round_pk=round_.pk)
    return redirect("consultation:code-item", pk=round_.consultation_id, round_pk=round_.pk, item=following)


def _coder(request: HttpRequest, round_: CodingRound) -> Coder:
    coder = coder_in(round_, request.user.pk)
    if coder is None:
        raise Http404("You are not asked to code in this round.")
    return coder
