"""What the editors' desk needs in the database: a group with its permissions, and one workflow for all records."""

from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowTask,
)

from zeroward.core.models import LivingRecord

GROUP = "Mission editors"
WORKFLOW = "Editors' review"
EDITED_BESIDE = (
    "taxonomy.scheme",
    "taxonomy.concept",
    "taxonomy.label",
    "library.link",
    "places.cityfact",
    "places.countrystatus",
)
PAGE_RIGHTS = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
FILE_RIGHTS = (
    "add_image",
    "change_image",
    "choose_image",
    "add_document",
    "change_document",
    "choose_document",
)


def set_up_desk(sender: AppConfig | None = None, **_: Any) -> None:
    """Make or complete group, permissions and workflow. After `migrate`, once the last app is through."""
    last = [config for config in apps.get_app_configs() if config.models_module is not None][-1]
    if sender is not None and sender is not last:
        return
    group, _made = Group.objects.get_or_create(name=GROUP)
    group.permissions.add(*record_permissions())
    give_pages_and_files(group)
    give_workflow(group)


def edited_models() -> list[Any]:
    living = [model for model in apps.get_models() if issubclass(model, LivingRecord)]
    return [*living, *(apps.get_model(label) for label in EDITED_BESIDE)]


def record_permissions() -> list[Permission]:
    kinds = [ContentType.objects.get_for_model(model) for model in edited_models()]
    entry = Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin")
    return [*entry, *Permission.objects.filter(content_type__in=kinds)]


def give_pages_and_files(group: Group) -> None:
    root = Page.objects.filter(depth=1).first()
    collection = Collection.get_first_root_node()
    for permission in Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=PAGE_RIGHTS
    ):
        if root is not None:
            GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    for permission in Permission.objects.filter(codename__in=FILE_RIGHTS):
        if collection is not None:
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=permission
            )


def give_workflow(group: Group) -> None:
    """Records go through one review by a Mission editor; who may publish can also do so at once."""
    workflow, made = Workflow.objects.get_or_create(name=WORKFLOW)
    if made:
        task = GroupApprovalTask.objects.create(name=WORKFLOW)
        task.groups.add(group)
        WorkflowTask.objects.create(workflow=workflow, task=task.task_ptr, sort_order=0)
    for model in edited_models():
        if issubclass(model, LivingRecord):
            kind = ContentType.objects.get_for_model(model)
            WorkflowContentType.objects.get_or_create(content_type=kind, defaults={"workflow": workflow})
