"""Addresses where a city's team draws its plan, and where everyone reads what was published."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (keys of cities in an address)
from zeroward.plan.views import gap, listing, overview, public, states, targets

CITY = "me/plans/<scope:scope>/"
ONE = "me/plans/<int:pk>/"
PUBLIC = "cities/<known_key:key>/plan/<int:plan>/"

urlpatterns = [
    path("plans/", public.published, name="published"),
    path(PUBLIC, public.public, name="public"),
    path(f"{PUBLIC}versions/<int:number>/", public.public, name="public-version"),
    path(CITY, listing.plans, name="plans"),
    path(f"{CITY}new/", listing.plan_new, name="plan-new"),
    path(ONE, overview.plan, name="plan"),
    path(f"{ONE}frame/", overview.frame, name="frame"),
    path(f"{ONE}emissions/", overview.baseline, name="baseline"),
    path(f"{ONE}delete/", overview.plan_delete, name="plan-delete"),
    path(f"{ONE}targets/", targets.targets, name="targets"),
    path(f"{ONE}targets/new/", targets.target_new, name="target-new"),
    path(f"{ONE}targets/<int:target>/", targets.target, name="target"),
    path(f"{ONE}targets/<int:target>/delete/", targets.target_delete, name="target-delete"),
    path(f"{ONE}gap/", gap.gap, name="gap"),
    path(f"{ONE}policies/", gap.policies, name="policies"),
    path(f"{ONE}policies/new/", gap.policy_new, name="policy-new"),
    path(f"{ONE}policies/<int:policy>/", gap.policy, name="policy"),
    path(f"{ONE}policies/<int:policy>/delete/", gap.policy_delete, name="policy-delete"),
    path(f"{ONE}left-over/", gap.offsets, name="offsets"),
    path(f"{ONE}left-over/new/", gap.offset_new, name="offset-new"),
    path(f"{ONE}left-over/<int:offset>/", gap.offset, name="offset"),
    path(f"{ONE}left-over/<int:offset>/delete/", gap.offset_delete, name="offset-delete"),
    path(f"{ONE}steps/<slug:step>/", states.step, name="step"),
    path(f"{ONE}versions/", states.versions, name="versions"),
    path(f"{ONE}versions/compare/", states.compare, name="version-compare"),
    path(f"{ONE}versions/<int:number>/withdraw/", states.version_withdraw, name="version-withdraw"),
    path(f"{ONE}comments/", states.comment, name="comment"),
    path(f"{ONE}comments/<int:comment>/settle/", states.comment_settle, name="comment-settle"),
]
