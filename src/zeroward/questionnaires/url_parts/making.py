"""Addresses of those who make questionnaires."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (the scope in an address)
from zeroward.questionnaires.views import drafting, making, previewing, translating, version

TEAM = "me/questionnaires/<scope:scope>/"
ONE = "me/questionnaires/<int:pk>/"
VERSION = f"{ONE}<int:number>/"

urlpatterns = [
    path(TEAM, making.questionnaires, name="questionnaires"),
    path(f"{TEAM}new/", making.questionnaire_new, name="questionnaire-new"),
    path(ONE, making.questionnaire, name="questionnaire"),
    path(f"{ONE}about/", making.questionnaire_change, name="questionnaire-change"),
    path(f"{ONE}delete/", making.questionnaire_delete, name="questionnaire-delete"),
    path(f"{ONE}new-version/", making.version_new, name="version-new"),
    path(VERSION, version.version, name="version"),
    path(f"{VERSION}open/", version.version_open, name="version-open"),
    path(f"{VERSION}retire/", version.version_retire, name="version-retire"),
    path(f"{VERSION}delete/", version.version_delete, name="version-delete"),
    path(f"{VERSION}differences/", version.differences, name="differences"),
    path(f"{VERSION}trial/", version.trial, name="trial"),
    path(f"{VERSION}preview/", previewing.preview, name="preview"),
    path(f"{VERSION}languages/", translating.languages, name="languages"),
    path(f"{VERSION}languages/<slug:language>/", translating.translation, name="translation"),
    path(f"{VERSION}head/", drafting.head, name="version-head"),
    path(f"{VERSION}parts/", drafting.section, name="section-new"),
    path(f"{VERSION}parts/<slug:section>/", drafting.section, name="section"),
    path(f"{VERSION}parts/<slug:section>/question/", drafting.question_new, name="question-new"),
    path(f"{VERSION}questions/<slug:question>/", drafting.question, name="question"),
    path(f"{VERSION}move/<slug:what>/<slug:key>/", drafting.move, name="move"),
    path(f"{VERSION}remove/<slug:what>/<slug:key>/", drafting.remove, name="remove"),
]
