"""Asking colleagues to answer parts of a round."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.diagnosis.domain.asking import ask_colleague, colleagues, take_back
from zeroward.diagnosis.forms.rounds import AskForm
from zeroward.diagnosis.queries.round_page import round_page
from zeroward.diagnosis.rules import ANSWER
from zeroward.diagnosis.views.finding import EDITS, found, frame_of


@require_http_methods(EDITS)
@login_required
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Whom to ask for which part; who is asked already."""
    kept, place = found(request, pk, ANSWER)
    language = (get_language() or "en").partition("-")[0]
    page = round_page(kept, request.user.pk, language, timezone.localdate())
    form = AskForm(
        request.POST if request.method == "POST" else None,
        people=colleagues(kept.scope),
        parts=[(part.key, str(part.title)) for part in page.parts],
        section=request.GET.get("part", ""),
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            ask_colleague(
                **who(request),
                assessment=kept,
                person=form.person(),
                section=said["section"],
                due=said["due"],
                note=said["note"],
            )
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("%(person)s is asked.") % {"person": form.person()})
            return redirect("diagnosis:assessment", pk=pk)
    context = {**frame_of(request, kept, place), "form": form, "page": page}
    return render(request, "diagnosis/ask.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def unask(request: HttpRequest, pk: int, asked: int) -> HttpResponse:
    """A colleague is not asked any more."""
    kept, _place = found(request, pk, ANSWER)
    try:
        take_back(**who(request), assessment=kept, pk=asked)
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("diagnosis:assessment", pk=pk)
