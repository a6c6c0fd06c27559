"""Who may do what in this room: the actions of its parts."""

from zeroward.community import event_rules, group_rules  # noqa: F401 (names the actions)
