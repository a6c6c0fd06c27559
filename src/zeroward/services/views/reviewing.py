"""Reviewing what providers write."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.services.domain.reviewing import changed_meanwhile, publish_proposal, send_back
from zeroward.services.forms.use import ReviewForm
from zeroward.services.models import ProposalState
from zeroward.services.queries.comparing import compared
from zeroward.services.queries.keeping import reviewed_by, reviews, waiting_for
from zeroward.services.views.finding import EDITS


@require_safe
@login_required
def review(request: HttpRequest) -> HttpResponse:
    """What waits, the longest wait first."""
    viewer = request.viewer  # type: ignore[attr-defined]
    if not reviews(viewer):
        raise PermissionDenied
    return render(request, "services/review.html", {"waiting": waiting_for(viewer)})


@require_http_methods(EDITS)
@login_required
def review_one(request: HttpRequest, pk: int) -> HttpResponse:
    """One proposal beside the entry; the button that was pressed says what to do."""
    found = reviewed_by(pk, request.viewer)  # type: ignore[attr-defined]
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["answer"]
        try:
            if request.POST.get("step") == "publish":
                publish_proposal(**who(request), proposal=found, over=form.cleaned_data["over"], text=text)
                said = _("Published.")
            else:
                send_back(**who(request), proposal=found, text=text)
                said = _("Sent back; the provider was told.")
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, said)
            return redirect("services:review")
    waits = found.state == ProposalState.SENT
    context = {
        "proposal": found,
        "provider": found.provider,
        "changes": compared(found),
        "waits": waits,
        "meanwhile": changed_meanwhile(found) if waits else [],
        "form": form,
        "crumbs": [(_("Entries to review"), reverse("services:review"))],
    }
    return render(request, "services/review_one.html", context, status=422 if form.errors else 200)
