"""What every record of the house has: a stable key, and the times of its making and last change."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

key_validator = RegexValidator(
    r"^[a-z0-9]+(?:[-.][a-z0-9]+)*$",
    _("Use lower-case letters, digits, hyphens and full stops only, for example climate-city-contract."),
)


class Timed(models.Model):
    """When a record was made and last changed."""

    created_at = models.DateTimeField(_("made"), auto_now_add=True, editable=False)
    updated_at = models.DateTimeField(_("changed"), auto_now=True, editable=False)

    class Meta:
        abstract = True


class Keyed(Timed):
    """A record with a stable, readable key: its address, and its identity in data files and dumps."""

    key = models.CharField(_("key"), max_length=120, unique=True, validators=[key_validator])

    class Meta:
        abstract = True

    def natural_key(self) -> tuple[str]:
        return (self.key,)
