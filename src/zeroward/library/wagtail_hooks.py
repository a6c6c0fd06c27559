"""The portfolio on the editors' desk."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.snippets.models import register_snippet

from zeroward.core.desk.viewsets import group, living
from zeroward.library.models import (
    Answer,
    Category,
    Challenge,
    DeepDive,
    Evidence,
    GuideStep,
    Lesson,
    Material,
    Persona,
    Placement,
    ProblemType,
    Quote,
    Recording,
    Term,
    WhQuestion,
)

LINK_PANELS = [
    FieldPanel("label"),
    FieldPanel("url"),
    FieldPanel("lang"),
    FieldPanel("kind"),
    FieldPanel("state"),
    FieldPanel("order"),
]

MATERIAL = living(
    Material,
    content=[
        "title",
        "summary",
        "key_features",
        "format",
        "reach",
        "country_note",
        "year_from",
        "year_to",
        "year_note",
        InlinePanel("links", panels=LINK_PANELS, heading=_("Links"), label=_("Link")),
        "title_variants",
        "note",
    ],
    links=["countries", "partners", "organisations", "hashtags", "related"],
    search=("title", "summary", "key"),
    icon="doc-full-inverse",
    list_display=("title", "format", "stage"),
)

PORTFOLIO = [
    MATERIAL,
    living(
        Placement,
        content=["material", "challenge", "focus", "key_features", "order", "note"],
        search=("key", "focus"),
        icon="link",
        list_display=("material", "challenge", "stage"),
        list_filter=("challenge",),
    ),
    living(
        Challenge,
        content=["category", "code", "title", "summary", "key_challenges", "order", "title_variants", "note"],
        links=["hashtags"],
        search=("title", "code"),
        icon="help",
        list_display=("code", "title", "stage"),
        list_filter=("category",),
    ),
    living(
        Category, content=["code", "title", "summary", "order"], search=("title",), icon="folder-open-inverse"
    ),
    living(
        Lesson,
        content=["category", "text", "order", "note"],
        links=["challenges"],
        search=("text",),
        icon="pick",
        list_filter=("category",),
    ),
    living(
        DeepDive,
        content=["category", "title", "country", "summary", "steps", "founders", "partners", "order", "note"],
        links=["challenges"],
        search=("title", "summary"),
        icon="list-ol",
    ),
    living(
        Recording,
        content=["title", "held_on", "material", "url", "lang", "subtitles", "description"],
        search=("title",),
        icon="media",
    ),
    living(
        Quote,
        content=["challenge", "text", "speaker", "consent", "consent_note"],
        search=("text",),
        icon="openquote",
        list_filter=("consent",),
    ),
    living(
        Evidence,
        content=["material", "city", "place", "year", "outcome", "text", "credit"],
        search=("text", "place"),
        icon="success",
        list_filter=("outcome",),
    ),
]

GUIDES = [
    living(
        Term,
        content=["term", "expansion", "definition", "other_words", "basis"],
        links=["related"],
        search=("term", "expansion"),
        icon="title",
    ),
    living(
        Answer,
        content=["question", "answer", "topic"],
        search=("question", "answer"),
        icon="help",
        list_filter=("topic",),
    ),
    living(Persona, content=["name", "age", "role", "country", "needs"], links=["challenges"], icon="user"),
    living(
        GuideStep,
        content=["route", "order", "title", "description"],
        links=["challenges"],
        search=("title",),
        icon="order",
        list_filter=("route",),
    ),
    living(
        ProblemType,
        content=["name", "alias", "description", "advice", "order"],
        search=("name",),
        icon="warning",
    ),
    living(WhQuestion, content=["column", "row", "question"], search=("question",), icon="help"),
]

register_snippet(group(_("Portfolio"), icon="folder-open-inverse", order=110, items=PORTFOLIO))
register_snippet(group(_("Guides"), icon="list-ol", order=120, items=GUIDES))
