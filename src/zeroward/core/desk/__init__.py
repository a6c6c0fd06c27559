"""The editors' desk: how records of the house are edited in Wagtail's admin."""
