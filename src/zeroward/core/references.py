"""Wagtail's index of what uses which record, brought up to date at once after bulk work."""

from django.db import transaction
from django_tasks import task
from wagtail.models import ReferenceIndex


@task()
def index_references() -> None:
    """All records that the index follows. Each in a transaction of its own, so that other writers come in between."""
    for model in sorted(ReferenceIndex.tracked_models, key=lambda one: one._meta.label):
        if ReferenceIndex.is_indexed(model):
            for record in model._default_manager.order_by("pk"):
                with transaction.atomic():
                    ReferenceIndex.create_or_update_for_object(record)
