"""Questions that were answered, for everybody."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.ui.contribute import contribute_url
from zeroward.library.queries import answers
from zeroward.library.views.pages import address, base_context, know_rows


@require_safe
def answers_page(request: HttpRequest) -> HttpResponse:
    """All of them, or those on one topic."""
    request.counted = "list:answers"
    page = answers.answers_page(request.GET.get("topic", "")[:40])
    return render(request, "library/answers.html", base_context(page=page, ask_url=address("helpdesk:ask")))


@require_safe
def answer_page(request: HttpRequest, key: str) -> HttpResponse:
    """One question with its answer."""
    page = answers.answer_entry(key)
    if page is None:
        raise Http404(f"There is no answer {key}.")
    request.counted = f"answer:{key}"
    context = base_context(
        (_("Questions answered"), reverse("library:answers")),
        page=page,
        know=know_rows(page.record, about=f"answer:{key}"),
        correct_url=contribute_url(f"answer:{key}", "correction"),
        ask_url=address("helpdesk:ask"),
    )
    return render(request, "library/answer.html", context)
