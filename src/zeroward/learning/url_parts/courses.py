"""Addresses of courses."""

from django.urls import path

from zeroward.core import converters as scopes  # noqa: F401 (names <scope:…>)
from zeroward.learning.views import courses, mine
from zeroward.places import converters  # noqa: F401 (names <known_key:…>)

urlpatterns = [
    path("courses/", courses.courses, name="courses"),
    path("courses/<known_key:key>/", courses.course, name="course"),
    path("courses/<known_key:key>/begin/", courses.course_begin, name="course-begin"),
    path("courses/<known_key:key>/leave/", courses.course_leave, name="course-leave"),
    path("courses/<known_key:key>/modules/<known_key:module>/", courses.module, name="module"),
    path("courses/<known_key:key>/modules/<known_key:module>/tick/", courses.activity_tick, name="tick"),
    path("me/learning/", mine.mine, name="mine"),
    path("me/learning/statements.json", mine.statements, name="statements"),
    path("me/learning/<scope:scope>/", mine.team, name="team"),
    path("me/learning/<scope:scope>/<int:pk>/drop/", mine.team_drop, name="team-drop"),
]
