"""Threads: reading, beginning, answering, changing one's words, votes, files."""

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.community.domain import threads as work
from zeroward.community.forms.thread import PostForm, SettleForm, ThreadForm
from zeroward.community.models import Post, Thread
from zeroward.community.queries.group_access import group_access
from zeroward.community.queries.thread_page import readable_file, readable_post, thread_page
from zeroward.community.views.group_finding import (
    EDITS,
    acted,
    asked_page,
    form_page,
    group_frame,
    led_group,
    member_group,
    tried,
)
from zeroward.core.finding import who
from zeroward.core.views.private_file import handed_out


@require_http_methods(EDITS)
def thread(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Read it; members answer on the same page."""
    viewer = request.viewer  # type: ignore[attr-defined]
    page = thread_page(viewer, key, pk, request.GET)
    if page is None:
        raise Http404("There is no such thread.")
    found = page.thread
    form = PostForm(request.POST or None, request.FILES or None, lang=found.lang) if page.may_answer else None
    made: list[Post] = []
    if form is not None and tried(
        request, form, lambda: made.append(work.reply(**who(request), thread=found, row=form.row()))
    ):
        number = -(-found.posts.count() // page.page.paginator.per_page)
        return redirect(f"{reverse('community:thread', args=[key, pk])}?page={number}#post-{made[0].pk}")
    if page.access.is_member and page.access.member is not None and request.method == "GET":
        work.mark_read(member=page.access.member, post_pk=page.newest)
    frame = group_frame(page.access)
    status = 422 if form is not None and form.errors else 200
    return render(request, "community/thread.html", {**frame, "page": page, "form": form}, status=status)


@require_http_methods(EDITS)
@login_required
def thread_new(request: HttpRequest, key: str) -> HttpResponse:
    access = member_group(request, key)
    form = ThreadForm(request.POST or None, request.FILES or None, group=access.group)
    made: list[Thread] = []
    if tried(
        request,
        form,
        lambda: made.append(
            work.start_thread(
                **who(request),
                group=access.group,
                subject=form.cleaned_data["subject"],
                kind=form.cleaned_data["kind"],
                round=form.chosen_round,
                row=form.row(),
            )
        ),
    ):
        return redirect("community:thread", key, made[0].pk)
    context = {**group_frame(access), "form": form, "back": reverse("community:group", args=[key])}
    return form_page(request, "community/thread_form.html", context)


@require_POST
@login_required
def thread_vote(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    access = member_group(request, key)
    found = _thread(access.group.pk, pk)
    stand = request.POST.get("stand", "")
    said = _("Your vote counts.") if stand else _("Your vote is taken back.")
    acted(request, lambda: work.vote(**who(request), thread=found, stand=stand), said)
    return redirect("community:thread", key, pk)


@require_http_methods(EDITS)
@login_required
def thread_settle(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    access = led_group(request, key)
    found = _thread(access.group.pk, pk)
    form = SettleForm(
        request.POST or None, initial={"outcome": found.outcome or "taken", "words": found.outcome_words}
    )
    if tried(request, form, lambda: work.settle(**who(request), thread=found, **form.cleaned_data)):
        return redirect("community:thread", key, pk)
    back = reverse("community:thread", args=[key, pk])
    return asked_page(
        request,
        group_frame(access, (found.subject, back)),
        form,
        h1=_("What becomes of this proposal?"),
        button=_("Save"),
        back=back,
        quote=found.posts.filter(hidden_at=None).exclude(body="").first(),
    )


@require_POST
@login_required
def thread_set(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Put it at the top, close it, and the other way round."""
    access = led_group(request, key)
    found = _thread(access.group.pk, pk)
    pinned = request.POST.get("pinned", str(int(found.is_pinned))) == "1"
    closed = request.POST.get("closed", str(int(found.closed_at is not None))) == "1"
    acted(
        request,
        lambda: work.set_thread(**who(request), thread=found, pinned=pinned, closed=closed),
        _("Saved."),
    )
    return redirect("community:thread", key, pk)


@require_http_methods(EDITS)
@login_required
def post_change(request: HttpRequest, pk: int) -> HttpResponse:
    post = _own_post(request, pk)
    form = PostForm(request.POST or None, files=False, lang=post.lang, initial={"body": post.body})
    if tried(request, form, lambda: work.change_post(**who(request), post=post, row=form.row())):
        return redirect(_address(post))
    frame = group_frame(group_access(request.viewer, post.thread.group))  # type: ignore[attr-defined]
    return asked_page(
        request,
        frame,
        form,
        h1=_("Change your post"),
        lead=_("That it was changed is shown."),
        button=_("Save"),
        back=_address(post),
    )


@require_http_methods(EDITS)
@login_required
def post_take_back(request: HttpRequest, pk: int) -> HttpResponse:
    post = _own_post(request, pk)
    if request.method == "POST":
        acted(
            request,
            lambda: work.take_back_post(**who(request), post=post),
            _("Your words are taken back."),
        )
        return redirect("community:thread", post.thread.group.key, post.thread_id)
    frame = group_frame(group_access(request.viewer, post.thread.group))  # type: ignore[attr-defined]
    return asked_page(
        request,
        frame,
        None,
        h1=_("Take your words back?"),
        lead=_("Words and files are deleted. The place stays, so that answers can be followed."),
        button=_("Take them back"),
        danger=True,
        back=_address(post),
        quote=post,
    )


@require_safe
@login_required
def post_file(request: HttpRequest, pk: int) -> FileResponse:
    """The file, always to be saved and never opened in our name."""
    found = readable_file(request.viewer, pk)  # type: ignore[attr-defined]
    if found is None:
        raise Http404("There is no such file.")
    return handed_out(found)


def _thread(group: int, pk: int) -> Thread:
    found = Thread.objects.select_related("group").filter(group=group, pk=pk).first()
    if found is None:
        raise Http404("There is no such thread.")
    return found


def _own_post(request: HttpRequest, pk: int) -> Post:
    post = readable_post(request.viewer, pk)  # type: ignore[attr-defined]
    if post is None or post.author_id != request.user.pk:
        raise Http404("There is no such post of yours.")
    return post


def _address(post: Post) -> str:
    return f"{reverse('community:thread', args=[post.thread.group.key, post.thread_id])}#post-{post.pk}"
