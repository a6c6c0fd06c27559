"""Addresses of a city's investment plans. `pk` is the key of the plan."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (scopes and keys of cities in an address)
from zeroward.finance.views import city, investment, payments, public, tables

ONE = "me/plans/<int:pk>/investment/"

urlpatterns = [
    path("finance/instruments/", city.instruments, name="instruments"),
    path("finance/payments/", payments.payments, name="payments"),
    path(
        "cities/<known_key:key>/plan/<int:plan>/versions/<int:number>/investment/",
        public.public,
        name="public",
    ),
    path("me/finance/<scope:scope>/", city.city, name="city"),
    path(ONE, investment.investment, name="investment"),
    path(f"{ONE}frame/", investment.frame, name="frame"),
    path(f"{ONE}chance/", investment.chance, name="chance"),
    path(f"{ONE}actions/", investment.actions, name="actions"),
    path(f"{ONE}tables/", tables.tables, name="tables"),
    path(f"{ONE}tables/<slug:key>/", tables.table, name="table"),
    path(f"{ONE}tables/<slug:key>/new/", tables.row_new, name="row-new"),
    path(f"{ONE}tables/<slug:key>/<int:row>/", tables.row, name="row"),
    path(f"{ONE}tables/<slug:key>/<int:row>/delete/", tables.row_delete, name="row-delete"),
    path(f"{ONE}reasons/<slug:code>/", tables.reason, name="reason"),
    path(f"{ONE}contract/", tables.contract_tables, name="contract-tables"),
]
