"""Mentors: asked by the Mission team, they say yes or no; what was talked about is noted by both sides."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from zeroward.core.actors import signed_in
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.domain.support_telling import tell_asker, tell_mentor
from zeroward.ecosystem.domain.support_work import line, needed, not_yet, planning, refuse, told, words, write
from zeroward.ecosystem.models import Mentoring, MentoringSession, PlanItem, SupportPlan
from zeroward.ecosystem.queries.mentors import MentorFit, chosen_topics, mentors_for
from zeroward.ecosystem.queries.support_access import access_to

MOST_SESSIONS: Final = 200
OPEN: Final = (Mentoring.State.ASKED, Mentoring.State.ACCEPTED)


def ask_mentor(
    *,
    actor: Any,
    viewer: Viewer,
    plan: SupportPlan,
    item: PlanItem,
    mentor: int,
    message: str = "",
    topics: Sequence[str] = (),
    languages: Sequence[str] = (),
    until_on: datetime.date | None = None,
) -> Mentoring:
    """Ask somebody of the directory (`mentor` is their account) to go with a country; what spoke for them is kept.
    Raises NotAllowedError, ProblemsError, ConflictError."""
    with planning(viewer, plan) as access:
        if not access.plan.is_open:
            raise ConflictError(_("This plan is closed."), remedy=_("Open it again first."))
        kept = PlanItem.objects.select_for_update().get(pk=item.pk, plan=access.plan)
        found = _candidate(viewer, kept, mentor, topics, languages)
        if Mentoring.objects.filter(item=kept, mentor=mentor, state__in=OPEN).exists():
            raise ConflictError(_("This person is asked already."), place="mentor")
        made = Mentoring.objects.create(
            item=kept,
            mentor_id=mentor,
            message=words(message),
            languages=list(languages),
            until_on=until_on,
            fit=found.plain(),
        )
        made.topics.set(chosen_topics(topics))
        told("mentoring.ask", access.plan, actor, {"mentor": [None, mentor]})
        tell_mentor(made, _lazy("You are asked to be a mentor"))
    return made


def reply(
    *, actor: Any, viewer: Viewer, mentoring: Mentoring, accept: bool, words_said: str = ""
) -> Mentoring:
    """The mentor says yes or no. Raises NotAllowedError for anybody else, ConflictError when it is answered."""
    with transaction.atomic():
        kept = _held(mentoring)
        if viewer.user_id is None or kept.mentor_id != viewer.user_id:
            raise NotAllowedError(_("Only the person who was asked answers this."))
        if kept.state != Mentoring.State.ASKED:
            raise ConflictError(_("This is answered already."), remedy=_("Look at it again."))
        today = timezone.localdate()
        state = Mentoring.State.ACCEPTED if accept else Mentoring.State.DECLINED
        values: dict[str, Any] = {"state": state, "reply": words(words_said), "replied_at": timezone.now()}
        if accept:
            values["from_on"] = today
        told("mentoring.reply", kept.item.plan, actor, write(kept, values))
        title = _lazy("A mentor has accepted") if accept else _lazy("A mentor has declined")
        tell_asker(kept, actor, title)
    return kept


def end_mentoring(*, actor: Any, viewer: Viewer, mentoring: Mentoring) -> Mentoring:
    """The mentor or the Mission team ends it. Raises NotAllowedError, ConflictError."""
    with transaction.atomic():
        kept = _held(mentoring)
        access = access_to(viewer, kept.item.plan)
        mine = viewer.user_id is not None and kept.mentor_id == viewer.user_id
        if not (access.plans or mine):
            raise NotAllowedError(_("Only the mentor and the Mission team end this."))
        if kept.state not in OPEN:
            raise ConflictError(_("This has ended already."))
        values = {"state": Mentoring.State.ENDED, "until_on": timezone.localdate()}
        told("mentoring.end", kept.item.plan, actor, write(kept, values))
        if mine:
            tell_asker(kept, actor, _lazy("A mentor has ended the mentoring"))
        else:
            tell_mentor(kept, _lazy("Your mentoring has ended"))
    return kept


def note_session(
    *, actor: Any, viewer: Viewer, mentoring: Mentoring, values: Mapping[str, Any]
) -> MentoringSession:
    """Mentor or either side of the plan notes a talk, also a backdated one. Raises NotAllowedError, ProblemsError,
    ConflictError."""
    refuse(_session_problems(values))
    with transaction.atomic():
        kept = _held(mentoring)
        if not may_note(viewer, kept):
            raise NotAllowedError(_("Only the mentor and the two sides of the plan note this."))
        if kept.state not in (Mentoring.State.ACCEPTED, Mentoring.State.ENDED):
            raise ConflictError(_("The mentor has not accepted."))
        if kept.sessions.count() >= MOST_SESSIONS:
            raise ConflictError(_("There are too many already."))
        made = MentoringSession.objects.create(
            mentoring=kept,
            held_on=values["held_on"],
            minutes=values.get("minutes"),
            about=words(values["about"]),
            next_step=line(values.get("next_step", ""), 300),
            noted_by=signed_in(actor),
        )
        told("mentoring.session", kept.item.plan, actor, {"session": [None, str(made.held_on)]})
    return made


def may_note(viewer: Viewer, mentoring: Mentoring) -> bool:
    """The mentor, the platform of the country, and the Mission's planners."""
    if viewer.user_id is not None and mentoring.mentor_id == viewer.user_id:
        return True
    return bool(access_to(viewer, mentoring.item.plan).side)


def _candidate(
    viewer: Viewer, item: PlanItem, mentor: int, topics: Sequence[str], languages: Sequence[str]
) -> MentorFit:
    found = next((one for one in mentors_for(viewer, item, topics, languages) if one.user_id == mentor), None)
    if found is None or found.hindrance:
        remedy = found.hindrance if found is not None else _("Choose somebody from the list.")
        refuse([Problem("mentor", _("This person cannot be asked."), remedy)])
    assert found is not None
    return found


def _session_problems(values: Mapping[str, Any]) -> list[Problem]:
    found = []
    if not line(values.get("about", "")):
        found.append(needed("about", _("What was it about?")))
    if values.get("held_on") is None:
        found.append(needed("held_on", _("When was it?")))
    found += not_yet("held_on", values.get("held_on"), timezone.localdate())
    minutes = values.get("minutes")
    if minutes is not None and not 0 < minutes <= 1440:
        found.append(Problem("minutes", _("This number cannot be."), _("Minutes, such as 60.")))
    return found


def _held(mentoring: Mentoring) -> Mentoring:
    found = Mentoring.objects.select_for_update(of=("self",)).select_related(
        "mentor", "item__plan__country", "item__plan__owner"
    )
    return found.get(pk=mentoring.pk)
