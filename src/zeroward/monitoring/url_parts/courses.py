"""Addresses of transition indicators, of tables from registers, and of municipalities that merged."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.monitoring.views import courses, registers

HOME = "me/monitoring/<scope:scope>/"
LIST = f"{HOME}indicators/"
COURSE = "me/indicators/<int:pk>/"

urlpatterns = [
    path(LIST, courses.courses_shown, name="courses"),
    path(f"{LIST}list/", courses.listed, name="indicator-list"),
    path(f"{LIST}new/<slug:key>/", courses.course_new, name="course-new"),
    path(f"{LIST}register/", registers.hand_in, name="register"),
    path(f"{LIST}register/<int:run>/", registers.report, name="register-report"),
    path(f"{LIST}register/<int:run>/commit/", registers.commit, name="register-commit"),
    path(f"{LIST}values.xlsx", registers.table, name="register-table"),
    path(COURSE, courses.course, name="course"),
    path(f"{COURSE}edit/", courses.course_edit, name="course-edit"),
    path(f"{COURSE}delete/", courses.course_delete, name="course-delete"),
    path(f"{COURSE}values/new/", courses.value_new, name="value-new"),
    path(f"{COURSE}values/<int:year>/take-back/", courses.value_take_back, name="value-take-back"),
    path(f"{COURSE}conversions/new/", courses.conversion_new, name="conversion-new"),
    path(
        f"{COURSE}conversions/<int:conversion>/delete/", courses.conversion_delete, name="conversion-delete"
    ),
    path(f"{HOME}mergers/", registers.mergers, name="mergers"),
    path(f"{HOME}mergers/new/", registers.merger_new, name="merger-new"),
    path(f"{HOME}mergers/<int:pk>/delete/", registers.merger_delete, name="merger-delete"),
]
