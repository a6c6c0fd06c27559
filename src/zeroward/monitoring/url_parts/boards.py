"""Addresses of dashboards, of the national page and its reports, of shared projects."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (keys of cities and countries in an address)
from zeroward.monitoring.views import boards, national, national_reports, progress, shared, standing

TEAM = "me/monitoring/<scope:scope>/"
REPORTS = f"{TEAM}reports/"
REPORT = f"{REPORTS}<int:number>/"
CITY = "cities/<known_key:key>/progress/"
COUNTRY = "platforms/<country_code:code>/progress/"
PROJECT = "me/monitoring/shared/<int:pk>/"
PART = f"{PROJECT}parts/<int:part>/"

urlpatterns = [
    path("progress/", progress.cities, name="progress-cities"),
    path(CITY, progress.progress, name="city-progress"),
    path(f"{CITY}versions/<int:number>/", progress.progress, name="city-progress-number"),
    path(f"{CITY}bare/", progress.bare, name="city-progress-bare"),
    path(f"{CITY}embed/", progress.embed, name="city-progress-embed"),
    path(f"{CITY}actions.svg", progress.drawing, name="city-progress-svg"),
    path(f"{CITY}progress.json", progress.data, name="city-progress-json"),
    path(COUNTRY, national_reports.public_report, name="public-report"),
    path(f"{COUNTRY}<int:year>/", national_reports.public_report, name="public-report-year"),
    path(
        f"{COUNTRY}<int:year>/file.<slug:form>",
        national_reports.public_report_file,
        name="public-report-file",
    ),
    path("plans/content/", standing.plan_content, name="plan-content"),
    path("shared-projects/", shared.shared_projects, name="shared-projects"),
    path("shared-projects/<int:pk>/", shared.shared_public, name="shared-public"),
    path(f"{TEAM}standing/", standing.standing, name="city-standing"),
    path(f"{TEAM}public-page/", boards.board, name="board"),
    path(f"{TEAM}public-page/publish/", boards.publish, name="board-publish"),
    path(f"{TEAM}public-page/<int:number>/withdraw/", boards.withdraw, name="board-withdraw"),
    path(f"{TEAM}national/", national.national, name="national"),
    path(f"{TEAM}national/content/", standing.national_content, name="national-content"),
    path(REPORTS, national_reports.reports, name="national-reports"),
    path(f"{REPORTS}new/", national_reports.report_keep, name="national-report-keep"),
    path(REPORT, national_reports.report, name="national-report"),
    path(f"{REPORT}file.<slug:form>", national_reports.report_file, name="national-report-file"),
    path(f"{REPORT}publish/", national_reports.report_publish, name="national-report-publish"),
    path(f"{REPORT}withdraw/", national_reports.report_withdraw, name="national-report-withdraw"),
    path(f"{TEAM}shared/", shared.projects, name="shared"),
    path(f"{TEAM}shared/new/", shared.project_new, name="shared-new"),
    path(PROJECT, shared.project, name="shared-project"),
    path(f"{PROJECT}edit/", shared.project_edit, name="shared-edit"),
    path(f"{PROJECT}invite/", shared.invite, name="shared-invite"),
    path(PART, shared.part_edit, name="shared-part"),
    path(f"{PART}answer/", shared.answer, name="shared-answer"),
    path(f"{PART}leave/", shared.leave, name="shared-leave"),
    path(f"{PART}take-off/", shared.take_off, name="shared-take-off"),
]
