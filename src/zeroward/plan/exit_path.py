"""The library of actions is shared by all."""

from zeroward.core.leaving import register_named

register_named("plan.LibraryAction", "key")
