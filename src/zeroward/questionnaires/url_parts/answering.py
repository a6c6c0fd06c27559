"""Addresses of those who answer: by a link of their own, by an open address, or signed in for their place."""

from collections.abc import Callable
from typing import Any

from django.urls import URLPattern, path

import zeroward.core.converters  # noqa: F401 (the scope in an address)
from zeroward.questionnaires.views import answer, ask, asked, leaving, part

LINK = "answer/<str:secret>/"
PLACE = "me/asked/<scope:scope>/"
ONE = f"{PLACE}<int:collection>/"
Page = tuple[str, str, Callable[..., Any]]

PAGES: tuple[Page, ...] = (
    ("parts/<str:section>/", "part", part.part),
    ("check/", "check", answer.check),
    ("again/", "again", answer.again),
    ("language/", "language", answer.language),
    ("no/", "no", leaving.no),
    ("back/", "back", leaving.back),
    ("copy/<slug:form>/", "copy", answer.copy),
)
"""Pages that both have."""


def both(where: str, name: str) -> list[URLPattern]:
    return [path(f"{where}{tail}", view, name=f"{name}-{page}") for tail, page, view in PAGES]


urlpatterns = [
    path("ask/<str:code>/", ask.ask, name="ask"),
    path("ask/<str:code>/no/", ask.ask_no, name="ask-no"),
    path("ask/<str:code>/thanks/", ask.thanks, name="thanks"),
    path(LINK, answer.overview, name="answer"),
    *both(LINK, "answer"),
    path(f"{LINK}letter/", answer.letter, name="answer-letter"),
    path(PLACE, asked.asked, name="asked"),
    path(ONE, answer.overview, name="asked-answer"),
    path(f"{ONE}begin/", asked.begin, name="asked-begin"),
    *both(ONE, "asked"),
    path(f"{ONE}give/<str:section>/", asked.give, name="asked-give"),
    path(f"{ONE}sign/", asked.sign, name="asked-sign"),
    path(f"{ONE}history/", asked.history, name="asked-history"),
]
