"""Addresses of figures, weights and reports; those that everyone may read begin with needs/."""

from django.urls import path

from zeroward.consultation.url_parts.core import ONE
from zeroward.consultation.views import analysis, comparison, microdata, needs, reporting, weights

PUBLIC = "needs/<slug:key>/"

urlpatterns = [
    path("needs/", needs.needs, name="needs"),
    path(PUBLIC, needs.needs_report, name="needs-report"),
    path(f"{PUBLIC}<int:number>/", needs.needs_version, name="needs-version"),
    path(f"{PUBLIC}<int:number>/<slug:name>/", needs.needs_file, name="needs-file"),
    path(f"{ONE}analysis/", analysis.analysis, name="analysis"),
    path(f"{ONE}analysis/<str:key>/", analysis.analysis_table, name="analysis-table"),
    path(f"{ONE}weights/", weights.weights, name="weights"),
    path(f"{ONE}weights/new/", weights.weighting_new, name="weighting-new"),
    path(f"{ONE}weights/<int:scheme>/", weights.weighting, name="weighting"),
    path(f"{ONE}weights/<int:scheme>/delete/", weights.weighting_delete, name="weighting-delete"),
    path(f"{ONE}comparison/", comparison.comparison, name="comparison"),
    path(f"{ONE}comparison/<str:key>/", comparison.comparison_judge, name="comparison-judge"),
    path(f"{ONE}report/", reporting.report, name="report"),
    path(f"{ONE}report/<int:number>/withdraw/", reporting.report_withdraw, name="report-withdraw"),
    path(f"{ONE}data/", microdata.data, name="data"),
    path(f"{ONE}data/<slug:name>/", microdata.data_file, name="data-file"),
]
