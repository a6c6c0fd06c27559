"""Addresses of the profile, the map and the route of a platform."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (codes, keys and scopes in an address)
from zeroward.ecosystem.views import (
    formal,
    governance,
    members,
    platform_desk,
    platform_map,
    platform_route,
    platforms,
    records,
)

ONE = "platforms/<country_code:code>/"
DESK = "me/platform/<scope:scope>/"
SEAT = f"{DESK}bodies/<int:pk>/members/"
KEEP = f"{DESK}keep/<known_key:kind>/"

urlpatterns = [
    path("platforms/", platforms.platforms, name="platforms"),
    path("platforms/table.csv", platforms.platforms_table, name="platforms-table"),
    path("platforms/templates/<known_key:key>.docx", platform_route.template_file, name="platform-template"),
    path(ONE, platforms.platform, name="platform"),
    path(f"{ONE}edit/", platforms.platform_edit, name="platform-edit"),
    path(f"{ONE}map/", platform_map.platform_map, name="platform-map"),
    path(f"{ONE}bodies/", platform_map.platform_bodies, name="platform-bodies"),
    path(f"{ONE}years/", platform_map.platform_years, name="platform-years"),
    path(f"{ONE}route/", platform_route.route, name="platform-route"),
    path("governance/", governance.governance, name="governance"),
    path(DESK, platform_desk.desk_page, name="platform-desk"),
    path(f"{DESK}begin/", platform_desk.begin, name="platform-begin"),
    path(f"{DESK}confirm/", platform_desk.confirm, name="platform-confirm"),
    path(f"{DESK}stakeholders/", platform_desk.stakeholders, name="stakeholders"),
    path(f"{DESK}levels/new/", formal.step_new, name="formal-new"),
    path(f"{DESK}levels/<int:pk>/", formal.step_edit, name="formal-edit"),
    path(f"{DESK}levels/<int:pk>/take-back/", formal.step_take_back, name="formal-take-back"),
    path(f"{SEAT}new/", members.member_new, name="member-new"),
    path(f"{SEAT}<int:member>/", members.member_edit, name="member-edit"),
    path(f"{SEAT}<int:member>/remove/", members.member_remove, name="member-remove"),
    path(f"{DESK}route/", platform_route.own_route, name="own-route"),
    path(f"{DESK}route/<known_key:stage>/", platform_route.stage_edit, name="route-stage"),
    path(f"{KEEP}new/", records.record_new, name="record-new"),
    path(f"{KEEP}<int:pk>/", records.record_edit, name="record-edit"),
    path(f"{KEEP}<int:pk>/delete/", records.record_delete, name="record-delete"),
]
