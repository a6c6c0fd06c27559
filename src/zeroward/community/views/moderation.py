"""Reporting posts, and what hosts do about them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.community.domain import moderation as work
from zeroward.community.forms.thread import DecideForm, HideForm, ReportForm
from zeroward.community.models import Post, Report
from zeroward.community.queries.group_access import Access, group_access
from zeroward.community.queries.moderation import reports_of
from zeroward.community.queries.thread_page import readable_post
from zeroward.community.views.group_finding import (
    EDITS,
    acted,
    asked_page,
    form_page,
    group_frame,
    led_group,
    tried,
)
from zeroward.core.finding import who


@require_http_methods(EDITS)
@login_required
def post_report(request: HttpRequest, pk: int) -> HttpResponse:
    post, access = _post(request, pk)
    form = ReportForm(request.POST or None)
    if tried(request, form, lambda: work.report_post(**who(request), post=post, **form.cleaned_data)):
        messages.success(request, _("The hosts look at it and answer you."))
        return redirect("community:thread", access.group.key, post.thread_id)
    back = _address(post)
    return asked_page(
        request,
        group_frame(access, (post.thread.subject, back)),
        form,
        h1=_("Report this post"),
        lead=_("The hosts of the group read your report and see your name. The writer does not."),
        quote=post if access.with_names else None,
        button=_("Report it"),
        back=back,
    )


@require_safe
@login_required
def group_reports(request: HttpRequest, key: str) -> HttpResponse:
    access = led_group(request, key)
    waiting, answered = reports_of(access.group)
    context = {**group_frame(access), "waiting": waiting, "answered": answered}
    return render(request, "community/group_reports.html", context)


@require_http_methods(EDITS)
@login_required
def report_decide(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    access = led_group(request, key)
    report = (
        Report.objects.select_related("post__thread__group", "post__author", "reporter")
        .filter(pk=pk, post__thread__group=access.group)
        .first()
    )
    if report is None:
        raise Http404("There is no such report.")
    form = DecideForm(request.POST or None)
    hide = "hide" in request.POST
    if tried(
        request,
        form,
        lambda: work.decide_report(
            **who(request), report=report, hide=hide, answer=form.cleaned_data["answer"]
        ),
    ):
        messages.success(request, _("They were told."))
        return redirect("community:group-reports", key)
    back = reverse("community:group-reports", args=[key])
    context = {**group_frame(access, (_("Reports"), back)), "report": report, "form": form, "back": back}
    return form_page(request, "community/report_decide.html", context)


@require_http_methods(EDITS)
@login_required
def post_hide(request: HttpRequest, pk: int) -> HttpResponse:
    post, access = _led_post(request, pk)
    form = HideForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: work.hide_post(**who(request), post=post, reason=form.cleaned_data["answer"]),
    ):
        return redirect(_address(post))
    return asked_page(
        request,
        group_frame(access, (post.thread.subject, _address(post))),
        form,
        h1=_("Hide this post?"),
        lead=_("Its place and your reason stay. The writer is told, and you can show it again."),
        quote=post,
        button=_("Hide it"),
        danger=True,
        back=_address(post),
    )


@require_POST
@login_required
def post_show(request: HttpRequest, pk: int) -> HttpResponse:
    post, _access = _led_post(request, pk)
    acted(request, lambda: work.show_post(**who(request), post=post), _("The post is shown again."))
    return redirect(_address(post))


def _post(request: HttpRequest, pk: int) -> tuple[Post, Access]:
    post = readable_post(request.viewer, pk)  # type: ignore[attr-defined]
    if post is None:
        raise Http404("There is no such post.")
    return post, group_access(request.viewer, post.thread.group)  # type: ignore[attr-defined]


def _led_post(request: HttpRequest, pk: int) -> tuple[Post, Access]:
    post, access = _post(request, pk)
    if not access.may_lead:
        raise Http404("This is for hosts.")
    return post, access


def _address(post: Post) -> str:
    return f"{reverse('community:thread', args=[post.thread.group.key, post.thread_id])}#post-{post.pk}"
