"""What was shown to harvesters are public keys of public records."""

from zeroward.core.personal_data import register_about_nobody

register_about_nobody("which public records were shown to harvesters", "harvested.Shown")
