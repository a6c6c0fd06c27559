"""Addresses of reports: made by hand, offered by other rooms, or from files."""

from django.urls import path

from zeroward.barriers.views import home, reports, taking

PLACE = "me/barriers/<scope:scope>/"
ONE = "me/barriers/reports/<int:pk>/"

urlpatterns = [
    path(PLACE, home.home, name="home"),
    path(f"{PLACE}own/", home.own, name="own"),
    path(f"{PLACE}register.csv", home.register_file, {"form": "csv"}, name="register-csv"),
    path(f"{PLACE}register.xlsx", home.register_file, {"form": "xlsx"}, name="register-book"),
    path(f"{PLACE}reports.csv", home.reports_file, name="reports-file"),
    path(f"{PLACE}report/", reports.report_new, name="report-new"),
    path(f"{PLACE}offers/", taking.offers, name="offers"),
    path(f"{PLACE}import/", taking.hand_in, name="import"),
    path(f"{PLACE}import/<int:run>/", taking.import_lines, name="import-report"),
    path(f"{PLACE}import/<int:run>/commit/", taking.import_commit, name="import-commit"),
    path(ONE, reports.report, name="report"),
    path(f"{ONE}edit/", reports.report_edit, name="report-edit"),
    path(f"{ONE}withdraw/", reports.report_withdraw, name="report-withdraw"),
    path(f"{ONE}restore/", reports.report_restore, name="report-restore"),
]
