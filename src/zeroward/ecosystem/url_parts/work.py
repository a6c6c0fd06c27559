"""Addresses of a platform's work: for its team, and what everyone may read of it."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (scopes and countries in an address)
from zeroward.ecosystem.views import (
    work_editing,
    work_files,
    work_outreach,
    work_pages,
    work_public,
)

HOME = "me/platform-work/<scope:scope>/"
ONE = f"{HOME}<slug:kind>/<int:pk>/"
CELL = f"{HOME}alignment/<int:need>/<int:framework>/"

urlpatterns = [
    path("platforms/<country_code:code>/work/", work_public.platform_work, name="platform-work"),
    path(HOME, work_pages.home, name="work"),
    path(f"{HOME}money/", work_pages.money, name="work-money"),
    path(f"{HOME}alignment/", work_pages.alignment, name="work-alignment"),
    path(f"{HOME}alignment/take/", work_pages.need_take, name="work-need-take"),
    path(f"{HOME}alignment/matrix.<slug:form>", work_files.matrix, name="work-matrix-file"),
    path(CELL, work_pages.cell, name="work-cell"),
    path(f"{CELL}<int:pk>/delete/", work_pages.judgement_delete, name="work-judgement-delete"),
    path(f"{HOME}outreach/", work_outreach.outreach, name="work-outreach"),
    path(f"{HOME}outreach/add/", work_outreach.add_cities, name="work-outreach-add"),
    path(f"{HOME}outreach/import/", work_outreach.hand_in, name="work-outreach-import"),
    path(f"{HOME}outreach/import/<int:run>/", work_outreach.report, name="work-outreach-report"),
    path(f"{HOME}outreach/import/<int:run>/commit/", work_outreach.commit, name="work-outreach-commit"),
    path(f"{HOME}continuity/", work_pages.continuity, name="work-continuity"),
    path(f"{HOME}continuity/checklist.docx", work_files.checklist, name="work-checklist"),
    path(f"{HOME}continuity/space/", work_pages.closed_space, name="work-closed-space"),
    path(f"{HOME}continuity/templates/<slug:name>.docx", work_files.template, name="work-template"),
    path(f"{HOME}continuity/<slug:item>/", work_pages.continuity_item, name="work-continuity-item"),
    path(f"{HOME}<slug:kind>/", work_pages.listed, name="work-list"),
    path(f"{HOME}<slug:kind>/table.csv", work_files.table, name="work-table"),
    path(f"{HOME}<slug:kind>/new/", work_editing.new, name="work-new"),
    path(ONE, work_editing.entry, name="work-entry"),
    path(f"{ONE}edit/", work_editing.edit, name="work-edit"),
    path(f"{ONE}delete/", work_editing.delete, name="work-delete"),
    path(f"{HOME}meetings/<int:pk>/minutes.docx", work_files.minutes, name="work-minutes"),
]
