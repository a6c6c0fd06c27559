"""Addresses of those who apply."""

from django.urls import path

import zeroward.places.converters  # noqa: F401 (keys in an address)
from zeroward.exchange.views import applying, merging, pilots

ONE = "me/applications/<int:pk>/"

urlpatterns = [
    path("calls/<known_key:key>/apply/", applying.apply, name="apply"),
    path("me/applications/", applying.applications, name="applications"),
    path(ONE, applying.application, name="application"),
    path(f"{ONE}edit/", applying.application_edit, name="application-edit"),
    path(f"{ONE}form/", applying.application_form, name="application-form"),
    path(f"{ONE}wishes/", applying.application_wishes, name="application-wishes"),
    path(f"{ONE}author/", applying.application_author, name="application-author"),
    path(f"{ONE}merge/<int:other>/", merging.application_merge, name="application-merge"),
    path(f"{ONE}submit/", applying.application_submit, name="application-submit"),
    path(f"{ONE}withdraw/", applying.application_withdraw, name="application-withdraw"),
    path(f"{ONE}pilot/", pilots.pilot, name="pilot"),
    path(f"{ONE}pilot/activity/", pilots.activity_new, name="activity-new"),
    path(f"{ONE}pilot/activity/<int:activity>/", pilots.activity, name="activity"),
    path(f"{ONE}pilot/report/", pilots.report_new, name="report-new"),
    path(f"{ONE}pilot/report/<int:report>/", pilots.report, name="report"),
]
