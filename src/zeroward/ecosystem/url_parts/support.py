"""Addresses of support: plans, requests, mentors, and what everyone reads."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (codes and scopes in an address)
from zeroward.ecosystem.views import support_desk, support_items, support_plans, support_requests

PLACE = "me/support/<scope:scope>/"
PLAN = "me/support/plans/<country_code:code>/<int:year>/"
REQUEST = "me/support/requests/<int:pk>/"
MENTORING = "me/mentoring/<int:pk>/"

urlpatterns = [
    path("platforms/support/", support_desk.support, name="support"),
    path("platforms/<country_code:code>/support/", support_desk.support_of, name="support-of"),
    path(PLACE, support_plans.support_desk, name="support-desk"),
    path(f"{PLACE}plans/new/", support_plans.plan_new, name="support-plan-new"),
    path(f"{PLACE}requests/new/", support_requests.request_new, name="support-request-new"),
    path("me/support/overview.<slug:kind>", support_desk.overview_file, name="support-overview-file"),
    path(PLAN, support_plans.plan, name="support-plan"),
    path(f"{PLAN}plan.pdf", support_plans.plan_file, name="support-plan-file"),
    path(f"{PLAN}edit/", support_plans.plan_edit, name="support-plan-edit"),
    path(f"{PLAN}step/<slug:key>/", support_plans.plan_step, name="support-plan-step"),
    path(f"{PLAN}comment/", support_plans.plan_comment, name="support-comment"),
    path(f"{PLAN}comments/<int:pk>/", support_plans.comment_answer, name="support-comment-answer"),
    path(f"{PLAN}figures/new/", support_plans.effect_new, name="support-effect-new"),
    path(f"{PLAN}figures/<int:pk>/", support_plans.effect_edit, name="support-effect"),
    path(f"{PLAN}figures/<int:pk>/remove/", support_plans.effect_remove, name="support-effect-remove"),
    path(f"{PLAN}supports/new/", support_items.item_new, name="support-item-new"),
    path(f"{PLAN}supports/<int:pk>/", support_items.item_edit, name="support-item"),
    path(f"{PLAN}supports/<int:pk>/state/", support_items.item_report, name="support-item-report"),
    path(f"{PLAN}supports/<int:pk>/remove/", support_items.item_remove, name="support-item-remove"),
    path(f"{PLAN}supports/<int:pk>/mentors/", support_items.item_mentors, name="support-mentors"),
    path(f"{PLAN}supports/<int:pk>/deliver/", support_items.deliverable_new, name="deliverable-new"),
    path(f"{PLAN}deliverables/<int:pk>/", support_items.deliverable_edit, name="deliverable"),
    path(f"{PLAN}deliverables/<int:pk>/look/", support_items.deliverable_judge, name="deliverable-judge"),
    path(f"{PLAN}deliverables/<int:pk>/remove/", support_items.deliverable_remove, name="deliverable-remove"),
    path(REQUEST, support_requests.support_request, name="support-request"),
    path(f"{REQUEST}edit/", support_requests.request_edit, name="support-request-edit"),
    path(f"{REQUEST}withdraw/", support_requests.request_withdraw, name="support-request-withdraw"),
    path(f"{REQUEST}answer/", support_requests.request_answer, name="support-request-answer"),
    path(f"{REQUEST}plan/", support_requests.request_plan, name="support-request-plan"),
    path("me/mentoring/", support_requests.my_mentoring, name="mentoring"),
    path(MENTORING, support_requests.mentoring, name="mentoring-one"),
    path(f"{MENTORING}reply/", support_requests.mentoring_reply, name="mentoring-reply"),
    path(f"{MENTORING}session/", support_requests.mentoring_session, name="mentoring-session"),
    path(f"{MENTORING}end/", support_requests.mentoring_end, name="mentoring-end"),
]
