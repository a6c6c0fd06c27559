"""Addresses of the support programme."""

from django.urls import path

import zeroward.places.converters  # noqa: F401 (keys and codes in an address)
from zeroward.ecosystem.views import programme_needs, programme_parts, support_programmes

ONE = "me/support-programmes/<known_key:key>/"
RUN = f"{ONE}shares/<int:number>/"
FILE = f"{ONE}needs/file/"

urlpatterns = [
    path("me/support-programmes/", support_programmes.programme_list, name="programmes"),
    path("me/support-programmes/new/", support_programmes.programme_new, name="programme-new"),
    path(ONE, support_programmes.programme, name="programme"),
    path(f"{ONE}edit/", programme_parts.programme_edit, name="programme-edit"),
    path(f"{ONE}services/new/", programme_parts.service_new, name="programme-service-new"),
    path(f"{ONE}services/<int:pk>/", programme_parts.service_edit, name="programme-service"),
    path(f"{ONE}services/<int:pk>/remove/", programme_parts.service_remove, name="programme-service-remove"),
    path(f"{ONE}countries/", programme_parts.countries, name="programme-countries"),
    path(f"{ONE}countries/<country_code:code>/", programme_parts.country, name="programme-country"),
    path(f"{ONE}needs/", programme_needs.needs_from_requests, name="programme-needs"),
    path(f"{ONE}needs/needs.csv", programme_needs.needs_table, name="programme-needs-table"),
    path(FILE, programme_needs.needs_file, name="programme-needs-file"),
    path(f"{FILE}<int:run>/", programme_needs.needs_report, name="programme-needs-report"),
    path(f"{FILE}<int:run>/commit/", programme_needs.needs_commit, name="programme-needs-commit"),
    path(f"{ONE}promises/new/", programme_parts.floor_new, name="programme-floor-new"),
    path(f"{ONE}promises/<int:pk>/", programme_parts.floor_edit, name="programme-floor"),
    path(f"{ONE}promises/<int:pk>/remove/", programme_parts.floor_remove, name="programme-floor-remove"),
    path(f"{ONE}decide/", support_programmes.programme_pin, name="programme-pin"),
    path(f"{ONE}decide/<int:pk>/", support_programmes.programme_unpin, name="programme-unpin"),
    path(RUN, support_programmes.programme_run, name="programme-run"),
    path(f"{RUN}take-over/", support_programmes.run_take_over, name="programme-take-over"),
    path(f"{RUN}share.<slug:kind>", support_programmes.run_file, name="programme-run-file"),
]
