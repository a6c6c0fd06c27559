"""Wagtail's own pages for administrators: the same look at who saved meanwhile as everywhere else at the desk."""

from collections.abc import Callable
from functools import cache, wraps
from typing import Any, Final

from django.contrib.auth.models import Group
from django.db.models import Model
from wagtail.admin.views import collections, workflows
from wagtail.admin.views.generic import EditView
from wagtail.contrib.redirects import views as redirects
from wagtail.locales import views as locales
from wagtail.models import Collection, Workflow
from wagtail.sites import views as sites
from wagtail.users.views import groups

from zeroward.core.desk.meeting import Meeting

VIEWS: Final[tuple[type[EditView], ...]] = (
    collections.Edit,
    groups.EditView,
    locales.EditView,
    redirects.EditView,
    sites.EditView,
    workflows.Edit,
    workflows.EditTask,
)
BESIDE: Final[dict[type[Model], tuple[str, ...]]] = {
    Group: ("page_permissions", "collection_permissions"),
    Workflow: ("workflow_pages", "workflow_content_types"),
}
"""What their pages write in the same go."""
UNSEEN: Final[dict[type[Model], tuple[str, ...]]] = {Collection: ("numchild",)}
"""What changes when somebody works at another record."""

GetForm = Callable[[EditView], type[Any]]


def meet_in_all_forms() -> None:
    """Gives each of these views a form that looks. Asked once, when the addresses of the desk are read."""
    for view in VIEWS:
        view.get_form_class = _looking(view.get_form_class)


def _looking(get_form_class: GetForm) -> GetForm:
    @wraps(get_form_class)
    def look(view: EditView) -> type[Any]:
        return looking(get_form_class(view))

    return look


@cache
def looking(form: type[Any]) -> type[Any]:
    """The same form, mixed with the look."""
    model = form._meta.model
    told = {"unseen": UNSEEN.get(model, ()), "beside": BESIDE.get(model, ()), "__module__": __name__}
    return type(form)(form.__name__, (Meeting, form), told)
