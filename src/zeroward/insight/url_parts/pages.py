"""Counts, quotes, comparison, search, frozen counts."""

from django.urls import path

from zeroward.insight.views import counts, files, reading

urlpatterns = [
    path("insight/", counts.overview, name="overview"),
    path("insight/compare/", reading.compare, name="compare"),
    path("insight/search/", reading.search, name="search"),
    path("insight/counts.<slug:form>", files.counts_file, name="counts-file"),
    path("insight/frozen/", files.snapshots, name="snapshots"),
    path("insight/frozen/new/", files.new_snapshot, name="snapshot-new"),
    path("insight/frozen/<int:number>/", files.snapshot, name="snapshot"),
    path("insight/frozen/<int:number>/counts.<slug:form>", files.snapshot_file, name="snapshot-file"),
    path("insight/contracts/<int:pk>/<int:line>/", counts.passage, name="passage"),
    path("insight/<slug:kind>/", counts.counts, name="counts"),
    path("insight/<slug:kind>/<str:code>/", counts.code, name="code"),
]
