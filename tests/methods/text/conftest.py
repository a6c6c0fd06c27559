"""No deadline for single examples: the machine may be busy, and a slow example is no wrong one."""

from hypothesis import settings

settings.register_profile("text", deadline=None)
settings.load_profile("text")
