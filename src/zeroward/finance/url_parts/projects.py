"""Addresses of a city's projects, and of those that everybody may see."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.finance.views import project_files, project_importing, project_parts, projects, public_projects

CITY = "me/finance/<scope:scope>/projects/"
ONE = "me/projects/<int:pk>/"
PUBLIC = "finance/projects/"

urlpatterns = [
    path(CITY, projects.projects, name="projects"),
    path(f"{CITY}new/", projects.project_new, name="project-new"),
    path(f"{CITY}table/", project_importing.table, name="project-table"),
    path(f"{CITY}import/", project_importing.hand_in, name="project-import"),
    path(f"{CITY}import/<int:run>/", project_importing.report, name="project-import-report"),
    path(f"{CITY}import/<int:run>/commit/", project_importing.commit, name="project-import-commit"),
    path(ONE, projects.project, name="project"),
    path(f"{ONE}edit/", projects.project_edit, name="project-edit"),
    path(f"{ONE}share/", projects.project_share, name="project-share"),
    path(f"{ONE}delete/", projects.project_delete, name="project-delete"),
    path(f"{ONE}readiness/", project_parts.readiness, name="project-readiness"),
    path(f"{ONE}money/", project_parts.money, name="project-money"),
    path(f"{ONE}money/<int:source>/", project_parts.source, name="project-source"),
    path(f"{ONE}money/<int:source>/delete/", project_parts.source_delete, name="project-source-delete"),
    path(f"{ONE}economics/", project_parts.economics, name="project-economics"),
    path(f"{ONE}rights/", project_parts.rights, name="project-rights"),
    path(f"{ONE}documents/", project_parts.documents, name="project-documents"),
    path(f"{ONE}sheet/", project_files.sheet, name="project-sheet"),
    path(f"{ONE}sheet/<slug:form>/", project_files.sheet_file, name="project-file"),
    path(PUBLIC, public_projects.projects, name="public-projects"),
    path(f"{PUBLIC}<int:pk>/", public_projects.project, name="public-project"),
    path(f"{PUBLIC}<int:pk>/<slug:form>/", public_projects.sheet_file, name="public-project-file"),
]
