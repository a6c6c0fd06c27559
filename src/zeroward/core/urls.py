"""Addresses of this room."""

from django.urls import URLPattern, path

import zeroward.core.converters  # noqa: F401 (the scope in an address)
from zeroward.core.views import documents, jobs, notifications
from zeroward.core.views.desk import merge, records, translations
from zeroward.core.views.desk.home import desk_home
from zeroward.core.views.desk.settings import platform_settings
from zeroward.core.views.display import choose_display
from zeroward.core.views.styleguide import styleguide

app_name = "core"

urlpatterns: list[URLPattern] = [
    path("desk/", desk_home, name="desk"),
    path("desk/translations/", translations.translation_list, name="translations"),
    path(
        "desk/translations/<str:kind>/<str:key>/<str:lang>/", translations.translate_record, name="translate"
    ),
    path("desk/merge/", merge.merge_page, name="merge"),
    path("desk/merge/<int:pk>/undo/", merge.merge_undo, name="merge-undo"),
    path("desk/imports/", records.import_list, name="imports"),
    path("desk/imports/<int:pk>/", records.import_report, name="import"),
    path("desk/usage/", records.usage_page, name="usage"),
    path("desk/audit/", records.audit_log, name="audit"),
    path("desk/settings/", platform_settings, name="settings"),
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
