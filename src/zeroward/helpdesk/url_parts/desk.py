"""Addresses of those who answer, and of coaching."""

from django.urls import path

from zeroward.helpdesk.views import case, coaching, desk, distributing

urlpatterns = [
    path("helpdesk/", desk.desk, name="desk"),
    path("helpdesk/cases/", desk.cases, name="cases"),
    path("helpdesk/cases/<slug:reference>/", case.case, name="case"),
    path("helpdesk/cases/<slug:reference>/coaching/", coaching.begin, name="coaching-begin"),
    path("helpdesk/distribute/", distributing.distributing, name="distribute"),
    path("helpdesk/people/", desk.people, name="people"),
    path("helpdesk/me/", desk.agent, name="agent"),
    path("helpdesk/me/away/", desk.keep_away, name="keep-away"),
    path("helpdesk/me/away/<int:pk>/back/", desk.back, name="come-back"),
    path("helpdesk/figures/", desk.figures_page, name="figures"),
    path("helpdesk/coaching/<int:pk>/give/", coaching.series_give, name="series-give"),
    path("me/coaching/<int:pk>/", coaching.series, name="series"),
    path("me/coaching/<int:pk>/edit/", coaching.series_edit, name="series-edit"),
    path("me/coaching/<int:pk>/meetings/new/", coaching.meeting, name="meeting-new"),
    path("me/coaching/<int:pk>/meetings/<int:number>/", coaching.meeting, name="meeting"),
]
