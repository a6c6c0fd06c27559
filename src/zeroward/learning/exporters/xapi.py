"""What somebody did in their courses as statements of the Experience API (xAPI 1.0.3, IEEE 9274.1.1).

The actor is an account of this installation with a number that means nothing elsewhere: neither a name nor an address
leaves with the file. Verbs are those of ADL.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import override

from zeroward.core.domain.letters import absolute
from zeroward.learning.models import ActivityDone, Certificate, Course, Enrolment, Module, QuizTry
from zeroward.learning.queries.courses import short_key
from zeroward.people.models import User

VERBS = {
    "initialized": "http://adlnet.gov/expapi/verbs/initialized",
    "completed": "http://adlnet.gov/expapi/verbs/completed",
    "passed": "http://adlnet.gov/expapi/verbs/passed",
    "failed": "http://adlnet.gov/expapi/verbs/failed",
    "earned": "http://id.tincanapi.com/verb/earned",
}
KINDS = {
    "course": "http://adlnet.gov/expapi/activities/course",
    "module": "http://adlnet.gov/expapi/activities/module",
    "assessment": "http://adlnet.gov/expapi/activities/assessment",
    "lesson": "http://adlnet.gov/expapi/activities/lesson",
    "badge": "http://activitystrea.ms/schema/1.0/badge",
}


def statements_of(user: User) -> list[dict[str, Any]]:
    """All statements about one person, oldest first. The same facts give the same identifiers."""
    actor = _actor(user)
    with override("en"):  # one address for a thing, whoever asks in whatever language
        found = [
            *_courses(user, actor),
            *_activities(user, actor),
            *_tries(user, actor),
            *_certificates(user, actor),
        ]
    return sorted(found, key=lambda one: (one["timestamp"], one["id"]))


def _actor(user: User) -> dict[str, Any]:
    name = salted_hmac("zeroward.xapi", str(user.pk), algorithm="sha256").hexdigest()[:32]
    return {"objectType": "Agent", "account": {"homePage": absolute("/"), "name": name}}


def _courses(user: User, actor: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for one in Enrolment.objects.filter(user=user).select_related("course"):
        thing = _thing(_course_url(one.course), "course", one.course.title)
        yield _statement(actor, "initialized", thing, one.started_at)
        if one.finished_at is not None:
            yield _statement(actor, "completed", thing, one.finished_at, result={"completion": True})


def _activities(user: User, actor: dict[str, Any]) -> Iterator[dict[str, Any]]:
    rows = ActivityDone.objects.filter(enrolment__user=user).select_related("activity__module__course")
    for one in rows:
        module = one.activity.module
        url = f"{_module_url(module)}#{one.activity.key}"
        thing = _thing(url, "lesson", one.activity.title)
        yield _statement(actor, "completed", thing, one.at, parent=_module_url(module))


def _tries(user: User, actor: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for one in QuizTry.objects.filter(enrolment__user=user).select_related("module__course"):
        url = _module_url(one.module)
        thing = _thing(f"{url}#questions", "assessment", one.module.title)
        score = {
            "raw": one.right,
            "min": 0,
            "max": one.total,
            "scaled": round(one.right / one.total, 4) if one.total else 0,
        }
        result = {"score": score, "success": one.passed, "completion": True}
        yield _statement(
            actor, "passed" if one.passed else "failed", thing, one.at, result=result, parent=url
        )


def _certificates(user: User, actor: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for one in Certificate.objects.filter(enrolment__user=user, revoked_at=None):
        url = absolute(reverse("learning:certificate", args=[one.key]))
        yield _statement(actor, "earned", _thing(url, "badge", one.course_title), one.issued_at)


def _statement(
    actor: dict[str, Any],
    verb: str,
    thing: dict[str, Any],
    at: datetime,
    *,
    result: dict[str, Any] | None = None,
    parent: str = "",
) -> dict[str, Any]:
    stamp = at.isoformat(timespec="milliseconds")
    said: dict[str, Any] = {
        "id": str(uuid5(NAMESPACE_URL, f"{actor['account']['name']} {verb} {thing['id']} {at.isoformat()}")),
        "actor": actor,
        "verb": {"id": VERBS[verb], "display": {"en": verb}},
        "object": thing,
        "timestamp": stamp,
    }
    if result is not None:
        said["result"] = result
    if parent:
        said["context"] = {
            "contextActivities": {"parent": [{"objectType": "Activity", "id": parent}]},
            "platform": "Zeroward",
        }
    return said


def _thing(url: str, kind: str, name: str) -> dict[str, Any]:
    return {
        "objectType": "Activity",
        "id": url,
        "definition": {"type": KINDS[kind], "name": {"en": name}},
    }


def _course_url(course: Course) -> str:
    return absolute(reverse("learning:course", args=[course.key]))


def _module_url(module: Module) -> str:
    return absolute(reverse("learning:module", args=[module.course.key, short_key(module)]))
