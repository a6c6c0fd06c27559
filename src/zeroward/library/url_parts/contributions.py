"""Addresses of the contributions and of what is missing, for readers and on the editors' desk."""

from django.urls import URLPattern, path

from zeroward.library.views import contributions, missing
from zeroward.library.views.desk import inbox, upkeep

urlpatterns: list[URLPattern] = [
    path("contribute/", contributions.contribute, name="contribute"),
    path("contribute/<slug:kind>/", contributions.contribute_kind, name="contribute-kind"),
    path("contributions/<str:secret>/", contributions.contribution_status, name="contribution-status"),
    path(
        "contributions/<str:secret>/withdraw/",
        contributions.contribution_withdraw,
        name="contribution-withdraw",
    ),
    path("missing/", missing.missing, name="missing"),
    path("missing/<slug:key>/", missing.missing_group, name="missing-group"),
    path("desk/missing/", missing.desk_missing, name="desk-missing"),
    path("desk/missing/check-links/", missing.desk_check_links, name="desk-check-links"),
    path("desk/missing/<slug:key>/", missing.desk_missing_group, name="desk-missing-group"),
    path("desk/contributions/", inbox.contribution_list, name="desk-contributions"),
    path("desk/contributions/<int:pk>/", inbox.contribution_page, name="desk-contribution"),
    path("desk/contributions/<int:pk>/reopen/", inbox.contribution_reopen, name="desk-contribution-reopen"),
    path(
        "desk/contributions/<int:pk>/publish/", inbox.contribution_publish, name="desk-contribution-publish"
    ),
    path("desk/records/<slug:kind>/<str:key>/", upkeep.record_page, name="desk-record"),
    path("desk/searches/<int:pk>/", upkeep.miss_page, name="desk-miss"),
]
