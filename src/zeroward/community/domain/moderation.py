"""Reporting a post, and what hosts do about it."""

from typing import Any, Final

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from zeroward.community.domain.group_work import leading, line
from zeroward.community.domain.naming import untell_named
from zeroward.community.models import GroupMember, Post, Report
from zeroward.community.queries.group_access import ACTIVE, group_access
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.notifying_many import Notice, notify_many
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.visibility import Viewer

REPORTS: Final = "community.reports"
MOST_OPEN: Final = 20
"""Reports of one person that wait for an answer."""


def report_post(*, actor: Any, viewer: Viewer, post: Post, reason: str, words: str = "") -> Report:
    """Report a post to the hosts; once while it waits. Whoever reads a thread may do it.

    Raises NotAllowedError, InvalidInputError, ConflictError after very many.
    """
    access = group_access(viewer, post.thread.group)
    person = signed_in(actor)
    if not access.may_read or person is None:
        raise NotAllowedError(_("Sign in to report this post."))
    if reason not in Report.Reason.values:
        raise InvalidInputError(_("Choose what is wrong with it."), place="reason")
    with transaction.atomic():
        waiting = Report.objects.filter(reporter=person, state=Report.State.OPEN)
        before = waiting.filter(post=post).first()
        if before is not None:
            return before
        if waiting.count() >= MOST_OPEN:
            raise ConflictError(
                _("Many of your reports wait for an answer."), remedy=_("Write to a host instead.")
            )
        made = Report.objects.create(post=post, reporter=person, reason=reason, words=line(words, 1000))
        _record("report.open", post, None, {})
        _tell_hosts(post)
    return made


def decide_report(*, actor: Any, viewer: Viewer, report: Report, hide: bool, answer: str) -> None:
    """Keep the post or hide it; the reporter is told, the writer too when it is hidden. All reports of the post are
    answered at once. Raises NotAllowedError, InvalidInputError without a reason, ConflictError."""
    said = line(answer, 300)
    if not said:
        raise InvalidInputError(_("Say why."), place="answer", remedy=_("Both will read it."))
    with leading(viewer, report.post.thread.group):
        kept = Report.objects.select_for_update(of=("self",)).get(pk=report.pk)
        if kept.state != Report.State.OPEN:
            raise ConflictError(_("This report was answered already."))
        post = Post.objects.select_for_update(of=("self",)).get(pk=kept.post_id)
        if hide:
            _hide(post, actor, said)
        state = Report.State.HIDDEN if hide else Report.State.KEPT
        open_ones = post.reports.filter(state=Report.State.OPEN).select_related("reporter")
        title = (
            gettext_noop("The post that you reported is hidden now")
            if hide
            else gettext_noop("The post that you reported stays")
        )
        notify_many(_notice(one.reporter, title, said, post) for one in open_ones)
        open_ones.update(state=state, decided_by=signed_in(actor), decided_at=timezone.now(), answer=said)
        _record("report.done", post, actor, {"state": ["open", state]})


def hide_post(*, actor: Any, viewer: Viewer, post: Post, reason: str) -> None:
    """Hide a post that nobody reported; the writer is told. Raises NotAllowedError, InvalidInputError."""
    said = line(reason, 300)
    if not said:
        raise InvalidInputError(_("Say why."), place="answer", remedy=_("The writer will read it."))
    with leading(viewer, post.thread.group):
        kept = Post.objects.select_for_update(of=("self",)).get(pk=post.pk)
        if kept.hidden_at is None:
            _hide(kept, actor, said)
            _record("post.archive", kept, actor, {"hidden": [False, True]})


def show_post(*, actor: Any, viewer: Viewer, post: Post) -> None:
    """Show a hidden post again. Raises NotAllowedError."""
    with leading(viewer, post.thread.group):
        kept = Post.objects.select_for_update(of=("self",)).get(pk=post.pk)
        if kept.hidden_at is not None:
            kept.hidden_at, kept.hidden_reason = None, ""
            kept.save(update_fields=["hidden_at", "hidden_reason", "updated_at"])
            _record("post.reopen", kept, actor, {"hidden": [True, False]})


def _hide(post: Post, actor: Any, reason: str) -> None:
    post.hidden_at, post.hidden_reason = timezone.now(), reason
    post.save(update_fields=["hidden_at", "hidden_reason", "updated_at"])
    untell_named(Post.objects.filter(pk=post.pk))
    if post.author_id != getattr(actor, "pk", None):
        notify_many([_notice(post.author, gettext_noop("A host has hidden a post of yours"), reason, post)])


def _notice(user: Any, title: str, body: str, post: Post) -> Notice:
    return Notice(
        user=user,
        kind=REPORTS,
        title=lambda: _(title),
        body=body,
        url=lambda: reverse("community:thread", args=[post.thread.group.key, post.thread_id]),
    )


def _tell_hosts(post: Post) -> None:
    group = post.thread.group
    hosts = group.memberships.filter(role=GroupMember.Role.HOST, state=ACTIVE).select_related("user")
    notify_many(
        Notice(
            user=host.user,
            kind=REPORTS,
            title=lambda: _("A post in “%(group)s” was reported") % {"group": group.title},
            url=lambda: reverse("community:group-reports", args=[group.key]),
        )
        for host in hosts
    )


def _record(what: str, post: Post, actor: Any, changes: dict[str, Any]) -> None:
    record_event(
        action=f"community.{what}",
        record=post,
        actor=actor,
        scope=post.thread.group.scope,
        changes=changes,
    )
