"""Addresses of answers that others read, canned ones, and of what came by mail."""

from django.urls import path

from zeroward.helpdesk.views import answers

urlpatterns = [
    path("helpdesk/cases/<slug:reference>/publish/", answers.publish, name="publish"),
    path("helpdesk/canned/", answers.canned_list, name="canned-list"),
    path("helpdesk/canned/new/", answers.canned, name="canned-new"),
    path("helpdesk/canned/<int:pk>/", answers.canned, name="canned"),
    path("helpdesk/canned/<int:pk>/delete/", answers.canned_delete, name="canned-delete"),
    path("helpdesk/mail/", answers.mail, name="mail"),
]
