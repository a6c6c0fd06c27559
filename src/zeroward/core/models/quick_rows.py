"""Records with child records, made quickly from the rows of the database."""

from typing import Any

from django.db import models
from modelcluster.models import ClusterableModel


class QuickRows(ClusterableModel):
    """A record with child records; use it in place of ClusterableModel.

    Modelcluster searches each new record's keywords for child records, and first collects what to search for: a
    quarter of the time that a row takes. Rows from the database come without keywords.
    """

    class Meta:
        abstract = True

    def __init__(self, *values: Any, **named: Any) -> None:
        if named:
            super().__init__(*values, **named)
        else:
            models.Model.__init__(self, *values)
