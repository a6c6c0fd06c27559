"""Courses on the editors' desk."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet

from zeroward.core.desk.viewsets import PlainViewSet, group, living
from zeroward.learning.models import Activity, Course, Module, QuizQuestion

COURSE = living(
    Course,
    content=["title", "summary", "audience", "criteria", "provider", "website", "order", "is_example"],
    links=["pathways"],
    search=("title", "summary"),
    icon="list-ol",
    list_display=("title", "provider"),
)
MODULE = living(
    Module,
    content=["course", "order", "title", "goals", "text", "pass_percent"],
    search=("title", "text"),
    icon="list-ul",
    list_display=("title", "course", "order"),
    list_filter=("course",),
)


class ActivityViewSet(PlainViewSet):
    model = Activity
    icon = "tasks"
    list_display = ("title", "module", "order")
    search_fields = ("title", "text")
    panels = [
        FieldPanel(name)
        for name in (
            "key",
            "module",
            "order",
            "kind",
            "title",
            "text",
            "minutes",
            "material",
            "challenge",
            "website",
        )
    ]


class QuestionViewSet(PlainViewSet):
    model = QuizQuestion
    icon = "help"
    list_display = ("text", "module", "order")
    search_fields = ("text",)
    panels = [FieldPanel(name) for name in ("key", "module", "order", "text", "options", "right", "feedback")]


register_snippet(
    group(_("Courses"), icon="list-ol", order=160, items=[COURSE, MODULE, ActivityViewSet, QuestionViewSet])
)
