"""No deadline for single examples: the machine may be busy, and a slow example is no wrong one."""

from hypothesis import settings

settings.register_profile("ghg", deadline=None, max_examples=60)
settings.load_profile("ghg")
