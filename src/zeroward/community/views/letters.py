"""What links in letters open: the reply to a post, and the end of a group's letters. No sign-in is asked for."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from zeroward.community.domain import letters as work
from zeroward.community.forms.thread import PostForm
from zeroward.community.views.group_finding import EDITS, tried
from zeroward.core.errors import HouseError


@require_http_methods(EDITS)
@never_cache
def letter_reply(request: HttpRequest, token: str) -> HttpResponse:
    """The form of a reply, beside the words that the letter held already; nothing else of the group."""
    try:
        user, post = work.answering(token)
    except HouseError as error:
        return _closed(request, error)
    form = PostForm(request.POST or None, files=False, lang=post.lang)
    sent = tried(request, form, lambda: work.answer_from_letter(token=token, row=form.row()))
    context = {"post": post, "person": user, "form": form, "sent": sent}
    return render(request, "community/letter_reply.html", context, status=422 if form.errors else 200)


# mail programs end letters with one click, without a form of ours
@csrf_exempt
@require_http_methods(EDITS)
@never_cache
def letters_stop(request: HttpRequest, token: str) -> HttpResponse:
    """Ask once, so that a program that follows every link ends nothing."""
    try:
        groups = work.stopping(token)
        if request.method == "POST":
            work.stop_letters(token=token)
            messages.success(request, _("No more letters about this."))
            return redirect("community:groups")
    except HouseError as error:
        return _closed(request, error)
    return render(request, "community/letters_stop.html", {"groups": groups})


def _closed(request: HttpRequest, error: HouseError) -> HttpResponse:
    return render(request, "community/letter_closed.html", {"error": error}, status=410)
