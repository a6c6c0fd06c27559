"""Addresses where a city's team writes its contract, and where everyone reads what was published."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (keys of cities in an address)
from zeroward.contract.views import (
    assembling,
    checks,
    editing,
    listing,
    mapping,
    modules,
    ordering,
    overview,
    public,
    work,
)

CITY = "me/contracts/<scope:scope>/"
ONE = "me/contracts/<int:pk>/"
MODULE = f"{ONE}modules/<str:module>/"
PUBLIC = "cities/<known_key:key>/contract/<int:contract>/"

urlpatterns = [
    path("contracts/", public.published_list, name="published"),
    path(PUBLIC, public.public, name="public"),
    path(f"{PUBLIC}versions/<int:number>/", public.public, name="public-version"),
    path(CITY, listing.contracts, name="contracts"),
    path(f"{CITY}new/", listing.contract_new, name="contract-new"),
    path(ONE, overview.contract, name="contract"),
    path(f"{ONE}frame/", overview.frame, name="frame"),
    path(f"{ONE}delete/", overview.contract_delete, name="contract-delete"),
    path(f"{ONE}take-over/", assembling.assemble, name="assemble"),
    path(f"{ONE}checks/", checks.checks, name="checks"),
    path(MODULE, modules.module, name="module"),
    path(f"{MODULE}changes/", modules.history, name="module-history"),
    path(f"{MODULE}said/", editing.said, name="said"),
    path(f"{MODULE}whose/", work.assign, name="module-assign"),
    path(f"{MODULE}tables/<str:table>/", editing.table, name="table"),
    path(f"{MODULE}tables/<str:table>/order/", ordering.table_order, name="table-order"),
    path(f"{MODULE}tables/<str:table>/new/", editing.row, name="row-new"),
    path(f"{MODULE}tables/<str:table>/rows/<str:row>/", editing.row, name="row"),
    path(f"{ONE}tasks/", work.work, name="work"),
    path(f"{ONE}tasks/<int:task>/settle/", work.task_settle, name="task-settle"),
    path(f"{ONE}comments/", work.comment, name="comment"),
    path(f"{ONE}comments/<int:comment>/settle/", work.comment_settle, name="comment-settle"),
    path(f"{ONE}own-structure/", mapping.own_structure, name="own-structure"),
    path(f"{ONE}own-structure/new/", mapping.section, name="section-new"),
    path(f"{ONE}own-structure/<int:section>/", mapping.section, name="section"),
    path(f"{ONE}alignment/", mapping.alignment, name="alignment"),
    path(f"{ONE}alignment/new/", mapping.demand, name="demand-new"),
    path(f"{ONE}alignment/<int:demand>/", mapping.demand, name="demand"),
]
