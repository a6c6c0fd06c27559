"""Addresses of the calculator of energy communities, and of those that are kept."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.finance.views import communities, communities_kept, community_profiles

HOME = "finance/communities/"
ONE = f"{HOME}kept/<slug:key>/"

urlpatterns = [
    path(HOME, communities.calculator, name="communities"),
    path(f"{HOME}rules/", communities.rules, name="community-rules"),
    path(f"{HOME}file/<slug:form>/", communities.calculated_file, name="community-calculated"),
    path(f"{HOME}keep/", communities_kept.keep, name="community-keep"),
    path(f"{HOME}compare/", communities_kept.compare, name="communities-compared"),
    path(f"{HOME}kept/", communities_kept.kept, name="communities-kept"),
    path(ONE, communities_kept.community, name="community"),
    path(f"{ONE}edit/", communities_kept.edit, name="community-edit"),
    path(f"{ONE}copy/", communities_kept.copy, name="community-copy"),
    path(f"{ONE}share/", communities_kept.share, name="community-share"),
    path(f"{ONE}delete/", communities_kept.delete, name="community-delete"),
    path(f"{ONE}profiles/", community_profiles.profiles, name="community-profiles"),
    path(
        f"{ONE}profiles/<slug:row>/delete/",
        community_profiles.profile_delete,
        name="community-profile-delete",
    ),
    path(f"{ONE}file/<slug:form>/", communities_kept.community_file, name="community-file"),
    path("me/finance/<scope:scope>/communities/", communities_kept.city, name="city-communities"),
]
