"""Pages of the editors' desk that are not Wagtail's."""
