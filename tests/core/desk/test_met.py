"""Two administrators at one of Wagtail's own pages: the second is told of the first there, too."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.urls import URLResolver, get_resolver
from wagtail.admin.views import workflows
from wagtail.admin.views.generic import EditView
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, GroupApprovalTask, GroupPagePermission, Page, Site, Workflow

from tests.support.desk import NEWER, Both, desk_address, opened
from zeroward.core.desk.meeting import Meeting
from zeroward.core.desk.setup import WORKFLOW


def group() -> tuple[str, str, str]:
    made = Group.objects.create(name="A group")
    return "wagtailusers_groups:edit", str(made.pk), "name"


def site() -> tuple[str, str, str]:
    return "wagtailsites:edit", str(Site.objects.get().pk), "site_name"


def redirect() -> tuple[str, str, str]:
    made = Redirect.objects.create(old_path="/old", redirect_link="https://example.org/")
    return "wagtailredirects:edit", str(made.pk), "redirect_link"


def collection() -> tuple[str, str, str]:
    made = Collection.get_first_root_node().add_child(name="A collection")
    return "wagtailadmin_collections:edit", str(made.pk), "name"


def workflow() -> tuple[str, str, str]:
    return "wagtailadmin_workflows:edit", str(Workflow.objects.get(name=WORKFLOW).pk), "name"


@pytest.mark.parametrize("make", [group, site, redirect, collection, workflow], ids=lambda one: one.__name__)
def test_pages_of_administrators(administrators: Both, make: Callable[[], tuple[str, str, str]]) -> None:
    name, pk, field = make()
    first, second = administrators
    address = desk_address(name, pk)
    one, other = opened(first.get(address)), opened(second.get(address))
    said = {"redirect_link": ["https://example.org/1", "https://example.org/2"]}.get(
        field, ["First", "Second"]
    )
    assert first.post(address, {**one, field: said[0]}).status_code == 302
    refused = second.post(address, {**other, field: said[1]})
    assert refused.status_code == 200
    assert NEWER in refused.content.decode()
    again = opened(refused)
    assert again[field] == [said[1]]
    assert second.post(address, again).status_code == 302
    assert opened(first.get(address))[field] == [said[1]]


def test_task_of_a_workflow(administrators: Both) -> None:
    """Its name stays; who does it is chosen."""
    task = GroupApprovalTask.objects.get(name=WORKFLOW)
    others = [str(Group.objects.create(name=name).pk) for name in ("First", "Second")]
    address = desk_address("wagtailadmin_workflows:edit_task", task.pk)
    forms = [opened(client.get(address)) for client in administrators]
    told = [
        client.post(address, {**form, "groups": [other]}).status_code
        for client, form, other in zip(administrators, forms, others, strict=True)
    ]
    assert told == [302, 200]
    assert [str(group.pk) for group in task.groups.all()] == others[:1]


def test_rights_beside_a_group_are_seen_too(administrators: Both) -> None:
    """Pages and files of a group are rows of their own, written by the same page."""
    made = Group.objects.create(name="A group")
    address = desk_address("wagtailusers_groups:edit", made.pk)
    form = opened(administrators[0].get(address))
    right = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=made, page=Page.objects.get(depth=1), permission=right)
    refused = administrators[0].post(address, form)
    assert NEWER in refused.content.decode()
    assert made.page_permissions.count() == 1


def test_new_collection_inside_is_no_second_administrator(administrators: Both) -> None:
    outer = Collection.get_first_root_node().add_child(name="Outer")
    address = desk_address("wagtailadmin_collections:edit", outer.pk)
    form = opened(administrators[0].get(address))
    Collection.objects.get(pk=outer.pk).add_child(name="Inner")
    assert administrators[0].post(address, {**form, "name": "Other"}).status_code == 302


def edits(patterns: Iterable[Any]) -> Iterator[Any]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from edits(one.url_patterns)
        elif issubclass(getattr(one.callback, "view_class", object), EditView):
            yield one.callback


def form_of(view: Any) -> type[Any]:
    """Given with the address, or asked of the view as Wagtail asks."""
    given = view.view_initkwargs
    if panel := given.get("panel"):
        return panel.get_form_class()
    asked = view.view_class(**given)
    if isinstance(asked, workflows.EditTask):  # whose model is that of the task which is asked for
        asked.model = GroupApprovalTask
    asked.object = asked.model()
    return asked.get_form_class()


@pytest.mark.django_db
def test_every_page_that_edits_looks() -> None:
    views = list(edits(get_resolver(settings.EDITOR_URLCONF).url_patterns))
    assert len(views) > 50
    without = [view.view_class for view in views if not issubclass(form_of(view), Meeting)]
    assert without == []
