"""The task decorator. Imported from here alone: on Django 6 it becomes `django.tasks`."""

from django_tasks import task

__all__ = ["task"]
