"""Addresses of this room."""

from django.urls import URLPattern, path

import zeroward.core.converters  # noqa: F401 (the scope in an address)
from zeroward.core.views import documents, jobs, notifications
from zeroward.core.views.display import choose_display
from zeroward.core.views.styleguide import styleguide

app_name = "core"

urlpatterns: list[URLPattern] = [
    path("display/", choose_display, name="display"),
    path("styleguide/", styleguide, name="styleguide"),
    path("me/notifications/", notifications.notification_list, name="notifications"),
    path("me/notifications/<int:pk>/", notifications.open_notification, name="notification-open"),
    path("me/notifications/read/", notifications.read_all, name="notifications-read"),
    path("me/notifications/preferences/", notifications.preferences, name="preferences"),
    path("me/notifications/stop/<str:token>/", notifications.unsubscribe_page, name="unsubscribe"),
    path("me/jobs/", jobs.job_list, name="jobs"),
    path("me/jobs/<int:pk>/", jobs.job_page, name="job"),
    path("me/jobs/<int:pk>/stop/", jobs.job_cancel, name="job-cancel"),
    path("me/documents/<scope:scope>/", documents.document_list, name="documents"),
    path("me/documents/<scope:scope>/add/", documents.document_add, name="document-add"),
    path("me/documents/<scope:scope>/<int:pk>/", documents.document_page, name="document"),
    path("me/documents/<scope:scope>/<int:pk>/change/", documents.document_change, name="document-change"),
    path("me/documents/<scope:scope>/<int:pk>/version/", documents.document_version, name="document-version"),
    path(
        "me/documents/<scope:scope>/<int:pk>/file/<int:number>/",
        documents.document_file,
        name="document-file",
    ),
    path(
        "me/documents/<scope:scope>/<int:pk>/archive/",
        documents.document_act,
        {"act": "archive"},
        name="document-archive",
    ),
    path(
        "me/documents/<scope:scope>/<int:pk>/restore/",
        documents.document_act,
        {"act": "restore"},
        name="document-restore",
    ),
    path(
        "me/documents/<scope:scope>/<int:pk>/delete/",
        documents.document_act,
        {"act": "delete"},
        name="document-delete",
    ),
]
